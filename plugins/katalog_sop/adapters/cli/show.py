"""``sop show``: one resolved SOP as JSON."""

import argparse
import json
import sys
from typing import Final

from katalog_sop.adapters.cli.arguments import Parser
from katalog_sop.adapters.cli.catalogue import compile_root, one_sop
from katalog_sop.adapters.cli.reports.text import text_lines
from katalog_sop.data.sop_json import sop_json
from katalog_sop.diagnostics import Severity

NAME: Final = "show"
SUMMARY: Final = "cetak satu SOP yang sudah ditautkan sebagai JSON"


def add_arguments(parser: Parser) -> None:
    """Declare the SOP."""
    parser.add_argument("sop", metavar="ID|BERKAS", help="id SOP, atau berkasnya")


def run(arguments: argparse.Namespace) -> int:
    """Print the SOP as far as it can be read; return 1 where it has errors, and list them."""
    project = compile_root(arguments.root)
    linked = one_sop(project, arguments.sop, arguments.root)
    print(json.dumps(sop_json(linked), ensure_ascii=False, indent=2))
    found = project.report.by_file().get(linked.sop.path, ())
    errors = [one for one in found if one.severity is Severity.ERROR]
    for one in errors:
        print("\n".join(text_lines(one)), file=sys.stderr)
    return 1 if errors else 0
