"""The Dasar Hukum section -> its items with the regulations they cite."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from markdown_it.token import Token

from katalog_sop.model.naskah import Blok, Daftar, Naskah, Paragraf, polos
from katalog_sop.model.sop import ButirDasarHukum
from katalog_sop.parse.naskah import Body, text_span
from katalog_sop.parse.sitasi import parse_sitasi
from katalog_sop.source import Span

TERPANJANG: Final = 10_000
"""A longer paragraph is no list of regulations; nothing is looked for in it."""


def parse_dasar_hukum(
    isi: Naskah, tokens: Sequence[Token], body: Body
) -> tuple[ButirDasarHukum, ...]:
    """Return every paragraph of the section, read from *tokens* as *isi*, as an item."""
    texts = (teks for blok in isi for teks in _paragraf(blok))
    return tuple(
        ButirDasarHukum(
            teks=teks, at=at, sitasi=parse_sitasi(teks) if len(teks) <= TERPANJANG else ()
        )
        for teks, at in zip(texts, _places(tokens, body), strict=False)
    )


def _paragraf(blok: Blok) -> list[str]:
    if isinstance(blok, Paragraf):
        return [polos(blok.isi)]
    if isinstance(blok, Daftar):
        return [teks for butir in blok.butir for isi in butir.isi for teks in _paragraf(isi)]
    return []


def _places(tokens: Sequence[Token], body: Body) -> Iterator[Span]:
    """Yield the places of all paragraphs but those of quotations, as ``_paragraf`` has them."""
    quoted = 0
    for before, token in pairwise(tokens):
        quoted += (before.type == "blockquote_open") - (before.type == "blockquote_close")
        if token.type == "inline" and before.type == "paragraph_open" and not quoted:
            yield text_span(token, body)
