"""Which way each connector takes: by which side it leaves, along which gutter, where it enters."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from katalog_sop.diagram.formulir.grid import END, Edge, Grid, Row

LEFT: Final = -1
MIDDLE: Final = 0
RIGHT: Final = 1

_PER_LANE: Final = 3
"""What it costs to run past a lane, against a crossing, which costs 2."""
_PER_CROSSING: Final = 2
_PER_EXIT: Final = 9
"""What it costs to leave by a side that another exit has, or to enter there."""
_JOINING: Final = 2
"""What it saves to follow a gutter in which another connector already goes to the target."""


class Plan(NamedTuple):
    """The way of one connector, without coordinates."""

    edge: Edge
    exit: int
    """The side by which it leaves; MIDDLE is the bottom, or the line between two boxes."""
    lane: int
    """The lane in which it comes down; for an end, the lane of its capsule."""
    gutter: int | None = None
    """The gutter it follows, counted from the left of the first lane; none to the next row."""
    entry: int = MIDDLE
    """The side by which it enters; MIDDLE is the top."""


def plans_of(grid: Grid) -> list[Plan]:
    """Return a way for every connector: next rows first, then gutters, then ends."""
    straight = [_to_next(grid, edge) for edge in grid.edges if edge.target == edge.source + 1]
    far = [edge for edge in grid.edges if edge.target not in (END, edge.source + 1)]
    ends = [edge for edge in grid.edges if edge.target == END]
    plans = straight
    loads: dict[tuple[int, int], int] = {}
    for plan in straight:
        loads[plan.edge.source, plan.exit] = 1
    if far:
        gutters = _Gutters(grid, straight, loads)
        plans = straight + [gutters.plan(edge) for edge in sorted(far, key=_length)]
    return plans + [_to_end(grid, edge, loads) for edge in ends] if ends else plans


def _length(edge: Edge) -> int:
    return abs(edge.target - edge.source)


def _to_next(grid: Grid, edge: Edge) -> Plan:
    """Return the way to the next row: straight down, or sideways and then down."""
    own, others = grid.rows[edge.source].lanes, grid.rows[edge.target].lanes
    lane = min(others, key=lambda other: min([abs(other - one) for one in own]))
    if lane < own[0]:
        return Plan(edge, LEFT, lane)
    return Plan(edge, RIGHT if lane > own[-1] else MIDDLE, lane)


def _to_end(grid: Grid, edge: Edge, loads: dict[tuple[int, int], int]) -> Plan:
    """Return the way to a capsule in the same row: below the symbol, or below and beside it."""
    row = grid.rows[edge.source]
    if (edge.source, MIDDLE) not in loads:
        return Plan(edge, MIDDLE, row.first)
    right = loads.get((edge.source, RIGHT), 0)
    if loads.get((edge.source, LEFT), 0) < right:
        return Plan(edge, LEFT, row.lanes[0])
    return Plan(edge, RIGHT, row.lanes[-1])


class _Gutters:
    """Chooses gutters, and remembers what it chose."""

    def __init__(
        self, grid: Grid, straight: Sequence[Plan], loads: dict[tuple[int, int], int]
    ) -> None:
        self._rows = grid.rows
        self._count = grid.lanes + 1
        self._loads = loads
        self._covered = _covered(grid, straight)
        self._buses: set[tuple[int, int, int, bool]] = set()

    def plan(self, edge: Edge) -> Plan:
        """Return the cheapest way of a connector that cannot go straight to its target."""
        source, target = self._rows[edge.source].lanes, self._rows[edge.target].lanes
        low, high = sorted((edge.source, edge.target))
        down = edge.target > edge.source
        best, found = 1 << 30, (0, LEFT, LEFT)
        for gutter in range(self._count):
            leave, away = _side(source, gutter)
            enter, near = _side(target, gutter)
            if not leave or not enter:
                continue
            crossed = self._covered[gutter][high] - self._covered[gutter][low]
            cost = (
                _PER_LANE * (away + near)
                + _PER_CROSSING * crossed
                + _PER_EXIT * self._loads.get((edge.source, leave), 0)
                + _PER_EXIT // 2 * self._loads.get((edge.target, enter), 0)
                - _JOINING * ((edge.target, enter, gutter, down) in self._buses)
            )
            if cost < best:
                best, found = cost, (gutter, leave, enter)
        gutter, leave, enter = found
        self._buses.add((edge.target, enter, gutter, down))
        self._loads[edge.source, leave] = self._loads.get((edge.source, leave), 0) + 1
        return Plan(edge, leave, target[0 if enter == LEFT else -1], gutter, enter)


def _side(lanes: tuple[int, ...], gutter: int) -> tuple[int, int]:
    """Return on which side of a row's symbols a gutter is, and how many lanes away."""
    if gutter <= lanes[0]:
        return LEFT, lanes[0] - gutter
    if gutter > lanes[-1]:
        return RIGHT, gutter - lanes[-1] - 1
    return MIDDLE, 0


def _covered(grid: Grid, straight: Sequence[Plan]) -> list[list[int]]:
    """Return for each gutter how many level lines cross it above each row."""
    spans = [_span(row, row.lanes) for row in grid.rows]
    for plan in straight:
        row = grid.rows[plan.edge.source]
        spans[plan.edge.source] = _span(row, (*row.lanes, plan.lane))
    counts = []
    for gutter in range(grid.lanes + 1):
        total, column = 0, [0]
        for low, high in spans:
            if low < gutter <= high:
                total += 1
            column.append(total)
        counts.append(column)
    return counts


def _span(row: Row, lanes: tuple[int, ...]) -> tuple[int, int]:
    return (min(lanes), max(lanes)) if row.lanes else (0, 0)
