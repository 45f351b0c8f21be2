"""How large a node must be for its text, and how the text is broken into lines."""

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import ceil
from typing import Final

from katalog_sop.diagram.chart import Row, Shape
from katalog_sop.diagram.layout import Extent
from katalog_sop.diagram.text import lines_within, width

TEXT_SIZE: Final = 14
LINE_HEIGHT: Final = 17
CAPSULE_RADIUS: Final = 22
"""The largest radius of a capsule's ends: a tall capsule keeps room for text in its corners."""

_PADDING: Final = {Shape.BOX: 10, Shape.CAPSULE: 14}
_NARROWEST: Final = 60
_WIDEST_WORD: Final = 160
"""A word that is wider is divided."""
_BLANK: Final = width(" ", TEXT_SIZE)
_DIAMOND_WIDTHS: Final = (140, 170, 200, 230, 260)
_DIAMOND_HEIGHTS: Final = range(60, 210, 10)
_DIAMOND_SLACK: Final = 14
_DIAMOND_FALLBACK: Final = 120
_ROUNDING: Final = 1
"""More than sums of widths can differ by the order in which they are added."""


@dataclass(frozen=True, slots=True)
class Sized:
    """A node's size and the lines of its text."""

    width: float
    height: float
    lines: tuple[str, ...]


def sized(row: Row, extent: Extent) -> Sized:
    """Return the size of *row*'s nodes: the engine's where the text fits it, else as needed.

    A decision is made flatter than the engine's, which is as high as it is wide.
    """
    if row.shape is Shape.DIAMOND:
        return _diamond(row.label)
    padding = _PADDING[row.shape]
    longest = max(width(word, TEXT_SIZE) for word in row.label.split(" "))
    room = max(extent.width - 2 * padding, min(longest + 1, _WIDEST_WORD), _NARROWEST)
    lines = lines_within(row.label, room, TEXT_SIZE)
    height = max(extent.height, len(lines) * LINE_HEIGHT + 2 * padding)
    return Sized(_even(room + 2 * padding), _even(height), lines)


def _even(length: float) -> float:
    """Return the next even length, so that a node's middle and its edges are whole pixels."""
    return 2 * ceil(length / 2)


def _diamond(label: str) -> Sized:
    words = [(word, width(word, TEXT_SIZE)) for word in label.split(" ")]
    needed = sum(wide + _BLANK for _, wide in words)
    for diamond in _diamonds():
        # Few of them are worth a try: most are too small for the words, whatever the lines.
        if needed <= diamond.capacity and (lines := _filled(words, diamond.rooms)):
            return Sized(diamond.width, diamond.height, lines)
    lines = lines_within(label, _DIAMOND_FALLBACK, TEXT_SIZE)
    # Half the width and half the height of a diamond is the widest block it holds.
    return Sized(2 * _DIAMOND_FALLBACK + 20, 2 * len(lines) * LINE_HEIGHT + 20, lines)


@dataclass(frozen=True, slots=True)
class _Diamond:
    """A diamond that could be drawn, with the number of lines it is tried with."""

    width: float
    height: float
    rooms: tuple[float, ...]
    """How wide each line may be, from top to bottom."""
    capacity: float
    """How wide the words may be together, each with a blank."""


@cache
def _diamonds() -> tuple[_Diamond, ...]:
    """Return every diamond, the least bulky first, of one bulk the flattest, then by its lines."""
    sizes = [(wide + high, high, wide) for wide in _DIAMOND_WIDTHS for high in _DIAMOND_HEIGHTS]
    return tuple(
        _Diamond(wide, high, rooms, sum(rooms) + count * _BLANK + _ROUNDING)
        for _, high, wide in sorted(sizes)
        for count in range(1, high // LINE_HEIGHT)
        if min(rooms := _rooms(count, wide, high)) >= 0
    )


def _rooms(count: int, wide: float, high: float) -> tuple[float, ...]:
    """Return how wide each of *count* lines may be in a diamond, from top to bottom."""
    edges = [LINE_HEIGHT * (nth - count / 2) for nth in range(count + 1)]
    farther = [max(abs(top), abs(end)) for top, end in pairwise(edges)]
    return tuple(wide * (1 - 2 * away / high) - _DIAMOND_SLACK for away in farther)


def _filled(words: list[tuple[str, float]], rooms: tuple[float, ...]) -> tuple[str, ...]:
    """Return the lines that fill *rooms* with *words*, or nothing where they do not fit."""
    ends = [0]
    for room in rooms:
        end, used = ends[-1], -_BLANK
        while end < len(words) and used + _BLANK + words[end][1] <= room:
            used += _BLANK + words[end][1]
            end += 1
        if end == ends[-1]:
            return ()
        ends.append(end)
    if ends[-1] < len(words):
        return ()
    return tuple(" ".join(word for word, _ in words[a:b]) for a, b in pairwise(ends))
