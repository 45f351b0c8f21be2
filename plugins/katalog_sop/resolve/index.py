"""What an SOP can be found by: tables made once, so that nobody searches the whole catalogue."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from katalog_sop.model.dasar_hukum import Peraturan, Sitasi
from katalog_sop.model.instansi import IdInstansi
from katalog_sop.model.sop import Sop, SopId
from katalog_sop.resolve.titles import fold_title

K = TypeVar("K")
Ids = tuple[SopId, ...]
"""SOPs, ordered by id."""
_AWAL: Final = 4
"""How many letters of a word count in a search for titles that are alike."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """The tables of one catalogue."""

    ids: frozenset[SopId]
    names: Mapping[tuple[IdInstansi, str], Ids]
    """SOPs by the names and aliases under which their office knows them, folded as titles."""
    nama: Mapping[tuple[IdInstansi, str], Ids]
    """SOPs by their name alone, folded as a title."""
    kata: Mapping[tuple[IdInstansi, str], tuple[str, ...]]
    """The folded names and aliases of an office by the beginnings of their words."""
    nomor: Mapping[tuple[IdInstansi, str], Ids]
    """SOPs by their number, folded by ``lipat_nomor``."""
    id_lama: Mapping[str, Ids]
    """SOPs by the earlier ids they claim."""
    penerus: Mapping[SopId, Ids]
    """Which SOPs replace an SOP, whichever of the two says so; ids that nobody has are left out."""
    peraturan: Mapping[Sitasi, Peraturan]
    """What the catalogue knows about a regulation; of two entries the first."""

    def named(self, instansi: IdInstansi, teks: str) -> Ids:
        """Return the SOPs of one office that *teks* names exactly, by name or alias."""
        return self.names.get((instansi, fold_title(teks)), ())


def index_of(sops: Iterable[Sop], peraturan: Iterable[Peraturan] = ()) -> Index:
    """Return the index of a catalogue; an SOP whose name could not be read has none in it."""
    ordered = sorted(sops, key=lambda sop: sop.id)
    ids = frozenset(sop.id for sop in ordered)
    names = _table(((sop.instansi, title), sop.id) for sop in ordered for title in _titles(sop))
    return Index(
        ids=ids,
        names=names,
        kata=_kata(names),
        nama=_table(((sop.instansi, nama), sop.id) for sop in ordered for nama in _nama(sop)),
        nomor=_table(
            ((sop.instansi, lipat_nomor(sop.identitas.nomor)), sop.id)
            for sop in ordered
            if sop.identitas.nomor
        ),
        id_lama=_table((lama, sop.id) for sop in ordered for lama in sop.identitas.id_lama),
        penerus=_table(sorted(pair for sop in ordered for pair in _penerus(sop, ids))),
        peraturan={one.sitasi: one for one in reversed(tuple(peraturan))},
    )


def lipat_nomor(nomor: str) -> str:
    """Return the number of an SOP as it is compared: without regard to case and blanks."""
    return " ".join(nomor.split()).casefold()


def awal_kata(folded: str) -> tuple[str, ...]:
    """Return the beginnings of the words of a folded title, each once: what is left of a typo."""
    return tuple(dict.fromkeys(word[:_AWAL] for word in folded.split()))


def _kata(names: Iterable[tuple[IdInstansi, str]]) -> dict[tuple[IdInstansi, str], tuple[str, ...]]:
    found: dict[tuple[IdInstansi, str], list[str]] = defaultdict(list)
    for instansi, title in names:
        for awal in awal_kata(title):
            found[instansi, awal].append(title)
    return {key: tuple(titles) for key, titles in found.items()}


def _nama(sop: Sop) -> tuple[str, ...]:
    folded = fold_title(sop.identitas.nama) if sop.tertulis("nama") else ""
    return (folded,) if folded else ()


def _titles(sop: Sop) -> tuple[str, ...]:
    aliases = (fold_title(alias) for alias in sop.identitas.alias)
    return tuple(dict.fromkeys((*_nama(sop), *(alias for alias in aliases if alias))))


def _penerus(sop: Sop, ids: frozenset[SopId]) -> Iterable[tuple[SopId, SopId]]:
    later = ((sop.id, SopId(one)) for one in sop.identitas.digantikan_oleh)
    earlier = ((SopId(one), sop.id) for one in sop.identitas.menggantikan)
    return (pair for pair in (*later, *earlier) if ids.issuperset(pair) and pair[0] != pair[1])


def _table(pairs: Iterable[tuple[K, SopId]]) -> dict[K, Ids]:
    found: dict[K, dict[SopId, None]] = defaultdict(dict)
    for key, sop in pairs:
        found[key][sop] = None
    return {key: tuple(ids) for key, ids in found.items()}
