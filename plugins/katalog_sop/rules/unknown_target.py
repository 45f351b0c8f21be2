"""Alur ke langkah yang tidak ada."""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop

CODE: Final = "SOP310"
NAME: Final = "unknown-target"
SEVERITY: Final = Severity.ERROR


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the branches of an SOP that lead to no step."""
    if not linked.sop.prosedur_utuh:
        return
    numbers = ", ".join(langkah.no for langkah in linked.sop.langkah[:40])
    for cabang in linked.graf.tanpa_tujuan:
        yield Finding(
            NAME,
            cabang.at,
            f"Langkah `{cabang.ke[:40]}` tidak ada.",
            f"Tulis salah satu dari {numbers}, atau `selesai`.",
        )
