"""The router: from a grid to a layout in which every connector has its places."""

from itertools import pairwise
from typing import NamedTuple

from katalog_sop.diagram.chart import Shape
from katalog_sop.diagram.formulir.grid import END, LABEL_LINE, Grid, Words
from katalog_sop.diagram.formulir.layout import Connector, Label, Lane, Layout, Place, Symbol
from katalog_sop.diagram.formulir.plan import LEFT, MIDDLE, RIGHT, Plan, plans_of
from katalog_sop.diagram.formulir.rooms import (
    ASIDE,
    LABEL_ASIDE,
    MARK_GAP,
    MARK_HEIGHT,
    MARK_WIDTH,
    Exit,
    end_top,
    lanes_of,
    row_height,
    track_place,
)
from katalog_sop.diagram.formulir.slots import LABEL_GAP, Slots, reach, slots_of
from katalog_sop.diagram.formulir.tracks import Tracks, bus_of, from_above, tracks_of


class _Routed(NamedTuple):
    """What the places of connectors are worked out from."""

    grid: Grid
    slots: list[Slots]
    tracks: Tracks
    lanes: list[Lane]
    ends: list[list[Exit]]
    """The ways out of each row that lead to an end."""


def layout_of(grid: Grid) -> Layout:
    """Return where everything of a form is; a grid without lanes has no place for anything."""
    plans = plans_of(grid)
    slots = _slots(grid, plans)
    exits: list[list[Exit]] = [[] for _ in grid.rows]
    for nth, plan in enumerate(plans):
        source = plan.edge.source
        exits[source].append(Exit(plan, slots[source].exits.get(nth, 0)))
    tracks = tracks_of(grid, plans, slots)
    lanes = lanes_of(grid, slots, exits, tracks.counts)
    ends = [[way for way in ways if way.plan.edge.target == END] for ways in exits]
    routed = _Routed(grid, slots, tracks, lanes, ends)
    heights = [
        row_height(slot, ways, begins=row.begins)
        for row, slot, ways in zip(grid.rows, slots, exits, strict=True)
    ]
    connectors = [_connector(routed, nth, plan) for nth, plan in enumerate(plans)]
    return Layout(
        tuple(lanes),
        tuple(heights),
        tuple(_symbols(routed)),
        (*_start(routed), *_joins(routed), *connectors),
    )


def _slots(grid: Grid, plans: list[Plan]) -> list[Slots]:
    exits: list[list[tuple[int, Plan]]] = [[] for _ in grid.rows]
    enters: list[set[tuple[int, bool]]] = [set() for _ in grid.rows]
    for nth, plan in enumerate(plans):
        exits[plan.edge.source].append((nth, plan))
        if plan.gutter is not None:
            enters[plan.edge.target].add((plan.entry, from_above(plan)))
    return [slots_of(*both) for both in zip(grid.rows, exits, enters, strict=True)]


def _symbols(routed: _Routed) -> list[Symbol]:
    found = []
    for nth, (row, slot) in enumerate(zip(routed.grid.rows, routed.slots, strict=True)):
        wide, high = slot.half_width, slot.half_height
        for lane, inferred in zip(row.lanes, row.inferred, strict=True):
            x = routed.lanes[lane].centre
            found.append(Symbol(nth, x, 0, wide, high, row.shape, row.words, inferred))
        if row.begins and row.lanes:
            x = routed.lanes[row.first].centre
            found.append(_mark(nth, x, -high - MARK_GAP - MARK_HEIGHT, "Mulai"))
        for way in routed.ends[nth]:
            x, top = _end_place(routed, way)
            found.append(_mark(nth, x, top + MARK_HEIGHT, "Selesai"))
    return found


def _mark(row: int, x: int, y: int, words: str) -> Symbol:
    return Symbol(row, x, y, MARK_WIDTH, MARK_HEIGHT, Shape.CAPSULE, words, inferred=False)


def _end_place(routed: _Routed, way: Exit) -> tuple[int, int]:
    plan = way.plan
    x = routed.lanes[plan.lane].centre + plan.exit * ASIDE
    return x, end_top(routed.slots[plan.edge.source], way)


def _start(routed: _Routed) -> list[Connector]:
    row = routed.grid.rows[0] if routed.grid.rows else None
    if row is None or not row.begins or not row.lanes:
        return []
    x, top = routed.lanes[row.first].centre, -routed.slots[0].half_height
    places = (Place(x, 0, top - MARK_GAP), Place(x, 0, top))
    return [Connector(0, 0, places, inferred=False, arrow=True)]


def _joins(routed: _Routed) -> list[Connector]:
    found = []
    for nth, (row, slot) in enumerate(zip(routed.grid.rows, routed.slots, strict=True)):
        boxes = list(zip(row.lanes, row.inferred, strict=True))
        for (one, guessed), (other, too) in pairwise(boxes):
            left = Place(routed.lanes[one].centre + slot.half_width, nth, 0)
            right = Place(routed.lanes[other].centre - slot.half_width, nth, 0)
            found.append(Connector(nth, nth, (left, right), guessed or too, arrow=False))
    return found


def _connector(routed: _Routed, nth: int, plan: Plan) -> Connector:
    edge = plan.edge
    y = routed.slots[edge.source].exits.get(nth, 0)
    if plan.exit == MIDDLE:
        places = _downwards(routed, plan)
        label = _label_below(routed, plan, places[0])
    else:
        tip = _tip(routed, edge.source, plan.exit, y)
        places = (tip, *_onwards(routed, plan, tip))
        label = _label_aside(routed, plan, tip)
    return Connector(edge.source, edge.target, places, edge.inferred, True, label)  # noqa: FBT003


def _tip(routed: _Routed, row: int, side: int, y: int) -> Place:
    """Return where the outermost symbol of a row is touched at a side."""
    lane = routed.grid.rows[row].lanes[0 if side == LEFT else -1]
    slot = routed.slots[row]
    far = reach(routed.grid.rows[row].shape, slot.half_width, slot.half_height, y)
    return Place(routed.lanes[lane].centre + side * far, row, y)


def _downwards(routed: _Routed, plan: Plan) -> tuple[Place, ...]:
    edge = plan.edge
    x = routed.lanes[plan.lane].centre
    row, slot = routed.grid.rows[edge.source], routed.slots[edge.source]
    # Between two symbols it branches off the line that joins them.
    start = Place(x, edge.source, slot.half_height if plan.lane in row.lanes else 0)
    if edge.target == END:
        return start, Place(x, edge.source, end_top(slot, Exit(plan, 0)))
    return start, Place(x, edge.target, -routed.slots[edge.target].half_height)


def _onwards(routed: _Routed, plan: Plan, tip: Place) -> tuple[Place, ...]:
    edge = plan.edge
    if plan.gutter is not None:
        bus = bus_of(plan)
        x = track_place(routed.lanes, routed.tracks.counts, plan.gutter, routed.tracks.track[bus])
        y = routed.slots[edge.target].entries[plan.entry, bus.from_above]
        end = _tip(routed, edge.target, plan.entry, y)
        return Place(x, edge.source, tip.y), Place(x, edge.target, y), end
    if edge.target == END:
        x, top = _end_place(routed, Exit(plan, tip.y))
        return Place(x, edge.source, tip.y), Place(x, edge.source, top)
    x = routed.lanes[plan.lane].centre
    top = -routed.slots[edge.target].half_height
    return Place(x, edge.source, tip.y), Place(x, edge.target, top)


def _label_below(routed: _Routed, plan: Plan, start: Place) -> Label | None:
    words = plan.edge.words
    if not words.lines:
        return None
    top = start.y + LABEL_GAP
    beside = any(way.plan.exit == RIGHT for way in routed.ends[plan.edge.source])
    left = start.x - LABEL_ASIDE - words.width if beside else start.x + LABEL_ASIDE
    return _label(start.row, left, top, words, ends=beside)


def _label_aside(routed: _Routed, plan: Plan, tip: Place) -> Label | None:
    words = plan.edge.words
    if not words.lines:
        return None
    row, slot = routed.grid.rows[tip.row], routed.slots[tip.row]
    lane = row.lanes[0 if plan.exit == LEFT else -1]
    x = routed.lanes[lane].centre + plan.exit * (slot.half_width + LABEL_GAP)
    left = x - words.width if plan.exit == LEFT else x
    top = tip.y - LABEL_GAP - words.height
    return _label(tip.row, left, top, words, ends=plan.exit == LEFT)


def _label(row: int, left: int, top: int, words: Words, *, ends: bool) -> Label:
    high = len(words.lines) * LABEL_LINE
    return Label(row, left, top, words.width, high, words.lines, ends)
