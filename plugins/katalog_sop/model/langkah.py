"""The steps of an SOP as the Prosedur table states them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from katalog_sop.model.naskah import Inline
from katalog_sop.model.waktu import TANPA_WAKTU, Waktu
from katalog_sop.source import Span

SELESAI: Final = "selesai"
"""The target that means the end of the procedure instead of a step."""


@dataclass(frozen=True, slots=True)
class Pelaksana:
    """One lane: who acts, as printed at the head of its column."""

    nama: str
    at: Span


@dataclass(frozen=True, slots=True)
class Penugasan:
    """One executor of one step."""

    nama: str
    """The name of a lane, spelled as the lane is."""
    disimpulkan: bool
    """Whether the source does not state it: written with a question mark."""
    at: Span


@dataclass(frozen=True, slots=True)
class Cabang:
    """One way on from a step, as written in its Alur cell."""

    ke: str
    """The No of a step as written, or ``SELESAI``."""
    label: str
    """Empty for an unlabelled exit."""
    disimpulkan: bool
    at: Span


class Kolom(StrEnum):
    """The columns of the Prosedur table, spelled and ordered as the format has them."""

    NO = "No"
    KEGIATAN = "Kegiatan"
    PELAKSANA = "Pelaksana"
    KELENGKAPAN = "Kelengkapan"
    WAKTU = "Waktu"
    OUTPUT = "Output"
    KETERANGAN = "Keterangan"
    ALUR = "Alur"


@dataclass(frozen=True, slots=True, kw_only=True)
class Langkah:
    """One row of the Prosedur table."""

    no: str
    kegiatan: Inline
    pelaksana: tuple[Penugasan, ...]
    kelengkapan: Inline = ()
    waktu: Waktu = TANPA_WAKTU
    output: Inline = ()
    keterangan: Inline = ()
    alur: tuple[Cabang, ...] = ()
    """What the cell says; empty means the next row. ``alur.graf`` knows what follows."""
    alur_terbaca: bool = True
    """Whether the Alur cell could be read; where not, ``alur`` is empty and means nothing."""
    at: Span
    sel: tuple[tuple[Kolom, Span], ...] = ()
    """The place of each cell's text."""

    def tempat(self, kolom: Kolom) -> Span:
        """Return the place of one cell, or of the row where the table lacks the column."""
        return next((span for nama, span in self.sel if nama is kolom), self.at)


def lipat_no(no: str) -> str:
    """Return a No as it is compared: without regard to case and blanks."""
    return "".join(no.split()).casefold()
