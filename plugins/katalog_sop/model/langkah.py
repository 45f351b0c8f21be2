"""The steps of an SOP as the Prosedur table states them."""

from collections.abc import Iterator
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


@dataclass(frozen=True, slots=True)
class LetakSel:
    """Where the cells of one row stand.

    An SOP has about a hundred cells: kept as numbers they take a fifth of the memory that so many
    ``Span`` would, and the garbage collector has nothing to look through.
    """

    kolom: tuple[Kolom, ...] = ()
    """The columns, in the order of the table; one tuple for all of its rows."""
    baris: int = 1
    """The line of the row."""
    batas: tuple[int, ...] = ()
    """For each cell the column where its text begins and the one behind its end."""

    def __iter__(self) -> Iterator[tuple[Kolom, Span]]:
        """Yield each column with the place of its cell."""
        return ((kolom, self._tempat(ke)) for ke, kolom in enumerate(self.kolom))

    def tempat(self, kolom: Kolom) -> Span | None:
        """Return the place of one cell, or None where the table lacks the column."""
        return self._tempat(self.kolom.index(kolom)) if kolom in self.kolom else None

    def _tempat(self, ke: int) -> Span:
        awal, akhir = self.batas[2 * ke : 2 * ke + 2]
        return Span(self.baris, awal, self.baris, akhir)


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
    sel: LetakSel = LetakSel()
    """The place of each cell's text."""

    def tempat(self, kolom: Kolom) -> Span:
        """Return the place of one cell, or of the row where the table lacks the column."""
        return self.sel.tempat(kolom) or self.at


def lipat_no(no: str) -> str:
    """Return a No as it is compared: without regard to case and blanks."""
    return "".join(no.split()).casefold()
