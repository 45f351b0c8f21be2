"""Places and sizes in a drawing: frozen values, free of the engine that measures."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """A place in a drawing; y grows downwards."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Extent:
    """How large a node is."""

    width: float
    height: float
