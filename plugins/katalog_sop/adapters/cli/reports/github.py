"""Findings as annotations of GitHub Actions.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands: of one step
ten errors, ten warnings and ten notices are shown.
"""

from typing import Final

from katalog_sop.adapters.cli.reports.checked import Checked
from katalog_sop.diagnostics import Diagnostic, Severity
from katalog_sop.rules.page import read_page
from katalog_sop.rules.registry import RULES

_COMMANDS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
}


def as_github(checked: Checked) -> str:
    """Return a workflow command a finding, those of changed files first."""
    titles = {rule.CODE: f"{rule.CODE} {read_page(rule).judul}" for rule in RULES}
    lines = [_annotation(one, titles[one.code]) for one in checked.urgent_first()]
    return "\n".join((*lines, f"{checked.counted()}.", *_elsewhere(checked)))


def _elsewhere(checked: Checked) -> tuple[str, ...]:
    if not checked.elsewhere:
        return ()
    return (f"Di berkas yang tidak diubah masih ada {checked.elsewhere} kesalahan.",)


def _annotation(one: Diagnostic, title: str) -> str:
    place = {
        "file": one.file,
        "line": str(one.at.line),
        "endLine": str(one.at.end_line),
        "title": title.replace("`", ""),
    }
    if one.at.line == one.at.end_line:  # columns of several lines are refused
        last = max(one.at.column, one.at.end_column - 1)
        place |= {"col": str(one.at.column), "endColumn": str(last)}
    properties = ",".join(f"{key}={_property(value)}" for key, value in place.items())
    text = f"{one.message}\n{one.hint}" if one.hint else one.message
    return f"::{_COMMANDS[one.severity]} {properties}::{_data(text)}"


def _data(teks: str) -> str:
    return teks.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(teks: str) -> str:
    return _data(teks).replace(":", "%3A").replace(",", "%2C")
