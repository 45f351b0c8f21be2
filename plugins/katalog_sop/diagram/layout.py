"""Where a layout engine put the nodes of a diagram: frozen values, free of the engine."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Point:
    """A place in a drawing; y grows downwards."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Node:
    """A node by its centre."""

    id: str
    centre: Point
    width: float
    height: float

    @property
    def top(self) -> float:
        """The upper edge."""
        return self.centre.y - self.height / 2

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.centre.y + self.height / 2

    def lowered(self, by: float) -> "Node":
        """Return the same node farther down."""
        return replace(self, centre=Point(self.centre.x, self.centre.y + by))


@dataclass(frozen=True, slots=True)
class Layout:
    """What the engine says about one diagram."""

    nodes: tuple[Node, ...]

    def node(self, id_: str) -> Node | None:
        """Return the node called *id_*, or None."""
        return next((node for node in self.nodes if node.id == id_), None)
