"""The lines of one source while they are edited: each keeps the number it was read under."""

from dataclasses import dataclass
from typing import Final

from katalog_sop.parse.collector import Collector
from katalog_sop.parse.front_matter import Split, split_source
from katalog_sop.parse.naskah import Body, parse_body
from katalog_sop.parse.nip import without_nip

_VERBATIM: Final = frozenset({"fence", "code_block", "html_block"})
BLANK: Final = " \t"
"""What may go from the end of a line; other blanks are text to Markdown."""


@dataclass(slots=True)
class Lines:
    """A source as lines that may be replaced one by one, beside the structure read from it."""

    now: list[str | None]
    """What stands on each line of the source by now; None where the line is taken out."""
    split: Split
    body: Body
    first: int
    """The first line of the body, counted from 0 as tokens count."""

    def text(self, number: int) -> str:
        """Return what stands on a line by now."""
        return self.now[number] or ""

    def verbatim(self) -> set[int]:
        """Return the lines on which blanks are text: fences, code, HTML."""
        blocks = (token.map for token in self.body.tokens if token.type in _VERBATIM and token.map)
        return {number for start, end in blocks for number in range(start, end)}


def lines_of(text: str) -> Lines:
    """Return the lines of *text*, whose characters are plain and which has front matter."""
    found = Collector()
    split = split_source(without_nip(text, found), found)
    lines = text.split("\n")
    return Lines(list(lines), split, parse_body(split.body), lines.index("---", 1) + 1)
