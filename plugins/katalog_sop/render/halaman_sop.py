"""The page of one SOP."""

from katalog_sop.model.alamat import alamat_cetak, alamat_instansi, alamat_sop, berkas_halaman
from katalog_sop.model.instansi import Instansi
from katalog_sop.model.sop import NamaBagian, Sop
from katalog_sop.render.bagian import render_bagian
from katalog_sop.render.catatan import render_catatan, render_pernyataan
from katalog_sop.render.cetak.cetakan import tercetak
from katalog_sop.render.formulir import render_formulir
from katalog_sop.render.keterkaitan import Tujuan
from katalog_sop.render.kop import render_kop, render_remah
from katalog_sop.render.langkah import BarisLangkah, baris_langkah, render_langkah
from katalog_sop.render.naskah import Penuju
from katalog_sop.render.page import Page
from katalog_sop.render.pembuka import render_fakta, render_status
from katalog_sop.render.sekitar import render_sekitar
from katalog_sop.render.situs import Situs
from katalog_sop.render.status import cap_status
from katalog_sop.render.tautan import Href, Penaut
from katalog_sop.render.teks import blok, judul
from katalog_sop.render.templat import render_blok
from katalog_sop.render.tentang import render_tentang
from katalog_sop.render.verifikasi import render_verifikasi
from katalog_sop.resolve.catalogue import LinkedSop


def render_sop(linked: LinkedSop, situs: Situs) -> Page:
    """Return the page of an SOP."""
    sop = linked.sop
    instansi = situs.publication.instansi[sop.instansi]
    penaut = situs.penaut(alamat_sop(sop.id))

    def penuju(tujuan: str) -> Href | None:
        return penaut.dari_naskah(sop.id, tujuan)

    gambar = situs.penggambar(linked, di_peramban=situs.settings.gambar_di_peramban)
    langkah = baris_langkah(linked, penuju)
    return Page(
        path=berkas_halaman(alamat_sop(sop.id)),
        title=f"{sop.identitas.nama} – {instansi.wilayah or instansi.nama}",
        description=_deskripsi(linked, instansi),
        template="sop",
        body=blok(
            _kepala(linked, instansi, penaut),
            "## Alur",
            gambar.blok,
            render_formulir(linked, langkah, instansi, penaut, penuju),
            _langkah(linked, langkah, penuju, tergambar=gambar.bertanda),
            _bagian_lain(linked, penuju),
            render_sekitar(linked, penaut),
            "## Tentang halaman ini",
            render_tentang(sop, instansi, situs.settings),
            _unduhan(sop, penaut, situs),
            render_verifikasi(linked, situs.settings, penaut),
            _tetangga(linked, instansi, situs),
        ),
        search=not sop.tertutup,
        source_path=sop.path,
        changed=sop.changed,
    )


def _kepala(linked: LinkedSop, instansi: Instansi, penaut: Penaut) -> str:
    identitas = linked.sop.identitas
    return blok(
        render_remah(penaut, instansi),
        render_kop(instansi, penaut, identitas.unit),
        judul(1, identitas.nama),
        render_status(linked, penaut),
        render_fakta(linked, instansi.jam_kerja_per_hari),
        render_pernyataan(identitas.pernyataan),
        render_catatan(linked),
    )


def _unduhan(sop: Sop, penaut: Penaut, situs: Situs) -> str:
    """Return the link to the PDF of an SOP, where the site holds one."""
    if not situs.settings.cetak or not tercetak(sop):
        return ""
    return render_blok("unduh.html", alamat=penaut.ke(alamat_cetak(sop.id)))


def _langkah(
    linked: LinkedSop, langkah: tuple[BarisLangkah, ...], penuju: Penuju, *, tergambar: bool
) -> str:
    """Return the list of steps, and what the source says around its table."""
    prosedur = linked.sop.bagian_bernama(NamaBagian.PROSEDUR)
    sekitar = render_bagian(prosedur, penuju) if prosedur is not None and prosedur.isi else ""
    return blok("## Langkah", render_langkah(langkah, tergambar=tergambar), sekitar)


def _bagian_lain(linked: LinkedSop, penuju: Penuju) -> str:
    return blok(
        *(
            part
            for bagian in linked.sop.bagian_lain()
            for part in (
                judul(2, bagian.judul),
                render_bagian(bagian, penuju),
            )
        )
    )


def _tetangga(linked: LinkedSop, instansi: Instansi, situs: Situs) -> str:
    penaut = situs.penaut(alamat_sop(linked.sop.id))
    urutan = situs.milik[instansi.id]
    tempat = urutan.index(linked.sop.id)

    def tujuan(id_sop: int) -> Tujuan | None:
        if not 0 <= id_sop < len(urutan):
            return None
        sop = urutan[id_sop]
        return Tujuan(situs.publication.nama(sop), penaut.ke(alamat_sop(sop)))

    return render_blok(
        "tetangga.html",
        sebelum=tujuan(tempat - 1),
        sesudah=tujuan(tempat + 1),
        instansi=Tujuan(instansi.sebutan, penaut.ke(alamat_instansi(instansi.id))),
    )


def _deskripsi(linked: LinkedSop, instansi: Instansi) -> str:
    sop = linked.sop
    cap = cap_status(sop.identitas.status)
    return (
        f"SOP {sop.identitas.nama} pada {instansi.sebutan}: {cap.kata.lower()}, "
        f"{len(sop.langkah)} langkah, {len(sop.pelaksana)} pelaksana."
    )
