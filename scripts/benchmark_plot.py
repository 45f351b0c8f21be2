"""The plot of docs/kinerja.md: time against the number of SOPs, both on logarithmic scales.

On such scales a straight line that climbs as steeply as the grid's diagonal is linear growth.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import Final

from benchmark_alat import CASES
from benchmark_hasil import Result
from benchmark_tabel import case_label, number
from timing import median_run

WIDTH: Final = 480
"""Narrow, and the names below it: what a phone makes smaller must still be read."""
_LEFT: Final = 60
_RIGHT: Final = 440
_TOP: Final = 28
_BOTTOM: Final = 300
_NAMES: Final = 376
"""Where the names of the lines begin, below the scale."""
_LINE_HEIGHT: Final = 22
_OURS: Final = 'stroke="var(--sop-accent)" stroke-width="2.5"'
_THEIRS: Final = 'stroke="var(--sop-quiet)" stroke-width="1.5"'
_DASHES: Final = ("", "6 4", "2 3", "9 3 2 3", "12 5")


@dataclass(frozen=True, kw_only=True)
class Line:
    """One case: its name, and its median time at each size."""

    label: str
    ours: bool
    dash: str
    points: tuple[tuple[int, float], ...]

    @property
    def style(self) -> str:
        """How it is drawn."""
        dash = f' stroke-dasharray="{self.dash}"' if self.dash else ""
        return (_OURS if self.ours else _THEIRS) + dash

    @property
    def last(self) -> float:
        """The time at the largest size, by which lines are numbered."""
        return self.points[-1][1]


@dataclass(frozen=True)
class Scale:
    """A logarithmic scale from whole powers of ten to pixels."""

    low: int
    high: int
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Returns the pixel of a value."""
        share = (math.log10(value) - self.low) / (self.high - self.low)
        return self.start + share * (self.end - self.start)

    @property
    def ticks(self) -> list[float]:
        """The powers of ten on it."""
        return [10.0**power for power in range(self.low, self.high + 1)]


def plot(result: Result) -> str:
    """Returns the SVG; an empty text where fewer than two sizes were measured."""
    lines = sorted(_lines(result), key=lambda line: -line.last)
    if all(len(line.points) < 2 for line in lines):  # noqa: PLR2004 -- a point alone is no growth
        return ""
    across = _scale((sop for line in lines for sop, _ in line.points), _LEFT, _RIGHT)
    up = _scale((time for line in lines for _, time in line.points), _BOTTOM, _TOP)
    height = _NAMES + _LINE_HEIGHT * len(lines)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}"',
        f'width="{WIDTH}" height="{height}" role="img" aria-labelledby="kinerja-t"',
        'font-size="15" fill="currentColor">',
        '<title id="kinerja-t">Waktu membangun menurut banyaknya SOP</title>',
        *_grid(across, up),
        *(_draw(line, across, up) for line in lines),
        *_numbers(lines, across, up),
        *_names(lines),
        "</svg>",
    ]
    return "\n".join(parts)


def _lines(result: Result) -> list[Line]:
    found: list[Line] = []
    for case in CASES:
        built = [(size.sop, size.built(case.name)) for size in result.ukuran]
        points = tuple((sop, median_run(one.runs).wall_s) for sop, one in built if one)
        ours = case.tool == "kita"
        if points:
            dash = _DASHES[sum(line.ours == ours for line in found) % len(_DASHES)]
            label = case_label(case.name)
            found.append(Line(label=label, ours=ours, dash=dash, points=points))
    return found


def _scale(values: Iterable[float], start: float, end: float) -> Scale:
    several = list(values)
    low = math.floor(math.log10(min(several)))
    return Scale(low, max(math.ceil(math.log10(max(several))), low + 1), start, end)


def _grid(across: Scale, up: Scale) -> list[str]:
    parts = [
        f'<path d="{_mesh(across, up)}" fill="none" stroke="var(--sop-line)"/>',
        f'<text x="{_LEFT}" y="{_BOTTOM + 46}">Banyaknya SOP</text>',
        f'<text x="4" y="{_TOP - 12}">Detik</text>',
    ]
    for tick in across.ticks:
        where = f'x="{across(tick):.0f}" y="{_BOTTOM + 20}" text-anchor="middle"'
        parts.append(f"<text {where}>{number(tick, 0)}</text>")
    for tick in up.ticks:
        where = f'x="{_LEFT - 8}" y="{up(tick) + 5:.0f}" text-anchor="end"'
        parts.append(f"<text {where}>{number(tick, max(0, -round(math.log10(tick))))}</text>")
    return parts


def _mesh(across: Scale, up: Scale) -> str:
    upright = "".join(f"M{across(tick):.1f} {_TOP}V{_BOTTOM}" for tick in across.ticks)
    level = "".join(f"M{_LEFT} {up(tick):.1f}H{_RIGHT}" for tick in up.ticks)
    return upright + level


def _draw(line: Line, across: Scale, up: Scale) -> str:
    places = [(across(sop), up(time)) for sop, time in line.points]
    path = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
    colour = "accent" if line.ours else "quiet"
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5"/>' for x, y in places)
    return f'<path d="{path}" fill="none" {line.style}/><g fill="var(--sop-{colour})">{dots}</g>'


def _numbers(lines: list[Line], across: Scale, up: Scale) -> list[str]:
    """Returns the number of each line beside its end, pushed down where two would collide."""
    parts: list[str] = []
    free = 0.0
    for nth, line in enumerate(lines, start=1):
        y = max(free, up(line.last) + 5)
        free = y + 14
        x = across(line.points[-1][0]) + 9
        parts.append(f'<text x="{x:.0f}" y="{y:.0f}" font-size="13">{nth}</text>')
    return parts


def _names(lines: list[Line]) -> list[str]:
    """Returns what each number stands for, slowest first."""
    parts: list[str] = []
    for nth, line in enumerate(lines, start=1):
        y = _NAMES + _LINE_HEIGHT * (nth - 1)
        sample = f'<path d="M{_LEFT} {y - 5}h44" fill="none" {line.style}/>'
        name = f"{nth} {escape(line.label)}"
        parts.append(f'{sample}<text x="{_LEFT + 56}" y="{y}">{name}</text>')
    return parts
