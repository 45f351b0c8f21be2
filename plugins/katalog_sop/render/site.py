"""A publication as the pages of a site: first a plan of them, then one after the other."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from katalog_sop.model.alamat import (
    BERANDA,
    KATALOG,
    KETERKAITAN,
    PERATURAN,
    TEMUAN,
    alamat_halaman,
    alamat_instansi,
    alamat_pelaksana,
    alamat_peraturan,
    alamat_sop,
    berkas_halaman,
)
from katalog_sop.model.dasar_hukum import Sitasi
from katalog_sop.model.instansi import IdInstansi
from katalog_sop.model.sop import SopId
from katalog_sop.render.halaman_aturan import render_semua_aturan
from katalog_sop.render.halaman_beranda import render_beranda
from katalog_sop.render.halaman_daftar_peraturan import render_daftar_peraturan
from katalog_sop.render.halaman_diperbaiki import render_diperbaiki, render_temuan
from katalog_sop.render.halaman_instansi import render_instansi
from katalog_sop.render.halaman_katalog import render_katalog
from katalog_sop.render.halaman_keterkaitan import render_dicari
from katalog_sop.render.halaman_pelaksana import render_pelaksana
from katalog_sop.render.halaman_pengalihan import render_pengalihan
from katalog_sop.render.halaman_peraturan import render_peraturan
from katalog_sop.render.halaman_sop import render_sop
from katalog_sop.render.page import Page
from katalog_sop.render.situs import Situs


@dataclass(frozen=True, slots=True)
class Rencana:
    """A page that is going to be made."""

    alamat: str
    render: Callable[[Situs], Page]
    """Makes it; whatever it depends on it reads from the site that it is given."""
    markdown: bool = False
    """Whether its text is more than headings and ready HTML."""

    @property
    def path(self) -> str:
        """The Markdown file below the site's docs."""
        return berkas_halaman(self.alamat)


def plan_pages(situs: Situs) -> Iterator[Rencana]:
    """Yield every page of the site that is made from the catalogue."""
    publication = situs.publication
    yield Rencana(BERANDA, render_beranda)
    yield Rencana(KATALOG, render_katalog)
    yield Rencana(KETERKAITAN, render_dicari)
    yield Rencana(PERATURAN, render_daftar_peraturan)
    for sitasi, satu in publication.peraturan.items():
        yield Rencana(alamat_peraturan(satu.slug), partial(_peraturan, sitasi))
    for instansi in publication.instansi:
        yield Rencana(alamat_instansi(instansi), partial(_instansi, instansi))
    for instansi, semua in situs.jabatan.items():
        for nomor, jabatan in enumerate(semua):
            alamat = alamat_pelaksana(instansi, jabatan.slug)
            yield Rencana(alamat, partial(_pelaksana, instansi, nomor))
    for sop in publication.sop:
        yield Rencana(alamat_sop(sop), partial(_sop, sop))
    for sop in publication.diperbaiki:
        yield Rencana(alamat_sop(sop), partial(_diperbaiki, sop))
    for lama, baru in publication.id_lama:
        yield Rencana(alamat_sop(lama), partial(render_pengalihan, lama, baru))
    if situs.settings.tampilkan_temuan:
        yield Rencana(TEMUAN, render_temuan)
        for page in render_semua_aturan():
            yield Rencana(alamat_halaman(page.path), partial(_ready, page), markdown=True)


def _peraturan(sitasi: Sitasi, situs: Situs) -> Page:
    return render_peraturan(situs.publication.peraturan[sitasi], situs)


def _instansi(instansi: IdInstansi, situs: Situs) -> Page:
    return render_instansi(situs.publication.instansi[instansi], situs)


def _pelaksana(instansi: IdInstansi, nomor: int, situs: Situs) -> Page:
    return render_pelaksana(situs.jabatan[instansi][nomor], situs)


def _sop(sop: SopId, situs: Situs) -> Page:
    return render_sop(situs.publication.sop[sop], situs)


def _diperbaiki(sop: SopId, situs: Situs) -> Page:
    return render_diperbaiki(situs.publication.diperbaiki[sop], situs)


def _ready(page: Page, _situs: Situs) -> Page:
    return page
