"""A compile that reuses what the one before it left equals a compile of its own, always.

A small catalogue is made of pieces that collide: names that differ in a weak word or not at all,
references by name, number and link, successors, regulations. Whatever is edited, what the memory
of the last compile adds is compared with what comes out without any memory.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as run_with
from hypothesis import strategies as st
from tests.support.temuan import FOLDER, load_cases

from katalog_sop.diagnostics import Parsed, Severity
from katalog_sop.ingatan import Ingatan
from katalog_sop.model.sop import Sop, SopId
from katalog_sop.parse.document import parse_sop
from katalog_sop.project import Project, compile_project
from katalog_sop.settings import Pengecualian, Profil, Settings
from katalog_sop.source import SourceFile

NAMES = ("Surat Masuk", "Pelayanan Surat Masuk", "Surat Keluar", "Cuti", "Pengelolaan Cuti Sakit")
IDS = ("kota-x/a", "kota-x/b", "kota-x/c", "kota-x/d", "kota-y/a", "kota-y/b", "kota-x/lama")
LAWS = (
    "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
    "UU No. 25 Tahun 2009",
    "Perwali X No. 5 Tahun 2019 sebagaimana diubah dengan Perwali X No. 6 Tahun 2020",
    "Peraturan Daerah",
)
VALUES: dict[str, tuple[str, ...]] = {
    "nama": NAMES,
    "alias": ("", "Cuti", "Surat Masuk, Agenda"),
    "status": ("berlaku", "konsep", "digantikan", "dicabut", "uji-coba", "tidak-tahu"),
    "nomor": ("", "1/SOP/2020", "2/SOP/2020", "…/SOP/2020"),
    "digantikan_oleh": ("", *IDS),
    "menggantikan": ("", *IDS),
    "id_lama": ("", "kota-x/lama", "kota-x/a", "bukan id"),
    "abaikan": ("", "SOP204", "SOP205, SOP207"),
    "nip": ("", "190002302000131001", "12"),
    "keterkaitan": (
        *("", "SOP Surat Masuk", "Cuti", "Surat", "SOP Nomor 1/SOP/2020", "SOP Belum Ditulis"),
        *("[b](b.md)", "[a](../kota-y/a.md#langkah-2)", "[hilang](hilang.md)", "[ini](#langkah-9)"),
    ),
    "dasar_hukum": ("", *LAWS),
    "kegiatan": ("Menerima surat", "Sekretaris Dinas memeriksa surat"),
    "keterangan": ("", "Lihat SOP Cuti", "lanjut ke SOP Surat Keluar", "[b](b.md)"),
    "masukan": ("", "Surat permohonan", "Surat yang sudah diagendakan"),
    "hasil": ("Surat permohonan", "", "Surat yang sudah diagendakan"),
    "waktu": ("5 menit", "", "1,5 jam", "1,50 jam", "10 menit"),
    "pernyataan": ("", "Dilarang memperbanyak"),
    "depan": ("", "x: [", "# catatan"),
    "belakang": ("", "\n## Lain-Lain\n\nTeks.\n"),
}
"""What each part of an SOP may say, the first of them at the beginning."""
SETTINGS = (
    Settings(tampilkan_temuan=True),
    Settings(),
    Settings(profil=Profil.INTERNAL, tampilkan_temuan=True),
    Settings(tampilkan_temuan=True, tingkat={"SOP204": Severity.ERROR, "SOP033": None}),
    Settings(abaikan=(Pengecualian(berkas="sops/kota-x/*", aturan=frozenset({"SOP205"})),)),
)
OFFICE = (
    "nama: Dinas X\nlambang: lambang.svg\n",
    "nama: Dinas X\njabatan: {Sek: Sekretaris Dinas}\n",
    "nama: [\n",
)
OFFICE_HOURS = ("nama: Dinas Y\njam_kerja_per_hari: 7.5\n", "nama: Y\njam_kerja_per_hari: 7.50\n")
KNOWN = (
    "",
    "- {jenis: Undang-Undang, nomor: 25, tahun: 2009, status: dicabut}\n",
    "- {jenis: Peraturan Wali Kota, daerah: Kota X, nomor: 5, tahun: 2019, status: diubah}\n",
    "- {jenis: Undang-Undang, nomor: 25, tahun: 2009, tentang: Pelayanan, status: berlaku}\n",
)
LEXICON = ("- kata: [surat, berkas]\n", "- kata: [surat]\n")
LONGEST = 10_000
"""A longer example takes its time, and is not about how SOPs hang together."""
FIRST = {key: values[0] for key, values in VALUES.items()}
EMBLEM = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg" onload="x"></svg>',
)
DATA = {
    "sops/kota-x/lambang.svg": EMBLEM,
    "sops/kota-x/instansi.yml": OFFICE,
    "sops/kota-y/instansi.yml": OFFICE_HOURS,
    "sops/peraturan.yml": KNOWN,
    "sops/padanan.yml": LEXICON,
    "sops/kota-x/catatan.docx": ("",),
}


@dataclass(frozen=True)
class State:
    """A catalogue that somebody is working on."""

    sops: dict[str, dict[str, str]]
    """What each SOP says, by its path."""
    data: dict[str, str] = field(default_factory=dict)
    settings: Settings = SETTINGS[0]

    def sources(self) -> list[SourceFile]:
        """Return every file, read anew."""
        texts = {path: written(values) for path, values in self.sops.items()} | self.data
        return [
            SourceFile(path=path, text=texts[path], foreign=path.endswith(".docx"))
            for path in sorted(texts)
        ]


def written(values: dict[str, str]) -> str:
    """Return an SOP that says all this."""
    lists = ("alias", "digantikan_oleh", "menggantikan", "id_lama", "abaikan")
    front = [f"{key}: [{values[key]}]" for key in lists if values[key]]
    front += [f"{key}: {values[key]}" for key in ("nomor", "pernyataan") if values[key]]
    nip = f", nip: '{values['nip']}'" if values["nip"] else ""
    front += [f"disahkan_oleh: {{nama: A{nip}}}", *filter(None, [values["depan"]])]
    step = "| {kegiatan} | Staf | {masukan} | {waktu} | {hasil} | {keterangan} | |".format(**values)
    return "\n".join(
        [
            *(
                "---",
                "format: 1",
                "tanggal_efektif: 2024",
                f"nama: {values['nama']}",
                f"status: {values['status']}",
                *front,
            ),
            *("pelaksana: [Staf, Kepala Seksi]", "---", "", "## Dasar Hukum", ""),
            *(
                f"1. {values['dasar_hukum']}",
                "",
                "## Keterkaitan",
                "",
                f"- {values['keterkaitan']}",
            ),
            *("", "## Prosedur", ""),
            "| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan | Alur |",
            "|----|----------|-----------|-------------|-------|--------|------------|------|",
            f"| 1 {step}",
            f"| 2 | Memeriksa | Kepala Seksi | {values['hasil']} | 5 menit | Arsip | | |",
            values["belakang"],
        ]
    )


Edit = Callable[[State], State]
paths = st.sampled_from([f"sops/{one}.md" for one in IDS] + ["sops/kota-z/a.md", "sops/Salah.md"])


@st.composite
def edits(draw: st.DrawFn) -> Edit:
    """Something that an author, an administrator or Git does."""
    path, other = draw(paths), draw(paths)
    match draw(st.sampled_from(["isi", "isi", "isi", "isi", "hapus", "pindah", "data", "aturan"])):
        case "isi":
            key = draw(st.sampled_from(sorted(VALUES)))
            value = draw(st.sampled_from(VALUES[key]))
            return lambda now: replace(
                now, sops=now.sops | {path: now.sops.get(path, FIRST) | {key: value}}
            )
        case "hapus":
            return lambda now: replace(now, sops=_without(now.sops, path))
        case "pindah":
            return lambda now: replace(
                now, sops=_without(now.sops, path) | {other: now.sops.get(path, FIRST)}
            )
        case "data":
            name = draw(st.sampled_from(sorted(DATA)))
            text = draw(st.sampled_from((None, *DATA[name])))
            left = {one: kept for one, kept in DATA.items() if one != name}
            return lambda now: replace(
                now,
                data={one: now.data[one] for one in left if one in now.data}
                | ({} if text is None else {name: text}),
            )
        case _:
            chosen = draw(st.sampled_from(SETTINGS))
            return lambda now: replace(now, settings=chosen)


def _without(sops: dict[str, dict[str, str]], path: str) -> dict[str, dict[str, str]]:
    return {one: values for one, values in sops.items() if one != path}


parts = st.sampled_from(sorted(VALUES)).flatmap(
    lambda key: st.tuples(st.just(key), st.sampled_from(VALUES[key]))
)
states = st.lists(st.lists(parts, max_size=5).map(dict), min_size=2, max_size=5).map(
    lambda drafts: State(
        {
            f"sops/{one}.md": FIRST | {"nama": nama} | draft
            for one, nama, draft in zip(IDS, NAMES, drafts, strict=False)
        },
        {path: texts[0] for path, texts in DATA.items()},
    )
)


def _told(project: Project) -> str:
    """Return all there is in words: equal values may read differently, as 1.5 and 1.50."""
    seen = project.publication
    return repr((project.report, *project.catalogue.sop.items(), seen))


@run_with(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(states, st.lists(edits(), min_size=1, max_size=6))
def test_whatever_is_edited_nothing_is_out_of_date(state: State, steps: list[Edit]) -> None:
    ingatan = Ingatan()
    projects = [compile_project(state.sources(), state.settings, ingatan=ingatan)]
    assert _told(projects[0])
    for step in steps:
        state = step(state)
        fresh = compile_project(state.sources(), state.settings)
        project = compile_project(state.sources(), state.settings, ingatan=ingatan)
        projects.append(project)

        assert project == fresh
        assert project.publication == fresh.publication
        assert _told(project) == _told(fresh)

    for former, project in pairwise(projects):
        _assert_kept(former, project)


def _assert_kept(former: Project, project: Project) -> None:
    """What has not changed is the same object: pages that were made of it need not be made again.

    The text of a source is all that tells whether an SOP is the one it was.
    """
    for one, linked in project.catalogue.sop.items():
        before = former.catalogue.sop.get(one)
        if before is not None and former.asal[before.sop.path] == project.asal[linked.sop.path]:
            assert linked.sop is before.sop
            assert linked is before or linked != before
    for one, linked in project.publication.sop.items():
        seen = former.publication.sop.get(one)
        assert seen is linked or seen != linked
    for key, law in project.publication.peraturan.items():
        cited = former.publication.peraturan.get(key)
        assert cited is law or cited != law


@pytest.mark.parametrize("name", sorted(DATA))
def test_a_file_that_many_sops_depend_on_may_change_alone(name: str) -> None:
    drafts = {
        f"sops/{one}.md": FIRST | {"nama": nama, "dasar_hukum": law, "kegiatan": "Sek memeriksa"}
        for one, nama, law in zip(IDS, NAMES, (*LAWS, ""), strict=False)
    }
    state, ingatan = State(drafts, {one: texts[0] for one, texts in DATA.items()}), Ingatan()
    told: list[str] = []
    for text in (*DATA[name], None, *reversed(DATA[name])):
        data = {one: kept for one, kept in state.data.items() if one != name}
        now = replace(state, data=data if text is None else data | {name: text})
        project = compile_project(now.sources(), now.settings, ingatan=ingatan)
        told.append(_told(project))
        assert told[-1] == _told(compile_project(now.sources(), now.settings))

    assert len(set(told)) > 1  # else the file is about nothing here


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.md")), ids=lambda path: path.stem)
def test_every_finding_comes_and_goes(path: Path) -> None:
    """One example after the other, as if somebody turned each into the next."""
    ingatan = Ingatan()
    for case in load_cases(path):
        if sum(len(source.text) for source in case.sources) < LONGEST:
            fresh = compile_project(case.sources, SETTINGS[2])
            project = compile_project(case.sources, SETTINGS[2], ingatan=ingatan)
            assert _told(project) == _told(fresh), case.title


def _catalogue(number: int) -> State:
    drafts = {
        f"sops/kota-x/sop-{one}.md": FIRST | {"nama": f"Urusan {one}"} for one in range(number)
    }
    return State(drafts, {"sops/kota-x/instansi.yml": "nama: Dinas X\n"})


def _edited(state: State, path: str, **values: str) -> State:
    return replace(state, sops=state.sops | {path: state.sops[path] | values})


class Reader:
    """Parses SOPs and remembers which."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(self, source: SourceFile) -> Parsed[Sop]:
        """Return what ``parse_sop`` returns."""
        self.read.append(source.path)
        return parse_sop(source)


@pytest.mark.parametrize(
    "change",
    [
        {"kegiatan": "Memilah surat"},
        {"nama": "Hal yang Lain Sama Sekali"},
        {"status": "konsep"},
        {"depan": "x: ["},
        {"keterkaitan": "SOP yang Belum Ditulis"},
        {"dasar_hukum": LAWS[0]},
    ],
    ids=lambda change: next(iter(change)),
)
def test_an_edit_of_one_sop_makes_nothing_else_anew(change: dict[str, str]) -> None:
    state, ingatan, reader = _catalogue(30), Ingatan(), Reader()
    former = compile_project(state.sources(), state.settings, reader, ingatan)
    assert len(former.publication.sop) == 30
    reader.read.clear()
    path, edited = "sops/kota-x/sop-7.md", SopId("kota-x/sop-7")

    state = _edited(state, path, **change)
    project = compile_project(state.sources(), state.settings, reader, ingatan)

    assert reader.read == [path]
    assert project.catalogue.sop[edited] != former.catalogue.sop[edited]
    for one in former.catalogue.sop:
        if one != edited:
            assert project.catalogue.sop[one] is former.catalogue.sop[one]
            assert project.publication.sop[one] is former.publication.sop[one]
    reported = {id(one) for one in former.report.diagnostics}
    others = [one for one in project.report.diagnostics if one.file != path]
    assert len(others) > 29
    assert all(id(one) in reported for one in others)


def test_nothing_is_made_anew_where_nothing_changed() -> None:
    state, ingatan, reader = _catalogue(5), Ingatan(), Reader()
    former = compile_project(state.sources(), state.settings, reader, ingatan)
    project = compile_project(state.sources(), state.settings, reader, ingatan)

    assert len(reader.read) == 5
    assert project.catalogue.index is former.catalogue.index
    assert project.catalogue.dicari is former.catalogue.dicari


def test_an_earlier_compile_may_be_published_after_a_later_one() -> None:
    state, ingatan = _catalogue(5), Ingatan()
    later = _edited(state, "sops/kota-x/sop-3.md", status="konsep", keterkaitan="Urusan 1")
    fresh = [compile_project(one.sources(), one.settings).publication for one in (state, later)]

    first, second = (
        compile_project(one.sources(), one.settings, ingatan=ingatan) for one in (state, later)
    )

    assert [second.publication, first.publication] == fresh[::-1]
    third = compile_project(later.sources(), later.settings, ingatan=ingatan)
    assert third.publication == fresh[1]
