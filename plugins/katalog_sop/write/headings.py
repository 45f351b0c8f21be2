"""Headings in one spelling: ``## Judul``, the seven by their standard names."""

import re
from typing import Final

from markdown_it.token import Token

from katalog_sop.model.sop import NamaBagian
from katalog_sop.parse.collector import Collector
from katalog_sop.parse.sections import split_sections
from katalog_sop.write.lines import Lines

_ATX: Final = re.compile(r" {0,3}#{1,6}[ \t]*")
_LIKE_CLOSING: Final = re.compile(r"(?:^|[ \t])#+$")
_SETEXT_LINES: Final = 2


def format_headings(lines: Lines) -> None:
    """Write every heading outside of lists and quotations as ``## Judul``.

    One that takes several lines, or ends in hashes of its own, cannot be written so and stays.
    """
    baku = {
        section.at.line - 1: section.judul
        for section in split_sections(lines.body, Collector()).bagian
        if section.judul in set(NamaBagian)
    }
    tokens = lines.body.tokens
    for position, token in enumerate(tokens):
        if token.type == "heading_open" and token.level == 0 and token.map:
            start, end = token.map
            judul = baku.get(start) or _written(lines, tokens[position + 1], start, end)
            if judul is not None:
                lines.now[start] = f"{'#' * int(token.tag[1])} {judul}".rstrip()
                lines.now[start + 1 : end] = [None] * (end - start - 1)


def _written(lines: Lines, inline: Token, start: int, end: int) -> str | None:
    """Return a heading as written, or None where it has to stay as it is."""
    judul = inline.content.strip()
    if end - start > _SETEXT_LINES or _LIKE_CLOSING.search(judul):
        return None
    hashes = _ATX.match(lines.text(start)) if end - start == 1 else None
    column = lines.body.lines[start].find(judul, hashes.end() if hashes else 0)
    return lines.text(start)[column : column + len(judul)] if column >= 0 else None
