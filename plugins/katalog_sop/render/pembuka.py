"""What a reader sees first: what the SOP is, whether it is in force, who does it, how long."""

from dataclasses import dataclass
from decimal import Decimal

from katalog_sop.alur.uraian_waktu import uraian_jumlah, uraian_tak_terukur, uraian_terukur
from katalog_sop.alur.waktu import waktu_jalur_lurus, waktu_jalur_terpanjang
from katalog_sop.model.identitas import Identitas, Status
from katalog_sop.model.sop import SopId
from katalog_sop.render.catatan import is_transkripsi
from katalog_sop.render.status import cap_status
from katalog_sop.render.tanggal import tanggal_indonesia
from katalog_sop.render.tautan import Penaut
from katalog_sop.render.templat import render_blok
from katalog_sop.resolve.catalogue import LinkedSop

TIDAK_DIISI = "tidak diisi"


@dataclass(frozen=True, slots=True)
class Fakta:
    """One key fact: the answer large, the rest of it small."""

    nama: str
    isi: str
    rinci: str = ""


@dataclass(frozen=True, slots=True)
class SopLain:
    """Another SOP that this one replaces or is replaced by."""

    hubungan: str
    nama: str
    alamat: str | None


def render_status(linked: LinkedSop, penaut: Penaut) -> str:
    """Return the status chip, the number of the SOP, and what it replaces or is replaced by."""
    identitas = linked.sop.identitas
    cap = cap_status(identitas.status)
    return render_blok(
        "status.html",
        cap=cap,
        arti=cap.arti or ("menurut naskahnya" if is_transkripsi(linked) else ""),
        nomor=identitas.nomor,
        sop_lain=_sop_lain(identitas, penaut),
    )


def render_fakta(linked: LinkedSop, jam_kerja: Decimal | None) -> str:
    """Return the strip of key facts; *jam_kerja* are the hours of a working day, if known."""
    return render_blok("fakta.html", fakta=fakta_kunci(linked, jam_kerja))


def fakta_kunci(linked: LinkedSop, jam_kerja: Decimal | None = None) -> tuple[Fakta, ...]:
    """Return the key facts of an SOP."""
    sop = linked.sop
    nama_pelaksana = ", ".join(satu.nama for satu in sop.pelaksana)
    return (
        Fakta("Langkah", str(len(sop.langkah))),
        Fakta("Pelaksana", str(len(sop.pelaksana)), nama_pelaksana),
        _waktu(linked, jam_kerja),
        _mulai_berlaku(sop.identitas),
    )


def _waktu(linked: LinkedSop, jam_kerja: Decimal | None) -> Fakta:
    """Return the time of the straight path and, where it differs, that of the longest one."""
    lurus = waktu_jalur_lurus(linked.graf)
    terpanjang = waktu_jalur_terpanjang(linked.graf, jam_kerja)
    rinci = uraian_tak_terukur(lurus)
    if terpanjang != lurus:
        rinci += f"; jalur terpanjang: {uraian_jumlah(terpanjang, jam_kerja)}"
    isi = uraian_terukur(lurus, jam_kerja) if lurus.bagian else "tidak terukur"
    return Fakta("Waktu terukur", isi, rinci)


def _mulai_berlaku(identitas: Identitas) -> Fakta:
    label = {Status.BERLAKU: "Berlaku sejak", Status.KONSEP: "Tanggal"}
    nama = label.get(identitas.status or Status.KONSEP, "Mulai berlaku")
    if identitas.tanggal_efektif is not None:
        return Fakta(nama, tanggal_indonesia(identitas.tanggal_efektif), "tanggal efektif")
    if identitas.tanggal_pengesahan is not None:
        return Fakta(nama, tanggal_indonesia(identitas.tanggal_pengesahan), "tanggal pengesahan")
    return Fakta(nama, TIDAK_DIISI)


def sop_pengganti(identitas: Identitas, penaut: Penaut) -> tuple[SopLain, ...]:
    """Return the SOPs that replace this one."""
    semua = identitas.digantikan_oleh
    return tuple(_satu_sop_lain("Digantikan oleh", SopId(satu), penaut) for satu in semua)


def _sop_lain(identitas: Identitas, penaut: Penaut) -> tuple[SopLain, ...]:
    semua = identitas.menggantikan
    digantikan = (_satu_sop_lain("Menggantikan", SopId(satu), penaut) for satu in semua)
    return (*sop_pengganti(identitas, penaut), *digantikan)


def _satu_sop_lain(hubungan: str, sop: SopId, penaut: Penaut) -> SopLain:
    alamat = penaut.ke_sop(sop)
    if alamat is None:
        return SopLain(hubungan, "SOP yang tidak ada di katalog ini", None)
    return SopLain(hubungan, penaut.publication.nama(sop), alamat)
