"""Where lanes, gutters and tracks stand, from left to right."""

from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from typing import Final

from katalog_sop.diagram.chart import Chart
from katalog_sop.diagram.ports import LABEL_GAP, label_text
from katalog_sop.diagram.routes import Route
from katalog_sop.diagram.rows import Rows
from katalog_sop.diagram.text import lines_within, width

TITLE_SIZE: Final = 14
TITLE_PADDING: Final = 8
_TITLE_LINES: Final = 3
_LANE_WIDTHS: Final = (96, 112, 128, 144, 160)
_MARGIN: Final = 11
"""Between a node, or its label, and the next track or edge of the lane."""
_TRACK: Final = 11
"""Between two tracks, or a track and the line between two lanes."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The places of lanes, of the middles of their nodes and of the tracks."""

    borders: tuple[float, ...]
    """Left edge of each lane and, last, the right edge of the drawing."""
    middles: tuple[float, ...]
    tracks: dict[tuple[int, int], float]
    """By (gutter, track)."""


@dataclass(slots=True)
class _Halves:
    """How far the nodes of a lane and their labels reach from its middle."""

    left: float = 0
    right: float = 0


def columns_of(
    chart: Chart, rows: Rows, routes: tuple[Route, ...], counts: tuple[int, ...]
) -> Columns:
    """Return the columns; *counts* says how many tracks each gutter has."""
    halves = _halves(chart, rows, routes)
    borders: list[float] = []
    middles: list[float] = []
    tracks: dict[tuple[int, int], float] = {}
    x = 0.0
    last = len(chart.lanes)
    for gutter in range(last + 1):
        before = _before_border(gutter, counts)
        places = _places(gutter, counts, x)
        borders.append(places.pop(before))
        tracks.update(((gutter, nth), place) for nth, place in enumerate(places))
        x = max([borders[-1], *places]) + _MARGIN
        if gutter < last:
            lane = halves[gutter]
            spare = _spare(chart.lanes[gutter], x - borders[-1], lane, gutter, counts)
            middles.append(x + spare + lane.left)
            x = middles[-1] + lane.right + spare + _MARGIN
    return Columns(tuple(borders), tuple(middles), tracks)


def _before_border(gutter: int, counts: tuple[int, ...]) -> int:
    """Return how many tracks of a gutter lie left of the line between its lanes."""
    if gutter == 0:
        return 0
    return counts[gutter] if gutter == len(counts) - 1 else counts[gutter] // 2


def _places(gutter: int, counts: tuple[int, ...], start: float) -> list[float]:
    """Return where the tracks of a gutter and the line between its lanes stand."""
    return [start + _TRACK * nth for nth in range(counts[gutter] + 1)]


def _spare(title: str, inset: float, lane: _Halves, gutter: int, counts: tuple[int, ...]) -> float:
    """Return what a lane needs on either side to be as wide as its title."""
    behind = _MARGIN + _TRACK * _before_border(gutter + 1, counts)
    return max(0, ceil((_title_width(title) - inset - lane.left - lane.right - behind) / 2))


@lru_cache(maxsize=2**10)  # the SOPs of an office share their lanes
def _title_width(title: str) -> float:
    """Return the least width that sets a title in few lines without breaking its words."""
    for wide in _LANE_WIDTHS:
        room = wide - 2 * TITLE_PADDING
        words = max(width(word, TITLE_SIZE, bold=True) for word in title.split(" "))
        if words <= room and len(title_lines(title, wide)) <= _TITLE_LINES:
            return wide
    return _LANE_WIDTHS[-1]


@lru_cache(maxsize=2**10)  # the same
def title_lines(title: str, wide: float) -> tuple[str, ...]:
    """Return a lane's title broken into lines for a lane of that width."""
    return lines_within(title, wide - 2 * TITLE_PADDING, TITLE_SIZE, bold=True)


def _halves(chart: Chart, rows: Rows, routes: tuple[Route, ...]) -> list[_Halves]:
    halves = [_Halves() for _ in chart.lanes]
    for row, size in zip(chart.rows, rows.sizes, strict=True):
        for member in row.members:
            lane = halves[member.lane]
            lane.left = max(lane.left, size.width / 2)
            lane.right = max(lane.right, size.width / 2)
    for route in routes:
        label = label_text(route.link.label)
        if not label.lines:
            continue
        lane = halves[route.leaves]
        half = rows.sizes[route.link.source].width / 2
        if route.gutter is None:
            lane.right = max(lane.right, 2 * LABEL_GAP + label.width)
        elif route.gutter > route.leaves:
            lane.right = max(lane.right, half + LABEL_GAP + label.width)
        else:
            lane.left = max(lane.left, half + LABEL_GAP + label.width)
    return halves
