"""Which way each connector takes: straight down to the next row, or beside the rows.

One step stands in each row, so the space between two rows and the space between two lanes
(a gutter) are free of nodes. A connector to the next row leaves at the bottom and enters at the
top. Every other leaves at a side, follows a gutter and enters at a side: no line meets a node.
"""

from dataclasses import dataclass

from katalog_sop.diagram.chart import Chart, Link, Row


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
    routes: list[Route] = []
    taken: set[int] = set()
    for link in chart.links:
        leaves, enters = _nearest(chart.rows[link.source], chart.rows[link.target])
        if link.target == link.source + 1 and link.source not in taken:
            taken.add(link.source)
            routes.append(Route(link, leaves, enters, None))
        else:
            routes.append(Route(link, leaves, enters, _gutter(link, leaves, enters, routes)))
    return tuple(routes)


def _nearest(source: Row, target: Row) -> tuple[int, int]:
    pairs = [(one.lane, other.lane) for one in source.members for other in target.members]
    first = (source.first.lane, target.first.lane)
    return min(pairs, key=lambda pair: (abs(pair[0] - pair[1]), pair != first, pair))


def _gutter(link: Link, leaves: int, enters: int, routes: list[Route]) -> int:
    """Return the emptiest gutter between the two nodes, or beside both of one lane."""
    between = range(min(leaves, enters) + 1, max(leaves, enters) + 1)
    beside = (leaves + 1, leaves) if link.target > link.source else (leaves, leaves + 1)
    return min(between or beside, key=lambda gutter: _load(link, gutter, routes))


def _load(link: Link, gutter: int, routes: list[Route]) -> int:
    top, bottom = sorted((link.source, link.target))
    return sum(
        route.gutter == gutter
        and min(route.link.source, route.link.target) <= bottom
        and max(route.link.source, route.link.target) >= top
        for route in routes
    )
