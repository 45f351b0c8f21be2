"""What an SOP can be found by: tables made once, so that nobody searches the whole catalogue."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, fields, replace
from typing import Final, NamedTuple, TypeVar

from katalog_sop.ingatan import TANPA_INGATAN, Ingatan
from katalog_sop.model.dasar_hukum import Peraturan, Sitasi
from katalog_sop.model.identitas import Status
from katalog_sop.model.instansi import IdInstansi
from katalog_sop.model.sop import Sop, SopId
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

    ids: AbstractSet[SopId]
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
    pensiun: AbstractSet[SopId]
    """SOPs that were replaced or revoked."""
    dipakai: AbstractSet[SopId]
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


class _Fakta(NamedTuple):
    """What the tables hold of one SOP, each text folded once."""

    id: SopId
    instansi: IdInstansi
    status: Status | None
    titles: tuple[str, ...]
    terbaca: tuple[Judul, ...]
    keys: tuple[str, ...]
    keys_without_head: tuple[str, ...]
    words: tuple[str, ...]
    nama: tuple[str, ...]
    nomor: tuple[str, ...]
    nomor_utuh: tuple[str, ...]
    id_lama: tuple[str, ...]
    penerus: tuple[tuple[SopId, SopId], ...]
    """Pairs of an SOP and one that replaces it; whether there are such SOPs is not known here."""


def index_of(
    sops: Iterable[Sop], peraturan: Iterable[Peraturan] = (), ingatan: Ingatan = TANPA_INGATAN
) -> Index:
    """Return the index of a catalogue; an SOP whose name could not be read has none in it."""
    ordered = sorted(sops, key=lambda sop: sop.id)
    fakta = tuple(ingatan.sama(ingatan.ingat(_fakta, sop), "fakta", sop.id) for sop in ordered)
    entries = tuple(ingatan.sama(one, "peraturan", one.sitasi) for one in peraturan)
    return ingatan.ingat(_tables, ingatan.sama(fakta, "fakta"), ingatan.sama(entries, "peraturan"))


def watched_index(index: Index, ingatan: Ingatan) -> Index:
    """Return *index* so that *ingatan* learns what is read in it."""
    tables = {
        one.name: ingatan.pantau(f"index.{one.name}", getattr(index, one.name))
        for one in fields(index)
    }
    return ingatan.sama(replace(index, **tables), "index")


def _fakta(sop: Sop) -> _Fakta:
    identitas = sop.identitas
    written = _written(sop)
    read = tuple(map(read_title, written))
    folded = fold_title(identitas.nama) if sop.tertulis("nama") else ""
    utuh = nomor_utuh(identitas.nomor)
    later = ((sop.id, SopId(one)) for one in identitas.digantikan_oleh)
    earlier = ((SopId(one), sop.id) for one in identitas.menggantikan)
    return _Fakta(
        id=sop.id,
        instansi=sop.instansi,
        status=identitas.status,
        titles=tuple(dict.fromkeys(one for one in map(fold_title, written) if one)),
        terbaca=read,
        keys=_each(read, keys_of),
        keys_without_head=_each(read, _keys_without_head),
        words=_each(read, tuple),
        nama=(folded,) if folded else (),
        nomor=(lipat_nomor(identitas.nomor),) if identitas.nomor else (),
        nomor_utuh=(utuh,) if utuh else (),
        id_lama=identitas.id_lama,
        penerus=(*later, *earlier),
    )


def _tables(fakta: tuple[_Fakta, ...], peraturan: tuple[Peraturan, ...]) -> Index:
    ids = frozenset(one.id for one in fakta)
    names = _by_office(fakta, lambda one: one.titles)
    return Index(
        ids=ids,
        names=names,
        judul=_by_office(fakta, lambda one: one.keys),
        tanpa_kepala=_by_office(fakta, lambda one: one.keys_without_head),
        memuat=_by_office(fakta, lambda one: one.words),
        terbaca={one.id: one.terbaca for one in fakta},
        pensiun=frozenset(one.id for one in fakta if one.status in PENSIUN),
        dipakai=frozenset(one.id for one in fakta if one.status in _DIPAKAI),
        kata=_kata(names),
        nama=_by_office(fakta, lambda one: one.nama),
        nomor=_by_office(fakta, lambda one: one.nomor),
        nomor_utuh=_by_office(fakta, lambda one: one.nomor_utuh),
        id_lama=_table((lama, one.id) for one in fakta for lama in one.id_lama),
        penerus=_table(
            sorted(
                pair
                for one in fakta
                for pair in one.penerus
                if ids.issuperset(pair) and pair[0] != pair[1]
            )
        ),
        peraturan={kunci_peraturan(one.sitasi): one for one in reversed(peraturan)},
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


def _written(sop: Sop) -> tuple[str, ...]:
    nama = (sop.identitas.nama,) if sop.tertulis("nama") else ()
    return (*nama, *sop.identitas.alias)


def _each(read: Iterable[Judul], keys: Callable[[Judul], Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for judul in read for key in keys(judul) if key))


def _keys_without_head(judul: Judul) -> tuple[str, ...]:
    return keys_of(judul[1:]) if judul and judul[0] in KEPALA_LEMAH else ()


def _by_office(
    fakta: Iterable[_Fakta], keys: Callable[[_Fakta], Iterable[str]]
) -> dict[tuple[IdInstansi, str], Ids]:
    return _table(((one.instansi, key), one.id) for one in fakta for key in keys(one))


def _table(pairs: Iterable[tuple[K, SopId]]) -> dict[K, Ids]:
    found: dict[K, dict[SopId, None]] = defaultdict(dict)
    for key, sop in pairs:
        found[key][sop] = None
    return {key: tuple(ids) for key, ids in found.items()}
