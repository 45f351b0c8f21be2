"""A publication as the pages of a site."""

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
from katalog_sop.render.situs import situs_dari
from katalog_sop.resolve.publication import Publication
from katalog_sop.settings import Settings


def render_pages(publication: Publication, settings: Settings) -> tuple[Page, ...]:
    """Return every page of the site that is made from the catalogue."""
    situs = situs_dari(publication, settings)
    temuan = (render_temuan(situs), *render_semua_aturan()) if settings.tampilkan_temuan else ()
    return (
        render_beranda(situs),
        render_katalog(situs),
        render_dicari(situs),
        render_daftar_peraturan(situs),
        *(render_peraturan(satu, situs) for satu in publication.peraturan.values()),
        *(render_instansi(instansi, situs) for instansi in publication.instansi.values()),
        *(render_pelaksana(satu, situs) for semua in situs.jabatan.values() for satu in semua),
        *(render_sop(linked, situs) for linked in publication.sop.values()),
        *(render_diperbaiki(sop, situs) for sop in publication.diperbaiki.values()),
        *(render_pengalihan(lama, baru, situs) for lama, baru in publication.id_lama),
        *temuan,
    )
