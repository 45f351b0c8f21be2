"""How wide the lanes and how high the rows must be, and where gutters' tracks lie."""

from bisect import bisect_left
from typing import Final, NamedTuple

from katalog_sop.diagram.formulir.grid import END, Grid
from katalog_sop.diagram.formulir.layout import Lane
from katalog_sop.diagram.formulir.plan import LEFT, MIDDLE, Plan
from katalog_sop.diagram.formulir.slots import LABEL_GAP, Slots

STEP: Final = 8
SIZES: Final = (*range(48, 160, STEP), *range(160, 320, 2 * STEP), *range(320, 1025, 4 * STEP))
"""What lanes may be wide and rows high, so that a class names each; beyond them nothing is drawn.

A class ends in how many steps it means.
"""
ASIDE: Final = 38
"""From the middle of a symbol to that of the capsule of an end beside it."""
MARK_WIDTH: Final = 22
MARK_HEIGHT: Final = 8
"""Half the size of the small capsules, for the start of a decision and for ends."""
MARK_GAP: Final = 12
"""Between a symbol and the capsule above or below it: room for an arrowhead."""
LABEL_ASIDE: Final = 4
"""Between an upright line and the label beside it."""

_ARROW: Final = 12
"""Between a symbol and the nearest track, or the border of its row."""
_TRACK: Final = 8
_OFF_BORDER: Final = 6
_BELOW: Final = 20
"""From the line to an end beside the symbol down to its capsule, past a line that enters."""


class Exit(NamedTuple):
    """One way out of a row, with where it leaves."""

    plan: Plan
    y: int


def lanes_of(
    grid: Grid, slots: list[Slots], exits: list[list[Exit]], counts: list[int]
) -> list[Lane]:
    """Return the lanes, each wide enough for its symbols, labels and halves of two gutters."""
    needs = [[0, 0] for _ in range(grid.lanes)]
    for row, slot, ways in zip(grid.rows, slots, exits, strict=True):
        for lane in row.lanes:
            needs[lane] = [max(need, slot.half_width + _ARROW) for need in needs[lane]]
        for way in ways:
            lane, side, need = _need(row.lanes, slot, way)
            needs[lane][side] = max(needs[lane][side], need)
    lanes, left = [], 0
    for lane, (before, behind) in enumerate(needs):
        first = _TRACK * (counts[lane] - _on_left(lane, counts))
        last = _TRACK * _on_left(lane + 1, counts)
        wide = max(grid.heads[lane], first + before + behind + last)
        wide = _stepped(wide)
        # In the middle of the lane, unless a gutter or a label pushes it aside.
        centre = min(max(wide // 2, first + before), wide - last - behind)
        lanes.append(Lane(left, wide, left + centre))
        left += wide
    return lanes


def _need(lanes: tuple[int, ...], slot: Slots, way: Exit) -> tuple[int, int, int]:
    """Return the lane, the side (0 left, 1 right) and the room that an exit needs there."""
    plan = way.plan
    wide = plan.edge.words.width
    if plan.exit == MIDDLE:
        return plan.lane, 1, 2 * LABEL_ASIDE + wide
    lane, side = (lanes[0], 0) if plan.exit == LEFT else (lanes[-1], 1)
    need = slot.half_width + LABEL_GAP + wide + LABEL_ASIDE if wide else 0
    if plan.edge.target == END:
        need = max(need, ASIDE + MARK_WIDTH + LABEL_ASIDE)
    return lane, side, need


def _on_left(gutter: int, counts: list[int]) -> int:
    """Return how many of a gutter's tracks lie left of the border between its lanes."""
    if gutter == 0:
        return 0
    return counts[gutter] if gutter == len(counts) - 1 else counts[gutter] // 2


def track_place(lanes: list[Lane], counts: list[int], gutter: int, track: int) -> int:
    """Return the place of a track, clear of the border between the two lanes."""
    border = lanes[gutter].left if gutter < len(lanes) else lanes[-1].left + lanes[-1].width
    nth = track - _on_left(gutter, counts)
    return border + _TRACK * nth + (_OFF_BORDER if nth >= 0 else _TRACK - _OFF_BORDER)


def row_height(slot: Slots, exits: list[Exit], *, begins: bool) -> int:
    """Return how high a row must be, its symbols being in its middle."""
    half = slot.half_height + _ARROW
    if begins:
        half = slot.half_height + MARK_GAP + 2 * MARK_HEIGHT + LABEL_GAP
    for way in exits:
        half = max(half, _above(way), _below(slot, way))
    return _stepped(2 * half)


def _stepped(length: int) -> int:
    nth = bisect_left(SIZES, length)
    return SIZES[nth] if nth < len(SIZES) else length


def _above(way: Exit) -> int:
    if way.plan.exit == MIDDLE:
        return 0
    return way.plan.edge.words.height + 2 * LABEL_GAP - way.y


def _below(slot: Slots, way: Exit) -> int:
    if way.plan.edge.target == END:
        return end_top(slot, way) + 2 * MARK_HEIGHT + LABEL_GAP
    if way.plan.exit == MIDDLE and way.plan.edge.words.lines:
        return slot.half_height + way.plan.edge.words.height + 2 * LABEL_GAP
    return 0


def end_top(slot: Slots, way: Exit) -> int:
    """Return how far below the middle of the row the capsule of an end begins."""
    if way.plan.exit == MIDDLE:
        high = way.plan.edge.words.height
        return slot.half_height + (high + MARK_GAP if high else MARK_GAP + 2)
    return max(slot.half_height + LABEL_ASIDE, way.y + _BELOW)
