"""What each row shows of the connectors: level and upright pieces, hops, joins and arrowheads."""

from itertools import pairwise
from typing import Final, NamedTuple

from katalog_sop.diagram.formulir.grid import END
from katalog_sop.diagram.formulir.layout import Connector, Layout, Place

FAR: Final = 2000
"""Where an upright piece ends that goes on in the next row: beyond any row's border."""

_NEAR: Final = 2
Flow = tuple[int, int]
"""What may share a line: what enters the same target, else one connector alone."""


class Level(NamedTuple):
    """A level piece, from left to right."""

    left: int
    right: int
    y: int
    dashed: bool
    hops: tuple[int, ...] = ()
    """Where it hops over upright lines that it does not join."""


class Upright(NamedTuple):
    """An upright piece, from above to below."""

    x: int
    top: int
    bottom: int
    dashed: bool


class Head(NamedTuple):
    """An arrowhead: its tip, and the direction in which it points."""

    x: int
    y: int
    right: int
    down: int


class Pieces(NamedTuple):
    """Everything of one row."""

    levels: list[Level]
    uprights: list[Upright]
    heads: list[Head]
    dots: list[tuple[int, int]]
    """Where connectors to the same target join."""


class _Lines:
    """Stretches of connectors, where those of one flow that lie on one line are one stretch."""

    def __init__(self) -> None:
        self.all: dict[tuple[int, ...], list[tuple[int, int]]] = {}
        self.solid: dict[tuple[int, ...], list[tuple[int, int]]] = {}
        self.dashed: set[tuple[int, ...]] = set()

    def add(
        self, key: tuple[int, ...], one: tuple[int, int], other: tuple[int, int], *, dashed: bool
    ) -> None:
        """Add a stretch between two places on the line that *key* names."""
        _widen(self.all, key, one, other)
        if dashed:
            self.dashed.add(key)
        else:
            _widen(self.solid, key, one, other)

    def stretches(self) -> list[tuple[tuple[int, ...], tuple[int, int], tuple[int, int], bool]]:
        """Return (key, start, end, dashed); nothing is dashed where it is solid all along."""
        found = [(key, low, high, False) for key, (low, high) in self.solid.items()]
        for key in sorted(self.dashed):
            low, high = self.all[key]
            if self.solid.get(key) != [low, high]:
                found.append((key, low, high, True))
        return found

    def inside(self, key: tuple[int, ...], place: tuple[int, int]) -> bool:
        """Tell whether a place is strictly between the ends of a line."""
        low, high = self.all[key]
        return low < place < high


def _widen(
    lines: dict[tuple[int, ...], list[tuple[int, int]]],
    key: tuple[int, ...],
    one: tuple[int, int],
    other: tuple[int, int],
) -> None:
    if other < one:
        one, other = other, one
    known = lines.get(key)
    if known is None:
        lines[key] = [one, other]
        return
    known[0] = min(one, known[0])
    known[1] = max(other, known[1])


def pieces_of(layout: Layout) -> list[Pieces]:
    """Return what each row shows."""
    levels, uprights = _Lines(), _Lines()
    rows = [Pieces([], [], [], []) for _ in layout.heights]
    flows = [_flow(nth, connector) for nth, connector in enumerate(layout.connectors)]
    for flow, connector in zip(flows, layout.connectors, strict=True):
        _add(connector, flow, levels, uprights)
        if connector.arrow:
            rows[connector.places[-1].row].heads.append(_head(connector.places))
    for key, (_, left), (_, right), dashed in levels.stretches():
        row, y, *_ = key
        rows[row].levels.append(Level(left, right, y, dashed))
    for key, top, bottom, dashed in uprights.stretches():
        _cut(rows, key[0], top, bottom, dashed=dashed)
    for flow, connector in zip(flows, layout.connectors, strict=True):
        _join(rows, connector, flow, levels, uprights)
    for pieces in rows:
        pieces.levels[:] = [_hopping(level, pieces) for level in pieces.levels]
    return rows


def _flow(nth: int, connector: Connector) -> Flow:
    alone = not connector.arrow or connector.target == END
    return (-1, nth) if alone else (connector.target, 0)


def _level_key(one: Place, other: Place, flow: Flow) -> tuple[int, ...]:
    # From both sides lines may come in at the same height: they are two.
    return one.row, one.y, *flow, other.x > one.x


def _add(connector: Connector, flow: Flow, levels: _Lines, uprights: _Lines) -> None:
    places, dashed = connector.places, connector.inferred
    for one, other in pairwise(places):
        if one.x == other.x:
            here, there = (one.row, one.y), (other.row, other.y)
            uprights.add((one.x, *flow), here, there, dashed=dashed)
        else:
            key = _level_key(one, other, flow)
            levels.add(key, (0, one.x), (0, other.x), dashed=dashed)


def _head(places: tuple[Place, ...]) -> Head:
    before, tip = places[-2:]
    if before.x != tip.x:
        return Head(tip.x, tip.y, 1 if tip.x > before.x else -1, 0)
    return Head(tip.x, tip.y, 0, 1)


def _cut(
    rows: list[Pieces],
    x: int,
    top: tuple[int, int],
    bottom: tuple[int, int],
    *,
    dashed: bool,
) -> None:
    for row in range(top[0], bottom[0] + 1):
        start = top[1] if row == top[0] else -FAR
        end = bottom[1] if row == bottom[0] else FAR
        rows[row].uprights.append(Upright(x, start, end, dashed))


def _join(
    rows: list[Pieces], connector: Connector, flow: Flow, levels: _Lines, uprights: _Lines
) -> None:
    """Mark where a connector meets others on their way to the same target."""
    if len(connector.places) != 4:  # noqa: PLR2004 -- only along gutters are there two corners
        return
    _, leave, enter, tip = connector.places
    if uprights.inside((leave.x, *flow), (leave.row, leave.y)):
        _add_dot(rows[leave.row].dots, leave)
    upright = (enter.x, *flow)
    if levels.inside(_level_key(enter, tip, flow), (0, enter.x)) or uprights.inside(
        upright, (enter.row, enter.y)
    ):
        _add_dot(rows[enter.row].dots, enter)


def _add_dot(dots: list[tuple[int, int]], place: Place) -> None:
    if (place.x, place.y) not in dots:
        dots.append((place.x, place.y))


def _hopping(level: Level, pieces: Pieces) -> Level:
    left, right, y = level.left + _NEAR, level.right - _NEAR, level.y
    over = {
        upright.x
        for upright in pieces.uprights
        if left < upright.x < right
        and upright.top < y < upright.bottom
        and (upright.x, y) not in pieces.dots
    }
    return level._replace(hops=tuple(sorted(over))) if over else level
