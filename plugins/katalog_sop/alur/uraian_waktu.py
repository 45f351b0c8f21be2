"""Measured time in Indonesian words."""

from decimal import Decimal

from katalog_sop.alur.waktu import Bagian, JumlahWaktu, setara_jam


def uraian_jumlah(jumlah: JumlahWaktu, jam_kerja: Decimal | None = None) -> str:
    """Return measured time with what it leaves out: ``minimal 9 hari, 1 langkah tak terukur``.

    With *jam_kerja*, the hours of a working day, days are told in hours as well. Where all steps
    are measured, ranges have an end; else whatever is measured is a minimum.
    """
    if not jumlah.bagian and not jumlah.atas:
        return uraian_tak_terukur(jumlah)
    return f"{uraian_terukur(jumlah, jam_kerja)}, {uraian_tak_terukur(jumlah)}"


def uraian_terukur(jumlah: JumlahWaktu, jam_kerja: Decimal | None = None) -> str:
    """Return only the time that is measured: ``minimal 9 hari 4 jam 25 menit``."""
    batas = [jumlah.bagian]
    if jumlah.rentang and not jumlah.tak_terukur:
        batas.append(jumlah.atas)
    teks = " sampai ".join(_kata(bagian) for bagian in batas)
    setara = [] if jam_kerja is None else [setara_jam(bagian, jam_kerja) for bagian in batas]
    if any(setara):
        jam = " sampai ".join(_kata(a or b) for a, b in zip(setara, batas, strict=True))
        teks += f" ({jam} kerja)"
    return f"minimal {teks}" if jumlah.tak_terukur else teks


def uraian_tak_terukur(jumlah: JumlahWaktu) -> str:
    """Return how many steps state no duration: ``1 langkah tak terukur``."""
    if not jumlah.tak_terukur:
        return "semua langkah terukur"
    return f"{jumlah.tak_terukur} langkah tak terukur"


def angka(nilai: Decimal) -> str:
    """Return a number as Indonesian writes it: without needless zeros, with a decimal comma."""
    teks = f"{nilai:f}"
    if "." in teks:
        teks = teks.rstrip("0").rstrip(".")
    return teks.replace(".", ",")


def _kata(bagian: Bagian) -> str:
    return " ".join(f"{angka(nilai)} {satuan}" for satuan, nilai in bagian) or "0 menit"
