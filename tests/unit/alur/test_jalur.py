from collections.abc import Iterator
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from katalog_sop.alur.graf import Graf, Simpul, graf_dari
from katalog_sop.alur.jalur import Panjang, jalur_lurus, jalur_terpanjang
from katalog_sop.model.langkah import SELESAI, Cabang, Langkah
from katalog_sop.source import WHOLE_FILE

MANY_ROWS = 3000
Exits = dict[int, list[int]]
"""For each row, counted from 1, where it leads; 0 is the end. What is missing is the next row."""


def graf(rows: int, exits: Exits, *, parallel: bool = False) -> Graf:
    """Return a table of so many rows."""
    return graf_dari(
        tuple(_langkah(no, exits.get(no, []), parallel=parallel) for no in range(1, rows + 1))
    )


def _langkah(no: int, ke: list[int], *, parallel: bool) -> Langkah:
    labelled = len(ke) > 1 and not parallel
    alur = tuple(
        Cabang(
            ke=str(satu) if satu else SELESAI,
            label=f"jalan {urutan}" if labelled else "",
            disimpulkan=False,
            at=WHOLE_FILE,
        )
        for urutan, satu in enumerate(ke)
    )
    return Langkah(no=str(no), kegiatan=(), pelaksana=(), alur=alur, at=WHOLE_FILE)


def nomor(jalur: tuple[Simpul, ...]) -> list[int]:
    return [int(simpul.langkah.no) for simpul in jalur]


def lurus(rows: int, exits: Exits) -> list[int]:
    return nomor(jalur_lurus(graf(rows, exits)))


def satu(_: Simpul) -> Panjang:
    """Count each step as one."""
    return (Decimal(1),)


def terbanyak(rows: int, exits: Exits) -> list[int]:
    """Return the path with the most steps."""
    return nomor(jalur_terpanjang(graf(rows, exits), satu))


@pytest.mark.parametrize(
    ("rows", "exits", "jalur"),
    [
        (3, {}, [1, 2, 3]),
        (4, {2: [1, 4]}, [1, 2, 4]),
        (2, {1: [0, 2]}, [1, 2]),
        (2, {2: [1]}, [1, 2]),
        (1, {1: [1]}, [1]),
        (4, {1: [3], 3: [2], 2: [4]}, [1, 3, 2, 4]),
        # A step that only mends and hands back is on no way to the end.
        (4, {2: [3, 4], 3: [2]}, [1, 2, 4]),
        (4, {2: [3, 0], 3: [2]}, [1, 2]),
    ],
)
def test_the_straight_path(rows: int, exits: Exits, jalur: list[int]) -> None:
    assert lurus(rows, exits) == jalur


@pytest.mark.parametrize(
    ("rows", "exits", "jalur"),
    [
        (3, {}, [1, 2, 3]),
        (4, {1: [4, 2]}, [1, 2, 3, 4]),
        (4, {1: [0, 2], 2: [4]}, [1, 2, 4]),
        (5, {1: [2, 4], 3: [5], 5: [1, 0]}, [1, 2, 3, 5]),
        (4, {2: [3, 4], 3: [2]}, [1, 2, 4]),
        (4, {1: [3], 3: [2], 2: [4]}, [1, 3, 2, 4]),
        (3, {3: [1]}, [1, 2, 3]),
        (1, {1: [1]}, [1]),
    ],
)
def test_the_longest_path(rows: int, exits: Exits, jalur: list[int]) -> None:
    assert terbanyak(rows, exits) == jalur


def test_of_parallel_exits_the_straight_path_takes_the_first_and_the_longest_the_longer_one() -> (
    None
):
    sejajar = graf(5, {1: [2, 3], 2: [5], 3: [4], 4: [5]}, parallel=True)

    assert nomor(jalur_lurus(sejajar)) == [1, 2, 5]
    assert nomor(jalur_terpanjang(sejajar, satu)) == [1, 3, 4, 5]


def test_of_paths_of_one_length_the_longest_is_the_one_named_first() -> None:
    assert terbanyak(4, {1: [3, 2], 2: [4]}) == [1, 3, 4]


def test_a_later_part_of_the_length_decides_between_equal_ones() -> None:
    panjang = {3: (Decimal(0), Decimal(1))}
    belah = graf(4, {1: [2, 3], 2: [4]})
    jalur = jalur_terpanjang(
        belah, lambda simpul: panjang.get(int(simpul.langkah.no), (Decimal(0), Decimal(0)))
    )

    assert nomor(jalur) == [1, 3, 4]


def test_no_steps_have_no_path() -> None:
    assert jalur_lurus(graf(0, {})) == jalur_terpanjang(graf(0, {}), satu) == ()


def test_a_long_table_is_no_deep_recursion() -> None:
    balik = {no: [no + 1, max(1, no - 5)] for no in range(2, MANY_ROWS)}

    assert terbanyak(MANY_ROWS, balik) == lurus(MANY_ROWS, balik) == [*range(1, MANY_ROWS + 1)]


@st.composite
def tables(draw: st.DrawFn) -> tuple[int, Exits]:
    rows = draw(st.integers(1, 7))
    targets = st.lists(st.integers(0, rows), max_size=3)
    return rows, draw(st.dictionaries(st.integers(1, rows), targets, max_size=rows))


lengths = st.lists(st.integers(0, 5).map(Decimal), min_size=8, max_size=8)


def keluar(table: Graf) -> dict[int, list[int]]:
    """Return where each step leads, the end as 0."""
    return {
        int(simpul.langkah.no): [
            0 if satu.ke == SELESAI else int(satu.ke) for satu in simpul.keluar
        ]
        or [0]
        for simpul in table.simpul
    }


def ways(exits: Exits, way: tuple[int, ...] = (1,)) -> Iterator[tuple[int, ...]]:
    """Yield every way from the first step to an end that repeats none."""
    for ke in exits[way[-1]]:
        if ke == 0:
            yield way
        elif ke not in way:
            yield from ways(exits, (*way, ke))


def enters_loops_at_one_step(exits: Exits) -> bool:
    """Return whether every exit that leads back leads to a step that no way can leave out."""
    return all(dari not in _reached(exits, without=ke) for dari, ke in _leading_back(exits))


def _leading_back(exits: Exits) -> set[tuple[int, int]]:
    """Return the exits that lead to a step which a depth-first walk has not left."""
    way: list[int] = []
    left: set[int] = set()
    found: set[tuple[int, int]] = set()

    def walk(row: int) -> None:
        way.append(row)
        for ke in exits[row]:
            if ke in way:
                found.add((row, ke))
            elif ke and ke not in left:
                walk(ke)
        left.add(way.pop())

    walk(1)
    return found


def _reached(exits: Exits, *, without: int) -> set[int]:
    seen: set[int] = set()
    waiting = [1] if without != 1 else []
    while waiting:
        row = waiting.pop()
        seen.add(row)
        waiting += [ke for ke in exits[row] if ke and ke != without and ke not in seen]
    return seen


@settings(max_examples=400, deadline=None)
@given(tables(), lengths)
def test_the_longest_path_against_all_paths(
    table: tuple[int, Exits], length: list[Decimal]
) -> None:
    semua = graf(*table)
    exits = keluar(semua)
    terpanjang = nomor(jalur_terpanjang(semua, lambda s: (length[int(s.langkah.no)],)))
    every = list(ways(exits))

    def total(way: tuple[int, ...] | list[int]) -> Decimal:
        return sum((length[no] for no in way), Decimal(0))

    assert len(set(terpanjang)) == len(terpanjang)
    assert total(terpanjang) >= total(lurus(*table))
    if every:
        assert tuple(terpanjang) in every
        assert tuple(lurus(*table)) in every
    if every and enters_loops_at_one_step(exits):
        assert total(terpanjang) == max(map(total, every))


def test_in_a_loop_with_two_entries_the_longest_path_may_be_missed() -> None:
    """2 and 3 lead to each other, and 1 to both: the walk comes to 2 first."""
    exits = {1: [2, 3], 2: [3, 4], 3: [2, 0], 4: [0]}

    assert max(ways(exits), key=len) == (1, 3, 2, 4)
    assert terbanyak(4, exits) == [1, 2, 3]
