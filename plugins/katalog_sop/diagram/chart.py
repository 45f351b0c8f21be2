"""What is drawn of one SOP: lanes, rows and links, before anything has a place."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from katalog_sop.alur.graf import Graf, Jenis, Simpul
from katalog_sop.diagram import text
from katalog_sop.model import alamat
from katalog_sop.model.langkah import SELESAI, Pelaksana, Penugasan, lipat_no
from katalog_sop.model.naskah import polos

TANPA_PELAKSANA: Final = "Tanpa pelaksana"
"""Title of the lane that takes the steps whose executor is none of the declared lanes."""

_LONGEST_NO: Final = 12
_LONGEST_IN_DECISION: Final = 60
_LONGEST_IN_BOX: Final = 90
_LONGEST_TITLE: Final = 120
_LONGEST_LABEL: Final = 48


class Shape(Enum):
    """How a node is drawn."""

    CAPSULE = auto()
    BOX = auto()
    DIAMOND = auto()


@dataclass(frozen=True, slots=True)
class Member:
    """One executor of a row: one node of the drawing."""

    id: str
    lane: int
    inferred: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One step, or a mark of the beginning or the end; its members act together."""

    label: str
    shape: Shape
    members: tuple[Member, ...]
    """In the order of the lanes, never empty."""
    anchor: str = ""
    """The anchor of the step's row on the page; empty for a mark."""

    @property
    def first(self) -> Member:
        """The member that stands for the row in Mermaid source."""
        if len(self.members) == 1:  # nearly always
            return self.members[0]
        return min(self.members, key=lambda member: (len(member.id), member.id))


@dataclass(frozen=True, slots=True)
class Link:
    """One way on, from row to row."""

    source: int
    target: int
    label: str
    inferred: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """A swimlane without geometry."""

    lanes: tuple[str, ...]
    rows: tuple[Row, ...]
    links: tuple[Link, ...]


def chart_of(pelaksana: tuple[Pelaksana, ...], graf: Graf) -> Chart:
    """Return what there is to draw; the rows stand in the order of the table."""
    lanes = {satu.nama: urutan for urutan, satu in enumerate(pelaksana)}
    titles = [_title(satu.nama) for satu in pelaksana]
    if any(not _known(simpul, lanes) for simpul in graf.simpul):
        titles.append(TANPA_PELAKSANA)
    steps = [_row(urutan, simpul, lanes) for urutan, simpul in enumerate(graf.simpul, start=1)]
    rows = (*_start_mark(graf, steps), *steps, *_end_mark(graf, steps))
    return Chart(tuple(titles), rows, _links(graf, offset=1 if _needs_start(graf) else 0))


def _title(nama: str) -> str:
    return text.cut(text.clean(nama), _LONGEST_TITLE) or "?"


def _known(simpul: Simpul, lanes: dict[str, int]) -> list[Penugasan]:
    return [satu for satu in simpul.langkah.pelaksana if satu.nama in lanes]


def _row(urutan: int, simpul: Simpul, lanes: dict[str, int]) -> Row:
    return Row(
        label=_label(simpul),
        shape=_shape(simpul),
        members=_members(urutan, simpul, lanes),
        anchor=alamat.jangkar_langkah(simpul.langkah.no),
    )


def _members(urutan: int, simpul: Simpul, lanes: dict[str, int]) -> tuple[Member, ...]:
    inferred: dict[int, bool] = {}
    for satu in _known(simpul, lanes):
        inferred.setdefault(lanes[satu.nama], satu.disimpulkan)
    if not inferred:
        return (Member(f"s{urutan}", len(lanes), inferred=True),)
    found = [
        Member(f"s{urutan}{_suffix(nth)}", lane, tanda)
        for nth, (lane, tanda) in enumerate(inferred.items())
    ]
    return tuple(sorted(found, key=lambda member: member.lane))


def _suffix(nth: int) -> str:
    """Return what tells a second executor's node from the first: b, c, …, z, z1, z2."""
    if nth == 0:
        return ""
    last = ord("z") - ord("a")
    return chr(ord("a") + nth) if nth <= last else f"z{nth - last}"


def _label(simpul: Simpul) -> str:
    no = text.cut(text.clean(simpul.langkah.no), _LONGEST_NO).replace(" ", text.NO_BREAK)
    kegiatan = text.clean(polos(simpul.langkah.kegiatan))
    limit = _LONGEST_IN_DECISION if simpul.bercabang else _LONGEST_IN_BOX
    number = f"{no}." if no else ""
    joined = f"{number}{text.NO_BREAK}{kegiatan}" if number and kegiatan else number + kegiatan
    return text.cut(joined, limit) or "?"


def _shape(simpul: Simpul) -> Shape:
    if simpul.bercabang:
        return Shape.DIAMOND
    return Shape.CAPSULE if simpul.jenis is Jenis.MULAI or simpul.berakhir else Shape.BOX


def _needs_start(graf: Graf) -> bool:
    """Tell whether the start needs a mark of its own, since the first step is a decision."""
    return bool(graf.simpul) and graf.simpul[0].bercabang


def _start_mark(graf: Graf, steps: list[Row]) -> tuple[Row, ...]:
    if not _needs_start(graf):
        return ()
    lane = steps[0].first.lane
    return (Row("Mulai", Shape.CAPSULE, (Member("mulai", lane, inferred=False),)),)


def _end_mark(graf: Graf, steps: list[Row]) -> tuple[Row, ...]:
    leading = [
        row
        for row, simpul in zip(steps, graf.simpul, strict=True)
        if any(keluar.ke == SELESAI for keluar in simpul.keluar)
    ]
    if not leading:
        return ()
    lane = leading[-1].first.lane
    return (Row("Selesai", Shape.CAPSULE, (Member("selesai", lane, inferred=False),)),)


def _links(graf: Graf, *, offset: int) -> tuple[Link, ...]:
    row_of = {
        lipat_no(simpul.langkah.no): row
        for row, simpul in reversed(tuple(enumerate(graf.simpul, start=offset)))
    }
    end = offset + len(graf.simpul)
    start = (Link(0, 1, "", inferred=False),) if offset else ()
    ways = (
        (row, end if keluar.ke == SELESAI else row_of.get(lipat_no(keluar.ke)), keluar)
        for row, simpul in enumerate(graf.simpul, start=offset)
        for keluar in simpul.keluar
    )
    return start + tuple(
        Link(row, target, _link_label(keluar.label), keluar.disimpulkan)
        for row, target, keluar in ways
        if target is not None
    )


def _link_label(label: str) -> str:
    return text.cut(text.clean(label), _LONGEST_LABEL)
