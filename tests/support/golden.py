"""Files that say what is right, and change only when somebody asks for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from typing import Final

LONGEST: Final = 300
"""Characters of a line that a difference shows."""


@dataclass(frozen=True)
class Golden:
    """The goldens of this repository."""

    folder: Path
    update: bool

    def check(self, name: str, text: str) -> None:
        """Compares *text* with the golden *name*; with --update the golden becomes *text*."""
        path = self.folder / name
        if self.update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.is_file(), f"{path} is missing: run pytest --update and review the difference"
        difference = "\n".join(_difference(path.read_text(encoding="utf-8"), text))
        assert not difference, f"{path} differs:\n{difference}"


def _difference(before: str, after: str) -> Iterator[str]:
    """Returns the lines that changed; long ones, such as drawings, by their beginning."""
    lines = unified_diff(before.split("\n"), after.split("\n"), "golden", "now", lineterm="", n=1)
    return (line if len(line) <= LONGEST else f"{line[:LONGEST]} …" for line in lines)
