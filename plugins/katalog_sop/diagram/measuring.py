"""How large the engine makes the rows of a chart.

Nothing else is asked of it. Rows stand under each other at a distance of ours, and lines are
routed by us; for nodes without lines its time grows with their number, with lines it grew with
the cube of it.
"""

from katalog_sop.diagram.chart import Chart
from katalog_sop.diagram.layout import Extent
from katalog_sop.diagram.merman import extents
from katalog_sop.diagram.source_mermaid import source_for_measuring


def measured_rows(chart: Chart) -> tuple[Extent, ...] | None:
    """Return the size of each row's nodes, from top to bottom, or None where the engine fails."""
    found = extents(source_for_measuring(chart))
    rows = [found.get(row.first.id) for row in chart.rows]
    measured = tuple(extent for extent in rows if extent is not None)
    return measured if len(measured) == len(rows) else None
