"""What the cells of the lanes hold."""

import gzip
import re
from pathlib import Path

import pytest
from tests.geometry.models import Model, catalogue, model
from tests.geometry.test_generated import ALL_AT_ONCE

from katalog_sop.diagram.formulir.cells import Formulir, formulir_of, uraian_sel
from katalog_sop.diagram.formulir.rooms import SIZES, STEP
from katalog_sop.diagram.swimlane import MOST_LANES, MOST_STEPS, NotDrawn

ASSETS = Path(__file__).parents[4] / "plugins" / "katalog_sop" / "diagram" / "assets"
SIBOLGA = catalogue()["kota-sibolga/penyusunan-sop-pelayanan"]


def _form(one: Model) -> Formulir:
    form = formulir_of(one.pelaksana, one.graf)
    assert isinstance(form, Formulir)
    return form


def _text(one: Model) -> str:
    return "".join("".join(baris.sel) for baris in _form(one).baris)


def test_every_row_has_a_cell_a_lane() -> None:
    form = _form(ALL_AT_ONCE)
    assert len(form.baris) == 8
    assert {len(baris.sel) for baris in form.baris} == {5}
    assert len(form.kolom) == 5


def test_cell_says_what_its_symbol_says() -> None:
    simpul = SIBOLGA.graf.simpul[5]
    said = "Kabid PIAK (disimpulkan): putusan, Ya ke 7, Tidak ke 5 (disimpulkan)"
    assert uraian_sel("Kabid PIAK", simpul, disimpulkan=True) == said
    assert said in _form(SIBOLGA).baris[5].sel[2]
    assert _form(SIBOLGA).baris[5].sel[3] == ""


def test_first_row_that_decides_and_a_branch_to_the_end_are_said() -> None:
    one = model(["A"], [("x", ["A"], [("2", "Ya"), ("selesai", "Tidak")]), ("y", ["A"], [])])
    first = one.graf.simpul[0]
    assert (
        uraian_sel("A", first, disimpulkan=False) == "A: mulai, putusan, Ya ke 2, Tidak ke Selesai"
    )
    assert 'data-j="mulai+putusan" data-a="Ya:2;Tidak:selesai"' in _text(one)


def test_exits_can_be_read_back() -> None:
    exits = re.findall(r'data-a="([^"]*)"', _text(SIBOLGA))
    assert exits == ["2", "3", "4", "5", "6", "Ya:7;Tidak:5?", "8", "9", "10", ""]
    kinds = re.findall(r'data-j="([^"]*)"', _text(SIBOLGA))
    assert kinds == ["mulai", *["proses?"] * 4, "putusan?", *["proses?"] * 3, "selesai?"]


def test_symbols_have_the_class_of_their_kind() -> None:
    rows = [baris.sel[0] for baris in _form(SIBOLGA).baris]
    found = [re.findall(r'class="(f-[bcd])( f-p)?"', row) for row in rows]
    dashed = " f-p"
    assert found == [
        [("f-c", "")],
        *[[("f-b", dashed)]] * 4,
        [("f-d", dashed)],
        *[[("f-b", dashed)]] * 3,
        [("f-c", dashed)],
    ]


def test_legend_is_needed_where_something_is_inferred() -> None:
    assert _form(SIBOLGA).disimpulkan
    assert not _form(model(["A"], [("x", ["A"], [])])).disimpulkan


def test_form_is_small_and_repeats() -> None:
    packed = len(gzip.compress(_text(SIBOLGA).encode(), 9, mtime=0))
    assert packed < 1100
    assert _text(SIBOLGA) == _text(SIBOLGA)


def test_markup_obeys_a_strict_policy_and_names_known_classes() -> None:
    text = _text(ALL_AT_ONCE)
    style = (ASSETS / "formulir.css").read_text(encoding="utf-8")
    assert "style=" not in text
    assert "id=" not in text
    for names in re.findall(r'class="([^"]*)"', text):
        assert all(f".{name}" in style for name in names.split())


def test_stylesheet_knows_every_size() -> None:
    style = (ASSETS / "formulir.css").read_text(encoding="utf-8")
    for size in SIZES:
        class_ = size // STEP
        assert f".f-w{class_}, .f-h{class_} {{ --f: {size}px; }}" in style


@pytest.mark.parametrize(
    ("one", "why"),
    [
        (model(["A"], []), NotDrawn.EMPTY),
        (model(["A"], [("x", ["A"], [])] * (MOST_STEPS + 1)), NotDrawn.TOO_LARGE),
        (model([f"L{n}" for n in range(MOST_LANES + 1)], [("x", ["L0"], [])]), NotDrawn.TOO_LARGE),
        (
            model(
                ["A"],
                [
                    ("x", ["A"], [(str(n), f"Label {n} panjang sekali") for n in range(2, 70)]),
                    *[("y", ["A"], [])] * 70,
                ],
            ),
            NotDrawn.FAILED,
        ),
    ],
)
def test_why_there_is_no_form(one: Model, why: NotDrawn) -> None:
    assert formulir_of(one.pelaksana, one.graf) is why
