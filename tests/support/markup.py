"""HTML as tests look at it: ids, links and text, read by Python's own parser."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final, NamedTuple

REFERRING: Final = ("href", "src", "action", "poster", "data", "xlink:href")
INLINE: Final = frozenset({"a", "abbr", "b", "code", "em", "i", "strong", "sub", "sup", "wbr"})
"""Elements whose text belongs to the words around them."""


class Reference(NamedTuple):
    """An attribute that leads somewhere."""

    tag: str
    target: str


@dataclass
class Document:
    """What a page is made of."""

    ids: list[str] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    """The text of the article, cut wherever something else than a phrase begins or ends."""
    raw: str = ""
    """The text of the article as it stands there, nothing added between its elements."""

    @property
    def text(self) -> str:
        """The text of the article, with single blanks."""
        return " ".join(" ".join(self.pieces).split())


def read_html(html: str) -> Document:
    """Returns what a page is made of."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    document = reader.document
    document.pieces = [piece for raw in document.pieces if (piece := " ".join(raw.split()))]
    return document


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.document = Document(pieces=[""])
        self._article = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.document.tags.append(tag)
        if "id" in given:
            self.document.ids.append(given["id"])
        self.document.references += [
            Reference(tag, given[name]) for name in REFERRING if name in given
        ]
        self.document.references += [
            Reference(tag, one.split()[0]) for one in given.get("srcset", "").split(",") if one
        ]
        if given.get("http-equiv") == "refresh":
            self.document.references.append(Reference(tag, given["content"].partition("url=")[2]))
        self._article += tag == "article"
        self._cut(tag)

    def handle_endtag(self, tag: str) -> None:
        self._cut(tag)
        self._article -= tag == "article"

    def handle_data(self, data: str) -> None:
        if self._article:
            self.document.pieces[-1] += data
            self.document.raw += data

    def _cut(self, tag: str) -> None:
        if tag not in INLINE:
            self.document.pieces.append("")
