"""The page of one office."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from katalog_sop.model.alamat import (
    PERATURAN,
    alamat_instansi,
    alamat_pelaksana,
    alamat_peraturan,
    alamat_sop,
    berkas_halaman,
)
from katalog_sop.model.dasar_hukum import Sitasi
from katalog_sop.model.instansi import Instansi
from katalog_sop.model.sop import SopId
from katalog_sop.render.baris_katalog import URUTAN_CAP
from katalog_sop.render.kaitan import render_kaitan_instansi
from katalog_sop.render.kop import baris_kontak, render_kop, render_remah
from katalog_sop.render.page import Page
from katalog_sop.render.peraturan import cap_peraturan, tentang
from katalog_sop.render.situs import Situs
from katalog_sop.render.status import CAP_DIPERBAIKI, Cap, cap_status
from katalog_sop.render.tautan import Href, Penaut, kontak, tautan_luar
from katalog_sop.render.teks import blok, judul
from katalog_sop.render.templat import render_blok
from katalog_sop.resolve.index import PENSIUN
from katalog_sop.resolve.jabatan import Jabatan
from katalog_sop.resolve.peraturan import PeraturanDirujuk, kunci_dikutip

_PERATURAN_TERBANYAK: Final = 8
"""How many of the regulations that an office rests on most are listed."""
_SOP_TANPA_KELOMPOK: Final = 8
"""Up to so many SOPs stand in one list, whatever their status."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisSop:
    """One SOP in the list of its office."""

    nama: str
    alamat: str
    cap: Cap
    nomor: str
    langkah: str
    pelaksana: str


@dataclass(frozen=True, slots=True)
class KelompokSop:
    """The SOPs of one status; without a heading where there is but one group."""

    judul: str
    sop: tuple[BarisSop, ...]


@dataclass(frozen=True, slots=True)
class BarisPelaksana:
    """One pelaksana in the list of its office."""

    nama: str
    alamat: str
    sebutan: tuple[str, ...]
    kerja: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisPeraturan:
    """One regulation that SOPs of the office rest on."""

    sebutan: str
    alamat: str
    tentang: str
    banyak: int
    cap: Cap | None
    """Its status, where it is not simply in force."""


@dataclass(frozen=True, slots=True)
class KontakInstansi:
    """One way to reach an office."""

    nama: str
    teks: str
    href: Href | None = None


def render_instansi(instansi: Instansi, situs: Situs) -> Page:
    """Return the page of an office."""
    alamat = alamat_instansi(instansi.id)
    penaut = situs.penaut(alamat)
    jabatan = situs.jabatan.get(instansi.id, ())
    sop = tuple(_baris(satu, penaut) for satu in situs.milik.get(instansi.id, ()))
    return Page(
        path=berkas_halaman(alamat),
        title=instansi.sebutan,
        description=f"{len(sop)} SOP dari {instansi.sebutan}, dengan langkah dan pelaksananya.",
        template="instansi",
        body=blok(
            render_remah(penaut),
            render_kop(instansi, penaut),
            judul(1, f"SOP {instansi.sebutan}"),
            render_blok(
                "daftar_sop.html",
                banyak=len(sop),
                pelaksana=len(jabatan),
                kelompok=kelompok_sop(sop),
            ),
            *_pelaksana(jabatan, penaut),
            *_kaitan(instansi, situs, penaut),
            *_peraturan(instansi, situs, penaut),
            *_jabatan(instansi),
            "## Kontak",
            render_blok("kontak.html", kontak=kontak_instansi(instansi)),
        ),
    )


def kelompok_sop(sop: tuple[BarisSop, ...]) -> tuple[KelompokSop, ...]:
    """Return the SOPs of an office by status where they are many."""
    cap = [satu for satu in URUTAN_CAP if any(baris.cap == satu for baris in sop)]
    if len(sop) <= _SOP_TANPA_KELOMPOK or len(cap) == 1:
        return (KelompokSop("", sop),)
    milik = ((satu, tuple(baris for baris in sop if baris.cap == satu)) for satu in cap)
    return tuple(KelompokSop(f"{satu.kata} ({len(isi)})", isi) for satu, isi in milik)


def kontak_instansi(instansi: Instansi) -> tuple[KontakInstansi, ...]:
    """Return every way to reach an office that instansi.yml names."""
    semua = (
        KontakInstansi("Alamat", baris_kontak(instansi)),
        KontakInstansi("Surel", instansi.surel, kontak(instansi.surel)),
        KontakInstansi("Situs", instansi.situs, tautan_luar(instansi.situs)),
        KontakInstansi("Koreksi", instansi.kontak_koreksi, kontak(instansi.kontak_koreksi)),
    )
    return tuple(satu for satu in semua if satu.teks)


def _baris(sop: SopId, penaut: Penaut) -> BarisSop:
    publication = penaut.publication
    alamat = penaut.ke(alamat_sop(sop))
    if sop not in publication.sop:
        return BarisSop(
            nama=publication.nama(sop),
            alamat=alamat,
            cap=CAP_DIPERBAIKI,
            nomor="",
            langkah="",
            pelaksana="",
        )
    isi = publication.sop[sop].sop
    return BarisSop(
        nama=isi.identitas.nama,
        alamat=alamat,
        cap=cap_status(isi.identitas.status),
        nomor=isi.identitas.nomor,
        langkah=str(len(isi.langkah)),
        pelaksana=", ".join(satu.nama for satu in isi.pelaksana),
    )


def _pelaksana(semua: tuple[Jabatan, ...], penaut: Penaut) -> Iterator[str]:
    if not semua:
        return
    baris = [
        BarisPelaksana(
            nama=satu.nama,
            alamat=penaut.ke(alamat_pelaksana(satu.instansi, satu.slug)),
            sebutan=satu.sebutan,
            kerja=_kerja(satu),
        )
        for satu in semua
    ]
    yield "## Pelaksana"
    yield render_blok("instansi_pelaksana.html", pelaksana=baris)


def _kerja(jabatan: Jabatan) -> str:
    """Return how much a pelaksana does, as far as its own page tells."""
    banyak = sum(bool(satu.langkah) for satu in jabatan.tugas)
    if banyak:
        return f"{jabatan.banyak_langkah} langkah dalam {banyak} SOP"
    return f"disebut dalam {len(jabatan.tugas)} SOP"


def _peraturan(instansi: Instansi, situs: Situs, penaut: Penaut) -> Iterator[str]:
    """Yield the regulations that most of the office's SOPs in force rest on."""
    dikenal = situs.publication.peraturan
    milik = situs.milik.get(instansi.id, ())
    banyak = Counter(kunci for sop in milik for kunci in _kunci(sop, situs) if kunci in dikenal)
    urut = sorted(banyak.items(), key=lambda satu: (-satu[1], satu[0].sebutan))
    if urut:
        yield "## Dasar hukum yang paling sering dipakai"
        yield render_blok(
            "instansi_peraturan.html",
            peraturan=[
                _baris_peraturan(dikenal[kunci], jumlah, penaut)
                for kunci, jumlah in urut[:_PERATURAN_TERBANYAK]
            ],
            sisa=len(urut[_PERATURAN_TERBANYAK:]),
            semua=penaut.ke(PERATURAN),
        )


def _baris_peraturan(satu: PeraturanDirujuk, banyak: int, penaut: Penaut) -> BarisPeraturan:
    cap = cap_peraturan(satu.status) if satu.status in {"diubah", "dicabut"} else None
    return BarisPeraturan(
        sebutan=satu.sitasi.sebutan,
        alamat=penaut.ke(alamat_peraturan(satu.slug)),
        tentang=tentang(satu),
        banyak=banyak,
        cap=cap,
    )


def _kunci(sop: SopId, situs: Situs) -> frozenset[Sitasi]:
    """Return what an SOP in force cites; of one that forbids copying nothing is told."""
    linked = situs.publication.sop.get(sop)
    if linked is None or linked.sop.tertutup:
        return frozenset()
    return frozenset() if linked.sop.identitas.status in PENSIUN else kunci_dikutip(linked.sop)


def _kaitan(instansi: Instansi, situs: Situs, penaut: Penaut) -> Iterator[str]:
    """Yield how the office's SOPs refer to each other."""
    if kaitan := render_kaitan_instansi(instansi.id, situs, penaut):
        yield "## Kaitan antar-SOP"
        yield kaitan


def _jabatan(instansi: Instansi) -> tuple[str, ...]:
    if not instansi.jabatan:
        return ()
    return "## Singkatan jabatan", render_blok("jabatan.html", jabatan=instansi.jabatan)
