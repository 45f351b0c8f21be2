"""Tracks in the gutters: every connector that follows a gutter gets a line of its own there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_APART: Final = 8
"""How far one connector must end above another's beginning to share its track."""


@dataclass(frozen=True, slots=True)
class Run:
    """The vertical part of one connector: two ends, each to the left or right of the gutter."""

    route: int
    ends: tuple[tuple[float, bool], tuple[float, bool]]
    """(y, whether the node is to the right), source first."""

    @property
    def top(self) -> float:
        """The upper end."""
        return min(y for y, _ in self.ends)

    @property
    def bottom(self) -> float:
        """The lower end."""
        return max(y for y, _ in self.ends)

    def meets(self, other: "Run") -> bool:
        """Return whether the two may not share a track."""
        return self.top < other.bottom + _APART and other.top < self.bottom + _APART

    def crossings_left_of(self, other: "Run") -> int:
        """Return how often the two cross where this one's track is the left one."""
        mine = sum(right and other.top <= y <= other.bottom for y, right in self.ends)
        theirs = sum(not right and self.top <= y <= self.bottom for y, right in other.ends)
        return mine + theirs


def tracks_of(runs: Sequence[Run]) -> dict[int, int]:
    """Return the track of each route of one gutter, counted from the left."""
    tracks: dict[int, int] = {}
    placed: list[Run] = []
    for run in _ordered(runs):
        taken = [tracks[other.route] for other in placed if other.meets(run)]
        tracks[run.route] = max(taken, default=-1) + 1
        placed.append(run)
    return tracks


def _ordered(runs: Sequence[Run]) -> list[Run]:
    """Return *runs* from left to right, each put where it crosses the others least."""
    order: list[Run] = []
    for run in sorted(runs, key=lambda one: (one.top - one.bottom, one.route)):
        order.insert(_best_place(run, order), run)
    return order


def _best_place(run: Run, order: list[Run]) -> int:
    # Moving one place to the right swaps the run with one neighbour: only that pair changes.
    crossings = sum(run.crossings_left_of(other) for other in order)
    best, place = crossings, 0
    for nth, other in enumerate(order, start=1):
        crossings += other.crossings_left_of(run) - run.crossings_left_of(other)
        if crossings < best:
            best, place = crossings, nth
    return place
