"""List marks in one form: ``- `` and ``1. ``, with the numbers as printed."""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from markdown_it.token import Token

from katalog_sop.write.lines import Lines

_ITEM: Final = re.compile(
    r"(?P<indent> *)(?P<number>\d*)(?P<mark>[-+*.)])(?P<gap>[ \t]*)(?P<text>.*)"
)
_RULE: Final = re.compile(r" *([-*])(?: *\1){2,} *")
_MARKS: Final = {"bullet_list_open": ("-", "*"), "ordered_list_open": (".", ")")}
"""The mark of a list, and the one of a list right behind it, which is another list by it."""
_ONE_PARAGRAPH: Final = ("paragraph_open", "inline", "paragraph_close")


@dataclass(slots=True)
class _List:
    """One list of the body."""

    kind: str
    level: int
    mark: str
    quoted: bool
    end: int
    before: "_List | None"
    """The list right before this one, if it is of the same kind."""
    items: list[tuple[int, tuple[Token, ...]]] = field(default_factory=list)
    """The first line of each item, and the tokens in it."""


def format_lists(lines: Lines) -> None:
    """Write the marks of all lists outside of quotations in one form.

    A list whose items are one line each also loses its indentation and spare blanks. Numbers stay:
    they are printed on the form, and a new item is then one new line.
    """
    lists = _lists(lines.body.tokens)
    begun = Counter(start for one in lists for start, _ in one.items)
    alone = {id(one): all(begun[n] == 1 for n, _ in one.items) for one in lists}
    # What stands behind a list decides whether it may lose its indentation: the last one first.
    for one in reversed(lists):
        if alone[id(one)]:
            _shorten(one, lines)
    for chain in _chains(lists):
        written = [
            _marked(one, mark, lines) for one, mark in zip(chain, _marks(chain), strict=True)
        ]
        if all(alone[id(one)] for one in chain) and None not in written:
            for number, line in (pair for lines_of_one in written for pair in lines_of_one or ()):
                lines.now[number] = line


def _chains(lists: list[_List]) -> list[list[_List]]:
    """Return the lists in groups that stand right behind each other, told apart by their marks."""
    chains: dict[int, list[_List]] = {}
    for one in lists:
        chain = chains[id(one.before)] if one.before else []
        chain.append(one)
        chains[id(one)] = chain
    return [chain for one in lists if (chain := chains[id(one)])[0] is one]


def _marks(chain: list[_List]) -> list[str]:
    usual, other = _MARKS[chain[0].kind]
    return [other if number % 2 else usual for number in range(len(chain))]


def _lists(tokens: tuple[Token, ...]) -> list[_List]:
    lists: list[_List] = []
    opened: list[_List] = []
    items: list[int] = []
    closed: _List | None = None
    quotes = 0
    for position, token in enumerate(tokens):
        quotes += (token.type == "blockquote_open") - (token.type == "blockquote_close")
        if token.type in _MARKS:
            before = closed if closed and closed.kind == token.type else None
            end = (token.map or (0, 0))[1]
            one = _List(token.type, token.level, token.markup, quotes > 0, end, before)
            lists.append(one)
            opened.append(one)
        elif token.type == "list_item_open":
            items.append(position)
        elif token.type == "list_item_close":
            start = items.pop()
            line = (tokens[start].map or (0, 0))[0]
            opened[-1].items.append((line, _within(tokens, start, position)))
        closed = opened.pop() if token.type in {"bullet_list_close", "ordered_list_close"} else None
    return lists


def _within(tokens: tuple[Token, ...], start: int, end: int) -> tuple[Token, ...]:
    """Return the tokens of an item, or of a long one only enough to see that it is long."""
    return tokens[start + 1 : min(end, start + 2 + len(_ONE_PARAGRAPH))]


def _marked(one: _List, mark: str, lines: Lines) -> list[tuple[int, str]] | None:
    """Return the first lines of the items with *mark*, or None where it may not stand there."""
    written: list[tuple[int, str]] = []
    for number, _ in one.items:
        match = _ITEM.fullmatch(lines.text(number))
        if one.quoted or match is None or match["mark"] != one.mark:
            return None
        line = f"{match['indent']}{match['number']}{mark}{match['gap']}{match['text']}"
        if _RULE.fullmatch(line):
            return None
        written.append((number, line))
    return written


def _shorten(one: _List, lines: Lines) -> None:
    """Take indentation and spare blanks from a list whose items are one line each.

    What follows it must not be indented so far that it would get into the last item.
    """
    found = {number: _ITEM.fullmatch(lines.text(number)) for number, _ in one.items}
    read = {number: match for number, match in found.items() if match}
    short = all(_is_short(found[number], tokens) for number, tokens in one.items)
    if one.quoted or not short:
        return
    least = min(len(match["indent"]) for match in read.values()) if one.level else 0
    behind = next((n for n in range(one.end, len(lines.now)) if lines.text(n).strip()), None)
    if behind is not None and not re.match(rf" {{0,{least}}}[^ \t]", lines.text(behind)):
        return
    for number, match in read.items():
        indent = match["indent"] if one.level else ""
        gap = " " if match["text"] else ""
        lines.now[number] = f"{indent}{match['number']}{match['mark']}{gap}{match['text']}"


def _is_short(match: re.Match[str] | None, tokens: tuple[Token, ...]) -> bool:
    """Return whether an item is one paragraph of one line, or empty."""
    if match is None or tuple(token.type for token in tokens) not in {(), _ONE_PARAGRAPH}:
        return False
    one_line = all(token.map is None or token.map[1] - token.map[0] == 1 for token in tokens)
    return one_line and bool(tokens) == bool(match["text"])
