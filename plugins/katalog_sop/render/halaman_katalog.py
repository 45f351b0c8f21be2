"""The catalogue page: every SOP in one table, and a picture of what each office has."""

from collections.abc import Iterator
from typing import Final

from katalog_sop.model.alamat import KATALOG, alamat_instansi, berkas_halaman, slug
from katalog_sop.render.baris_katalog import (
    BarisKatalog,
    KelompokKatalog,
    Sisi,
    baris_instansi,
    nomor_nilai,
    sisi_katalog,
)
from katalog_sop.render.kop import render_remah
from katalog_sop.render.page import Page
from katalog_sop.render.peta_katalog import Pemilik, peta_katalog
from katalog_sop.render.situs import Situs
from katalog_sop.render.teks import blok
from katalog_sop.render.templat import render_blok

_INSTANSI_TERBANYAK: Final = 60
"""Rows of the picture; with more offices each row is a region."""


def render_katalog(situs: Situs) -> Page:
    """Return the catalogue page."""
    kelompok = tuple(kelompok_katalog(situs))
    semua = tuple(baris for satu in kelompok for baris in satu.baris)
    sisi = sisi_katalog(semua)
    ringkas = f"{len(semua)} SOP dari {len(kelompok)} instansi"
    return Page(
        path=berkas_halaman(KATALOG),
        title="Katalog",
        description=f"{ringkas}, menurut instansi, wilayah, status, tahun dan pelaksananya.",
        template="katalog" if semua else "instansi",  # without SOPs there is nothing to filter
        body=blok(
            render_remah(situs.penaut(KATALOG)),
            "# Katalog",
            render_blok("katalog_pengantar.html", ringkas=ringkas),
            *_peta(kelompok),
            "## Semua SOP",
            render_blok("katalog_saring.html", sisi=sisi) if semua else "",
            _tabel(kelompok, sisi),
        ),
    )


def kelompok_katalog(situs: Situs) -> Iterator[KelompokKatalog]:
    """Yield the rows of each office, by region and name."""
    penaut = situs.penaut(KATALOG)
    for instansi in sorted(
        situs.publication.instansi.values(),
        key=lambda satu: (satu.wilayah.casefold(), satu.sebutan.casefold(), satu.id),
    ):
        yield KelompokKatalog(
            instansi=instansi.singkatan or instansi.nama,
            wilayah=instansi.wilayah,
            sebutan=instansi.sebutan,
            alamat=penaut.ke(alamat_instansi(instansi.id)),
            baris=baris_instansi(instansi, situs, penaut),
        )


def _peta(kelompok: tuple[KelompokKatalog, ...]) -> Iterator[str]:
    if not kelompok:
        return
    menurut_wilayah = len(kelompok) > _INSTANSI_TERBANYAK
    nama = "wilayah" if menurut_wilayah else "instansi"
    peta = peta_katalog(
        (_wilayah(satu) if menurut_wilayah else (satu.sebutan, satu.alamat), satu.baris)
        for satu in kelompok
    )
    yield f"## SOP menurut {nama}, tahun dan status"
    yield render_blok("katalog_peta.html", peta=peta, nama=nama)


def _wilayah(kelompok: KelompokKatalog) -> Pemilik:
    if not kelompok.wilayah:
        return "Tanpa wilayah", ""
    return kelompok.wilayah, f"?wilayah={slug(kelompok.wilayah)}"


def _tabel(kelompok: tuple[KelompokKatalog, ...], sisi: tuple[Sisi, ...]) -> str:
    nomor = nomor_nilai(sisi)

    def nilai(baris: BarisKatalog) -> str:
        return " ".join(str(nomor[nama, satu]) for nama, (satu, _) in baris.nilai)

    return render_blok("katalog.html", kelompok=kelompok, nilai=nilai)
