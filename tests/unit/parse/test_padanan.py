"""padanan.yml: what is read of it, and that the one of this catalogue is sound."""

from pathlib import Path
from typing import Final

import pytest

from katalog_sop.diagnostics import Parsed
from katalog_sop.model.padanan import TANPA_PADANAN, Arah, Kelompok, Padanan
from katalog_sop.parse.padanan import parse_padanan
from katalog_sop.project import compile_project
from katalog_sop.settings import Settings
from katalog_sop.source import SourceFile, source_from_bytes

OURS: Final = Path(__file__).parents[3] / "sops" / "padanan.yml"
WIDEST: Final = 12
"""More expressions than that in one group are hardly one meaning any more."""


def _parsed(text: str) -> Parsed[Padanan]:
    return parse_padanan(SourceFile(path="sops/padanan.yml", text=text))


def _ours() -> Padanan:
    return _parsed(OURS.read_text("utf-8")).value


def test_groups_and_arrows_are_read_in_the_order_of_the_file() -> None:
    padanan = _parsed(
        "# Kependudukan\n"
        "- kata: [KK, kartu keluarga]\n"
        "- cari: [bayi lahir]\n"
        "  maka: [kelahiran, akta kelahiran]\n"
        "- kata:\n"
        "    - surel\n"
        "    - email\n"
    ).value

    assert padanan == Padanan(
        (Kelompok(("KK", "kartu keluarga")), Kelompok(("surel", "email"))),
        (Arah(("bayi lahir",), ("kelahiran", "akta kelahiran")),),
    )


def test_expressions_stay_as_written_with_single_blanks() -> None:
    padanan = _parsed("- kata: ['  KTP-el ', 'kartu   tanda\u200b penduduk', 01, ya]\n").value

    assert padanan.kelompok == (Kelompok(("KTP-el", "kartu tanda penduduk", "01", "ya")),)


def test_an_expression_of_two_groups_stays_in_the_first() -> None:
    padanan = _parsed("- kata: [a, b]\n- kata: [c, B, d]\n- kata: [A, e]\n").value

    assert padanan.kelompok == (Kelompok(("a", "b")), Kelompok(("c", "d")))


@pytest.mark.parametrize(
    "item",
    ["kata: [a]", "kata: [a, A]", "cari: [a]", "maka: [a]", "cari: [a]\n  maka: [A]", "{}", "a"],
)
def test_what_pairs_nothing_is_noted_and_left_out(item: str) -> None:
    parsed = _parsed(f"- {item}\n")

    assert parsed.value == TANPA_PADANAN
    assert len(parsed.findings) == 1


def test_both_halves_of_a_mixed_item_are_used() -> None:
    padanan = _parsed("- kata: [a, b]\n  cari: [c]\n  maka: [d]\n").value

    assert padanan == Padanan((Kelompok(("a", "b")),), (Arah(("c",), ("d",)),))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# kosong\n",
        "kata: [a, b]\n",
        "- [a\n",
        "- kata: *a\n",
        "- ? [a]\n  : b\n",
        "---\n---\n",
    ],
)
def test_nothing_in_the_file_makes_it_raise(text: str) -> None:
    assert _parsed(text).value == TANPA_PADANAN


def test_a_file_that_cannot_be_read_is_one_finding() -> None:
    source = source_from_bytes("sops/padanan.yml", b"- kata: [\xff, b]\n", limit=100)

    assert [one.rule for one in parse_padanan(source).findings] == ["not-utf8"]


def test_a_nip_is_never_a_word_of_the_lexicon() -> None:
    parsed = _parsed("- kata: ['190002302000131001', kepala]\n")

    assert {one.rule for one in parsed.findings} == {"nip-in-text", "long-padanan"}
    assert parsed.value == TANPA_PADANAN


def test_the_lexicon_reaches_what_is_published() -> None:
    sources = [SourceFile(path="sops/padanan.yml", text="- kata: [surel, email]\n")]
    project = compile_project(sources, Settings())

    assert project.catalogue.padanan == Padanan((Kelompok(("surel", "email")),))
    assert project.publication.padanan == project.catalogue.padanan


def test_a_catalogue_without_the_file_has_an_empty_lexicon() -> None:
    assert compile_project([], Settings()).publication.padanan == TANPA_PADANAN


def test_our_own_lexicon_has_no_findings() -> None:
    parsed = _parsed(OURS.read_text("utf-8"))

    assert parsed.findings == ()
    assert parsed.value.kelompok
    assert parsed.value.arah


def test_no_group_of_ours_is_so_wide_that_everything_finds_everything() -> None:
    wide = [one for one in _ours().kelompok if len(one.kata) > WIDEST]

    assert wide == []


def test_no_spelling_joins_two_groups_of_ours() -> None:
    """Search does not tell ``e-mail`` from ``email``: joined, they may stand in one group only."""
    groups: dict[str, set[int]] = {}
    for number, group in enumerate(_ours().kelompok):
        for kata in group.kata:
            joined = "".join(char for char in kata.casefold() if char.isalnum())
            groups.setdefault(joined, set()).add(number)

    assert [kata for kata, numbers in groups.items() if len(numbers) > 1] == []


def test_no_general_word_stands_alone_in_a_group_of_ours() -> None:
    general = {
        *("buat", "bikin", "urus", "cara", "surat", "layanan", "pelayanan", "data", "kerja"),
        *("umum", "daftar", "baru", "izin usaha", "pengelolaan", "kantor", "warga", "lapor"),
    }
    alone = {kata.casefold() for group in _ours().kelompok for kata in group.kata}

    assert alone & general == set()


def test_no_everyday_word_of_ours_asks_for_more_than_a_few_terms() -> None:
    asked = [(one.cari, one.maka) for one in _ours().arah if len(one.maka) > WIDEST // 2]

    assert asked == []
