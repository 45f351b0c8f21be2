"""Tautan yang keluar dari katalog."""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop
from katalog_sop.resolve.links import TautanDitolak, all_links, read_link

CODE: Final = "SOP206"
NAME: Final = "escaping-link"
SEVERITY: Final = Severity.ERROR


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the relative links of an SOP that leave the catalogue."""
    for link in all_links(linked.sop):
        match read_link(linked.sop.id, link.tujuan):
            case TautanDitolak(keluar_katalog=True):
                yield Finding(
                    NAME,
                    link.at,
                    f"Tautan `{link.tujuan[:60]}` keluar dari katalog.",
                    "Tautan relatif hanya boleh menuju berkas `.md` SOP di bawah `sops/`.",
                )
