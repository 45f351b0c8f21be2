"""What goes where on a sheet of paper: the columns of the table and the scale of the drawing.

The drawing is reckoned in pixels, 96 to an inch, and sheets lie across. Where the lanes are too
wide for the paper, first the letters of the other columns become smaller, then the drawing. It
stays as high as its letters need to be read: from there on it becomes narrower only.
"""

from dataclasses import dataclass
from math import ceil
from typing import Final

from katalog_sop.diagram.text import clean, lines_within, width
from katalog_sop.settings import Kertas

MM: Final = 96 / 25.4
"""Pixels to a millimetre."""
PT: Final = 96 / 72
"""Pixels to a point."""
TEPI: Final = 10
"""The margin at the sides, in millimetres."""
LEMBAR: Final = {Kertas.A4: (297, 210), Kertas.F4: (330, 215)}
"""Width and height of a sheet that lies across, in millimetres."""

_HURUF: Final = (8.5, 8.0, 7.5, 7.0, 6.5, 6.0)
"""Sizes that the text of the table may have, in points."""
_KOLOM: Final = {"kegiatan": 190, "kelengkapan": 105, "waktu": 58, "output": 105}
"""What columns need at least where the text has 8 points; the rest of the sheet is shared alike."""
_KETERANGAN: Final = (36, 64, 105)
"""The last column: where no step has a word in it, where each has few, and where one has many."""
_BARIS_KETERANGAN: Final = 3
"""Words that take more lines than these in the narrow column are many."""
_PELAKSANA: Final = 110
"""The column of names where there is no drawing."""
_BAKU: Final = 8.0
_CUKUP: Final = 0.75
"""The scale of a drawing that needs no sacrifice of the other columns."""
_TERENDAH: Final = 0.61
"""The scale at which labels, 11 pixels high, have 5 points: a drawing is never lower."""
_TERSEMPIT: Final = 0.3
"""The scale at which letters are half as wide as high: a narrower drawing is none."""
_HURUF_LAJUR: Final = 9.0
"""The size of lanes' titles that their widths were reckoned for, in points."""
_HURUF_MIRING: Final = 6.0
_TINGGI_BARIS: Final = 1.2
_BERDIRI: Final = range(56, 240, 8)
"""How long the titles of lanes may be where they stand upright, in pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ukuran:
    """The measures of one table; lengths are pixels of the paper."""

    kolom: tuple[float, ...]
    """The width of each column: No, Kegiatan, the lanes or Pelaksana, and the four others."""
    huruf: float
    """The size of the text, in points."""
    mendatar: float = 1.0
    """Pixels of the paper to one of the drawing across."""
    tegak: float = 1.0
    """The same downwards."""
    huruf_lajur: float = _HURUF_LAJUR
    """The size of the lanes' titles, in points."""
    berdiri: int = 0
    """How long titles of lanes are that stand upright; 0 where they lie."""


def lebar_isi(kertas: Kertas) -> float:
    """Return how wide a sheet is between its margins."""
    return (LEMBAR[kertas][0] - 2 * TEPI) * MM


def ukuran_polos(kertas: Kertas, nomor: str, keterangan: str) -> Ukuran:
    """Return the measures of a table that names the lanes instead of drawing them.

    *nomor* and *keterangan* are the longest No and Keterangan.
    """
    butuh = [*_butuh(nomor, keterangan)]
    butuh.insert(2, _PELAKSANA)
    return Ukuran(kolom=_kolom(butuh, lebar_isi(kertas), (1, 2, 3, 5)), huruf=_BAKU)


def ukuran_gambar(
    kertas: Kertas, lajur: tuple[tuple[str, int], ...], nomor: str, keterangan: str
) -> Ukuran | None:
    """Return the measures of a table with lanes of these titles and widths; None: too wide.

    *nomor* and *keterangan* are the longest No and Keterangan.
    """
    lebar = lebar_isi(kertas)
    gambar = sum(satu for _, satu in lajur)
    butuh = _butuh(nomor, keterangan)
    huruf = next(
        (satu for satu in _HURUF if lebar - sum(butuh) * satu / _BAKU >= _CUKUP * gambar),
        _HURUF[-1],
    )
    teks = [satu * huruf / _BAKU for satu in butuh]
    skala = min(1.0, (lebar - sum(teks)) / gambar)
    if skala < _TERSEMPIT:
        return None
    teks = list(_kolom(teks, lebar - gambar * skala, (1, 2, 4)))
    kolom = (*teks[:2], *(satu * skala for _, satu in lajur), *teks[2:])
    huruf_lajur = _HURUF_LAJUR * skala
    berdiri = 0
    if skala < _TERENDAH:
        huruf_lajur = _HURUF_MIRING
        berdiri = _panjang_berdiri([(nama, satu * skala) for nama, satu in lajur])
    return Ukuran(
        kolom=kolom,
        huruf=huruf,
        mendatar=skala,
        tegak=max(skala, _TERENDAH),
        huruf_lajur=huruf_lajur,
        berdiri=berdiri,
    )


def _butuh(nomor: str, keterangan: str) -> tuple[float, ...]:
    no = max(24, ceil(width(clean(nomor), _BAKU * PT, bold=True)) + 8)
    return (no, *_KOLOM.values(), _lebar_keterangan(clean(keterangan)))


def _lebar_keterangan(terpanjang: str) -> int:
    kosong, sempit, lebar = _KETERANGAN
    if not terpanjang:
        return kosong
    baris = lines_within(terpanjang, sempit - 8, _BAKU * PT)
    return sempit if len(baris) <= _BARIS_KETERANGAN else lebar


def _kolom(butuh: list[float], lebar: float, lentur: tuple[int, ...]) -> tuple[float, ...]:
    """Return the columns, which share what is left: those that are *lentur* by their needs."""
    sisa = lebar - sum(butuh)
    bersama = sum(butuh[satu] for satu in lentur)
    return tuple(
        satu + (sisa * satu / bersama if nth in lentur else 0) for nth, satu in enumerate(butuh)
    )


def _panjang_berdiri(lajur: list[tuple[str, float]]) -> int:
    """Return how long upright titles must be so that the lines of each fit into its lane."""
    for panjang in _BERDIRI:
        if all(_baris(nama, panjang) * _baris_px() <= satu - 4 for nama, satu in lajur):
            return panjang
    return _BERDIRI[-1]


def _baris(nama: str, panjang: int) -> int:
    return len(lines_within(clean(nama), panjang - 6, _HURUF_MIRING * PT, bold=True))


def _baris_px() -> float:
    return _HURUF_MIRING * PT * _TINGGI_BARIS
