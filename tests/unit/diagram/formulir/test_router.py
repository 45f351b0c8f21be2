"""Which way connectors take, on small forms."""

from tests.geometry.models import Model, model
from tests.geometry.test_generated import ALL_AT_ONCE

from katalog_sop.diagram.chart import Shape
from katalog_sop.diagram.formulir.grid import END, grid_of
from katalog_sop.diagram.formulir.layout import Connector, Layout, over_border
from katalog_sop.diagram.formulir.pieces import pieces_of
from katalog_sop.diagram.formulir.router import layout_of

A, B, C = "Staf", "Kepala", "Arsip"


def _layout(one: Model) -> Layout:
    return layout_of(grid_of(one.pelaksana, one.graf))


def _connector(layout: Layout, source: int, target: int) -> Connector:
    return next(
        one
        for one in layout.connectors
        if one.arrow and (one.source, one.target) == (source, target)
    )


def _ways(layout: Layout) -> list[tuple[int, int]]:
    return [(one.source, one.target) for one in layout.connectors if one.arrow]


def test_next_row_in_the_same_lane_is_straight_below() -> None:
    layout = _layout(model([A], [("x", [A], []), ("y", [A], [])]))
    start, end = _connector(layout, 0, 1).places
    assert start.x == end.x == layout.lanes[0].centre
    assert (start.y, end.y) == (11, -11)


def test_next_row_in_another_lane_is_entered_from_above() -> None:
    layout = _layout(model([A, B], [("x", [B], []), ("y", [A], [])]))
    start, corner, end = _connector(layout, 0, 1).places
    assert start.x < layout.lanes[1].centre
    assert (corner.row, corner.y) == (0, 0)
    assert corner.x == end.x == layout.lanes[0].centre


def test_way_back_runs_beside_the_symbols() -> None:
    one = model([A, B], [("x", [A], []), ("y", [B], [("3", "Ya"), ("1", "Tidak")]), ("z", [A], [])])
    layout = _layout(one)
    leave, up, there, enter = _connector(layout, 1, 0).places
    assert up.x == there.x
    assert all(abs(up.x - lane.centre) > 22 for lane in layout.lanes)
    assert (leave.row, enter.row) == (1, 0)


def test_ways_to_one_target_are_joined_with_a_dot() -> None:
    back = [("5", "Ya"), ("1", "Tidak")]
    one = model(
        [A, B],
        [("x", [A], []), *(("y", [B], [(str(n), "Ya"), back[1]]) for n in (3, 4)), ("z", [B], [])],
    )
    layout = _layout(one)
    first, second = _connector(layout, 1, 0), _connector(layout, 2, 0)
    assert first.places[1].x == second.places[1].x
    assert [pieces.dots for pieces in pieces_of(layout)] == [
        [],
        [tuple(first.places[1][::2])],
        [],
        [],
    ]


def test_line_hops_over_another() -> None:
    layout = _layout(ALL_AT_ONCE)
    hops = [level.hops for pieces in pieces_of(layout) for level in pieces.levels if level.hops]
    assert len(hops) == 3


def test_branch_to_the_end_has_a_capsule_in_its_own_cell() -> None:
    steps = [("x", [A], []), ("y", [B], [("selesai", "Tidak"), ("3", "Ya")]), ("z", [A], [])]
    layout = _layout(model([A, B], steps))
    below = [one for one in layout.symbols if one.row == 1 and one.words == "Selesai"]
    assert [one.x for one in below] == [layout.lanes[1].centre]
    steps[2] = ("z", [B], [])
    layout = _layout(model([A, B], steps))
    [beside] = [one for one in layout.symbols if one.row == 1 and one.words == "Selesai"]
    lane = layout.lanes[1]
    assert beside.x > lane.centre
    assert beside.x + beside.half_width < lane.left + lane.width
    assert _connector(layout, 1, END).places[-1].x == beside.x


def test_first_row_that_decides_has_a_start_mark() -> None:
    layout = _layout(model([A], [("x", [A], [("2", "Ya"), ("selesai", "Tidak")]), ("y", [A], [])]))
    shapes = [(one.shape, one.words) for one in layout.symbols if one.row == 0]
    assert (Shape.CAPSULE, "Mulai") in shapes
    assert (Shape.DIAMOND, "") in shapes


def test_only_row_begins_and_ends() -> None:
    layout = _layout(model([A], [("x", [A], [])]))
    assert [one.words for one in layout.symbols] == ["Mulai", "Selesai"]


def test_several_lanes_have_a_symbol_each_and_a_line() -> None:
    layout = _layout(model([A, B, C], [("x", [A, C], []), ("y", [B], [])]))
    assert [one.arrow for one in layout.connectors] == [False, True]
    start, _ = _connector(layout, 0, 1).places
    assert (start.x, start.y) == (layout.lanes[1].centre, 0)


def test_step_without_a_known_lane_has_no_symbol_and_no_connectors() -> None:
    layout = _layout(model([A], [("x", [A], []), ("y", ["Lain"], []), ("z", [A], [])]))
    assert [one.row for one in layout.symbols] == [0, 2]
    assert _ways(layout) == []


def test_no_lanes_no_drawing() -> None:
    layout = _layout(model([], [("x", [A], [])]))
    assert (layout.lanes, layout.symbols, layout.connectors) == ((), (), ())


def test_exits_to_one_target_are_one_connector_with_both_labels() -> None:
    layout = _layout(model([A], [("x", [A], []), ("y", [A], [("1", "Ya"), ("1", "Lain")])]))
    label = _connector(layout, 1, 0).label
    assert label is not None
    assert label.lines == ("Ya / Lain",)


def test_way_back_to_itself_leaves_and_enters_on_one_side() -> None:
    layout = _layout(model([A], [("x", [A], []), ("y", [A], [("2", "Ya"), ("1", "Tidak")])]))
    leave, *_, enter = _connector(layout, 1, 1).places
    assert leave.row == enter.row == 1
    assert (leave.x < layout.lanes[0].centre) == (enter.x < layout.lanes[0].centre)
    assert enter.y > leave.y


def test_parallel_exits_are_drawn_each() -> None:
    layout = _layout(
        model([A, B], [("x", [A], [("2", ""), ("3", "")]), ("y", [A], []), ("z", [B], [])])
    )
    assert sorted(_ways(layout)) == [(0, 1), (0, 2), (1, 2)]


def test_shared_line_is_dashed_only_where_all_of_it_is_inferred() -> None:
    steps = [
        ("x", [A], []),
        ("y", [B], [("3", "Ya"), ("1", "Tidak")]),
        ("z", [B], [("4", "Ya"), ("1?", "Tidak")]),
        ("w", [B], []),
    ]
    rows = pieces_of(_layout(model([A, B], steps)))
    assert [[one.dashed for one in row.levels if one.y == 0 and one.left < 30] for row in rows] == [
        [False],
        [False],
        [True],
        [],
    ]


def test_connectors_over_a_border_are_told() -> None:
    layout = _layout(ALL_AT_ONCE)
    found = over_border(layout, 4)
    assert sorted((one.source, one.target) for _, one in found) == [(2, 5), (4, 5)]
    assert over_border(layout, 7) == []


def test_loop_and_way_back_join_with_a_dot() -> None:
    steps = [
        ("x", [A], []),
        ("y", [A], [("3", "Ya"), ("2", "Tidak")]),
        ("z", [B], []),
        ("w", [A], [("5", "Ya"), ("2", "Tidak")]),
        ("v", [A], []),
    ]
    layout = _layout(model([A, B], steps))
    _, _, enter, _ = _connector(layout, 1, 1).places
    assert pieces_of(layout)[1].dots == [(enter.x, enter.y)]
