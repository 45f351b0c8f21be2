"""Emblems that may stand on a site of ours."""

import re
from collections import Counter
from graphlib import TopologicalSorter
from itertools import pairwise
from typing import Final
from xml.parsers.expat import ExpatError, ParserCreate

from katalog_sop.source import SourceFile


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SVG: Final = "http://www.w3.org/2000/svg"
_XLINK: Final = "http://www.w3.org/1999/xlink"
_XML: Final = "http://www.w3.org/XML/1998/namespace"
_PROGRAMS: Final = (
    *("http://www.inkscape.org/namespaces/", "http://www.openswatchbook.org/uri/"),
    *("http://sodipodi.sourceforge.net/DTD/", "http://inkscape.sourceforge.net/DTD/"),
    *("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://purl.org/dc/"),
    *("http://creativecommons.org/ns#", "http://web.resource.org/cc/"),
    *("http://ns.adobe.com/", "http://www.corel.com/coreldraw/", "http://www.serif.com/"),
    *("http://www.bohemiancoding.com/sketch/", "http://www.figma.com/figma/"),
    "http://vectornator.io",
)
"""How the namespaces begin in which drawing programs take notes; no browser acts on them."""

_ELEMENTS: Final = _words(
    """
    svg g defs symbol use switch title desc metadata style image view
    path rect circle ellipse line polyline polygon text tspan textPath
    flowRoot flowRegion flowPara flowSpan flowDiv
    linearGradient radialGradient stop pattern clipPath mask marker
    filter feGaussianBlur feOffset feBlend feFlood feComposite feMerge feMergeNode feColorMatrix
    feComponentTransfer feFuncR feFuncG feFuncB feFuncA feDropShadow feMorphology
    """
)
_ATTRIBUTES: Final = _words(
    """
    class style lang role version baseProfile type media focusable
    width height viewBox preserveAspectRatio zoomAndPan enable-background x y x1 y1 x2 y2 cx cy r
    rx ry fx fy fr d points pathLength transform transform-origin vector-effect
    requiredFeatures requiredExtensions systemLanguage contentScriptType contentStyleType
    offset gradientUnits gradientTransform spreadMethod stop-color stop-opacity
    clipPathUnits maskUnits maskContentUnits patternUnits patternContentUnits patternTransform
    clip clip-path clip-rule mask mask-type filter filterUnits primitiveUnits filterRes
    in in2 result stdDeviation dx dy mode operator k1 k2 k3 k4 values tableValues slope intercept
    amplitude exponent radius edgeMode flood-color flood-opacity color-interpolation-filters
    marker marker-start marker-mid marker-end markerWidth markerHeight markerUnits refX refY orient
    fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin
    stroke-miterlimit stroke-dasharray stroke-dashoffset paint-order color opacity display
    visibility overflow isolation mix-blend-mode pointer-events cursor
    color-interpolation color-rendering color-profile shape-rendering text-rendering image-rendering
    rotate textLength lengthAdjust startOffset method spacing side text-anchor text-decoration
    text-align text-indent line-height white-space letter-spacing word-spacing kerning
    font font-family font-size font-size-adjust font-weight font-style font-stretch font-variant
    alignment-baseline baseline-shift dominant-baseline writing-mode direction unicode-bidi
    glyph-orientation-vertical glyph-orientation-horizontal
    """
)
_XLINK_ATTRIBUTES: Final = frozenset({"type", "show", "actuate", "title", "role", "arcrole"})
_XML_ATTRIBUTES: Final = frozenset({"space", "lang", "id"})
_FUNCTIONS: Final = _words(
    """
    url rgb rgba hsl hsla color icc-color device-cmyk rect calc
    matrix translate translatex translatey scale scalex scaley rotate skewx skewy
    """
)
"""What may stand before a parenthesis: image-set() and others fetch without a url()."""

_FUNCTION: Final = re.compile(r"[\w-]*\Z")
_LONGEST_FUNCTION: Final = max(map(len, _FUNCTIONS))
_HERE: Final = re.compile(r"#[^\s\"'()\\%]*+")
_URL_HERE: Final = re.compile(r"\s*+([\"']?)#[^\s\"'()\\%]++\1\s*+\)")
_RASTER: Final = re.compile(
    r"data:image/(?:png|jpe?g);base64,\s*+(?:iVBORw0KGgo|/9j/)[A-Za-z0-9+/=\s]*+"
)
"""Pixels inside the file; they begin with what every PNG or JPEG begins with."""

_DEFINITION: Final = re.compile(r"<!(?!--|\[CDATA\[|DOCTYPE\s)")
"""What defines entities and the like; the parser is never shown any."""
_ENTITY: Final = re.compile(r"&(?!#|(?:amp|lt|gt|quot|apos);)")
_DOCTYPE: Final = re.compile(r"-//W3C//DTD SVG [\w. ]+//EN http://www\.w3\.org/[\w./-]+")
_MOST_DEPTH: Final = 100
_MOST_DRAWN: Final = 200_000
"""How many elements may be drawn once each `use` has been replaced by its target."""


def is_lambang(path: str) -> bool:
    """Return whether a path is that of an emblem: an svg or png in the folder of an office."""
    return path.count("/") == 2 and path.lower().endswith((".svg", ".png"))  # noqa: PLR2004 -- sops/<instansi>/<file>


def is_safe_lambang(source: SourceFile) -> bool:
    """Return whether an emblem file was read whole and, if it is an SVG, only draws."""
    if source.outside or source.oversize is not None:
        return False
    if source.path.lower().endswith(".png"):
        return True
    return source.undecodable is None and _only_draws(source.text)


def _only_draws(text: str) -> bool:
    try:
        return not _DEFINITION.search(text) and _Drawing(text).drawn() <= _MOST_DRAWN
    except (ExpatError, ValueError):  # no XML, or refused; a lone surrogate, a circle of references
        return False


class _RefusedError(ValueError):
    """Raised at the first thing in an SVG that is not known to be harmless."""


class _Drawing:
    """An SVG that holds nothing but shapes; making it raises ``ValueError`` or ``ExpatError``."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._style: list[str] | None = None
        """The pieces of the style sheet that is being read."""
        self._open: list[str] = [""]
        """For each open element the nearest id around it."""
        self._size: Counter[str] = Counter()
        self._parts: dict[str, list[str]] = {"": []}
        """By id, the ids that are drawn with it: those inside it and those it refers to."""
        parser = ParserCreate(namespace_separator=" ")
        parser.XmlDeclHandler = self._declaration
        parser.StartDoctypeDeclHandler = self._doctype
        parser.ProcessingInstructionHandler = self._instruction
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.Parse(text, True)  # noqa: FBT003 -- the parser of the standard library takes no keyword

    def drawn(self) -> int:
        """Return the number of elements that are drawn, or a higher one than is allowed."""
        drawn: dict[str, int] = {}
        for key in TopologicalSorter(self._parts).static_order():
            parts = sum(drawn[part] for part in self._parts.get(key, ()))
            drawn[key] = min(self._size[key] + parts, _MOST_DRAWN + 1)
        return drawn[""]

    def _declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        """Refuse what a browser would decode to other characters than we did."""
        name = (encoding or "utf-8").lower()
        _require(name == "utf-8" or (name in {"iso-8859-1", "us-ascii"} and self._text.isascii()))

    def _doctype(self, name: str, system: str | None, public: str | None, inner: int) -> None:
        """Let pass the line that Illustrator and CorelDRAW write, and nothing that defines."""
        _require(name == "svg" and not inner and not _ENTITY.search(self._text))
        _require((system or public) is None or bool(_DOCTYPE.fullmatch(f"{public} {system}")))

    def _instruction(self, _target: str, _data: str) -> None:
        raise _RefusedError

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, element = name.rpartition(" ")
        is_svg = namespace == _SVG
        _require(element in _ELEMENTS if is_svg else namespace.startswith(_PROGRAMS))
        _require(len(self._open) > 1 or (is_svg and element == "svg"))
        _require(len(self._open) <= _MOST_DEPTH and self._style is None)
        for key, value in attributes.items():
            own, _, attribute = key.rpartition(" ")
            _require(_is_safe_attribute(own, attribute, value, element if is_svg else None))
        self._place(attributes)
        if is_svg and element == "style":
            self._style = []

    def _place(self, attributes: dict[str, str]) -> None:
        """Note an element as part of what is open; of several with one id the first counts."""
        key = attributes.get("id") or attributes.get(f"{_XML} id", "")
        if not key or key in self._parts:
            key = self._open[-1]
        else:
            self._parts[self._open[-1]].append(key)
            self._parts[key] = []
        self._size[key] += 1
        self._open.append(key)
        for name in ("href", f"{_XLINK} href"):
            if attributes.get(name, "").startswith("#"):
                self._parts[key].append(attributes[name][1:] or "#")

    def _end(self, _name: str) -> None:
        self._open.pop()
        if self._style is not None:
            _require(_is_safe_css("".join(self._style)))
            self._style = None

    def _characters(self, text: str) -> None:
        if self._style is not None:
            self._style.append(text)


def _require(harmless: bool) -> None:  # noqa: FBT001 -- the word before the parenthesis says it
    if not harmless:
        raise _RefusedError


def _is_safe_attribute(namespace: str, name: str, value: str, element: str | None) -> bool:
    """Return whether an attribute fits an element of SVG, or of a drawing program (None)."""
    if name == "href" and namespace in {"", _XLINK}:
        is_raster = element == "image" and _RASTER.fullmatch(value)
        return bool(is_raster or _HERE.fullmatch(value))
    if namespace:
        allowed = {_XLINK: _XLINK_ATTRIBUTES, _XML: _XML_ATTRIBUTES}.get(namespace)
        return name in allowed if allowed is not None else namespace.startswith(_PROGRAMS)
    if element is None:
        return not (name.startswith("on") and name.isalpha())
    if name == "id" or name.startswith(("data-", "aria-")):
        return True
    return name in _ATTRIBUTES and _is_safe_css(value)


def _is_safe_css(text: str) -> bool:
    """Return whether a style, or the value of an attribute, refers to nothing outside the file."""
    if "\\" in text or "@" in text:
        return False
    for before, behind in pairwise(text.split("(")):
        name = _FUNCTION.findall(before.rstrip()[-_LONGEST_FUNCTION - 1 :])[0].lower()
        if name not in _FUNCTIONS or (name == "url" and not _URL_HERE.match(behind)):
            return False
    return True
