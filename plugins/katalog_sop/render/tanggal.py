"""Dates, durations and numbers in Indonesian words."""

from decimal import Decimal

from katalog_sop.alur.waktu import JumlahWaktu
from katalog_sop.model.identitas import NAMA_BULAN, Tanggal


def tanggal_indonesia(tanggal: Tanggal) -> str:
    """Return a partial date in words: ``2022``, ``September 2020`` or ``29 September 2020``."""
    hari = str(tanggal.hari) if tanggal.hari else ""
    bulan = NAMA_BULAN[tanggal.bulan - 1] if tanggal.bulan else ""
    bagian = (hari, bulan, f"{tanggal.tahun:04}")
    return " ".join(satu for satu in bagian if satu)


def tanggal_iso_indonesia(iso: str) -> str:
    """Return an ISO date or time in words; the time of day is left out."""
    tahun, bulan, hari = (int(satu) for satu in iso[:10].split("-"))
    return tanggal_indonesia(Tanggal(tahun, bulan, hari))


def angka(nilai: Decimal) -> str:
    """Return a number as Indonesian writes it: without needless zeros, with a decimal comma."""
    teks = f"{nilai:f}"
    if "." in teks:
        teks = teks.rstrip("0").rstrip(".")
    return teks.replace(".", ",")


def durasi(jumlah: JumlahWaktu) -> str:
    """Return measured time in words: ``minimal 7 hari 5 jam 25 menit``."""
    if not jumlah.bagian:
        return "tidak terukur"
    teks = " ".join(f"{angka(nilai)} {satuan}" for satuan, nilai in jumlah.bagian)
    return f"minimal {teks}" if jumlah.tak_terukur or jumlah.rentang else teks


def tak_terukur(jumlah: JumlahWaktu) -> str:
    """Return in words how many steps state no duration."""
    if not jumlah.tak_terukur:
        return "semua langkah di jalur ini terukur"
    return f"{jumlah.tak_terukur} langkah tak terukur"
