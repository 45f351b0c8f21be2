"""What is drawn, and in which order its boxes stand below each other."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
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
        costs = _costs(rest, near, [place[other] for other in near[one]])
        best = min(range(len(costs)), key=lambda nth: (costs[nth], nth))
        current = [*rest[:best], one, *rest[best:]]
    return current


def _costs(rest: list[str], near: Mapping[str, set[str]], own: list[int]) -> list[int]:
    """Return what each gap between boxes costs: the way to the neighbours, and lines passed by."""
    change = [0] * (len(rest) + 1)
    place = {other: nth for nth, other in enumerate(rest)}
    for one in rest:
        for other in near[one]:
            if other in place and place[one] < place[other]:
                change[place[one] + 1] += 1
                change[place[other] + 1] -= 1
    costs, passing = [], 0
    for gap in range(len(rest) + 1):
        passing += change[gap]
        costs.append(passing + sum(abs(other - gap) + (other >= gap) for other in own))
    return costs


def _length(order: list[str], near: Mapping[str, set[str]]) -> int:
    place = {one: nth for nth, one in enumerate(order)}
    return sum(abs(place[one] - place[other]) for one in order for other in near[one])
