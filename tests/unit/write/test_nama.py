import pytest

from katalog_sop.write.nama import RefusedError, read_nama, read_pelaksana, without_sop


@pytest.mark.parametrize(
    ("teks", "nama"),
    [
        ("SOP Cuti", "Cuti"),
        ("sop: Cuti", "Cuti"),
        ("S.O.P. Cuti", "Cuti"),
        ("Standar Operasional Prosedur (SOP) Cuti", "Cuti"),
        ("STANDAR OPERASIONAL PROSEDUR Cuti", "Cuti"),
        ("SOP - Cuti", "Cuti"),
        ("SOP", ""),
        ("Sopir Dinas", "Sopir Dinas"),
        ("Penyusunan SOP", "Penyusunan SOP"),
        ("Cuti", "Cuti"),
    ],
)
def test_a_name_loses_the_word_sop_in_front(teks: str, nama: str) -> None:
    assert without_sop(teks) == nama


def test_blanks_are_folded() -> None:
    assert read_nama("  Cuti\u00a0 besar ") == "Cuti besar"
    assert read_pelaksana(" Staf ;; Kepala  Seksi;") == ("Staf", "Kepala Seksi")


@pytest.mark.parametrize(
    "teks",
    [
        "",
        "  ",
        "-",
        "?",
        "a\nb",
        "a\x1b[2J",
        "a\tb\x00",
        "a\u202eb",
        "a\u200bb",
        "a\ud800",
        "a" * 10_000,
        "Cuti 190002302000131001",
    ],
)
def test_what_is_no_name_is_refused(teks: str) -> None:
    with pytest.raises(RefusedError) as refused:
        read_nama(teks)
    assert str(refused.value).endswith((".", "hapus.", "ulang."))
    assert str(refused.value).isprintable()


@pytest.mark.parametrize(
    "teks",
    ["", ";", "Staf; Staf", "Staf; staf", "Staf?", "A|B", "a" * 101, ";".join(map(str, range(31)))],
)
def test_what_are_no_lanes_is_refused(teks: str) -> None:
    with pytest.raises(RefusedError):
        read_pelaksana(teks)
