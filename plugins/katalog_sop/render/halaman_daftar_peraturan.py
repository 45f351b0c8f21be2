"""The page of all regulations: by rank and age, and the SOPs that rest on revoked ones."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from katalog_sop.model.alamat import PERATURAN, alamat_peraturan, alamat_sop, berkas_halaman
from katalog_sop.model.sop import instansi_dari
from katalog_sop.parse.sitasi_jenis import BENTUK
from katalog_sop.render.keterkaitan import Tujuan
from katalog_sop.render.kop import render_remah
from katalog_sop.render.page import Page
from katalog_sop.render.peraturan import (
    SebutanPeraturan,
    cap_peraturan,
    sebutan_peraturan,
    tentang,
)
from katalog_sop.render.situs import Situs
from katalog_sop.render.status import Cap
from katalog_sop.render.tautan import Penaut
from katalog_sop.render.teks import blok
from katalog_sop.render.templat import render_blok
from katalog_sop.resolve.kunci_peraturan import JENIS_DAERAH
from katalog_sop.resolve.peraturan import PeraturanDirujuk

_GOLONGAN: Final = (
    (("Undang-Undang Dasar", "Ketetapan"), "Undang-Undang Dasar dan Ketetapan MPR"),
    (
        ("Undang-Undang", "Peraturan Pemerintah Pengganti", "Staatsblad"),
        "Undang-Undang dan yang setingkat",
    ),
    (("Peraturan Pemerintah",), "Peraturan Pemerintah"),
    (
        ("Peraturan Presiden", "Keputusan Presiden", "Instruksi Presiden"),
        "Peraturan dan keputusan Presiden",
    ),
)
"""The upper ranks (Undang-Undang Nomor 12 Tahun 2011, articles 7 and 8), by first words."""
_DAERAH: Final = "Peraturan daerah dan kepala daerah"
_LEMBAGA: Final = "Peraturan menteri dan lembaga"
_URUTAN_GOLONGAN: Final = (*(nama for _, nama in _GOLONGAN), _LEMBAGA, _DAERAH)
_URUTAN_JENIS: Final = sorted(
    ((one.jenis, urutan) for urutan, one in enumerate(BENTUK) if one.jenis),
    key=lambda satu: -len(satu[0]),
)
"""The first words of kinds with their rank, the longest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisPeraturan:
    """One regulation in the list."""

    nama: str
    alamat: str
    tentang: str
    cap: Cap
    banyak: int


@dataclass(frozen=True, slots=True)
class SopUsang:
    """An SOP that rests on a revoked regulation."""

    tujuan: Tujuan
    instansi: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SandaranUsang:
    """A revoked regulation, what replaced it, and the SOPs that still rest on it."""

    peraturan: Tujuan
    pengganti: tuple[SebutanPeraturan, ...]
    sop: tuple[SopUsang, ...]


def render_daftar_peraturan(situs: Situs) -> Page:
    """Return the page of all regulations."""
    penaut = situs.penaut(PERATURAN)
    semua = sorted(situs.publication.peraturan.values(), key=urutan)
    usang = sandaran_usang(semua, penaut)
    return Page(
        path=berkas_halaman(PERATURAN),
        title="Peraturan",
        description=f"{len(semua)} peraturan yang menjadi dasar hukum SOP di katalog ini.",
        template="peraturan",
        body=blok(
            render_remah(penaut),
            "# Peraturan",
            render_blok(
                "peraturan_pengantar.html",
                banyak=len(semua),
                banyak_sop=len({dasar.sop for satu in semua for dasar in satu.dasar}),
                keadaan=_keadaan(semua),
            ),
            "## SOP yang bersandar pada peraturan yang dicabut",
            render_blok("sandaran_usang.html", usang=usang),
            *_menurut_golongan(semua, penaut),
        ),
    )


def _keadaan(semua: Iterable[PeraturanDirujuk]) -> str:
    banyak = Counter(satu.status for satu in semua)
    kata = (("dicabut", "sudah dicabut"), ("diubah", "sudah diubah"), ("", "belum dicatat"))
    bagian = [f"{banyak[status]} {teks}" for status, teks in kata if banyak[status]]
    return f"Keadaannya: {', '.join(bagian)}." if bagian else "Semuanya berlaku."


def sandaran_usang(semua: Iterable[PeraturanDirujuk], penaut: Penaut) -> tuple[SandaranUsang, ...]:
    """Return the revoked regulations on which SOPs rest, in the order of the list."""
    return tuple(
        SandaranUsang(
            peraturan=Tujuan(satu.sitasi.sebutan, penaut.ke(alamat_peraturan(satu.slug))),
            pengganti=tuple(sebutan_peraturan(baru, penaut) for baru in satu.oleh),
            sop=_sop_usang(satu, penaut),
        )
        for satu in semua
        if satu.status == "dicabut" and any(dasar.usang for dasar in satu.dasar)
    )


def _sop_usang(peraturan: PeraturanDirujuk, penaut: Penaut) -> tuple[SopUsang, ...]:
    sop, instansi = penaut.publication.sop, penaut.publication.instansi
    found = (
        SopUsang(
            Tujuan(sop[dasar.sop].sop.identitas.nama, penaut.ke(alamat_sop(dasar.sop))),
            instansi[instansi_dari(dasar.sop)].sebutan,
        )
        for dasar in peraturan.dasar
        if dasar.usang
    )
    return tuple(sorted(found, key=lambda one: (one.instansi, one.tujuan.teks.casefold())))


def golongan(jenis: str) -> str:
    """Return the heading under which a kind is listed."""
    if jenis in JENIS_DAERAH:
        return _DAERAH
    return next((nama for awal, nama in _GOLONGAN if jenis.startswith(awal)), _LEMBAGA)


def urutan(peraturan: PeraturanDirujuk) -> tuple[int, int, str, str, str, int, str]:
    """Return by what regulations are ordered: rank, kind, region, year, number."""
    sitasi = peraturan.sitasi
    angka = re.match(r"[0-9]{1,9}", peraturan.kunci.nomor)
    return (
        _URUTAN_GOLONGAN.index(golongan(sitasi.jenis)),
        next((ke for awal, ke in _URUTAN_JENIS if sitasi.jenis.startswith(awal)), len(BENTUK)),
        sitasi.jenis,
        peraturan.kunci.daerah,
        sitasi.tahun,
        int(angka[0]) if angka else 0,
        peraturan.kunci.nomor,
    )


def _menurut_golongan(semua: Iterable[PeraturanDirujuk], penaut: Penaut) -> Iterator[str]:
    for nama, milik in groupby(semua, key=lambda satu: golongan(satu.sitasi.jenis)):
        yield f"## {nama}"
        yield render_blok("daftar_peraturan.html", semua=[_baris(satu, penaut) for satu in milik])


def _baris(peraturan: PeraturanDirujuk, penaut: Penaut) -> BarisPeraturan:
    return BarisPeraturan(
        nama=peraturan.sitasi.sebutan,
        alamat=penaut.ke(alamat_peraturan(peraturan.slug)),
        tentang=tentang(peraturan),
        cap=cap_peraturan(peraturan.status),
        banyak=len(peraturan.dasar),
    )
