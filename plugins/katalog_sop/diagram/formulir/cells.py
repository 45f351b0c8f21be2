"""The cells of the lanes as HTML: the row's drawing in the first, and in each what it says."""

from dataclasses import dataclass
from typing import Final

from markupsafe import Markup, escape

from katalog_sop.alur.graf import Graf, Jenis, Keluar, Simpul
from katalog_sop.diagram.formulir.drawing import drawings_of
from katalog_sop.diagram.formulir.grid import Row, grid_of
from katalog_sop.diagram.formulir.layout import Layout
from katalog_sop.diagram.formulir.rooms import SIZES, STEP
from katalog_sop.diagram.formulir.router import layout_of
from katalog_sop.diagram.swimlane import MOST_LANES, MOST_STEPS, NotDrawn
from katalog_sop.model.langkah import SELESAI, Pelaksana

_EMPTY: Final = Markup()


@dataclass(frozen=True, slots=True)
class Baris:
    """One row of the table."""

    kelas: str
    """Gives the ``tr`` the height that its symbols need at least."""
    sel: tuple[Markup, ...]
    """The content of each lane's cell; empty where the step has nothing to do with the lane."""


@dataclass(frozen=True, slots=True)
class Formulir:
    """A finished form, ready for a table with the classes of ``formulir.css``."""

    kolom: tuple[str, ...]
    """The class of each lane's head cell: gives the width that the drawing reckons with."""
    baris: tuple[Baris, ...]
    disimpulkan: bool
    """Whether something is dashed: then a legend says why."""
    layout: Layout


def formulir_of(pelaksana: tuple[Pelaksana, ...], graf: Graf) -> Formulir | NotDrawn:
    """Return the lanes of the official form, or why they are not drawn."""
    if not graf.simpul:
        return NotDrawn.EMPTY
    if len(graf.simpul) > MOST_STEPS or len(pelaksana) > MOST_LANES:
        return NotDrawn.TOO_LARGE
    grid = grid_of(pelaksana, graf)
    layout = layout_of(grid)
    if max(*layout.heights, 0, *[lane.width for lane in layout.lanes]) > SIZES[-1]:
        return NotDrawn.FAILED
    drawings = drawings_of(layout)
    baris = tuple(
        Baris(f"f-h{high // STEP}", _cells(pelaksana, row, simpul, drawing))
        for high, row, simpul, drawing in zip(
            layout.heights, grid.rows, graf.simpul, drawings, strict=True
        )
    )
    kolom = tuple(f"f-w{lane.width // STEP}" for lane in layout.lanes)
    guessed = any(True in row.inferred for row in grid.rows)
    guessed = guessed or any(edge.inferred for edge in grid.edges)
    return Formulir(kolom, baris, guessed, layout)


def _cells(
    pelaksana: tuple[Pelaksana, ...], row: Row, simpul: Simpul, drawing: str
) -> tuple[Markup, ...]:
    texts = [""] * len(pelaksana)
    kind = _jenis(simpul)
    for lane, inferred in zip(row.lanes, row.inferred, strict=True):
        said = escape(uraian_sel(pelaksana[lane].nama, simpul, disimpulkan=inferred))
        alur = f' data-a="{escape(_alur(simpul))}"' if lane == row.first else ""
        mark = "?" if inferred else ""
        texts[lane] = f'<span class="f-u" data-j="{kind}{mark}"{alur}>{said}</span>'
    if drawing:
        texts[0] = drawing + texts[0]
    # Everything that a source may say was escaped on its way here.
    return tuple([Markup(text) if text else _EMPTY for text in texts])  # noqa: S704


def uraian_sel(nama: str, simpul: Simpul, *, disimpulkan: bool) -> str:
    """Return what the symbol in one cell says, for those who do not see it."""
    who = f"{nama} (disimpulkan)" if disimpulkan else nama
    said = f"{who}: {_jenis(simpul).replace('+', ', ')}"
    return ", ".join([said, *[_arah(keluar) for keluar in simpul.keluar]])


def _arah(keluar: Keluar) -> str:
    label = f"{keluar.label} ke" if keluar.label else "ke"
    target = "Selesai" if keluar.ke == SELESAI else keluar.ke
    return f"{label} {target}{' (disimpulkan)' if keluar.disimpulkan else ''}"


def _jenis(simpul: Simpul) -> str:
    if simpul.jenis is Jenis.MULAI and simpul.bercabang:
        return "mulai+putusan"
    return simpul.jenis.value


def _alur(simpul: Simpul) -> str:
    """Return the exits as a source would state them, every one of them."""
    return ";".join(
        [
            f"{keluar.label}:{keluar.ke}{'?' * keluar.disimpulkan}"
            if keluar.label
            else f"{keluar.ke}{'?' * keluar.disimpulkan}"
            for keluar in simpul.keluar
        ]
    )
