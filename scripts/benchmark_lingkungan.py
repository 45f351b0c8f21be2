"""The programs that `scripts/bench` compares with, each installed in an environment of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmark_alat import Tool
from benchmark_bahan import Edited
from environment import PROGRAMS, ROOT, say

ENVIRONMENTS: Final = ROOT / ".cache" / "bench"
_STAMP: Final = "pins.txt"


_ODD: Final = frozenset({"PYTHONDONTWRITEBYTECODE"})


class NotInstalledError(Exception):
    """The program cannot be had here; the message is the reason as pip gives it."""


def programs_of(tool: Tool) -> Path:
    """Returns the folder of the programs of a tool, installed now if need be.

    Raises `NotInstalledError`.
    """
    if not tool.pins:
        return PROGRAMS
    folder = ENVIRONMENTS / tool.environment
    programs = folder / PROGRAMS.name
    stamp, pins = folder / _STAMP, "\n".join(tool.pins) + "\n"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == pins:
        return programs
    say(f"Memasang {tool.pins[0]} …")
    shutil.rmtree(folder, ignore_errors=True)
    _run(sys.executable, "-m", "venv", str(folder))
    pip = (str(programs / "python"), "-m", "pip", "--disable-pip-version-check")
    _run(*pip, "install", "--quiet", "--no-input", "--retries", "1", *tool.pins)
    stamp.write_text(pins, encoding="utf-8")
    return programs


def installed(programs: Path) -> tuple[str, ...]:
    """Returns what stands in an environment, as `name==version`."""
    frozen = _run(str(programs / "python"), "-m", "pip", "freeze", "--exclude-editable")
    return tuple(frozen.splitlines())


@dataclass(frozen=True, kw_only=True)
class Workplace:
    """A tool, where its programs are, and the folder in which it builds."""

    tool: Tool
    programs: Path
    root: Path
    edited: Edited
    variables: dict[str, str]

    @property
    def build(self) -> list[str]:
        """The command that builds the site."""
        return self._command(self.tool.build)

    def serve(self, port: int) -> list[str]:
        """Returns the command that serves the site."""
        return self._command(self.tool.serve, port)

    def _command(self, arguments: tuple[str, ...], port: int = 0) -> list[str]:
        filled = [one.format(root=self.root, port=port) for one in arguments]
        return [str(self.programs / filled[0]), *filled[1:]]


def variables_for(tool: Tool, drawing: dict[str, str]) -> dict[str, str]:
    """Returns the variables with which a tool runs; who draws is told to this project only.

    Python keeps what it compiled of each program, as it does unless somebody forbids it.
    """
    inherited = {key: value for key, value in os.environ.items() if key not in _ODD}
    common = {**inherited, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    return common if tool.pins else common | drawing


def _run(*command: str) -> str:
    done = subprocess.run(command, check=False, text=True, encoding="utf-8", capture_output=True)
    if done.returncode != 0:
        errors = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
        raise NotInstalledError((errors or done.stderr.splitlines() or ["?"])[-1])
    return done.stdout
