"""Where the rows of a swimlane stand, from top to bottom."""

from dataclasses import dataclass
from math import ceil
from typing import Final

from katalog_sop.diagram.chart import Chart
from katalog_sop.diagram.layout import Extent
from katalog_sop.diagram.ports import Ports, label_text
from katalog_sop.diagram.routes import Route
from katalog_sop.diagram.sizing import Sized, sized

TRACK_AT_LEAST: Final = 18
"""How far below a row the line turns that leads to the next."""
_ARROW: Final = 18
"""Room for an arrowhead and a piece of its line."""
_LABEL_MARGIN: Final = 8
_EDGE: Final = 20
_GAP: Final = 40
"""Between two rows, at least."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows: sizes, middles, and where the line to the next row turns."""

    sizes: tuple[Sized, ...]
    middles: tuple[float, ...]
    turns: tuple[float, ...]
    bottom: float
    """Where the lanes end."""


def rows_of(
    chart: Chart, extents: tuple[Extent, ...], routes: tuple[Route, ...], ports: Ports
) -> Rows:
    """Return the rows, counted from the foot of the titles; *extents* are the engine's, by row."""
    sizes = [
        _raised(sized(row, extent), ports.heights.get(nth, 0))
        for nth, (row, extent) in enumerate(zip(chart.rows, extents, strict=True))
    ]
    return _stacked(sizes, _turns(routes, len(sizes)))


def _raised(size: Sized, height: float) -> Sized:
    return Sized(size.width, max(size.height, 2 * ceil(height / 2)), size.lines)


def _turns(routes: tuple[Route, ...], count: int) -> list[float]:
    """Return how far below each row its downward line turns: its label stands above the turn."""
    turns = [float(TRACK_AT_LEAST)] * count
    for route in routes:
        if route.gutter is None:
            label = label_text(route.link.label)
            needed = label.height + _LABEL_MARGIN if label.lines else 0
            turns[route.link.source] = max(TRACK_AT_LEAST, needed)
    return turns


def _stacked(sizes: list[Sized], turns: list[float]) -> Rows:
    middles: list[float] = []
    places: list[float] = []
    y = float(_EDGE)
    for size, turn in zip(sizes, turns, strict=True):
        middles.append(y + size.height / 2)
        places.append(y + size.height + turn)
        y += size.height + max(_GAP, turn + _ARROW)
    bottom = middles[-1] + sizes[-1].height / 2 + _EDGE
    return Rows(tuple(sizes), tuple(middles), tuple(places), bottom)
