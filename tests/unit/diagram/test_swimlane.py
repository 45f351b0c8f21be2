import gzip
import re
import sys

import pytest
from tests.geometry.models import Model, Step, catalogue, model
from tests.support.needs import need_drawing

from katalog_sop.diagram.swimlane import (
    MOST_LANES,
    MOST_STEPS,
    NotDrawn,
    Swimlane,
    mermaid_text,
    swimlane_svg,
    uraian_swimlane,
)

SMALL = model(
    ["Staf", "Kepala"],
    [
        ("Menyiapkan", ["Staf"], []),
        ("Memeriksa & menilai", ["Kepala?"], [("1?", "Tidak"), ("3", "Ya")]),
        ("Menyimpan", ["Staf"], []),
    ],
)


def _drawn(one: Model, prefix: str = "alur") -> Swimlane | NotDrawn:
    return swimlane_svg(
        pelaksana=one.pelaksana, graf=one.graf, nama="Nama <b>", uraian="Uraian", prefix=prefix
    )


def test_drawing_is_named_and_linked_and_holds_no_colour() -> None:
    svg = SMALL.svg()
    assert svg.count("<a ") == 3
    assert 'href="#langkah-2"' in svg
    assert "&amp;" in svg
    assert 'role="group" aria-labelledby="diagram-t" aria-describedby="diagram-d"' in svg
    assert "mermaid" not in svg
    assert not re.search(r"#[0-9a-f]{3}\b|style|<script|\bfill|\bstroke", svg)
    assert all(name.startswith("swimlane") for name in re.findall(r'class="([^"]*)"', svg))


def test_ids_begin_with_the_prefix() -> None:
    need_drawing()
    drawn = _drawn(SMALL, prefix="x7")
    assert isinstance(drawn, Swimlane)
    svg = drawn.svg
    assert re.findall(r'\bid="([^"]*)"', svg) == [
        *("x7-t", "x7-d", "x7-a"),
        *("x7-langkah-1", "x7-langkah-2", "x7-langkah-3"),
    ]
    assert set(re.findall(r"url\(#([^)]*)\)", svg)) == {"x7-a"}
    assert '<title id="x7-t">Nama &lt;b&gt;</title>' in svg


def test_a_step_of_several_lanes_has_one_place_to_lead_to() -> None:
    need_drawing()
    steps: list[Step] = [("Merapatkan", ["Staf", "Kepala"], []), ("Menyimpan", ["Staf"], [])]
    drawn = _drawn(model(["Staf", "Kepala"], steps))
    assert isinstance(drawn, Swimlane)
    assert drawn.svg.count('href="#langkah-1"') == 2
    assert drawn.svg.count('id="alur-langkah-1"') == 1


def test_same_sop_gives_the_same_bytes() -> None:
    assert SMALL.svg() == SMALL.svg()


def test_why_there_is_no_drawing(monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[Step] = [("x", ["A"], [])]
    assert _drawn(model(["A"], [])) is NotDrawn.EMPTY
    assert _drawn(model(["A"], steps * (MOST_STEPS + 1))) is NotDrawn.TOO_LARGE
    lanes = [f"L{nth}" for nth in range(MOST_LANES + 1)]
    assert _drawn(model(lanes, [("x", ["L1"], [])])) is NotDrawn.TOO_LARGE
    monkeypatch.setitem(sys.modules, "merman", None)
    assert _drawn(model(["A"], steps)) is NotDrawn.UNAVAILABLE


def test_engine_that_gives_up_is_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    need_drawing()
    monkeypatch.setattr("katalog_sop.diagram.measuring.extents", lambda _source: {})
    assert _drawn(SMALL) is NotDrawn.FAILED


def test_largest_sop_is_drawn() -> None:
    lanes = [f"L{nth}" for nth in range(MOST_LANES)]
    steps = [
        (
            f"Langkah {nth}",
            [lanes[nth * 7 % MOST_LANES]],
            [("1", "Tidak"), ("150", "Ya")] * (nth % 3),
        )
        for nth in range(MOST_STEPS)
    ]
    assert len(model(lanes, steps).svg()) > 50_000


def test_description_says_what_the_drawing_shows() -> None:
    assert uraian_swimlane(pelaksana=SMALL.pelaksana, graf=SMALL.graf) == (
        "Diagram alir 3 langkah oleh 2 pelaksana: Staf, Kepala. 1 langkah adalah putusan. "
        "Pelaksana langkah 2 disimpulkan. Arah dari langkah 2 disimpulkan. "
        "Yang disimpulkan tidak tertulis dalam naskah sumber dan digambar putus-putus."
    )
    plain = model(["A"], [("x", ["A"], []), ("y", ["A"], [])])
    assert uraian_swimlane(pelaksana=plain.pelaksana, graf=plain.graf) == (
        "Diagram alir 2 langkah oleh 1 pelaksana: A. Tanpa putusan."
    )


def test_mermaid_source_carries_title_and_description() -> None:
    source = mermaid_text(
        pelaksana=SMALL.pelaksana, graf=SMALL.graf, nama='Judul "x"', uraian="a\nb"
    )
    assert "\n  accTitle: Judul #34;x#34;\n  accDescr: a b\n" in source


def test_drawing_of_sibolga_is_small(figures: list[str]) -> None:
    svg = catalogue()["kota-sibolga/penyusunan-sop-pelayanan"].svg().encode()
    figures.append(f"swimlane of Sibolga: {len(svg)} bytes, {len(gzip.compress(svg))} gzip")
    assert len(gzip.compress(svg)) < 2200
