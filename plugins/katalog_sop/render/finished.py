"""A page as finished HTML: our pages hold nothing but headings and blocks of ready HTML.

A host may read them as Markdown. One that has thousands of them need not: this gives the same
HTML and the same anchors as Python-Markdown with its table of contents.
"""

import re
import unicodedata
from dataclasses import dataclass
from html import unescape
from typing import Final

_HEADING: Final = re.compile(r"(#{1,6}) ([^\n]+)")
_NO_WORD: Final = re.compile(r"[^\w\s-]")
_BETWEEN: Final = re.compile(r"[-\s]+")
_COUNTED: Final = re.compile(r"(.*)_([0-9]+)")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its place on the page."""

    level: int
    text: str
    """HTML, of text alone."""
    anchor: str


@dataclass(frozen=True, slots=True)
class Finished:
    """The text of a page, ready for the frame around it."""

    html: str
    headings: tuple[Heading, ...]


def finish(body: str) -> Finished | None:
    """Return the HTML of a page, or None where its text holds more Markdown than headings."""
    blocks: list[str] = []
    headings: list[Heading] = []
    taken: set[str] = set()
    for block in body.strip("\n").split("\n\n"):
        found = _HEADING.fullmatch(block)
        if found is not None:
            heading = Heading(len(found[1]), found[2], _anchor(found[2], taken))
            headings.append(heading)
            blocks.append(_html(heading))
        elif block.startswith("<"):
            blocks.append(block)
        else:
            return None
    return Finished("\n".join(blocks), tuple(headings))


def _html(heading: Heading) -> str:
    return f'<h{heading.level} id="{heading.anchor}">{heading.text}</h{heading.level}>'


def _anchor(text: str, taken: set[str]) -> str:
    """Return the anchor of a heading, which no other has, and note it as taken."""
    plain = unicodedata.normalize("NFKD", unescape(text)).encode("ascii", "ignore").decode()
    anchor = _BETWEEN.sub("-", _NO_WORD.sub("", plain).strip().lower())
    while not anchor or anchor in taken:
        counted = _COUNTED.fullmatch(anchor)
        anchor = f"{counted[1]}_{int(counted[2]) + 1}" if counted else f"{anchor}_1"
    taken.add(anchor)
    return anchor
