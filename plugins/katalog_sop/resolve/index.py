"""What an SOP can be found by: tables made once, so that nobody searches the whole catalogue."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from katalog_sop.model.dasar_hukum import Peraturan, Sitasi
from katalog_sop.model.identitas import Status
from katalog_sop.model.instansi import IdInstansi
from katalog_sop.model.sop import Sop, SopId, instansi_dari
from katalog_sop.resolve.ejaan import KEPALA_LEMAH
from katalog_sop.resolve.kunci_peraturan import kunci_peraturan
from katalog_sop.resolve.nomor import lipat_nomor, nomor_utuh
from katalog_sop.resolve.titles import Judul, fold_title, keys_of, read_title

K = TypeVar("K")
Ids = tuple[SopId, ...]
"""SOPs, ordered by id."""
PENSIUN: Final = frozenset({Status.DIGANTIKAN, Status.DICABUT})
"""The states of an SOP that nobody should be sent to any more."""
_DIPAKAI: Final = frozenset({Status.BERLAKU, Status.UJI_COBA})
_AWAL: Final = 4
"""How many letters of a word count in a search for titles that are alike."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """The tables of one catalogue."""

    ids: frozenset[SopId]
    names: Mapping[tuple[IdInstansi, str], Ids]
    """SOPs by the names and aliases under which their office knows them, folded as titles."""
    judul: Mapping[tuple[IdInstansi, str], Ids]
    """SOPs by the keys of their names and aliases: what a reference may name them by."""
    tanpa_kepala: Mapping[tuple[IdInstansi, str], Ids]
    """SOPs by the keys of their names and aliases without the weak word in front."""
    memuat: Mapping[tuple[IdInstansi, str], Ids]
    """SOPs by each word of their names and aliases."""
    terbaca: Mapping[SopId, tuple[Judul, ...]]
    """The names and aliases of an SOP as titles compare."""
    pensiun: frozenset[SopId]
    """SOPs that were replaced or revoked."""
    dipakai: frozenset[SopId]
    """SOPs by which an office works: in force, or on trial."""
    nama: Mapping[tuple[IdInstansi, str], Ids]
    """SOPs by their name alone, folded as a title."""
    kata: Mapping[tuple[IdInstansi, str], tuple[str, ...]]
    """The folded names and aliases of an office by the beginnings of their words."""
    nomor: Mapping[tuple[IdInstansi, str], Ids]
    """SOPs by their number, folded by ``lipat_nomor``."""
    nomor_utuh: Mapping[tuple[IdInstansi, str], Ids]
    """SOPs by their number where it has no gap."""
    id_lama: Mapping[str, Ids]
    """SOPs by the earlier ids they claim."""
    penerus: Mapping[SopId, Ids]
    """Which SOPs replace an SOP, whichever of the two says so; ids that nobody has are left out."""
    peraturan: Mapping[Sitasi, Peraturan]
    """What the catalogue knows about a regulation, by its key; of two entries the first."""

    def named(self, instansi: IdInstansi, teks: str) -> Ids:
        """Return the SOPs of one office that *teks* names exactly, by name or alias."""
        tables = (self.judul.get((instansi, key), ()) for key in keys_of(read_title(teks)))
        return tuple(sorted({sop for ids in tables for sop in ids}))


def index_of(sops: Iterable[Sop], peraturan: Iterable[Peraturan] = ()) -> Index:
    """Return the index of a catalogue; an SOP whose name could not be read has none in it."""
    ordered = sorted(sops, key=lambda sop: sop.id)
    ids = frozenset(sop.id for sop in ordered)
    names = _table(((sop.instansi, title), sop.id) for sop in ordered for title in _titles(sop))
    read = {sop.id: tuple(map(read_title, _written(sop))) for sop in ordered}
    return Index(
        ids=ids,
        names=names,
        judul=_titled(read, keys_of),
        tanpa_kepala=_titled(read, _keys_without_head),
        memuat=_titled(read, frozenset),
        terbaca=read,
        pensiun=frozenset(sop.id for sop in ordered if sop.identitas.status in PENSIUN),
        dipakai=frozenset(sop.id for sop in ordered if sop.identitas.status in _DIPAKAI),
        kata=_kata(names),
        nama=_table(((sop.instansi, nama), sop.id) for sop in ordered for nama in _nama(sop)),
        nomor=_table(
            ((sop.instansi, lipat_nomor(sop.identitas.nomor)), sop.id)
            for sop in ordered
            if sop.identitas.nomor
        ),
        nomor_utuh=_table(
            ((sop.instansi, nomor), sop.id)
            for sop in ordered
            if (nomor := nomor_utuh(sop.identitas.nomor))
        ),
        id_lama=_table((lama, sop.id) for sop in ordered for lama in sop.identitas.id_lama),
        penerus=_table(sorted(pair for sop in ordered for pair in _penerus(sop, ids))),
        peraturan={kunci_peraturan(one.sitasi): one for one in reversed(tuple(peraturan))},
    )


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
    return tuple(dict.fromkeys(one for one in map(fold_title, _written(sop)) if one))


def _written(sop: Sop) -> tuple[str, ...]:
    nama = (sop.identitas.nama,) if sop.tertulis("nama") else ()
    return (*nama, *sop.identitas.alias)


def _titled(
    read: Mapping[SopId, tuple[Judul, ...]], keys: Callable[[Judul], Iterable[str]]
) -> dict[tuple[IdInstansi, str], Ids]:
    return _table(
        ((instansi_dari(sop), key), sop)
        for sop, titles in read.items()
        for judul in titles
        for key in keys(judul)
        if key
    )


def _keys_without_head(judul: Judul) -> tuple[str, ...]:
    return keys_of(judul[1:]) if judul and judul[0] in KEPALA_LEMAH else ()


def _penerus(sop: Sop, ids: frozenset[SopId]) -> Iterable[tuple[SopId, SopId]]:
    later = ((sop.id, SopId(one)) for one in sop.identitas.digantikan_oleh)
    earlier = ((SopId(one), sop.id) for one in sop.identitas.menggantikan)
    return (pair for pair in (*later, *earlier) if ids.issuperset(pair) and pair[0] != pair[1])


def _table(pairs: Iterable[tuple[K, SopId]]) -> dict[K, Ids]:
    found: dict[K, dict[SopId, None]] = defaultdict(dict)
    for key, sop in pairs:
        found[key][sop] = None
    return {key: tuple(ids) for key, ids in found.items()}
