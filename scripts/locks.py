"""The lock files: how each is compiled, and whether they still follow from pyproject.toml.

They are compiled in a copy of what they are made from, with the present files beside it. uv keeps
every pin and hash of those that still fits, so nothing moves unless it has to, and a check on
another day gives the same files.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import tempfile
import tomllib
from pathlib import Path
from typing import Final, NamedTuple, cast

from environment import PROGRAMS, PYTHON, REQUIREMENTS, ROOT, create_venv, say

HEADER: Final = "# Compiled by scripts/lock from pyproject.toml. Do not edit.\n"

# A release of today has not reached every mirror yet, and a bad one has not been withdrawn yet.
_SETTLED: Final = "7 days"

# What uv says when it could not ask a registry; then nothing was found wrong.
_UNREACHABLE: Final = ("failed to fetch", "error sending request", "network connectivity")


class Lock(NamedTuple):
    """One file in requirements/ and what goes into it."""

    name: str
    sources: tuple[str, ...]
    """pyproject.toml itself, or parts of it that `write_parts` writes out."""
    options: tuple[str, ...] = ()


LOCKS: Final = (
    Lock("site", ("pyproject.toml", "build-system.in")),
    Lock(
        "test",
        ("pyproject.toml", "build-system.in"),
        ("--extra", "test", "--constraints", "requirements/site.txt"),
    ),
    Lock("merman", ("merman.in",), ("--no-deps",)),
    # What it brings is installed beside all the others: what they share must be the same release.
    Lock("pdf", ("pdf.in",), ("--constraints", "requirements/test.txt")),
    Lock("node", ("node.in",)),
)


class CompileError(Exception):
    """uv ended with an error; its message is what it printed."""


class Declared(NamedTuple):
    """The requirements of pyproject.toml that are locked or installed on their own."""

    build_system: list[str]
    extras: dict[str, list[str]]

    @property
    def uv(self) -> str:
        """The pinned uv, `uv==...`."""
        return next(one for one in self.extras["test"] if one.startswith("uv=="))


def main() -> int:
    """Writes the locks, or with --check tells which are stale."""
    parser = argparse.ArgumentParser(description="Menyusun requirements/ dari pyproject.toml.")
    parser.add_argument("--check", action="store_true", help="hanya periksa, tidak menulis")
    parser.add_argument("--upgrade", action="store_true", help="naikkan ke rilis terbaru")
    options = parser.parse_args()
    try:
        compiled = compile_locks(upgrade=options.upgrade)
    except CompileError as error:
        if options.check and any(words in str(error).lower() for words in _UNREACHABLE):
            say("Registri paket tidak terjangkau; requirements/ tidak diperiksa.")
            return 0
        say(str(error))
        return 1
    stale = {path: text for path, text in compiled.items() if _read(path) != text}
    return report_stale(list(stale)) if options.check else write_locks(stale)


def report_stale(stale: list[Path]) -> int:
    """Names the locks that no longer follow from pyproject.toml."""
    for path in stale:
        name = path.relative_to(ROOT).as_posix()
        say(f"{name} tidak lagi sesuai dengan pyproject.toml; jalankan ./scripts/lock")
    return 1 if stale else 0


def write_locks(stale: dict[Path, str]) -> int:
    """Writes the locks that changed."""
    for path, text in stale.items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        say(f"{path.relative_to(ROOT).as_posix()} ditulis")
    return 0


def compile_locks(*, upgrade: bool) -> dict[Path, str]:
    """Returns the text that each lock file should have."""
    declared = load_declared()
    install_uv(declared.uv)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_parts(root, declared)
        return {
            REQUIREMENTS / f"{lock.name}.txt": _compile(lock, root, upgrade=upgrade)
            for lock in LOCKS
        }


def load_declared() -> Declared:
    """Reads from pyproject.toml what is not simply the project with an extra."""
    tables = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return Declared(
        cast("list[str]", tables["build-system"]["requires"]),
        cast("dict[str, list[str]]", tables["project"]["optional-dependencies"]),
    )


def install_uv(pin: str) -> None:
    """Installs the pinned uv, where .venv does not hold it yet."""
    create_venv()
    version = "import importlib.metadata as m; print('uv==' + m.version('uv'))"
    found = subprocess.run(
        [str(PYTHON), "-c", version], check=False, text=True, capture_output=True
    )
    if found.stdout.strip() != pin:
        subprocess.run([str(PYTHON), "-m", "pip", "install", "--quiet", pin], check=True)


def write_parts(root: Path, declared: Declared) -> None:
    """Fills a folder with what the locks are compiled from, and with the present locks."""
    shutil.copy(ROOT / "pyproject.toml", root)
    (root / "requirements").mkdir()
    for path in REQUIREMENTS.glob("*.txt"):
        shutil.copy(path, root / "requirements")
    parts = {
        "build-system": declared.build_system,
        "merman": declared.extras["merman"],
        "node": declared.extras["node"],
        "pdf": declared.extras["pdf"],
    }
    for name, requirements in parts.items():
        (root / f"{name}.in").write_text("\n".join(requirements), encoding="utf-8")


def _compile(lock: Lock, root: Path, *, upgrade: bool) -> str:
    output = f"requirements/{lock.name}.txt"
    command = [str(PROGRAMS / "uv"), "pip", "compile", *lock.sources, "--output-file", output]
    command += ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-header"]
    command += ["--no-emit-index-url", "--no-config", "--quiet"]
    command += ["--exclude-newer", _SETTLED, *lock.options]
    if upgrade:
        command.append("--upgrade")
    done = subprocess.run(
        command, check=False, text=True, encoding="utf-8", capture_output=True, cwd=root
    )
    if done.returncode != 0:
        raise CompileError(done.stderr.strip())
    return HEADER + (root / output).read_text(encoding="utf-8")


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""
