"""The swimlane of an SOP: drawn, or as source that the reader's browser draws."""

from dataclasses import dataclass
from typing import Final, Protocol

from markupsafe import Markup

from katalog_sop.diagram.source_mermaid import source_for_people
from katalog_sop.diagram.swimlane import (
    NotDrawn,
    Swimlane,
    mermaid_text,
    swimlane_svg,
    uraian_swimlane,
)
from katalog_sop.render.catatan import disimpulkan
from katalog_sop.render.teks import blok
from katalog_sop.render.templat import render_blok
from katalog_sop.resolve.catalogue import LinkedSop

_SUSUT: Final = 0.85
"""To what part of its size a drawing shrinks before it scrolls."""


@dataclass(frozen=True, slots=True)
class Gambar:
    """The swimlane as a block of the page."""

    blok: str
    bertanda: bool
    """Whether its symbols can be linked to, as ``gambar-langkah-3``."""


class Penggambar(Protocol):
    """Draws SOPs: ``render_gambar``, or what remembers what it drew."""

    def __call__(self, linked: LinkedSop, *, di_peramban: bool) -> Gambar:
        """Return what ``render_gambar`` would."""


def render_gambar(linked: LinkedSop, *, di_peramban: bool) -> Gambar:
    """Return the figure and, where the form allows copying, its source.

    With *di_peramban* the reader's browser draws it, whatever could be drawn here.
    """
    sop, graf, nama = linked.sop, linked.graf, linked.sop.identitas.nama
    uraian = uraian_swimlane(pelaksana=sop.pelaksana, graf=graf)
    gambar = swimlane_svg(
        pelaksana=sop.pelaksana,
        graf=graf,
        nama=nama,
        uraian=uraian,
        prefix="gambar",
        in_browser=di_peramban,
    )
    match gambar:
        case Swimlane():
            salinan = "" if sop.tertutup else _salinan(linked, gambar, uraian)
            return Gambar(blok(_gambar(linked, gambar), salinan), bertanda=True)
        case NotDrawn.UNAVAILABLE:
            sumber = mermaid_text(pelaksana=sop.pelaksana, graf=graf, nama=nama, uraian=uraian)
            return Gambar(_gambar_peramban(linked, sumber), bertanda=False)
        case _:
            tanpa = render_blok("tanpa_gambar.html", alasan=gambar.value)
            return Gambar(tanpa, bertanda=False)


def _gambar(linked: LinkedSop, gambar: Swimlane) -> str:
    return render_blok(
        "gambar.html",
        svg=Markup(gambar.svg),  # noqa: S704 -- written by our own diagram room, which escapes
        terkecil=round(gambar.width * _SUSUT),
        disimpulkan=disimpulkan(linked),
    )


def _salinan(linked: LinkedSop, gambar: Swimlane, uraian: str) -> str:
    nama = linked.sop.identitas.nama
    sumber = source_for_people(gambar.chart, title=nama, description=uraian)
    return render_blok("sumber_gambar.html", sumber=sumber)


def _gambar_peramban(linked: LinkedSop, sumber: str) -> str:
    return render_blok("gambar_peramban.html", sumber=sumber, disimpulkan=disimpulkan(linked))
