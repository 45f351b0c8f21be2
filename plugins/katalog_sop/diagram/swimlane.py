"""The swimlane of one SOP: its SVG, its Mermaid source and its description."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final

from katalog_sop.alur.graf import Graf
from katalog_sop.diagram import merman
from katalog_sop.diagram.chart import Chart, chart_of
from katalog_sop.diagram.measuring import measured_rows
from katalog_sop.diagram.placing import drawing_of
from katalog_sop.diagram.source_mermaid import source_for_people
from katalog_sop.diagram.svg import svg_of
from katalog_sop.diagram.text import clean
from katalog_sop.model.langkah import Pelaksana

MOST_STEPS: Final = 150
MOST_LANES: Final = 30


class NotDrawn(Enum):
    """Why there is no drawing; the value says it to the reader."""

    EMPTY = "SOP ini belum memuat langkah."
    TOO_LARGE = f"Lebih dari {MOST_STEPS} langkah atau {MOST_LANES} pelaksana tidak digambar."
    UNAVAILABLE = "Mesin tata letak diagram tidak terpasang di komputer yang membangun situs ini."
    FAILED = "Mesin tata letak tidak dapat menyusun diagram ini."


@dataclass(frozen=True, slots=True)
class Swimlane:
    """A finished drawing."""

    svg: str
    width: int
    """Its natural width in pixels."""
    chart: Chart
    """What it shows, for ``source_for_people``."""


def swimlane_svg(  # noqa: PLR0913 -- what is drawn, and how it is named
    *,
    pelaksana: tuple[Pelaksana, ...],
    graf: Graf,
    nama: str,
    uraian: str,
    prefix: str,
    in_browser: bool = False,
) -> Swimlane | NotDrawn:
    """Return the swimlane as SVG whose ids begin with *prefix*, or why it is not drawn here.

    Where the engine is missing, or with *in_browser*, the reason is ``UNAVAILABLE``: then a
    browser can draw ``mermaid_text``.
    """
    if not graf.simpul:
        return NotDrawn.EMPTY
    if len(graf.simpul) > MOST_STEPS or len(pelaksana) > MOST_LANES:
        return NotDrawn.TOO_LARGE
    if in_browser or not merman.available():
        return NotDrawn.UNAVAILABLE
    chart = chart_of(pelaksana, graf)
    extents = measured_rows(chart)
    if extents is None:
        return NotDrawn.FAILED
    drawing = drawing_of(chart, extents)
    svg = svg_of(drawing, title=clean(nama), description=clean(uraian), prefix=prefix)
    return Swimlane(svg, round(drawing.width), chart)


def mermaid_text(*, pelaksana: tuple[Pelaksana, ...], graf: Graf, nama: str, uraian: str) -> str:
    """Return the swimlane as Mermaid source, for copying and for a browser to draw."""
    return source_for_people(chart_of(pelaksana, graf), title=nama, description=uraian)


def uraian_swimlane(*, pelaksana: tuple[Pelaksana, ...], graf: Graf) -> str:
    """Return one paragraph that tells those who do not see the drawing what it holds."""
    lanes = ", ".join(clean(satu.nama) for satu in pelaksana)
    decisions = sum(simpul.bercabang for simpul in graf.simpul)
    return " ".join(
        (
            f"Diagram alir {len(graf.simpul)} langkah oleh {len(pelaksana)} pelaksana: {lanes}.",
            f"{decisions} langkah adalah putusan." if decisions else "Tanpa putusan.",
            *_inferred(graf),
        )
    )


def _inferred(graf: Graf) -> Iterator[str]:
    """Yield what is inferred; the Mermaid source cannot show all of it."""
    lanes = [
        simpul.langkah.no
        for simpul in graf.simpul
        if any(satu.disimpulkan for satu in simpul.langkah.pelaksana)
    ]
    ways = [
        simpul.langkah.no
        for simpul in graf.simpul
        if any(keluar.disimpulkan for keluar in simpul.keluar)
    ]
    total = len(graf.simpul)
    if lanes:
        yield f"Pelaksana {_listed(lanes, total)} disimpulkan."
    if ways:
        yield f"Arah dari {_listed(ways, total)} disimpulkan."
    if lanes or ways:
        yield "Yang disimpulkan tidak tertulis dalam naskah sumber dan digambar putus-putus."


def _listed(nos: list[str], total: int) -> str:
    *most, last = (clean(no) for no in nos)
    if len(nos) == total > 1:
        return "semua langkah"
    return f"langkah {', '.join(most)} dan {last}" if most else f"langkah {last}"
