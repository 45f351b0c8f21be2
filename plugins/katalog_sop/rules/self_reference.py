"""Keterkaitan yang menyebut SOP itu sendiri."""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop, StatusRujukan

CODE: Final = "SOP203"
NAME: Final = "self-reference"
SEVERITY: Final = Severity.WARNING


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the plain Keterkaitan items that name the SOP they stand in."""
    for rujukan in linked.keterkaitan:
        if rujukan.status is StatusRujukan.DIRI and rujukan.tautan is None:
            yield Finding(
                NAME,
                rujukan.at,
                f"`{rujukan.teks[:200]}` adalah SOP ini sendiri.",
                "Hapus butir ini, atau tulis SOP yang dimaksud.",
            )
