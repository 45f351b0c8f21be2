"""A text without odd characters is known at once."""

import sys

from katalog_sop.parse.characters import CONTROL, INVISIBLE, plain_characters, visible
from katalog_sop.parse.collector import Collector

ODD = [
    one for one in map(chr, range(sys.maxunicode + 1)) if CONTROL.match(one) or INVISIBLE.match(one)
]


def test_no_odd_character_is_printable() -> None:
    # The quick look for them asks just that.
    assert [one for one in ODD if one.isprintable()] == []


def test_each_odd_character_is_seen_in_the_structure_of_a_text() -> None:
    for one in ODD:
        found = Collector()
        text = f"---\n{one}nama: x\n---\n"
        plain_characters(text, found)
        assert len(found) == 1
        assert visible(text) != text


def test_a_text_without_them_stays_as_it_is() -> None:
    found = Collector()
    text = "---\nnama: Café 😀\n---\n\n| a | “b” |\n"
    assert plain_characters(text, found) == text
    assert len(found) == 0
