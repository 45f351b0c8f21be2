from tests.geometry.models import Step, model

from katalog_sop.diagram.chart import TANPA_PELAKSANA, Chart, Link, Shape, chart_of
from katalog_sop.diagram.text import NO_BREAK


def _chart(lanes: list[str], *steps: Step) -> Chart:
    one = model(lanes, list(steps))
    return chart_of(one.pelaksana, one.graf)


def test_kinds_of_steps_become_shapes() -> None:
    chart = _chart(
        ["A"], ("satu", ["A"], []), ("dua", ["A"], [("1", "x"), ("3", "y")]), ("tiga", ["A"], [])
    )
    assert [row.shape for row in chart.rows] == [Shape.CAPSULE, Shape.DIAMOND, Shape.CAPSULE]


def test_step_that_ends_in_the_middle_is_a_capsule() -> None:
    chart = _chart(["A"], *[("x", ["A"], [])], ("y", ["A"], [("selesai", "")]), ("z", ["A"], []))
    assert chart.rows[1].shape is Shape.CAPSULE
    assert [(link.source, link.target) for link in chart.links] == [(0, 1)]


def test_first_step_that_decides_gets_a_mark_of_the_start() -> None:
    chart = _chart(["A", "B"], ("x", ["B"], [("2", "ya"), ("1", "tidak")]), ("y", ["A"], []))
    mark, first, _ = chart.rows
    assert (mark.label, mark.shape, mark.anchor) == ("Mulai", Shape.CAPSULE, "")
    assert (mark.first.lane, first.shape) == (1, Shape.DIAMOND)
    assert chart.links[0] == Link(0, 1, "", inferred=False)
    assert chart.links[2] == Link(1, 1, "tidak", inferred=False)


def test_branches_to_the_end_share_one_mark_in_the_lane_of_the_last() -> None:
    branch = [("2", "ya"), ("selesai?", "tidak")]
    chart = _chart(
        ["A", "B"], ("x", ["A"], []), ("y", ["A"], branch), ("z", ["B"], branch), ("q", ["A"], [])
    )
    marks = [row for row in chart.rows if not row.anchor]
    assert [(row.label, row.first.lane) for row in marks] == [("Selesai", 1)]
    assert [link.inferred for link in chart.links if link.target == 4] == [True, True]


def test_executors_stand_in_the_order_of_the_lanes_and_keep_their_mark() -> None:
    chart = _chart(["A", "B", "C"], ("x", ["C", "A?", "C"], []))
    assert [(one.id, one.lane, one.inferred) for one in chart.rows[0].members] == [
        ("s1b", 0, True),
        ("s1", 2, False),
    ]
    assert chart.rows[0].first.id == "s1"


def test_many_executors_have_ids_of_their_own() -> None:
    lanes = [f"L{nth}" for nth in range(30)]
    ids = {member.id for member in _chart(lanes, ("x", lanes, [])).rows[0].members}
    assert len(ids) == 30


def test_step_of_an_unknown_lane_is_not_lost() -> None:
    chart = _chart(["A"], ("x", ["Z"], []))
    assert chart.lanes == ("A", TANPA_PELAKSANA)
    assert [(one.lane, one.inferred) for one in chart.rows[0].members] == [(1, True)]


def test_label_keeps_its_number_with_the_first_word_and_is_cut_at_a_word() -> None:
    long = "Memeriksa kelengkapan berkas " * 9
    box, decision = _chart(
        ["A"], ("x", ["A"], []), (long, ["A"], []), (long, ["A"], [("1", "a"), ("2", "b")])
    ).rows[1:]
    assert box.label.startswith(f"2.{NO_BREAK}Memeriksa ")
    assert box.label.endswith("berkas…")
    assert len(box.label) <= 90
    assert len(decision.label) <= 60


def test_branch_to_no_step_draws_no_line() -> None:
    assert _chart(["A"], ("x", ["A"], [("7", "")])).links == ()
