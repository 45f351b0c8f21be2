"""How good a layout is: what must never happen is counted, and what should be rare."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import Final, NamedTuple

from katalog_sop.diagram.chart import Shape
from katalog_sop.diagram.formulir.grid import END
from katalog_sop.diagram.formulir.layout import Connector, Layout, Symbol
from katalog_sop.diagram.formulir.slots import reach

_TOUCH: Final = 1


class Quality(NamedTuple):
    """The score of one layout."""

    shared: int
    """Pairs of connectors that run on top of each other without having the same target."""
    hits: int
    """Connectors that run through a symbol."""
    labels: int
    """Overlaps of labels with lines, symbols and other labels."""
    loose: int
    """Ends of connectors at which there is no symbol, or another step's."""
    outside: int
    """What is drawn beyond its row or the lanes."""
    crossings: int
    bends: int

    @property
    def wrong(self) -> int:
        """How much there is of what must never happen."""
        return self.shared + self.hits + self.labels + self.loose + self.outside


class _Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "_Box") -> bool:
        """Tell whether two boxes share more than an edge; lines are boxes without a width."""
        return (
            self.left < other.right - _TOUCH
            and other.left < self.right - _TOUCH
            and self.top < other.bottom - _TOUCH
            and other.top < self.bottom - _TOUCH
        )

    def over(self, line: "_Box") -> bool:
        """Tell whether a level or upright line runs through."""
        return (
            line.left < self.right
            and self.left < line.right
            and line.top < self.bottom
            and self.top < line.bottom
        )


def _reach(symbol: Symbol, y: int) -> int:
    return reach(symbol.shape, symbol.half_width, symbol.half_height, y)


class _Drawn(NamedTuple):
    connector: Connector
    lines: list[_Box]


def quality_of(layout: Layout, heights: Sequence[int] | None = None) -> Quality:
    """Return the score of a layout when its rows are as high as they must be, or as given."""
    middles = _middles(heights or layout.heights)
    drawn = [_Drawn(connector, [*_lines(connector, middles)]) for connector in layout.connectors]
    shared, crossings = _between(drawn)
    return Quality(
        shared=shared,
        hits=sum(_hit(one, symbol, middles) for one in drawn for symbol in layout.symbols),
        labels=_labels(layout, drawn, middles),
        loose=sum(_loose(one, layout) for one in layout.connectors),
        outside=_outside(layout, heights or layout.heights),
        crossings=crossings,
        bends=sum(len(one.connector.places) - 2 for one in drawn),
    )


def _middles(heights: Sequence[int]) -> list[float]:
    top, middles = 0.0, []
    for high in heights:
        middles.append(top + high / 2)
        top += high
    return middles


def _lines(connector: Connector, middles: list[float]) -> Iterator[_Box]:
    for one, other in pairwise(connector.places):
        y, z = middles[one.row] + one.y, middles[other.row] + other.y
        yield _Box(min(one.x, other.x), min(y, z), max(one.x, other.x), max(y, z))


def _between(drawn: list[_Drawn]) -> tuple[int, int]:
    """Return how many pairs share a stretch, and how often connectors cross."""
    shared = crossings = 0
    for one, other in combinations(drawn, 2):
        pairs = [(mine, its) for mine in one.lines for its in other.lines]
        crossings += sum(_cross(mine, its) for mine, its in pairs)
        if not _same_target(one.connector, other.connector):
            shared += any(_overlap(mine, its) for mine, its in pairs)
    return shared, crossings


def _same_target(one: Connector, other: Connector) -> bool:
    return one.arrow and other.arrow and one.target == other.target != END


def _overlap(one: _Box, other: _Box) -> bool:
    """Tell whether two lines have the same direction and run closer than a line's width."""
    for low, high, across in ((0, 2, 1), (1, 3, 0)):
        flat = one[across] == one[across + 2] and other[across] == other[across + 2]
        if flat and abs(one[across] - other[across]) <= _TOUCH:
            return min(one[high], other[high]) - max(one[low], other[low]) > 0
    return False


def _cross(one: _Box, other: _Box) -> bool:
    level, upright = (one, other) if one.top == one.bottom else (other, one)
    return (
        level.left < upright.left < level.right
        and upright.top < level.top < upright.bottom
        and upright.left == upright.right
    )


def _hit(one: _Drawn, symbol: Symbol, middles: list[float]) -> bool:
    return any(_through(line, symbol, middles[symbol.row]) for line in one.lines)


def _through(line: _Box, symbol: Symbol, middle: float) -> bool:
    """Tell whether a line runs inside a symbol's outline, not only up to it."""
    x, y = symbol.x, middle + symbol.y
    if line.left == line.right:
        across, high = abs(line.left - x), float(symbol.half_height)
        if symbol.shape is Shape.DIAMOND:
            high *= 1 - across / symbol.half_width
        return (
            across < symbol.half_width - _TOUCH
            and line.top < y + high - _TOUCH
            and y - high + _TOUCH < line.bottom
        )
    down = abs(line.top - y)
    if down >= symbol.half_height - _TOUCH:
        return False
    far = _reach(symbol, round(down)) - _TOUCH
    return line.left < x + far and x - far < line.right


def _labels(layout: Layout, drawn: list[_Drawn], middles: list[float]) -> int:
    boxes = []
    for one in layout.connectors:
        if one.label:
            top = middles[one.label.row] + one.label.top
            left = one.label.left
            boxes.append(_Box(left, top, left + one.label.width, top + one.label.height))
    lines = [line for one in drawn for line in one.lines]
    symbols = [_box(symbol, middles) for symbol in layout.symbols]
    return (
        sum(box.over(line) for box in boxes for line in lines)
        + sum(box.meets(symbol) for box in boxes for symbol in symbols)
        + sum(one.meets(other) for one, other in combinations(boxes, 2))
        + sum(one.meets(other) for one, other in combinations(symbols, 2))
    )


def _box(symbol: Symbol, middles: list[float]) -> _Box:
    x, y = symbol.x, middles[symbol.row] + symbol.y
    wide, high = symbol.half_width, symbol.half_height
    return _Box(x - wide, y - high, x + wide, y + high)


def _loose(connector: Connector, layout: Layout) -> int:
    """Return how many ends of a connector touch no symbol of the row they should."""
    start, end = connector.places[0], connector.places[-1]
    target = connector.source if connector.target == END else connector.target
    return (not _held(layout, *start, connector.source)) + (not _held(layout, *end, target))


def _held(layout: Layout, x: int, row: int, y: int, wanted: int) -> bool:
    if row != wanted:
        return False
    symbols = [symbol for symbol in layout.symbols if symbol.row == row]
    joins = [
        one.places
        for one in layout.connectors
        if not one.arrow and one.source == row and one.places[0].y == y
    ]
    return any(_touches(symbol, x, y) for symbol in symbols) or any(
        left.x < x < right.x for left, right in joins
    )


def _touches(symbol: Symbol, x: int, y: int) -> bool:
    across, down = abs(x - symbol.x), abs(y - symbol.y)
    if across == 0:
        return abs(down - symbol.half_height) <= _TOUCH
    return down < symbol.half_height and abs(across - _reach(symbol, down)) <= _TOUCH


def _outside(layout: Layout, heights: Sequence[int]) -> int:
    """Return how many symbols, labels and corners do not lie in their row and the lanes."""
    spans = [
        (one.row, one.x - one.half_width, one.x + one.half_width, y)
        for one in layout.symbols
        for y in (one.y - one.half_height, one.y + one.half_height)
    ]
    for connector in layout.connectors:
        spans.extend((place.row, place.x, place.x, place.y) for place in connector.places)
        label = connector.label
        if label:
            ends = (label.top, label.top + label.height)
            spans.extend((label.row, label.left, label.left + label.width, y) for y in ends)
    return sum(
        not (left >= 0 and right <= layout.width and 2 * abs(y) < heights[row])
        for row, left, right, y in spans
    )
