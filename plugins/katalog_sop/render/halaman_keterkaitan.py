"""The page of references between SOPs: the whole graph, and the SOPs that are wanted."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from markupsafe import Markup

from katalog_sop.diagram.kaitan.graph import Kotak
from katalog_sop.model.alamat import KETERKAITAN, alamat_instansi, berkas_halaman, jangkar_dicari
from katalog_sop.model.instansi import IdInstansi
from katalog_sop.model.sop import SopId, instansi_dari
from katalog_sop.render.berkas_baru import alamat_berkas_baru
from katalog_sop.render.kaitan import (
    TERBANYAK_DIGAMBAR,
    TERBANYAK_RUJUKAN,
    BarisKaitan,
    baris_kaitan,
    render_gambar_kaitan,
    render_kaitan_instansi,
)
from katalog_sop.render.keterkaitan import NOOPENER, Tujuan, tujuan_sop
from katalog_sop.render.kop import render_remah
from katalog_sop.render.page import Page
from katalog_sop.render.situs import Situs
from katalog_sop.render.tautan import Penaut
from katalog_sop.render.teks import blok, judul
from katalog_sop.render.templat import render_blok
from katalog_sop.resolve.catalogue import Dicari
from katalog_sop.settings import Settings

JUDUL: Final = "Keterkaitan antar-SOP"


@dataclass(frozen=True, slots=True, kw_only=True)
class SopDicari:
    """One wanted SOP with those that refer to it."""

    jangkar: str
    jangkar_lain: tuple[str, ...]
    nama: str
    dirujuk_oleh: tuple[Tujuan, ...]
    tulis: str
    """Where it is begun."""
    rel: Markup


@dataclass(frozen=True, slots=True)
class AntarInstansi:
    """What SOPs of one office refer to in another."""

    dari: Tujuan
    ke: Tujuan
    banyak: int
    rujukan: tuple[BarisKaitan, ...]
    """Which they are; empty where all of them together are too many to list."""


def render_dicari(situs: Situs) -> Page:
    """Return the page of references between SOPs."""
    penaut = situs.penaut(KETERKAITAN)
    publication = situs.publication
    banyak = sum(len(linked.merujuk) for linked in publication.sop.values())
    dicari = publication.dicari
    return Page(
        path=berkas_halaman(KETERKAITAN),
        title=JUDUL,
        description=f"{banyak} rujukan antar-SOP di katalog ini, dan {len(dicari)} SOP yang "
        "dirujuk tetapi belum ada.",
        template="keterkaitan",
        body=blok(
            render_remah(penaut),
            f"# {JUDUL}",
            render_blok("kaitan_pengantar.html", rujukan=banyak),
            *_per_instansi(situs, penaut, banyak),
            _antarinstansi(penaut),
            "## SOP yang dicari",
            render_blok("dicari_pengantar.html", banyak=len(dicari)),
            *_menurut_instansi(dicari, penaut, situs.settings),
        ),
    )


def _per_instansi(situs: Situs, penaut: Penaut, banyak: int) -> Iterator[str]:
    """Yield the graph of each office; of a very large catalogue only where it is found."""
    if banyak > TERBANYAK_RUJUKAN:
        semua = (_instansi(satu, penaut) for satu in situs.publication.instansi)
        yield render_blok("kaitan_instansi.html", semua=tuple(semua))
        return
    for instansi in situs.publication.instansi.values():
        gambar = render_kaitan_instansi(instansi.id, situs, penaut)
        if gambar:
            yield judul(2, instansi.sebutan)
            yield gambar


def _antarinstansi(penaut: Penaut) -> str:
    """Return the references that leave their office, counted by pairs of offices."""
    antar: dict[tuple[IdInstansi, IdInstansi], list[tuple[SopId, SopId]]] = {}
    for dari, linked in penaut.publication.sop.items():
        for ke in linked.merujuk:
            if linked.sop.instansi != instansi_dari(ke):
                antar.setdefault((linked.sop.instansi, instansi_dari(ke)), []).append((dari, ke))
    if not antar:
        return ""
    banyak = sum(map(len, antar.values()))
    kotak = {satu: _instansi(satu, penaut) for pasangan in antar for satu in pasangan}
    digambar = sorted(kotak.items()) if len(kotak) <= TERBANYAK_DIGAMBAR else []
    gambar = render_gambar_kaitan(
        (Kotak(id=satu, teks=ke.teks, alamat=ke.alamat) for satu, ke in digambar),
        antar if digambar else (),
        "Kaitan antarinstansi",
    )
    semua = (
        AntarInstansi(
            kotak[dari],
            kotak[ke],
            len(rujukan),
            baris_kaitan(rujukan, penaut) if banyak <= TERBANYAK_RUJUKAN else (),
        )
        for (dari, ke), rujukan in sorted(antar.items())
    )
    isi = render_blok("kaitan_antar.html", gambar=gambar, semua=tuple(semua), rujukan=banyak)
    return blok("## Antarinstansi", isi)


def _instansi(instansi: IdInstansi, penaut: Penaut) -> Tujuan:
    nama = penaut.publication.instansi[instansi].sebutan
    return Tujuan(nama, penaut.ke(alamat_instansi(instansi)))


def sop_dicari(dicari: Dicari, penaut: Penaut, settings: Settings) -> SopDicari:
    """Return how a wanted SOP is shown."""
    jangkar, *lain = (
        jangkar_dicari(dicari.instansi, satu) for satu in (dicari.lipat, *dicari.ejaan_lain)
    )
    tulis, luar = alamat_berkas_baru(dicari.instansi, dicari.nama, penaut, settings)
    return SopDicari(
        jangkar=jangkar,
        jangkar_lain=tuple(lain),
        nama=dicari.nama,
        dirujuk_oleh=tujuan_sop(dicari.dirujuk_oleh, penaut),
        tulis=tulis,
        rel=NOOPENER if luar else Markup(""),
    )


def _menurut_instansi(
    semua: tuple[Dicari, ...], penaut: Penaut, settings: Settings
) -> Iterator[str]:
    instansi = penaut.publication.instansi
    urut = sorted(semua, key=lambda satu: (satu.instansi, satu.nama.casefold()))
    for satu, milik in groupby(urut, key=lambda dicari: dicari.instansi):
        yield judul(3, instansi[satu].sebutan)
        isi = [sop_dicari(dicari, penaut, settings) for dicari in milik]
        yield render_blok("dicari.html", semua=isi)
