"""The step model of the seven SOPs equals tests/fixtures/steps.md.

That file is a copy of the notes from which the SOPs were transcribed. It shortens some names of
lanes: a name there means the one declared lane that begins with it or, where none does, the one
whose words hold all of its words. A code in parentheses says how certain what precedes it is:
S is stated by the source, H and I are inferred and written with a question mark.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from katalog_sop.adapters.files import load_sources
from katalog_sop.alur.graf import Simpul
from katalog_sop.project import Project, compile_project
from katalog_sop.resolve.catalogue import LinkedSop
from katalog_sop.settings import Settings

ROOT = Path(__file__).parents[2]
IDS = (
    "kota-bima/inovasi-pelayanan-publik-di-bidang-administrasi-kependudukan",
    "kota-sibolga/penyusunan-sop-pelayanan",
    "kabupaten-paser/inovasi-pelayanan",
    "provinsi-bengkulu/pembinaan-aparatur-pendaftaran-penduduk",
    "kota-palembang/pelayanan-kerjasama",
    "kota-palembang/inovasi-pelayanan",
    "kota-palembang/pelayanan-pemanfaatan-data-dan-dokumen-kependudukan",
)
"""In the order of the headings of steps.md."""


@dataclass(frozen=True)
class Row:
    """One row of a table of steps.md."""

    no: str
    lanes: tuple[tuple[str, bool], ...]
    kind: str
    branches: tuple[tuple[str, str, bool], ...]


@dataclass(frozen=True)
class Notes:
    """What steps.md says about one SOP."""

    lanes: tuple[str, ...]
    rows: tuple[Row, ...]


def _notes() -> tuple[Notes, ...]:
    text = (ROOT / "tests/fixtures/steps.md").read_text("utf-8")
    return tuple(_read(part) for part in re.split(r"^## \d\. ", text, flags=re.MULTILINE)[1:])


def _read(part: str) -> Notes:
    declared = re.search(r"^Lajur \(S, \d\): (.+?)\.(?: |$)", part, re.MULTILINE)
    assert declared
    table = [line.strip("|").split("|") for line in part.splitlines() if line.startswith("|")]
    head = [cell.strip() for cell in table[0]]
    rows = (
        _row(dict(zip(head, (cell.strip() for cell in line), strict=True))) for line in table[2:]
    )
    return Notes(tuple(declared[1].split(" · ")), tuple(rows))


def _row(cells: dict[str, str]) -> Row:
    return Row(
        no=cells["No"],
        lanes=_lanes(cells["Lajur"]),
        kind=cells["Tipe"].split()[0],
        branches=tuple(
            (label, target, not note.startswith("S") or "target I" in note)
            for label, target, note in re.findall(
                r"(\w+)→(\d+)(?: \(([^)]*)\))?", cells.get("Cabang", "")
            )
        ),
    )


def _lanes(cell: str) -> tuple[tuple[str, bool], ...]:
    names, _, note = cell.replace("**", "").partition(" (")
    if names.startswith("tak ada lajur"):
        names, note = "Kasi", "I"  # "Lajur yang disebut pertama yang ditulis"
    return tuple((name, not note.startswith("S")) for name in names.split(" + "))


def _matches(short: str, lane: str, lanes: tuple[str, ...]) -> bool:
    beginning = [one for one in lanes if one.startswith(short)]
    words = [one for one in lanes if set(short.split()) <= set(one.split())]
    exact = [one for one in lanes if one == short]
    return (exact or beginning or words) == [lane]


@pytest.fixture(scope="module")
def project() -> Project:
    return compile_project(load_sources(ROOT, limit=2**20), Settings())


@pytest.mark.parametrize(("sop", "notes"), list(zip(IDS, _notes(), strict=True)), ids=IDS)
class TestSteps:
    """One SOP against its notes."""

    def linked(self, project: Project, sop: str) -> LinkedSop:
        """Return the SOP under test."""
        return next(one for one in project.catalogue.sop.values() if one.sop.id == sop)

    def test_lanes_are_declared_in_the_order_of_the_form(
        self, project: Project, sop: str, notes: Notes
    ) -> None:
        """The lanes, left to right."""
        assert tuple(p.nama for p in self.linked(project, sop).sop.pelaksana) == notes.lanes

    def test_numbers_and_kinds(self, project: Project, sop: str, notes: Notes) -> None:
        """Every step, with the shape it is drawn in."""
        simpul = self.linked(project, sop).graf.simpul
        assert [(one.langkah.no, one.jenis.value) for one in simpul] == [
            (row.no, row.kind) for row in notes.rows
        ]

    def test_executors_and_which_are_inferred(
        self, project: Project, sop: str, notes: Notes
    ) -> None:
        """Who acts in each step."""
        for simpul, row in zip(self.linked(project, sop).graf.simpul, notes.rows, strict=True):
            acting = simpul.langkah.pelaksana
            assert [one.disimpulkan for one in acting] == [sure for _, sure in row.lanes], row
            for one, (short, _) in zip(acting, row.lanes, strict=True):
                assert _matches(short, one.nama, notes.lanes), (row, one)

    def test_branches_and_which_are_inferred(
        self, project: Project, sop: str, notes: Notes
    ) -> None:
        """Where each decision leads, and that everything else goes on to the next row."""
        simpul = self.linked(project, sop).graf.simpul
        for number, (one, row) in enumerate(zip(simpul, notes.rows, strict=True)):
            following = [(row.no, "", False) for row in notes.rows[number + 1 : number + 2]]
            expected = [(target, label, inferred) for label, target, inferred in row.branches]
            assert sorted(_exits(one)) == sorted(expected or following), row


def _exits(simpul: Simpul) -> list[tuple[str, str, bool]]:
    return [(one.ke, one.label, one.disimpulkan) for one in simpul.keluar]


def test_the_notes_speak_of_57_steps() -> None:
    assert [len(notes.rows) for notes in _notes()] == [8, 10, 10, 7, 7, 6, 9]


def test_the_catalogue_holds_no_error(project: Project) -> None:
    assert project.report.errors() == ()
