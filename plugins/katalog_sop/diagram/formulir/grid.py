"""The grid of the form: one row a step, one column a lane, before anything has a place."""

from collections.abc import Iterator
from math import ceil
from typing import Final, NamedTuple

from katalog_sop.alur.graf import Graf, Jenis, Keluar, Simpul
from katalog_sop.diagram.chart import Shape
from katalog_sop.diagram.text import clean, cut, lines_within, width
from katalog_sop.model.langkah import SELESAI, Pelaksana

END: Final = -1
"""The target of an edge that leads to the end instead of a row."""
LABEL_SIZE: Final = 11
LABEL_LINE: Final = 12
HEAD_SIZE: Final = 13
"""Of the lanes' titles, at most."""

_NARROWEST: Final = 72
_WIDEST_HEAD: Final = 128
_LONGEST_WORD: Final = 40
_HEAD_ROOM: Final = 6
"""Padding and border of a lane's title."""
_WIDEST_LABEL: Final = 66
_LONGEST_LABEL: Final = 60
_SAFETY: Final = 1.06
"""Another font than Arial may be a little wider."""


class Words(NamedTuple):
    """What is written beside an exit, measured."""

    lines: tuple[str, ...] = ()
    width: int = 0

    @property
    def height(self) -> int:
        """How high the lines are together."""
        return len(self.lines) * LABEL_LINE


class Row(NamedTuple):
    """One step. A row without lanes has no symbol."""

    shape: Shape
    words: str
    """What stands in its symbols: only capsules say something."""
    lanes: tuple[int, ...]
    """From left to right."""
    inferred: tuple[bool, ...]
    """For each lane."""
    first: int
    """The lane that the step names first."""
    begins: bool
    """Whether a mark of the start stands over the symbol, which is not a capsule itself."""


class Edge(NamedTuple):
    """One connector; exits of one step to the same target are one connector with both labels."""

    source: int
    target: int
    words: Words
    inferred: bool


class Grid(NamedTuple):
    """What there is to draw."""

    heads: tuple[int, ...]
    """How wide each lane must be for the longest word of its title."""
    rows: tuple[Row, ...]
    edges: tuple[Edge, ...]

    @property
    def lanes(self) -> int:
        """How many lanes there are."""
        return len(self.heads)


def grid_of(pelaksana: tuple[Pelaksana, ...], graf: Graf) -> Grid:
    """Return the grid of an SOP; edges from or to a step without a known lane are left out."""
    lanes = {satu.nama: nth for nth, satu in enumerate(pelaksana)}
    rows = tuple(_row(nth, simpul, lanes) for nth, simpul in enumerate(graf.simpul))
    places = {simpul.langkah.no: nth for nth, simpul in reversed(list(enumerate(graf.simpul)))}
    places[SELESAI] = END
    edges = [
        edge
        for nth, simpul in enumerate(graf.simpul)
        if rows[nth].lanes
        for edge in _edges(nth, simpul, places)
        if edge.target == END or rows[edge.target].lanes
    ]
    return Grid(tuple([_head(satu.nama) for satu in pelaksana]), rows, tuple(edges))


def _head(nama: str) -> int:
    longest = max(nama.split(), key=len, default="")
    wide = ceil(width(longest[:_LONGEST_WORD], HEAD_SIZE, bold=True)) + _HEAD_ROOM
    return min(max(wide, _NARROWEST), _WIDEST_HEAD)


def _row(nth: int, simpul: Simpul, lanes: dict[str, int]) -> Row:
    known: dict[int, bool] = {}
    for satu in simpul.langkah.pelaksana:
        if satu.nama in lanes:
            known.setdefault(lanes[satu.nama], satu.disimpulkan)
    shape, words = _shape(nth, simpul)
    order = tuple(sorted(known))
    return Row(
        shape,
        words,
        order,
        tuple([known[lane] for lane in order]),
        next(iter(known), 0),
        nth == 0 and shape is Shape.DIAMOND,
    )


def _shape(nth: int, simpul: Simpul) -> tuple[Shape, str]:
    if simpul.bercabang:
        return Shape.DIAMOND, ""
    if nth == 0:
        return Shape.CAPSULE, "Mulai"
    if simpul.jenis is Jenis.SELESAI:
        return Shape.CAPSULE, "Selesai"
    return Shape.BOX, ""


def _edges(nth: int, simpul: Simpul, places: dict[str, int]) -> Iterator[Edge]:
    if not simpul.keluar and nth == 0:
        # Its capsule already says that the procedure begins here: the end needs one too.
        yield Edge(nth, END, Words(), inferred=False)
    exits: dict[int, list[Keluar]] = {}
    for keluar in simpul.keluar:
        exits.setdefault(places[keluar.ke], []).append(keluar)
    for target, same in exits.items():
        label = " / ".join([keluar.label for keluar in same if keluar.label])
        inferred = any(keluar.disimpulkan for keluar in same)
        yield Edge(nth, target, _words(label), inferred)


def _words(label: str) -> Words:
    if not label:
        return Words()
    lines = lines_within(cut(clean(label), _LONGEST_LABEL), _WIDEST_LABEL, LABEL_SIZE)
    widest = max((width(line, LABEL_SIZE) for line in lines), default=0)
    return Words(lines, ceil(widest * _SAFETY))
