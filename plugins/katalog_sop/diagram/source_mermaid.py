"""A chart as Mermaid source, twice: for people and browsers, and for the layout engine."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from katalog_sop.diagram.chart import Chart, Link, Row, Shape
from katalog_sop.diagram.text import NO_BREAK, clean

_FOR_PEOPLE: Final = """\
---
config:
  htmlLabels: true
  theme: base
  look: classic
  flowchart: {htmlLabels: true, nodeSpacing: 30, rankSpacing: 50}
  swimlane: {ignoreCrossLaneEdges: false}
---
swimlane-beta TB
"""

_BRACKETS: Final = {
    Shape.CAPSULE: ('("', '")'),
    Shape.BOX: ('["', '"]'),
    Shape.DIAMOND: ('{"', '"}'),
}

# A colon is not among them: Mermaid cuts the last semicolon off a line that reads `style…:…#…;`.
_NOT_PLAIN: Final = re.compile(r"[^A-Za-z0-9 ,.()/?!+=À-ɏ-]")
_MAY_MEAN_SOMETHING: Final = re.compile(rf"[^\w ,.()/{NO_BREAK}-]|_")


def source_for_people(chart: Chart, *, title: str, description: str) -> str:
    """Return the swimlane as Mermaid source that can be copied, kept and drawn in a browser."""
    return _FOR_PEOPLE + _lines(
        f"  accTitle: {_escape(clean(title))}",
        f"  accDescr: {_escape(clean(description))}",
        *_lanes(chart),
        *_joins(chart),
        *(_link(chart, link) for link in chart.links),
        *(f"  {_turn(row)} --> {row.first.id}" for row in _repeated(chart)),
    )


def source_for_measuring(chart: Chart) -> str:
    """Return source that makes an engine tell how large the nodes of each row are.

    A second executor's node is as large as the first one's, and neither lanes nor lines make a
    node larger: one lane holds the first node of every row, and there are no lines. No sign of an
    author reaches the engine but letters, digits and the plainest punctuation.
    """
    nodes = [_node(row.first.id, row, _stand_in) for row in chart.rows]
    return _lines("swimlane-beta TB", *_lane(0, "", nodes))


def _lines(*lines: str) -> str:
    return "".join(f"{line}\n" for line in lines)


def _escape(text: str) -> str:
    return _NOT_PLAIN.sub(lambda found: f"#{ord(found.group())};", text)


def _stand_in(text: str) -> str:
    """Return *text* with a letter of about the same width for each sign that may mean something."""
    return _MAY_MEAN_SOMETHING.sub("x", text)


def _lanes(chart: Chart) -> Iterator[str]:
    nodes: list[list[str]] = [[] for _ in chart.lanes]
    for row in chart.rows:
        for member in row.members:
            nodes[member.lane].append(_node(member.id, row, _escape))
    for row in _repeated(chart):
        nodes[row.first.lane].append(f'{_turn(row)}(("Ulang"))')
    for lane, title in enumerate(chart.lanes):
        yield from _lane(lane, _escape(title), nodes[lane] or [_nobody(lane)])


def _repeated(chart: Chart) -> list[Row]:
    """Return the rows with a link to themselves; Mermaid fails on one without a node between."""
    loops = {link.source for link in chart.links if link.source == link.target}
    return [row for nth, row in enumerate(chart.rows) if nth in loops]


def _turn(row: Row) -> str:
    return f"u{row.first.id}"


def _lane(lane: int, title: str, nodes: list[str]) -> Iterator[str]:
    yield f'  subgraph p{lane + 1}["{title}"]'
    yield from (f"    {node}" for node in nodes)
    yield "  end"


def _nobody(lane: int) -> str:
    """Return what stands in a lane without steps: Mermaid puts an empty one out of line."""
    return f'kosong{lane + 1}@{{ shape: text, label: "–" }}'


def _node(id_: str, row: Row, escape: Callable[[str], str]) -> str:
    opening, closing = _BRACKETS[row.shape]
    return f"{id_}{opening}{escape(row.label)}{closing}"


def _joins(chart: Chart) -> Iterator[str]:
    for row in chart.rows:
        for member in row.members:
            if member != row.first:
                yield f"  {row.first.id} --- {member.id}"


def _link(chart: Chart, link: Link) -> str:
    source = chart.rows[link.source]
    looping = link.source == link.target
    target = _turn(source) if looping else chart.rows[link.target].first.id
    return f"  {source.first.id} {_arrow(link)} {target}"


def _arrow(link: Link) -> str:
    if not link.label:
        return "-.->" if link.inferred else "-->"
    before, behind = ("-.", ".->") if link.inferred else ("--", "-->")
    return f'{before} "{_escape(link.label)}" {behind}'
