"""Where a sheet of paper ends: each line that goes on gets a pentagon on both sheets.

A pentagon carries a letter, the same on both sheets and another one for every line: A/A, B/B. The
tracks of a gutter lie closer together than pentagons are wide, so pentagons stand beside each other
and each is led to its line.
"""

from collections.abc import Sequence
from itertools import count
from typing import Final, NamedTuple

from katalog_sop.diagram.formulir.layout import Layout, over_border

HALF_WIDTH: Final = 7.0
"""Of a pentagon, where there is room, in pixels of the paper."""
_GAP: Final = 1.5
"""Between two pentagons."""
_ALPHABET: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Pentagon(NamedTuple):
    """The off-page connector of one line, the same on both sheets."""

    letters: str
    line: float
    """Where its line crosses the border, in pixels of the paper from the left of the lanes."""
    centre: float
    """Where it stands itself."""
    dashed: bool


class Border(NamedTuple):
    """The end of one sheet and the beginning of the next."""

    row: int
    """The last row of the sheet that ends."""
    half_width: float
    """Of its pentagons."""
    pentagons: tuple[Pentagon, ...]
    """From left to right; none where no line crosses."""


def borders_of(layout: Layout, ends: Sequence[int], *, scale: float) -> tuple[Border, ...]:
    """Return what stands where sheets end below the rows *ends*, given from above to below.

    *scale* says how many pixels of the paper a pixel of the layout has across. Letters go on from
    border to border. Connectors that run on one line share its pentagon.
    """
    letters = map(letters_of, count())
    found = []
    for row in ends:
        lines = _lines(layout, row)
        places = [x * scale for x in sorted(lines)]
        pitch = min(2 * HALF_WIDTH + _GAP, layout.width * scale / max(len(places), 1))
        half = pitch * HALF_WIDTH / (2 * HALF_WIDTH + _GAP)
        centres = _spread(places, pitch, half, layout.width * scale - half)
        pentagons = [
            Pentagon(next(letters), place, centre, lines[x])
            for x, place, centre in zip(sorted(lines), places, centres, strict=True)
        ]
        found.append(Border(row, half, tuple(pentagons)))
    return tuple(found)


def letters_of(nth: int) -> str:
    """Return the name of the pentagon that comes after *nth* others: A to Z, AA, AB and so on."""
    letters = ""
    nth += 1
    while nth:
        nth, rest = divmod(nth - 1, len(_ALPHABET))
        letters = _ALPHABET[rest] + letters
    return letters


def _lines(layout: Layout, row: int) -> dict[int, bool]:
    """Return the places of the lines over a border, and whether all that is on one is inferred."""
    lines: dict[int, bool] = {}
    for x, connector in over_border(layout, row):
        lines[x] = lines.get(x, True) and connector.inferred
    return lines


def _spread(places: list[float], pitch: float, low: float, high: float) -> list[float]:
    """Return places in the same order, *pitch* apart at least and moved as little as possible.

    Without the pitch they need only not descend: neighbours that do share the mean of theirs.
    """
    blocks: list[tuple[float, int]] = []
    for nth, place in enumerate(places):
        total, size = place - nth * pitch, 1
        while blocks and blocks[-1][0] / blocks[-1][1] > total / size:
            before, many = blocks.pop()
            total, size = total + before, size + many
        blocks.append((total, size))
    level = [total / size for total, size in blocks for _ in range(size)]
    last = high - (len(places) - 1) * pitch
    return [min(max(one, low), last) + nth * pitch for nth, one in enumerate(level)]
