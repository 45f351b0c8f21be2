"""Sites, built by MkDocs in a process of its own, as scripts/build does."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import environment
import mermaid

ROOT = environment.ROOT
FIXTURES = ROOT / "tests" / "fixtures"

MKDOCS = ("-m", "mkdocs")
MKDOCS_WITHOUT_MERMAN = (
    "-c",
    "import sys; sys.modules['merman'] = None; from mkdocs.__main__ import cli; cli()",
)
"""Importing merman raises ImportError there, as on a platform that has no wheel."""


@dataclass(frozen=True)
class Built:
    """What a build left behind."""

    folder: Path
    code: int
    log: str

    def text(self, path: str) -> str:
        """The text of a file of the site."""
        return (self.folder / path).read_text(encoding="utf-8")

    def page(self, address: str) -> str:
        """The HTML of the page at an address such as `kota-sibolga/`."""
        return self.text(f"{address}index.html")

    def pages(self) -> dict[str, str]:
        """Every HTML file with its path."""
        return {path: self.text(path) for path in self.files() if path.endswith(".html")}

    def files(self) -> tuple[str, ...]:
        """The path of every file of the site."""
        found = (path for path in self.folder.rglob("*") if path.is_file())
        return tuple(sorted(path.relative_to(self.folder).as_posix() for path in found))


def build_site(
    root: Path,
    out: Path,
    *,
    strict: bool = True,
    mkdocs: tuple[str, ...] = MKDOCS,
    **variables: str,
) -> Built:
    """Builds the catalogue at *root* into *out*."""
    arguments = ("build", "--site-dir", str(out), *(("--strict",) if strict else ()))
    done = subprocess.run(
        (sys.executable, *mkdocs, *arguments),
        check=False,
        cwd=root,
        env=build_environment(**variables),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        timeout=300,
    )
    return Built(out, done.returncode, done.stdout)


def build_environment(**variables: str) -> dict[str, str]:
    """The environment of scripts/build, without what the tester's own shell says about it."""
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("KATALOG_")}
    ours = {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    return {**inherited, **ours, **_drawing(), **variables}


def draws() -> bool:
    """Whether this machine draws at build time."""
    return not _drawing()


@cache
def _drawing() -> dict[str, str]:
    return {} if environment.has_merman() else mermaid.prepare_drawing()


def scratch_host(root: Path, *, catalogue: str | None = None) -> Path:
    """Copies what surrounds the catalogue to *root*, and a catalogue of the fixtures or ours."""
    shutil.copy(ROOT / "mkdocs.yml", root)
    for folder in ("docs", "overrides"):
        shutil.copytree(ROOT / folder, root / folder)
    sops = FIXTURES / catalogue / "sops" if catalogue else ROOT / "sops"
    shutil.copytree(sops, root / "sops")
    return root
