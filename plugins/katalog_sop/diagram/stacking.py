"""The rows of a chart as the engine stacks them, a few at a time.

The engine's time grows with the cube of the rows: 40 at once take a second, 150 never end. A
window of rows shares one row with the next, which tells where the next one begins.
"""

from typing import Final

from katalog_sop.diagram.chart import Chart
from katalog_sop.diagram.layout import Node
from katalog_sop.diagram.merman import lay_out
from katalog_sop.diagram.source_mermaid import source_for_layout

_WINDOW: Final = 12


def stacked_rows(chart: Chart) -> tuple[Node, ...] | None:
    """Return one node for each row, from top to bottom, or None where the engine fails."""
    nodes: list[Node] = []
    for start in range(0, max(1, len(chart.rows) - 1), _WINDOW - 1):
        window = _window(chart, range(start, min(start + _WINDOW, len(chart.rows))))
        if not window:
            return None
        lower = nodes[-1].centre.y - window[0].centre.y if nodes else 0
        nodes.extend(node.lowered(lower) for node in (window[1:] if nodes else window))
    return tuple(nodes)


def _window(chart: Chart, rows: range) -> list[Node]:
    """Return the nodes of some rows, or nothing where one is missing."""
    layout = lay_out(source_for_layout(chart, rows))
    if layout is None:
        return []
    found = [layout.node(chart.rows[row].first.id) for row in rows]
    nodes = [node for node in found if node is not None]
    return nodes if len(nodes) == len(found) else []
