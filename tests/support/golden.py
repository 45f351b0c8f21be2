"""Files that say what is right, and change only when somebody asks for it."""

from dataclasses import dataclass
from pathlib import Path


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
        assert text == path.read_text(encoding="utf-8")
