"""What serve and build have in common: MkDocs, run in the prepared environment."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
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
    return parser


def become_mkdocs(arguments: list[str], *, profil: str | None) -> NoReturn:
    """Prepares everything and becomes MkDocs."""
    environment = _prepared(profil)
    _become([*MKDOCS, *arguments], environment)


def build_site(arguments: list[str], site: Path, *, profil: str | None) -> int:
    """Prepares everything, builds the site beside *site* and puts it there when it is whole.

    A build that fails or is stopped leaves what stood there. Returns MkDocs' exit code.
    """
    environment = _prepared(profil)
    site.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{site.name}-", dir=site.parent) as folder:
        fresh = Path(folder) / "baru"
        command = [*MKDOCS, "build", *arguments, "--site-dir", str(fresh)]
        code = subprocess.call(command, cwd=ROOT, env=environment)
        if code == 0:
            put_in_place(fresh, site, Path(folder) / "lama")
    return code


def put_in_place(fresh: Path, site: Path, former: Path) -> None:
    """Puts a finished folder where another one may stand, which becomes *former*.

    What is hidden in it stays, as with `mkdocs build`: the `.git` of a branch that holds sites. A
    folder that cannot be moved, such as a volume of a container, is filled instead.
    """
    hidden = [path for path in site.glob(".*") if not (fresh / path.name).exists()]
    for path in hidden:
        shutil.move(path, fresh)
    try:
        if site.exists():
            site.rename(former)
        fresh.rename(site)
    except OSError:
        if not site.exists():
            former.rename(site)
        _fill(site, fresh)


def _fill(site: Path, fresh: Path) -> None:
    for path in site.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    shutil.copytree(fresh, site, dirs_exist_ok=True)


def _prepared(profil: str | None) -> dict[str, str]:
    prepare_site()
    environment = dict(os.environ, NO_MKDOCS_2_WARNING="1", PYTHONUTF8="1", **prepare_drawing())
    if profil:
        environment["KATALOG_PROFIL"] = profil
    return environment


def _become(command: list[str], environment: dict[str, str]) -> NoReturn:
    """Replaces this process, so that whoever stops the script stops MkDocs."""
    os.chdir(ROOT)
    if os.name != "nt":
        os.execve(command[0], command, environment)  # noqa: S606 -- a list, no shell
    # On Windows a replaced process would leave the terminal; there it stays a child.
    sys.exit(subprocess.call(command, env=environment))
