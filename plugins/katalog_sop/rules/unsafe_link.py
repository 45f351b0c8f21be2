"""Tautan dengan skema yang tidak aman."""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop
from katalog_sop.resolve.links import TautanDitolak, all_links, read_link

CODE: Final = "SOP015"
NAME: Final = "unsafe-link"
SEVERITY: Final = Severity.ERROR


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the links of an SOP whose scheme is not allowed."""
    for link in all_links(linked.sop):
        match read_link(linked.sop.id, link.tujuan):
            case TautanDitolak(keluar_katalog=False):
                yield Finding(
                    NAME,
                    link.at,
                    f"Tautan `{link.tujuan[:60]}` tidak diizinkan.",
                    "Pakai alamat `https:`, `mailto:`, jangkar, atau path ke berkas SOP lain.",
                )
