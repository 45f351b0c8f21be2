"""How long a hostile file takes: never much, and twice the size never much more than twice.

Each text is as large as a file may be. The times allowed are generous, for slow machines; what
grows with the square of the size takes minutes and is caught all the same.
"""

import time
from collections.abc import Callable

import pytest
from tests.support.temuan import ROUTINE

from katalog_sop.project import Project, compile_project
from katalog_sop.settings import Settings
from katalog_sop.source import source_from_bytes

LIMIT = 2**20
SECONDS = 20
FRONT = "---\nformat: 1\nnama: Cuti\nstatus: konsep\npelaksana: [A, B]\n"
TABLE = """
## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Alur |
|----|----------|-----------|-------------|-------|--------|------|
"""
ROW = "| 1 | Mengajukan | A | | | | |\n"


def _numbered(line: str, size: int) -> str:
    return "".join(line.replace("#", str(n)) for n in range(size // len(line)))


def _cell(text: str) -> str:
    return f"{FRONT}---\n{TABLE}| 1 | {text} | A | | | | |\n"


def _body(text: str) -> str:
    return f"{FRONT}---\n{TABLE}{ROW}\n## Peringatan\n\n{text}\n"


def _front(text: str) -> str:
    return f"{FRONT}{text}\n---\n{TABLE}{ROW}"


def _repeated(text: str) -> Callable[[int], str]:
    return lambda size: text * (size // len(text))


def _filled(frame: Callable[[str], str], mark: str) -> Callable[[int], str]:
    return lambda size: frame(mark * (size // len(mark)))


CELLS = ("[", "*", "<", "`", "![", "*a ", "[a](", "<a:", "&#106;", "<b>", "\\*", " ")
BODIES = (
    *("[", "*a_b ", "[a][b]", "# a\n", "- a\n  ", "> ", "- ", "1. a\n", "a\n---\n\n", "|a", "\n"),
)
FRONTS = ("[", "{", "{a: ", "- ", "a, ", "&a ", "\n- a", "'", '"\\x41')

HOSTILE: dict[str, Callable[[int], str]] = {
    **{f"cell of {mark!r}": _filled(_cell, mark) for mark in CELLS},
    **{f"body of {mark!r}": _filled(_body, mark) for mark in BODIES},
    **{f"front matter of {mark!r}": _filled(lambda x: _front(f"x: {x}"), mark) for mark in FRONTS},
    "one line": _repeated("a"),
    "rows": lambda size: FRONT + "---\n" + TABLE + _numbered("|#|a|A||||#|\n", size),
    "rows with unknown lanes": lambda size: (
        FRONT + "---\n" + TABLE + _numbered("|#|a|C#|||||\n", size)
    ),
    "rows without bars": lambda size: FRONT + "---\n" + TABLE + "a\n" * (size // 2),
    "one row of bars": lambda size: FRONT + "---\n" + TABLE + "|" * size,
    "alike lanes": lambda size: (
        "---\nformat: 1\nnama: C\nstatus: konsep\npelaksana:\n"
        + _numbered(f"- {'ab' * 35}#\n", 300_000)
        + f"---\n{TABLE}"
        + _numbered(f"|#|a|{'ba' * 35}#|||||\n", size - 320_000)
    ),
    "lanes in a cell": lambda size: (
        FRONT + "---\n" + TABLE + "| 1 | a | " + _numbered("C#;", size) + " | | | | |"
    ),
    "branches in a cell": lambda size: (
        FRONT + "---\n" + TABLE + "| 1 | a | A | | | | " + "a:1;" * (size // 4) + "b |"
    ),
    "keys": lambda size: _front(_numbered("tanggal_pengesaha#:\n", size)),
    "broken keys": lambda size: _front(_numbered("k#: a: b\n", size)),
    "values in a list": lambda size: _front("unit: [" + "a," * (size // 2) + "]"),
    "lines of a list": lambda size: _front("- a\n" * (size // 4)),
    "links to steps": lambda size: (
        FRONT
        + "---\n"
        + TABLE
        + _numbered("|#|a|A|||||\n", size // 2)
        + "\n## Peringatan\n\n"
        + _numbered("[a](#langkah-#)\n\n", size // 2)
    ),
    "dangling links": lambda size: _body(_numbered("[a](x#.md)\n\n", size)),
    "used definitions": lambda size: _body(
        _numbered("[a#]: /b#\n", size // 2) + "\n" + _numbered("[a#]\n\n", size // 2)
    ),
    "odd blanks": lambda size: _cell("a" + " " * size + "b\u00a0"),
    "keterkaitan": lambda size: (
        FRONT + "---\n\n## Keterkaitan\n\n" + _numbered("- SOP #\n", size) + TABLE + ROW
    ),
    "citations": lambda size: (
        FRONT + "---\n\n## Dasar Hukum\n\n1. " + "Peraturan Nomor 1 " * (size // 18) + TABLE + ROW
    ),
}


def _compiled(text: str) -> tuple[float, Project]:
    data = text.encode()[: LIMIT - 1]
    sources = [
        source_from_bytes("sops/kota-x/instansi.yml", b"nama: X\n", limit=LIMIT),
        source_from_bytes("sops/kota-x/a.md", data, limit=LIMIT),
    ]
    start = time.perf_counter()
    project = compile_project(sources, Settings())
    return time.perf_counter() - start, project


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_takes_bounded_time(make: Callable[[int], str]) -> None:
    seconds, project = _compiled(make(LIMIT - 2000))

    assert seconds < SECONDS
    assert len(project.report.diagnostics) < 2100


def test_two_thousand_steps_are_read_as_they_are() -> None:
    rows = "".join(f"| {n} | Langkah {n} | A | a | 1 jam | b | |\n" for n in range(1, 2001))
    _, project = _compiled(f"{FRONT}---\n{TABLE}{rows}")

    assert {one.code for one in project.report.diagnostics} <= set(ROUTINE)
    assert len(project.catalogue.sop[next(iter(project.catalogue.sop))].graf.simpul) == 2000


def test_nine_hundred_lanes_are_read_as_they_are() -> None:
    lanes = ", ".join(f"Lajur {n}" for n in range(900))
    text = f"---\nformat: 1\nnama: C\nstatus: konsep\npelaksana: [{lanes}]\n---\n{TABLE}"
    _, project = _compiled(text + "| 1 | a | Lajur 899 | | | | |\n")

    assert {one.code for one in project.report.diagnostics} <= set(ROUTINE)
