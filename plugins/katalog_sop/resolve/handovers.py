"""What the steps of an SOP surely say about the SOPs its work comes from and goes to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from katalog_sop.alur.graf import Simpul
from katalog_sop.model.naskah import Inline, polos, tautan_dalam
from katalog_sop.model.sop import SopId
from katalog_sop.resolve.catalogue import LinkedSop
from katalog_sop.resolve.index import Index
from katalog_sop.resolve.links import sop_link
from katalog_sop.resolve.titles import fold_title

_CLAUSE: Final = re.compile(r"[.,;:()]")
_BEFORE_TITLE: Final = (" sop ", " standar operasional prosedur ")
_FEWEST_WORDS: Final = 2
"""One word alone ("Disposisi") is the output of many procedures."""


@dataclass(frozen=True, slots=True)
class Sambungan:
    """How one SOP is tied to others by its work."""

    id: SopId
    disebut: frozenset[SopId]
    """The SOPs named where work comes in or goes out."""
    masukan: frozenset[str]
    """What the first step needs, folded."""
    hasil: frozenset[str]
    """What the last steps bring forth, folded."""

    def touches(self, other: "Sambungan") -> bool:
        """Return whether the output of either of two SOPs goes to the other."""
        named = other.id in self.disebut or self.id in other.disebut
        return named or bool(self.hasil & other.masukan or other.hasil & self.masukan)


def sambungan_of(linked: LinkedSop, index: Index) -> Sambungan:
    """Return how an SOP is tied to others: by what its cells name and by its first and last step.

    Where the table could not be read as a whole nobody knows which step is the last one.
    """
    sound = linked.sop.prosedur_utuh and not linked.graf.tanpa_tujuan
    simpul = linked.graf.simpul
    ends = [one for one in simpul if sound and one.berakhir]
    return Sambungan(
        id=linked.sop.id,
        disebut=frozenset(_named_at_the_borders(linked, ends, index)),
        masukan=_folded([one.langkah.kelengkapan for one in simpul[:1] if sound]),
        hasil=_folded([one.langkah.output for one in ends]),
    )


def _named_at_the_borders(linked: LinkedSop, ends: list[Simpul], index: Index) -> Iterator[SopId]:
    cells = [isi for one in linked.sop.langkah for isi in (one.kelengkapan, one.output)]
    cells += [isi for one in ends for isi in (one.langkah.kegiatan, one.langkah.keterangan)]
    for isi in cells:
        linked_to = (sop_link(linked.sop.id, tautan.tujuan) for tautan in tautan_dalam(isi))
        yield from (found[0] for found in linked_to if found is not None)
        yield from _titled(isi, linked, index)


def _titled(isi: Inline, linked: LinkedSop, index: Index) -> Iterator[SopId]:
    """Yield the SOPs whose title a clause ends with: "diteruskan ke SOP Surat Keluar"."""
    for clause in _CLAUSE.split(polos(isi)):
        folded = fold_title(f"x {clause}") if "o" in clause.casefold() else ""
        for word in _BEFORE_TITLE:
            _, found, title = folded.rpartition(word)
            ids = index.names.get((linked.sop.instansi, title), ()) if found else ()
            if len(ids) == 1:
                yield ids[0]


def _folded(cells: list[Inline]) -> frozenset[str]:
    texts = (fold_title(polos(isi)) for isi in cells)
    return frozenset(teks for teks in texts if len(teks.split()) >= _FEWEST_WORDS)
