"""How long a procedure takes when nothing is sent back."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from katalog_sop.alur.graf import Graf, Simpul
from katalog_sop.model.waktu import Satuan, Waktu

_MENIT_SEJAM: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class JumlahWaktu:
    """The measured time of a path, unit by unit as the source states it."""

    bagian: tuple[tuple[Satuan, Decimal], ...] = ()
    """Each unit with its sum, largest unit first; units without any time are left out."""
    tak_terukur: int = 0
    """How many steps of the path state no duration."""
    rentang: bool = False
    """Whether a step states a range: the sum takes its lower end."""


def jalur_lurus(graf: Graf) -> tuple[Simpul, ...]:
    """Return the steps of the straight path: always the first exit to a step not visited yet."""
    menurut_no = {simpul.langkah.no: simpul for simpul in graf.simpul}
    jalur: dict[str, Simpul] = {}
    berikut = graf.simpul[0] if graf.simpul else None
    while berikut is not None:
        jalur[berikut.langkah.no] = berikut
        tujuan = (keluar.ke for keluar in berikut.keluar)
        baru = (no for no in tujuan if no in menurut_no and no not in jalur)
        no = next(baru, None)
        berikut = None if no is None else menurut_no[no]
    return tuple(jalur.values())


def waktu_jalur_lurus(graf: Graf) -> JumlahWaktu:
    """Return the measured time along the straight path."""
    return jumlah_waktu(simpul.langkah.waktu for simpul in jalur_lurus(graf))


def jumlah_waktu(waktu: Iterable[Waktu]) -> JumlahWaktu:
    """Return the sum of durations; only minutes are carried, into hours."""
    jumlah = dict.fromkeys(Satuan, Decimal(0))
    tak_terukur = 0
    rentang = False
    for satu in waktu:
        if satu.nilai is None or satu.satuan is None:
            tak_terukur += 1
        else:
            jumlah[satu.satuan] += satu.nilai
            rentang = rentang or satu.maks is not None
    jam, jumlah[Satuan.MENIT] = divmod(jumlah[Satuan.MENIT], _MENIT_SEJAM)
    jumlah[Satuan.JAM] += jam
    bagian = tuple((satuan, jumlah[satuan]) for satuan in reversed(Satuan) if jumlah[satuan])
    return JumlahWaktu(bagian=bagian, tak_terukur=tak_terukur, rentang=rentang)
