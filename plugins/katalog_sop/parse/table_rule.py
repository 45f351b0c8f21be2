"""The block rule for tables, without a token for every cell.

The library makes three tokens of each cell, and nobody reads those of the table of steps, which is
most of an SOP: ``split_row`` reads its lines. So the head stays the library's, which says what a
table is, and of each further row one token keeps the cells until somebody asks for them.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from markdown_it.common.utils import mdTrim
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.table import MAX_AUTOCOMPLETED_CELLS, getLine, table
from markdown_it.token import Token

_HEAD: Final = 2
"""The lines above the rows: the heads of the columns, and the delimiter."""
_BAR: Final = re.compile(r"(?<!\\)\|")
_CELLS: Final = "cells"
"""Under which name a row's token keeps them."""


def table_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Read a table, as the library's rule does; its signature is that of every block rule."""
    if silent or start + _HEAD > end:
        return table(state, start, end, silent)
    before = len(state.tokens)
    if not table(state, start, start + _HEAD, silent=False):
        return False
    columns = sum(token.type == "th_open" for token in state.tokens[before:])
    closing = state.tokens.pop()
    state.level += 1
    last = _rows(state, start + _HEAD, end, columns)
    state.level -= 1
    state.tokens.append(closing)
    state.tokens[before].map = [start, last]
    state.line = last
    return True


def with_cells(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield *tokens* with an inline token for each cell of the rows among them."""
    for token in tokens:
        yield token
        for cell in token.meta.get(_CELLS, ()):
            yield Token("inline", "", 0, map=token.map, content=mdTrim(cell.replace("\\|", "|")))


def _rows(state: StateBlock, first: int, end: int, columns: int) -> int:
    """Add the rows from line *first* on; return the line behind the last one."""
    outer, state.parentType = state.parentType, "table"
    missing = 0
    line = first
    while line < end and not _is_over(state, line, end):
        text = mdTrim(getLine(state, line))
        cells = _cells(text)
        missing += columns - len(cells)
        if not text or missing > MAX_AUTOCOMPLETED_CELLS:
            break
        if line == first:
            body = state.push("tbody_open", "tbody", 1)
        row = state.push("tr_open", "tr", 1)
        row.map = [line, line + 1]
        row.meta[_CELLS] = (*cells[:columns], *[""] * (columns - len(cells)))
        state.push("tr_close", "tr", -1)
        line += 1
    if line > first:
        body.map = [first, line]
        state.push("tbody_close", "tbody", -1)
    state.parentType = outer
    return line


def _is_over(state: StateBlock, line: int, end: int) -> bool:
    """Return whether the table ends before *line*."""
    if state.sCount[line] < state.blkIndent or state.isEmpty(line) or state.is_code_block(line):
        return True
    if state.src[state.bMarks[line] + state.tShift[line]] == "|":
        return False  # no other block begins with a bar, so there is nobody to be asked
    rules = state.md.block.ruler.getRules("blockquote")
    return any(rule(state, line, end, True) for rule in rules)  # noqa: FBT003 -- as it calls them


def _cells(row: str) -> list[str]:
    """Return what stands between the bars of a row, without those at its ends."""
    cells = _BAR.split(row)
    if not cells[0]:
        del cells[0]
    if cells and not cells[-1]:
        del cells[-1]
    return cells
