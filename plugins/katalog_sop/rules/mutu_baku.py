"""The cells of the Mutu Baku columns that a form leaves empty."""

from collections.abc import Callable, Iterator
from typing import Final

from katalog_sop.model.langkah import Kolom, Langkah
from katalog_sop.model.naskah import polos
from katalog_sop.model.sop import Sop
from katalog_sop.source import Span

KOSONG: Final = frozenset({"", "-", "–", "—", "\N{MINUS SIGN}"})
"""What a cell holds that states nothing."""
_UJUNG: Final = frozenset({"mulai", "selesai", "mulai/selesai"})
"""The kegiatan of a row that is no activity but the printed start or end mark."""


def empty_cells(sop: Sop, kolom: Kolom, teks: Callable[[Langkah], str]) -> Iterator[Span]:
    """Yield the places of the cells of one column that state nothing.

    Nothing is yielded where the table lacks the column, and for rows that only mark start or end.
    """
    for langkah in sop.langkah:
        if kolom not in langkah.sel.kolom:
            return  # the rows of a table have the same columns
        if teks(langkah).strip() in KOSONG and not _is_mark(langkah):
            yield langkah.tempat(kolom)


def _is_mark(langkah: Langkah) -> bool:
    return polos(langkah.kegiatan).strip(" .()").casefold() in _UJUNG
