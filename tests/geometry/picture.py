"""The written SVG read back as geometry: nothing is known here of how it was made."""

import re
from dataclasses import dataclass
from itertools import pairwise
from xml.etree import ElementTree as ET

from katalog_sop.diagram.text import width

SVG = "{http://www.w3.org/2000/svg}"
TEXT_SIZE = 14
LABEL_SIZE = 13

Dot = tuple[float, float]
Stretch = tuple[Dot, Dot]


@dataclass(frozen=True, slots=True)
class Area:
    """An upright rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    def corners(self) -> tuple[Dot, Dot, Dot, Dot]:
        """Return the four corners in turn."""
        return (
            (self.left, self.top),
            (self.right, self.top),
            (self.right, self.bottom),
            (self.left, self.bottom),
        )

    def holds(self, other: "Area", slack: float = 0.5) -> bool:
        """Tell whether *other* lies inside."""
        return (
            other.left >= self.left - slack
            and other.right <= self.right + slack
            and other.top >= self.top - slack
            and other.bottom <= self.bottom + slack
        )

    def shrunk(self, by: float) -> "Area":
        """Return the area with its edges moved inwards."""
        return Area(self.left + by, self.top + by, self.right - by, self.bottom - by)


@dataclass(frozen=True, slots=True)
class Words:
    """A text: what it says, and where each of its lines stands."""

    said: str
    lines: tuple[Area, ...]

    def area(self) -> Area:
        """Return what all lines together cover."""
        return Area(
            min(line.left for line in self.lines),
            min(line.top for line in self.lines),
            max(line.right for line in self.lines),
            max(line.bottom for line in self.lines),
        )


@dataclass(frozen=True, slots=True)
class Shape:
    """A node: its outline as a polygon, its text, and where its link leads."""

    area: Area
    outline: tuple[Dot, ...]
    words: Words
    href: str
    dashed: bool


@dataclass(frozen=True, slots=True)
class Wire:
    """A line with its corners; ``pointed`` if it ends in an arrowhead."""

    dots: tuple[Dot, ...]
    pointed: bool
    dashed: bool

    def stretches(self) -> tuple[Stretch, ...]:
        """Return the pieces from corner to corner."""
        return tuple(pairwise(self.dots))


@dataclass(frozen=True, slots=True)
class Column:
    """A lane with its head and title."""

    area: Area
    head: Area
    title: Words


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that is drawn."""

    canvas: Area
    columns: tuple[Column, ...]
    shapes: tuple[Shape, ...]
    wires: tuple[Wire, ...]
    labels: tuple[Words, ...]


def picture_of(svg: str) -> Picture:
    """Return the geometry of a swimlane's SVG."""
    root = ET.fromstring(svg)  # noqa: S314 -- our own writer's output
    left, top, wide, high = (float(part) for part in root.attrib["viewBox"].split())
    return Picture(
        canvas=Area(left, top, left + wide, top + high),
        columns=tuple(_column(group) for group in root.iter(f"{SVG}g")),
        shapes=tuple(_shapes(root)),
        wires=tuple(_wire(path) for path in root.iter(f"{SVG}path") if _is(path, "swimlane-line")),
        labels=tuple(
            _words(text, LABEL_SIZE, bold=True)
            for text in root.iter(f"{SVG}text")
            if _is(text, "swimlane-label")
        ),
    )


def _is(element: ET.Element, name: str) -> bool:
    return name in element.get("class", "").split()


def _shapes(root: ET.Element) -> list[Shape]:
    found: list[Shape] = []
    for holder in (root, *root.iter(f"{SVG}a")):
        for drawn, text in zip(list(holder), list(holder)[1:], strict=False):
            outline = _outline(drawn)
            if outline:
                found.append(_shape(drawn, outline, text, holder.get("href", "")))
    return found


def _shape(drawn: ET.Element, outline: tuple[Dot, ...], text: ET.Element, href: str) -> Shape:
    xs, ys = [x for x, _ in outline], [y for _, y in outline]
    area = Area(min(xs), min(ys), max(xs), max(ys))
    words = _words(text, TEXT_SIZE, bold=False)
    return Shape(area, outline, words, href, _is(drawn, "swimlane-disimpulkan"))


def _outline(drawn: ET.Element) -> tuple[Dot, ...]:
    if _is(drawn, "swimlane-diamond"):
        return _dots(drawn.attrib["d"])
    if _is(drawn, "swimlane-box"):
        return _area(drawn).corners()
    if _is(drawn, "swimlane-capsule"):
        return _rounded(_area(drawn), float(drawn.attrib["rx"]))
    return ()


def _rounded(area: Area, radius: float) -> tuple[Dot, ...]:
    """Return a rounded rectangle as a polygon of many sides."""
    shares = [nth / 24 for nth in range(25)]
    bends = [(1 - share, (1 - (1 - share) ** 2) ** 0.5) for share in shares]
    right, left = area.right - radius, area.left + radius
    top, bottom = area.top + radius, area.bottom - radius
    turn = [(x * radius, y * radius) for x, y in bends]
    back = list(reversed(turn))
    return (
        *((right + x, bottom + y) for x, y in turn),
        *((left - x, bottom + y) for x, y in back),
        *((left - x, top - y) for x, y in turn),
        *((right + x, top - y) for x, y in back),
    )


def _wire(path: ET.Element) -> Wire:
    dots = _dots(path.attrib["d"])
    return Wire(dots, "marker-end" in path.attrib, _is(path, "swimlane-disimpulkan"))


def _dots(way: str) -> tuple[Dot, ...]:
    """Return the corners of a path; a rounded corner counts as the corner it rounds."""
    found: list[Dot] = []
    for letter, numbers in re.findall(r"([MLQ])([^MLQz]*)", way):
        values = [float(value) for value in numbers.split()]
        dots = list(zip(values[::2], values[1::2], strict=True))
        if letter == "Q":
            # The line reached the rounding's beginning: the corner lies beyond it.
            found[-1] = dots[0]
            continue
        found.append(dots[0])
    return tuple(found)


def _area(rect: ET.Element) -> Area:
    left, top = float(rect.attrib["x"]), float(rect.attrib["y"])
    return Area(left, top, left + float(rect.attrib["width"]), top + float(rect.attrib["height"]))


def _column(group: ET.Element) -> Column:
    body, head = group.findall(f"{SVG}rect")
    text = group.find(f"{SVG}text")
    assert text is not None
    return Column(_area(body), _area(head), _words(text, TEXT_SIZE, bold=True))


def _words(text: ET.Element, size: float, *, bold: bool) -> Words:
    spans = text.findall(f"{SVG}tspan")
    said = "".join(text.itertext())
    return Words(said, tuple(_span(span, size, bold=bold) for span in spans))


def _span(span: ET.Element, size: float, *, bold: bool) -> Area:
    x, baseline = float(span.attrib["x"]), float(span.attrib["y"])
    half = width(span.text or "", size, bold=bold) / 2
    return Area(x - half, baseline - 0.74 * size, x + half, baseline + 0.22 * size)
