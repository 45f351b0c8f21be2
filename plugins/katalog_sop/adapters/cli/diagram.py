"""``sop diagram``: the swimlane of one SOP."""

import argparse
import sys
from typing import Final

from katalog_sop.adapters.cli.arguments import Parser, UsageError
from katalog_sop.adapters.cli.catalogue import compile_root, one_sop
from katalog_sop.diagram.standalone import standalone_svg
from katalog_sop.diagram.swimlane import NotDrawn, mermaid_text, swimlane_svg, uraian_swimlane
from katalog_sop.render.aset import gaya_swimlane

NAME: Final = "diagram"
SUMMARY: Final = "cetak diagram alur satu SOP"


def add_arguments(parser: Parser) -> None:
    """Declare the SOP and the form of its drawing."""
    parser.add_argument("sop", metavar="ID|BERKAS", help="id SOP, atau berkasnya")
    parser.add_argument(
        "--format", choices=("mermaid", "svg"), default="mermaid", help="bentuk diagram"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the diagram as Mermaid source or as an SVG file; 1 where the SOP allows none."""
    project = compile_root(arguments.root)
    linked = one_sop(project, arguments.sop, arguments.root)
    pelaksana, graf = linked.sop.pelaksana, linked.graf
    nama = linked.sop.identitas.nama
    uraian = uraian_swimlane(pelaksana=pelaksana, graf=graf)
    if arguments.format == "mermaid":
        print(mermaid_text(pelaksana=pelaksana, graf=graf, nama=nama, uraian=uraian), end="")
        return 0
    drawing = swimlane_svg(
        pelaksana=pelaksana, graf=graf, nama=nama, uraian=uraian, prefix="gambar"
    )
    if drawing is NotDrawn.UNAVAILABLE:
        raise UsageError("merman tidak terpasang; pakai --format mermaid, atau pasang merman.")
    if isinstance(drawing, NotDrawn):
        print(f"sop: {drawing.value}", file=sys.stderr)
        return 1
    print(standalone_svg(drawing.svg, gaya_swimlane().decode()))
    return 0
