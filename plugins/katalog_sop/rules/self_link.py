"""Keterkaitan yang menautkan SOP ke dirinya sendiri."""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop, StatusRujukan

CODE: Final = "SOP202"
NAME: Final = "self-link"
SEVERITY: Final = Severity.ERROR


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the explicit Keterkaitan links of an SOP to itself."""
    for rujukan in linked.keterkaitan:
        if rujukan.status is StatusRujukan.DIRI and rujukan.tautan is not None:
            yield Finding(
                NAME,
                rujukan.at,
                f"`{rujukan.teks[:200]}` menautkan SOP ini ke dirinya sendiri.",
                "Hapus butir ini, atau tautkan SOP yang dimaksud.",
            )
