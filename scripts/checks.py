"""Every check of the repository, in the order in which they are run.

None stops the others: who repairs three things wants to know of all three.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Final, NamedTuple

from environment import PROGRAMS, PYTHON, ROOT, prepare_test, say
from tools import in_ci, provide_tools

# Scripts that write tracked files; each knows --check.
GENERATORS: Final[tuple[str, ...]] = ("lock", "generate")


class Check(NamedTuple):
    """One command that must end with 0."""

    name: str
    command: tuple[str, ...]


def static_checks() -> tuple[Check, ...]:
    """Returns the checks that read the code and run none of it."""
    ruff = (str(PYTHON), "-m", "ruff")
    return (
        Check("ruff format", (*ruff, "format", "--check", ".")),
        Check("ruff check", (*ruff, "check", ".")),
        Check("mypy", (str(PYTHON), "-m", "mypy")),
        Check("lint-imports", (str(PROGRAMS / "lint-imports"), "--no-logo")),
        *(
            Check(f"scripts/{name} --check", (str(PYTHON), str(ROOT / "scripts" / name), "--check"))
            for name in GENERATORS
        ),
    )


def main() -> int:
    """Installs what is missing, runs every check and tells in the end which failed."""
    options, pytest_arguments = _parse_arguments()
    prepare_test()
    variables: dict[str, str] = {}
    missing: list[str] = []
    if options.cepat:
        pytest_arguments = ["-m", "not site and not browser", *pytest_arguments]
    else:
        variables, missing = provide_tools()
    for sentence in missing:
        say(f"Catatan: {sentence}")
    pytest = Check("pytest", (str(PYTHON), "-m", "pytest", *pytest_arguments))
    failed = [check.name for check in (*static_checks(), pytest) if not run_check(check, variables)]
    if in_ci():
        failed += missing
    return summarise(failed)


def run_check(check: Check, variables: dict[str, str]) -> bool:
    """Runs one check where everybody can see it, and tells whether it passed."""
    say(f"\n── {check.name}")
    environment = dict(os.environ, NO_MKDOCS_2_WARNING="1", PYTHONUTF8="1", **variables)
    started = time.monotonic()
    done = subprocess.run(check.command, check=False, cwd=ROOT, env=environment)
    say(f"   {time.monotonic() - started:.1f} detik")
    return done.returncode == 0


def summarise(failed: list[str]) -> int:
    """Says what failed, last of all, and returns the exit code."""
    if not failed:
        say("\nSemua pemeriksaan lulus.")
        return 0
    say("\nYang gagal:")
    for name in failed:
        say(f"  - {name}")
    return 1


def _parse_arguments() -> tuple[argparse.Namespace, list[str]]:
    parser = argparse.ArgumentParser(
        prog=Path(sys.argv[0]).name,
        description="Menjalankan semua pemeriksaan. Argumen lain diteruskan kepada pytest.",
    )
    parser.add_argument(
        "--cepat", action="store_true", help="tanpa uji yang membangun situs atau membuka peramban"
    )
    return parser.parse_known_args()
