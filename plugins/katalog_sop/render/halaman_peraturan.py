"""The page of a regulation: what is known of it, and every SOP that rests on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from katalog_sop.model.alamat import (
    BERANDA,
    PERATURAN,
    alamat_peraturan,
    alamat_sop,
    berkas_halaman,
)
from katalog_sop.model.dasar_hukum import Peraturan
from katalog_sop.model.sop import instansi_dari
from katalog_sop.render.kop import Remah
from katalog_sop.render.page import Page
from katalog_sop.render.peraturan import (
    SebutanPeraturan,
    cap_peraturan,
    naskah_resmi,
    sebutan_peraturan,
    tentang,
)
from katalog_sop.render.situs import Situs
from katalog_sop.render.status import Cap, cap_status
from katalog_sop.render.tautan import Penaut
from katalog_sop.render.teks import blok, judul
from katalog_sop.render.templat import render_blok
from katalog_sop.resolve.peraturan import DasarSop, PeraturanDirujuk


@dataclass(frozen=True, slots=True, kw_only=True)
class Peristiwa:
    """One station in the history of a regulation."""

    tahun: str
    peraturan: SebutanPeraturan
    hubungan: str
    """What it has to do with the regulation of the page."""
    ini: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SopBersandar:
    """One SOP that cites the regulation."""

    nama: str
    alamat: str
    cap: Cap
    butir: tuple[str, ...]
    catatan: str = ""


def render_peraturan(peraturan: PeraturanDirujuk, situs: Situs) -> Page:
    """Return the page of a regulation."""
    alamat = alamat_peraturan(peraturan.slug)
    penaut = situs.penaut(alamat)
    nama = peraturan.sitasi.sebutan
    cap = cap_peraturan(peraturan.status)
    return Page(
        path=berkas_halaman(alamat),
        title=nama,
        description=f"{nama}: {cap.kata.lower()}; dasar hukum {len(peraturan.dasar)} SOP.",
        template="peraturan",
        body=blok(
            render_blok(
                "remah.html",
                remah=(
                    Remah("Beranda", penaut.ke(BERANDA)),
                    Remah("Peraturan", penaut.ke(PERATURAN)),
                ),
            ),
            judul(1, nama),
            render_blok(
                "peraturan.html",
                tentang=tentang(peraturan),
                menurut_sop=peraturan.entri is None or not peraturan.entri.tentang,
                cap=cap,
                resmi=naskah_resmi(peraturan.entri),
            ),
            *_riwayat(peraturan, penaut),
            "## SOP yang menyebutnya",
            *_menurut_instansi(peraturan, penaut),
        ),
    )


def _riwayat(peraturan: PeraturanDirujuk, penaut: Penaut) -> tuple[str, ...]:
    semua = riwayat(peraturan, penaut)
    if len(semua) == 1:
        return ()
    return "## Perubahan", render_blok("riwayat_peraturan.html", semua=semua)


def riwayat(peraturan: PeraturanDirujuk, penaut: Penaut) -> tuple[Peristiwa, ...]:
    """Return the regulation among those that it changed and that changed it, by year."""
    ini = Peristiwa(
        tahun=peraturan.sitasi.tahun,
        peraturan=SebutanPeraturan(nama=peraturan.sitasi.sebutan),
        hubungan="peraturan ini",
        ini=True,
    )
    dahulu = (
        _peristiwa(satu, f"{satu.status} dengan peraturan ini", penaut)
        for satu in peraturan.mengubah
        if satu.status
    )
    hubungan = (
        "mencabut peraturan ini" if peraturan.status == "dicabut" else "mengubah peraturan ini"
    )
    kemudian = (_peristiwa(satu, hubungan, penaut) for satu in peraturan.oleh)
    return tuple(sorted((*dahulu, ini, *kemudian), key=lambda satu: satu.tahun))


def _peristiwa(peraturan: Peraturan, hubungan: str, penaut: Penaut) -> Peristiwa:
    return Peristiwa(
        tahun=peraturan.sitasi.tahun,
        peraturan=sebutan_peraturan(peraturan, penaut),
        hubungan=hubungan,
    )


def _menurut_instansi(peraturan: PeraturanDirujuk, penaut: Penaut) -> Iterator[str]:
    instansi = penaut.publication.instansi
    for satu, milik in groupby(peraturan.dasar, key=lambda dasar: instansi_dari(dasar.sop)):
        yield judul(3, instansi[satu].sebutan)
        yield render_blok(
            "sop_bersandar.html", semua=[sop_bersandar(peraturan, one, penaut) for one in milik]
        )


def sop_bersandar(peraturan: PeraturanDirujuk, dasar: DasarSop, penaut: Penaut) -> SopBersandar:
    """Return how an SOP is listed that cites the regulation."""
    identitas = penaut.publication.sop[dasar.sop].sop.identitas
    catatan = "" if dasar.pokok else "Hanya disebut dalam judul peraturan lain."
    if dasar.usang:
        catatan = f"Tidak disebut bahwa peraturan ini sudah {peraturan.status}."
    return SopBersandar(
        nama=identitas.nama,
        alamat=penaut.ke(alamat_sop(dasar.sop)),
        cap=cap_status(identitas.status),
        butir=dasar.butir,
        catatan=catatan,
    )
