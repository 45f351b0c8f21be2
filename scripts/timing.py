"""What a command costs: wall time, CPU time and peak memory of its processes."""

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

from process_tree import TreeWatch, end_tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, kw_only=True)
class Run:
    """What one run of a command cost, or the median of several."""

    wall_s: float
    cpu_s: float
    peak_mib: float


class RunFailedError(Exception):
    """The command ended with an error, or not in time; the message is the end of what it said."""


def run_timed(command: Sequence[str], root: Path, environment: dict[str, str], *, log: Path) -> Run:
    """Runs a command in *root*; leaves with what it printed where it fails."""
    try:
        return run_measured(command, root, environment, log=log)
    except RunFailedError as error:
        sys.exit(f"{command[0]} gagal:\n{error}")


def run_measured(
    command: Sequence[str],
    root: Path,
    environment: dict[str, str],
    *,
    log: Path,
    limit_s: float | None = None,
) -> Run:
    """Runs a command in *root* and returns what it and all that it started cost.

    Raises `RunFailedError` where it fails or takes longer than the limit.
    """
    with log.open("w", encoding="utf-8") as file:
        started = time.monotonic()
        process = subprocess.Popen(
            command, cwd=root, env=environment, stdout=file, stderr=subprocess.STDOUT
        )
        watch = TreeWatch(process.pid, limit_s=limit_s)
        watch.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.monotonic() - started
        except BaseException:
            end_tree(process.pid)
            raise
        finally:
            watch.stop()
    process.returncode = os.waitstatus_to_exitcode(status)
    if watch.expired:
        raise RunFailedError(f"Belum selesai setelah {limit_s:g} detik.")
    if process.returncode != 0:
        raise RunFailedError(log.read_text(encoding="utf-8", errors="replace")[-2000:])
    unit = 1024**2 if sys.platform == "darwin" else 1024  # bytes there, KiB elsewhere
    peak = max(usage.ru_maxrss / unit, watch.peak_mib)
    return Run(wall_s=wall, cpu_s=usage.ru_utime + usage.ru_stime, peak_mib=peak)


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
