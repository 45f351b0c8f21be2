from itertools import pairwise

import pytest
from tests.geometry.models import model
from tests.support.needs import need_drawing

from katalog_sop.diagram.chart import chart_of
from katalog_sop.diagram.layout import Layout, Node, Point
from katalog_sop.diagram.stacking import stacked_rows


@pytest.mark.parametrize("count", [1, 2, 11, 12, 13, 23, 24, 40])
def test_rows_follow_each_other_across_windows(count: int) -> None:
    need_drawing()
    one = model(["A", "B"], [(f"Langkah {nth}", ["AB"[nth % 2]], []) for nth in range(count)])
    rows = stacked_rows(chart_of(one.pelaksana, one.graf))
    assert rows is not None
    assert [row.id for row in rows] == [f"s{nth}" for nth in range(1, count + 1)]
    assert {round(below.top - above.bottom) for above, below in pairwise(rows)} <= {40}


def test_layout_that_lacks_a_node_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    lone = Layout((Node("s1", Point(0, 0), 10, 10),))
    monkeypatch.setattr("katalog_sop.diagram.stacking.lay_out", lambda _source: lone)
    one = model(["A"], [("x", ["A"], []), ("y", ["A"], [])])
    assert stacked_rows(chart_of(one.pelaksana, one.graf)) is None
