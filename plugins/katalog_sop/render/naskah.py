"""The text of an SOP as HTML: only what the model knows becomes markup, all else is text."""

from collections.abc import Callable, Iterable

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


def render_inline(isi: Inline, penuju: Penuju) -> Markup:
    """Return inline text as HTML."""
    bagian = [_bagian(satu, penuju) for satu in isi]
    return bagian[0] if len(bagian) == 1 else Markup("").join(bagian)


def render_naskah(naskah: Naskah, penuju: Penuju, *, turun: int = 0) -> Markup:
    """Return block text as HTML, each block on a line of its own.

    Its headings rank below h2, and *turun* ranks lower where it stands below a lower one.
    """
    return Markup("\n").join(_blok(satu, penuju, turun) for satu in naskah)


def render_paragraf(teks: str) -> Markup:
    """Return plain text as paragraphs: each line that the author's YAML kept is one."""
    alinea = [" ".join(satu.split()) for satu in teks.split("\n")]
    return Markup("\n").join(Markup("<p>{}</p>").format(html(satu)) for satu in alinea if satu)


def _bagian(bagian: BagianInline, penuju: Penuju) -> Markup:
    match bagian:
        case Polos():
            return html(bagian.teks)
        case GantiBaris():
            return Markup("<br>")
        case Bergaya(gaya, isi):
            return _elemen(gaya.value, render_inline(isi, penuju))
        case Tautan(tujuan, isi):
            return _tautan(penuju(tujuan), isi, penuju)


def _tautan(href: Href | None, isi: Inline, penuju: Penuju) -> Markup:
    teks = render_inline(isi, penuju)
    if href is None:
        return teks
    rel = Markup(' rel="noopener"') if href.luar else Markup("")
    tanda = Markup(" <small>({})</small>").format(html(href.tanda)) if href.tanda else Markup("")
    return Markup('<a href="{}"{}>{}</a>{}').format(html(href.alamat), rel, teks, tanda)


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
            hasil = Markup("<hr>")
    return hasil


def _daftar(daftar: Daftar, penuju: Penuju, turun: int) -> Markup:
    isi = (_isi_butir(satu.isi, penuju, turun) for satu in daftar.butir)
    butir = Markup("\n").join(_elemen("li", satu) for satu in isi)
    if daftar.mulai is None:
        return _elemen("ul", butir)
    if daftar.mulai == 1:
        return _elemen("ol", butir)
    return Markup('<ol start="{}">{}</ol>').format(daftar.mulai, butir)


def _isi_butir(isi: Naskah, penuju: Penuju, turun: int) -> Markup:
    match isi:
        case (Paragraf(satu),):
            return render_inline(satu, penuju)
        case _:
            return render_naskah(isi, penuju, turun=turun)


def _tabel(tabel: Tabel, penuju: Penuju) -> Markup:
    """Return a table that scrolls inside itself."""
    if not tabel.baris:
        return Markup("")
    kepala, *baris = tabel.baris
    judul = _baris(("th", satu) for satu in (render_inline(sel, penuju) for sel in kepala))
    isi = Markup("\n").join(
        _baris(("td", satu) for satu in (render_inline(sel, penuju) for sel in sebaris))
        for sebaris in baris
    )
    return Markup(
        '<figure class="sop-gulir" tabindex="0" role="group" aria-label="Tabel">'
        '<table class="sop-tabel">\n<thead>\n{}\n</thead>\n<tbody>\n{}\n</tbody>\n</table></figure>'
    ).format(judul, isi)


def _baris(sel: Iterable[tuple[str, Markup]]) -> Markup:
    isi = Markup("\n").join(_elemen(nama, teks) for nama, teks in sel)
    return Markup("<tr>\n{}\n</tr>").format(isi)


def _elemen(nama: str, isi: Markup) -> Markup:
    return Markup("<{0}>{1}</{0}>").format(Markup(nama), isi)  # noqa: S704 -- a name of ours
