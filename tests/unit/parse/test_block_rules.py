"""Our block rules are shortcuts: they read what the library's own rules read."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from katalog_sop.parse.inline import MARKDOWN, MAX_NESTING
from katalog_sop.parse.table_rule import with_cells

LIBRARY = MarkdownIt("commonmark", {"html": True, "maxNesting": MAX_NESTING}).enable("table")
AROUND_CELLS = {"td_open", "td_close"}

Read = tuple[str, tuple[int, ...], str]


def tokens_of(text: str, markdown: MarkdownIt) -> list[Token]:
    tokens: list[Token] = []
    markdown.block.parse(text, markdown, {}, tokens)
    return tokens


def read(tokens: list[Token]) -> Iterator[Read]:
    for token in with_cells(tokens):
        if token.type not in AROUND_CELLS:
            yield token.type, tuple(token.map or ()), token.content


def assert_read_alike(text: str) -> None:
    assert list(read(tokens_of(text, MARKDOWN))) == list(read(tokens_of(text, LIBRARY)))


PIECES = st.sampled_from(
    [
        *(
            "",
            "",
            " ",
            "    ",
            "\t",
            "  ",
            "kata",
            "Undang-Undang",
            "x | y",
            "|",
            "\\|",
            "| a | b |",
        ),
        *(
            "|---|---|",
            "--|--",
            ":-:|-",
            "| 1 | 2 | 3 |",
            "|",
            "a\\|b | c",
            "- ",
            "1. ",
            "2) ",
            "> ",
        ),
        *(
            "* ",
            "# ",
            "## Judul",
            "```",
            "---",
            "===",
            "***",
            "<div>",
            "[a]: b",
            "\u2003",
            "é",
            "-",
        ),
    ]
)
LINES = st.lists(st.lists(PIECES, max_size=4).map("".join), max_size=14)


@given(LINES)
def test_any_lines_are_read_as_the_library_reads_them(lines: list[str]) -> None:
    assert_read_alike("\n".join(lines))


@given(LINES)
def test_any_lines_below_the_head_of_a_table_as_well(lines: list[str]) -> None:
    assert_read_alike("\n".join(["| a | b |", "|---|:-:|", *lines]))


@pytest.mark.parametrize(
    "text",
    [
        "| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n\n| 4 |",
        "- x\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n| 3 | 4 |",
        "> | a | b |\n> |---|---|\n> | 1 | 2 |\nlanjut",
        "| a | b |\n|---|---|\n1 | 2\n- x\n",
        "| a | b |\n|---|---|\n\u2003\n| 1 | 2 |",
        "1. satu\n2. dua\n   tiga\n3. empat\n===\n",
        "> satu\n- dua\n===",
        "- satu\n  ===\n- dua\n---",
    ],
)
def test_blocks_end_where_they_end_for_the_library(text: str) -> None:
    assert_read_alike(text)


def test_a_table_holds_no_more_empty_cells_than_the_library_lets_it() -> None:
    columns = 400
    head = f"{'|a' * columns}|\n{'|-' * columns}|\n"
    assert_read_alike(head + "| 1 |\n" * 200)


def test_a_row_of_the_table_costs_no_token_for_each_cell() -> None:
    table = "| a | b | c |\n|---|---|---|\n"
    ours = len(tokens_of(table + "| 1 | 2 | 3 |\n" * 50, MARKDOWN))
    assert ours < len(tokens_of(table + "| 1 | 2 | 3 |\n" * 50, LIBRARY)) / 4
