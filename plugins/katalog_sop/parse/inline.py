"""Inline Markdown -> frozen inline text, read with markdown-it-py.

Raw HTML becomes plain text and a finding; only ``<br>`` is a line break. Nothing else that the
parser knows (images among them) gets through.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from katalog_sop.model.naskah import (
    BagianInline,
    Bergaya,
    GantiBaris,
    Gaya,
    Inline,
    Polos,
    Tautan,
)
from katalog_sop.parse.plain_rule import plain_paragraph
from katalog_sop.parse.table_rule import table_block


class _Markdown(MarkdownIt):
    """Lets every address through, as written: our own rules judge it."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 -- the library's signature
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url


MAX_NESTING: Final = 20
"""How deep blocks may nest: markdown-it drops, without a word, what stands deeper."""

MARKDOWN: Final = _Markdown("commonmark", {"html": True, "maxNesting": MAX_NESTING}).enable(
    ["table", "strikethrough"]
)
"""CommonMark with tables."""
MARKDOWN.block.ruler.before("table", "plain_paragraph", plain_paragraph)
MARKDOWN.block.ruler.at("table", table_block, {"alt": ["paragraph", "reference"]})

MAX_STYLES: Final = 16
"""How deep styles may nest before further ones are left out: the text itself is kept."""

_BREAK: Final = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG: Final = re.compile(r"<(?P<end>/?)(?P<nama>[a-zA-Z][a-zA-Z0-9-]*)")
_STYLES: Final = {
    "strong_open": Gaya.TEBAL,
    "em_open": Gaya.MIRING,
    "s_open": Gaya.CORET,
}

Noting = Callable[[str, str], None]
"""Takes what is not allowed (``html``, ``image`` or ``link``) and the text it stands as."""


@dataclass(slots=True)
class _Open:
    """An element whose end has not been reached."""

    close: Callable[[Inline], BagianInline] | None
    isi: list[BagianInline] = field(default_factory=list)


def count_markup(text: str) -> int:
    """Return how many characters of *text* may be marks of Markdown: what reading it costs."""
    return len(_MARKUP.findall(text))


def is_simple(text: str) -> bool:
    """Return whether *text* is nothing but words: no mark of Markdown in it, and no digit."""
    return not _MARKUP_OR_DIGIT.search(text)


def parse_inline(text: str, env: dict[str, object], note: Noting) -> Inline:
    """Return inline text; *env* holds the link references of the document."""
    if not _MARKUP.search(text):
        return (Polos(text),) if text else ()
    pieces = _BREAK.split(text)
    if not any(map(_MARKUP.search, pieces)):  # as nearly always: there is no mark but line breaks
        return _broken(pieces)
    tokens: list[Token] = []
    MARKDOWN.inline.parse(text, MARKDOWN, env, tokens)
    return _from_tokens(tokens, _without_closing_tags(tokens, note))


_MARKS: Final = r"\\`*_~<>\[\]!&\n"
_MARKUP: Final = re.compile(f"[{_MARKS}]")
_MARKUP_OR_DIGIT: Final = re.compile(rf"[{_MARKS}\d]")


def _broken(pieces: list[str]) -> Inline:
    """Return plain texts with a line break between any two of them."""
    parts = [part for piece in pieces for part in (GantiBaris(), Polos(piece))][1:]
    return tuple(part for part in parts if not isinstance(part, Polos) or part.teks)


def _without_closing_tags(tokens: list[Token], note: Noting) -> Noting:
    """Return *note*, silent about the end of an element whose beginning it was told of."""
    if not any(token.type == "html_inline" for token in tokens):
        return note
    opened: Counter[str] = Counter()

    def note_once(what: str, raw: str) -> None:
        tag = _TAG.match(raw) if what == "html" else None
        if tag and tag["end"] and opened[tag["nama"].lower()]:
            opened[tag["nama"].lower()] -= 1
            return
        if tag and not tag["end"]:
            opened[tag["nama"].lower()] += 1
        note(what, raw)

    return note_once


def _from_tokens(tokens: list[Token], note: Noting) -> Inline:
    stack = [_Open(None)]
    for token in tokens:
        if token.nesting == 1:
            stack.append(_Open(_closer(token, note, deep=len(stack) > MAX_STYLES)))
        elif token.nesting == -1 and len(stack) > 1:
            done = stack.pop()
            isi = _joined(done.isi)
            stack[-1].isi.extend([done.close(isi)] if done.close else isi)
        else:
            stack[-1].isi.extend(_leaf(token, note))
    while len(stack) > 1:
        rest = stack.pop().isi
        stack[-1].isi.extend(rest)
    return _joined(stack[0].isi)


def _closer(token: Token, note: Noting, *, deep: bool) -> Callable[[Inline], BagianInline] | None:
    if token.type == "link_open":
        tujuan = str(token.attrs.get("href", ""))
        note("link", tujuan)
        return lambda isi: Tautan(tujuan, isi)
    gaya = _STYLES.get(token.type)
    if gaya is None or deep:
        return None
    return lambda isi: Bergaya(gaya, isi)


def _leaf(token: Token, note: Noting) -> tuple[BagianInline, ...]:
    match token.type:
        case "text" | "text_special":
            return (Polos(token.content),)
        case "softbreak":
            return (Polos(" "),)
        case "hardbreak":
            return (GantiBaris(),)
        case "code_inline":
            return (Bergaya(Gaya.KODE, (Polos(token.content),)),)
        case "html_inline" if _BREAK.fullmatch(token.content):
            return (GantiBaris(),)
        case "html_inline":
            note("html", token.content)
            return (Polos(token.content),)
        case "image":
            note("image", str(token.attrs.get("src", "")))
            return (Polos(token.content),)
        case _:
            return (Polos(token.content),) if token.content else ()


def _joined(parts: list[BagianInline]) -> Inline:
    """Join neighbouring plain texts, so that equal texts are equal values."""
    joined: list[BagianInline] = []
    for plain, run in groupby(parts, lambda part: isinstance(part, Polos)):
        if not plain:
            joined.extend(run)
        elif teks := "".join(part.teks for part in run if isinstance(part, Polos)):
            joined.append(Polos(teks))
    return tuple(joined)
