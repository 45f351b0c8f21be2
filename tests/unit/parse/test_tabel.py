import pytest

from katalog_sop.parse.tabel import split_row


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("| a | b |", [("a", 3), ("b", 7)]),
        ("|a|b|", [("a", 2), ("b", 4)]),
        ("a | b", [("a", 1), ("b", 5)]),
        ("  | a |  | c |", [("a", 5), ("", 9), ("c", 12)]),
        ("| 😀 | b |", [("😀", 3), ("b", 7)]),
        (r"| a \| b | c |", [("a | b", 3), ("c", 12)]),
        (r"| a \|", [("a |", 3)]),
        ("||", [("", 2)]),
        ("|", [("", 2)]),
        ("", [("", 1)]),
    ],
)
def test_cells_have_their_text_and_column(line: str, cells: list[tuple[str, int]]) -> None:
    assert [(sel.teks, sel.at.column) for sel in split_row(line, 7)] == cells
    assert {sel.at.line for sel in split_row(line, 7)} == {7}
