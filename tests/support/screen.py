"""Commands on a pseudo-terminal, and what somebody sees who watches it."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import termios
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_PIECE = re.compile(r"\x1b\[(?P<number>\??\d*)(?:;\d+)*(?P<code>[A-Za-z])|(?P<char>.)", re.DOTALL)


@dataclass
class Screen:
    """A terminal that knows the codes rich uses, and fails at others."""

    columns: int
    lines: list[str] = field(default_factory=lambda: [""])
    cursor_shown: bool = True
    _row: int = 0
    _column: int = 0

    def feed(self, text: str) -> Iterator[str]:
        """Shows what is written; yields what stood there before anything of it was erased."""
        for piece in _PIECE.finditer(text):
            if piece["char"]:
                self._put(piece["char"])
                continue
            if piece["code"] == "K":
                yield self.text
            self._obey(piece["code"], piece["number"])

    @property
    def text(self) -> str:
        """All that stands there, and what was scrolled away above."""
        return "\n".join(line.rstrip() for line in self.lines).rstrip()

    def _put(self, char: str) -> None:
        if char == "\r":
            self._column = 0
        elif char == "\n":
            self._next_line()
        else:
            if self._column == self.columns:
                self._next_line()
                self._column = 0
            line = self.lines[self._row].ljust(self._column)
            self.lines[self._row] = line[: self._column] + char + line[self._column + 1 :]
            self._column += 1

    def _next_line(self) -> None:
        self._row += 1
        if self._row == len(self.lines):
            self.lines.append("")

    def _obey(self, code: str, number: str) -> None:
        if code == "A":
            self._row -= int(number or 1)
        elif code == "K" and number == "2":
            self.lines[self._row] = ""
        elif code in "hl" and number == "?25":
            self.cursor_shown = code == "h"
        elif code != "m":
            raise ValueError(f"this screen does not know {number}{code}")


@dataclass(frozen=True)
class Watched:
    """A command that has ended."""

    code: int
    raw: str
    """All that it wrote."""
    seen: tuple[str, ...]
    """What stood on the screen before each time that something of it was erased."""
    screen: Screen
    """What stands there at the end."""


def watch(
    command: tuple[str, ...], *, cwd: Path, environment: dict[str, str], columns: int = 80
) -> Watched:
    """Runs a command that has a terminal of this width for its input and all its output."""
    terminal, its_end = pty.openpty()
    fcntl.ioctl(its_end, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    with subprocess.Popen(
        command, cwd=cwd, env=environment, stdin=its_end, stdout=its_end, stderr=its_end
    ) as process:
        os.close(its_end)
        raw = b"".join(_parts(terminal)).decode()
    os.close(terminal)
    screen = Screen(columns)
    seen = tuple(screen.feed(raw))
    return Watched(process.returncode, raw, seen, screen)


def _parts(terminal: int) -> Iterator[bytes]:
    try:
        while part := os.read(terminal, 65536):
            yield part
    except OSError:
        return  # Linux says so where the command has ended
