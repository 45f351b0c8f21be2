"""Where the boxes and the lines of a group stand.

Every box sends one line to the right and gets one back. All lines to one box share a track: they
come together like rails, so that there are as many tracks as boxes that are referred to, and not
as many as references.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from katalog_sop.diagram.kaitan.graph import Garis, Kotak
from katalog_sop.diagram.text import clean, cut, lines_within

WIDTH: Final = 300
"""Of a box, in pixels."""
FONT: Final = 13
LINE: Final = 16
_PADDING: Final = 9
_GAP: Final = 8
_MOST_LINES: Final = 3
_LONGEST: Final = 110
_FIRST_TRACK: Final = 24
"""From the boxes to the first track: room for an arrow and a bend."""
_TRACK: Final = 9
_APART: Final = 6
"""Between the ends of two lines that share a track."""
PORT: Final = 5
"""From the middle of a box up to where lines come in, and down to where they go out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxAt:
    """A box with its place."""

    kotak: Kotak
    lines: tuple[str, ...]
    top: float
    height: float

    @property
    def arrives(self) -> float:
        """The height at which lines come in."""
        return self.top + self.height / 2 - PORT

    @property
    def leaves(self) -> float:
        """The height at which lines go out."""
        return self.top + self.height / 2 + PORT


@dataclass(frozen=True, slots=True, kw_only=True)
class Rail:
    """All lines to one box."""

    to: BoxAt
    sources: tuple[BoxAt, ...]
    x: float
    track: int

    @property
    def top(self) -> float:
        """The upper end of its track."""
        return min(self.to.arrives, *(one.leaves for one in self.sources))

    @property
    def bottom(self) -> float:
        """The lower end of its track."""
        return max(self.to.arrives, *(one.leaves for one in self.sources))


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One group with its places."""

    boxes: tuple[BoxAt, ...]
    rails: tuple[Rail, ...]
    width: float
    height: float


def lay_out(group: tuple[Kotak, ...], garis: Iterable[Garis]) -> Picture:
    """Return the places of the boxes of one group, in their order, and of the lines among them."""
    boxes: dict[str, BoxAt] = {}
    top = 0.0
    for kotak in group:
        lines = _lines(kotak.teks)
        height = len(lines) * LINE + 2 * _PADDING
        boxes[kotak.id] = BoxAt(kotak=kotak, lines=lines, top=top, height=height)
        top += height + _GAP
    rails = _rails(boxes, garis)
    right = max((rail.x for rail in rails), default=WIDTH)
    return Picture(
        boxes=tuple(boxes.values()), rails=rails, width=right + _TRACK, height=top - _GAP
    )


def crossings(picture: Picture) -> int:
    """Return how often a line of one rail crosses the track of another."""
    levels = [
        (y, rail)
        for rail in picture.rails
        for y in {rail.to.arrives, *(s.leaves for s in rail.sources)}
    ]
    return sum(
        other is not rail and other.x < rail.x and other.top < y < other.bottom
        for y, rail in levels
        for other in picture.rails
    )


def _lines(teks: str) -> tuple[str, ...]:
    lines = lines_within(cut(clean(teks), _LONGEST), WIDTH - 2 * _PADDING, FONT)
    return lines[:_MOST_LINES] or ("(tanpa nama)",)


def _rails(boxes: dict[str, BoxAt], garis: Iterable[Garis]) -> tuple[Rail, ...]:
    sources: dict[str, dict[str, BoxAt]] = defaultdict(dict)
    for dari, ke in garis:
        if dari in boxes and ke in boxes and dari != ke:
            sources[ke][dari] = boxes[dari]
    wanted = [
        Rail(to=boxes[ke], sources=tuple(dari.values()), x=0, track=0)
        for ke, dari in sources.items()
    ]
    wanted.sort(key=lambda rail: (rail.bottom - rail.top, rail.top))
    taken: list[list[Rail]] = []
    placed: list[Rail] = []
    for rail in wanted:
        track = next((nth for nth, row in enumerate(taken) if _is_free(row, rail)), len(taken))
        x = WIDTH + _FIRST_TRACK + track * _TRACK
        here = Rail(to=rail.to, sources=rail.sources, x=x, track=track)
        taken[track : track + 1] = [[*(taken[track] if track < len(taken) else ()), here]]
        placed.append(here)
    return tuple(sorted(placed, key=lambda rail: rail.to.top))


def _is_free(row: Iterable[Rail], rail: Rail) -> bool:
    return all(one.bottom + _APART < rail.top or rail.bottom + _APART < one.top for one in row)
