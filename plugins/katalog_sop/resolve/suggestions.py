"""The SOPs of an office that a title nobody has comes nearest to.

Titles that look alike often mean different things ("Izin Apotek", "Izin Optik"), so nothing is
ever linked by this: a suggestion is for the eyes of the author.
"""

import difflib
import heapq
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from math import log
from typing import Final

from katalog_sop.model.instansi import IdInstansi
from katalog_sop.model.sop import Sop, SopId
from katalog_sop.resolve.catalogue import Catalogue
from katalog_sop.resolve.index import Index, awal_kata
from katalog_sop.resolve.nomor import lipat_nomor
from katalog_sop.resolve.successors import retired
from katalog_sop.resolve.titles import fold_title

_MOST: Final = 3
"""How many SOPs are suggested."""
_MOST_READ: Final = 400
"""How many titles that share a word are looked at, those with the rarest word first."""
_MOST_COMPARED: Final = 8
"""How many of them, those that share most, are compared letter by letter."""
_LONGEST: Final = 160
"""Longer titles are none, and comparing them would take long."""
_LEAST: Final = 0.45
"""How much a title shares with another to be like it; 1 for all its words and letters."""
_OF_BEST: Final = 0.7
"""How near a further suggestion comes in comparison with the best one."""
_NOMOR: Final = re.compile(r"\s*(?:s\.?o\.?p\b\.?)?\s*(?:(?:nomor|no)\b[.:]?)?\s*", re.IGNORECASE)


def suggestions(teks: str, sop: Sop, catalogue: Catalogue) -> tuple[SopId, ...]:
    """Return up to three SOPs that an item of *sop* may mean, best first.

    They belong to its office and are not retired. The number of an SOP may stand for its name.
    """
    index = catalogue.index
    nomor = _NOMOR.sub("", teks, count=1).partition(" tentang ")[0]
    by_number = index.nomor.get((sop.instansi, lipat_nomor(nomor)), ())
    found = (by_number, *_near(teks, sop.instansi, index))
    near = dict.fromkeys(one for ids in found for one in ids[:_MOST_COMPARED])
    fit = (one for one in near if one != sop.id and not retired(one, catalogue))
    return tuple(islice(fit, _MOST))


def _near(teks: str, instansi: IdInstansi, index: Index) -> Iterator[tuple[SopId, ...]]:
    """Yield the SOPs of each title that is like *teks*, best first."""
    folded = fold_title(teks)
    if len(folded) > _LONGEST:
        return
    alike = _Alike(folded)
    rated: list[tuple[float, str]] = []
    least = _LEAST
    for title in _sharing(folded, instansi, index):
        if alike.at_most(title) >= least:
            rate = alike.to(title)
            rated.append((-rate, title))
            least = max(least, rate * _OF_BEST)
    yield from (index.names[instansi, title] for rate, title in sorted(rated) if -rate >= least)


class _Alike:
    """How much titles share with one title: as many of its words as letters."""

    def __init__(self, folded: str) -> None:
        self._words = awal_kata(folded)
        self._letters = difflib.SequenceMatcher(b=folded, autojunk=False)

    def to(self, title: str) -> float:
        """Return 1 for a title that shares everything, 0 for one that shares nothing."""
        self._letters.set_seq1(title)
        return (self._of_words(title) + self._letters.ratio()) / 2

    def at_most(self, title: str) -> float:
        """Return what ``to`` does not exceed: a look at its letters, without their order."""
        self._letters.set_seq1(title)
        return (self._of_words(title) + self._letters.quick_ratio()) / 2

    def _of_words(self, title: str) -> float:
        return len(set(awal_kata(title)).intersection(self._words)) / len(self._words)


def _sharing(folded: str, instansi: IdInstansi, index: Index) -> list[str]:
    """Return the titles that share most words with *folded*, a rare one counting for more."""
    tables = [index.kata.get((instansi, kata), ()) for kata in awal_kata(folded)]
    shared: defaultdict[str, float] = defaultdict(float)
    left = _MOST_READ
    for titles in sorted(filter(None, tables), key=len):
        weight = 1 / (1 + log(len(titles)))
        for title in titles[:left]:
            shared[title] += weight
        left = max(0, left - len(titles))
    short = (title for title in shared if len(title) <= _LONGEST)
    return heapq.nsmallest(
        _MOST_COMPARED, short, key=lambda one: (-shared[one], abs(len(one) - len(folded)), one)
    )
