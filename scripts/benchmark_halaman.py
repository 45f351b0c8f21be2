"""docs/kinerja.md, made from the figures that `scripts/bench --simpan` keeps beside it."""

from __future__ import annotations

from html import escape
from operator import attrgetter
from pathlib import Path
from typing import Final

from benchmark_alat import TOOLS
from benchmark_hasil import Result, Size, result_from_json
from benchmark_plot import plot
from benchmark_tabel import (
    HEADER,
    SERVED_HEADER,
    failures,
    lacking,
    number,
    served_rows,
    size_rows,
)
from environment import ROOT

FIGURES: Final = "kinerja.json"
PAGE: Final = "kinerja.md"
_INTRO: Final = """\
---
title: Kinerja
description: Berapa lama situs ini dibangun dan berapa memorinya, di samping program lain.
---

<!-- Ditulis oleh ./scripts/generate dari kinerja.json; jangan disunting. -->

# Kinerja

Berapa lama situs ini dibangun, dan bagaimana itu di samping program pembuat situs lain? Semua
membangun katalog contoh yang sama, bergiliran, di mesin yang sama. Waktu tiap putaran dibagi
dengan waktu Hugo pada putaran itu; yang tertulis ialah nilai tengahnya, dengan nilai terkecil dan
terbesar.
"""
_READING: Final = """\
Memori ialah yang terbanyak dipakai pada satu saat oleh semua proses bersama-sama. Pangkat
menerangkan pertumbuhan waktu dari katalog sebelumnya: 1 berarti katalog sepuluh kali lebih besar
memerlukan waktu sepuluh kali lebih lama, di bawah 1 lebih hemat, di atas 1 lebih boros.
"""
# Two tables, since one of all columns would be wider than a page.
_TABLES: Final = (
    attrgetter("nama", "waktu", "nisbah", "rentang", "pangkat"),
    attrgetter("nama", "cpu", "memori", "halaman", "keluaran"),
)
_PLOT_NOTE: Final = (
    "Dari satu garis bantu ke garis bantu berikutnya sepuluh kali lipat. Garis berwarna yang tebal "
    "ialah katalog ini; nomor di ujung garis menunjuk namanya."
)


def performance_files() -> dict[str, str]:
    """Returns the page by its path in docs/; nothing where no figures are kept."""
    figures = ROOT / "docs" / FIGURES
    if not figures.is_file():
        return {}
    return {PAGE: performance_page(result_from_json(figures.read_text(encoding="utf-8")))}


def keep(result_text: str) -> Path:
    """Writes the figures and the page of docs/; returns where the figures are."""
    figures = ROOT / "docs" / FIGURES
    figures.write_text(result_text, encoding="utf-8", newline="\n")
    for path, text in performance_files().items():
        (ROOT / "docs" / path).write_text(text, encoding="utf-8", newline="\n")
    return figures


def performance_page(result: Result) -> str:
    """Returns the page as Markdown."""
    parts = [_INTRO, _when(result), _READING]
    before: Size | None = None
    for size in result.ukuran:
        parts += _size_part(size, before)
        before = size
    if drawn := plot(result):
        parts.append(_plot_part(drawn))
    parts += [_served_part(result), _lacking_part(result), _versions_part(result)]
    return "\n".join(part for part in parts if part)


def _when(result: Result) -> str:
    return (
        f"Diukur {result.tanggal} pada versi `{result.commit}`, {result.putaran} putaran, "
        f"di mesin dengan {result.mesin}. Angka mentahnya: [{FIGURES}]({FIGURES}).\n"
    )


def _size_part(size: Size, before: Size | None) -> list[str]:
    rows = size_rows(size, before)
    missing = [f"- {name}: {_one_line(reason)}" for name, reason in failures(size)]
    parts = [f"## Katalog {number(size.sop, 0)} SOP\n"]
    parts += [_table(columns(HEADER), [columns(row) for row in rows]) for columns in _TABLES]
    if missing:
        parts.append("Yang tidak berangka:\n\n" + "\n".join(missing) + "\n")
    return parts


def _plot_part(drawn: str) -> str:
    caption = f"<figcaption>{_PLOT_NOTE}</figcaption>"
    return f"## Pertumbuhan\n\n<figure>\n{drawn}\n{caption}\n</figure>\n"


def _served_part(result: Result) -> str:
    tables = [
        f"Katalog {number(size.sop, 0)} SOP:\n\n{_table(SERVED_HEADER, rows)}"
        for size in result.ukuran
        if (rows := served_rows(size))
    ]
    if not tables:
        return ""
    intro = (
        "## Dari suntingan sampai tampil\n\nSelama situs disajikan di mesin penyunting: dari saat "
        "berkas satu SOP disimpan sampai halamannya memuat teks baru.\n"
    )
    return "\n".join([intro, *tables])


def _lacking_part(result: Result) -> str:
    items = [f"- **{label}**: {lacks}" for label, lacks in lacking(result)]
    return "## Yang tidak dikerjakan\n\n" + "\n".join(items) + "\n"


def _versions_part(result: Result) -> str:
    pinned = {pin.split("==", maxsplit=1)[0].lower() for tool in TOOLS for pin in tool.pins}
    found = {
        package
        for packages in result.versi.values()
        for package in packages
        if package.split("==", maxsplit=1)[0].lower() in pinned
    }
    items = [f"- {package.replace('==', ' ')}" for package in sorted(found, key=str.lower)]
    return "## Versi program\n\n" + "\n".join(items) + "\n" if items else ""


def _table(header: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    rule = ["---"] * len(header)  # aligned columns would bring inline styles
    return "".join(f"| {' | '.join(cells)} |\n" for cells in (header, rule, *rows))


def _one_line(reason: str) -> str:
    """Returns what a program said as text that is no Markdown."""
    return f"`{escape(' '.join(reason.split())[-200:]).replace('`', ' ')}`"
