"""A document that can be found -> the HTML that Pagefind reads; no reader ever sees it."""

from html import escape as _escape
from typing import Final

from katalog_sop.search.dokumen import TERBERAT, Dokumen, LangkahDicari, Potongan

_LANGKAH: Final = 3.0
_NOL: Final = "\u200b"
"""A blank without width: Pagefind drops it again."""


def render_dokumen(dokumen: Dokumen) -> str:
    """Return a whole HTML page: headings with ids for the steps, weights, facets, metadata."""
    return "".join(
        (
            '<!doctype html><html lang="id"><body data-pagefind-body>',
            _faset(dokumen),
            f'<h1 data-pagefind-meta="title" data-pagefind-weight="{TERBERAT}">',
            f"{escape(dokumen.nama)}</h1>",
            *(_paragraph(one) for one in dokumen.isi),
            *(_step(one) for one in dokumen.langkah),
            "</body></html>",
        )
    )


def _faset(dokumen: Dokumen) -> str:
    """Return facets and metadata on one element: each costs Pagefind time."""
    nama = ", ".join(f"{faset}[data-{at}]" for at, (faset, _) in enumerate(dokumen.faset))
    nilai = " ".join(f'data-{at}="{escape(one)}"' for at, (_, one) in enumerate(dokumen.faset))
    nomor = f'data-pagefind-meta="nomor[title]" title="{escape(dokumen.nomor)}"'
    return f'<i data-pagefind-filter="{nama}" {nilai} {nomor if dokumen.nomor else ""}></i>'


def _step(langkah: LangkahDicari) -> str:
    judul = (
        f'<h2 id="{escape(langkah.jangkar)}" data-pagefind-weight="{_LANGKAH}">'
        f"{escape(langkah.kegiatan)}</h2>"
    )
    return judul + "".join(_paragraph(one) for one in langkah.isi)


def _paragraph(potongan: Potongan) -> str:
    return f'<p data-pagefind-weight="{potongan.bobot}">{escape(potongan.teks)}</p>'


def escape(teks: str) -> str:
    """Return *teks* as text of a page, with none of the marks that Pagefind puts there itself."""
    return _escape(teks.replace("___", f"_{_NOL}__"))
