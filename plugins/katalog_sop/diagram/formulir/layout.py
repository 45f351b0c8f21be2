"""A routed form: every place decided except how high the rows become.

Across, places are pixels from the left of the first lane. Down, a place is a row and pixels from
that row's middle: rows grow with their text, and nothing that is drawn minds.
"""

from itertools import pairwise
from typing import NamedTuple

from katalog_sop.diagram.chart import Shape


class Place(NamedTuple):
    """A point of a connector."""

    x: int
    row: int
    y: int


class Label(NamedTuple):
    """The words beside an exit."""

    row: int
    left: int
    top: int
    width: int
    height: int
    lines: tuple[str, ...]
    ends: bool
    """Whether its lines end at its right edge instead of beginning at its left one."""


class Symbol(NamedTuple):
    """A symbol by its middle."""

    row: int
    x: int
    y: int
    half_width: int
    half_height: int
    shape: Shape
    words: str
    inferred: bool


class Connector(NamedTuple):
    """A line of level and upright stretches, from border to border."""

    source: int
    target: int
    """A row, or ``END``; equal to the source for a loop and where ``arrow`` is false."""
    places: tuple[Place, ...]
    inferred: bool
    arrow: bool
    """Without one it joins the symbols of one row."""
    label: Label | None = None


class Lane(NamedTuple):
    """A column by its left edge, its width and the middle of its symbols."""

    left: int
    width: int
    centre: int


class Layout(NamedTuple):
    """A whole form."""

    lanes: tuple[Lane, ...]
    heights: tuple[int, ...]
    """How high each row is at least."""
    symbols: tuple[Symbol, ...]
    connectors: tuple[Connector, ...]

    @property
    def width(self) -> int:
        """Return how wide the lanes are together."""
        return sum(lane.width for lane in self.lanes)


def over_border(layout: Layout, row: int) -> list[tuple[int, Connector]]:
    """Return the connectors that cross the border below *row*, each with its place across.

    Where a page ends there, these are the lines to cut and to letter in pairs.
    """
    return [
        (one.x, connector)
        for connector in layout.connectors
        for one, other in pairwise(connector.places)
        if min(one.row, other.row) <= row < max(one.row, other.row)
    ]
