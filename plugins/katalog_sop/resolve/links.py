"""What the destination of a Markdown link means inside the catalogue."""

import posixpath
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote, urlsplit

from katalog_sop.model.sop import Sop, SopId, TautanNaskah

SKEMA_AMAN: Final = ("https:", "mailto:")
"""The schemes a link may have; every other one never becomes an address on a page."""


@dataclass(frozen=True, slots=True)
class TautanSop:
    """A relative link to the file of an SOP, which may or may not exist."""

    id: SopId
    jangkar: str


@dataclass(frozen=True, slots=True)
class TautanLuar:
    """A link to the web or to a mailbox."""

    tujuan: str


@dataclass(frozen=True, slots=True)
class TautanJangkar:
    """A link to a place on the same page."""

    jangkar: str


@dataclass(frozen=True, slots=True)
class TautanDitolak:
    """A link that leads nowhere we let it lead."""

    keluar_katalog: bool
    """Whether it is a path that leaves the catalogue, rather than an unsafe address."""


Tautan = TautanSop | TautanLuar | TautanJangkar | TautanDitolak


def read_link(dari: SopId, tujuan: str) -> Tautan:
    """Return what a link written in the SOP *dari* means."""
    tujuan = tujuan.strip()
    if tujuan.startswith("#"):
        return TautanJangkar(tujuan[1:])
    if tujuan.lower().startswith(SKEMA_AMAN):
        return TautanLuar(tujuan) if _leads_out(tujuan) else TautanDitolak(keluar_katalog=False)
    path, _, jangkar = tujuan.partition("#")
    path = unquote(path)
    if ":" in path or "\\" in path or path.startswith("//") or not path:
        return TautanDitolak(keluar_katalog=False)
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(dari), path))
    if path.startswith("/") or joined.startswith("..") or not joined.endswith(".md"):
        return TautanDitolak(keluar_katalog=True)
    return TautanSop(SopId(joined.removesuffix(".md")), jangkar)


def _leads_out(tujuan: str) -> bool:
    """Return whether a web or mail address names a host or a mailbox."""
    skema, _, sisa = tujuan.partition(":")
    if skema.lower() == "mailto":
        return "@" in sisa
    try:
        return bool(urlsplit(tujuan).hostname)
    except ValueError:
        return False


def all_links(sop: Sop) -> tuple[TautanNaskah, ...]:
    """Return every link of an SOP, those of its Keterkaitan too, with their places."""
    related = (TautanNaskah(tujuan=b.tautan, at=b.at) for b in sop.keterkaitan if b.tautan)
    return (*related, *sop.tautan)


def sop_link(dari: SopId, tujuan: str) -> tuple[SopId, str] | None:
    """Return the SOP and the anchor a relative link leads to, or None for any other link."""
    link = read_link(dari, tujuan)
    return (link.id, link.jangkar) if isinstance(link, TautanSop) else None
