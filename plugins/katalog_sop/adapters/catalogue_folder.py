"""A folder with ``sops/`` -> the compiled catalogue, for every host alike."""

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
    return compile_project(sources, settings)
