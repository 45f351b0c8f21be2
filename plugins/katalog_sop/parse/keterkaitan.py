"""The Keterkaitan section -> its items."""

from collections.abc import Sequence
from typing import Final

from markdown_it.token import Token

from katalog_sop.model.naskah import Butir, Daftar, Inline, Naskah, Paragraf, polos, tautan_dalam
from katalog_sop.model.sop import ButirKeterkaitan
from katalog_sop.parse.naskah import Reader, block_span, text_span
from katalog_sop.parse.table_rule import with_cells
from katalog_sop.source import Span


def parse_keterkaitan(
    tokens: Sequence[Token], reader: Reader
) -> tuple[tuple[ButirKeterkaitan, ...], Naskah]:
    """Return the items of the section and its text, which is the list of these items.

    Every list item and every paragraph is an item; a bare ``-`` is one too. What holds anything
    that may not stand in an SOP is shown, but refers to nothing: one mistake is reported once.
    """
    items: list[ButirKeterkaitan] = []
    shown: list[Butir] = []
    tokens = tuple(with_cells(tokens))
    for position, token in enumerate(tokens):
        if token.type == "inline":
            at = text_span(token, reader.body)
            before = reader.found_so_far
            isi = reader.inline(token.content, block_span(token))
            if reader.found_so_far == before:
                items.extend(_items(isi, at))
            shown.append(Butir((Paragraf(isi),), at.line))
        elif token.type in {"html_block", "fence", "code_block"}:
            shown.extend(Butir((blok,), block_span(token).line) for blok in reader.naskah([token]))
        elif token.type == "list_item_open" and tokens[position + 1].type == "list_item_close":
            at = block_span(token)
            items.append(ButirKeterkaitan(teks="-", tautan=None, at=at))
    return tuple(items), (Daftar(tuple(shown)),) if shown else ()


def _items(isi: Inline, at: Span) -> list[ButirKeterkaitan]:
    teks = polos(isi).strip()
    links = tautan_dalam(isi)
    if len(links) > 1:
        # Words beside the links belong to the item: then each reference carries all of it.
        crowded = len(teks) > sum(len(polos(link.isi)) + len(_AND) for link in links)
        return [
            ButirKeterkaitan(
                teks=teks if crowded else polos(link.isi).strip(), tautan=link.tujuan, at=at
            )
            for link in links
        ]
    tautan = links[0].tujuan if links else _bare_address(teks)
    return [ButirKeterkaitan(teks=teks, tautan=tautan, at=at)] if teks or tautan else []


def _bare_address(teks: str) -> str | None:
    """Return an item that is nothing but a web address: that is a link, too."""
    return teks if teks.startswith("https://") and " " not in teks else None


_AND: Final = " serta "
"""The longest word that does no more than join two links of an item."""
