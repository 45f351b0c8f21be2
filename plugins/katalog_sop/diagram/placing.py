"""From a chart and the engine's layout to a drawing: every line on its track, border to border."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from typing import Final

from katalog_sop.diagram.chart import Chart, Member, Shape
from katalog_sop.diagram.columns import Columns, columns_of, title_lines
from katalog_sop.diagram.drawing import Drawing, Figure, Label, LaneBox, Line
from katalog_sop.diagram.layout import Extent, Point
from katalog_sop.diagram.ports import LABEL_GAP, LABEL_LIFT, Ports, label_text, ports_of
from katalog_sop.diagram.routes import Route, routes_of
from katalog_sop.diagram.rows import Rows, rows_of
from katalog_sop.diagram.sizing import CAPSULE_RADIUS, LINE_HEIGHT
from katalog_sop.diagram.tracks import Run, tracks_of

_HEAD_PADDING: Final = 10


@dataclass(frozen=True, slots=True)
class _Plan:
    """Everything that was decided about one chart."""

    chart: Chart
    routes: tuple[Route, ...]
    ports: Ports
    rows: Rows
    columns: Columns
    tracks: tuple[dict[int, int], ...]
    head: float

    def middle(self, row: int, lane: int) -> Point:
        """Return the middle of a node."""
        return Point(self.columns.middles[lane], self.head + self.rows.middles[row])

    def reach(self, row: int, y: float) -> float:
        """Return how far a node of *row* reaches from its middle, *y* below its middle."""
        size = self.rows.sizes[row]
        return _reach(self.chart.rows[row].shape, size.width / 2, size.height / 2, abs(y))


def drawing_of(chart: Chart, extents: tuple[Extent, ...]) -> Drawing:
    """Return the whole drawing; *extents* are the engine's, one for each row."""
    routes = routes_of(chart)
    ports = ports_of(chart, routes)
    rows = rows_of(chart, extents, routes, ports)
    tracks = _tracks(routes, rows, ports, gutters=len(chart.lanes) + 1)
    counts = tuple(max(gutter.values(), default=-1) + 1 for gutter in tracks)
    columns = columns_of(chart, rows, routes, counts)
    lanes = _lanes(chart, columns)
    head = max(len(lane.title) for lane in lanes) * LINE_HEIGHT + 2 * _HEAD_PADDING
    plan = _Plan(chart, routes, ports, rows, columns, tracks, head)
    return Drawing(
        width=columns.borders[-1],
        height=head + rows.bottom,
        head=head,
        lanes=lanes,
        figures=tuple(_figures(plan)),
        lines=(*_joins(plan), *(_connector(plan, nth) for nth in range(len(routes)))),
    )


def _tracks(
    routes: tuple[Route, ...], rows: Rows, ports: Ports, *, gutters: int
) -> tuple[dict[int, int], ...]:
    runs: dict[int, list[Run]] = defaultdict(list)
    for nth, route in enumerate(routes):
        if route.gutter is not None:
            start = rows.middles[route.link.source] + ports.ends[nth, True]
            end = rows.middles[route.link.target] + ports.ends[nth, False]
            sides = (route.leaves >= route.gutter, route.enters >= route.gutter)
            runs[route.gutter].append(Run(nth, ((start, sides[0]), (end, sides[1]))))
    return tuple(tracks_of(runs[gutter]) for gutter in range(gutters))


def _lanes(chart: Chart, columns: Columns) -> tuple[LaneBox, ...]:
    edges = pairwise(columns.borders)
    return tuple(
        LaneBox(left, right - left, title_lines(title, right - left))
        for title, (left, right) in zip(chart.lanes, edges, strict=True)
    )


def _figures(plan: _Plan) -> Iterator[Figure]:
    for nth, (row, size) in enumerate(zip(plan.chart.rows, plan.rows.sizes, strict=True)):
        for member in row.members:
            yield Figure(
                centre=plan.middle(nth, member.lane),
                width=size.width,
                height=size.height,
                shape=row.shape,
                lines=size.lines,
                anchor=row.anchor,
                inferred=member.inferred,
            )


def _joins(plan: _Plan) -> Iterator[Line]:
    for nth, row in enumerate(plan.chart.rows):
        pairs = pairwise(row.members)
        for channel, (left, right) in enumerate(pairs, start=1):
            yield _join(plan, nth, plan.ports.joins[nth, channel], (left, right))


def _join(plan: _Plan, row: int, y: float, pair: tuple[Member, Member]) -> Line:
    left, right = (plan.middle(row, member.lane) for member in pair)
    reach = plan.reach(row, y)
    points = (Point(left.x + reach, left.y + y), Point(right.x - reach, right.y + y))
    return Line(points, inferred=any(member.inferred for member in pair), arrow=False)


def _connector(plan: _Plan, nth: int) -> Line:
    route = plan.routes[nth]
    if route.gutter is None:
        return _downward(plan, route)
    track = plan.columns.tracks[route.gutter, plan.tracks[route.gutter][nth]]
    start = _port(plan, nth, track, outgoing=True)
    end = _port(plan, nth, track, outgoing=False)
    points = (start, Point(track, start.y), Point(track, end.y), end)
    label = _side_label(plan, route, start, to_right=track > start.x)
    return Line(points, route.link.inferred, arrow=True, label=label)


def _port(plan: _Plan, nth: int, track: float, *, outgoing: bool) -> Point:
    route = plan.routes[nth]
    row = route.link.source if outgoing else route.link.target
    middle = plan.middle(row, route.leaves if outgoing else route.enters)
    y = plan.ports.ends[nth, outgoing]
    reach = plan.reach(row, y)
    return Point(middle.x + (reach if track > middle.x else -reach), middle.y + y)


def _side_label(plan: _Plan, route: Route, start: Point, *, to_right: bool) -> Label | None:
    label = label_text(route.link.label)
    if not label.lines:
        return None
    away = plan.rows.sizes[route.link.source].width / 2 + LABEL_GAP + label.width / 2
    middle = plan.middle(route.link.source, route.leaves)
    x = middle.x + (away if to_right else -away)
    return Label(Point(x, start.y - label.height / 2 - LABEL_LIFT), label.lines)


def _downward(plan: _Plan, route: Route) -> Line:
    link = route.link
    start, end = plan.middle(link.source, route.leaves), plan.middle(link.target, route.enters)
    below = start.y + plan.rows.sizes[link.source].height / 2
    above = end.y - plan.rows.sizes[link.target].height / 2
    turn = plan.head + plan.rows.turns[link.source]
    bend = () if start.x == end.x else (Point(start.x, turn), Point(end.x, turn))
    points = (Point(start.x, below), *bend, Point(end.x, above))
    return Line(points, link.inferred, arrow=True, label=_label_below(route, start.x, below))


def _label_below(route: Route, x: float, below: float) -> Label | None:
    label = label_text(route.link.label)
    if not label.lines:
        return None
    beside = x + LABEL_GAP + LABEL_GAP / 2 + label.width / 2
    return Label(Point(beside, below + LABEL_GAP - 1 + label.height / 2), label.lines)


def _reach(shape: Shape, half_width: float, half_height: float, away: float) -> float:
    """Return how far a shape reaches sideways, *away* above or below its middle."""
    if shape is Shape.DIAMOND:
        return half_width * (1 - away / half_height)
    radius = min(half_height, CAPSULE_RADIUS) if shape is Shape.CAPSULE else 0
    into_curve = away - (half_height - radius)
    if into_curve <= 0:
        return half_width
    return half_width - radius + sqrt(max(0, radius**2 - into_curve**2))
