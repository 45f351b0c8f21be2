"""The Prosedur table in compact form: one blank around each cell, and nothing aligned."""

from collections.abc import Sequence
from itertools import islice
from typing import Final

from katalog_sop.model.langkah import Langkah
from katalog_sop.model.sop import NamaBagian
from katalog_sop.parse.collector import Collector
from katalog_sop.parse.sections import first_table, split_sections
from katalog_sop.parse.tabel import split_row
from katalog_sop.write.lines import BLANK, Lines

_MOST_CELLS: Final = 100
"""A table with more columns than that is none of steps, and stays as it is."""


def format_table(lines: Lines, langkah: tuple[Langkah, ...]) -> None:
    """Write the table of steps compactly, its heads by their standard names.

    A row whose cells do not fit the head stays as it is: nobody knows which cell is which.
    """
    for section in split_sections(lines.body, Collector()).bagian:
        table = first_table(section.tokens)
        if section.judul == NamaBagian.PROSEDUR and table is not None:
            top, bottom = section.tokens[table[0]].map or (0, 0)
            _format(lines, top, bottom, langkah)


def render_row(cells: Sequence[str]) -> str:
    """Return the cells of a row as one line; an empty cell is one blank."""
    return f"|{''.join(f' {cell} |' if cell else ' |' for cell in cells)}"


def render_delimiter(heads: Sequence[str]) -> str:
    """Return the line between the head of a table and its rows."""
    return f"|{'|'.join('-' * (len(head) + 2) for head in heads)}|"


def _format(lines: Lines, top: int, bottom: int, langkah: tuple[Langkah, ...]) -> None:
    written = _cells(lines.text(top))
    if len(written) > _MOST_CELLS:
        return
    names = _standard_names(lines, langkah)
    heads = [names.get(number, head) for number, head in enumerate(written)]
    lines.now[top : top + 2] = [render_row(heads), render_delimiter(heads)]
    for number in range(top + 2, bottom):
        cells = _cells(lines.text(number))
        fits = len(cells) == len(heads)
        lines.now[number] = render_row(cells) if fits else lines.text(number).rstrip(BLANK)


def _standard_names(lines: Lines, langkah: tuple[Langkah, ...]) -> dict[int, str]:
    """Return the standard name of each column that is known, as the first step was read."""
    for step in islice(langkah, 1):
        row = split_row(lines.body.lines[step.at.line - 1], step.at.line)
        places = {sel.at: number for number, sel in enumerate(row)}
        return {places[at]: kolom.value for kolom, at in step.sel if at in places}
    return {}


def _cells(line: str) -> tuple[str, ...]:
    """Return the cells of a row as written, escaped bars included."""
    found = ((sel, sel.at.column - 1, sel.at.end_column - 1) for sel in split_row(line, 1))
    return tuple(line[start:end] if sel.teks else "" for sel, start, end in found)
