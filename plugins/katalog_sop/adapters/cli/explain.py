"""``sop explain``: the page of a rule."""

import argparse
from typing import Final

from katalog_sop.adapters.cli.arguments import Parser, UsageError
from katalog_sop.parse.saran import saran
from katalog_sop.render.halaman_aturan import render_aturan
from katalog_sop.rules.page import read_page
from katalog_sop.rules.registry import RULES, find_rule

NAME: Final = "explain"
SUMMARY: Final = "jelaskan satu aturan, atau sebut semuanya"


def add_arguments(parser: Parser) -> None:
    """Declare the rule."""
    parser.add_argument("rule", nargs="?", metavar="KODE", help="kode aturan, misalnya SOP302")


def run(arguments: argparse.Namespace) -> int:
    """Print the page of the rule, or a line for each where none is named."""
    if arguments.rule is None:
        for rule in RULES:
            print(f"{rule.CODE} {rule.SEVERITY.kata:<10} {read_page(rule).judul}")
        return 0
    found = find_rule(arguments.rule)
    if found is None:
        names = (name for rule in RULES for name in (rule.CODE, rule.NAME))
        near = saran(arguments.rule, names)
        raise UsageError(f"aturan `{arguments.rule}` tidak ada. {near}".strip())
    print(render_aturan(found))
    return 0
