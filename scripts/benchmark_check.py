"""Compares `sop check` with a plain `mkdocs build` of the same files.

Plain means MkDocs as it comes, with its own theme and its own search, over the folder of SOPs.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Final

from environment import PROGRAMS, PYTHON, say
from make_catalogue import write_catalogue
from timing import Run, growth_exponent, median_run, run_timed

SIZES: Final = (100, 1000, 5000)
COMPARED: Final = 1000
SEED: Final = 1


def compare_check(rounds: int) -> int:
    """Measures all in turn, as many rounds as asked, and prints medians and their range."""
    environment = dict(os.environ, NO_MKDOCS_2_WARNING="1", PYTHONUTF8="1")
    with tempfile.TemporaryDirectory() as folder:
        roots = {count: _lay_out(Path(folder) / str(count), count) for count in SIZES}
        checks: dict[int, list[Run]] = {count: [] for count in SIZES}
        builds: list[Run] = []
        for number in range(1, rounds + 1):
            for count, root in roots.items():
                checks[count].append(_check(root, environment))
                if count == COMPARED:
                    builds.append(_build(root, environment))
            say(f"putaran {number} selesai")
    _print(checks, builds)
    return 0


def _lay_out(root: Path, count: int) -> Path:
    root.mkdir()
    write_catalogue(root, count, SEED)
    (root / "mkdocs.yml").write_text("site_name: Uji\ndocs_dir: sops\n", encoding="utf-8")
    return root


def _check(root: Path, environment: dict[str, str]) -> Run:
    command = (str(PROGRAMS / "sop"), "check", "--root", str(root))
    return run_timed(command, root, environment, log=root.with_suffix(".check.log"))


def _build(root: Path, environment: dict[str, str]) -> Run:
    command = (str(PYTHON), "-m", "mkdocs", "build", "--quiet")
    return run_timed(command, root, environment, log=root.with_suffix(".build.log"))


def _print(checks: dict[int, list[Run]], builds: list[Run]) -> None:
    say("\n   SOP   waktu s   per SOP ms   CPU s   memori MiB   pangkat   (rentang waktu)")
    previous: tuple[int, float] | None = None
    for count, runs in checks.items():
        cost = median_run(runs)
        growth = f"{growth_exponent(previous, (count, cost.wall_s)):.2f}" if previous else "–"
        say(
            f"{count:6} {cost.wall_s:9.2f} {1000 * cost.wall_s / count:12.2f} {cost.cpu_s:7.2f} "
            f"{cost.peak_mib:12.0f} {growth:>9}   {_range(runs)}"
        )
        previous = (count, cost.wall_s)
    ratios = [
        check.wall_s / build.wall_s for check, build in zip(checks[COMPARED], builds, strict=True)
    ]
    say(f"mkdocs build, {COMPARED} SOP: {median_run(builds).wall_s:.2f} s   {_range(builds)}")
    say(f"sop check / mkdocs build: {min(ratios):.2f} sampai {max(ratios):.2f}")


def _range(runs: list[Run]) -> str:
    times = [run.wall_s for run in runs]
    return f"({min(times):.2f} sampai {max(times):.2f})"
