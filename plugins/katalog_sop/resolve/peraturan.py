"""The regulations that published SOPs cite, each with what is known of it and who rests on it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple, TypeVar

from katalog_sop.ingatan import TANPA_INGATAN, Ingatan
from katalog_sop.model.alamat import slug
from katalog_sop.model.dasar_hukum import Peraturan, Sitasi
from katalog_sop.model.sop import ButirDasarHukum, Sop, SopId
from katalog_sop.parse.sitasi import parse_kutipan, parse_sitasi
from katalog_sop.resolve.kunci_peraturan import is_lengkap, kunci_peraturan

T = TypeVar("T")

_SAMBUNGAN: Final = re.compile(r"\b(?:sebagaimana|juncto|jo|jis)\b|;", re.IGNORECASE)
"""What stands before a further regulation of an item."""
_JUDUL: Final = re.compile(r"\b(?:tentang|ttg|mengenai|perihal)\b", re.IGNORECASE)
"""What the title of a regulation begins with."""
_JUDUL_DI_BELAKANG: Final = re.compile(
    r"[\s,:]{0,3}(?:tentang|ttg\.?|mengenai|perihal)\s+(.{3,400}?)\s*"
    r"(?:$|;|\(\s*(?:LN|BN|TLN|Lembaran|Berita|Tambahan)|,?\s*(?:sebagaimana|juncto|jo\.)\s)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DasarSop:
    """An SOP that cites a regulation."""

    sop: SopId
    butir: tuple[str, ...] = ()
    """The items that cite it, as written; none of an SOP that forbids copying."""
    pokok: bool = True
    """Whether it is cited itself, and not only in the titles of others."""
    usang: bool = False
    """Whether the SOP rests on it as it stood before it was changed or revoked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeraturanDirujuk:
    """A regulation that has a page."""

    kunci: Sitasi
    sitasi: Sitasi
    """As it is shown: the way peraturan.yml or else most SOPs write it."""
    slug: str
    entri: Peraturan | None = None
    """What peraturan.yml says of it."""
    judul: str = ""
    """What it is about, as most of the SOPs say that cite it."""
    oleh: tuple[Peraturan, ...] = ()
    """What changed or revoked it, as far as peraturan.yml says."""
    mengubah: tuple[Peraturan, ...] = ()
    """What it changed or revoked itself."""
    dasar: tuple[DasarSop, ...] = ()
    """Every SOP that cites it, ordered by id."""

    @property
    def status(self) -> str:
        """``berlaku``, ``diubah``, ``dicabut``, or empty where nobody has looked."""
        return self.entri.status if self.entri is not None else ""


Buku = Mapping[Sitasi, PeraturanDirujuk]
"""The regulations that have a page, by their keys."""


class _Butir(NamedTuple):
    """An item of Dasar Hukum with the keys of what it cites, read once."""

    teks: str
    dikutip: frozenset[Sitasi]
    pokok: frozenset[Sitasi]
    judul: tuple[tuple[Sitasi, str], ...]


class _Sandaran(NamedTuple):
    """What an SOP rests on."""

    sop: SopId
    tertutup: bool
    butir: tuple[_Butir, ...]
    dikutip: frozenset[Sitasi]
    """The keys of all it cites."""
    lengkap: Mapping[Sitasi, tuple[Sitasi, ...]]
    """What it cites completely, as written each time, by its key."""


def resolve_peraturan(
    sops: Iterable[Sop], known: Iterable[Peraturan], ingatan: Ingatan = TANPA_INGATAN
) -> Buku:
    """Return the regulations that *sops* cite completely, with the entries of peraturan.yml.

    They are ordered by key. Of two entries for one regulation the first counts.
    """
    sama = ingatan.sama
    entries: dict[Sitasi, Peraturan] = {}
    changes: dict[Sitasi, list[Peraturan]] = defaultdict(list)
    for entry in known:
        if entries.setdefault(kunci_peraturan(entry.sitasi), entry) is entry:
            for one in dict.fromkeys(map(kunci_peraturan, entry.oleh)):
                changes[one].append(entry)
    citing: dict[Sitasi, list[_Sandaran]] = defaultdict(list)
    for sop in sorted(sops, key=lambda one: one.id):
        sandaran = sama(ingatan.ingat(_sandaran, sop), "sandaran", sop.id)
        for kunci in sandaran.lengkap:
            citing[kunci].append(sandaran)
    return {
        kunci: ingatan.ingat(
            _dirujuk,
            sama(kunci, "kunci", kunci),
            sama(name, "slug", kunci),
            sama(tuple(citing[kunci]), "citing", kunci),
            entries.get(kunci),
            sama(_oleh(kunci, entries), "oleh", kunci),
            sama(tuple(changes.get(kunci, ())), "mengubah", kunci),
        )
        for kunci, name in ingatan.ingat(_slugs, sama(frozenset(citing), "citing")).items()
    }


def _dirujuk(  # noqa: PLR0913, PLR0917 -- what is known of it, by its place
    kunci: Sitasi,
    name: str,
    citing: tuple[_Sandaran, ...],
    entry: Peraturan | None,
    oleh: tuple[Peraturan, ...],
    mengubah: tuple[Peraturan, ...],
) -> PeraturanDirujuk:
    spelt = Counter(one for sandaran in citing for one in sandaran.lengkap[kunci])
    return PeraturanDirujuk(
        kunci=kunci,
        sitasi=entry.sitasi if entry is not None else _most(spelt),
        slug=name,
        entri=entry,
        judul=_title(kunci, citing),
        oleh=oleh,
        mengubah=mengubah,
        dasar=tuple(_basis(kunci, one, entry) for one in citing),
    )


def bersandar_usang(peraturan: Peraturan, sop: Sop) -> bool:
    """Return whether an SOP rests on a regulation as it stood before it changed."""
    cited = kunci_dikutip(sop)
    return any(is_usang(peraturan, butir, cited) for butir in sop.dasar_hukum)


def is_usang(peraturan: Peraturan, butir: ButirDasarHukum, cited: frozenset[Sitasi]) -> bool:
    """Return whether an item rests on a regulation that changed since, without its saying so.

    *cited* are the keys of everything its SOP cites. Whoever names what changed a regulation need
    name it only once; what revoked it has to stand beside it.
    """
    if peraturan.status not in {"dicabut", "diubah"}:
        return False
    return _usang(peraturan, _butir(butir), cited)


def kunci_dikutip(sop: Sop) -> frozenset[Sitasi]:
    """Return the keys of everything that an SOP cites."""
    return frozenset(kunci_peraturan(one) for butir in sop.dasar_hukum for one in butir.sitasi)


def _usang(peraturan: Peraturan, butir: _Butir, cited: frozenset[Sitasi]) -> bool:
    if peraturan.status not in {"dicabut", "diubah"}:
        return False
    also = butir.dikutip if peraturan.status == "dicabut" else cited
    return kunci_peraturan(peraturan.sitasi) in butir.pokok and not _latest(peraturan) & also


def _latest(peraturan: Peraturan) -> frozenset[Sitasi]:
    """Return what changed a regulation last: who cites that need not cite those before."""
    last = max((one.tahun for one in peraturan.oleh), default="")
    return frozenset(kunci_peraturan(one) for one in peraturan.oleh if one.tahun == last)


def _sandaran(sop: Sop) -> _Sandaran:
    lengkap: dict[Sitasi, list[Sitasi]] = defaultdict(list)
    for one in (one for butir in sop.dasar_hukum for one in butir.sitasi if is_lengkap(one)):
        lengkap[kunci_peraturan(one)].append(one)
    return _Sandaran(
        sop=sop.id,
        tertutup=sop.tertutup,
        butir=tuple(_butir(butir) for butir in sop.dasar_hukum if butir.sitasi),
        dikutip=kunci_dikutip(sop),
        lengkap={kunci: tuple(spelt) for kunci, spelt in lengkap.items()},
    )


def _butir(butir: ButirDasarHukum) -> _Butir:
    return _dibaca(butir.teks, butir.sitasi)


@lru_cache(maxsize=4096)  # the SOPs of an office cite alike, and rules ask as well
def _dibaca(teks: str, sitasi: tuple[Sitasi, ...]) -> _Butir:
    """Return what an item cites; not `pokok` is what stands only in the titles of others.

    A title that names other regulations ends nowhere for certain, and is passed over.
    """
    kutipan = parse_kutipan(teks) if sitasi else ()
    batas = [0, *(found.end() for found in _SAMBUNGAN.finditer(teks)), len(teks)]
    tentang = [found.start() for found in _JUDUL.finditer(teks)]
    judul = ((one, _JUDUL_DI_BELAKANG.match(teks, one.akhir)) for one in kutipan)
    return _Butir(
        teks,
        frozenset(map(kunci_peraturan, sitasi)),
        frozenset(
            kunci_peraturan(one.sitasi)
            for one in kutipan
            if not _di_antara(tentang, max(satu for satu in batas if satu <= one.mulai), one.mulai)
        ),
        tuple(
            (kunci_peraturan(one.sitasi), " ".join(found[1].split()).rstrip(" .,"))
            for one, found in judul
            if found and not parse_sitasi(found[1])
        ),
    )


def _di_antara(tempat: Iterable[int], awal: int, akhir: int) -> bool:
    return any(awal <= satu < akhir for satu in tempat)


def _oleh(kunci: Sitasi, entries: Mapping[Sitasi, Peraturan]) -> tuple[Peraturan, ...]:
    oleh = entries[kunci].oleh if kunci in entries else ()
    return tuple(entries.get(kunci_peraturan(one), Peraturan(sitasi=one)) for one in oleh)


def _basis(kunci: Sitasi, sandaran: _Sandaran, entry: Peraturan | None) -> DasarSop:
    butir = [one for one in sandaran.butir if kunci in one.dikutip]
    return DasarSop(
        sop=sandaran.sop,
        butir=() if sandaran.tertutup else tuple(dict.fromkeys(one.teks for one in butir)),
        pokok=any(kunci in one.pokok for one in butir),
        usang=entry is not None and any(_usang(entry, one, sandaran.dikutip) for one in butir),
    )


def _title(kunci: Sitasi, citing: Iterable[_Sandaran]) -> str:
    """Return the title that most items give; those not to be copied give none."""
    found = Counter(
        judul
        for sandaran in citing
        if not sandaran.tertutup
        for butir in sandaran.butir
        for ini, judul in butir.judul
        if ini == kunci
    )
    return _most(found) if found else ""


def _most(counted: Counter[T]) -> T:
    return min(counted, key=lambda one: (-counted[one], str(one)))


def _slugs(kunci: Iterable[Sitasi]) -> dict[Sitasi, str]:
    """Return the name of each regulation in its address; of two alike the later gets a number."""
    names: dict[Sitasi, str] = {}
    taken: set[str] = set()
    for one in sorted(kunci, key=_urutan):
        name = base = slug(f"{one.jenis} {one.daerah} {one.nomor} {one.tahun}")
        ke = 1
        while name in taken:
            ke += 1
            name = f"{base}-{ke}"
        taken.add(name)
        names[one] = name
    return names


def _urutan(kunci: Sitasi) -> tuple[str, str, str, str]:
    return kunci.jenis, kunci.daerah, kunci.tahun, kunci.nomor
