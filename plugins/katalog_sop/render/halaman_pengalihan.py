"""The small page at an earlier address of an SOP."""

from katalog_sop.model.alamat import alamat_sop, berkas_halaman
from katalog_sop.model.sop import SopId
from katalog_sop.render.keterkaitan import Tujuan
from katalog_sop.render.page import Page
from katalog_sop.render.situs import Situs
from katalog_sop.render.teks import blok, judul
from katalog_sop.render.templat import render_blok


def render_pengalihan(lama: SopId, baru: SopId, situs: Situs) -> Page:
    """Return the page that leads from an earlier id of an SOP to its page."""
    alamat = alamat_sop(lama)
    penaut = situs.penaut(alamat)
    tujuan = penaut.ke(alamat_sop(baru))
    nama = situs.publication.nama(baru)
    return Page(
        path=berkas_halaman(alamat),
        title=nama,
        description=f"Alamat SOP {nama} sudah pindah.",
        template="pengalihan",
        body=blok(judul(1, nama), render_blok("pengalihan.html", tujuan=Tujuan(nama, tujuan))),
        search=False,
        tujuan=tujuan,
    )
