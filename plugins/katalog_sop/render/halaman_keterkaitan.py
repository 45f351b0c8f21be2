"""The page of wanted SOPs: named in Keterkaitan, and in no office's folder."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from katalog_sop.model.alamat import KETERKAITAN, berkas_halaman, jangkar_dicari
from katalog_sop.render.keterkaitan import Tujuan, tujuan_sop
from katalog_sop.render.kop import render_remah, sebutan
from katalog_sop.render.page import Page
from katalog_sop.render.situs import Situs
from katalog_sop.render.tautan import Penaut
from katalog_sop.render.teks import blok, judul
from katalog_sop.render.templat import render_blok
from katalog_sop.resolve.catalogue import Dicari


@dataclass(frozen=True, slots=True)
class SopDicari:
    """One wanted SOP with those that refer to it."""

    jangkar: str
    nama: str
    dirujuk_oleh: tuple[Tujuan, ...]


def render_dicari(situs: Situs) -> Page:
    """Return the page of wanted SOPs."""
    penaut = situs.penaut(KETERKAITAN)
    dicari = situs.publication.dicari
    return Page(
        path=berkas_halaman(KETERKAITAN),
        title="SOP yang dicari",
        description=f"{len(dicari)} SOP dirujuk dalam Keterkaitan tetapi belum ada di katalog.",
        template="keterkaitan",
        body=blok(
            render_remah(penaut),
            "# SOP yang dicari",
            render_blok("dicari_pengantar.html", banyak=len(dicari)),
            *_menurut_instansi(dicari, penaut),
        ),
    )


def sop_dicari(dicari: Dicari, penaut: Penaut) -> SopDicari:
    """Return how a wanted SOP is shown."""
    jangkar = jangkar_dicari(dicari.instansi, dicari.lipat)
    return SopDicari(jangkar, dicari.nama, tujuan_sop(dicari.dirujuk_oleh, penaut))


def _menurut_instansi(semua: tuple[Dicari, ...], penaut: Penaut) -> Iterator[str]:
    instansi = penaut.publication.instansi
    urut = sorted(semua, key=lambda satu: (satu.instansi, satu.nama.casefold()))
    for satu, milik in groupby(urut, key=lambda dicari: dicari.instansi):
        yield judul(2, sebutan(instansi[satu]))
        yield render_blok("dicari.html", semua=[sop_dicari(dicari, penaut) for dicari in milik])
