"""Everything that is kept between builds of one catalogue."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from katalog_sop.adapters.cache import drawings, parsed
from katalog_sop.adapters.cache.drawings import KeptDrawings
from katalog_sop.adapters.cache.former_site import FormerSite
from katalog_sop.adapters.cache.parsed import KeptSops
from katalog_sop.adapters.cache.shelf import Note, Shelf

FOLDER: Final = ".cache"


class Cache:
    """The folder ``.cache/`` of a catalogue."""

    def __init__(self, root: Path, note: Note) -> None:
        self._folder = root / FOLDER
        self._note = note
        self._sops = Shelf(self._folder / parsed.FOLDER, parsed.LIMIT, note)
        self._drawings = Shelf(self._folder / drawings.FOLDER, drawings.LIMIT, note)

    def parser(self) -> KeptSops:
        """Return what parses SOPs."""
        return KeptSops(self._sops)

    def artist(self, asal: Mapping[str, str]) -> KeptDrawings:
        """Return what draws SOPs, given the digest of each source by its path."""
        return KeptDrawings(self._drawings, asal)

    def former_site(self, site: Path) -> FormerSite:
        """Return what the last build left at *site*."""
        return FormerSite(self._folder, site, self._note)

    def flush(self) -> None:
        """Write what this process made."""
        for shelf in (self._sops, self._drawings):
            shelf.flush()

    def close(self) -> None:
        """Write what is left, and keep every shelf within its limit."""
        for shelf in (self._sops, self._drawings):
            shelf.flush()
            shelf.trim()
            shelf.close()
