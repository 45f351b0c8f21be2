"""What is drawn, and in which order its boxes stand below each other."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

_MOST_SWEEPS: Final = 40
"""How often boxes change places at most; a real office is in order after a few times."""
_MOST_ORDERED: Final = 400
"""Larger groups keep the order in which they are found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kotak:
    """One box of the graph."""

    id: str
    teks: str
    alamat: str
    pudar: bool = False
    """Whether it stands for something that is no longer in force."""


Garis = tuple[str, str]
"""From the box that refers to the box that is referred to, by id."""


def order(kotak: Iterable[Kotak], garis: Iterable[Garis]) -> tuple[tuple[Kotak, ...], ...]:
    """Return the boxes in groups that hang together, the largest first, neighbours near each other.

    A box without a line is in no group.
    """
    by_id = {satu.id: satu for satu in kotak}
    near: dict[str, set[str]] = defaultdict(set)
    for dari, ke in garis:
        if dari != ke and by_id.keys() >= {dari, ke}:
            near[dari].add(ke)
            near[ke].add(dari)
    groups = sorted(_groups(by_id, near), key=lambda group: (-len(group), by_id[group[0]].teks))
    return tuple(tuple(by_id[one] for one in _in_order(group, near)) for group in groups)


def _groups(ids: Iterable[str], near: Mapping[str, set[str]]) -> list[list[str]]:
    """Return what hangs together, each found from its best-connected box on."""
    seen: set[str] = set()
    groups: list[list[str]] = []
    for start in sorted(ids, key=lambda one: (-len(near.get(one, ())), one)):
        if start in seen or not near.get(start):
            continue
        group = [start]
        seen.add(start)
        for one in group:
            found = sorted(near[one] - seen, key=lambda other: (len(near[other]), other))
            seen.update(found)
            group.extend(found)
        groups.append(group)
    return groups


def _in_order(group: list[str], near: Mapping[str, set[str]]) -> list[str]:
    """Return the boxes of a group so that lines get short: each goes where its neighbours are."""
    if len(group) > _MOST_ORDERED:
        return group
    best, least = group, _length(group, near)
    current = group
    for _ in range(_MOST_SWEEPS):
        place = {one: nth for nth, one in enumerate(current)}
        current = sorted(current, key=lambda one: (_middle(one, near, place), place[one]))
        current = _swapped(current, near)
        length = _length(current, near)
        if length >= least:
            break
        best, least = current, length
    return best


def _middle(one: str, near: Mapping[str, set[str]], place: Mapping[str, int]) -> float:
    return (sum(place[other] for other in near[one]) + place[one]) / (len(near[one]) + 1)


def _swapped(order: list[str], near: Mapping[str, set[str]]) -> list[str]:
    """Return the boxes after each was moved to the place where the lines are shortest."""
    current = list(order)
    for one in order:
        rest = [other for other in current if other != one]
        place = {other: nth for nth, other in enumerate(rest)}
        costs = _costs(place, near, [place[other] for other in near[one]])
        best = costs.index(min(costs))
        current = [*rest[:best], one, *rest[best:]]
    return current


def _costs(place: Mapping[str, int], near: Mapping[str, set[str]], own: Sequence[int]) -> list[int]:
    """Return what each gap between boxes costs: the way to the neighbours, and lines passed by.

    *place* are the places of the boxes, *own* those of the neighbours.
    """
    costs, passing = [], 0
    way = sum(own) + len(own)
    above, below = 0, len(own)
    for gap, change in enumerate(_passing(place, near)):
        passing += change
        costs.append(passing + way)
        # One gap farther down it is farther from the neighbours above, and nearer to the others.
        here = own.count(gap)
        below -= here
        way += above - below
        above += here
    return costs


def _passing(place: Mapping[str, int], near: Mapping[str, set[str]]) -> list[int]:
    """Return how many more lines than by the gap before pass by each gap."""
    change = [0] * (len(place) + 1)
    for one, here in place.items():
        for other in near[one]:
            there = place.get(other, -1)
            if here < there:
                change[here + 1] += 1
                change[there + 1] -= 1
    return change


def _length(order: list[str], near: Mapping[str, set[str]]) -> int:
    place = {one: nth for nth, one in enumerate(order)}
    return sum(abs(place[one] - place[other]) for one in order for other in near[one])
