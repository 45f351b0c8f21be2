"""The identity box of the form, field by field."""

from dataclasses import dataclass

from katalog_sop.model.identitas import Identitas, Pengesahan, Tanggal
from katalog_sop.model.instansi import Instansi
from katalog_sop.model.sop import Sop
from katalog_sop.render.kop import kop_instansi
from katalog_sop.render.pembuka import TIDAK_DIISI
from katalog_sop.render.tanggal import tanggal_indonesia
from katalog_sop.render.tautan import Penaut
from katalog_sop.render.templat import render_blok


@dataclass(frozen=True, slots=True)
class Isian:
    """One field of the form; it may have several lines."""

    nama: str
    baris: tuple[str, ...]
    """Empty for a field that the form prints and nobody filled in."""


def render_identitas(sop: Sop, instansi: Instansi, penaut: Penaut) -> str:
    """Return the box as printed: the letterhead on the left, the fields on the right."""
    return render_blok(
        "identitas.html",
        kop=kop_instansi(instansi, penaut, sop.identitas.unit),
        isian=isian_identitas(sop.identitas),
        tidak_diisi=TIDAK_DIISI,
    )


def isian_identitas(identitas: Identitas) -> tuple[Isian, ...]:
    """Return the fields: those that every form has, and of the others those filled in.

    The title of the procedure is that of the table.
    """
    baku = (
        Isian("Nomor SOP", _satu(identitas.nomor)),
        Isian("Tanggal Pembuatan", _tanggal(identitas.tanggal_pembuatan)),
        Isian("Tanggal Revisi", _tanggal(identitas.tanggal_revisi)),
        *_tanggal_berlaku(identitas),
        Isian("Disahkan oleh", _pengesahan(identitas.disahkan_oleh)),
        Isian("Nama SOP", _satu(identitas.nama)),
    )
    klasifikasi = identitas.klasifikasi
    lain = (
        Isian("Nama lain", identitas.alias),
        Isian("Sifat", _satu(klasifikasi.sifat)),
        Isian("Cakupan", _satu(klasifikasi.cakupan)),
        Isian("Jenis", _satu(klasifikasi.jenis)),
    )
    return baku + tuple(isian for isian in lain if isian.baris)


def _tanggal_berlaku(identitas: Identitas) -> tuple[Isian, ...]:
    """Two form families exist: one prints the date of effect, one that of approval."""
    efektif = Isian("Tanggal Efektif", _tanggal(identitas.tanggal_efektif))
    pengesahan = Isian("Tanggal Pengesahan", _tanggal(identitas.tanggal_pengesahan))
    ada = tuple(isian for isian in (efektif, pengesahan) if isian.baris)
    return ada or (Isian("Tanggal Efektif atau Pengesahan", ()),)


def _tanggal(tanggal: Tanggal | None) -> tuple[str, ...]:
    return () if tanggal is None else (tanggal_indonesia(tanggal),)


def _satu(teks: str) -> tuple[str, ...]:
    return (teks,) if teks else ()


def _pengesahan(pengesahan: Pengesahan | None) -> tuple[str, ...]:
    if pengesahan is None:
        return ()
    nip = f"NIP {pengesahan.nip}" if pengesahan.nip else ""
    baris = (pengesahan.jabatan, pengesahan.nama, pengesahan.pangkat, nip)
    return tuple(satu for satu in baris if satu)
