"""The swimlane read back from its SVG by where things stand, as those read it who look at it."""

from collections import Counter

from tests.geometry.measuring import connectors, distance_from, ends
from tests.geometry.picture import Column, Picture, Shape, Wire, picture_of
from tests.support.drawn import Drawn, Node, Way


def drawn_in(svg: str) -> Drawn:
    """Return what a swimlane shows; what cannot be read is a failure."""
    picture = picture_of(svg)
    from_above = sorted(picture.shapes, key=lambda shape: shape.area.top + shape.area.bottom)
    labels = _labels(picture)
    _check_joins(picture)
    return Drawn(
        lanes=tuple(column.title.said for column in picture.columns),
        nodes=tuple(_node(picture, shape) for shape in from_above),
        ways=tuple(_way(picture, wire, labels.get(wire, "")) for wire in connectors(picture)),
    )


def _node(picture: Picture, shape: Shape) -> Node:
    column = next(column for column in picture.columns if _below(column, shape))
    words = shape.words.said
    return Node(_name(shape), _kind(shape), words, column.title.said, shape.dashed)


def _name(shape: Shape) -> str:
    return shape.href or shape.words.said


def _below(column: Column, shape: Shape) -> bool:
    """Tell whether a symbol stands between the borders of a lane, below its head."""
    aside = column.area.left <= shape.area.left and shape.area.right <= column.area.right
    return aside and column.head.bottom <= shape.area.top


def _kind(shape: Shape) -> str:
    """Return the kind by the outline alone; a rounded one has many sides."""
    area, corners = shape.area, set(shape.outline)
    if corners == set(area.corners()):
        return "box"
    x, y = (area.left + area.right) / 2, (area.top + area.bottom) / 2
    if corners == {(x, area.top), (area.right, y), (x, area.bottom), (area.left, y)}:
        return "diamond"
    return "capsule"


def _way(picture: Picture, wire: Wire, label: str) -> Way:
    source, target = _ends(picture, wire)
    return Way(source, target, label, wire.dashed)


def _ends(picture: Picture, wire: Wire) -> tuple[str, str]:
    source, target = ends(picture, wire)
    assert source, f"a line begins in the air: {wire.dots}"
    assert target, f"a line ends in the air: {wire.dots}"
    return _name(source), _name(target)


def _labels(picture: Picture) -> dict[Wire, str]:
    """Return the label of each arrow that has one: a label belongs to the arrow nearest to it."""
    found: dict[Wire, str] = {}
    for words in picture.labels:
        nearest = min(connectors(picture), key=lambda wire: distance_from(words, wire))
        assert nearest not in found, f"two labels at one line: {found[nearest]}, {words.said}"
        found[nearest] = words.said
    return found


def _check_joins(picture: Picture) -> None:
    """Check that lines without arrowhead join the symbols of one step, and leave none apart."""
    joins = [_ends(picture, wire) for wire in picture.wires if not wire.pointed]
    assert all(one == other for one, other in joins), f"joins two steps: {joins}"
    symbols = Counter(_name(shape) for shape in picture.shapes)
    wanted = Counter({name: count - 1 for name, count in symbols.items() if count > 1})
    assert Counter(name for name, _ in joins) == wanted
