"""Where connectors meet the sides of nodes: each has a height of its own, with room for its label.

The space beside the nodes of a row is a channel: left of the first node, between two executors
of the step, right of the last. All that runs through a channel is stacked in it.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from typing import Final

from katalog_sop.diagram.chart import Chart, Row, Shape
from katalog_sop.diagram.routes import Route
from katalog_sop.diagram.text import lines_within, width

LABEL_SIZE: Final = 13
LABEL_LINE: Final = 15
LABEL_GAP: Final = 4
"""Between a label and its node."""
LABEL_LIFT: Final = 4
"""Between a label and the line below it."""
_LABEL_WIDEST: Final = 96
_APART: Final = 5
_DIAMOND_SHARE: Final = 0.3
"""How far from its middle, as a share of its height, a diamond's side takes a connector."""


@dataclass(frozen=True, slots=True)
class LabelText:
    """The text of a label, broken into lines, and its size."""

    lines: tuple[str, ...]
    width: float
    height: float


NO_LABEL: Final = LabelText((), 0, 0)


@dataclass(frozen=True, slots=True)
class Slot:
    """One end of a connector in a channel, or the line that joins two executors."""

    route: int | None
    outgoing: bool
    rank: tuple[int, int, int]
    """Ascending from top to bottom, so that lines of one channel cross as little as can be."""
    above: float
    """The room it needs above its line."""


@dataclass(frozen=True, slots=True)
class Ports:
    """The heights of all ends, relative to the middle of their rows."""

    ends: dict[tuple[int, bool], float]
    """By (route, whether it leaves)."""
    joins: dict[tuple[int, int], float]
    """By (row, number of executors left of the line)."""
    heights: dict[int, float]
    """How high the nodes of a row must be for what meets their sides."""


@lru_cache(maxsize=2**10)  # a catalogue knows few labels
def label_text(label: str) -> LabelText:
    """Return a label broken into lines; without text it has no size."""
    if not label:
        return NO_LABEL
    lines = lines_within(label, _LABEL_WIDEST, LABEL_SIZE, bold=True)
    widest = max(width(line, LABEL_SIZE, bold=True) for line in lines)
    return LabelText(lines, 2 * ceil(widest / 2), len(lines) * LABEL_LINE)


def ports_of(chart: Chart, routes: tuple[Route, ...]) -> Ports:
    """Return where each connector meets its nodes."""
    ends: dict[tuple[int, bool], float] = {}
    joins: dict[tuple[int, int], float] = {}
    heights: dict[int, float] = defaultdict(float)
    for (row, channel), slots in _channels(chart, routes).items():
        places, half = _stacked(sorted(slots, key=lambda slot: slot.rank))
        for slot, place in places:
            if slot.route is None:
                joins[row, channel] = place
            else:
                ends[slot.route, slot.outgoing] = place
        outermost = max(abs(place) for _, place in places)
        heights[row] = max(heights[row], _needed(chart.rows[row], half, outermost))
    return Ports(ends, joins, dict(heights))


def _needed(row: Row, half: float, outermost: float) -> float:
    if row.shape is Shape.DIAMOND:
        return max(2 * half, outermost / _DIAMOND_SHARE)
    return 2 * half


def _channels(chart: Chart, routes: tuple[Route, ...]) -> dict[tuple[int, int], list[Slot]]:
    channels: dict[tuple[int, int], list[Slot]] = defaultdict(list)
    for number, route in enumerate(routes):
        if route.gutter is None:
            continue
        link = route.link
        for row, lane, outgoing in (
            (link.source, route.leaves, True),
            (link.target, route.enters, False),
        ):
            channel = _channel(chart.rows[row], lane, route.gutter)
            channels[row, channel].append(_slot(number, route, outgoing=outgoing))
    for nth, row_ in enumerate(chart.rows):
        for channel in range(1, len(row_.members)):
            channels[nth, channel].append(Slot(None, outgoing=False, rank=(0, 0, 0), above=_APART))
    return channels


def _channel(row: Row, lane: int, gutter: int) -> int:
    position = [member.lane for member in row.members].index(lane)
    return position + 1 if gutter > lane else position


def _slot(number: int, route: Route, *, outgoing: bool) -> Slot:
    link = route.link
    here, there = (link.source, link.target) if outgoing else (link.target, link.source)
    lane = route.leaves if outgoing else route.enters
    gutter = route.gutter or 0
    distance = gutter - lane if gutter > lane else lane - gutter + 1
    # What comes back to its own step leaves below and enters above.
    upwards = there < here or (there == here and not outgoing)
    span = abs(here - there)
    rank = (-1, distance, span) if upwards else (1, -distance, -span)
    label = label_text(link.label) if outgoing else NO_LABEL
    above = label.height + LABEL_LIFT if label.lines else _APART
    return Slot(number, outgoing, rank, above)


def _stacked(slots: Iterable[Slot]) -> tuple[list[tuple[Slot, float]], float]:
    """Return each slot's height, centred on 0, and how far up or down they reach."""
    places: list[tuple[Slot, float]] = []
    place = 0.0
    for slot in slots:
        place += slot.above + _APART if places else 0
        places.append((slot, place))
    middle = place // 2
    centred = [(slot, place - middle) for slot, place in places]
    top = max(slot.above - place for slot, place in centred)
    return centred, max(top, centred[-1][1]) + _APART
