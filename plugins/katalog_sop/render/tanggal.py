"""Dates in Indonesian words."""

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
