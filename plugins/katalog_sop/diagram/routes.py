"""Which way each connector takes: straight down to the next row, or beside the rows.

One step stands in each row, so the space between two rows and the space between two lanes
(a gutter) are free of nodes. A connector to the next row leaves at the bottom and enters at the
top. Every other leaves at a side, follows a gutter and enters at a side: no line meets a node.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from katalog_sop.diagram.chart import Chart, Link


@dataclass(frozen=True, slots=True)
class Route:
    """The way of one connector; several executors act together, so the nearest two are joined."""

    link: Link
    leaves: int
    """Lane of the node it leaves."""
    enters: int
    """Lane of the node it enters."""
    gutter: int | None
    """The gutter it follows, counted from the left edge; None: through the gap between rows."""


def routes_of(chart: Chart) -> tuple[Route, ...]:
    """Return the way of each link, in the order of the links."""
    routes = _downward(chart)
    aside = [nth for nth in range(len(chart.links)) if nth not in routes]
    # Who has no choice goes first; the others then see where there is room.
    for nth in sorted(aside, key=lambda one: len(_gutters(chart, chart.links[one]))):
        link = chart.links[nth]
        leaves, enters = _nearest(chart, link)
        gutter = min(_gutters(chart, link), key=lambda one: _load(link, one, routes.values()))
        routes[nth] = Route(link, leaves, enters, gutter)
    return tuple(routes[nth] for nth in range(len(chart.links)))


def _downward(chart: Chart) -> dict[int, Route]:
    """Return the routes to the next row, by link; the gap below a row holds one."""
    routes: dict[int, Route] = {}
    taken: set[int] = set()
    for nth, link in enumerate(chart.links):
        if link.target == link.source + 1 and link.source not in taken:
            taken.add(link.source)
            routes[nth] = Route(link, *_nearest(chart, link), None)
    return routes


def _nearest(chart: Chart, link: Link) -> tuple[int, int]:
    """Return the lanes of the two nodes that are joined."""
    source, target = chart.rows[link.source], chart.rows[link.target]
    first = (source.first.lane, target.first.lane)
    if len(source.members) == len(target.members) == 1:  # nearly always
        return first
    pairs = [(one.lane, other.lane) for one in source.members for other in target.members]
    return min(pairs, key=lambda pair: (abs(pair[0] - pair[1]), pair != first, pair))


def _gutters(chart: Chart, link: Link) -> list[int]:
    """Return the gutters between the two nodes, or beside both of one lane."""
    leaves, enters = _nearest(chart, link)
    between = range(min(leaves, enters) + 1, max(leaves, enters) + 1)
    beside = [leaves + 1, leaves] if link.target > link.source else [leaves, leaves + 1]
    return list(between) or beside


def _load(link: Link, gutter: int, routes: Iterable[Route]) -> int:
    """Return how many connectors run along *link* in a gutter."""
    top, bottom = sorted((link.source, link.target))
    return sum(
        route.gutter == gutter
        and min(route.link.source, route.link.target) <= bottom
        and max(route.link.source, route.link.target) >= top
        for route in routes
    )
