"""The figures of a benchmark as rows of text, for the terminal and for the page of docs/."""

from __future__ import annotations

from statistics import median
from typing import Final, NamedTuple

from benchmark_alat import CASES, TOOLS
from benchmark_hasil import BASE, Built, Result, Served, Size, growth, ratio
from timing import median_run

NONE: Final = "–"


class Row(NamedTuple):
    """One line of the table of a size, ready to be read."""

    nama: str
    waktu: str
    nisbah: str
    rentang: str
    cpu: str
    memori: str
    halaman: str
    keluaran: str
    pangkat: str


HEADER: Final = Row(
    nama="Program dan keadaan",
    waktu="Waktu (detik)",
    nisbah="Terhadap Hugo",
    rentang="Rentang",
    cpu="CPU (detik)",
    memori="Memori (MiB)",
    halaman="Halaman",
    keluaran="Keluaran (MiB)",
    pangkat="Pangkat",
)
SERVED_HEADER: Final = ("Program", "Waktu (detik)", "Rentang", "Suntingan")


def number(value: float, digits: int) -> str:
    """Returns a number as Indonesians write it."""
    return f"{value:,.{digits}f}".translate(str.maketrans(",.", ".,"))


def case_label(name: str) -> str:
    """Returns what readers call a case."""
    case = next(one for one in CASES if one.name == name)
    return f"{tool_label(case.tool)}, {case.label}"


def tool_label(name: str) -> str:
    """Returns what readers call a program."""
    return next(one for one in TOOLS if one.name == name).label


def size_rows(size: Size, before: Size | None) -> list[Row]:
    """Returns a line for each case that has figures, in the order of the cases."""
    order = [case.name for case in CASES]
    built = sorted(size.dibangun, key=lambda one: order.index(one.kasus))
    return [_row(one, size, before) for one in built if one.runs]


def failures(size: Size) -> list[tuple[str, str]]:
    """Returns what has no figures, each with the reason."""
    built = [(case_label(one.kasus), one.gagal) for one in size.dibangun if one.gagal]
    served = [(f"{tool_label(one.alat)}, penyajian", one.gagal) for one in size.disajikan]
    return built + [(name, reason) for name, reason in served if reason]


def served_rows(size: Size) -> list[tuple[str, ...]]:
    """Returns a line for each program that served an edit."""
    return [_served_row(one) for one in size.disajikan if one.detik]


def table(header: tuple[str, ...], rows: list[tuple[str, ...]]) -> list[str]:
    """Returns the lines of a table for the terminal: the first column to the left."""
    lines = [header, *rows]
    widths = [max(len(line[nth]) for line in lines) for nth in range(len(header))]
    return [
        "  ".join(
            cell.rjust(width) if nth else cell.ljust(width)
            for nth, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in lines
    ]


def report_lines(result: Result) -> list[str]:
    """Returns everything that was measured, as lines for the terminal."""
    lines: list[str] = []
    before: Size | None = None
    for size in result.ukuran:
        lines += ["", f"{size.sop} SOP, {result.putaran} putaran, {result.mesin}"]
        lines += table(HEADER, [tuple(row) for row in size_rows(size, before)])
        if rows := served_rows(size):
            lines += ["", f"{size.sop} SOP, dari suntingan sampai disajikan"]
            lines += table(SERVED_HEADER, rows)
        lines += [f"{name}: {reason}" for name, reason in failures(size)]
        before = size
    lines += ["", *(f"{label}: {lacks}" for label, lacks in lacking(result))]
    return lines


def lacking(result: Result) -> list[tuple[str, str]]:
    """Returns what each measured program does not do."""
    measured = {
        case.tool
        for size in result.ukuran
        for one in size.dibangun
        for case in CASES
        if case.name == one.kasus
    }
    return [(tool.label, tool.lacks) for tool in TOOLS if tool.name in measured]


def _row(built: Built, size: Size, before: Size | None) -> Row:
    cost = median_run(built.runs)
    compared = ratio(built, size.built(BASE))
    power = growth(before, size, built.kasus) if before else None
    return Row(
        nama=case_label(built.kasus),
        waktu=number(cost.wall_s, 2),
        nisbah=number(compared.median, 2) if compared else NONE,
        rentang=_range(compared.least, compared.most) if compared else NONE,
        cpu=number(cost.cpu_s, 2),
        memori=number(cost.peak_mib, 0),
        halaman=number(built.halaman, 0),
        keluaran=number(built.keluaran_bytes / 1024**2, 1),
        pangkat=number(power, 2) if power is not None else NONE,
    )


def _served_row(served: Served) -> tuple[str, ...]:
    times = served.detik
    return (
        tool_label(served.alat),
        number(median(times), 2),
        _range(min(times), max(times)),
        str(len(times)),
    )


def _range(least: float, most: float) -> str:
    return f"{number(least, 2)}–{number(most, 2)}"
