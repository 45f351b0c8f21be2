"""The Prosedur table of one generated SOP.

Every step but an end leads to a later step, so all are reachable and the last row is an end.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import catalogue_words as words

if TYPE_CHECKING:
    from random import Random

HEADER: Final = (
    "| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan | Alur |\n"
    "|----|----------|-----------|-------------|-------|--------|------------|------|\n"
)

PUTUSAN_SHARE: Final = 0.25
TWO_PELAKSANA_SHARE: Final = 0.08
ODD_NUMBERS_SHARE: Final = 0.1


@dataclass
class Row:
    """One row as it is being written; targets are indexes until the numbers are known."""

    kegiatan: str
    pelaksana: list[str]
    alur: str = ""
    """`{3}` stands for the number of the row with that index."""
    keterangan: str = ""


def draw_table(rng: Random, *, inferred: bool) -> tuple[list[str], str]:
    """Returns the lanes of an SOP and the text of its table."""
    count = rng.randint(5, 20)
    lanes = _draw_lanes(rng, count)
    rows = [Row(_phrase(rng, words.KEGIATAN), [lane]) for lane in _spread(rng, lanes, count)]
    _branch(rng, rows)
    for row in rows:
        if rng.random() < TWO_PELAKSANA_SHARE:
            others = [lane for lane in lanes if lane not in row.pelaksana]
            row.pelaksana.append(rng.choice(others))
    numbers = _draw_numbers(rng, count)
    lines = [
        _line(rng, row, number, numbers, inferred=inferred)
        for row, number in zip(rows, numbers, strict=True)
    ]
    return lanes, HEADER + "".join(lines)


def _draw_lanes(rng: Random, steps: int) -> list[str]:
    """Returns three to eight lanes in the order of rank that forms print them in."""
    count = min(rng.randint(3, 8), steps)
    return sorted(rng.sample(words.JABATAN, count), key=words.JABATAN.index)


def _spread(rng: Random, lanes: list[str], count: int) -> list[str]:
    """Returns the lane of each step: every lane once, and work that mostly stays close."""
    fixed = dict(zip(rng.sample(range(count), len(lanes)), lanes, strict=True))
    spread: list[str] = []
    for index in range(count):
        here = lanes.index(spread[-1]) if spread else 0
        near = lanes[max(0, min(len(lanes) - 1, here + rng.choice((-1, 0, 0, 1))))]
        spread.append(fixed.get(index, near))
    return spread


def _branch(rng: Random, rows: list[Row]) -> None:
    """Turns some rows into decisions, and a few into a fork or an early end."""
    index = 1
    while index < len(rows) - 1:
        left = len(rows) - 1 - index
        if rng.random() < PUTUSAN_SHARE:
            index += _decide(rng, rows, index, left)
        elif left > 3 and rng.random() < 0.05:
            # Two steps side by side, which meet again in the third.
            rows[index].alur = f"{{{index + 1}}} & {{{index + 2}}}"
            rows[index + 1].alur = f"{{{index + 3}}}"
            index += 3
        else:
            index += 1


def _decide(rng: Random, rows: list[Row], index: int, left: int) -> int:
    """Makes one row a decision; returns how many rows it took."""
    yes, no = rng.choice(words.CABANG)
    row = rows[index]
    row.kegiatan = _phrase(rng, words.PUTUSAN)
    kind = rng.random()
    if kind < 0.6 or left < 3:
        row.alur = f"{yes}: {{{index + 1}}}; {no}: {{{rng.randrange(index)}}}"
        row.keterangan = rng.choice(("", "", f"Panah balik bila {no.lower()}"))
        return 1
    if kind < 0.75:
        row.alur = f"{yes}: {{{index + rng.randint(2, left)}}}; {no}: {{{index + 1}}}"
        return 1
    if kind < 0.85:
        row.alur = f"{yes}: {{{index + 1}}}; {no}: selesai"
        return 1
    row.alur = f"{yes}: {{{index + 2}}}; {no}: {{{index + 1}}}"
    rows[index + 1].kegiatan = _phrase(rng, (words.PENOLAKAN,))
    rows[index + 1].alur = "selesai"
    return 2


def _draw_numbers(rng: Random, count: int) -> list[str]:
    """Returns the printed numbers: mostly 1, 2, 3; now and then with a gap and a letter."""
    numbers = [str(number) for number in range(1, count + 1)]
    if rng.random() < ODD_NUMBERS_SHARE:
        numbers[-2:] = [f"{count + 1}", f"{count + 1}a"]
    return numbers


def _line(rng: Random, row: Row, number: str, numbers: list[str], *, inferred: bool) -> str:
    marks = ["?" if inferred and rng.random() < 0.6 else "" for _ in numbers]
    targets = [target + mark for target, mark in zip(numbers, marks, strict=True)]
    lane_mark = "?" if inferred and rng.random() < 0.6 else ""
    cells = (
        number,
        row.kegiatan,
        "; ".join(lane + lane_mark for lane in row.pelaksana),
        _phrase(rng, ("{berkas}", "{berkas}<br>{hasil}", "{hasil}", "-", "")),
        rng.choice(words.WAKTU),
        _phrase(rng, ("{hasil}", "konsep {hasil}", "{berkas} \\| {hasil}", "-", "")),
        row.keterangan,
        row.alur.format(*targets),
    )
    return "|" + "".join(f" {cell} |" if cell else " |" for cell in cells) + "\n"


def _phrase(rng: Random, patterns: tuple[str, ...]) -> str:
    pattern = rng.choice(patterns)
    text = pattern.format(berkas=rng.choice(words.BERKAS), hasil=rng.choice(words.HASIL))
    return text[:1].upper() + text[1:]
