"""The word an author probably meant."""

import difflib
from collections.abc import Iterable
from typing import Final

_LONGEST: Final = 80
"""Longer texts are no misspelt words, and comparing them would take long."""


def saran(kata: str, dikenal: Iterable[str]) -> str:
    """Return a sentence that proposes the nearest known word, or nothing where none is near."""
    if len(kata) > _LONGEST:
        return ""
    folded = {word.casefold(): word for word in dikenal if len(word) <= _LONGEST}
    near = difflib.get_close_matches(kata.casefold(), folded, n=1, cutoff=0.6)
    return f"Mungkin maksudnya `{folded[near[0]]}`. " if near else ""
