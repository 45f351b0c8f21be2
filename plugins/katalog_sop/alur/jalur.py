"""Ways through a procedure on which no step is repeated: the straight one and the longest one.

Both follow the exits that lead onward. A depth-first walk from the first row, which takes the
exits of a step as its cell names them, finds those that lead back: to a step that the walk has
come through and not left yet. Without them no way repeats a step, and the longest one is found in
time proportional to the steps and their exits. Where each loop is entered at one step only, as
people write them, the order of the walk does not matter. Elsewhere the longest way told here may
be shorter than the longest of all, which nobody can find in reasonable time.

Of parallel exits (``3 & 4``), which are gone through at the same time, the longest way takes the
longer one and the straight way the first.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from operator import add

from katalog_sop.alur.graf import Graf, Simpul
from katalog_sop.model.langkah import SELESAI

Panjang = tuple[Decimal, ...]
"""A length, never negative; a later part decides between ways that are equal up to it."""


def jalur_lurus(graf: Graf) -> tuple[Simpul, ...]:
    """Return the steps of the straight path: always the first exit onward that leads to an end.

    It passes by a branch to the end while another exit leads to one, and follows exits that lead
    to none where all do.
    """
    maju = _maju(graf)
    return _jalur(graf, lambda row: next(iter(maju.pilihan(row)), None))


def jalur_terpanjang(graf: Graf, panjang: Callable[[Simpul], Panjang]) -> tuple[Simpul, ...]:
    """Return the steps of the longest path from the first row to an end.

    *panjang* tells the length of one step. Of paths of the same length it is the one whose exits
    are named first. Where nothing ends, it is the longest way there is.
    """
    maju = _maju(graf)
    sampai_akhir: dict[int, Panjang] = {}
    lanjut: dict[int, int | None] = {}
    for row in maju.dari_akhir:
        lanjut[row] = ke = max(maju.pilihan(row), key=sampai_akhir.__getitem__, default=None)
        satu = panjang(graf.simpul[row])
        sampai_akhir[row] = satu if ke is None else tuple(map(add, satu, sampai_akhir[ke]))
    return _jalur(graf, lambda row: lanjut[row])


def _jalur(graf: Graf, lanjut: Callable[[int], int | None]) -> tuple[Simpul, ...]:
    """Return the steps from the first row on, *lanjut* telling which row follows a row."""
    jalur: list[Simpul] = []
    row = 0 if graf.simpul else None
    while row is not None:
        jalur.append(graf.simpul[row])
        row = lanjut(row)
    return tuple(jalur)


@dataclass(frozen=True, slots=True)
class _Maju:
    """The exits that lead onward; steps are rows of the table, counted from 0."""

    ke: Sequence[Sequence[int]]
    """For each row the rows it leads on to, as its cell names them."""
    dari_akhir: Sequence[int]
    """The rows that the first one leads to, each behind all that it leads on to itself."""
    berujung: frozenset[int]
    """The rows from which the exits onward lead to an end."""

    def pilihan(self, row: int) -> Sequence[int]:
        """Return the exits that lead to an end, or all where the row leads to none."""
        if row not in self.berujung:
            return self.ke[row]
        return [ke for ke in self.ke[row] if ke in self.berujung]


def _maju(graf: Graf) -> _Maju:
    rows = {simpul.langkah.no: row for row, simpul in reversed([*enumerate(graf.simpul)])}
    semua = [[rows[satu.ke] for satu in s.keluar if satu.ke in rows] for s in graf.simpul]
    ke, dari_akhir = _tanpa_balik(semua)
    berujung: set[int] = set()
    for row in dari_akhir:
        keluar = graf.simpul[row].keluar
        if not keluar or any(satu.ke == SELESAI or rows[satu.ke] in berujung for satu in keluar):
            berujung.add(row)
    return _Maju(ke, dari_akhir, frozenset(berujung))


def _tanpa_balik(semua: Sequence[Sequence[int]]) -> tuple[list[list[int]], list[int]]:
    """Return the exits without those that lead back, and the rows as the walk leaves them."""
    maju: list[list[int]] = [[] for _ in semua]
    di_jalan: set[int] = set()
    ditinggalkan: dict[int, None] = {}
    walk = [(0, iter(semua[0]))] if semua else []
    while walk:
        row, targets = walk[-1]
        di_jalan.add(row)
        for ke in targets:
            if ke in di_jalan:
                continue
            maju[row].append(ke)
            if ke not in ditinggalkan:
                walk.append((ke, iter(semua[ke])))
                break
        else:
            di_jalan.remove(row)
            ditinggalkan[row] = None
            walk.pop()
    return maju, list(ditinggalkan)
