"""The places on the sides of a row's symbols where connectors leave and enter."""

from math import sqrt
from typing import Final, NamedTuple

from katalog_sop.diagram.chart import Shape
from katalog_sop.diagram.formulir.grid import END, Row, Words
from katalog_sop.diagram.formulir.plan import LEFT, RIGHT, Plan

HALF_WIDTH: Final = {Shape.BOX: 22, Shape.CAPSULE: 26, Shape.DIAMOND: 22}
_HALF_HEIGHT: Final = {Shape.BOX: 12, Shape.CAPSULE: 11, Shape.DIAMOND: 19}
CAPSULE_RADIUS: Final = 11

LABEL_GAP: Final = 3
"""Between a label and the line below it."""
_APART: Final = 9
"""Between two lines on the same side."""
_EDGE: Final = 5
"""Between the outermost line on a side and the corner of the symbol."""


class Slots(NamedTuple):
    """What happens at one row's symbols; heights count from the middle of the row downwards."""

    half_width: int
    half_height: int
    exits: dict[int, int]
    """The height of each exit by its side, for the plans of this row by their index."""
    entries: dict[tuple[int, bool], int]
    """The height of the line that enters by (side, whether it comes from above)."""


def slots_of(row: Row, exits: list[tuple[int, Plan]], enters: set[tuple[int, bool]]) -> Slots:
    """Return the heights of the lines at a row's symbols, which grow where there are many."""
    wide, high = HALF_WIDTH[row.shape], _HALF_HEIGHT[row.shape]
    if not enters and len(exits) < 2:  # noqa: PLR2004 -- most rows: nothing to keep apart
        return Slots(wide, high, {nth: 0 for nth, _ in exits}, {})
    heights: dict[int, int] = {}
    entries: dict[tuple[int, bool], int] = {}
    for side in (LEFT, RIGHT):
        leaving = sorted(
            [(_rank(plan), nth, plan.edge.words) for nth, plan in exits if plan.exit == side]
        )
        _stack(side, leaving, enters, heights, entries)
    farthest = max([abs(y) for y in (*heights.values(), *entries.values())], default=0)
    return Slots(wide, max(high, farthest + _EDGE), heights, entries)


def _rank(plan: Plan) -> int:
    """Return the order of an exit from top to bottom, so that they cross as little as possible."""
    if plan.edge.target == END:
        return 3
    if plan.gutter is None:
        return 1
    return 0 if plan.edge.target < plan.edge.source else 2


def _stack(
    side: int,
    leaving: list[tuple[int, int, Words]],
    enters: set[tuple[int, bool]],
    heights: dict[int, int],
    entries: dict[tuple[int, bool], int],
) -> None:
    above, below = (side, True) in enters, (side, False) in enters
    if not leaving:
        entries.update({(side, True): 0} if above else {})
        entries.update({(side, False): 0} if below else {})
        return
    y, places = 0, [0]
    for _, _, words in leaving[1:]:
        y += max(_APART, words.height + 2 * LABEL_GAP)
        places.append(y)
    # The exit to the next row leaves at the tip, else the middle one.
    anchor = next((nth for nth, one in enumerate(leaving) if one[0] == 1), len(leaving) // 2)
    for (_, nth, _), place in zip(leaving, places, strict=True):
        heights[nth] = place - places[anchor]
    if above:
        room = leaving[0][2].height + 2 * LABEL_GAP
        entries[side, True] = -places[anchor] - max(_APART, room)
    if below:
        entries[side, False] = y - places[anchor] + _APART


def reach(shape: Shape, wide: int, high: int, y: int) -> int:
    """Return how far a symbol of half such a size reaches from its middle to a side at a height."""
    if shape is Shape.DIAMOND:
        return round(wide * (1 - abs(y) / high))
    radius = min(high, CAPSULE_RADIUS)
    beyond = abs(y) - (high - radius)
    if shape is Shape.BOX or beyond <= 0:
        return wide
    return round(wide - radius + sqrt(radius**2 - beyond**2))
