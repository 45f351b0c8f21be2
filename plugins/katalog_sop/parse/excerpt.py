"""The piece of a source that a finding shows."""

import re
from collections.abc import Sequence
from typing import Final

from katalog_sop.diagnostics import NO_EXCERPT, Excerpt
from katalog_sop.parse.characters import CONTROL, visible
from katalog_sop.parse.nip import BLOT, blot_out
from katalog_sop.source import WHOLE_FILE, Span

_LONGEST: Final = 160
_NIP: Final = 30
"""An NIP with what sets its parts apart is no longer."""
_NIP_VALUE: Final = re.compile(r"\bnip['\"]?\s*:.*", re.IGNORECASE)
"""Also one with too many digits, or too few."""
_DIGIT: Final = re.compile(r"\d")
_BEFORE: Final = 40
"""How much of a longer line stands before the place, where there is that much."""


def excerpt_of(lines: Sequence[str], at: Span) -> Excerpt:
    """Return the first of *lines* that *at* is about, without NIPs and what nobody can see.

    Of a long line it is the part around the place. What cannot be seen is shown as a middle dot,
    one for one.
    """
    if at == WHOLE_FILE or at.line > len(lines):
        return NO_EXCERPT
    line = lines[at.line - 1]
    start = at.column - 1
    end = at.end_column - 1 if at.end_line == at.line else len(line)
    first = max(0, start - _BEFORE) if len(line) > _LONGEST else 0
    teks = _part(line, first, first + _LONGEST)
    before = "…" if first else ""
    behind = "…" if first + _LONGEST < len(line) else ""
    length = max(0, min(end, first + len(teks)) - start)
    return Excerpt(before + teks + behind, len(before) + min(start - first, len(teks)), length)


def _part(line: str, first: int, last: int) -> str:
    """Return a part of *line*; an NIP that it cuts in two is blotted out as well."""
    around = max(0, first - _NIP)
    teks = line[around : last + _NIP].replace("\t", " ")
    plain = CONTROL.sub(" ", teks)
    blotted = _NIP_VALUE.sub(_without_digits, blot_out(plain))
    if blotted != plain:
        letters = zip(teks, blotted, strict=True)
        teks = "".join([new if new == BLOT else old for old, new in letters])
    return visible(teks[first - around : last - around])


def _without_digits(match: re.Match[str]) -> str:
    return _DIGIT.sub(BLOT, match[0])
