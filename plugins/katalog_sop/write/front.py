"""Front matter in the order of the format: its keys move, what stands behind them stays."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from katalog_sop.parse.characters import without_invisible
from katalog_sop.parse.front_matter import Split
from katalog_sop.parse.identitas import KUNCI
from katalog_sop.parse.yaml_nodes import Mapping, Node, Scalar, Sequence
from katalog_sop.write.lines import BLANK

_SPACING: Final = re.compile(r"^([A-Za-z_]+)[ \t]*:[ \t]+(?=[^ \t])")


def format_front(lines: list[str], split: Split) -> list[str]:
    """Return the lines between the two ``---``, key by key in the order of ``KUNCI``.

    *lines* are those of *split*. A comment on a line of its own goes with the key below it, and
    stays last where no key follows. Blank lines between keys are dropped. Front matter that is
    written otherwise than one key a line is only freed of blanks at line ends.
    """
    inside = frozenset(_lines_inside(split.front))
    plain = [line if n in inside else line.rstrip(BLANK) for n, line in enumerate(lines)]
    starts = [key.at.line - 2 for key, _ in split.front.entries]
    beside = any(key.at.column != 1 for key, _ in split.front.entries)
    if not starts or beside or len(set(starts)) < len(starts):
        return plain
    begins = [_behind_value(plain, start, inside) for start in starts]
    end = _behind_value(plain, len(plain), inside)
    blocks = [
        _block(plain[begin:stop], start - begin)
        for start, (begin, stop) in zip(starts, pairwise([*begins, end]), strict=True)
    ]
    names = [without_invisible(key.teks or "") for key, _ in split.front.entries]
    order = sorted(range(len(names)), key=lambda n: _rank(names[n]))
    above, below = (filter(None, part) for part in (plain[: begins[0]], plain[end:]))
    return [*above, *(line for n in order for line in blocks[n]), *below]


def _rank(kunci: str) -> int:
    return KUNCI.index(kunci) if kunci in KUNCI else len(KUNCI)


def _behind_value(lines: list[str], start: int, inside: frozenset[int]) -> int:
    """Return where the comments and blank lines begin that stand right above the line *start*."""
    while start and _is_loose(lines[start - 1]) and start - 1 not in inside:
        start -= 1
    return start


def _is_loose(line: str) -> bool:
    return not line or line.startswith("#")


def _block(lines: list[str], key: int) -> list[str]:
    """Return the lines of one key, whose name stands on the line *key* of them."""
    above = [line for line in lines[:key] if line]
    value = [_SPACING.sub(r"\1: ", lines[key], count=1), *lines[key + 1 :]]
    while not value[-1].strip(BLANK):
        value.pop()
    return [*above, *value]


def _lines_inside(node: Node) -> Iterator[int]:
    """Yield the lines, from 0, of every text that takes several: their blanks are YAML's."""
    match node:
        case Scalar(at=at) if at.end_line > at.line:
            last = at.end_line if at.end_column > 1 else at.end_line - 1
            yield from range(at.line - 2, last - 1)
        case Sequence(items):
            for item in items:
                yield from _lines_inside(item)
        case Mapping(entries):
            for key, value in entries:
                yield from _lines_inside(key)
                yield from _lines_inside(value)
        case _:
            return
