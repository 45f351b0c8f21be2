"""A drawing written down as SVG: classes instead of colours, real text, links to the steps."""

from collections.abc import Iterator
from functools import lru_cache
from html import escape
from typing import Final

from katalog_sop.diagram.chart import Shape
from katalog_sop.diagram.drawing import Drawing, Figure, Label, LaneBox, Line
from katalog_sop.diagram.layout import Point
from katalog_sop.diagram.ports import LABEL_LINE
from katalog_sop.diagram.sizing import CAPSULE_RADIUS, LINE_HEIGHT

_CORNER: Final = 5
"""Radius of a connector's corners."""
_BASELINE: Final = 5
"""From the middle of a line of text down to its baseline."""
_HALF_BLANK: Final = 2
_EDGE: Final = 1
"""Room around everything, for the strokes of the outer border."""


def svg_of(drawing: Drawing, *, title: str, description: str, prefix: str) -> str:
    """Return the SVG of a drawing; every id in it begins with *prefix*."""
    name = escape(prefix)
    wide, high = _number(drawing.width + 2 * _EDGE), _number(drawing.height + 2 * _EDGE)
    parts = (
        '<svg xmlns="http://www.w3.org/2000/svg" class="swimlane" role="group"',
        f' aria-labelledby="{name}-t" aria-describedby="{name}-d"',
        f' viewBox="{-_EDGE} {-_EDGE} {wide} {high}" width="{wide}" height="{high}">',
        f'<title id="{name}-t">{escape(title)}</title>',
        f'<desc id="{name}-d">{escape(description)}</desc>',
        _marker(name),
        *(_lane(lane, drawing) for lane in drawing.lanes),
        *(_line(line, name) for line in drawing.lines),
        *_figures(drawing.figures, name),
        "</svg>",
    )
    return "".join(parts)


def _marker(name: str) -> str:
    return (
        f'<marker id="{name}-a" class="swimlane-arrow" viewBox="0 0 9 8" refX="9" refY="4"'
        ' markerWidth="9" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto">'
        '<path d="M0 0L9 4L0 8z"/></marker>'
    )


def _lane(lane: LaneBox, drawing: Drawing) -> str:
    left, wide = _number(lane.left), _number(lane.width)
    title = _text(lane.title, Point(lane.left + lane.width / 2, drawing.head / 2), LINE_HEIGHT)
    return (
        f'<g class="swimlane-lane"><rect x="{left}" y="0" width="{wide}"'
        f' height="{_number(drawing.height)}"/><rect class="swimlane-head" x="{left}" y="0"'
        f' width="{wide}" height="{_number(drawing.head)}"/>{title}</g>'
    )


def _figures(figures: tuple[Figure, ...], name: str) -> Iterator[str]:
    """Yield every symbol; the first of a step carries the id that leads to it."""
    named = set[str]()
    for figure in figures:
        drawn = _figure(figure)
        if not figure.anchor:
            yield drawn
            continue
        anchor = escape(figure.anchor)
        place = "" if anchor in named else f' id="{name}-{anchor}"'
        named.add(anchor)
        yield f'<a{place} href="#{anchor}">{drawn}</a>'


def _figure(figure: Figure) -> str:
    kind = f"swimlane-{figure.shape.name.lower()}"
    inferred = " swimlane-disimpulkan" if figure.inferred else ""
    return _shape(figure, kind + inferred) + _text(figure.lines, figure.centre, LINE_HEIGHT)


def _shape(figure: Figure, classes: str) -> str:
    x, y = figure.centre.x, figure.centre.y
    half_width, half_height = figure.width / 2, figure.height / 2
    if figure.shape is Shape.DIAMOND:
        corners = (
            Point(x, y - half_height),
            Point(x + half_width, y),
            Point(x, y + half_height),
            Point(x - half_width, y),
        )
        return f'<path class="{classes}" d="M{"L".join(_place(one) for one in corners)}z"/>'
    radius = min(half_height, CAPSULE_RADIUS) if figure.shape is Shape.CAPSULE else 0
    rounded = f' rx="{_number(radius)}"' if radius else ""
    return (
        f'<rect class="{classes}" x="{_number(x - half_width)}" y="{_number(y - half_height)}"'
        f' width="{_number(figure.width)}" height="{_number(figure.height)}"{rounded}/>'
    )


def _line(line: Line, name: str) -> str:
    inferred = " swimlane-disimpulkan" if line.inferred else ""
    head = f' marker-end="url(#{name}-a)"' if line.arrow else ""
    path = f'<path class="swimlane-line{inferred}" d="{_way(line.points)}"{head}/>'
    return path + (_label(line.label) if line.label else "")


def _label(label: Label) -> str:
    return _text(label.lines, label.centre, LABEL_LINE, classes="swimlane-label")


def _text(lines: tuple[str, ...], centre: Point, height: float, *, classes: str = "") -> str:
    """Return lines of text around *centre*, separated by blanks for those who hear or copy them."""
    named = f' class="{classes}"' if classes else ""
    first = centre.y - height * (len(lines) - 1) / 2 + _BASELINE
    # The blank behind a line counts as part of it when a browser centres it.
    places = [_number(centre.x + _HALF_BLANK)] * (len(lines) - 1) + [_number(centre.x)]
    spans = " ".join(
        f'<tspan x="{x}" y="{_number(first + height * nth)}">{escape(line, quote=False)}</tspan>'
        for nth, (x, line) in enumerate(zip(places, lines, strict=True))
    )
    return f"<text{named}>{spans}</text>"


def _way(points: tuple[Point, ...]) -> str:
    return "".join(_steps(points))


def _steps(points: tuple[Point, ...]) -> Iterator[str]:
    yield f"M{_place(points[0])}"
    for before, corner, behind in zip(points, points[1:], points[2:], strict=False):
        radius = min(_CORNER, _apart(before, corner) / 2, _apart(corner, behind) / 2)
        arrival, departure = _towards(corner, before, radius), _towards(corner, behind, radius)
        yield f"L{_place(arrival)}Q{_place(corner)} {_place(departure)}"
    yield f"L{_place(points[-1])}"


def _apart(one: Point, other: Point) -> float:
    return abs(one.x - other.x) + abs(one.y - other.y)


def _towards(start: Point, end: Point, length: float) -> Point:
    share = length / (_apart(start, end) or 1)
    return Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)


def _place(point: Point) -> str:
    return f"{_number(point.x)} {_number(point.y)}"


@lru_cache(maxsize=2**13)  # lanes, tracks and sizes come again and again
def _number(value: float) -> str:
    return f"{round(value * 2) / 2:g}"
