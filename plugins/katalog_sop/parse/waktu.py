"""The Waktu cell of a step, read as a duration where it states one.

The spellings are those of DOMAIN.md, section 2 (Durasi). What is not certain stays unmeasured: a
total over guessed values would mislead, a total that counts its gaps does not.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from katalog_sop.model.waktu import Satuan, Waktu

_EJAAN: Final = {
    "detik": Satuan.DETIK,
    "dtk": Satuan.DETIK,
    "menit": Satuan.MENIT,
    "mnt": Satuan.MENIT,
    "jam": Satuan.JAM,
    "hari": Satuan.HARI,
    "hr": Satuan.HARI,
    "minggu": Satuan.MINGGU,
    "mgg": Satuan.MINGGU,
    "pekan": Satuan.MINGGU,
    "bulan": Satuan.BULAN,
    "bln": Satuan.BULAN,
    "tahun": Satuan.TAHUN,
    "thn": Satuan.TAHUN,
}

# Only what is exact: how many hours a day of an office has, and how many days its week, is not.
_TURUN: Final = {
    Satuan.TAHUN: (Satuan.BULAN, 12),
    Satuan.JAM: (Satuan.MENIT, 60),
    Satuan.MENIT: (Satuan.DETIK, 60),
}

# ASCII: without it "MENİT" is a menit whose lower case is none.
_FLAGS: Final = re.ASCII | re.IGNORECASE | re.VERBOSE

_AWALAN: Final = re.compile(
    r"""(?:(?:
        ± | \+\s?/?\s?-                                # ± 5 - 10 Menit; +/- 5 menit
      | [<>≤≥]
      | kurang\ lebih | lebih\ kurang | sekitar | kira-kira
      | maks(?:imal|imum)?\b | max(?:imal)?\b          # maksimal 3 hari; maks. 3 hari
      | min(?:imal|imum)?\b
      | paling\ (?:lama|lambat|cepat|sedikit) | selambat-lambatnya | selama
    )[.:]?\s?){0,2}""",
    _FLAGS,
)
_UKURAN: Final = re.compile(
    rf"""
    (?P<angka>
        [1-9][0-9]{{0,2}}(?:\.[0-9]{{3}}){{1,2}}       # 1.440
      | (?:0|[1-9][0-9]{{0,5}})(?:,[0-9]{{1,2}}|\.[0-9])   # 1,5; but 08.00 is a time of day
      | [0-9]{{1,6}}                                   # 5; 05
      | ½                                              # ½ jam
    )(?![0-9.,/]*[0-9])
    (?:\s?\([^()0-9]{{1,40}}\))?                       # 2 (dua) hari
    (?:\s?(?P<satuan>{"|".join(_EJAAN)})\b\.?
       (?:\s(?:kerja|kalender)\b)?                     # 5 hari kerja
    )?""",
    _FLAGS,
)
_SAMPAI: Final = re.compile(
    r"\s?(?:[-–—−~]|s\.?\s?/?\s?d\b\.?|sampai(?:\ dengan)?\b|hingga\b)\s?",  # 5–10; 5 s.d. 10
    _FLAGS,
)
_LAGI: Final = re.compile(r",?\s?(?:dan\s)?(?=[0-9])", _FLAGS)  # 1 jam 30 menit
_EKOR: Final = re.compile(
    r"\s?(?:[.;]?$|\(|/|per\s)",  # 1 bulan (Jan–Feb); 120 Menit / 3 Hari; 15 menit per berkas
    _FLAGS,
)
_BARIS_BARU: Final = re.compile(r"<br\s?/?>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Ukuran:
    """A number with the unit behind it, where there is one."""

    nilai: Decimal
    satuan: Satuan | None
    end: int


@lru_cache(maxsize=4096)  # "15 menit" stands in every SOP
def parse_waktu(teks: str) -> Waktu:
    """Return the cell as printed, with its value, upper end and unit where it states a duration.

    A range has an upper end: ``± 5 - 10 Menit`` is 5, at most 10. Of two alternatives the first
    counts, with no upper end: in ``120 Menit / 3 Hari`` the form gives the time of the work and
    then that of the service (or of another case), so neither adding nor spanning them is right;
    ``teks`` keeps both. ``1 jam 30 menit`` is 90 menit; ``1 hari 2 jam`` stays unmeasured, because
    how long a day is differs from office to office. Working days are days. A bare number, a time
    of day, a number beyond six digits and everything else stay unmeasured.
    """
    tercetak = teks.strip()
    text = " ".join(_BARIS_BARU.sub(" ", tercetak).split())
    awalan = _AWALAN.match(text)
    kiri = _parse_jumlah(text, awalan.end() if awalan else 0)
    if kiri is None:
        return Waktu(teks=tercetak)
    sampai = _SAMPAI.match(text, kiri.end)
    kanan = _parse_jumlah(text, sampai.end()) if sampai else None
    if _EKOR.match(text, kanan.end if kanan else kiri.end) is None:
        return Waktu(teks=tercetak)
    return _rentang(tercetak, kiri, kanan)


def _rentang(teks: str, kiri: _Ukuran, kanan: _Ukuran | None) -> Waktu:
    """Return the value from *kiri* to *kanan*, in one unit."""
    if kanan is None:
        if kiri.satuan is None:
            return Waktu(teks=teks)
        return Waktu(teks=teks, nilai=kiri.nilai, satuan=kiri.satuan)
    satuan = kanan.satuan
    bawah, atas = kiri.nilai, kanan.nilai
    if satuan is not None and kiri.satuan not in {None, satuan}:
        # 30 menit - 1 jam; 1 jam - 90 menit
        satuan = min(satuan, kiri.satuan or satuan, key=list(Satuan).index)
        faktor_bawah, faktor_atas = _faktor(kiri.satuan, satuan), _faktor(kanan.satuan, satuan)
        bawah, atas = bawah * faktor_bawah, atas * faktor_atas
    if satuan is None or not 0 <= bawah <= atas or atas == 0:
        return Waktu(teks=teks)
    return Waktu(teks=teks, nilai=bawah, maks=atas if atas > bawah else None, satuan=satuan)


def _parse_jumlah(text: str, pos: int) -> _Ukuran | None:
    """Return ``5``, ``5 menit`` or, in the smallest of its units, ``1 jam 30 menit``."""
    jumlah = _parse_ukuran(text, pos)
    while jumlah is not None and jumlah.satuan is not None:
        lagi = _LAGI.match(text, jumlah.end)
        bagian = _parse_ukuran(text, lagi.end()) if lagi else None
        if bagian is None or bagian.satuan is None:
            break
        faktor = _faktor(jumlah.satuan, bagian.satuan)
        if faktor <= 1:
            return None
        jumlah = _Ukuran(jumlah.nilai * faktor + bagian.nilai, bagian.satuan, bagian.end)
    return jumlah


def _parse_ukuran(text: str, pos: int) -> _Ukuran | None:
    found = _UKURAN.match(text, pos)
    if found is None:
        return None
    angka = found["angka"].replace("½", "0,5")
    if "," in angka:
        angka = angka.replace(",", ".")
    elif re.search(r"\.[0-9]{3}", angka):
        angka = angka.replace(".", "")
    satuan = found["satuan"]
    return _Ukuran(Decimal(angka), _EJAAN[satuan.lower()] if satuan else None, found.end())


def _faktor(dari: Satuan | None, ke: Satuan) -> int:
    """Return how many of *ke* one of *dari* is exactly; 0 where that is not fixed."""
    faktor = 1
    while dari is not None and dari != ke:
        dari, kali = _TURUN.get(dari, (None, 0))
        faktor *= kali
    return faktor
