import pytest
from tests.geometry.models import Step, model
from tests.support.needs import need_drawing

from katalog_sop.diagram.chart import chart_of
from katalog_sop.diagram.layout import Extent
from katalog_sop.diagram.measuring import measured_rows
from katalog_sop.diagram.text import NO_BREAK


def test_rows_are_measured_in_their_order_whatever_their_lanes() -> None:
    need_drawing()
    steps: list[Step] = [("kata " * nth, ["AB"[nth % 2], "C"], []) for nth in (6, 1, 15, 2)]
    one = model(["A", "B", "C"], steps)
    rows = measured_rows(chart_of(one.pelaksana, one.graf))
    assert rows is not None
    heights = [row.height for row in rows]
    assert heights[1] == heights[3] < heights[0] < heights[2]


def test_row_is_as_large_alone_as_among_others() -> None:
    need_drawing()
    text = "Memeriksa kelengkapan berkas permohonan"
    alone = model(["A"], [(text, ["A"], [])])
    among = model(["A", "B"], [(text, ["A"], []), *[("y", ["B"], [("1", "")])] * 20])
    one, many = (measured_rows(chart_of(it.pelaksana, it.graf)) for it in (alone, among))
    assert one is not None
    assert many is not None
    # The only step of one is the first step of the other: both are capsules.
    assert one[0] == many[0]


def test_engine_that_leaves_out_a_row_measures_none(monkeypatch: pytest.MonkeyPatch) -> None:
    lone = {"s1": Extent(10, 10)}
    monkeypatch.setattr("katalog_sop.diagram.measuring.extents", lambda _source: lone)
    one = model(["A"], [("x", ["A"], []), ("y", ["A"], [])])
    assert measured_rows(chart_of(one.pelaksana, one.graf)) is None


def test_no_break_keeps_a_number_with_its_text(monkeypatch: pytest.MonkeyPatch) -> None:
    sources: list[str] = []

    def listen(source: str) -> dict[str, Extent]:
        sources.append(source)
        return {}

    monkeypatch.setattr("katalog_sop.diagram.measuring.extents", listen)
    one = model(["A"], [("tugas_baru; selesai", ["A"], [])])
    assert measured_rows(chart_of(one.pelaksana, one.graf)) is None
    assert f'"1.{NO_BREAK}tugasxbarux selesai"' in sources[0]
