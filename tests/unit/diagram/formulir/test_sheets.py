from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.geometry.models import PLAIN_TEXT, Model, catalogue, model, models

from katalog_sop.diagram.formulir.grid import grid_of
from katalog_sop.diagram.formulir.layout import Layout, over_border
from katalog_sop.diagram.formulir.router import layout_of
from katalog_sop.diagram.formulir.sheets import Border, borders_of, letters_of

SCALES = st.floats(0.3, 1)


def _layout(one: Model) -> Layout:
    return layout_of(grid_of(one.pelaksana, one.graf))


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(models(text=PLAIN_TEXT), st.data(), SCALES)
def test_each_line_over_a_border_has_one_pentagon_and_none_overlap(
    one: Model, data: st.DataObject, scale: float
) -> None:
    layout = _layout(one)
    rows = range(len(layout.heights) - 1)
    ends = sorted(data.draw(st.sets(st.sampled_from(rows)))) if rows else []
    borders = borders_of(layout, ends, scale=scale)

    assert [border.row for border in borders] == ends
    for border in borders:
        lines = sorted({x for x, _ in over_border(layout, border.row)})
        assert [one.line for one in border.pentagons] == pytest.approx([x * scale for x in lines])
        _stand_apart(border, layout.width * scale)
    letters = [one.letters for border in borders for one in border.pentagons]
    assert letters == [letters_of(nth) for nth in range(len(letters))]


def _stand_apart(border: Border, width: float) -> None:
    for one, other in pairwise(border.pentagons):
        assert other.centre - one.centre > 2 * border.half_width
    for one in border.pentagons:
        assert one.centre - border.half_width >= -0.01
        assert one.centre + border.half_width <= width + 0.01


def test_a_pentagon_alone_stands_on_its_line() -> None:
    layout = _layout(model(["A", "B"], [("x", ["A"], []), ("y", ["B"], [])]))
    (border,) = borders_of(layout, [0], scale=0.8)
    (pentagon,) = border.pentagons

    assert pentagon.letters == "A"
    assert pentagon.line == pentagon.centre
    assert not pentagon.dashed


def test_connectors_on_one_line_share_a_pentagon() -> None:
    back = [("3", "Ya"), ("1", "Tidak")]
    steps = [("a", ["L"], []), ("b", ["L"], back), ("c", ["L"], [("4", "Ya"), ("1", "Tidak")])]
    layout = _layout(model(["L"], [*steps, ("d", ["L"], [])]))
    (border,) = borders_of(layout, [0], scale=1)

    assert len(over_border(layout, 0)) == 3
    assert len(border.pentagons) == 2


def test_only_a_line_that_is_inferred_all_through_is_dashed() -> None:
    back = [("3", "Ya"), ("1?", "Tidak")]
    layout = _layout(model(["L"], [("a", ["L"], []), ("b", ["L"], back), ("c", ["L"], [])]))
    (border,) = borders_of(layout, [0], scale=1)

    assert sorted(one.dashed for one in border.pentagons) == [False, True]


def test_a_border_that_nothing_crosses_has_none() -> None:
    layout = _layout(model(["L"], [("a", ["L"], [("selesai", "")]), ("b", ["L"], [])]))

    assert borders_of(layout, [0], scale=1) == (Border(0, 7.0, ()),)


def test_letters_go_on_after_z() -> None:
    assert [letters_of(nth) for nth in (0, 1, 25, 26, 27, 51, 52, 701, 702)] == [
        *("A", "B", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA")
    ]


@pytest.mark.parametrize("name", catalogue())
def test_pentagons_of_the_catalogue_have_their_full_size(name: str) -> None:
    layout = _layout(catalogue()[name])
    ends = range(len(layout.heights) - 1)

    assert {border.half_width for border in borders_of(layout, ends, scale=0.7)} == {7.0}
