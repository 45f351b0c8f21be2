"""SOPs to draw, the catalogue's own and invented ones, and what a drawing of them must hold."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st
from tests.geometry.rules import Expected, Way
from tests.support.needs import need_drawing

from katalog_sop.alur.graf import Graf, Simpul, graf_dari
from katalog_sop.diagram.swimlane import NotDrawn, mermaid_text, swimlane_svg, uraian_swimlane
from katalog_sop.model.alamat import jangkar_langkah
from katalog_sop.model.langkah import SELESAI, Cabang, Langkah, Pelaksana, Penugasan
from katalog_sop.model.naskah import Polos
from katalog_sop.parse.document import parse_sop
from katalog_sop.source import WHOLE_FILE, source_from_bytes

ROOT = Path(__file__).parents[2]
TEXT = """
Menerima memeriksa berkas permohonan dan kelengkapannya untuk disampaikan kepada Kepala Dinas
pertanggungjawaban pelaksanaan pelayanan rapat konsep SOP surat/laporan data
"""
WORDS = tuple(TEXT.split())


Step = tuple[str, list[str], list[tuple[str, str]]]
"""Text, lanes and ways on, each a target and a label."""


@dataclass(frozen=True, slots=True)
class Model:
    """What a swimlane is drawn from."""

    nama: str
    pelaksana: tuple[Pelaksana, ...]
    graf: Graf

    def mermaid(self) -> str:
        """Return the Mermaid source."""
        return mermaid_text(
            pelaksana=self.pelaksana,
            graf=self.graf,
            nama=self.nama,
            uraian=uraian_swimlane(pelaksana=self.pelaksana, graf=self.graf),
        )

    def svg(self) -> str:
        """Return the drawing; that there is none is a failure."""
        need_drawing()
        drawn = swimlane_svg(
            pelaksana=self.pelaksana,
            graf=self.graf,
            nama=self.nama,
            uraian=uraian_swimlane(pelaksana=self.pelaksana, graf=self.graf),
            prefix="diagram",
        )
        assert not isinstance(drawn, NotDrawn), drawn
        return drawn.svg


def catalogue() -> dict[str, Model]:
    """Return every SOP of the catalogue by its id."""
    files = sorted(path for path in (ROOT / "sops").glob("*/*.md") if path.stem != "README")
    return {f"{path.parent.name}/{path.stem}": _read(path) for path in files}


def _read(path: Path) -> Model:
    relative = path.relative_to(ROOT).as_posix()
    sop = parse_sop(source_from_bytes(relative, path.read_bytes(), limit=1_000_000)).value
    assert sop is not None
    return Model(sop.identitas.nama, sop.pelaksana, graf_dari(sop.langkah))


def model(lanes: list[str], steps: list[Step], nama: str = "Uji") -> Model:
    """Return a model from (text, lanes, [(target, label)]); ``?`` means inferred, Nos count up."""
    langkah = tuple(
        Langkah(
            no=str(no),
            kegiatan=(Polos(kegiatan),),
            pelaksana=tuple(
                Penugasan(satu.rstrip("?"), satu.endswith("?"), WHOLE_FILE) for satu in pelaksana
            ),
            alur=tuple(
                Cabang(ke.rstrip("?"), label, ke.endswith("?"), WHOLE_FILE) for ke, label in alur
            ),
            at=WHOLE_FILE,
        )
        for no, (kegiatan, pelaksana, alur) in enumerate(steps, start=1)
    )
    return Model(nama, tuple(Pelaksana(lane, WHOLE_FILE) for lane in lanes), graf_dari(langkah))


@st.composite
def models(
    draw: st.DrawFn, *, most_lanes: int = 15, most_steps: int = 40, text: st.SearchStrategy[str]
) -> Model:
    """Draw an SOP: jumps, ways back, loops, several executors, ends in the middle."""
    lanes = [
        f"Lajur {nth} {draw(text)}"[:80].strip() for nth in range(draw(st.integers(1, most_lanes)))
    ]
    count = draw(st.integers(1, most_steps))
    steps = [(draw(text), draw(_executors(lanes)), draw(_ways(count))) for _ in range(count)]
    return model(lanes, steps)


def _executors(lanes: list[str]) -> st.SearchStrategy[list[str]]:
    marks = st.sampled_from(["", "?"])
    one = st.builds(lambda lane, mark: lane + mark, st.sampled_from(lanes), marks)
    single = st.lists(one, min_size=1, max_size=1)
    several = st.lists(one, min_size=1, max_size=4, unique_by=lambda lane: lane.rstrip("?"))
    return st.one_of(single, single, single, several)


def _ways(count: int) -> st.SearchStrategy[list[tuple[str, str]]]:
    step = st.integers(1, count).map(str)
    target = st.builds(lambda ke, mark: ke + mark, st.one_of(step, step, st.just(SELESAI)), _MARKS)
    labels = st.lists(st.sampled_from(_LABELS), min_size=2, max_size=4, unique=True)
    branches = labels.flatmap(
        lambda names: st.tuples(*(target for _ in names)).map(
            lambda targets: list(zip(targets, names, strict=True))
        )
    )
    parallel = st.lists(st.tuples(target, st.just("")), min_size=1, max_size=3, unique_by=_ke)
    return st.one_of(st.just([]), st.just([]), st.just([]), branches, parallel)


_MARKS = st.sampled_from(["", "", "?"])
_LABELS = ["Ya", "Tidak", "Lengkap", "Tidak lengkap", "Perlu diperbaiki oleh pemohon", "Darurat"]


def _ke(way: tuple[str, str]) -> str:
    return way[0].rstrip("?")


HOSTILE = (
    '"]; click x "javascript:alert(1)"',
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "</text></svg><script>alert(1)</script>",
    "end",
    "subgraph x",
    "%%{init: {'theme': 'dark'}}%%",
    "%% komentar",
    "$$x^2$$ `kode` **tebal** _miring_",
    "#35; &amp; &lt; ]]> -->",
    "style a:b#c; classDef x",
    "keluarga 👨‍👩‍👧 😀😀😀😀",
    "\u202ekebalik\u202c \u2066isolasi\u2069 \u200bnol \ue022pribadi",
    "baris satu\nbaris\tdua\u2028tiga\x00\x1b",
    "W" * 300,
    "pertanggungjawaban/" * 20,
    "e\u0301" * 40 + "\u0301" * 100,
    "漢字" * 60,
    "'\\\\ {}[]|<>@^~ 🏴",
)

HOSTILE_TEXT = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=120),
)
PLAIN_TEXT = st.lists(st.sampled_from(WORDS), min_size=1, max_size=16).map(" ".join)


def hostile_models() -> dict[str, Model]:
    """Return one SOP for each hostile text, with the text in every place that takes any."""
    return {f"{nth:02}": _hostile(text) for nth, text in enumerate(HOSTILE)}


def _hostile(text: str) -> Model:
    lanes = ["A " + text, "B", text]
    return model(
        lanes,
        [
            (text, [lanes[0]], [("2", "Ya " + text[:30]), (SELESAI, text[:30] or "x")]),
            ("Periksa " + text, [lanes[2] + "?", lanes[0]], [("1?", text[:20]), ("3", "Tidak")]),
            (text, [lanes[2]], []),
        ],
        nama=text,
    )


def expected_of(one: Model) -> Expected:
    """Return what a drawing must hold, read off the model without the drawing code."""
    steps = one.graf.simpul
    marks_start = bool(steps) and steps[0].bercabang
    ways = [Way("Mulai", _anchor(steps[0]), "", dashed=False)] if marks_start else []
    ways.extend(
        Way(_anchor(simpul), _target(steps, keluar.ke), keluar.label, keluar.disimpulkan)
        for simpul in steps
        for keluar in simpul.keluar
    )
    return Expected(
        lanes=tuple(satu.nama for satu in one.pelaksana),
        nodes=tuple(_nodes(one, marks_start=marks_start)),
        ways=tuple(ways),
    )


def _anchor(simpul: Simpul) -> str:
    return f"#{jangkar_langkah(simpul.langkah.no)}"


def _target(steps: tuple[Simpul, ...], ke: str) -> str:
    if ke == SELESAI:
        return "Selesai"
    return next(_anchor(simpul) for simpul in steps if simpul.langkah.no == ke)


def _nodes(one: Model, *, marks_start: bool) -> Iterator[tuple[str, int, bool]]:
    lanes = [satu.nama for satu in one.pelaksana]
    steps = one.graf.simpul
    firsts = [lanes.index(simpul.langkah.pelaksana[0].nama) for simpul in steps]
    if marks_start:
        yield "Mulai", firsts[0], False
    for simpul in steps:
        for satu in simpul.langkah.pelaksana:
            yield _anchor(simpul), lanes.index(satu.nama), satu.disimpulkan
    to_end = [
        lane
        for lane, simpul in zip(firsts, steps, strict=True)
        if any(keluar.ke == SELESAI for keluar in simpul.keluar)
    ]
    if to_end:
        yield "Selesai", to_end[-1], False
