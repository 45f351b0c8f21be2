import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from katalog_sop.diagram.text import ELLIPSIS, clean, cut, lines_within, width


@pytest.mark.parametrize(
    ("dirty", "cleaned"),
    [
        ("dua  kata\n\tlagi ", "dua kata lagi"),
        ("\u202ebalik\u202c \u2066x\u2069\u200b", "balik x"),
        ("nol\x00\x1b\u2028baris", "nol baris"),
        ("pribadi \ue022\U000f0000", "pribadi"),
        ("e\u0301", "\u00e9"),
        ("keluarga 👨\u200d👩\u200d👧", "keluarga 👨\u200d👩\u200d👧"),
        ("\ud800", ""),
        ("", ""),
    ],
)
def test_clean(dirty: str, cleaned: str) -> None:
    assert clean(dirty) == cleaned


@given(st.text())
def test_clean_text_can_stand_in_xml_and_stays_clean(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert not [sign for sign in cleaned if unicodedata.category(sign) in {"Cc", "Cs", "Co", "Cn"}]


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("pendek", 6, "pendek"),
        ("Memeriksa berkas permohonan", 20, "Memeriksa berkas…"),
        ("Memeriksa berkas permohonan", 17, "Memeriksa berkas…"),
        ("Memeriksa, berkas", 12, "Memeriksa…"),
        ("a " + "panjang" * 10, 20, "a panjangpanjangpan…"),
    ],
)
def test_cut_ends_at_a_word_where_one_ends(text: str, limit: int, short: str) -> None:
    assert cut(text, limit) == short


@given(st.text(), st.integers(2, 100))
def test_cut_text_is_never_longer_than_its_limit(text: str, limit: int) -> None:
    assert len(cut(text, limit)) <= limit
    assert cut(text, limit) == text or cut(text, limit).endswith(ELLIPSIS)


def test_width_is_that_of_arial() -> None:
    assert width("Verifikasi", 10) == pytest.approx(40.56)
    assert width("\u00e9\u0301", 10) == width("e", 10)
    assert width("漢", 10) == 10
    assert width("a", 10, bold=True) > width("a", 10)


@given(st.text().map(clean), st.floats(20, 200))
def test_lines_lose_nothing_and_fit(text: str, limit: float) -> None:
    lines = lines_within(text, limit, 14)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width(line, 14) <= limit or len(line) == 1 for line in lines)


def test_long_words_break_behind_a_hyphen_or_slash() -> None:
    assert lines_within("perundang-undangan", 100, 14) == ("perundang-", "undangan")
    assert lines_within("surat/laporan", 60, 14) == ("surat/", "laporan")
