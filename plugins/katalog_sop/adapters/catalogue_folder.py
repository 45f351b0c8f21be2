"""A folder with ``sops/`` -> the compiled catalogue, for every host alike."""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from katalog_sop.adapters.files import Sources
from katalog_sop.adapters.git import History
from katalog_sop.diagnostics import Parsed
from katalog_sop.ingatan import TANPA_INGATAN, Ingatan
from katalog_sop.model.sop import Sop
from katalog_sop.parse.document import parse_sop
from katalog_sop.project import Project, compile_project
from katalog_sop.settings import Settings
from katalog_sop.source import SourceFile

Parse = Callable[[SourceFile], Parsed[Sop]]
"""Reads one SOP."""


Prepare = Callable[[Sequence[SourceFile]], None]
"""Is told of all SOPs that are going to be parsed."""


class NoCatalogueError(Exception):
    """The folder holds no ``sops/``; the text says so, in Indonesian."""


def compile_folder(root: Path, settings: Settings, parse: Parse = parse_sop) -> Project:
    """Return the compiled catalogue of the folder *root*; raises ``NoCatalogueError``."""
    return Penyusun(root, keeping=False).compile(settings, parse)


class Penyusun:
    """Compiles one folder again and again; with *keeping* only what changed since the last time."""

    def __init__(self, root: Path, *, keeping: bool) -> None:
        self._root = root
        self._keeping = keeping
        self._sources = Sources(root)
        self._history = History(root)
        self._ingatan = Ingatan() if keeping else TANPA_INGATAN
        self._parse: Parse = parse_sop

    def compile(
        self, settings: Settings, parse: Parse = parse_sop, prepare: Prepare | None = None
    ) -> Project:
        """Return the compiled catalogue; raises ``NoCatalogueError``.

        *parse* returns what ``parse_sop`` does, and may be another one each time.
        """
        if not (self._root / "sops").is_dir():
            raise NoCatalogueError(f"folder sops/ tidak ada di {self._root.resolve()}.")
        changed = self._history.changed_dates()
        reader = self._sources if self._keeping else Sources(self._root)
        sources = reader.load(limit=settings.batas_ukuran, changed=changed)
        self._parse = parse
        if prepare is not None:
            prepare([one for one in sources if one.path.lower().endswith(".md")])
        with _uncollected():
            return compile_project(sources, settings, self._parse_once, self._ingatan)

    def _parse_once(self, source: SourceFile) -> Parsed[Sop]:
        """Parse an SOP; always the same function, so that it is remembered whatever parses."""
        return self._parse(source)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector away while nothing but lasting values is made.

    It would look through all of them again and again, a quarter of the time, and find nothing.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
