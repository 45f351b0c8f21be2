"""Whatever bytes stand in a catalogue: nothing raises, and every finding has its place.

The texts are made of the pieces that readers of YAML, tables and Markdown stumble over, and of
the seven SOPs with some of their characters replaced.
"""

import json
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from katalog_sop.data.sop_json import sop_json
from katalog_sop.project import Project, compile_project
from katalog_sop.rules.registry import RULES
from katalog_sop.settings import Profil, Settings
from katalog_sop.source import SourceFile, source_from_bytes

ROOT = Path(__file__).parents[2]
SEVEN = [path.read_text("utf-8") for path in sorted((ROOT / "sops").glob("*/*.md"))]
FRONT = "---\nformat: 1\nnama: Cuti\nstatus: berlaku\ndisahkan_oleh: {nama: A}\npelaksana: [A, B]\n"
TABLE = (
    "\n## Prosedur\n\n| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Alur |\n"
    "|-|-|-|-|-|-|-|\n"
)
ALL_CODES = ", ".join(rule.CODE for rule in RULES)
INTERNAL = Settings(profil=Profil.INTERNAL, tampilkan_temuan=True)
BY_CODE = {rule.NAME: (rule.CODE, rule.SEVERITY) for rule in RULES}

quick = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])

yaml_pieces = st.sampled_from(
    [
        *("format: 1", "nama:", "status: berlaku", "status: konsep", "pelaksana:", "- A", "  - B"),
        *("unit: [a, b]", "x: {a: b}", "disahkan_oleh:", "  nama: A", "tanggal_revisi: 2020-00"),
        *("&a", "*a", "!!str", "<<: *a", "? a", ": b", "|", ">-", "'", '"', "[", "{", "]", "}"),
        *("#", " # a", "---", "--- ", "...", "%YAML 1.1", "\t", "-", "~", '"\\0"', '"\\ud800"'),
        *("\u00a0", "\u200b", "\u202e", "\ufeff", "\u2028", "\x00", "\x85", "😀", "e\u0301", ":"),
        *("digantikan_oleh: kota-x/b", "id_lama: kota-x/lama", f"abaikan: [{ALL_CODES}]"),
    ]
)
body_pieces = st.sampled_from(
    [
        *("## Prosedur", "## KETERKAITAN", "## Dasar Hukum", "## ", "# A", "### B", "a\n==="),
        *("| No | Kegiatan | Pelaksana |", "|-|-|-|", "| 1 | a | A |", "|", "\\|", "||||", "- ["),
        *("- SOP Cuti", "- [a](b.md)", "- [a](#langkah-1)", "-", "1. x", "> q", "    kode", "```"),
        *("<b>", "<!--", "<br>", "<script>", "&#106;", "[a]: javascript:x", "[a]", "![x](y)"),
        *("[x](<javascript:1>)", "<https://a.b>", "%2e%2e/", "**", "__", "~~", "`", "\\", "*"),
        *("\u00a0", "\u202e", "\u2028", "\x00", "\ufeff", "😀", "190002302000131001", "<<<<<<<"),
        *('"]; click x "javascript:1"', "end", "%%{init: {}}%%", "UU No. 1 Tahun 2000", "---"),
    ]
)
cells = st.sampled_from(
    [
        *("", " ", "1", "2", "9a", "1.", "-", "A", "B", "A; B?", "?", "C", "Ya: 1; Tidak: 2"),
        *("1 & 2", "selesai", "selesai?", "Ya: selesai; Tidak: 1", "Ya -> 2", "→", ";", ":", "&"),
        *("<br>", "<b>", "[x](b.md)", "`a|b`", "a \\| b", "5 menit", "2 - 1 jam", "\x00", "\u202e"),
        *("end", '"];', "%%", "😀", "\u00a0", "190002302000131001", "\\", "[", "`", "*"),
    ]
)


def _lines(pieces: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    line = st.lists(pieces, max_size=4).map(" ".join)
    return st.lists(line, max_size=12).map("\n".join)


rows = st.lists(
    st.lists(cells, min_size=6, max_size=8).map(lambda row: f"| {' | '.join(row)} |"), max_size=6
).map("\n".join)
texts = st.one_of(
    st.text(max_size=200),
    _lines(yaml_pieces).map(lambda front: f"---\n{front}\n---\n{TABLE}| 1 | a | A | | | | |\n"),
    _lines(yaml_pieces).map(lambda front: f"{FRONT}{front}\n---\n{TABLE}| 1 | a | A | | | | |\n"),
    _lines(body_pieces).map(lambda body: f"{FRONT}---\n{body}\n{TABLE}| 1 | a | A | | | | |\n"),
    rows.map(lambda table: f"{FRONT}abaikan: [{ALL_CODES}]\n---\n{TABLE}{table}\n"),
    st.tuples(rows, _lines(body_pieces)).map(lambda two: f"{FRONT}---\n{TABLE}{two[0]}\n{two[1]}"),
)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """One of the seven SOPs with a few stretches of it replaced."""
    text = draw(st.sampled_from(SEVEN))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        length = draw(st.sampled_from([0, 1, 3, 40]))
        text = (
            text[:start] + draw(st.one_of(yaml_pieces, body_pieces, cells)) + text[start + length :]
        )
    return text


def _check(files: list[SourceFile], options: Settings) -> None:
    project = compile_project(files, options)
    _check_places(project, {file.path: file for file in files})
    for linked in project.catalogue.sop.values():
        json.dumps(sop_json(linked), ensure_ascii=False, allow_nan=False).encode()
    for page in project.pages:
        page.text.encode()


def _check_places(project: Project, files: dict[str, SourceFile]) -> None:
    for one in project.report.diagnostics:
        assert (one.code, one.severity) == BY_CODE[one.rule]
        assert one.message
        assert (one.at.end_line, one.at.end_column) >= (one.at.line, one.at.column)
        lines = files[one.file].text.split("\n")
        if files[one.file].undecodable is None:
            assert 1 <= one.at.line <= len(lines)
            assert 1 <= one.at.column <= len(lines[one.at.line - 1]) + 1


def _catalogue(text: str) -> list[SourceFile]:
    office = SourceFile(path="sops/kota-x/instansi.yml", text="nama: Dinas X\n")
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return [office, *(SourceFile(path=f"sops/kota-x/{n}.md", text=plain) for n in "ab")]


@quick
@given(texts)
def test_no_text_breaks_a_public_catalogue(text: str) -> None:
    _check(_catalogue(text), Settings())


@quick
@given(texts)
def test_no_text_breaks_an_internal_catalogue(text: str) -> None:
    _check(_catalogue(text), INTERNAL)


@quick
@given(mutated())
def test_no_slip_of_the_pen_breaks_a_real_sop(text: str) -> None:
    _check(_catalogue(text), INTERNAL)


@quick
@given(st.binary(max_size=300), st.sampled_from(["a.md", "instansi.yml", "lambang.svg"]))
def test_no_bytes_break_a_catalogue(data: bytes, name: str) -> None:
    _check([source_from_bytes(f"sops/kota-x/{name}", data, limit=200)], INTERNAL)


@quick
@given(_lines(yaml_pieces))
def test_no_yaml_breaks_an_office_or_the_regulations(text: str) -> None:
    files = [
        SourceFile(path=path, text=text)
        for path in (
            *("sops/kota-x/instansi.yml", "sops/peraturan.yml", "sops/instansi.yml"),
            *("sops/padanan.yml", "sops/kota-x/padanan.yml"),
        )
    ]
    _check([*files, *_catalogue(SEVEN[0])[1:]], INTERNAL)
