"""The home page of the portal."""

from dataclasses import dataclass

from katalog_sop.model.alamat import (
    BERANDA,
    KATALOG,
    KETERKAITAN,
    PERATURAN,
    TENTANG,
    alamat_instansi,
    berkas_halaman,
)
from katalog_sop.render.page import Page
from katalog_sop.render.situs import Situs
from katalog_sop.render.teks import blok, judul
from katalog_sop.render.templat import render_blok


@dataclass(frozen=True, slots=True)
class KartuInstansi:
    """One office with the number of its SOPs."""

    pemerintah: str
    nama: str
    alamat: str
    banyak: int


def render_beranda(situs: Situs) -> Page:
    """Return the home page."""
    penaut = situs.penaut(BERANDA)
    instansi = kartu_instansi(situs)
    banyak = sum(satu.banyak for satu in instansi)
    return Page(
        path=berkas_halaman(BERANDA),
        title=situs.settings.nama_situs,
        description=(
            f"{banyak} Standar Operasional Prosedur dari {len(instansi)} instansi: "
            "langkah, pelaksana, waktu dan dasar hukumnya."
        ),
        template="beranda",
        body=blok(
            judul(1, situs.settings.nama_situs),
            render_blok(
                "beranda.html",
                banyak=banyak,
                banyak_instansi=len(instansi),
                katalog=penaut.ke(KATALOG),
            ),
            "## Instansi",
            render_blok("daftar_instansi.html", instansi=instansi),
            "## Untuk siapa",
            render_blok(
                "untuk_siapa.html",
                keterkaitan=penaut.ke(KETERKAITAN),
                peraturan=penaut.ke(PERATURAN),
                tentang=penaut.ke(TENTANG),
                dicari=len(situs.publication.dicari),
            ),
        ),
    )


def kartu_instansi(situs: Situs) -> tuple[KartuInstansi, ...]:
    """Return the offices by government and name."""
    penaut = situs.penaut(BERANDA)
    semua = sorted(
        situs.publication.instansi.values(),
        key=lambda satu: (satu.wilayah.casefold(), satu.sebutan.casefold(), satu.id),
    )
    return tuple(
        KartuInstansi(
            satu.pemerintah or satu.wilayah,
            satu.nama,
            penaut.ke(alamat_instansi(satu.id)),
            len(situs.milik.get(satu.id, ())),
        )
        for satu in semua
    )
