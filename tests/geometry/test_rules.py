"""A rule that cannot fail is worthless: each is shown a drawing that breaks it."""

from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest
from tests.geometry import rules
from tests.geometry.models import expected_of, model
from tests.geometry.picture import SVG, picture_of

Edit = Callable[[ET.Element], None]

GOOD = model(
    ["Staf", "Kepala", "Arsip"],
    [
        ("Menyiapkan berkas", ["Staf"], []),
        ("Memeriksa berkas", ["Kepala"], [("3", "Ya"), ("1", "Tidak")]),
        ("Menyimpan", ["Arsip", "Staf"], []),
    ],
)
JOIN, DOWN, YES, NO = range(4)
"""The lines of the drawing in the order they are written."""


def _wire(root: ET.Element, nth: int) -> ET.Element:
    wires = [one for one in root.iter(f"{SVG}path") if "swimlane-line" in one.get("class", "")]
    return wires[nth]


def _ends(root: ET.Element, nth: int) -> tuple[str, str]:
    """Return where a line begins and ends, as a path writes it."""
    dots = _wire(root, nth).attrib["d"].removeprefix("M").split("L")
    return dots[0], dots[-1]


def _label(root: ET.Element, said: str) -> ET.Element:
    return next(one for one in root.iter(f"{SVG}text") if "".join(one.itertext()) == said)


def _move_text(text: ET.Element, x: float, y: float) -> None:
    for span in text.iter(f"{SVG}tspan"):
        span.set("x", str(float(span.attrib["x"]) + x))
        span.set("y", str(float(span.attrib["y"]) + y))


def _boxes(root: ET.Element) -> list[ET.Element]:
    kinds = ("swimlane-box", "swimlane-capsule")
    return [one for one in root.iter(f"{SVG}rect") if one.get("class", "").startswith(kinds)]


def _drop_line(root: ET.Element) -> None:
    root.remove(_wire(root, DOWN))


def _end_in_the_air(root: ET.Element) -> None:
    wire = _wire(root, DOWN)
    x, y = _ends(root, DOWN)[1].split()
    wire.set("d", f"{wire.attrib['d'].rpartition('L')[0]}L{x} {float(y) - 20}")


def _lose_arrowhead(root: ET.Element) -> None:
    _wire(root, DOWN).attrib.pop("marker-end")


def _turn_dashed(root: ET.Element) -> None:
    _wire(root, DOWN).set("class", "swimlane-line swimlane-disimpulkan")


def _part_executors(root: ET.Element) -> None:
    root.remove(_wire(root, JOIN))


def _move_label_away(root: ET.Element) -> None:
    _move_text(_label(root, "Ya"), 60, 40)


def _misname_label(root: ET.Element) -> None:
    next(_label(root, "Ya").iter(f"{SVG}tspan")).text = "Yo"


def _cut_canvas(root: ET.Element) -> None:
    root.set("viewBox", "-1 -1 200 200")


def _put_label_on_node(root: ET.Element) -> None:
    box = _boxes(root)[0]
    text = _label(root, "Ya")
    span = next(text.iter(f"{SVG}tspan"))
    _move_text(
        text,
        float(box.attrib["x"]) + 20 - float(span.attrib["x"]),
        float(box.attrib["y"]) + 20 - float(span.attrib["y"]),
    )


def _put_label_on_label(root: ET.Element) -> None:
    one = next(_label(root, "Ya").iter(f"{SVG}tspan"))
    other = next(_label(root, "Tidak").iter(f"{SVG}tspan"))
    one.set("x", other.attrib["x"])
    one.set("y", other.attrib["y"])


def _put_node_on_node(root: ET.Element) -> None:
    one, *_, last = _boxes(root)
    last.set("x", one.attrib["x"])
    last.set("y", one.attrib["y"])


def _lengthen_text(root: ET.Element) -> None:
    next(_label(root, "3.\u00a0Menyimpan").iter(f"{SVG}tspan")).text = "W" * 30


def _widen_diamond_text(root: ET.Element) -> None:
    _move_text(_label(root, "2.\u00a0Memeriksa berkas"), 0, 18)


def _move_node(root: ET.Element) -> None:
    _boxes(root)[0].set("x", "230")


def _forget_node(root: ET.Element) -> None:
    root.remove(list(root.iter(f"{SVG}a"))[1])


def _run_through_node(root: ET.Element) -> None:
    box = _boxes(root)[0]
    y = float(box.attrib["y"]) + 10
    _wire(root, YES).set("d", f"M0 {y}L400 {y}")


def _make_detour(root: ET.Element) -> None:
    start, end = _ends(root, NO)
    _wire(root, NO).set("d", f"M{start}L{start.split()[0]} 3000L{end}")


def _run_under_label(root: ET.Element) -> None:
    span = next(_label(root, "Tidak").iter(f"{SVG}tspan"))
    y = float(span.attrib["y"]) - 4
    _wire(root, DOWN).set("d", f"M0 {y}L900 {y}")


def _lengthen_title(root: ET.Element) -> None:
    next(_label(root, "Staf").iter(f"{SVG}tspan")).text = "Staf " * 12


def _swap_titles(root: ET.Element) -> None:
    one, other = (next(_label(root, said).iter(f"{SVG}tspan")) for said in ("Staf", "Kepala"))
    one.text, other.text = other.text, one.text


def _start_at_an_arrowhead(root: ET.Element) -> None:
    _wire(root, NO).set("d", f"M{_ends(root, DOWN)[1]}L{_ends(root, NO)[1]}")


def _share_an_arrowhead(root: ET.Element) -> None:
    _wire(root, NO).set("d", f"M{_ends(root, NO)[0]}L{_ends(root, DOWN)[1]}")


def _run_along_another(root: ET.Element) -> None:
    root.append(ET.fromstring(ET.tostring(_wire(root, DOWN))))  # noqa: S314 -- our own


PLANTED: list[tuple[rules.Rule, Edit]] = [
    (rules.lines_are_there, _drop_line),
    (rules.lines_are_there, _end_in_the_air),
    (rules.lines_are_there, _lose_arrowhead),
    (rules.lines_are_there, _turn_dashed),
    (rules.executors_are_joined, _part_executors),
    (rules.executors_are_joined, _lose_arrowhead),
    (rules.labels_are_at_their_lines, _move_label_away),
    (rules.labels_are_at_their_lines, _misname_label),
    (rules.all_is_on_the_canvas, _cut_canvas),
    (rules.nothing_overlaps, _put_label_on_node),
    (rules.nothing_overlaps, _put_label_on_label),
    (rules.nothing_overlaps, _put_node_on_node),
    (rules.text_is_inside, _lengthen_text),
    (rules.text_is_inside, _widen_diamond_text),
    (rules.nodes_are_in_their_lanes, _move_node),
    (rules.nodes_are_in_their_lanes, _forget_node),
    (rules.no_line_through_a_node, _run_through_node),
    (rules.no_long_detour, _make_detour),
    (rules.no_line_under_a_label, _run_under_label),
    (rules.titles_are_inside, _lengthen_title),
    (rules.titles_are_inside, _swap_titles),
    (rules.ends_are_apart, _start_at_an_arrowhead),
    (rules.ends_are_apart, _share_an_arrowhead),
    (rules.no_line_on_another, _run_along_another),
]


@pytest.mark.parametrize(("rule", "edit"), PLANTED)
def test_rule_finds_what_was_planted(rule: rules.Rule, edit: Edit) -> None:
    root = ET.fromstring(GOOD.svg())  # noqa: S314 -- our own
    edit(root)
    bad = ET.tostring(root, encoding="unicode")
    assert rule(picture_of(bad), expected_of(GOOD)), bad


def test_drawing_that_the_plants_are_put_in_is_good() -> None:
    assert rules.broken(picture_of(GOOD.svg()), expected_of(GOOD)) == []


def test_every_rule_is_shown_a_drawing_that_breaks_it() -> None:
    assert {rule for rule, _ in PLANTED} == set((rules.BASIC | rules.FURTHER).values())
