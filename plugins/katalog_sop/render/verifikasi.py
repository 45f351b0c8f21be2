"""How a printed copy is compared with the page it was printed from."""

from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from katalog_sop.model.alamat import alamat_sop, jangkar_sidik
from katalog_sop.model.identitas import Identitas, Status
from katalog_sop.model.sop import SopId
from katalog_sop.render.catatan import is_transkripsi
from katalog_sop.render.pembuka import SopLain, sop_pengganti
from katalog_sop.render.qr import qr_svg
from katalog_sop.render.status import cap_status
from katalog_sop.render.tanggal import tanggal_indonesia, tanggal_iso_indonesia
from katalog_sop.render.tautan import Penaut
from katalog_sop.render.templat import render_blok
from katalog_sop.resolve.catalogue import LinkedSop
from katalog_sop.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Verifikasi:
    """What the foot of a print says of the text above it."""

    id: SopId
    status: str
    keadaan: str
    """Whether the text is in force: a sentence without its stop."""
    pengganti: tuple[SopLain, ...]
    """The SOPs that replace it."""
    versi: str
    """The date of the version in words; empty where neither form nor history has one."""
    sidik: str
    jangkar: str
    alamat: str
    """The absolute address of the page; empty where the site knows none."""
    qr: Markup
    """A code that leads to this version of the page; empty without an address."""


def render_verifikasi(linked: LinkedSop, settings: Settings, penaut: Penaut) -> str:
    """Return the fingerprint for the screen, and the foot of the printed page."""
    return render_blok("verifikasi.html", verifikasi=verifikasi_sop(linked, settings, penaut))


def verifikasi_sop(linked: LinkedSop, settings: Settings, penaut: Penaut) -> Verifikasi:
    """Return what the foot of a print says."""
    sop, jangkar = linked.sop, jangkar_sidik(linked.sidik)
    tergantikan = sop.identitas.status is Status.DIGANTIKAN
    alamat = f"{settings.site_url}{alamat_sop(sop.id)}" if settings.site_url else ""
    return Verifikasi(
        id=sop.id,
        status=cap_status(sop.identitas.status).kata,
        keadaan=_keadaan(linked),
        pengganti=sop_pengganti(sop.identitas, penaut) if tergantikan else (),
        versi=_versi(sop.identitas, sop.changed),
        sidik=linked.sidik,
        jangkar=jangkar,
        alamat=alamat,
        qr=qr_svg(f"{alamat}#{jangkar}", "Kode QR ke halaman ini") if alamat else Markup(),
    )


def _keadaan(linked: LinkedSop) -> str:
    status = linked.sop.identitas.status
    if status is Status.BERLAKU and is_transkripsi(linked):
        return "Naskah ini berlaku menurut sumbernya"
    return _KEADAAN[status]


_KEADAAN: Final = {
    Status.KONSEP: "Naskah ini masih konsep dan belum berlaku",
    Status.UJI_COBA: "Naskah ini sedang diuji coba dan belum berlaku penuh",
    Status.BERLAKU: "Naskah ini berlaku",
    Status.DIGANTIKAN: "Naskah ini telah digantikan",
    Status.DICABUT: "Naskah ini telah dicabut",
    None: "Status naskah ini tidak terbaca",
}


def _versi(identitas: Identitas, changed: str | None) -> str:
    """Return the last date that the form prints, else that of the text; plans do not count."""
    tercetak = (identitas.tanggal_efektif, identitas.tanggal_pengesahan)
    tanggal = max((satu for satu in tercetak if satu), default=identitas.tanggal_pembuatan)
    if tanggal is not None:
        return tanggal_indonesia(tanggal)
    return tanggal_iso_indonesia(changed) if changed else ""
