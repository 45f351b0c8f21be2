"""Drawn swimlanes, kept by the SOPs that they show."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Final

from katalog_sop.adapters.cache.program import program_digest
from katalog_sop.adapters.cache.shelf import Shelf
from katalog_sop.render.bacaan import digest
from katalog_sop.render.gambar import Gambar, render_gambar
from katalog_sop.resolve.catalogue import LinkedSop

FOLDER: Final = "swimlane"
LIMIT: Final = 256 * 2**20
"""Bytes: over 10,000 SOPs."""


@dataclass(frozen=True, slots=True)
class KeptDrawings:
    """Draws an SOP once."""

    shelf: Shelf
    asal: Mapping[str, str]
    """The digest of each source file, by its path."""

    def __call__(self, linked: LinkedSop, *, di_peramban: bool) -> Gambar:
        """Return the swimlane of an SOP: nothing but its source decides what it looks like."""
        sop = linked.sop
        told = (
            program_digest(),
            sop.path,
            self.asal[sop.path],
            repr(sop.identitas),
            str(di_peramban),
        )
        key = bytes.fromhex(digest(*told))
        kept = self.shelf.get(key)
        if kept is not None:
            try:
                return Gambar(**json.loads(kept))
            except (ValueError, TypeError) as error:
                self.shelf.refuse(error)
        gambar = render_gambar(linked, di_peramban=di_peramban)
        self.shelf.put(key, json.dumps(asdict(gambar)).encode())
        return gambar
