"""What each program builds from: the same catalogue, laid out as that program wants it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmark_alat import Bahan, Tool
from environment import PROGRAMS, ROOT

SEED: Final = 1
_SCRIPTS: Final = ROOT / "scripts"
_SHARED: Final = ("mkdocs.yml", "docs", "overrides")
_ROW: Final = re.compile(r"^\| 1 \| ([^|]*?) \|", re.MULTILINE)
_TEMPLATE: Final = re.compile(r"^template: .*\n", re.MULTILINE)
_NAMA: Final = re.compile(r"^nama: ", re.MULTILINE)


@dataclass(frozen=True, kw_only=True)
class Edited:
    """The SOP that is edited: its file in one layout, and how that file reads before."""

    path: Path
    text: str
    url: str
    """The address of its page below the root of the site, with a final slash."""

    def write(self, marker: str) -> None:
        """Writes the file with a word in it that no other version has."""
        if _ROW.search(self.text):
            text = _ROW.sub(rf"| 1 | \1 {marker} |", self.text, count=1)
        else:
            text = f"{self.text.rstrip()}\n\n{marker}\n"
        self.path.write_text(text, encoding="utf-8", newline="\n")

    def restore(self) -> None:
        """Writes the file as it was before."""
        self.path.write_text(self.text, encoding="utf-8", newline="\n")


def lay_out_catalogue(root: Path, count: int) -> Path:
    """Copies the site without its SOPs and gives it a catalogue of that size.

    The size of the repository's own catalogue means that catalogue.
    """
    root.mkdir(parents=True)
    for name in _SHARED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, root / name)
        elif source.is_file():
            shutil.copy(source, root)
    if count == len(list((ROOT / "sops").glob("*/*.md"))):
        shutil.copytree(ROOT / "sops", root / "sops")
    else:
        # In a process of its own: what this one holds would count as held by those it starts.
        script = str(_SCRIPTS / "make_catalogue.py")
        command = (sys.executable, script, str(root), "--sop", str(count), "--seed", str(SEED))
        subprocess.run(command, check=True)
    return root


def write_pages(catalogue: Path, pages: Path) -> None:
    """Writes the finished pages of a catalogue, from which the other programs build."""
    command = (str(PROGRAMS / "sop"), "pages", "--root", str(catalogue), "--out", str(pages))
    done = subprocess.run(command, check=False, text=True, encoding="utf-8", capture_output=True)
    if done.returncode != 0:
        sys.exit(f"`sop pages` gagal:\n{done.stderr[-2000:]}")


def lay_out(tool: Tool, root: Path, *, catalogue: Path, pages: Path) -> None:
    """Makes the root from which a tool builds the site of a catalogue.

    The hand-written pages of docs/ belong to it, as they do to our site.
    """
    match tool.bahan:
        case Bahan.KATALOG:
            shutil.copytree(catalogue, root)
        case Bahan.MKDOCS:
            shutil.copytree(_SCRIPTS / "material", root)
            for source in (ROOT / "docs", pages):
                _copy_pages(source, root / "docs", root / "docs", index="index.md")
        case Bahan.HUGO:
            shutil.copytree(_SCRIPTS / "hugo", root)
            for source in (ROOT / "docs", pages):
                _copy_pages(source, root / "content", root / "static", index="_index.md")
        case Bahan.NASKAH:
            shutil.copytree(_SCRIPTS / "hugo", root)
            _copy_sops(catalogue / "sops", root / "content")


def edited_sop(tool: Tool, root: Path, catalogue: Path) -> Edited:
    """Returns the SOP that is edited: the middle one of those that are in force."""
    sops = catalogue / "sops"
    in_force = [
        path
        for path in sorted(sops.glob("*/*.md"))
        if "\nstatus: berlaku\n" in path.read_text(encoding="utf-8")
    ]
    chosen = in_force[len(in_force) // 2].relative_to(sops)
    folder = {Bahan.KATALOG: "sops", Bahan.MKDOCS: "docs"}.get(tool.bahan, "content")
    path = root / folder / chosen
    text = path.read_text(encoding="utf-8")
    return Edited(path=path, text=text, url=f"{chosen.with_suffix('').as_posix()}/")


def _copy_pages(pages: Path, texts: Path, others: Path, *, index: str) -> None:
    """Copies pages and assets; a theme of another host does not have our templates."""
    for source in pages.rglob("*"):
        path = source.relative_to(pages)
        if not source.is_file():
            continue
        if source.suffix != ".md":
            _write(others / path, source.read_bytes())
            continue
        target = path.with_name(index) if path.name == "index.md" else path
        text = _TEMPLATE.sub("", source.read_text(encoding="utf-8"), count=1)
        _write(texts / target, text.encode())


def _copy_sops(sops: Path, content: Path) -> None:
    for source in sops.glob("*/*.md"):
        text = _NAMA.sub("title: ", source.read_text(encoding="utf-8"), count=1)
        _write(content / source.relative_to(sops), text.encode())


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
