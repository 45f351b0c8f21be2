"""The hints for Alur cells that cannot be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from katalog_sop.model.langkah import Cabang
from katalog_sop.parse.alur import nearest_alur, parse_alur
from katalog_sop.parse.collector import Collector
from katalog_sop.source import Span


def _read(teks: str) -> tuple[tuple[Cabang, ...] | None, list[tuple[str, str]]]:
    found = Collector()
    read = parse_alur(teks, Span.on_line(1, 1, len(teks)), found)
    return read, [(one.rule, one.hint) for one in found.findings()]


@pytest.mark.parametrize(
    ("teks", "guess"),
    [
        ("Ya 7, Tidak 5", "Ya: 7; Tidak: 5"),
        ("Ya=7/Tidak=5", "Ya: 7; Tidak: 5"),
        ("Ya (7) Tidak (5?)", "Ya: 7; Tidak: 5?"),
        ("Ya: 7<br>Tidak: selesai", "Ya: 7; Tidak: selesai"),
        ("Ya: 7, Tidak: 5", "Ya: 7; Tidak: 5"),
        ("Ya\uff1a7\uff1bTidak\uff1a5", "Ya: 7; Tidak: 5"),
        ("Y:7 T:5", "Y: 7; T: 5"),
        ("Ya: ke 7; Tidak: 5", "Ya: 7; Tidak: 5"),
        ("jika lengkap ke langkah 7, jika tidak ke 5", "Lengkap: 7; Tidak: 5"),
        ("kembali ke langkah 9A?", "9a?"),
        ("7.", "7"),
        ("Selesai.", "selesai"),
    ],
)
def test_the_nearest_reading_is_the_hint(teks: str, guess: str) -> None:
    assert _read(teks) == (None, [("unreadable-alur", f"Mungkin maksudnya `{guess}`.")])


@pytest.mark.parametrize("teks", ["lanjut", "Lanjut ke baris berikutnya"])
def test_a_cell_that_says_next_is_to_be_emptied(teks: str) -> None:
    hint = "Kosongkan sel ini bila lanjut ke baris berikutnya."

    assert _read(teks) == (None, [("unreadable-alur", hint)])


@pytest.mark.parametrize("teks", ["langkah 7", "7 dan 8", "Akhir", "1.2", "A", "\uff17"])
def test_what_may_be_the_no_of_a_step_is_one(teks: str) -> None:
    read, found = _read(teks)

    assert [one.ke for one in read or ()] == [teks]
    assert found == []


@pytest.mark.parametrize(
    ("teks", "guess"), [("langkah 7", "7"), ("7 dan 8", "7 & 8"), ("7", "7"), ("1.2", "1.2")]
)
def test_who_knows_the_numbers_may_ask_for_the_nearest_reading(teks: str, guess: str) -> None:
    assert nearest_alur(teks) == guess


@pytest.mark.parametrize(
    "teks",
    ["", "-", "7, 8", "7/8", "Ya 7", "Ya: ; Tidak: 1; Batal: 3", "Ya 7, Ya 5", "5-7", "7 " * 150],
)
def test_nothing_is_guessed_where_it_is_not_clear(teks: str) -> None:
    assert nearest_alur(teks) is None


def test_targets_without_labels_are_shown_both_ways() -> None:
    hint = "Untuk jalan serentak tulis `5 & 6`; untuk putusan tulis `Ya: 5; Tidak: 6`."

    assert _read("5; 6") == (None, [("unmarked-parallel", hint)])


words = st.sampled_from(
    [
        *("Ya", "Tidak", "7", "5a", "1.2", "selesai", "lanjut", "ke", ":", "=", ",", ";", "/"),
        *("&", "?", "dan", ".", "\uff1a", "<br>", "->", "x"),
    ]
)


@given(st.lists(words, max_size=8).map(" ".join) | st.text(max_size=30))
def test_what_is_guessed_can_be_read(teks: str) -> None:
    guess = nearest_alur(teks)
    if guess is not None:
        read, found = _read(guess)
        assert found == []
        assert read is not None
        assert nearest_alur(guess) == (guess or None)
