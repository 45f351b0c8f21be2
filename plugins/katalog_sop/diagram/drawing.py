"""A drawing with every place decided: what the SVG writer writes down."""

from dataclasses import dataclass

from katalog_sop.diagram.chart import Shape
from katalog_sop.diagram.layout import Point


@dataclass(frozen=True, slots=True)
class LaneBox:
    """A lane by its left edge, with the lines of its title."""

    left: float
    width: float
    title: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A node by its centre, with the lines of its text."""

    centre: Point
    width: float
    height: float
    shape: Shape
    lines: tuple[str, ...]
    anchor: str
    inferred: bool


@dataclass(frozen=True, slots=True)
class Label:
    """The words beside a connector: the middle of their block."""

    centre: Point
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A connector from border to border, or the arrowless line between two executors."""

    points: tuple[Point, ...]
    inferred: bool
    arrow: bool
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole swimlane."""

    width: float
    height: float
    head: float
    """How high the lanes' titles stand."""
    lanes: tuple[LaneBox, ...]
    figures: tuple[Figure, ...]
    lines: tuple[Line, ...]
