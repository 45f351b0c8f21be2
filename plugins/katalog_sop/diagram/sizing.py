"""How large a node must be for its text, and how the text is broken into lines."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import ceil
from typing import Final

from katalog_sop.diagram.chart import Row, Shape
from katalog_sop.diagram.layout import Node
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


@dataclass(frozen=True, slots=True)
class Sized:
    """A node's size and the lines of its text."""

    width: float
    height: float
    lines: tuple[str, ...]


def sized(row: Row, node: Node) -> Sized:
    """Return the size of *row*'s nodes: the engine's where the text fits it, else as needed.

    A decision is made flatter than the engine's, which is as high as it is wide.
    """
    if row.shape is Shape.DIAMOND:
        return _diamond(row.label)
    padding = _PADDING[row.shape]
    longest = max(width(word, TEXT_SIZE) for word in row.label.split(" "))
    room = max(node.width - 2 * padding, min(longest + 1, _WIDEST_WORD), _NARROWEST)
    lines = lines_within(row.label, room, TEXT_SIZE)
    height = max(node.height, len(lines) * LINE_HEIGHT + 2 * padding)
    return Sized(_even(room + 2 * padding), _even(height), lines)


def _even(length: float) -> float:
    """Return the next even length, so that a node's middle and its edges are whole pixels."""
    return 2 * ceil(length / 2)


def _diamond(label: str) -> Sized:
    fitting = min(_fitting_diamonds(label), key=_bulk, default=None)
    if fitting is not None:
        return fitting
    lines = lines_within(label, _DIAMOND_FALLBACK, TEXT_SIZE)
    # Half the width and half the height of a diamond is the widest block it holds.
    return Sized(2 * _DIAMOND_FALLBACK + 20, 2 * len(lines) * LINE_HEIGHT + 20, lines)


def _fitting_diamonds(label: str) -> Iterator[Sized]:
    words = [(word, width(word, TEXT_SIZE)) for word in label.split(" ")]
    for wide in _DIAMOND_WIDTHS:
        for high in _DIAMOND_HEIGHTS:
            lines = _lines_in_diamond(words, wide, high)
            if lines:
                yield Sized(wide, high, lines)
                break


def _bulk(node: Sized) -> tuple[float, float]:
    return node.width + node.height, node.height


def _lines_in_diamond(words: list[tuple[str, float]], wide: float, high: float) -> tuple[str, ...]:
    for count in range(1, int(high // LINE_HEIGHT)):
        lines = _filled(words, _rooms(count, wide, high))
        if len(lines) == count:
            return lines
    return ()


@cache  # a few hundred diamonds are ever tried
def _rooms(count: int, wide: float, high: float) -> list[float]:
    """Return how wide each of *count* lines may be in a diamond, from top to bottom."""
    edges = [LINE_HEIGHT * (nth - count / 2) for nth in range(count + 1)]
    farther = [max(abs(top), abs(end)) for top, end in pairwise(edges)]
    return [wide * (1 - 2 * away / high) - _DIAMOND_SLACK for away in farther]


def _filled(words: list[tuple[str, float]], rooms: list[float]) -> tuple[str, ...]:
    """Return the lines that fill *rooms* with *words*, or nothing where they do not fit."""
    lines: list[str] = []
    start = 0
    for room in rooms:
        end, used = start, -_BLANK
        while end < len(words) and used + _BLANK + words[end][1] <= room:
            used += _BLANK + words[end][1]
            end += 1
        if end == start:
            return ()
        lines.append(" ".join(word for word, _ in words[start:end]))
        start = end
    return tuple(lines) if start == len(words) else ()
