"""Which SOP a text surely names.

Titles that look alike often mean different things, so likeness never counts here: of 311 real SOPs
of one agency 258 pairs of different titles are at least 85 % similar.
"""

from collections.abc import Iterable
from typing import Final

from katalog_sop.model.sop import Sop, SopId
from katalog_sop.resolve.ejaan import KEPALA_LEMAH, KEPALA_TAMBAHAN
from katalog_sop.resolve.index import Ids, Index
from katalog_sop.resolve.nomor import with_nomor
from katalog_sop.resolve.titles import Judul, key_of, keys_of, read_title

_FEWEST_WORDS: Final = 2
"""One word behind a weak head ("Pengaduan") is a subject, not a title."""
_LONGEST: Final = 400
"""A longer text is no title."""
_MOST_READ: Final = 400
"""Of more titles with a common word nobody says that one alone is meant."""


def named_surely(sop: Sop, teks: str, index: Index) -> Ids:
    """Return the SOPs of the office of *sop* that *teks* names.

    One: it is meant. Several: their titles are equal. None: nobody can be sure.
    """
    if len(teks) > _LONGEST:
        return ()
    titled = _in_use(index.named(sop.instansi, teks), sop, index)
    return titled or _by_number(sop, teks, index) or _by_weak_head(sop, read_title(teks), index)


def _in_use(ids: Ids, sop: Sop, index: Index) -> Ids:
    """Return those that a living SOP means: of one name in several states the one in use.

    A draft of the next version must not part others from the version that they rest on.
    """
    if sop.id in index.pensiun:
        return ids
    used = tuple(one for one in ids if one in index.dipakai)
    return used or tuple(one for one in ids if one not in index.pensiun) or ids


def _by_number(sop: Sop, teks: str, index: Index) -> Ids:
    """Return the one SOP that has this number, unless the title behind it is another one's."""
    for nomor, judul in with_nomor(teks):
        ids = index.nomor_utuh.get((sop.instansi, nomor), ())
        if len(ids) == 1 and _begins(ids[0], read_title(judul), index):
            return ids
    return ()


def _begins(sop: SopId, judul: Judul, index: Index) -> bool:
    """Return whether a title may be a shortened one of *sop*: nothing, or how it begins."""
    return any(one[: len(judul)] == judul for one in index.terbaca[sop]) or not judul


def _by_weak_head(sop: Sop, judul: Judul, index: Index) -> Ids:
    """Return the one SOP whose title differs in nothing but a weak word in front.

    It is surely meant only where no other title of the office holds the words in common.
    """
    longer = bool(judul) and judul[0] in KEPALA_TAMBAHAN
    core = judul[1:] if longer else judul
    if len(core) < _FEWEST_WORDS or core[0] in KEPALA_LEMAH:
        return ()
    table = index.judul if longer else index.tanpa_kepala
    fitting = {one for key in keys_of(core) for one in table.get((sop.instansi, key), ())}
    holding = _holding(core, sop, index) | fitting if fitting else fitting
    living = holding - index.pensiun if sop.id not in index.pensiun else holding
    return tuple(living) if len(living) == 1 and living <= fitting else ()


def _holding(core: Judul, sop: Sop, index: Index) -> set[SopId]:
    """Return the SOPs of the office in whose titles the words *core* follow each other."""
    tables = (index.memuat.get((sop.instansi, word), ()) for word in core)
    rarest = min(filter(None, tables), key=len, default=())
    if len(rarest) > _MOST_READ:
        return set(rarest)
    key = key_of(core)
    return {one for one in rarest if _holds(key, index.terbaca[one])}


def _holds(key: str, titles: Iterable[Judul]) -> bool:
    return any(key in key_of(one) for one in titles)
