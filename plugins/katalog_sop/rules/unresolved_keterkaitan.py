"""Keterkaitan yang tidak menunjuk SOP mana pun di katalog."""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop, StatusRujukan

CODE: Final = "SOP204"
NAME: Final = "unresolved-keterkaitan"
SEVERITY: Final = Severity.WARNING


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the plain Keterkaitan items that name no SOP of the catalogue."""
    for rujukan in linked.keterkaitan:
        if rujukan.status is StatusRujukan.BELUM_ADA and rujukan.tautan is None:
            yield Finding(
                NAME,
                rujukan.at,
                f"`{rujukan.teks[:200]}` belum ada di katalog instansi ini.",
                "Samakan judulnya dengan SOP yang dimaksud, atau tautkan berkasnya; "
                "biarkan bila SOP itu memang belum ditulis.",
            )
