"""``sop pages``: the finished pages, for any host."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import Final

from katalog_sop.adapters.cli.arguments import Parser, UsageError
from katalog_sop.adapters.cli.catalogue import compile_root
from katalog_sop.adapters.cli.reports.text import text_lines
from katalog_sop.adapters.files import write_tree
from katalog_sop.adapters.site_files import site_assets, site_pdfs, without_pdfs
from katalog_sop.settings import Profil

NAME: Final = "pages"
SUMMARY: Final = "tulis semua halaman dan asetnya ke satu folder"


def add_arguments(parser: Parser) -> None:
    """Declare the folder and the readers."""
    parser.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="folder tujuan")
    parser.add_argument(
        "--profil", choices=[one.value for one in Profil], help="untuk siapa halaman itu"
    )


def run(arguments: argparse.Namespace) -> int:
    """Write every page and asset; return 1 where the catalogue holds errors, and list them."""
    project = compile_root(arguments.root, arguments.profil)
    settings, reason = without_pdfs(project.settings)
    if reason:
        print(reason, file=sys.stderr)
    project = replace(project, settings=settings)
    pages = tuple(project.pages)
    files = [(page.path, page.text.encode()) for page in pages]
    pdfs = site_pdfs(project, arguments.root)
    try:
        write_tree(arguments.out, (*files, *site_assets(project, arguments.root), *pdfs))
    except (FileExistsError, NotADirectoryError):
        raise UsageError(
            f"{arguments.out} berisi berkas yang bukan buatan `sop pages`; pilih folder lain."
        ) from None
    print(f"{len(pages)} halaman ditulis ke {arguments.out}.")
    errors = project.report.errors()
    for one in errors:
        print("\n".join(text_lines(one)), file=sys.stderr)
    return 1 if errors else 0
