"""What serve and build have in common: MkDocs, run in the prepared environment."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from typing import Final, NoReturn

from environment import PYTHON, ROOT, prepare_site
from mermaid import prepare_drawing

MKDOCS: Final = (str(PYTHON), "-m", "mkdocs")


def site_parser(description: str) -> argparse.ArgumentParser:
    """Returns a command line that knows the profile, as both commands do."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument(
        "--profil",
        choices=("publik", "internal"),
        help="SOP mana yang diterbitkan (bawaan: KATALOG_PROFIL, atau publik)",
    )
    parser.add_argument(
        "--no-cache", action="store_true", help="membuat semuanya dari awal, tanpa .cache/"
    )
    return parser


def become_mkdocs(arguments: list[str], options: argparse.Namespace) -> NoReturn:
    """Prepares everything and becomes MkDocs; *options* are those of ``site_parser``."""
    prepare_site()
    environment = dict(os.environ, NO_MKDOCS_2_WARNING="1", PYTHONUTF8="1", **prepare_drawing())
    if options.profil:
        environment["KATALOG_PROFIL"] = options.profil
    if options.no_cache:
        environment["KATALOG_SIMPAN"] = "tidak"
    _become([*MKDOCS, *arguments], environment)


def _become(command: list[str], environment: dict[str, str]) -> NoReturn:
    """Replaces this process, so that whoever stops the script stops MkDocs."""
    os.chdir(ROOT)
    if os.name != "nt":
        os.execve(command[0], command, environment)  # noqa: S606 -- a list, no shell
    # On Windows a replaced process would leave the terminal; there it stays a child.
    sys.exit(subprocess.call(command, env=environment))
