"""Tautan ke SOP atau langkah yang tidak ada."""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.alamat import jangkar_langkah
from katalog_sop.model.sop import SopId, TautanNaskah
from katalog_sop.parse.saran import Saran
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop, StatusRujukan
from katalog_sop.resolve.links import TautanJangkar, TautanSop, all_links, read_link

CODE: Final = "SOP201"
NAME: Final = "dangling-link"
SEVERITY: Final = Severity.ERROR


def check(linked: LinkedSop, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the links of an SOP to an SOP or a step that does not exist."""
    near = Saran()
    anchors: dict[SopId, frozenset[str]] = {}
    itself = {one.at for one in linked.keterkaitan if one.status is StatusRujukan.DIRI}
    for link in all_links(linked.sop):
        if link.at in itself:  # self-link says so
            continue
        match read_link(linked.sop.id, link.tujuan):
            case TautanSop(target, _) if target not in catalogue.sop:
                yield _no_sop(link, near(target, catalogue.sop))
            case TautanSop(target, jangkar):
                yield from _no_step(link, catalogue.sop[target], jangkar, anchors)
            case TautanJangkar(jangkar):
                yield from _no_step(link, linked, jangkar, anchors)


def _no_sop(link: TautanNaskah, near: str) -> Finding:
    hint = f"{near}Periksa ejaannya, atau tulis judulnya saja sebagai teks."
    return Finding(NAME, link.at, f"Tautan `{link.tujuan[:60]}` menuju SOP yang tidak ada.", hint)


def _no_step(
    link: TautanNaskah, found: LinkedSop, jangkar: str, anchors: dict[SopId, frozenset[str]]
) -> Iterator[Finding]:
    """Yield a finding for a step that *found* lacks; *anchors* keeps what was asked before."""
    sop = found.sop
    if not jangkar.startswith("langkah-") or not sop.prosedur_utuh:
        return
    if sop.id not in anchors:
        anchors[sop.id] = frozenset(jangkar_langkah(step.no) for step in sop.langkah)
    if jangkar not in anchors[sop.id]:
        message = f"Tautan `{link.tujuan[:60]}` menuju langkah yang tidak ada."
        yield Finding(NAME, link.at, message, "Periksa nomor langkahnya.")
