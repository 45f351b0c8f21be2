"""Tracks in the gutters: a line of its own for every upright stretch that follows a gutter."""

from typing import Final, NamedTuple

from katalog_sop.diagram.formulir.grid import Grid
from katalog_sop.diagram.formulir.plan import LEFT, Plan
from katalog_sop.diagram.formulir.slots import Slots

_ROW: Final = 1000
"""Rows are higher than anything in them: only the order down the page matters here."""
_APART: Final = 24
"""How far one stretch must end above another's beginning to share its track."""


class Bus(NamedTuple):
    """The connectors that come along the same gutter into the same side of the same row."""

    gutter: int
    target: int
    entry: int
    from_above: bool


class Run(NamedTuple):
    """The upright stretch of one bus: its ends, each to the left or right of the gutter."""

    bus: Bus
    top: int
    bottom: int
    ends: list[tuple[int, bool]]
    """(height, whether what is joined lies to the right)."""


class Tracks(NamedTuple):
    """The tracks of all gutters."""

    counts: list[int]
    """How many each gutter has."""
    track: dict[Bus, int]
    """Counted from the left of its gutter."""


def from_above(plan: Plan) -> bool:
    """Tell whether a connector comes down its gutter; a loop enters below its exit."""
    return plan.edge.target > plan.edge.source


def bus_of(plan: Plan) -> Bus:
    """Return the bus of a connector that follows a gutter."""
    return Bus(plan.gutter or 0, plan.edge.target, plan.entry, from_above(plan))


def tracks_of(grid: Grid, plans: list[Plan], slots: list[Slots]) -> Tracks:
    """Return the tracks of all gutters, ordered so that connectors cross little."""
    ends: dict[Bus, list[tuple[int, bool]]] = {}
    for nth, plan in enumerate(plans):
        if plan.gutter is None:
            continue
        bus = bus_of(plan)
        if bus not in ends:
            y = slots[bus.target].entries[bus.entry, bus.from_above]
            ends[bus] = [(bus.target * _ROW + y, bus.entry == LEFT)]
        source = plan.edge.source
        ends[bus].append((source * _ROW + slots[source].exits[nth], plan.exit == LEFT))
    gutters: list[list[Run]] = [[] for _ in range(grid.lanes + 1)]
    for bus, places in ends.items():
        heights = [y for y, _ in places]
        gutters[bus.gutter].append(Run(bus, min(heights), max(heights), places))
    found = [_tracks(runs) if runs else {} for runs in gutters]
    counts = [max(track.values(), default=-1) + 1 for track in found]
    return Tracks(counts, {bus: nth for track in found for bus, nth in track.items()})


def _tracks(runs: list[Run]) -> dict[Bus, int]:
    tracks: dict[Bus, int] = {}
    placed: list[Run] = []
    for run in _ordered(runs):
        taken = [tracks[other.bus] for other in placed if _meet(run, other)]
        tracks[run.bus] = max(taken, default=-1) + 1
        placed.append(run)
    return tracks


def _meet(one: Run, other: Run) -> bool:
    return one.top < other.bottom + _APART and other.top < one.bottom + _APART


def _ordered(runs: list[Run]) -> list[Run]:
    """Return *runs* from left to right, each put where it crosses the others least."""
    order: list[Run] = []
    for run in sorted(runs, key=lambda one: (one.top - one.bottom, one.bus)):
        order.insert(_best_place(run, order), run)
    return order


def _best_place(run: Run, order: list[Run]) -> int:
    # Moving one place to the right swaps the run with one neighbour: only that pair changes.
    crossings = sum([_crossings(run, other) for other in order])
    best, place = crossings, 0
    for nth, other in enumerate(order, start=1):
        crossings += _crossings(other, run) - _crossings(run, other)
        if crossings < best:
            best, place = crossings, nth
    return place


def _crossings(left: Run, right: Run) -> int:
    """Return how often two runs cross when the one is to the left of the other."""
    mine = [y for y, to_right in left.ends if to_right and right.top <= y <= right.bottom]
    others = [y for y, to_right in right.ends if not to_right and left.top <= y <= left.bottom]
    return len(mine) + len(others)
