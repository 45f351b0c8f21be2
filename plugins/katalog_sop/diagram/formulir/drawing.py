"""One row's drawing as SVG: no viewport of its own, so that it fills a row of any height."""

from collections.abc import Iterable
from html import escape
from typing import Final

from katalog_sop.diagram.chart import Shape
from katalog_sop.diagram.formulir.grid import LABEL_LINE
from katalog_sop.diagram.formulir.layout import Label, Layout, Symbol
from katalog_sop.diagram.formulir.pieces import Head, Level, Pieces, Upright, pieces_of
from katalog_sop.diagram.formulir.slots import CAPSULE_RADIUS

_CLASS: Final = {Shape.BOX: "f-b", Shape.CAPSULE: "f-c", Shape.DIAMOND: "f-d"}
_BASELINE: Final = 3
"""From the middle of a symbol down to the baseline of its text."""
_DESCENT: Final = 2
"""From the baseline of a label's last line down to the end of its room."""
_HOP: Final = 3
_DOT: Final = 2.5


def drawings_of(layout: Layout) -> list[str]:
    """Return each row's SVG, which stands over all lanes of its row; empty where nothing is."""
    wide = layout.width
    return [
        f'<svg class="f-s" width="{wide}" aria-hidden="true"><svg y="50%">{inside}</svg></svg>'
        if inside
        else ""
        for inside in insides_of(layout)
    ]


def insides_of(layout: Layout) -> list[str]:
    """Return what is in each row's SVG; 0, 0 is the middle of the row at the left of the lanes.

    Upright lines that go on in the next row run beyond any row: whatever holds this cuts them off.
    """
    symbols: list[list[str]] = [[] for _ in layout.heights]
    for symbol in layout.symbols:
        symbols[symbol.row].append(_symbol(symbol))
    for connector in layout.connectors:
        if connector.label:
            symbols[connector.label.row].append(_label(connector.label))
    return [
        _lines(pieces) + "".join(inside)
        for pieces, inside in zip(pieces_of(layout), symbols, strict=True)
    ]


def _lines(pieces: Pieces) -> str:
    solid = _ways(pieces, dashed=False)
    dashed = _ways(pieces, dashed=True)
    marks = "".join([_head(head) for head in pieces.heads]) + _dots(pieces.dots)
    return (
        (f'<path d="{solid}"/>' if solid else "")
        + (f'<path class="f-p" d="{dashed}"/>' if dashed else "")
        + (f'<path class="f-a" d="{marks}"/>' if marks else "")
    )


def _ways(pieces: Pieces, *, dashed: bool) -> str:
    levels = [_level(level) for level in pieces.levels if level.dashed is dashed]
    return "".join(levels + [_upright(one) for one in pieces.uprights if one.dashed is dashed])


def _level(level: Level) -> str:
    hops = "".join([f"H{x - _HOP}a3 3 0 0 1 6 0" for x in level.hops])
    return f"M{level.left} {level.y}{hops}H{level.right}"


def _upright(upright: Upright) -> str:
    return f"M{upright.x} {upright.top}V{upright.bottom}"


def _head(head: Head) -> str:
    if head.down:
        return f"M{head.x} {head.y}l-4-8h8z"
    return f"M{head.x} {head.y}l{-8 * head.right}-4v8z"


def _dots(dots: Iterable[tuple[int, int]]) -> str:
    return "".join([f"M{x - _DOT:g} {y}a2 2 0 0 1 5 0a2 2 0 0 1-5 0z" for x, y in dots])


def _symbol(symbol: Symbol) -> str:
    dashed = " f-p" if symbol.inferred else ""
    drawn = f'<path class="{_CLASS[symbol.shape]}{dashed}" d="{_outline(symbol)}"/>'
    if not symbol.words:
        return drawn
    return f'{drawn}<text x="{symbol.x}" y="{symbol.y + _BASELINE}">{symbol.words}</text>'


def _outline(symbol: Symbol) -> str:
    x, y, wide, high = symbol.x, symbol.y, symbol.half_width, symbol.half_height
    if symbol.shape is Shape.DIAMOND:
        return f"M{x} {y - high}l{wide} {high}l{-wide} {high}l{-wide} {-high}z"
    if symbol.shape is Shape.BOX:
        return f"M{x - wide} {y - high}h{2 * wide}v{2 * high}h{-2 * wide}z"
    radius = min(high, CAPSULE_RADIUS)
    side = f"v{2 * (high - radius)}" if high > radius else ""
    back = f"v{-2 * (high - radius)}" if side else ""
    turn = f"a{radius} {radius} 0 0 1 "
    flat = 2 * (wide - radius)
    return (
        f"M{x - wide + radius} {y - high}h{flat}{turn}{radius} {radius}{side}"
        f"{turn}{-radius} {radius}h{-flat}{turn}{-radius} {-radius}{back}{turn}{radius} {-radius}z"
    )


def _label(label: Label) -> str:
    name = "f-e" if label.ends else "f-l"
    x = label.left + label.width if label.ends else label.left
    first = label.top + LABEL_LINE - _DESCENT
    return "".join(
        [
            f'<text class="{name}" x="{x}" y="{first + LABEL_LINE * nth}">{escape(line)}</text>'
            for nth, line in enumerate(label.lines)
        ]
    )
