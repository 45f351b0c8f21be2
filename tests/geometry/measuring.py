"""Distances and overlaps of what is drawn."""

from collections.abc import Iterable
from itertools import pairwise

from tests.geometry.picture import Area, Dot, Picture, Shape, Stretch, Wire, Words

TOUCH = 1.0
"""How near a line's end is to a border that it touches; places are rounded to halves."""


def sides_of(outline: tuple[Dot, ...]) -> tuple[Stretch, ...]:
    """Return the sides of a polygon."""
    return tuple(zip(outline, (*outline[1:], outline[0]), strict=True))


def inside(dot: Dot, outline: tuple[Dot, ...]) -> bool:
    """Tell whether *dot* lies in a convex polygon."""
    sides = [
        (bx - ax) * (dot[1] - ay) - (by - ay) * (dot[0] - ax)
        for (ax, ay), (bx, by) in sides_of(outline)
    ]
    return all(side >= -1e-6 for side in sides) or all(side <= 1e-6 for side in sides)


def between(dot: Dot, stretch: Stretch) -> float:
    """Return the distance of *dot* from *stretch*."""
    (ax, ay), (bx, by) = stretch
    length = (bx - ax) ** 2 + (by - ay) ** 2
    share = ((dot[0] - ax) * (bx - ax) + (dot[1] - ay) * (by - ay)) / length if length else 0
    share = min(1, max(0, share))
    x, y = ax + share * (bx - ax), ay + share * (by - ay)
    return float(((dot[0] - x) ** 2 + (dot[1] - y) ** 2) ** 0.5)


def border_distance(dot: Dot, shape: Shape) -> float:
    """Return how far a place is from the nearest side of a node."""
    outline = shape.outline
    return min(between(dot, side) for side in sides_of(outline))


def area_of(stretch: Stretch) -> Area:
    """Return what a level or upright stretch covers; for a slanting one, more than it does."""
    (ax, ay), (bx, by) = stretch
    return Area(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))


def dots_along(stretch: Stretch) -> Iterable[Dot]:
    """Yield places along a stretch, about two pixels apart."""
    (ax, ay), (bx, by) = stretch
    count = max(1, int((abs(bx - ax) + abs(by - ay)) / 2))
    for nth in range(count + 1):
        yield ax + (bx - ax) * nth / count, ay + (by - ay) * nth / count


def runs_through(wire: Wire, shape: Shape) -> bool:
    """Tell whether a line is anywhere inside a node, not only at its border."""
    return any(
        inside(dot, shape.outline) and border_distance(dot, shape) > TOUCH
        for stretch in wire.stretches()
        if overlap(area_of(stretch), shape.area.shrunk(-2))
        for dot in dots_along(stretch)
    )


def overlap(one: Area, other: Area) -> bool:
    """Tell whether two areas share more than an edge."""
    return (
        one.left < other.right
        and other.left < one.right
        and one.top < other.bottom
        and other.top < one.bottom
    )


def words_meet_shape(words: Words, shape: Shape) -> bool:
    """Tell whether a text overlaps a node's outline, sampled every other pixel."""
    area = words.area()
    if not overlap(area, shape.area):
        return False
    xs = samples(area.left, area.right)
    return any(inside((x, y), shape.outline) for x in xs for y in samples(area.top, area.bottom))


def samples(start: float, end: float) -> list[float]:
    """Return places from *start* to *end*, about two pixels apart."""
    count = max(1, int((end - start) / 2))
    return [start + (end - start) * nth / count for nth in range(count + 1)]


def distance_from(words: Words, wire: Wire) -> float:
    """Return how far a text is from a line of level and upright stretches."""
    return min(_gap(words.area(), area_of(stretch)) for stretch in wire.stretches())


def _gap(one: Area, other: Area) -> float:
    aside = max(one.left - other.right, other.left - one.right, 0)
    above = max(one.top - other.bottom, other.top - one.bottom, 0)
    return max(aside, above)


def ends(picture: Picture, wire: Wire) -> tuple[Shape | None, Shape | None]:
    """Return the nodes at whose borders a line begins and ends."""
    return touched(picture, wire.dots[0]), touched(picture, wire.dots[-1])


def touched(picture: Picture, dot: Dot) -> Shape | None:
    """Return the node whose border a place is on."""
    place = Area(dot[0], dot[1], dot[0], dot[1])
    return next(
        (
            shape
            for shape in picture.shapes
            if shape.area.holds(place, slack=TOUCH) and border_distance(dot, shape) <= TOUCH
        ),
        None,
    )


def connectors(picture: Picture) -> list[Wire]:
    """Return the lines with an arrowhead."""
    return [wire for wire in picture.wires if wire.pointed]


def shared(one: Stretch, other: Stretch) -> float:
    """Return how far two upright or level stretches run on top of each other."""
    for axis in (0, 1):
        level = {round(dot[axis]) for dot in (*one, *other)}
        if max(level) - min(level) <= 2:
            lows = [min(dot[1 - axis] for dot in stretch) for stretch in (one, other)]
            highs = [max(dot[1 - axis] for dot in stretch) for stretch in (one, other)]
            return min(highs) - max(lows)
    return 0


def length(dots: tuple[Dot, ...]) -> float:
    """Return the length of a way along streets."""
    return sum(abs(ax - bx) + abs(ay - by) for (ax, ay), (bx, by) in pairwise(dots))
