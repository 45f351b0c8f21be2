"""Publication -> what can be found of each SOP.

What an SOP's page may show and nothing else: of an SOP with a notice against copying its
metadata, of one under repair its name.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from katalog_sop.model.alamat import alamat_sop, jangkar_langkah
from katalog_sop.model.identitas import Identitas, Status
from katalog_sop.model.instansi import Instansi
from katalog_sop.model.langkah import Langkah
from katalog_sop.model.naskah import polos, polos_naskah
from katalog_sop.model.sop import NamaBagian, Sop, SopId, instansi_dari
from katalog_sop.resolve.kamus_jabatan import KamusJabatan, kamus_jabatan
from katalog_sop.resolve.publication import Publication, SopDiperbaiki

TERBERAT: Final = 10.0
"""The weight of a name: the most that an index knows."""
_ALIAS: Final = 8.0
_NOMOR: Final = 8.0
_JUDUL: Final = 6.0
_BAGIAN_LAIN: Final = 4.0
_KEGIATAN: Final = 3.0
_HASIL: Final = 2.0
_INSTANSI: Final = 2.0
_ISI: Final = 1.0
_RUJUKAN: Final = 0.5
"""Names of other SOPs: they are found by their own."""

_BAGIAN: Final = {
    NamaBagian.DASAR_HUKUM: _ISI,
    NamaBagian.KETERKAITAN: _RUJUKAN,
    NamaBagian.PERINGATAN: _ISI,
}
"""The sections that readers search in. Skills, tools and records are alike in most SOPs."""

_STATUS: Final = {
    Status.KONSEP: "Konsep",
    Status.UJI_COBA: "Uji coba",
    Status.BERLAKU: "Berlaku",
    Status.DIGANTIKAN: "Digantikan",
    Status.DICABUT: "Dicabut",
}
DIPERBAIKI: Final = "Sedang diperbaiki"


@dataclass(frozen=True, slots=True)
class Potongan:
    """A text that can be found, and how much a word of it weighs: 0 to ``TERBERAT``."""

    teks: str
    bobot: float


@dataclass(frozen=True, slots=True)
class LangkahDicari:
    """A step that a result leads to."""

    jangkar: str
    kegiatan: str
    isi: tuple[Potongan, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dokumen:
    """Everything that can be found of one SOP."""

    alamat: str
    """The address of its page below the root of the site."""
    nama: str
    nomor: str
    faset: tuple[tuple[str, str], ...]
    """Names of facets with a value each; a facet may have several."""
    isi: tuple[Potongan, ...]
    langkah: tuple[LangkahDicari, ...] = ()

    def potongan(self) -> Iterator[Potongan]:
        """Yield every text in the order of the document, the name first."""
        yield Potongan(self.nama, TERBERAT)
        yield from self.isi
        for langkah in self.langkah:
            yield Potongan(langkah.kegiatan, _KEGIATAN)
            yield from langkah.isi


def documents(publication: Publication) -> tuple[Dokumen, ...]:
    """Return one document an SOP, ordered by id."""
    kamus = {nama: kamus_jabatan(one.jabatan) for nama, one in publication.instansi.items()}
    found = {
        **{
            sop: _document(one.sop, publication, kamus[one.sop.instansi])
            for sop, one in publication.sop.items()
        },
        **{sop: _under_repair(one, publication) for sop, one in publication.diperbaiki.items()},
    }
    return tuple(found[sop] for sop in sorted(found))


def _under_repair(sop: SopDiperbaiki, publication: Publication) -> Dokumen:
    instansi = publication.instansi[instansi_dari(sop.id)]
    return Dokumen(
        alamat=alamat_sop(sop.id),
        nama=sop.nama,
        nomor="",
        faset=_nonempty([*_faset_instansi(instansi), ("status", DIPERBAIKI)]),
        isi=_texts([(_instansi(instansi), _INSTANSI)]),
    )


def _document(sop: Sop, publication: Publication, kamus: KamusJabatan) -> Dokumen:
    instansi = publication.instansi[sop.instansi]
    terbuka = not sop.tertutup
    isi = [*_metadata(sop.identitas, instansi), *(_sections(sop, publication) if terbuka else ())]
    return Dokumen(
        alamat=alamat_sop(sop.id),
        nama=sop.identitas.nama,
        nomor=sop.identitas.nomor,
        faset=_nonempty(
            [
                *_faset_instansi(instansi),
                *_faset_identitas(sop.identitas),
                *(_faset_isi(sop, kamus) if terbuka else ()),
            ]
        ),
        isi=_texts(isi),
        langkah=tuple(_step(one) for one in sop.langkah) if terbuka else (),
    )


def _metadata(identitas: Identitas, instansi: Instansi) -> Iterator[tuple[str, float]]:
    for alias in identitas.alias:
        yield alias, _ALIAS
    yield identitas.nomor, _NOMOR
    if identitas.judul_prosedur.casefold() != identitas.nama.casefold():
        yield identitas.judul_prosedur, _JUDUL
    yield _instansi(instansi), _INSTANSI
    yield ", ".join(identitas.unit), _ISI
    if identitas.status is not None:
        yield _STATUS[identitas.status], _ISI


def _instansi(instansi: Instansi) -> str:
    return ", ".join(
        dict.fromkeys(t for t in (instansi.nama, instansi.singkatan, instansi.wilayah) if t)
    )


def _sections(sop: Sop, publication: Publication) -> Iterator[tuple[str, float]]:
    for bagian in sop.bagian_lain():
        yield polos_naskah(bagian.isi), _BAGIAN_LAIN
    for nama, bobot in _BAGIAN.items():
        bagian_baku = sop.bagian_bernama(nama)
        if bagian_baku is not None:
            yield polos_naskah(bagian_baku.isi), bobot
    yield ", ".join(_citations(sop)), _ISI
    yield ", ".join(_linked(sop.id, publication)), _RUJUKAN


def _citations(sop: Sop) -> Iterator[str]:
    """Yield each citation with a slash, as officers type it: ``Undang-Undang 23/2006``."""
    seen: set[str] = set()
    for butir in sop.dasar_hukum:
        for sitasi in butir.sitasi:
            nomor = f"{sitasi.nomor}/{sitasi.tahun}"
            teks = f"{sitasi.jenis} {nomor}".strip()
            if sitasi.nomor and sitasi.tahun and nomor not in butir.teks and teks not in seen:
                seen.add(teks)
                yield teks


def _linked(sop: SopId, publication: Publication) -> Iterator[str]:
    """Yield the names of the SOPs whose links lead elsewhere than their text says."""
    for rujukan in publication.sop[sop].keterkaitan:
        if rujukan.id is not None and publication.ada(rujukan.id):
            nama = publication.nama(rujukan.id)
            if nama.casefold() not in rujukan.teks.casefold():
                yield nama


def _step(langkah: Langkah) -> LangkahDicari:
    keadaan = (
        ", ".join(one.nama for one in langkah.pelaksana),
        polos(langkah.kelengkapan),
        polos(langkah.keterangan),
    )
    return LangkahDicari(
        jangkar=jangkar_langkah(langkah.no),
        kegiatan=polos(langkah.kegiatan),
        isi=_texts(
            [
                # One text, because each costs Pagefind time.
                ("; ".join(one for one in keadaan if one), _ISI),
                (polos(langkah.output), _HASIL),
            ]
        ),
    )


def _faset_instansi(instansi: Instansi) -> tuple[tuple[str, str], ...]:
    """Return the office and its region; offices of one name in two regions are two."""
    return ("instansi", instansi.sebutan), ("wilayah", instansi.wilayah)


def _faset_identitas(identitas: Identitas) -> Iterator[tuple[str, str]]:
    if identitas.status is not None:
        yield "status", _STATUS[identitas.status]
    tanggal = identitas.tanggal_versi
    if tanggal is not None:
        yield "tahun", str(tanggal.tahun)


def _faset_isi(sop: Sop, kamus: KamusJabatan) -> Iterator[tuple[str, str]]:
    """Yield who acts, by the full names of instansi.yml, and the kinds of what an SOP rests on."""
    nama = (satu.nama for satu in sop.pelaksana)
    for pelaksana in dict.fromkeys(kamus.nama(kamus.kunci(satu), (satu,)) for satu in nama):
        yield "pelaksana", pelaksana
    for jenis in sorted({s.jenis for butir in sop.dasar_hukum for s in butir.sitasi}):
        yield "peraturan", jenis


def _nonempty(faset: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((nama, nilai) for nama, nilai in faset if nilai)


def _texts(isi: list[tuple[str, float]]) -> tuple[Potongan, ...]:
    return tuple(Potongan(teks, bobot) for teks, bobot in isi if teks.strip())
