"""The word an author probably meant."""

import difflib
import heapq
from collections.abc import Iterable
from typing import Final

_LONGEST: Final = 80
"""Longer texts are no misspelt words, and comparing them would take long."""
_ALIKE: Final = 0.6
"""How alike two words are to be taken for one another: 1 for the same letters."""
_MOST: Final = 120
"""How many known words, those of the nearest length, are compared with."""


def saran(kata: str, dikenal: Iterable[str], alike: float = _ALIKE) -> str:
    """Return a sentence that proposes the nearest known word, or nothing where none is near."""
    near = terdekat(kata, dikenal, alike)
    return f"Mungkin maksudnya `{near}`. " if near else ""


def terdekat(kata: str, dikenal: Iterable[str], alike: float = _ALIKE) -> str:
    """Return the nearest known word, or nothing where none is near."""
    if len(kata) > _LONGEST:
        return ""
    short = (word for word in dikenal if len(word) <= _LONGEST)
    likely = heapq.nsmallest(_MOST, short, key=lambda word: abs(len(word) - len(kata)))
    folded = {word.casefold(): word for word in likely}
    near = difflib.get_close_matches(kata.casefold(), folded, n=1, cutoff=alike)
    return folded[near[0]] if near else ""


class Saran:
    """Proposes words while one file is read, and falls silent after many of them."""

    def __init__(self) -> None:
        self._left = 30

    def __call__(self, kata: str, dikenal: Iterable[str], alike: float = _ALIKE) -> str:
        """Return what ``saran`` does, as long as not too much was asked."""
        return saran(kata, dikenal, alike) if self._asked() else ""

    def terdekat(self, kata: str, dikenal: Iterable[str], alike: float = _ALIKE) -> str:
        """Return what ``terdekat`` does, as long as not too much was asked."""
        return terdekat(kata, dikenal, alike) if self._asked() else ""

    def _asked(self) -> bool:
        self._left -= 1
        return self._left >= 0
