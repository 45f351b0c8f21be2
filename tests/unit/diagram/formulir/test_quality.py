"""A score that cannot fall is worthless: each count is shown a layout that earns it."""

import pytest
from tests.geometry.models import model

from katalog_sop.diagram.formulir.grid import grid_of
from katalog_sop.diagram.formulir.layout import Connector, Label, Layout, Place
from katalog_sop.diagram.formulir.quality import quality_of
from katalog_sop.diagram.formulir.router import layout_of

SOP = model(
    ["Staf", "Kepala", "Arsip"],
    [
        ("Menyiapkan", ["Staf"], []),
        ("Memeriksa", ["Kepala"], [("3", "Ya"), ("1", "Tidak")]),
        ("Menilai", ["Kepala"], [("4", "Ya"), ("2", "Tidak"), ("selesai", "Batal")]),
        ("Menyimpan", ["Arsip", "Staf"], []),
    ],
)
GOOD = layout_of(grid_of(SOP.pelaksana, SOP.graf))


def _nth(source: int, target: int) -> int:
    return next(
        nth
        for nth, one in enumerate(GOOD.connectors)
        if one.arrow and (one.source, one.target) == (source, target)
    )


def _with(nth: int, connector: Connector) -> Layout:
    connectors = list(GOOD.connectors)
    connectors[nth] = connector
    return GOOD._replace(connectors=tuple(connectors))


def _moved(nth: int, *places: int, x: int = 0, y: int = 0) -> Layout:
    one = GOOD.connectors[nth]
    moved = tuple(
        place._replace(x=place.x + x, y=place.y + y) if at in places else place
        for at, place in enumerate(one.places)
    )
    return _with(nth, one._replace(places=moved))


def _labelled(nth: int, *, x: int = 0, y: int = 0) -> Layout:
    label = GOOD.connectors[nth].label
    assert label is not None
    moved = label._replace(left=label.left + x, top=label.top + y)
    return _with(nth, GOOD.connectors[nth]._replace(label=moved))


def test_good_layout_has_nothing_wrong() -> None:
    score = quality_of(GOOD)
    assert score.wrong == 0
    assert (score.crossings, score.bends) == (0, 6)


def test_connectors_on_top_of_each_other_are_counted() -> None:
    straight = GOOD.connectors[_nth(1, 2)]
    back = _nth(2, 1)
    x = straight.places[0].x - GOOD.connectors[back].places[1].x
    assert quality_of(_moved(back, 1, 2, x=x)).shared == 1


def test_connectors_to_the_same_target_may_share_a_line() -> None:
    one = GOOD.connectors[_nth(1, 0)]
    twice = GOOD._replace(connectors=(*GOOD.connectors, one))
    assert quality_of(twice).shared == 0
    other = one._replace(target=2)
    assert quality_of(GOOD._replace(connectors=(*GOOD.connectors, other))).shared == 1


def test_ends_are_no_common_target() -> None:
    one = GOOD.connectors[_nth(2, -1)]
    assert quality_of(GOOD._replace(connectors=(*GOOD.connectors, one))).shared == 1


@pytest.mark.parametrize("down", [0, 8])
def test_line_through_a_symbol_is_counted(down: int) -> None:
    symbol = next(one for one in GOOD.symbols if one.row == 1)
    level = (Place(0, 1, down), Place(symbol.x + 60, 1, down))
    through = Connector(1, 1, level, inferred=False, arrow=False)
    assert quality_of(GOOD._replace(connectors=(*GOOD.connectors, through))).hits == 1
    aside = (Place(symbol.x + 9, 0, 0), Place(symbol.x + 9, 2, 0))
    upright = Connector(1, 1, aside, inferred=False, arrow=False)
    assert quality_of(GOOD._replace(connectors=(*GOOD.connectors, upright))).hits == 2


def test_line_at_the_corner_of_a_diamond_hits_nothing() -> None:
    symbol = next(one for one in GOOD.symbols if one.row == 1)
    places = (Place(symbol.x + 20, 1, -19), Place(symbol.x + 20, 1, -8))
    beside = Connector(1, 1, places, inferred=False, arrow=False)
    assert quality_of(GOOD._replace(connectors=(*GOOD.connectors, beside))).hits == 0


def test_label_over_a_line_a_symbol_or_a_label_is_counted() -> None:
    tidak = _nth(1, 0)
    assert quality_of(_labelled(tidak, y=8)).labels == 1
    assert quality_of(_labelled(tidak, x=40)).labels > 0
    label = GOOD.connectors[tidak].label
    both = GOOD.connectors[_nth(0, 1)]._replace(label=label)
    assert quality_of(_with(_nth(0, 1), both)).labels == 1


def test_end_that_touches_nothing_or_another_step_is_counted() -> None:
    down = _nth(1, 2)
    assert quality_of(_moved(down, 1, y=-4)).loose == 1
    assert quality_of(_moved(down, 0, y=4)).loose == 1
    elsewhere = GOOD.connectors[down]._replace(target=3)
    assert quality_of(_with(down, elsewhere)).loose == 1


def test_what_leaves_its_row_or_the_lanes_is_counted() -> None:
    back = _nth(1, 0)
    assert quality_of(_moved(back, 1, 2, x=-60)).outside == 2
    label = Label(0, 5, -200, 10, 12, ("Ya",), ends=False)
    strange = GOOD.connectors[back]._replace(label=label)
    assert quality_of(_with(back, strange)).outside == 2


def test_crossing_is_counted() -> None:
    x = GOOD.connectors[_nth(0, 1)].places[1].x
    places = (Place(x - 9, 0, 14), Place(x + 9, 0, 14))
    across = Connector(0, 0, places, inferred=False, arrow=False)
    assert quality_of(GOOD._replace(connectors=(*GOOD.connectors, across))).crossings == 1
