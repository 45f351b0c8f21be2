"""Rows of a Markdown table as cells with columns, which no Markdown parser reports."""

import re
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Final

from katalog_sop.source import Span

_BAR: Final = re.compile(r"(?<!\\)\|")
_MOST_CELLS: Final = 1_000
"""What stands behind so many cells of a row is not cut any further."""


@dataclass(frozen=True, slots=True)
class Sel:
    """One cell: its text without surrounding blanks, an escaped bar turned into a bar."""

    teks: str
    at: Span


def split_row(line: str, number: int) -> tuple[Sel, ...]:
    """Return the cells of one table row, which is line *number* of its file."""
    start = len(line) - len(line.lstrip())
    end = len(line.rstrip())
    if line[start : start + 1] == "|":
        start += 1
    found = islice(_BAR.finditer(line, start, end), _MOST_CELLS)
    bars = [match.start() for match in found]
    if bars and bars[-1] == end - 1:
        end = bars.pop()
    edges = [start - 1, *bars, max(end, start)]
    return tuple(_sel(line, number, left + 1, right) for left, right in pairwise(edges))


def _sel(line: str, number: int, left: int, right: int) -> Sel:
    raw = line[left:right]
    lead = len(raw) - len(raw.lstrip())
    teks = raw.strip()
    column = left + (lead if teks else min(1, len(raw))) + 1
    return Sel(teks.replace("\\|", "|"), Span.on_line(number, column, max(len(teks), 1)))
