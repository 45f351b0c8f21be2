"""What can be reached in the graph of one SOP: from its first step, and from a step to an end.

Everything here takes time in proportion to the steps and their exits, and calls nothing anew
for a step behind another: a table of a thousand rows is a chain a thousand steps deep.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from katalog_sop.alur.graf import Graf, Simpul
from katalog_sop.model.langkah import SELESAI, lipat_no

_MOST_NAMED: Final = 8
_LONGEST_NO: Final = 20

Edges = Sequence[Sequence[int]]
"""For each row, counted from 0, the rows it leads to."""


@dataclass(frozen=True, slots=True)
class TakTerjangkau:
    """A step that nothing leads to, and what can only be reached through it."""

    pintu: Simpul
    sebelum: Simpul
    """The row above, which leads elsewhere."""
    lainnya: tuple[Simpul, ...]
    """Further steps that are out of reach with it, in the order of the table."""


def dapat_ditelusuri(graf: Graf) -> bool:
    """Return whether every way on is known, so that what cannot be reached is really a mistake.

    A step that leads to itself hides where it was meant to lead.
    """
    nomor = {lipat_no(simpul.langkah.no) for simpul in graf.simpul}
    return (
        not graf.tanpa_tujuan
        and len(nomor) == len(graf.simpul)
        and all(simpul.langkah.alur_terbaca for simpul in graf.simpul)
        and not any(_leads_to(simpul, simpul.langkah.no) for simpul in graf.simpul)
    )


def berujung(graf: Graf) -> bool:
    """Return whether the procedure ends anywhere."""
    return any(_ends(simpul) for simpul in graf.simpul)


def putaran_tertutup(graf: Graf) -> tuple[tuple[Simpul, ...], ...]:
    """Return the groups of steps that lead to one another only and to no end, each in row order."""
    onward = _onward(graf)
    ends = [row for row, simpul in enumerate(graf.simpul) if _ends(simpul)]
    seen: set[int] = set()
    _visit(ends, _reversed(onward), seen)
    others = _others(graf, seen)
    if not others:  # as it should be
        return ()
    groups = _groups(others, onward)
    left = {groups.of[row] for row, ke in groups.between(onward)}
    closed = (group for number, group in enumerate(groups.all) if number not in left)
    return tuple(tuple(graf.simpul[row] for row in group) for group in sorted(closed))


def tak_terjangkau(graf: Graf) -> tuple[TakTerjangkau, ...]:
    """Return the steps where a stretch begins that the first row never leads to.

    Of a cycle it is the first row. What hangs on two of them is told with the first.
    """
    onward = _onward(graf)
    seen: set[int] = set()
    _visit([0] if graf.simpul else [], onward, seen)
    others = _others(graf, seen)
    if not others:  # as it should be
        return ()
    groups = _groups(others, onward)
    entered = {groups.of[ke] for _, ke in groups.between(onward)}
    doors = sorted(g[0] for number, g in enumerate(groups.all) if number not in entered)
    found: list[TakTerjangkau] = []
    for door in doors:
        behind = sorted(_visit([door], onward, seen))
        rest = tuple(graf.simpul[row] for row in behind if row != door)
        found.append(TakTerjangkau(graf.simpul[door], graf.simpul[door - 1], rest))
    return tuple(found)


def sebut(simpul: Sequence[Simpul]) -> str:
    """Return the numbers of steps as a message names them; of many only the first ones."""
    named = ", ".join(f"`{one.langkah.no[:_LONGEST_NO]}`" for one in simpul[:_MOST_NAMED])
    more = len(simpul) - _MOST_NAMED
    return f"{named}, dan {more} lainnya" if more > 0 else named


@dataclass(frozen=True, slots=True)
class _Groups:
    """Rows that lead to one another, directly or not, gathered; each group in row order."""

    all: list[list[int]]
    of: dict[int, int]
    """The number of the group of a row."""

    def between(self, onward: Edges) -> Iterator[tuple[int, int]]:
        """Yield each exit from one group to another, as two rows."""
        for row, number in self.of.items():
            yield from ((row, ke) for ke in onward[row] if self.of.get(ke, number) != number)


def _groups(rows: list[int], onward: Edges) -> _Groups:
    """Return the groups of *rows*: two walks, the second against the direction of the first."""
    backward = _reversed(onward)
    outside = set(range(len(onward))).difference(rows)
    seen = set(outside)
    found = [sorted(_visit([row], backward, seen)) for row in _left_last(rows, onward, outside)]
    found = [group for group in found if group]
    return _Groups(found, {row: number for number, group in enumerate(found) for row in group})


def _left_last(rows: list[int], onward: Edges, outside: set[int]) -> list[int]:
    """Return *rows*, first the one that a depth-first walk leaves last."""
    seen = set(outside)
    left: list[int] = []
    for start in rows:
        walk = [] if start in seen else [(start, iter(onward[start]))]
        seen.add(start)
        while walk:
            row, targets = walk[-1]
            ke = next((one for one in targets if one not in seen), None)
            if ke is None:
                left.append(row)
                walk.pop()
            else:
                seen.add(ke)
                walk.append((ke, iter(onward[ke])))
    return left[::-1]


def _visit(starts: Iterable[int], onward: Edges, seen: set[int]) -> list[int]:
    """Return the rows that *starts* lead to, themselves included, and add them to *seen*."""
    waiting = [row for row in starts if row not in seen]
    seen.update(waiting)
    visited: list[int] = []
    while waiting:
        row = waiting.pop()
        visited.append(row)
        new = [ke for ke in dict.fromkeys(onward[row]) if ke not in seen]
        seen.update(new)
        waiting += new
    return visited


def _others(graf: Graf, seen: set[int]) -> list[int]:
    return [row for row in range(len(graf.simpul)) if row not in seen]


def _onward(graf: Graf) -> Edges:
    rows = {simpul.langkah.no: row for row, simpul in enumerate(graf.simpul)}
    return [[rows[one.ke] for one in s.keluar if one.ke in rows] for s in graf.simpul]


def _reversed(onward: Edges) -> Edges:
    backward: list[list[int]] = [[] for _ in onward]
    for row, targets in enumerate(onward):
        for ke in targets:
            backward[ke].append(row)
    return backward


def _ends(simpul: Simpul) -> bool:
    return simpul.berakhir or _leads_to(simpul, SELESAI)


def _leads_to(simpul: Simpul, ke: str) -> bool:
    return any(keluar.ke == ke for keluar in simpul.keluar)
