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

_FOR_LAYOUT: Final = """\
---
config:
  htmlLabels: false
  theme: base
  look: classic
  fontFamily: Arial
  themeVariables: {fontSize: 14px, fontFamily: Arial}
  flowchart: {htmlLabels: false, nodeSpacing: 30, rankSpacing: 40, padding: 10, wrappingWidth: 130}
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


def source_for_people(chart: Chart, *, title: str, description: str) -> str:
    """Return the swimlane as Mermaid source that can be copied, kept and drawn in a browser."""
    return _FOR_PEOPLE + _lines(
        f"  accTitle: {_escape(clean(title))}",
        f"  accDescr: {_escape(clean(description))}",
        *_lanes(chart, _escape),
        *_joins(chart),
        *(_link(chart, link) for link in chart.links),
    )


def source_for_layout(chart: Chart) -> str:
    """Return source that makes an engine put row under row and tell the size of each node.

    Row follows row, whatever the links: the lines are our own, and the order of the table is
    the order in which people read. No sign of an author reaches the engine but letters, digits
    and the plainest punctuation.
    """
    return _FOR_LAYOUT + _lines(*_lanes(chart, _stand_in), *_order(chart))


def _lines(*lines: str) -> str:
    return "".join(f"{line}\n" for line in lines)


def _escape(text: str) -> str:
    return _NOT_PLAIN.sub(lambda found: f"#{ord(found.group())};", text)


def _stand_in(text: str) -> str:
    """Return *text* with a letter of about the same width for each sign that may mean something."""
    plain = " ,.()/-" + NO_BREAK
    return "".join(sign if sign.isalnum() or sign in plain else "x" for sign in text)


def _lanes(chart: Chart, escape: Callable[[str], str]) -> Iterator[str]:
    for lane, title in enumerate(chart.lanes):
        yield f'  subgraph p{lane + 1}["{escape(title)}"]'
        for row in chart.rows:
            for member in row.members:
                if member.lane == lane:
                    yield f"    {_node(member.id, row, escape)}"
        yield "  end"


def _node(id_: str, row: Row, escape: Callable[[str], str]) -> str:
    opening, closing = _BRACKETS[row.shape]
    return f"{id_}{opening}{escape(row.label)}{closing}"


def _joins(chart: Chart) -> Iterator[str]:
    for row in chart.rows:
        for member in row.members:
            if member != row.first:
                yield f"  {row.first.id} --- {member.id}"


def _link(chart: Chart, link: Link) -> str:
    source, target = chart.rows[link.source].first.id, chart.rows[link.target].first.id
    if not link.label:
        return f"  {source} {'-.->' if link.inferred else '-->'} {target}"
    before, behind = ("-.", ".->") if link.inferred else ("--", "-->")
    return f'  {source} {before} "{_escape(link.label)}" {behind} {target}'


def _order(chart: Chart) -> Iterator[str]:
    for above, below in zip(chart.rows, chart.rows[1:], strict=False):
        for member in below.members:
            yield f"  {above.first.id} ~~~ {member.id}"
