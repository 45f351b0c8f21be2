"""The rows of the catalogue's table, and the facets by which they are filtered."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from markupsafe import Markup

from katalog_sop.alur.uraian_waktu import uraian_jumlah, uraian_terukur
from katalog_sop.alur.waktu import setara_detik, waktu_jalur_lurus
from katalog_sop.model.alamat import alamat_sop, slug
from katalog_sop.model.identitas import Status
from katalog_sop.model.instansi import Instansi
from katalog_sop.model.sop import SopId
from katalog_sop.render.situs import Situs
from katalog_sop.render.status import CAP_DIPERBAIKI, Cap, cap_status
from katalog_sop.render.tautan import Penaut
from katalog_sop.render.teks import html
from katalog_sop.resolve.catalogue import LinkedSop
from katalog_sop.resolve.kamus_jabatan import KamusJabatan, kamus_jabatan

Nilai = tuple[str, str]
"""One value of a facet: how an address states it, and in words."""
Ciri = tuple[str, str]
"""A facet and one of its values, both as an address states them."""

SISI: Final = (
    ("instansi", "Instansi"),
    ("wilayah", "Wilayah"),
    ("status", "Status"),
    ("tahun", "Tahun"),
    ("pelaksana", "Pelaksana"),
    ("peraturan", "Jenis peraturan"),
)
"""The facets, each with its name in addresses and in words."""

URUTAN_CAP: Final = (
    *(cap_status(status) for status in (Status.BERLAKU, Status.UJI_COBA, Status.KONSEP)),
    *(cap_status(status) for status in (Status.DIGANTIKAN, Status.DICABUT)),
    cap_status(None),
    CAP_DIPERBAIKI,
)
"""The states of SOPs in the order in which they are told."""

_SINGKATAN: Final = (
    ("Peraturan Pemerintah Pengganti Undang-Undang", "Perppu"),
    ("Undang-Undang Dasar", "UUD"),
    ("Undang-Undang", "UU"),
    ("Peraturan Pemerintah", "PP"),
    ("Peraturan Presiden", "Perpres"),
    ("Keputusan Presiden", "Keppres"),
    ("Instruksi Presiden", "Inpres"),
    ("Peraturan Menteri Dalam Negeri", "Permendagri"),
    (
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
        "Permen PANRB",
    ),
    ("Peraturan Menteri", "Permen"),
    ("Keputusan Menteri", "Kepmen"),
    ("Peraturan Daerah", "Perda"),
    ("Peraturan Gubernur", "Pergub"),
    ("Peraturan Bupati", "Perbup"),
    ("Peraturan Wali Kota", "Perwali"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisKatalog:
    """One SOP in the table; what is not known, or stays on the SOP's own page, is empty."""

    nama: str
    alamat: str
    nomor: Markup
    """It may be broken after its slashes."""
    cap: Cap
    tahun: str
    pelaksana: str
    langkah: str
    waktu: str
    lama: str
    """By what rows are sorted in the order of their time."""
    peraturan: str
    nilai: tuple[tuple[str, Nilai], ...]
    """Its values, each with the facet it belongs to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KelompokKatalog:
    """The rows of one office."""

    instansi: str
    wilayah: str
    sebutan: str
    alamat: str
    baris: tuple[BarisKatalog, ...]


@dataclass(frozen=True, slots=True)
class PilihanSisi:
    """One value of a facet with the number of its SOPs."""

    nilai: str
    teks: str
    banyak: int


@dataclass(frozen=True, slots=True)
class Sisi:
    """One facet."""

    nama: str
    teks: str
    pilihan: tuple[PilihanSisi, ...]


def baris_instansi(instansi: Instansi, situs: Situs, penaut: Penaut) -> tuple[BarisKatalog, ...]:
    """Return the SOPs of one office by name."""
    kamus = kamus_jabatan(instansi.jabatan)
    milik = situs.milik.get(instansi.id, ())
    return tuple(_baris(sop, instansi, kamus, penaut) for sop in milik)


def sisi_katalog(semua: Iterable[BarisKatalog]) -> tuple[Sisi, ...]:
    """Return the facets of these SOPs, each with its values."""
    teks: dict[Ciri, str] = {}
    banyak: Counter[Ciri] = Counter()
    for baris in semua:
        for sisi, (nilai, kata) in baris.nilai:
            teks.setdefault((sisi, nilai), kata)
        banyak.update({(sisi, nilai) for sisi, (nilai, _) in baris.nilai})
    pilihan: dict[str, list[PilihanSisi]] = defaultdict(list)
    for (sisi, nilai), jumlah in banyak.items():
        pilihan[sisi].append(PilihanSisi(nilai, teks[sisi, nilai], jumlah))
    return tuple(
        Sisi(nama, kata, tuple(sorted(pilihan[nama], key=lambda satu: _urutan(nama, satu))))
        for nama, kata in SISI
        if nama in pilihan
    )


def nomor_nilai(sisi: Iterable[Sisi]) -> dict[Ciri, int]:
    """Return at which place among all values of all facets a value stands, counted from 0."""
    semua = ((satu.nama, pilihan.nilai) for satu in sisi for pilihan in satu.pilihan)
    return {ciri: tempat for tempat, ciri in enumerate(semua)}


def tahun_sop(linked: LinkedSop) -> str:
    """Return the year of an SOP's version; empty where its form has no date."""
    tanggal = linked.sop.identitas.tanggal_versi
    return "" if tanggal is None else str(tanggal.tahun)


def _urutan(sisi: str, satu: PilihanSisi) -> tuple[int, str, str]:
    """Return by what the values of a facet are ordered: the last year, the most frequent name."""
    match sisi:
        case "tahun":
            return -int(satu.nilai), "", ""
        case "status":
            return [cap.kelas for cap in URUTAN_CAP].index(satu.nilai), "", ""
        case "instansi" | "wilayah":
            return 0, satu.teks.casefold(), satu.nilai
        case _:
            return -satu.banyak, satu.teks.casefold(), satu.nilai


def _baris(sop: SopId, instansi: Instansi, kamus: KamusJabatan, penaut: Penaut) -> BarisKatalog:
    linked = penaut.publication.sop.get(sop)
    cap = CAP_DIPERBAIKI if linked is None else cap_status(linked.sop.identitas.status)
    nilai = [("instansi", (instansi.id, instansi.sebutan)), ("status", (cap.kelas, cap.kata))]
    if instansi.wilayah:
        nilai.append(("wilayah", _nilai(instansi.wilayah)))
    sel = _KOSONG
    if linked is not None:
        sel = _KOSONG | {"tahun": tahun_sop(linked)} | _sel(linked, instansi.jam_kerja_per_hari)
        nilai += [*_tahun(linked), *_isi(linked, kamus)]
    return BarisKatalog(
        nama=penaut.publication.nama(sop),
        alamat=penaut.ke(alamat_sop(sop)),
        nomor=_nomor(linked),
        cap=cap,
        nilai=tuple(nilai),
        **sel,
    )


_KOSONG: Final = dict.fromkeys(("tahun", "pelaksana", "langkah", "waktu", "lama", "peraturan"), "")


def _nomor(linked: LinkedSop | None) -> Markup:
    nomor = "" if linked is None else linked.sop.identitas.nomor
    return Markup("/<wbr>").join(html(satu) for satu in nomor.split("/"))


def _sel(linked: LinkedSop, jam_kerja: Decimal | None) -> dict[str, str]:
    """Return the cells that tell of an SOP's text: none where only its own page may."""
    if linked.sop.tertutup:
        return {}
    waktu = waktu_jalur_lurus(linked.graf)
    return {
        "pelaksana": str(len(linked.sop.pelaksana)),
        "langkah": str(len(linked.sop.langkah)),
        "waktu": (uraian_jumlah if waktu.tak_terukur else uraian_terukur)(waktu)
        if waktu.bagian
        else "",
        "lama": f"{setara_detik(waktu.bagian, jam_kerja):f}" if waktu.bagian else "",
        "peraturan": ", ".join(singkatan_jenis(jenis) for jenis in _jenis(linked)),
    }


def _isi(linked: LinkedSop, kamus: KamusJabatan) -> Iterator[tuple[str, Nilai]]:
    if linked.sop.tertutup:
        return
    for nama in _pelaksana(linked, kamus):
        yield "pelaksana", _nilai(nama)
    for jenis in _jenis(linked):
        yield "peraturan", _nilai(jenis)


def _pelaksana(linked: LinkedSop, kamus: KamusJabatan) -> tuple[str, ...]:
    """Return the pelaksana of an SOP, each by its full name."""
    nama = (satu.nama for satu in linked.sop.pelaksana)
    return tuple(dict.fromkeys(kamus.nama(kamus.kunci(satu), (satu,)) for satu in nama))


def _jenis(linked: LinkedSop) -> tuple[str, ...]:
    """Return the kinds of the regulations that an SOP rests on, in the order of its text."""
    sitasi = (satu for butir in linked.sop.dasar_hukum for satu in butir.sitasi)
    return tuple(dict.fromkeys(satu.jenis for satu in sitasi if satu.jenis))


def singkatan_jenis(jenis: str) -> str:
    """Return the kind of a regulation as offices abbreviate it: ``Permen Dalam Negeri``."""
    for penuh, singkat in _SINGKATAN:
        if jenis == penuh or jenis.startswith(f"{penuh} "):
            return singkat + jenis.removeprefix(penuh)
    return jenis


def _nilai(teks: str) -> Nilai:
    return slug(teks) or teks, teks


def _tahun(linked: LinkedSop) -> tuple[tuple[str, Nilai], ...]:
    tahun = tahun_sop(linked)
    return (("tahun", (tahun, tahun)),) if tahun else ()
