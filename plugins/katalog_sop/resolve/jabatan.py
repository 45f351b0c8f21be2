"""The pelaksana of each office over all its SOPs, their several names joined.

Names are joined inside an office only: a Sekretaris is another one next door.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from katalog_sop.alur.waktu import JumlahWaktu, jumlah_waktu
from katalog_sop.ingatan import TANPA_INGATAN, Ingatan
from katalog_sop.model.alamat import slug
from katalog_sop.model.identitas import Status
from katalog_sop.model.instansi import IdInstansi, Instansi
from katalog_sop.model.sop import SopId
from katalog_sop.resolve.catalogue import LinkedSop
from katalog_sop.resolve.index import PENSIUN
from katalog_sop.resolve.kamus_jabatan import KamusJabatan, kamus_jabatan, lipat_jabatan
from katalog_sop.resolve.publication import Publication
from katalog_sop.resolve.tugas import LangkahTugas, langkah_tugas, sambungan_graf

_TANPA_HURUF: Final = "pelaksana"
"""The slug of a name that has no letter a-z."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tugas:
    """What a pelaksana does in one SOP."""

    id: SopId
    status: Status | None
    tertutup: bool
    """Whether the form forbids copying: its steps stay on its own page."""
    langkah: tuple[LangkahTugas, ...]
    """In the order of the table; empty for a closed SOP and for one that is not in force any
    more."""
    banyak_langkah: int
    """Of how many steps of the SOP these are some."""
    waktu: JumlahWaktu

    @property
    def pensiun(self) -> bool:
        """Whether the SOP was replaced or revoked."""
        return self.status in PENSIUN


@dataclass(frozen=True, slots=True, kw_only=True)
class Jabatan:
    """One pelaksana of one office."""

    instansi: IdInstansi
    slug: str
    """Its part of the address, free in its office."""
    nama: str
    """In full, as instansi.yml says, else as its SOPs spell it."""
    sebutan: tuple[str, ...]
    """The other names under which SOPs know it."""
    tugas: tuple[Tugas, ...]
    """By the name of the SOP."""
    waktu: JumlahWaktu
    """Over the steps of all of *tugas*, each counted once."""

    @property
    def banyak_langkah(self) -> int:
        """How many steps the pelaksana performs."""
        return sum(len(satu.langkah) for satu in self.tugas)


def jabatan_publikasi(
    publication: Publication, ingatan: Ingatan = TANPA_INGATAN
) -> dict[IdInstansi, tuple[Jabatan, ...]]:
    """Return the pelaksana of each office by name: all lanes of its sound SOPs.

    With *ingatan* those of an office are made again only when one of its SOPs has changed.
    """
    milik: dict[IdInstansi, list[LinkedSop]] = defaultdict(list)
    for linked in publication.sop.values():
        milik[linked.sop.instansi].append(linked)
    return {
        instansi: ingatan.ingat(
            jabatan_instansi,
            publication.instansi[instansi],
            ingatan.sama(tuple(sop), "sop instansi", instansi),
        )
        for instansi, sop in milik.items()
    }


def jabatan_instansi(instansi: Instansi, sop: tuple[LinkedSop, ...]) -> tuple[Jabatan, ...]:
    """Return the pelaksana of one office, whose SOPs are *sop*, by name."""
    kamus = kamus_jabatan(instansi.jabatan)
    tugas: dict[str, list[Tugas]] = defaultdict(list)
    ejaan: dict[str, dict[str, None]] = defaultdict(dict)
    for linked in sorted(sop, key=lambda satu: (satu.sop.identitas.nama.casefold(), satu.sop.id)):
        sambungan = sambungan_graf(linked.graf)
        for kunci, lajur in _lajur(linked, kamus).items():
            ejaan[kunci].update(dict.fromkeys(lajur))
            langkah = langkah_tugas(sambungan, frozenset(lajur)) if _terbuka(linked) else ()
            tugas[kunci].append(_tugas(linked, langkah))
    alamat = _slug_bebas({kunci: kamus.nama(kunci, tuple(ejaan[kunci])) for kunci in tugas})
    semua = (
        _jabatan(instansi, alamat[kunci], kamus.nama(kunci, tuple(ejaan[kunci])), ejaan[kunci], isi)
        for kunci, isi in tugas.items()
    )
    return tuple(sorted(semua, key=lambda satu: (satu.nama.casefold(), satu.slug)))


def _lajur(linked: LinkedSop, kamus: KamusJabatan) -> dict[str, tuple[str, ...]]:
    """Return the lanes of an SOP by pelaksana: an SOP may name one of them twice."""
    lajur: dict[str, list[str]] = defaultdict(list)
    for satu in linked.sop.pelaksana:
        lajur[kamus.kunci(satu.nama)].append(satu.nama)
    return {kunci: tuple(nama) for kunci, nama in lajur.items()}


def _terbuka(linked: LinkedSop) -> bool:
    identitas = linked.sop.identitas
    return not identitas.pernyataan and identitas.status not in PENSIUN


def _tugas(linked: LinkedSop, langkah: tuple[LangkahTugas, ...]) -> Tugas:
    identitas = linked.sop.identitas
    return Tugas(
        id=linked.sop.id,
        status=identitas.status,
        tertutup=bool(identitas.pernyataan),
        langkah=langkah,
        banyak_langkah=len(linked.graf.simpul),
        waktu=jumlah_waktu(satu.simpul.langkah.waktu for satu in langkah),
    )


def _jabatan(
    instansi: Instansi, alamat: str, nama: str, ejaan: Iterable[str], tugas: list[Tugas]
) -> Jabatan:
    beda = {lipat_jabatan(nama)}
    sebutan: list[str] = []
    for satu in ejaan:
        if lipat_jabatan(satu) not in beda:
            beda.add(lipat_jabatan(satu))
            sebutan.append(satu)
    langkah = (satu for isi in tugas for satu in isi.langkah)
    return Jabatan(
        instansi=instansi.id,
        slug=alamat,
        nama=nama,
        sebutan=tuple(sebutan),
        tugas=tuple(tugas),
        waktu=jumlah_waktu(satu.simpul.langkah.waktu for satu in langkah),
    )


def _slug_bebas(nama: Mapping[str, str]) -> dict[str, str]:
    """Return for each key a slug of its own.

    Of names that make the same slug the one that is spelled most like it has it plain. The others
    get a few letters that depend on their own name alone, so that their addresses stay. No name
    makes two hyphens, so that none of them can take the address of another.
    """
    sama: dict[str, list[str]] = defaultdict(list)
    for kunci, satu in nama.items():
        sama[slug(satu) or _TANPA_HURUF].append(kunci)
    bebas: dict[str, str] = {}
    for dasar, semua in sama.items():
        utama, *lain = sorted(semua, key=lambda kunci: (slug(kunci) != _rata(kunci), kunci))
        bebas[utama] = dasar
        bebas |= {kunci: f"{dasar}--{_sidik(kunci)}" for kunci in lain}
    return bebas


def _rata(kunci: str) -> str:
    return kunci.replace(" ", "-")


def _sidik(kunci: str) -> str:
    return sha256(kunci.encode()).hexdigest()[:8]
