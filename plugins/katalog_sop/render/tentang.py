"""Who answers for a page, how to report a mistake in it, and where its text comes from."""

from dataclasses import dataclass

from markupsafe import Markup

from katalog_sop.model.identitas import Sumber
from katalog_sop.model.instansi import Instansi
from katalog_sop.model.sop import Sop
from katalog_sop.render.keterkaitan import Tujuan
from katalog_sop.render.kop import baris_kontak
from katalog_sop.render.naskah import render_paragraf
from katalog_sop.render.tanggal import tanggal_iso_indonesia
from katalog_sop.render.tautan import kontak
from katalog_sop.render.templat import render_blok
from katalog_sop.resolve.publication import SopDiperbaiki
from katalog_sop.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Tentang:
    """What is to be known about a page."""

    instansi: str
    kontak: str
    jalan: tuple[Tujuan, ...]
    """Mail and web addresses of the office."""
    lapor: Tujuan | None
    """Where mistakes are reported, where the office has such a place."""
    sunting: str
    path: str
    diubah: str
    berkas: str
    catatan: Markup


def render_tentang(sop: Sop | SopDiperbaiki, instansi: Instansi, settings: Settings) -> str:
    """Return what is to be known about the page of an SOP; of one under repair not its source."""
    sumber = sop.identitas.sumber if isinstance(sop, Sop) else Sumber()
    tentang = Tentang(
        instansi=instansi.sebutan,
        kontak=baris_kontak(instansi),
        jalan=tuple(jalan for jalan in map(_jalan, (instansi.surel, instansi.situs)) if jalan),
        lapor=_jalan(instansi.kontak_koreksi),
        sunting=tautan_sunting(sop.path, settings),
        path=sop.path,
        diubah="belum tercatat" if sop.changed is None else tanggal_iso_indonesia(sop.changed),
        berkas=sumber.berkas,
        catatan=render_paragraf(sumber.catatan),
    )
    return render_blok("tentang.html", tentang=tentang)


def tautan_sunting(path: str, settings: Settings) -> str:
    """Return the address at which a source file is edited; empty where none is known."""
    return f"{settings.sunting_url.rstrip('/')}/{path}" if settings.sunting_url else ""


def _jalan(teks: str) -> Tujuan | None:
    href = kontak(teks)
    return None if href is None else Tujuan(teks.removeprefix("mailto:"), href.alamat)
