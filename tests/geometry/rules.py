"""What a right drawing keeps to; each rule returns what breaks it, in words."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations

from tests.geometry.measuring import (
    area_of,
    connectors,
    distance_from,
    ends,
    inside,
    length,
    overlap,
    runs_through,
    shared,
    words_meet_shape,
)
from tests.geometry.picture import Area, Column, Picture, Shape, Wire, Words

NEAR = 15.0
APART = 6.0


@dataclass(frozen=True, slots=True)
class Way:
    """A connector that must be there: from and to a step's link or a mark's word."""

    source: str
    target: str
    label: str
    dashed: bool


@dataclass(frozen=True, slots=True)
class Expected:
    """What the model says must be in the drawing."""

    lanes: tuple[str, ...]
    nodes: tuple[tuple[str, int, bool], ...]
    """Name, lane and whether it is inferred."""
    ways: tuple[Way, ...]


Rule = Callable[[Picture, Expected], list[str]]


def name_of(shape: Shape) -> str:
    return shape.href or shape.words.said


# --- basic rules


def lines_are_there(picture: Picture, expected: Expected) -> list[str]:
    """Every connector leaves its step and ends, with its arrowhead, at its target's border."""
    found: Counter[tuple[str, str, bool]] = Counter()
    loose = []
    for wire in connectors(picture):
        source, target = ends(picture, wire)
        if source is None or target is None:
            loose.append(f"a line ends in the air: {wire.dots}")
        else:
            found[name_of(source), name_of(target), wire.dashed] += 1
    wanted = Counter((way.source, way.target, way.dashed) for way in expected.ways)
    missing = [f"missing: {way}" for way in (wanted - found).elements()]
    return loose + missing + [f"not wanted: {way}" for way in (found - wanted).elements()]


def executors_are_joined(picture: Picture, expected: Expected) -> list[str]:
    """The nodes of one step hang together by arrowless lines, and only they."""
    joins: Counter[str] = Counter()
    wrong = []
    for wire in picture.wires:
        if wire.pointed:
            continue
        one, other = ends(picture, wire)
        if one is None or other is None or name_of(one) != name_of(other) or one == other:
            wrong.append(f"joins nothing: {wire.dots}")
        else:
            joins[name_of(one)] += 1
    nodes = Counter(name for name, _, _ in expected.nodes)
    return wrong + [
        f"{name}: {count} nodes, {joins[name]} joins"
        for name, count in nodes.items()
        if joins[name] != count - 1
    ]


def labels_are_at_their_lines(picture: Picture, expected: Expected) -> list[str]:
    """Each label stands within 15 pixels of a line of its own source and target."""
    left = list(picture.labels)
    missing = []
    for way in expected.ways:
        if not way.label:
            continue
        lines = [wire for wire in connectors(picture) if _is_way(picture, wire, way)]
        fitting = [
            words
            for words in left
            if _said(words) == _bare(way.label)
            and any(distance_from(words, wire) <= NEAR for wire in lines)
        ]
        if fitting:
            left.remove(fitting[0])
        else:
            missing.append(f"no label at its line: {way}")
    return missing + [f"a label of no line: {words.said}" for words in left]


def _is_way(picture: Picture, wire: Wire, way: Way) -> bool:
    source, target = ends(picture, wire)
    return (
        source is not None
        and target is not None
        and (name_of(source), name_of(target)) == (way.source, way.target)
    )


def _said(words: Words) -> str:
    return _bare(words.said)


def _bare(text: str) -> str:
    return "".join(text.split())


def all_is_on_the_canvas(picture: Picture, _: Expected) -> list[str]:
    """Nothing reaches over the edge of the drawing."""
    areas = [
        *(column.area for column in picture.columns),
        *(shape.area for shape in picture.shapes),
        *(words.area() for words in picture.labels),
        *(Area(x, y, x, y) for wire in picture.wires for x, y in wire.dots),
    ]
    return [f"outside: {area}" for area in areas if not picture.canvas.holds(area)]


def nothing_overlaps(picture: Picture, _: Expected) -> list[str]:
    """No node or label lies on another node or label."""
    shapes = [
        f"{name_of(one)} lies on {name_of(other)}"
        for one, other in combinations(picture.shapes, 2)
        if overlap(one.area, other.area)
    ]
    labels = [
        f"label {one.said} lies on label {other.said}"
        for one, other in combinations(picture.labels, 2)
        if overlap(one.area(), other.area())
    ]
    mixed = [
        f"label {words.said} lies on {name_of(shape)}"
        for words in picture.labels
        for shape in picture.shapes
        if words_meet_shape(words, shape)
    ]
    return shapes + labels + mixed


def text_is_inside(picture: Picture, _: Expected) -> list[str]:
    """Each line of a node's text lies within its outline."""
    return [
        f"text of {name_of(shape)} sticks out"
        for shape in picture.shapes
        for line in shape.words.lines
        if not all(inside(corner, shape.outline) for corner in line.corners())
    ]


def nodes_are_in_their_lanes(picture: Picture, expected: Expected) -> list[str]:
    """Every node is there, in its lane below the title, dashed if it is inferred."""
    found: Counter[tuple[str, int, bool]] = Counter()
    for shape in picture.shapes:
        found[name_of(shape), _lane_of(shape, picture.columns), shape.dashed] += 1
    wanted = Counter(expected.nodes)
    return [f"missing: {node}" for node in (wanted - found).elements()] + [
        f"not wanted: {node}" for node in (found - wanted).elements()
    ]


def _lane_of(shape: Shape, columns: tuple[Column, ...]) -> int:
    for nth, column in enumerate(columns):
        below = Area(column.area.left, column.head.bottom, column.area.right, column.area.bottom)
        if below.holds(shape.area, slack=0):
            return nth
    return -1


# --- further rules


def no_line_through_a_node(picture: Picture, _: Expected) -> list[str]:
    """A line touches its own nodes at their borders and no node else."""
    return [
        f"a line runs through {name_of(shape)}: {wire.dots}"
        for wire in picture.wires
        for shape in picture.shapes
        if runs_through(wire, shape)
    ]


def no_long_detour(picture: Picture, _: Expected) -> list[str]:
    """A line is no longer than straight streets plus twice the widest lane."""
    spare = 2 * max((column.area.right - column.area.left for column in picture.columns), default=0)
    return [
        f"a detour: {wire.dots}"
        for wire in picture.wires
        if length(wire.dots) > length((wire.dots[0], wire.dots[-1])) + spare
    ]


def no_line_under_a_label(picture: Picture, _: Expected) -> list[str]:
    """No line, not even its own, runs behind a label."""
    return [
        f"a line under label {words.said}: {wire.dots}"
        for words in picture.labels
        for wire in picture.wires
        if any(overlap(area_of(stretch), words.area()) for stretch in wire.stretches())
    ]


def titles_are_inside(picture: Picture, expected: Expected) -> list[str]:
    """Each lane's title stands inside the head of its lane."""
    wrong = [
        f"title {column.title.said} sticks out"
        for column in picture.columns
        if not column.head.holds(column.title.area(), slack=0)
    ]
    titles = tuple(_said(column.title) for column in picture.columns)
    wanted = tuple(_bare(lane) for lane in expected.lanes)
    return wrong + ([] if titles == wanted else [f"titles {titles}, wanted {wanted}"])


def ends_are_apart(picture: Picture, _: Expected) -> list[str]:
    """No line starts at another's arrowhead, and no two arrowheads are one."""
    wires = connectors(picture)
    tips = [(nth, wire.dots[-1]) for nth, wire in enumerate(wires)]
    starts = [(nth, wire.dots[0]) for nth, wire in enumerate(wires)]
    joins = [(-1, dot) for wire in picture.wires if not wire.pointed for dot in wire.dots]
    return [
        f"ends meet at {tip}"
        for nth, tip in tips
        for other, dot in (*starts, *joins, *tips[nth + 1 :])
        if other != nth and abs(tip[0] - dot[0]) + abs(tip[1] - dot[1]) < APART
    ]


def no_line_on_another(picture: Picture, _: Expected) -> list[str]:
    """Two lines may cross but never run along each other."""
    return [
        f"two lines share a stretch: {one.dots} and {other.dots}"
        for one, other in combinations(picture.wires, 2)
        for stretch in one.stretches()
        for along in other.stretches()
        if shared(stretch, along) > 1
    ]


BASIC: dict[str, Rule] = {
    "lines are there": lines_are_there,
    "executors are joined": executors_are_joined,
    "labels are at their lines": labels_are_at_their_lines,
    "all is on the canvas": all_is_on_the_canvas,
    "nothing overlaps": nothing_overlaps,
    "text is inside": text_is_inside,
    "nodes are in their lanes": nodes_are_in_their_lanes,
}
FURTHER: dict[str, Rule] = {
    "no line through a node": no_line_through_a_node,
    "no long detour": no_long_detour,
    "no line under a label": no_line_under_a_label,
    "titles are inside": titles_are_inside,
    "ends are apart": ends_are_apart,
    "no line on another": no_line_on_another,
}


def broken(picture: Picture, expected: Expected) -> list[str]:
    """Return everything that breaks a rule."""
    return [
        f"{name}: {finding}"
        for name, rule in (BASIC | FURTHER).items()
        for finding in rule(picture, expected)
    ]
