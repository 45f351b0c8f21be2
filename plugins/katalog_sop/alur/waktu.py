"""How long a procedure takes when nothing is sent back."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from katalog_sop.alur.graf import Graf, Simpul
from katalog_sop.alur.jalur import Panjang, jalur_lurus, jalur_terpanjang
from katalog_sop.model.waktu import Satuan, Waktu

_MENIT_SEJAM: Final = 60

Bagian = tuple[tuple[Satuan, Decimal], ...]
"""Time unit by unit, largest unit first; units without any time are left out."""

_JAM_SEHARI: Final = Decimal("7.5")
_HARI: Final = {Satuan.HARI: 1, Satuan.MINGGU: 5, Satuan.BULAN: 22, Satuan.TAHUN: 264}
"""Working days of a unit, to tell which of two times is the longer one and for nothing else.

Perpres 21/2023 has a week of five days and 37.5 hours. A year then has 260 days, which are 12
months of 22 days, rounded.
"""
_DETIK: Final = {Satuan.DETIK: 1, Satuan.MENIT: 60, Satuan.JAM: 3600}


@dataclass(frozen=True, slots=True, kw_only=True)
class JumlahWaktu:
    """The measured time of a path, unit by unit as the source states it."""

    bagian: Bagian = ()
    """The sum; a step that states a range counts with its lower end."""
    tak_terukur: int = 0
    """How many steps of the path state no duration."""
    rentang: bool = False
    """Whether a step states a range."""
    atas: Bagian = ()
    """With ``rentang``, the sum in which a range counts with its upper end."""


def waktu_jalur_lurus(graf: Graf) -> JumlahWaktu:
    """Return the measured time along the straight path."""
    return jumlah_waktu(simpul.langkah.waktu for simpul in jalur_lurus(graf))


def waktu_jalur_terpanjang(graf: Graf, jam_kerja: Decimal | None = None) -> JumlahWaktu:
    """Return the measured time along the longest path; *jam_kerja* are the hours of a day."""
    return jumlah_waktu(s.langkah.waktu for s in jalur_terlama(graf, jam_kerja))


def jalur_terlama(graf: Graf, jam_kerja: Decimal | None = None) -> tuple[Simpul, ...]:
    """Return the steps of the path with the longest measured time, without repeating a step.

    The upper end of ranges counts, then the lower one, then which path has more steps that state
    no duration.
    """
    return jalur_terpanjang(graf, lambda simpul: _panjang(simpul.langkah.waktu, jam_kerja))


def jumlah_waktu(waktu: Iterable[Waktu]) -> JumlahWaktu:
    """Return the sum of durations; only minutes are carried, into hours."""
    bawah = dict.fromkeys(Satuan, Decimal(0))
    atas = dict.fromkeys(Satuan, Decimal(0))
    tak_terukur = 0
    rentang = False
    for satu in waktu:
        if satu.nilai is None or satu.satuan is None:
            tak_terukur += 1
        else:
            bawah[satu.satuan] += satu.nilai
            atas[satu.satuan] += satu.nilai if satu.maks is None else satu.maks
            rentang = rentang or satu.maks is not None
    return JumlahWaktu(
        bagian=_bagian(bawah),
        tak_terukur=tak_terukur,
        rentang=rentang,
        atas=_bagian(atas) if rentang else (),
    )


def setara_jam(bagian: Bagian, jam_kerja: Decimal) -> Bagian:
    """Return time with its days turned into hours of work, of which a day has *jam_kerja*.

    How many days of work a week or a month has no office says: time in which they occur has no
    equivalent, nor needs time without days one. Then nothing is returned.
    """
    jumlah = dict.fromkeys(Satuan, Decimal(0)) | dict(bagian)
    hari = jumlah.pop(Satuan.HARI)
    if not hari or any(jumlah[s] for s in (Satuan.MINGGU, Satuan.BULAN, Satuan.TAHUN)):
        return ()
    jumlah[Satuan.MENIT] += hari * jam_kerja * _MENIT_SEJAM
    return _bagian(jumlah)


def setara_detik(bagian: Bagian, jam_kerja: Decimal | None = None) -> Decimal:
    """Return time as seconds of work, only to tell which of two times is the longer one."""
    return sum((nilai * _detik(satuan, jam_kerja) for satuan, nilai in bagian), Decimal(0))


def _bagian(jumlah: dict[Satuan, Decimal]) -> Bagian:
    jam, menit = divmod(jumlah[Satuan.MENIT], _MENIT_SEJAM)
    utuh = jumlah | {Satuan.JAM: jumlah[Satuan.JAM] + jam, Satuan.MENIT: menit}
    return tuple((satuan, utuh[satuan]) for satuan in reversed(Satuan) if utuh.get(satuan))


def _panjang(waktu: Waktu, jam_kerja: Decimal | None) -> Panjang:
    """Return the length of a step as paths are compared by, in seconds of work."""
    if waktu.nilai is None or waktu.satuan is None:
        return (Decimal(0), Decimal(0), Decimal(1))
    detik = _detik(waktu.satuan, jam_kerja)
    atas = waktu.nilai if waktu.maks is None else waktu.maks
    return (atas * detik, waktu.nilai * detik, Decimal(0))


def _detik(satuan: Satuan, jam_kerja: Decimal | None) -> Decimal:
    """Return how many seconds of work a unit has."""
    hari = _HARI.get(satuan)
    if hari is None:
        return Decimal(_DETIK[satuan])
    return hari * (jam_kerja or _JAM_SEHARI) * _DETIK[Satuan.JAM]
