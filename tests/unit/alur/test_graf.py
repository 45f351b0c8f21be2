from katalog_sop.alur.graf import Graf, Jenis, graf_dari
from katalog_sop.parse.document import parse_sop
from katalog_sop.source import SourceFile

HEAD = """---
format: 1
nama: Cuti
status: konsep
pelaksana: [Staf]
---

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan | Alur |
|----|----------|-----------|-------------|-------|--------|------------|------|
"""


def _graf(*steps: tuple[str, str]) -> Graf:
    rows = "".join(f"| {no} | A | Staf | | | | | {alur} |\n" for no, alur in steps)
    source = SourceFile(path="sops/kota-x/a.md", text=HEAD + rows)
    return graf_dari(parse_sop(source).value.langkah)


def _kinds(graf: Graf) -> list[Jenis]:
    return [one.jenis for one in graf.simpul]


def _targets(graf: Graf) -> list[list[str]]:
    return [[exit_.ke for exit_ in one.keluar] for one in graf.simpul]


def test_without_alur_each_row_leads_to_the_next_whatever_its_number() -> None:
    graf = _graf(("6", ""), ("8", ""), ("9a", ""))

    assert _targets(graf) == [["8"], ["9a"], []]
    assert _kinds(graf) == [Jenis.MULAI, Jenis.PROSES, Jenis.SELESAI]


def test_labelled_branches_make_a_decision_even_to_the_end() -> None:
    graf = _graf(("1", ""), ("2", "Ya: 3; Tidak: selesai"), ("3", ""))

    assert _kinds(graf)[1] is Jenis.PUTUSAN
    assert _targets(graf)[1] == ["3", "selesai"]


def test_a_first_row_with_branches_is_a_start_that_branches() -> None:
    first = _graf(("1", "Ya: 2; Tidak: 1"), ("2", "")).simpul[0]

    assert first.jenis is Jenis.MULAI
    assert first.bercabang


def test_a_start_that_is_the_whole_procedure_ends() -> None:
    only = _graf(("1", "")).simpul[0]

    assert only.jenis is Jenis.MULAI
    assert only.berakhir


def test_parallel_exits_are_no_decision() -> None:
    graf = _graf(("1", ""), ("2", "3 & 4"), ("3", "selesai"), ("4", ""))

    assert _kinds(graf) == [Jenis.MULAI, Jenis.PROSES, Jenis.SELESAI, Jenis.SELESAI]
    assert not graf.simpul[1].bercabang


def test_the_last_row_may_lead_back() -> None:
    graf = _graf(("1", ""), ("2", "1"))

    assert _kinds(graf)[1] is Jenis.PROSES
    assert _targets(graf)[1] == ["1"]


def test_numbers_compare_without_case_and_blanks_and_are_spelled_as_the_row() -> None:
    assert _targets(_graf(("1", " 9 A ?"), ("2", ""), ("9a.", "")))[0] == ["9a"]


def test_branches_that_lead_nowhere_are_listed() -> None:
    graf = _graf(("1", "Ya: 7; Tidak: 2"), ("2", ""))

    assert [branch.ke for branch in graf.tanpa_tujuan] == ["7"]
    assert _targets(graf)[0] == ["2"]


def test_of_two_steps_with_one_number_the_first_is_meant() -> None:
    graf = _graf(("1", "2"), ("2", "3"), ("2.", ""), ("3", ""))

    assert _targets(graf)[0] == ["2"]
    assert graf.tanpa_tujuan == ()
