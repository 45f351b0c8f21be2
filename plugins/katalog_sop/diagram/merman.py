"""The one door to merman, a layout engine without a browser that not every platform has.

merman is young: whatever it raises on one diagram means that this diagram is not drawn here.
"""

import json
from typing import Any, Final, Protocol

from katalog_sop.diagram.foreign_svg import made_safe
from katalog_sop.diagram.layout import Layout, Node, Point

_PLAIN_LABELS: Final = "---\nconfig: {htmlLabels: false, flowchart: {htmlLabels: false}}\n---\n"
_LONGEST_SOURCE: Final = 200_000
"""Characters of hand-written source that are tried; the engine's own time grows faster."""


class _Engine(Protocol):
    def layout_json(self, source: str, options: None) -> str: ...
    def render_svg(self, source: str, options: None) -> str: ...


def available() -> bool:
    """Return whether the engine is installed and loads on this machine."""
    return _engine() is not None


def lay_out(source: str) -> Layout | None:
    """Return where the engine puts the nodes of a ``swimlane-beta`` source, or None."""
    engine = _engine()
    if engine is None:
        return None
    try:
        answer = json.loads(engine.layout_json(source, None))
        return _layout(answer["layout"]["SwimlaneDiagram"])
    except Exception:  # noqa: BLE001 -- foreign code: its failures are of any kind
        return None


def draw(source: str, *, prefix: str) -> str | None:
    """Return the engine's own SVG of any Mermaid source with ids under *prefix*, or None.

    None too where the drawing holds anything that could act or lead elsewhere.
    """
    engine = _engine()
    if engine is None or len(source) > _LONGEST_SOURCE:
        return None
    try:
        drawn = engine.render_svg(_with_plain_labels(source), None)
    except Exception:  # noqa: BLE001 -- the same
        return None
    return made_safe(drawn, prefix=prefix)


def _with_plain_labels(source: str) -> str:
    """Return *source* with labels as SVG text: as HTML in an SVG they would be no valid HTML."""
    return source if source.lstrip().startswith("---") else _PLAIN_LABELS + source


def _engine() -> _Engine | None:
    try:
        import merman  # noqa: PLC0415 -- a native library: loaded only where something is drawn

        engine: _Engine = merman.Merman()
    except Exception:  # noqa: BLE001 -- a library that cannot be loaded fails in many ways
        return None
    return engine


def _layout(diagram: dict[str, Any]) -> Layout:
    return Layout(tuple(_node(node) for node in diagram["nodes"]))


def _node(node: dict[str, Any]) -> Node:
    return Node(
        id=str(node["id"]),
        centre=Point(float(node["x"]), float(node["y"])),
        width=float(node["width"]),
        height=float(node["height"]),
    )
