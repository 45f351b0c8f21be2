"""What a command costs: wall time, CPU time and peak memory of a process of its own."""

from __future__ import annotations

import math
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, kw_only=True)
class Run:
    """What one run of a command cost, or the median of several."""

    wall_s: float
    cpu_s: float
    peak_mib: float


def run_timed(command: Sequence[str], root: Path, environment: dict[str, str], *, log: Path) -> Run:
    """Runs a command in *root*; leaves with what it printed where it fails."""
    with log.open("w", encoding="utf-8") as file:
        started = time.monotonic()
        process = subprocess.Popen(
            command, cwd=root, env=environment, stdout=file, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} gagal:\n{log.read_text(encoding='utf-8')[-2000:]}")
    unit = 1024**2 if sys.platform == "darwin" else 1024  # bytes there, KiB elsewhere
    return Run(wall_s=wall, cpu_s=usage.ru_utime + usage.ru_stime, peak_mib=usage.ru_maxrss / unit)


def median_run(runs: Iterable[Run]) -> Run:
    """Returns the median of each figure."""
    several = tuple(runs)
    return Run(
        wall_s=median(run.wall_s for run in several),
        cpu_s=median(run.cpu_s for run in several),
        peak_mib=median(run.peak_mib for run in several),
    )


def growth_exponent(small: tuple[int, float], large: tuple[int, float]) -> float:
    """Returns e such that time, the second figure, grew as the first to the power of e."""
    return math.log(large[1] / small[1]) / math.log(large[0] / small[0])
