"""The one door to merman, a layout engine without a browser that not every platform has.

merman is young: whatever it raises on one diagram means that this diagram is not drawn here.
"""

import atexit
import json
from collections.abc import Callable
from functools import cache
from typing import Any, Final, Protocol

from katalog_sop.diagram.foreign_svg import made_safe
from katalog_sop.diagram.layout import Extent

_DEFAULTS: Final = "{}"
_MEASURING: Final = json.dumps(
    {
        "site_config": {
            "htmlLabels": False,
            "look": "classic",
            "themeVariables": {"fontSize": "14px", "fontFamily": "Arial"},
            "flowchart": {"padding": 10, "wrappingWidth": 130},
        }
    }
)
_PLAIN_LABELS: Final = "---\nconfig: {htmlLabels: false, flowchart: {htmlLabels: false}}\n---\n"
_LONGEST_SOURCE: Final = 200_000
"""Characters of hand-written source that are tried; the engine's own time grows faster."""
_DIAGRAM: Final = '"SwimlaneDiagram":'
"""What the layout stands behind in an answer that repeats the whole configuration before it."""
_DECODER: Final = json.JSONDecoder()


class _Engine(Protocol):
    def layout_json(self, source: str, options_json: None) -> str: ...
    def render_svg(self, source: str, options_json: None) -> str: ...


def available() -> bool:
    """Return whether the engine is installed and loads on this machine."""
    return _engine(_DEFAULTS) is not None


def extents(source: str) -> dict[str, Extent]:
    """Return how large the engine makes the nodes of a ``swimlane-beta`` source, by their ids.

    Nothing where it is missing or fails.
    """
    engine = _engine(_MEASURING)
    if engine is None:
        return {}
    try:
        return _extents(engine.layout_json(source, None))
    except Exception:  # noqa: BLE001 -- foreign code: its failures are of any kind
        return {}


def draw(source: str, *, prefix: str) -> str | None:
    """Return the engine's own SVG of any Mermaid source with ids under *prefix*, or None.

    None too where the drawing holds anything that could act or lead elsewhere.
    """
    engine = _engine(_DEFAULTS)
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


def _engine(options: str) -> _Engine | None:
    try:
        import merman  # noqa: PLC0415 -- a native library: loaded only where something is drawn

        return _started(merman.MermanEngine, options)
    except Exception:  # noqa: BLE001 -- a library that cannot be loaded fails in many ways
        return None


@cache  # starting costs as much as a drawing
def _started(start: Callable[[str, None], _Engine], options: str) -> _Engine:
    return start(options, None)


# The library cannot let go of an engine any more once Python has begun to take it apart.
atexit.register(_started.cache_clear)


def _extents(answer: str) -> dict[str, Extent]:
    diagram, _ = _DECODER.raw_decode(answer, answer.index(_DIAGRAM) + len(_DIAGRAM))
    return {str(node["id"]): _extent(node) for node in diagram["nodes"]}


def _extent(node: dict[str, Any]) -> Extent:
    return Extent(float(node["width"]), float(node["height"]))
