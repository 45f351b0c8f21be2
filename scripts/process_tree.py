"""The memory that a process and its descendants hold together, watched from outside.

What a process itself held at most the system tells when it ends; this is for those that start
others. Only Linux tells of them: elsewhere nothing is added.
"""

from __future__ import annotations

import contextlib
import os
import signal
import threading
import time
from pathlib import Path
from typing import Final

_PROC: Final = Path("/proc")
_STEP_S: Final = 0.1


class TreeWatch(threading.Thread):
    """Samples a tree of processes until it is stopped, and ends the tree after too long a time."""

    def __init__(self, pid: int, *, limit_s: float | None) -> None:
        super().__init__(daemon=True)
        self._pid = pid
        self._ends_at = None if limit_s is None else time.monotonic() + limit_s
        self._done = threading.Event()
        self.peak_mib = 0.0
        """The most that was seen; 0 where there never was more than one process."""
        self.expired = False
        """Whether the tree was ended because its time was over."""

    def run(self) -> None:
        """Samples until `stop` is called."""
        while not self._done.wait(_STEP_S):
            tree = tree_of(self._pid)
            if len(tree) > 1:
                self.peak_mib = max(self.peak_mib, sum(map(_held_kib, tree)) / 1024)
            if self._ends_at is not None and time.monotonic() > self._ends_at:
                self.expired = True
                end_tree(self._pid)

    def stop(self) -> None:
        """Ends the sampling."""
        self._done.set()
        self.join()


def tree_of(pid: int) -> list[int]:
    """Returns the process and all its descendants, itself first."""
    found = [pid]
    for one in found:  # grows while it is read
        for children in (_PROC / str(one) / "task").glob("*/children"):
            with contextlib.suppress(OSError):
                found += map(int, children.read_text(encoding="ascii").split())
    return found


def end_tree(pid: int) -> None:
    """Kills a process and its descendants, the last first."""
    for one in reversed(tree_of(pid)):
        with contextlib.suppress(ProcessLookupError):
            os.kill(one, signal.SIGKILL)


def _held_kib(pid: int) -> int:
    """Returns what a process holds, of what it shares its share; 0 once it has ended."""
    with contextlib.suppress(OSError):
        for line in (_PROC / str(pid) / "smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0
