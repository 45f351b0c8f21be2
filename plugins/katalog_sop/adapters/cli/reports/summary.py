"""Findings as Markdown for people who read a Git host's pages."""

from typing import Final

from katalog_sop.adapters.cli.reports.checked import Checked
from katalog_sop.diagnostics import Diagnostic
from katalog_sop.render.teks import markdown

_MOST: Final = 200
"""How many findings the table lists; GitHub refuses summaries of more than 1 MiB."""
_LONGEST: Final = 300
_BACKQUOTE: Final = "&#96;"


def as_summary(checked: Checked) -> str:
    """Return a heading, the count and a table of the findings, in Indonesian."""
    lines = ["## Pemeriksaan SOP", "", *_verdict(checked), ""]
    urgent = checked.urgent_first()
    if urgent:
        lines += ["| Tempat | Temuan | Cara memperbaiki |", "|---|---|---|"]
        lines += [_row(one, checked) for one in urgent[:_MOST]]
        lines.append("")
    if len(urgent) > _MOST:
        lines += [f"Dan {len(urgent) - _MOST} temuan lain.", ""]
    return "\n".join(lines)


def _verdict(checked: Checked) -> list[str]:
    if not checked.report.diagnostics:
        lines = ["Tidak ada temuan. Naskahnya siap dibaca pejabat yang menyetujuinya."]
    else:
        lines = [f"**{checked.counted()}** dalam {len(checked.report.by_file())} berkas."]
    if checked.report.errors():
        lines += ["", "SOP yang memuat kesalahan tidak tampil di situs sampai diperbaiki."]
    if checked.elsewhere:
        lines += ["", f"Di berkas yang tidak diubah masih ada {checked.elsewhere} kesalahan."]
    return lines


def _row(one: Diagnostic, checked: Checked) -> str:
    page = checked.rule_page(one.code)
    code = f"[{one.code}]({page})" if page else one.code
    place = f"{markdown(one.file)} baris {one.at.line}"
    found = f"{one.severity.kata.capitalize()} {code}: {_with_code(one.message)}"
    return f"| {place} | {found} | {_with_code(one.hint)} |"


def _with_code(teks: str) -> str:
    """Return the text of a finding, in which backquotes enclose what stands in the source."""
    escaped = markdown(teks if len(teks) <= _LONGEST else f"{teks[:_LONGEST]}…")
    pieces = escaped.split(_BACKQUOTE)
    if len(pieces) % 2 == 0:
        return escaped
    return "".join(f"<code>{p}</code>" if n % 2 else p for n, p in enumerate(pieces))
