"""``sop check``: every finding, in one go."""

import argparse
import os
import sys
from pathlib import Path
from typing import Final

from katalog_sop.adapters.cli.arguments import Parser, UsageError, reason
from katalog_sop.adapters.cli.catalogue import chosen_by, compile_root
from katalog_sop.adapters.cli.reports.checked import Checked
from katalog_sop.adapters.cli.reports.forms import FORMS
from katalog_sop.adapters.cli.reports.summary import as_summary
from katalog_sop.adapters.git import differing_files
from katalog_sop.diagnostics import Report, Severity
from katalog_sop.project import Project

NAME: Final = "check"
SUMMARY: Final = "periksa SOP dan laporkan semua temuan"


def add_arguments(parser: Parser) -> None:
    """Declare the files, the form of the report and what makes the check fail."""
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATH", help="berkas atau folder (bawaan: semua)")
    add("--format", choices=tuple(FORMS), default="text", help="bentuk laporan (bawaan: text)")
    add("--changed", metavar="REVISI", help="hanya berkas yang berbeda dari revisi Git ini")
    add(
        "--fail-on",
        choices=[one.value for one in Severity],
        help="temuan teringan yang berakhir dengan kode 1 (bawaan: fail_on di mkdocs.yml)",
    )
    add("--summary", type=Path, metavar="BERKAS", help="tambahkan ringkasan Markdown ke berkas ini")


def run(arguments: argparse.Namespace) -> int:
    """Print the report; return 1 where it holds what the check is to fail on."""
    project = compile_root(arguments.root)
    checked = _checked(project, arguments)
    print(FORMS[arguments.format](checked))
    if arguments.summary:
        _append(arguments.summary, as_summary(checked))
    fail_on = Severity(arguments.fail_on or project.settings.fail_on)
    return 1 if checked.report.reaching(fail_on) else 0


def _append(path: Path, text: str) -> None:
    try:
        with path.open("a", encoding="utf-8") as summary:
            summary.write(text)
    except OSError as error:
        raise UsageError(f"ringkasan tidak dapat ditulis ke {reason(error)}.") from None


def _checked(project: Project, arguments: argparse.Namespace) -> Checked:
    is_chosen = chosen_by(arguments.paths, arguments.root)
    limited = arguments.changed is not None
    changed = _changed(arguments)
    shown = tuple(
        one
        for one in project.report.diagnostics
        if is_chosen(one.file) and (not limited or one.file in changed)
    )
    report = Report(shown)
    return Checked(
        report=report,
        changed=changed,
        elsewhere=len(project.report.errors()) - len(report.errors()),
        site_url=project.settings.site_url,
        colour=_shows_colour(),
    )


def _changed(arguments: argparse.Namespace) -> frozenset[str]:
    """Return the files that differ from the revision that was named, or from a branch's base."""
    base = os.environ.get("GITHUB_BASE_REF")
    named = arguments.changed is not None
    revision = arguments.changed if named else base and f"origin/{base}"
    found = differing_files(arguments.root, revision) if revision else None
    if found is None and named:
        raise UsageError(f"revisi Git `{revision}` tidak ada di {arguments.root.resolve()}.")
    return found or frozenset()


def _shows_colour() -> bool:
    """Return whether colours are shown and wanted (https://no-color.org)."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not plain
