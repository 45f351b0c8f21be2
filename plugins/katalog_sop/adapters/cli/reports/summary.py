"""Findings as Markdown for people who read a Git host's pages."""

from typing import Final

from katalog_sop.adapters.cli.reports.checked import Checked
from katalog_sop.diagnostics import Diagnostic
from katalog_sop.render.teks import markdown

_MOST: Final = 200
"""How many findings the table lists; hosts refuse summaries that are too long."""


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
    found = f"{one.severity.kata.capitalize()} {code}: {markdown(one.message)}"
    return f"| {place} | {found} | {markdown(one.hint)} |"
