"""SVG that a library drew: written anew from what is known to be harmless, or refused.

What is not on these lists is no reason to mend the drawing but to refuse it: a drawing that
holds a script or leads elsewhere was meant to.
"""

import re
from collections.abc import Iterator
from html import escape
from typing import Final
from xml.etree import ElementTree as ET

_SVG: Final = "{http://www.w3.org/2000/svg}"
_HTML: Final = "{http://www.w3.org/1999/xhtml}"
_LINK: Final = "{http://www.w3.org/1999/xlink}href"

_SHAPES: Final = frozenset({"circle", "ellipse", "line", "path", "polygon", "polyline", "rect"})
_FRAMES: Final = frozenset(
    {"svg", "g", "defs", "symbol", "use", "marker", "clipPath", "mask", "pattern", "switch"}
)
_PAINT: Final = frozenset(
    {"linearGradient", "radialGradient", "stop", "filter", "feDropShadow", "feGaussianBlur"}
)
_TEXT: Final = frozenset({"text", "tspan", "title", "desc", "style", "foreignObject", "a"})
_SVG_NAMES: Final = _SHAPES | _FRAMES | _PAINT | _TEXT
_HTML_NAMES: Final = frozenset({"div", "span", "p", "br", "b", "strong", "i", "em", "code"})

_HOSTILE_STYLE: Final = re.compile(
    r"@import|@font-face|url\((?!#)|expression\(|javascript|\\|</", re.IGNORECASE
)
_NAMED: Final = re.compile(r"#([A-Za-z_][\w.:-]*)")
_DROPPED: Final = frozenset({"{http://www.w3.org/XML/1998/namespace}space"})
_IDS: Final = frozenset({"aria-labelledby", "aria-describedby"})
_LIBRARY: Final = re.compile("mermaid")
"""Another plugin parses every page anew that holds this word."""


class _HarmfulError(Exception):
    """The drawing holds something that is not known to be harmless."""


def made_safe(drawn: str, *, prefix: str) -> str | None:
    """Return *drawn* with ids under *prefix* and no fixed width, or None where it is refused."""
    if "<!" in drawn or "<?" in drawn:
        return None
    try:
        root = ET.fromstring(drawn)  # noqa: S314 -- without a doctype there are no entities
        root.attrib.pop("width", None)
        ids = {found.get("id", "") for found in root.iter()} - {""}
        return "".join(_written(root, _Names(ids, prefix)))
    except (ET.ParseError, _HarmfulError):
        return None


class _Names:
    """The ids of one drawing and what they are called on the page."""

    def __init__(self, ids: set[str], prefix: str) -> None:
        self._ids = ids
        self._prefix = prefix

    def of(self, id_: str) -> str:
        """Return the name of an id on the page."""
        return _LIBRARY.sub("diagram", f"{self._prefix}-{id_}")

    def within(self, value: str) -> str:
        """Return a value, or a stylesheet, with its references to ids renamed."""
        return _NAMED.sub(
            lambda found: f"#{self.of(found[1])}" if found[1] in self._ids else found[0], value
        )


def _written(element: ET.Element, names: _Names) -> Iterator[str]:
    name = _element_name(element)
    # The root says where it belongs; inside it, an HTML parser knows by itself.
    space = ' xmlns="http://www.w3.org/2000/svg"' if name == "svg" else ""
    yield f"<{name}{space}"
    for key, value in element.attrib.items():
        if key in _DROPPED:
            continue
        yield f' {_attribute_name(key)}="{escape(_value(key, value, names))}"'
    if name == "br":
        yield "/>"
        return
    yield f">{escape(_content(name, element.text or '', names), quote=False)}"
    for child in element:
        yield from _written(child, names)
        yield escape(child.tail or "", quote=False)
    yield f"</{name}>"


def _element_name(element: ET.Element) -> str:
    for space, known in ((_SVG, _SVG_NAMES), (_HTML, _HTML_NAMES)):
        name = element.tag.removeprefix(space)
        if name != element.tag and name in known:
            return name
    raise _HarmfulError


def _attribute_name(key: str) -> str:
    name = "href" if key == _LINK else key
    if name.lower().startswith("on") or not re.fullmatch(r"[A-Za-z][A-Za-z0-9-]*", name):
        raise _HarmfulError
    return name


def _value(key: str, value: str, names: _Names) -> str:
    if key == "id":
        return names.of(value)
    if key in _IDS:
        return " ".join(names.of(id_) for id_ in value.split())
    if key in {"href", _LINK, "src"} and not value.startswith("#"):
        raise _HarmfulError
    if _HOSTILE_STYLE.search(value):
        raise _HarmfulError
    return _LIBRARY.sub("diagram", names.within(value))


def _content(name: str, text: str, names: _Names) -> str:
    if name != "style":
        return text
    if _HOSTILE_STYLE.search(text):
        raise _HarmfulError
    return _LIBRARY.sub("diagram", names.within(text))
