"""The words for whether an SOP is in force."""

from dataclasses import dataclass
from typing import Final

from katalog_sop.model.identitas import Status

_KATA: Final = {
    Status.KONSEP: ("Konsep", "belum berlaku"),
    Status.UJI_COBA: ("Uji coba", "belum berlaku penuh"),
    Status.BERLAKU: ("Berlaku", ""),
    Status.DIGANTIKAN: ("Digantikan", "tidak berlaku lagi"),
    Status.DICABUT: ("Dicabut", "tidak berlaku lagi"),
}


@dataclass(frozen=True, slots=True)
class Cap:
    """The status chip: never told by colour alone."""

    kelas: str
    kata: str
    arti: str


def cap_status(status: Status | None) -> Cap:
    """Return the chip of a status."""
    if status is None:
        return Cap("tidak-terbaca", "Tidak terbaca", "status tidak dapat dibaca")
    kata, arti = _KATA[status]
    return Cap(status.value, kata, arti)


CAP_DIPERBAIKI: Final = Cap("diperbaiki", "Sedang diperbaiki", "isi belum dapat ditampilkan")
