"""Keterkaitan yang cocok dengan beberapa SOP."""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop, StatusRujukan

CODE: Final = "SOP205"
NAME: Final = "ambiguous-keterkaitan"
SEVERITY: Final = Severity.WARNING


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the plain Keterkaitan items that fit several SOPs."""
    for rujukan in linked.keterkaitan:
        if rujukan.status is StatusRujukan.TAKSA:
            files = ", ".join(f"{calon}.md" for calon in rujukan.calon)
            yield Finding(
                NAME,
                rujukan.at,
                f"`{rujukan.teks[:200]}` cocok dengan beberapa SOP: {files}.",
                "Tautkan berkas yang dimaksud.",
            )
