"""A folder with ``sops/`` -> the compiled catalogue, for every host alike."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from katalog_sop.adapters.files import load_sources
from katalog_sop.adapters.git import changed_dates
from katalog_sop.project import Project, compile_project
from katalog_sop.settings import Settings


class NoCatalogueError(Exception):
    """The folder holds no ``sops/``; the text says so, in Indonesian."""


def compile_folder(root: Path, settings: Settings) -> Project:
    """Return the compiled catalogue of the folder *root*; raises ``NoCatalogueError``."""
    if not (root / "sops").is_dir():
        raise NoCatalogueError(f"folder sops/ tidak ada di {root.resolve()}.")
    sources = load_sources(root, limit=settings.batas_ukuran, changed=changed_dates(root))
    with _uncollected():
        return compile_project(sources, settings)


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
