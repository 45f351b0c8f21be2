"""A QR code as inline SVG: a text that a phone reads off a printed page."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

import segno
from markupsafe import Markup

from katalog_sop.render.teks import html, satu_baris

_TEPI: Final = 4
"""Light modules around the code: readers need them to find it."""
_BESAR: Final = 2
"""CSS pixels a module has where no style says otherwise: 0.53 mm on paper."""


def qr_svg(teks: str, judul: str) -> Markup:
    """Return the QR code of *teks*, named *judul* for those who do not see it.

    It withstands damage to 15 % of it (level M), more where that costs no room. It is black on
    white in every theme: many readers take no other. Width and height are attributes, which a
    style may overrule; no style stands in it. A text of more than 2,331 bytes fits no code and
    raises ValueError.
    """
    kode = segno.make_qr(teks, error="m")
    sisi = kode.symbol_size(border=_TEPI)[0]
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="qr" role="img"'
        ' width="{ukuran}" height="{ukuran}" viewBox="0 0 {sisi} {sisi}"'
        ' shape-rendering="crispEdges"><title>{judul}</title>'
        '<path fill="#fff" d="M0 0h{sisi}v{sisi}H0z"/><path stroke="#000" d="{garis}"/></svg>'
    ).format(
        ukuran=sisi * _BESAR,
        sisi=sisi,
        judul=html(satu_baris(judul)),
        garis="".join(_garis(kode.matrix)),
    )


def modul_qr(gambar: Markup) -> int:
    """Return how many modules a side of such a code has, its border among them; 0 without one."""
    sisi = re.search(r'viewBox="0 0 (\d+) ', gambar)
    return int(sisi[1]) if sisi else 0


def _garis(matrix: tuple[bytearray, ...]) -> Iterator[str]:
    """Yield the way of a pen one module wide over the dark modules, row by row.

    A row begins where the page counts from, its further runs where the last one ended.
    """
    for y, row in enumerate(matrix):
        ujung = None
        x = _TEPI
        for gelap, run in groupby(row):
            panjang = len(list(run))
            if gelap:
                mulai = f"M{x} {y + _TEPI}.5" if ujung is None else f"m{x - ujung} 0"
                yield f"{mulai}h{panjang}"
                ujung = x + panjang
            x += panjang
