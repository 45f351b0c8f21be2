"""The body of an SOP: blank lines and line ends, where they mean nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from markdown_it.token import Token

from katalog_sop.model.langkah import Langkah
from katalog_sop.parse.inline import count_markup
from katalog_sop.parse.naskah import closing
from katalog_sop.write.headings import format_headings
from katalog_sop.write.lines import BLANK, Lines
from katalog_sop.write.lists import format_lists
from katalog_sop.write.table import format_table

_EMPTY_ITEM: Final = re.compile(r"[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+")
_FENCE_LINES: Final = 2
"""The lines above and below the text of a closed fence."""
_LISTS: Final = frozenset({"bullet_list_open", "ordered_list_open"})
_ONE_LINE: Final = frozenset({"hr", "tr_open"})


def format_body(lines: Lines, langkah: tuple[Langkah, ...]) -> str:
    """Return the text behind the front matter, with a blank line before it."""
    verbatim = lines.verbatim()
    _drop_blanks(lines, verbatim)
    format_headings(lines)
    blocks = _blocks(lines, verbatim)
    format_table(lines, langkah)
    format_lists(lines)
    text = "\n".join(_spaced(lines, blocks))
    cut = any(_is_cut(fence) for fence in _open_fences(lines))
    return f"{text}\n" if text and not cut else text


def _drop_blanks(lines: Lines, verbatim: set[int]) -> None:
    """Take the blanks off line ends, but for the two that break a line."""
    for before, token in pairwise((*lines.body.tokens[:1], *lines.body.tokens)):
        start, end = token.map or (0, 0)
        if token.type == "inline" and before.type == "paragraph_open":
            _drop_in_paragraph(lines, token, start, end)
        elif token.type in _ONE_LINE or token.markup.startswith("#"):
            lines.now[start] = lines.text(start).rstrip(BLANK)
        elif token.type == "list_item_close" and before.type == "list_item_open" and before.map:
            _drop_behind_mark(lines, before.map[0])
    for number in range(lines.first, len(lines.now)):
        if not lines.text(number).strip(BLANK) and number not in verbatim:
            lines.now[number] = ""


def _drop_behind_mark(lines: Lines, number: int) -> None:
    """Take the blanks off an empty item."""
    if _EMPTY_ITEM.fullmatch(lines.text(number)):
        lines.now[number] = lines.text(number).rstrip(BLANK)


def _drop_in_paragraph(lines: Lines, token: Token, start: int, end: int) -> None:
    """Take blanks off the last line; off the others one alone, where it can be no code."""
    lines.now[end - 1] = lines.text(end - 1).rstrip(BLANK)
    if count_markup(token.content.replace("\n", " ")):
        return
    for number in range(start, end - 1):
        line = lines.text(number)
        if line[-1:] == " " and line[-2:-1] not in {" ", "\t"}:
            lines.now[number] = line[:-1]


@dataclass(slots=True)
class _Blocks:
    """Where the outermost blocks stand."""

    inside: set[int] = field(default_factory=set)
    """All lines of all blocks."""
    opening: set[int] = field(default_factory=set)
    """The first lines of headings."""
    closing: set[int] = field(default_factory=set)
    """The last lines of headings."""
    open: set[int] = field(default_factory=set)
    """The last lines of fences that nothing closes: a blank line there would be their text."""
    lists: set[int] = field(default_factory=set)
    """The first lines of lists right behind a list: blank lines may be what parts them."""


def _blocks(lines: Lines, verbatim: set[int]) -> _Blocks:
    blocks = _Blocks(open={fence.map[1] - 1 for fence in _open_fences(lines) if fence.map})
    tokens = lines.body.tokens
    position = 0
    listed = False
    while position < len(tokens):
        token = tokens[position]
        start, end = token.map or (0, 0)
        while end > start and not lines.text(end - 1) and end - 1 not in verbatim:
            end -= 1
        blocks.inside.update(range(start, end))
        if token.type == "heading_open":
            blocks.opening.add(start)
            blocks.closing.add(end - 1)
        if listed and token.type in _LISTS:
            blocks.lists.add(start)
        listed = token.type in _LISTS
        position = closing(tokens, position) + 1
    return blocks


def _spaced(lines: Lines, blocks: _Blocks) -> Iterator[str]:
    """Yield the lines of the body: one blank line around a heading, and never two in a row.

    Headings that follow each other without one stay together: those of empty sections.
    """
    before: int | None = None
    blank = 0
    for number in range(lines.first, len(lines.now)):
        line = lines.now[number]
        if line is None:
            continue
        if not line and number not in blocks.inside:
            blank += 1
            continue
        edge = (number in blocks.opening) != (before in blocks.closing)
        if before is None or (edge and before not in blocks.open):
            blank = 1
        yield from [""] * (blank if number in blocks.lists else min(blank, 1))
        yield line
        before, blank = number, 0


def _open_fences(lines: Lines) -> Iterator[Token]:
    """Yield the fences that nothing closes."""
    for token in lines.body.tokens:
        if token.type == "fence" and token.map:
            start, end = token.map
            if token.content.count("\n") + _FENCE_LINES != end - start or _is_cut(token):
                yield token


def _is_cut(fence: Token) -> bool:
    """Return whether a fence ends with the file, without a newline that it would take as text."""
    return bool(fence.content) and not fence.content.endswith("\n")
