"""Tautan ke SOP atau langkah yang tidak ada."""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.alamat import jangkar_langkah
from katalog_sop.model.sop import SopId, TautanNaskah
from katalog_sop.parse.saran import saran
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop
from katalog_sop.resolve.links import TautanJangkar, TautanSop, all_links, read_link

CODE: Final = "SOP201"
NAME: Final = "dangling-link"
SEVERITY: Final = Severity.ERROR


def check(linked: LinkedSop, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the links of an SOP to an SOP or a step that does not exist."""
    for link in all_links(linked.sop):
        match read_link(linked.sop.id, link.tujuan):
            case TautanSop(target, jangkar):
                yield from _missing(link, target, jangkar, catalogue)
            case TautanJangkar(jangkar) if jangkar.startswith("langkah-"):
                yield from _missing(link, linked.sop.id, jangkar, catalogue)


def _missing(
    link: TautanNaskah, target: SopId, jangkar: str, catalogue: Catalogue
) -> Iterator[Finding]:
    shown = link.tujuan[:60]
    found = catalogue.sop.get(target)
    if found is None:
        near = saran(target, catalogue.sop)
        hint = f"{near}Periksa ejaannya, atau tulis judulnya saja sebagai teks."
        yield Finding(NAME, link.at, f"Tautan `{shown}` menuju SOP yang tidak ada.", hint)
    elif jangkar.startswith("langkah-") and found.sop.prosedur_utuh:
        anchors = {jangkar_langkah(step.no) for step in found.sop.langkah}
        if jangkar not in anchors:
            message = f"Tautan `{shown}` menuju langkah yang tidak ada."
            yield Finding(NAME, link.at, message, "Periksa nomor langkahnya.")
