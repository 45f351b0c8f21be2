import pytest

from katalog_sop.resolve.titles import fold_title, says_none


@pytest.mark.parametrize(
    "teks",
    [
        *("SOP Cuti Tahunan", "S.O.P. Cuti Tahunan", "sop  cuti\u00a0tahunan.", "Cuti-Tahunan"),
        *("Standar Operasional Prosedur Cuti Tahunan", "CUTI TAHUNAN", '"Cuti Tahunan"'),
    ],
)
def test_titles_compare_without_case_blanks_punctuation_and_the_word_sop(teks: str) -> None:
    assert fold_title(teks) == "cuti tahunan"


def test_only_one_leading_sop_is_dropped() -> None:
    assert fold_title("SOP SOP Cuti") == "sop cuti"
    assert fold_title("Sopir") == "sopir"
    assert fold_title("Penyusunan SOP") == "penyusunan sop"


@pytest.mark.parametrize("teks", ["-", "–", "Tidak terkait dengan SOP yang lain", "Tidak ada."])
def test_a_statement_that_there_is_none(teks: str) -> None:
    assert says_none(teks)


@pytest.mark.parametrize("teks", ["SOP Cuti", "Penanganan yang tidak ada berkasnya"])
def test_a_title_is_no_such_statement(teks: str) -> None:
    assert not says_none(teks)
