"""The files in docs/ that are made from the package, and whether they still say what it says."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path
from typing import Final

from benchmark_halaman import performance_files
from environment import PYTHON, ROOT, prepare_site, say

DOCS: Final = ROOT / "docs"
SCHEMA: Final = "data/sop.schema.json"
EXPORT: Final = "data/ekspor.schema.json"

# Folders of generated files: what is in them and not made here is a leftover, but for one page.
_FOLDERS: Final = ("aturan", "data")
_WRITTEN: Final = frozenset({"data/index.md"})


def main() -> int:
    """Writes the files, or with --check tells which are stale."""
    parser = argparse.ArgumentParser(description="Menulis berkas buatan di docs/.")
    parser.add_argument("--check", action="store_true", help="hanya periksa, jangan tulis")
    options = parser.parse_args()
    if Path(sys.prefix) != PYTHON.parent.parent:
        prepare_site()
        command = (str(PYTHON), *sys.argv)
        return subprocess.run(command, check=False).returncode
    return _check() if options.check else _write()


def generated_files() -> dict[str, str]:
    """Returns each generated file by its path in docs/."""
    from katalog_sop.data.skema import teks_skema  # noqa: PLC0415 -- in .venv
    from katalog_sop.data.skema_ekspor import teks_skema_ekspor  # noqa: PLC0415 -- the same
    from katalog_sop.render.halaman_aturan import render_semua_aturan  # noqa: PLC0415 -- the same

    rules = {page.path: page.text for page in render_semua_aturan()}
    schemas = {SCHEMA: teks_skema(), EXPORT: teks_skema_ekspor()}
    return {**rules, **schemas, **performance_files()}


def _check() -> int:
    stale = _stale(generated_files())
    for path in stale:
        say(f"docs/{path} tidak sesuai lagi; jalankan ./scripts/generate.")
    return 1 if stale else 0


def _write() -> int:
    files = generated_files()
    for path in _stale(files):
        target = DOCS / path
        if path in files:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(files[path], "utf-8", newline="\n")
        else:
            target.unlink()
        say(f"docs/{path}")
    return 0


def _stale(files: dict[str, str]) -> list[str]:
    """Returns the paths of files that are missing, differ, or should not be there."""
    present = {
        path.relative_to(DOCS).as_posix()
        for folder in _FOLDERS
        for path in (DOCS / folder).rglob("*")
        if path.is_file()
    }
    differing = (path for path, text in files.items() if _read(DOCS / path) != text)
    return sorted({*differing, *(present - files.keys() - _WRITTEN)})


def _read(path: Path) -> str | None:
    return path.read_text("utf-8") if path.is_file() else None
