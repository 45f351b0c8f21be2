"""The page of one office."""

from dataclasses import dataclass

from katalog_sop.model.alamat import alamat_instansi, alamat_sop, berkas_halaman
from katalog_sop.model.instansi import Instansi
from katalog_sop.model.sop import SopId
from katalog_sop.render.kop import baris_kontak, render_kop, render_remah, sebutan
from katalog_sop.render.page import Page
from katalog_sop.render.situs import Situs
from katalog_sop.render.status import CAP_DIPERBAIKI, Cap, cap_status
from katalog_sop.render.tautan import Href, Penaut, kontak, tautan_luar
from katalog_sop.render.teks import blok, judul
from katalog_sop.render.templat import render_blok


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisSop:
    """One SOP in the list of its office."""

    nama: str
    alamat: str
    cap: Cap
    nomor: str
    langkah: str
    pelaksana: str


@dataclass(frozen=True, slots=True)
class KontakInstansi:
    """One way to reach an office."""

    nama: str
    teks: str
    href: Href | None = None


def render_instansi(instansi: Instansi, situs: Situs) -> Page:
    """Return the page of an office."""
    alamat = alamat_instansi(instansi.id)
    penaut = situs.penaut(alamat)
    sop = tuple(_baris(satu, penaut) for satu in situs.milik.get(instansi.id, ()))
    return Page(
        path=berkas_halaman(alamat),
        title=sebutan(instansi),
        description=f"{len(sop)} SOP dari {sebutan(instansi)}, dengan langkah dan pelaksananya.",
        template="instansi",
        body=blok(
            render_remah(penaut),
            render_kop(instansi, penaut),
            judul(1, f"SOP {sebutan(instansi)}"),
            render_blok("daftar_sop.html", sop=sop, nama=instansi.nama),
            *_jabatan(instansi),
            "## Kontak",
            render_blok("kontak.html", kontak=kontak_instansi(instansi)),
        ),
    )


def kontak_instansi(instansi: Instansi) -> tuple[KontakInstansi, ...]:
    """Return every way to reach an office that instansi.yml names."""
    semua = (
        KontakInstansi("Alamat", baris_kontak(instansi)),
        KontakInstansi("Surel", instansi.surel, kontak(instansi.surel)),
        KontakInstansi("Situs", instansi.situs, tautan_luar(instansi.situs)),
        KontakInstansi("Koreksi", instansi.kontak_koreksi, kontak(instansi.kontak_koreksi)),
    )
    return tuple(satu for satu in semua if satu.teks)


def _baris(sop: SopId, penaut: Penaut) -> BarisSop:
    publication = penaut.publication
    alamat = penaut.ke(alamat_sop(sop))
    if sop not in publication.sop:
        return BarisSop(
            nama=publication.nama(sop),
            alamat=alamat,
            cap=CAP_DIPERBAIKI,
            nomor="",
            langkah="",
            pelaksana="",
        )
    isi = publication.sop[sop].sop
    return BarisSop(
        nama=isi.identitas.nama,
        alamat=alamat,
        cap=cap_status(isi.identitas.status),
        nomor=isi.identitas.nomor,
        langkah=str(len(isi.langkah)),
        pelaksana=", ".join(satu.nama for satu in isi.pelaksana),
    )


def _jabatan(instansi: Instansi) -> tuple[str, ...]:
    if not instansi.jabatan:
        return ()
    return "## Singkatan jabatan", render_blok("jabatan.html", jabatan=instansi.jabatan)
