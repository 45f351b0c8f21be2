"""How findings name a regulation."""

from katalog_sop.model.dasar_hukum import Sitasi


def sebut(sitasi: Sitasi) -> str:
    """Return a citation in words, without what it does not state."""
    nomor, tahun = sitasi.nomor, f"Tahun {sitasi.tahun}" if sitasi.tahun else ""
    if "/" in nomor and sitasi.tahun:
        nomor, tahun = f"{nomor}/{sitasi.tahun}", ""
    nomor = f"Nomor {nomor}" if nomor else ""
    return " ".join(part for part in (sitasi.jenis, sitasi.daerah, nomor, tahun) if part)
