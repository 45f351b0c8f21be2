"""The text of an SOP as HTML: only what the model knows becomes markup, all else is text."""

from collections.abc import Callable, Iterable
from typing import Final

from markupsafe import Markup

from katalog_sop.model.naskah import (
    BagianInline,
    Bergaya,
    Blok,
    BlokKode,
    Daftar,
    GantiBaris,
    Garis,
    Inline,
    Kutipan,
    Naskah,
    Paragraf,
    Polos,
    SubJudul,
    Tabel,
    Tautan,
)
from katalog_sop.render.tautan import Href
from katalog_sop.render.teks import html

Penuju = Callable[[str], Href | None]
"""Says where the destination of a link leads; None: the link becomes its plain text."""

KOSONG: Final = Markup()
"""Nothing to be seen."""
_GANTI_BARIS: Final = Markup("<br>")
_GARIS: Final = Markup("<hr>")


def render_inline(isi: Inline, penuju: Penuju) -> Markup:
    """Return inline text as HTML."""
    if len(isi) == 1:
        return _bagian(isi[0], penuju)
    return Markup("".join([_bagian(satu, penuju) for satu in isi]))  # noqa: S704 -- of markup


def render_naskah(naskah: Naskah, penuju: Penuju, *, turun: int = 0) -> Markup:
    """Return block text as HTML, each block on a line of its own.

    Its headings rank below h2, and *turun* ranks lower where it stands below a lower one.
    """
    return _baris_demi_baris(_blok(satu, penuju, turun) for satu in naskah)


def render_paragraf(teks: str) -> Markup:
    """Return plain text as paragraphs: each line that the author's YAML kept is one."""
    alinea = [" ".join(satu.split()) for satu in teks.split("\n")]
    return _baris_demi_baris(_elemen("p", html(satu)) for satu in alinea if satu)


def _bagian(bagian: BagianInline, penuju: Penuju) -> Markup:
    match bagian:
        case Polos():
            return html(bagian.teks)
        case GantiBaris():
            return _GANTI_BARIS
        case Bergaya(gaya, isi):
            return _elemen(gaya.value, render_inline(isi, penuju))
        case Tautan(tujuan, isi):
            return _tautan(penuju(tujuan), isi, penuju)


def _tautan(href: Href | None, isi: Inline, penuju: Penuju) -> Markup:
    teks = render_inline(isi, penuju)
    if href is None:
        return teks
    rel = ' rel="noopener"' if href.luar else ""
    tanda = f" <small>({html(href.tanda)})</small>" if href.tanda else ""
    return Markup(f'<a href="{html(href.alamat)}"{rel}>{teks}</a>{tanda}')  # noqa: S704 -- of markup


def _blok(blok: Blok, penuju: Penuju, turun: int) -> Markup:
    match blok:
        case Paragraf(isi):
            hasil = _elemen("p", render_inline(isi, penuju))
        case Daftar():
            hasil = _daftar(blok, penuju, turun)
        case Kutipan(kutipan):
            hasil = _elemen("blockquote", render_naskah(kutipan, penuju, turun=turun))
        case BlokKode(teks):
            hasil = _elemen("pre", _elemen("code", html(teks)))
        case SubJudul(tingkat, isi):
            hasil = _elemen(f"h{min(max(tingkat, 3) + turun, 6)}", render_inline(isi, penuju))
        case Tabel():
            hasil = _tabel(blok, penuju)
        case Garis():
            hasil = _GARIS
    return hasil


def _daftar(daftar: Daftar, penuju: Penuju, turun: int) -> Markup:
    isi = (_isi_butir(satu.isi, penuju, turun) for satu in daftar.butir)
    butir = _baris_demi_baris(_elemen("li", satu) for satu in isi)
    if daftar.mulai is None:
        return _elemen("ul", butir)
    if daftar.mulai == 1:
        return _elemen("ol", butir)
    return Markup(f'<ol start="{daftar.mulai}">{butir}</ol>')  # noqa: S704 -- a number and markup


def _isi_butir(isi: Naskah, penuju: Penuju, turun: int) -> Markup:
    match isi:
        case (Paragraf(satu),):
            return render_inline(satu, penuju)
        case _:
            return render_naskah(isi, penuju, turun=turun)


def _tabel(tabel: Tabel, penuju: Penuju) -> Markup:
    """Return a table that scrolls inside itself."""
    if not tabel.baris:
        return KOSONG
    kepala, *baris = tabel.baris
    judul = _baris("th", kepala, penuju)
    isi = _baris_demi_baris(_baris("td", sebaris, penuju) for sebaris in baris)
    return Markup(  # noqa: S704 -- of markup
        '<figure class="sop-gulir" tabindex="0" role="group" aria-label="Tabel">'
        f'<table class="sop-tabel">\n<thead>\n{judul}\n</thead>\n'
        f"<tbody>\n{isi}\n</tbody>\n</table></figure>"
    )


def _baris(nama: str, baris: Iterable[Inline], penuju: Penuju) -> Markup:
    isi = _baris_demi_baris(_elemen(nama, render_inline(sel, penuju)) for sel in baris)
    return Markup(f"<tr>\n{isi}\n</tr>")  # noqa: S704 -- of markup


def _elemen(nama: str, isi: Markup) -> Markup:
    return Markup(f"<{nama}>{isi}</{nama}>")  # noqa: S704 -- a name of ours around markup


def _baris_demi_baris(isi: Iterable[Markup]) -> Markup:
    return Markup("\n".join(isi))  # noqa: S704 -- of markup
