"""The drawings of a printed form as SVG files, which fill the background of a row of any height."""

from math import sqrt
from typing import Final

from katalog_sop.diagram.formulir.sheets import HALF_WIDTH, Border, Pentagon

BORDER_HEIGHT: Final = 26
"""How high the row of pentagons is at the end or the beginning of a sheet, in pixels."""

_HIGH: Final = 15
"""Of a pentagon; a third of it is its tip."""
_TIP: Final = 5
_OFF: Final = 2
"""Between a pentagon and the border of its row that its line does not cross."""
_LETTERS: Final = 8
"""The size of one letter in a pentagon of full width."""

_FONT: Final = "'Liberation Sans',Arial,Helvetica,sans-serif"
_STROKE: Final = 1.25
_THINNEST: Final = 0.95
"""How thick lines still are where the drawing is small, in pixels of the paper."""
_STYLE: Final = (
    f"text{{font-family:{_FONT};font-size:11px;text-anchor:middle}}"
    "path{fill:none;stroke:#000;stroke-linecap:square}"
    ".f-b,.f-c,.f-d{fill:#fff}"
    ".f-p{stroke-dasharray:4 3.5;stroke-linecap:butt}"
    ".f-a{fill:#000;stroke:none}"
    ".f-l{font-size:11px;text-anchor:start}"
    ".f-e{font-size:11px;text-anchor:end}"
)


def row_svg(inside: str, *, across: float, down: float) -> str:
    """Return the file of one row's drawing, scaled by two factors; it has no size of its own.

    Letters of a form that is narrower than high are narrow ones. Lines do not become
    thinner than those of the table.
    """
    scaled = f'<g transform="scale({across:.4f} {down:.4f})">{inside}</g>'
    stroke = max(_STROKE, _THINNEST / sqrt(across * down))
    return _file(f'<svg y="50%" overflow="visible">{scaled}</svg>', stroke)


def border_svg(border: Border, *, ends: bool) -> str:
    """Return the file of the pentagons where a sheet ends, or where the next one begins."""
    high = _HIGH * border.half_width / HALF_WIDTH
    drawn = [_pentagon(one, border.half_width, high, ends) for one in border.pentagons]
    sizes = {len(one.letters) for one in border.pentagons}
    style = "".join(
        [f".n{many}{{font-size:{_size(border, many):.2f}px}}" for many in sorted(sizes)]
    )
    return _file(f"<style>{style}</style>{''.join(drawn)}", _STROKE)


def _size(border: Border, many: int) -> float:
    """Return the size of letters of which so many stand in one pentagon."""
    return _LETTERS * border.half_width / HALF_WIDTH * (1 if many == 1 else 1.7 / many)


def _pentagon(one: Pentagon, half: float, high: float, ends: bool) -> str:  # noqa: FBT001
    top = BORDER_HEIGHT - _OFF - high if ends else _OFF
    side = high - _TIP * high / _HIGH
    line = (
        f"M{one.line:.2f} -1L{one.centre:.2f} {top:.2f}"
        if ends
        else f"M{one.centre:.2f} {top + high:.2f}L{one.line:.2f} {BORDER_HEIGHT + 1}"
    )
    shape = (
        f"M{one.centre - half:.2f} {top:.2f}h{2 * half:.2f}v{side:.2f}"
        f"l{-half:.2f} {high - side:.2f}l{-half:.2f} {side - high:.2f}z"
    )
    dashed = ' class="f-p"' if one.dashed else ""
    return (
        f'<path{dashed} d="{line}"/><path class="f-b" d="{shape}"/>'
        f'<text class="n{len(one.letters)}" x="{one.centre:.2f}" y="{top + 0.53 * high:.2f}">'
        f"{one.letters}</text>"
    )


def _file(inside: str, stroke: float) -> str:
    style = f"{_STYLE}path{{stroke-width:{stroke:.2f}}}"
    return f'<svg xmlns="http://www.w3.org/2000/svg"><style>{style}</style>{inside}</svg>'
