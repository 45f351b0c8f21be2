"""Where links of a page lead: the only place in which an ``href`` is made."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from urllib.parse import quote, urlsplit

from katalog_sop.model.alamat import alamat_sop, relatif
from katalog_sop.model.sop import SopId
from katalog_sop.resolve.links import TautanJangkar, TautanLuar, TautanSop, read_link
from katalog_sop.resolve.publication import Publication

_TANDA_ALAMAT: Final = "%/:?#@!$&'()*+,;=~-._"
"""What an address may hold besides letters and digits; everything else is percent-encoded."""


@dataclass(frozen=True, slots=True)
class Href:
    """An address that may stand on a page."""

    alamat: str
    luar: bool = False
    """Whether it leads to another site."""
    tanda: str = ""
    """A word to be read behind the link."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Penaut:
    """What makes the links of one page."""

    publication: Publication
    halaman: str
    """The address of the page that the links stand on."""

    def ke(self, alamat: str, jangkar: str = "") -> str:
        """Return the link to another page or file of the site."""
        return relatif(self.halaman, alamat, _dikutip(jangkar))

    def ke_sop(self, sop: SopId, jangkar: str = "") -> str | None:
        """Return the link to an SOP, or None where it has no page."""
        if not self.publication.ada(sop):
            return None
        return self.ke(alamat_sop(sop), jangkar)

    def dari_naskah(self, sop: SopId, tujuan: str) -> Href | None:
        """Return where a link in the text of *sop* leads, or None where it leads nowhere."""
        match read_link(sop, tujuan):
            case TautanSop(ke, jangkar):
                alamat = self.ke_sop(ke, jangkar)
                return None if alamat is None else Href(alamat)
            case TautanJangkar(jangkar):
                return Href(f"#{_dikutip(jangkar)}") if jangkar else None
            case TautanLuar(luar):
                return tautan_luar(luar)
            case _:
                return None


@lru_cache(maxsize=2**12)  # pages lead to the steps of others, which are called alike
def _dikutip(jangkar: str) -> str:
    return quote(jangkar, safe=_TANDA_ALAMAT)


def tautan_luar(tujuan: str) -> Href | None:
    """Return a web or mail address that may be linked, or None."""
    skema, _, sisa = tujuan.strip().partition(":")
    match skema.lower():
        case "https":
            alamat = f"https:{quote(sisa, safe=_TANDA_ALAMAT)}"
            return Href(alamat, luar=True) if _bertuan(alamat) else None
        case "mailto":
            return Href(f"mailto:{quote(sisa, safe=_TANDA_ALAMAT)}") if "@" in sisa else None
        case _:
            return None


def kontak(teks: str) -> Href | None:
    """Return the link for a contact as instansi.yml gives it: a web or a bare mail address."""
    teks = teks.strip()
    if "@" in teks and ":" not in teks and " " not in teks:
        return tautan_luar(f"mailto:{teks}")
    return tautan_luar(teks)


def _bertuan(alamat: str) -> bool:
    """Return whether an address names a host that a browser would look for."""
    try:
        bagian = urlsplit(alamat)
    except ValueError:
        return False
    return bool(bagian.hostname) and "%" not in bagian.netloc
