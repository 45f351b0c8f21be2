"""The feed of new and changed SOPs (Atom, RFC 4287), and what browsers need to search here."""

from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from katalog_sop.model.alamat import BERANDA, DATA, alamat_sop
from katalog_sop.model.identitas import Tanggal
from katalog_sop.resolve.catalogue import LinkedSop
from katalog_sop.resolve.publication import Publication
from katalog_sop.settings import Settings

_ATOM: Final = "http://www.w3.org/2005/Atom"
_OPENSEARCH: Final = "http://a9.com/-/spec/opensearch/1.1/"
_PALING_BANYAK: Final = 50
"""How many SOPs the feed names, the newest first."""
_BELUM: Final = "1970-01-01T00:00:00Z"
"""When a feed changed that names nothing: Atom wants to know."""
UMPAN: Final = f"{DATA}umpan.xml"
OPENSEARCH: Final = "opensearch.xml"


def umpan(publication: Publication, settings: Settings) -> bytes | None:
    """Return the feed; None where the site does not know its address.

    Pages lead to it: it is there even while nothing has a date.
    """
    bertanggal = sorted(
        ((saat, linked) for linked in publication.sop.values() if (saat := _saat(linked))),
        key=lambda pasangan: (pasangan[0], pasangan[1].sop.id),
        reverse=True,
    )[:_PALING_BANYAK]
    if not settings.site_url:
        return None
    feed = Element("feed", {"xmlns": _ATOM, "xml:lang": "id"})
    SubElement(feed, "id").text = settings.site_url
    SubElement(feed, "title").text = f"{settings.nama_situs}: SOP baru dan berubah"
    SubElement(feed, "updated").text = bertanggal[0][0] if bertanggal else _BELUM
    SubElement(feed, "link", {"rel": "self", "href": settings.site_url + UMPAN})
    SubElement(feed, "link", {"rel": "alternate", "href": settings.site_url + BERANDA})
    for saat, linked in bertanggal:
        _entri(feed, saat, linked, publication, settings.site_url)
    return _xml(feed)


def _entri(
    feed: Element, saat: str, linked: LinkedSop, publication: Publication, site_url: str
) -> None:
    identitas = linked.sop.identitas
    alamat = site_url + alamat_sop(linked.sop.id)
    penulis = publication.instansi[linked.sop.instansi].nama_dan_wilayah
    entry = SubElement(feed, "entry")
    SubElement(entry, "id").text = alamat
    SubElement(entry, "title").text = identitas.nama
    SubElement(entry, "updated").text = saat
    SubElement(entry, "link", {"rel": "alternate", "href": alamat})
    SubElement(SubElement(entry, "author"), "name").text = penulis
    status = f" Status: {identitas.status.value}." if identitas.status else ""
    SubElement(entry, "summary").text = f"{penulis}.{status}"


def _saat(linked: LinkedSop) -> str:
    """Return when an SOP last changed: by its history, else the day its form prints."""
    if linked.sop.changed:
        return f"{linked.sop.changed[:10]}T00:00:00Z"
    versi = linked.sop.identitas.tanggal_versi
    return _awal(versi) if versi else ""


def _awal(tanggal: Tanggal) -> str:
    """Return the beginning of a day, or of the month or year of a partial date."""
    return f"{tanggal.tahun:04}-{tanggal.bulan or 1:02}-{tanggal.hari or 1:02}T00:00:00Z"


def opensearch(settings: Settings) -> bytes | None:
    """Return what lets a browser search the catalogue from its address bar.

    None where the site does not know its address: the format has no relative ones.
    """
    if not settings.site_url:
        return None
    root = Element("OpenSearchDescription", {"xmlns": _OPENSEARCH})
    # The format allows 16 characters.
    SubElement(root, "ShortName").text = settings.nama_situs[:16].strip()
    SubElement(root, "Description").text = f"Cari SOP di {settings.nama_situs}"
    SubElement(root, "Language").text = "id"
    SubElement(root, "InputEncoding").text = "UTF-8"
    SubElement(
        root,
        "Url",
        {"type": "text/html", "template": f"{settings.site_url}?q={{searchTerms}}"},
    )
    return _xml(root)


def _xml(root: Element) -> bytes:
    indent(root)
    text: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"
