"""The SOPs that the text of a cell names: "Lihat SOP Surat Keluar", "lanjut ke SOP …".

There is one way of reading them, whoever asks. Where a title ends nobody can say for sure, so the
whole clause has to be one: "SOP Surat Masuk dan Keluar" never leads to "Surat Masuk".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from katalog_sop.model.naskah import BagianInline, Bergaya, Inline, Polos, Tautan
from katalog_sop.model.sop import Sop
from katalog_sop.resolve.index import Ids, Index
from katalog_sop.resolve.matching import named_surely
from katalog_sop.resolve.titles import without_prefix

_SOP: Final = re.compile(
    r"(?<![\w/.-])(?:SOP|S\.O\.P\.?|Standar Operasional Prosedur)(?!\w)", re.IGNORECASE
)
_JOIN: Final = re.compile(r"[\s,/]*(?:(?:dan|atau|serta|lalu|kemudian|ke)\s+)*\Z", re.IGNORECASE)
"""What joins two names of SOPs, before the second one."""
_SOFT_END: Final = re.compile(
    r",?\s+\(?(?:langkah|butir|poin|hlm|halaman)\b"
    r"|,\s*(?:lalu|kemudian|selanjutnya|setelah|sesudah|sebelum|bila|jika|apabila|maka|untuk|sesuai)\b"
)
"""Where a title may end although the sentence goes on."""
_HARD_END: Final = re.compile(r"(?:(?<![Nn]o)(?<!NO)(?<![Kk]ab)\.|[;:!?])(?=\s|\Z)|\n")
"""The end of a sentence; behind "No." and "Kab." it goes on."""
_CUE: Final = re.compile(
    r"(?:\A|\b(?:lihat|baca|lanjut|lanjutkan|dilanjutkan|berlanjut|teruskan|diteruskan|masuk|sesuai"
    r"|mengacu|merujuk|mengikuti|ikuti))(?:\s+(?:juga|ke|kepada|pada|dengan|dalam|di))*[\s:(]*\Z",
    re.IGNORECASE,
)
"""What stands before a name of an SOP to which readers are sent."""
_BEHIND: Final = (
    rf"(?=\)|{_HARD_END.pattern}|{_SOFT_END.pattern}"
    rf"|[\s,/]*(?:(?:dan|atau|serta|lalu|kemudian|ke)\s+)*(?:\Z|(?i:{_SOP.pattern})))"
)
"""What stands behind the whole name, and never behind the beginning of a longer one."""
_LONGEST: Final = 160
_FARTHEST: Final = 400
"""How much of a cell is read behind the word SOP."""
_NEAR: Final = 60
"""How much of it is read before."""
_MOST: Final = 20
"""How many names one cell may hold; a real one holds one or two."""


@dataclass(frozen=True, slots=True)
class Sebutan:
    """Words that name an SOP."""

    teks: str
    """As written, with the word SOP."""
    ids: Ids
    """The one SOP that is surely meant, several of the same name, or none."""
    merujuk: bool
    """Whether readers are sent there, so that a name that nobody has is worth a finding."""


def mentions(isi: Inline, sop: Sop, index: Index) -> tuple[Sebutan, ...]:
    """Return the SOPs that a cell of *sop* names without linking them, in reading order."""
    named = [teks for teks in _plain(isi) if _SOP.search(teks)]
    return tuple(one for teks in named for one in _named(teks, sop, index))


def with_links(isi: Inline, links: dict[str, str]) -> Inline:
    """Return the text of a cell in which the words that are keys of *links* lead somewhere."""
    return tuple(piece for part in isi for piece in _linked(part, links))


def _plain(isi: Inline) -> Iterator[str]:
    for part in isi:
        if isinstance(part, Polos):
            yield part.teks
        elif isinstance(part, Bergaya):
            yield from _plain(part.isi)


def _named(teks: str, sop: Sop, index: Index) -> Iterator[Sebutan]:
    starts = [found.start() for found in _SOP.finditer(teks)][:_MOST]
    sent, behind = False, 0
    for start, end in zip(starts, [*starts[1:], len(teks)], strict=False):
        goes_on = sent and _JOIN.fullmatch(teks[behind:start]) is not None
        sent = goes_on or _CUE.search(_before(teks, start)) is not None
        clause = teks[start : min(end, start + _FARTHEST)]
        found = _first_named(_endings(clause), sop, index, sent=sent)
        if found is not None:
            behind = start + len(found.teks)
            yield found


def _before(teks: str, start: int) -> str:
    """Return the words before a name; what is cut off does not look like the beginning."""
    return teks[:start] if start <= _NEAR else "…" + teks[start - _NEAR : start]


def _first_named(names: list[str], sop: Sop, index: Index, *, sent: bool) -> Sebutan | None:
    """Return the longest of *names* that an SOP has, or else the shortest, which nobody has."""
    for one in names:
        ids = named_surely(sop, one, index)
        if ids:
            return Sebutan(one, ids, sent)
    if not names or len(names[-1]) > _LONGEST:
        return None
    return Sebutan(names[-1], (), sent and _is_title(names[-1]))


def _endings(clause: str) -> list[str]:
    """Return what the name may be that *clause* begins with, the longest first."""
    whole = clause[: _hard_end(clause)]
    ends = [len(whole), *(found.start() for found in reversed(list(_SOFT_END.finditer(whole))))]
    names = (_JOIN.sub("", whole[:end]).rstrip(" ,") for end in ends)
    return [name for name in dict.fromkeys(names) if without_prefix(name).strip()]


def _hard_end(clause: str) -> int:
    """Return where the sentence or the bracket ends in which *clause* begins."""
    word = _SOP.match(clause)
    found = _HARD_END.search(clause, word.end() if word else 0)
    end = found.start() if found else len(clause)
    depth = 0
    for place, char in enumerate(clause[:end]):
        depth += (char == "(") - (char == ")")
        if depth < 0:
            return place
    return end


def _is_title(teks: str) -> bool:
    first = without_prefix(teks).strip()[:1]
    return first.isupper() or first.isdigit()


def _linked(part: BagianInline, links: dict[str, str]) -> Inline:
    if isinstance(part, Bergaya):
        return (Bergaya(part.gaya, with_links(part.isi, links)),)
    if not isinstance(part, Polos):
        return (part,)
    if not links:
        return (part,)
    names = "|".join(re.escape(one) for one in sorted(links, key=len, reverse=True))
    pieces = re.split(rf"(?<![\w/.-])({names}){_BEHIND}", part.teks)
    return tuple(
        Tautan(links[one], (Polos(one),)) if place % 2 else Polos(one)
        for place, one in enumerate(pieces)
        if one
    )
