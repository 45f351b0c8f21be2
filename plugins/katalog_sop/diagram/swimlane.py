"""The swimlane of one SOP: its SVG, its Mermaid source and its description."""

from enum import Enum
from typing import Final

from katalog_sop.alur.graf import Graf
from katalog_sop.diagram import merman
from katalog_sop.diagram.chart import Chart, Shape, chart_of
from katalog_sop.diagram.placing import drawing_of
from katalog_sop.diagram.source_mermaid import source_for_layout, source_for_people
from katalog_sop.diagram.svg import svg_of
from katalog_sop.diagram.text import clean
from katalog_sop.model.langkah import Pelaksana

MOST_STEPS: Final = 150
MOST_LANES: Final = 30


class NotDrawn(Enum):
    """Why there is no drawing; the value says it to the reader."""

    EMPTY = "SOP ini belum memuat langkah."
    TOO_LARGE = f"Diagram lebih dari {MOST_STEPS} langkah atau {MOST_LANES} pelaksana tidak digambar."
    UNAVAILABLE = "Mesin tata letak diagram tidak terpasang di komputer yang membangun situs ini."
    FAILED = "Mesin tata letak tidak dapat menyusun diagram ini."


def swimlane_svg(
    *, pelaksana: tuple[Pelaksana, ...], graf: Graf, nama: str, uraian: str, prefix: str
) -> str | NotDrawn:
    """Return the swimlane as SVG whose ids begin with *prefix*, or why it cannot be drawn here.

    Where the engine is missing (``UNAVAILABLE``) a browser can still draw ``mermaid_text``.
    """
    if not graf.simpul:
        return NotDrawn.EMPTY
    if len(graf.simpul) > MOST_STEPS or len(pelaksana) > MOST_LANES:
        return NotDrawn.TOO_LARGE
    if not merman.available():
        return NotDrawn.UNAVAILABLE
    chart = chart_of(pelaksana, graf)
    layout = merman.lay_out(source_for_layout(chart))
    drawing = drawing_of(chart, layout) if layout else None
    if drawing is None:
        return NotDrawn.FAILED
    return svg_of(drawing, title=clean(nama), description=clean(uraian), prefix=prefix)


def mermaid_text(*, pelaksana: tuple[Pelaksana, ...], graf: Graf, nama: str, uraian: str) -> str:
    """Return the swimlane as Mermaid source, for copying and for a browser to draw."""
    return source_for_people(chart_of(pelaksana, graf), title=nama, description=uraian)


def uraian_swimlane(*, pelaksana: tuple[Pelaksana, ...], graf: Graf) -> str:
    """Return one paragraph that tells those who do not see the drawing what it holds."""
    chart = chart_of(pelaksana, graf)
    lanes = ", ".join(chart.lanes)
    decisions = sum(row.shape is Shape.DIAMOND for row in chart.rows)
    sentences = [
        f"Diagram alir dengan {len(graf.simpul)} langkah dan {len(chart.lanes)} pelaksana"
        f" ({lanes})." if chart.lanes else f"Diagram alir dengan {len(graf.simpul)} langkah.",
        f"{decisions} langkah di antaranya putusan." if decisions else "Tidak ada putusan.",
    ]
    if _inferred(chart):
        sentences.append(
            "Garis putus-putus berarti disimpulkan: tidak tertulis dalam naskah sumber."
        )
    return " ".join(sentences)


def _inferred(chart: Chart) -> bool:
    members = (member.inferred for row in chart.rows for member in row.members)
    return any(members) or any(link.inferred for link in chart.links)
