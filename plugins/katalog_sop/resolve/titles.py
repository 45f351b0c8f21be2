"""How titles of SOPs compare."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final

from katalog_sop.resolve.ejaan import EJAAN, RANGKAIAN

Judul = tuple[str, ...]
"""A title as words in the spelling in which they are compared, and the signs that matter."""

_AWALAN: Final = re.compile(r"(?:sop|s o p|standar operasional prosedur)(?: |$)")
_NIHIL: Final = re.compile(
    r"(?:tidak ada|belum ada|tidak terkait(?: .*)?|tidak ada (?:keterkaitan|sop)(?: .*)?|nihil)?",
    re.DOTALL,
)
_SOP: Final = (
    r"(?:s\.?\s?o\.?\s?p\b\.?|standard?\s+operasional\s+prosedur\b|standard\s+operating\s+procedures?\b)"
    r"(?:\s*\(\s*s\.?o\.?p\.?\s*\))?(?:[\s-]ap\b)?"
)
AWALAN_SOP: Final = re.compile(
    rf"\s*(?:\(?\d{{1,2}}[.)]\s*(?=[^\W\d])|\(?(?:[a-z]|[ivx]+)[.)]\s*(?={_SOP}))?"
    rf"(?:{_SOP}[\s:–—-]*(?:(?:tentang|mengenai|perihal)\b\s*)?)?",
    re.IGNORECASE,
)
"""What may stand before a title: the number of a list, the word SOP, and "tentang" behind it."""
_PIECE: Final = re.compile(r"\w+|[()<>≤≥=+%/]")
_BRACKETS: Final = str.maketrans("[]{}", "()()")
_JOINED: Final = re.compile(r"[’‘'`\u00b4\u00ad\u200b-\u200d\ufeff]")
"""What stands inside a word without dividing it."""
_FUNCTION_WORDS: Final = frozenset(
    {"atau", "bagi", "dalam", "dan", "dari", "dengan", "di", "ke", "oleh", "pada", "untuk", "yang"}
)
_LONGEST_ABBREVIATION: Final = 12
_MOST_WORDS: Final = 60
"""Longer titles are none."""


@lru_cache(maxsize=8192)  # references, rules and pages ask for the same titles
def fold_title(teks: str) -> str:
    """Return a title as it is searched for and as its anchor is made.

    Case, blanks and punctuation fold to single blanks, and one leading "SOP" is dropped.
    """
    joined = _words(teks)
    return _AWALAN.sub("", joined, count=1) if _AWALAN.match(joined) else joined


def without_prefix(teks: str) -> str:
    """Return a title as written, without the number of a list and the word SOP before it."""
    return teks[_prefix(teks) :]


@lru_cache(maxsize=8192)  # the same; and what one step brings forth the next one needs
def read_title(teks: str) -> Judul:
    """Return the words of a title: order, brackets, digits and comparing signs are kept."""
    folded = unicodedata.normalize("NFKC", teks[_prefix(teks) :]).casefold().translate(_BRACKETS)
    folded = _JOINED.sub("", folded).replace("&", " dan ").replace("_", " ")
    pieces = ["atau" if one == "/" else one for one in _PIECE.findall(folded)[:_MOST_WORDS]]
    return _spelled(pieces)


def keys_of(judul: Judul) -> tuple[str, ...]:
    """Return the keys under which a title is known: equal keys mean the same title.

    A bracket that abbreviates the words before it ("Kartu Identitas Anak (KIA)") says the same
    twice: the title is known without it, and with it in place of these words.
    """
    return tuple(dict.fromkeys(key_of(one) for one in _readings(judul)))


def key_of(judul: Judul) -> str:
    """Return the words as one string; words joined or split are equal, numbers are not."""
    parts = list(judul[:1])
    for before, one in pairwise(judul):
        apart = " " if before[-1].isdigit() and one[0].isdigit() else ""
        parts.append(apart + one)
    return "".join(parts)


def says_none(teks: str) -> bool:
    """Return whether an item states that no SOP is related: ``-``, "Tidak terkait …"."""
    return _NIHIL.fullmatch(_words(teks)) is not None


def _prefix(teks: str) -> int:
    found = AWALAN_SOP.match(teks)
    return found.end() if found else 0


def _spelled(pieces: list[str]) -> Judul:
    words: list[str] = []
    place = 0
    while place < len(pieces):
        for written, meant in RANGKAIAN:
            if tuple(pieces[place : place + len(written)]) == written:
                words.append(meant)
                place += len(written)
                break
        else:
            words.append(EJAAN.get(pieces[place], pieces[place]))
            place += 1
    if words and words[0] == "layanan":
        words[0] = "pelayanan"
    return tuple(words)


def _readings(judul: Judul) -> Iterator[Judul]:
    for place, (one, end) in enumerate(pairwise(judul[1:])):
        if judul[place] == "(" and end == ")":
            start = _abbreviated(one, judul[:place])
            if start is not None:
                yield judul[:place] + judul[place + 3 :]
                yield (*judul[:start], one, *judul[place + 3 :])
                return
    yield judul


def _abbreviated(short: str, words: Judul) -> int | None:
    """Return where the words begin that *short* abbreviates, at the end of *words*."""
    left = re.sub(r"(\w)([2-4])", lambda found: found[1] * int(found[2]), short)
    if not 1 < len(short) <= _LONGEST_ABBREVIATION:
        return None
    for place in range(len(words) - 1, -1, -1):
        word = words[place]
        if left.endswith(word):
            left = left.removesuffix(word)
        elif left.endswith(word[0]):
            left = left[:-1]
        elif word not in _FUNCTION_WORDS:
            return None
        if not left:
            return place if len(words) - place > 1 else None
    return None


def _words(teks: str) -> str:
    folded = unicodedata.normalize("NFKC", teks).casefold()
    return " ".join("".join(char if char.isalnum() else " " for char in folded).split())
