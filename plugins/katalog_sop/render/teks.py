"""How text becomes part of a page: everything that is written passes through here.

HTML of a page stands inside Markdown. A blank line or a fence in the middle of a block would end
it, so no text brings a newline of its own: it is written as a character reference.
"""

import re
from functools import lru_cache
from typing import Final

from markupsafe import Markup, escape

from katalog_sop.model.alamat import slug

_TERLARANG: Final = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]"
)
"""What HTML forbids, Markdown readers use for marks of their own, or turns the text around."""

_TANDA_MARKDOWN: Final = re.compile(r"[!-/:-@\[-`{-~]|[0-9](?=st|nd|rd|th)")
"""ASCII punctuation, and the digit of what typographic extensions read as an ordinal."""


def html(teks: object) -> Markup:
    """Return *teks* escaped for HTML, on one line of source; ready markup stays as it is."""
    return teks if isinstance(teks, Markup) else _html(str(teks))


@lru_cache(maxsize=2**14)  # names, addresses and cells come again on a page and on the next ones
def _html(teks: str) -> Markup:
    if teks.isprintable():  # nothing that is forbidden, and no newline: nearly always
        return escape(teks)
    aman = str(escape(_TERLARANG.sub(" ", teks))).replace("\n", "&#10;")
    return Markup(aman)  # noqa: S704 -- escaped


def satu_baris(teks: str) -> str:
    """Return *teks* with every run of blanks and control characters folded to one blank."""
    return " ".join(_TERLARANG.sub(" ", teks).split())


def markdown(teks: str) -> str:
    """Return *teks* so that Markdown and its extensions show it literally."""
    return _TANDA_MARKDOWN.sub(lambda m: f"&#{ord(m.group())};", satu_baris(teks))


def judul(tingkat: int, teks: str) -> str:
    """Return a heading whose text comes from an SOP.

    It is a Markdown heading, so that every host lists it, unless its anchor would be one that the
    page itself needs.
    """
    jangkar = slug(teks)
    if jangkar not in _JANGKAR_SENDIRI and not jangkar.startswith(_AWALAN):
        return f"{'#' * tingkat} {markdown(teks)}"
    isi = html(satu_baris(teks))
    return f'<h{tingkat} id="bagian-{jangkar}">{isi}</h{tingkat}>'


_AWALAN: Final = ("langkah-", "formulir-langkah-", "gambar-langkah-")
"""What anchors begin with: of a step, of its row in the form, of its place in the swimlane."""

_JANGKAR_SENDIRI: Final = frozenset(
    {
        "alur",
        "formulir",
        "langkah",
        "identitas",
        "dasar-hukum",
        "kualifikasi-pelaksana",
        "keterkaitan",
        "peralatanperlengkapan",
        "peralatan-perlengkapan",
        "peringatan",
        "pencatatan-dan-pendataan",
        "sop-terkait",
        "tentang-halaman-ini",
    }
)


def blok(*bagian: str) -> str:
    """Return Markdown in which each of *bagian* is a block; empty ones are left out."""
    return "\n\n".join(satu for satu in bagian if satu)
