"""The block rule for the commonest block: one line of words, which is all of its paragraph.

Without it eleven rules of the library look at every item of every list before its own rule for
paragraphs does, which reads it here as well.
"""

from markdown_it.rules_block import StateBlock, list_block, paragraph


def plain_paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Read a line that can be nothing but a paragraph; all others are left to the other rules."""
    first = state.bMarks[start] + state.tShift[start]
    if not state.src[first : first + 1].isalpha() or state.is_code_block(start):
        return False
    return _ends_behind(state, start + 1, end) and paragraph(state, start, end, silent)


def _ends_behind(state: StateBlock, line: int, end: int) -> bool:
    """Return whether a paragraph surely ends before *line*: there is nothing, or the next item.

    A line that is less indented goes on with the paragraph unless another block begins there.
    """
    if line >= end or state.isEmpty(line):
        return True
    outside = 0 <= state.sCount[line] < state.blkIndent
    return outside and list_block(state, line, end, True)  # noqa: FBT003 -- as the library calls it
