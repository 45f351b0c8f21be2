import pytest
from hypothesis import given
from hypothesis import strategies as st

from katalog_sop.alur.graf import Graf, graf_dari
from katalog_sop.alur.jangkauan import (
    berujung,
    dapat_ditelusuri,
    putaran_tertutup,
    tak_terjangkau,
)
from katalog_sop.model.langkah import Cabang, Langkah
from katalog_sop.source import WHOLE_FILE


def _graf(*alur: str) -> Graf:
    """Return the graph of steps 1, 2, 3 …; "3 1" leads to both, "" to the next row."""
    return graf_dari(tuple(_langkah(str(no), words) for no, words in enumerate(alur, start=1)))


def _langkah(no: str, words: str) -> Langkah:
    targets = words.split()
    labels = "ABCDEF" if len(targets) > 1 else [""]
    return Langkah(
        no=no,
        kegiatan=(),
        pelaksana=(),
        alur=tuple(
            Cabang(ke, label, disimpulkan=False, at=WHOLE_FILE)
            for ke, label in zip(targets, labels, strict=False)
        ),
        at=WHOLE_FILE,
    )


def _lost(graf: Graf) -> list[tuple[str, str, list[str]]]:
    return [
        (one.sebelum.langkah.no, one.pintu.langkah.no, [s.langkah.no for s in one.lainnya])
        for one in tak_terjangkau(graf)
    ]


def _traps(graf: Graf) -> list[list[str]]:
    return [[simpul.langkah.no for simpul in trap] for trap in putaran_tertutup(graf)]


def test_a_chain_is_reached_and_ends() -> None:
    graf = _graf("", "", "")

    assert (_lost(graf), _traps(graf), berujung(graf)) == ([], [], True)


def test_nothing_is_wrong_with_no_steps() -> None:
    assert (_lost(_graf()), _traps(_graf()), berujung(_graf())) == ([], [], False)


def test_a_decision_that_sends_back_is_no_trap() -> None:
    assert _traps(_graf("", "3 1", "")) == []


def test_one_entry_stands_for_all_that_hang_on_it() -> None:
    assert _lost(_graf("4", "", "", "selesai", "")) == [("1", "2", ["3"]), ("4", "5", [])]


def test_of_an_unreachable_cycle_the_first_row_is_told() -> None:
    assert _lost(_graf("selesai", "", "", "2 selesai")) == [("1", "2", ["3", "4"])]


def test_what_hangs_on_two_entries_is_told_once() -> None:
    assert _lost(_graf("selesai", "4", "4", "")) == [("1", "2", ["4"]), ("2", "3", [])]


def test_a_later_row_may_be_the_entry() -> None:
    assert _lost(_graf("", "selesai", "selesai", "3 5", "")) == [("3", "4", ["3", "5"])]


def test_a_trap_is_told_with_all_its_steps() -> None:
    assert _traps(_graf("2 5", "", "", "2", "")) == [["2", "3", "4"]]


def test_steps_before_a_trap_are_not_part_of_it() -> None:
    graf = _graf("", "", "2")

    assert _traps(graf) == [["2", "3"]]
    assert not berujung(graf)


def test_two_traps_are_two() -> None:
    assert _traps(_graf("2 4 6", "", "2", "", "4", "")) == [["2", "3"], ["4", "5"]]


def test_a_branch_to_the_end_is_an_end() -> None:
    graf = _graf("", "1 selesai")

    assert berujung(graf)
    assert _traps(graf) == []


@pytest.mark.parametrize("alur", [("2",), ("", "2"), ("9 2", "")])
def test_a_step_that_leads_to_itself_or_nowhere_is_judged_first(alur: tuple[str, ...]) -> None:
    assert dapat_ditelusuri(_graf(*alur)) is False


def test_a_number_that_stands_twice_is_judged_first() -> None:
    twice = (_langkah("1", ""), _langkah("1", ""))

    assert not dapat_ditelusuri(graf_dari(twice))
    assert dapat_ditelusuri(_graf("", "1 selesai"))


def test_ten_thousand_rows_are_walked() -> None:
    size = 10_000
    chain = _graf(*[""] * size, "1")
    islands = _graf(*["selesai"] * size)

    assert [len(trap) for trap in putaran_tertutup(chain)] == [size + 1]
    assert len(tak_terjangkau(islands)) == size - 1


@given(st.lists(st.lists(st.integers(1, 8), max_size=3), min_size=1, max_size=8))
def test_what_is_told_agrees_with_following_every_exit(exits: list[list[int]]) -> None:
    size = len(exits)
    graf = _graf(*(" ".join(str(min(ke, size)) for ke in row) for row in exits))
    rows = {one.langkah.no: [exit_.ke for exit_ in one.keluar] for one in graf.simpul}
    reach = {no: _follow(no, rows) for no in rows}
    ends = {no for no in rows if not rows[no]}

    lost = {no for _, door, rest in _lost(graf) for no in (door, *rest)}
    assert lost == set(rows) - reach["1"]
    assert sum(len(rest) + 1 for _, _, rest in _lost(graf)) == len(lost)
    trapped = [no for no in rows if not reach[no] & ends and reach[no] <= _mutual(no, reach)]
    assert sorted(no for trap in _traps(graf) for no in trap) == sorted(trapped)


def _follow(no: str, rows: dict[str, list[str]]) -> set[str]:
    seen: set[str] = set()
    waiting = [no]
    while waiting:
        here = waiting.pop()
        if here not in seen:
            seen.add(here)
            waiting += rows[here]
    return seen


def _mutual(no: str, reach: dict[str, set[str]]) -> set[str]:
    return {other for other in reach if no in reach[other]}
