"""The form's layout breaks no rule, whatever the SOP."""

from html.parser import HTMLParser
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.geometry.models import (
    HOSTILE_TEXT,
    PLAIN_TEXT,
    Model,
    catalogue,
    hostile_models,
    model,
    models,
)
from tests.geometry.test_generated import (
    ALL_AT_ONCE,
    MANY_INTO_ONE,
    ONE_STEP,
    STARTS_WITH_A_DECISION,
)

from katalog_sop.diagram.formulir.cells import Formulir, formulir_of
from katalog_sop.diagram.formulir.grid import grid_of
from katalog_sop.diagram.formulir.layout import Layout
from katalog_sop.diagram.formulir.pieces import FAR, Pieces, pieces_of
from katalog_sop.diagram.formulir.quality import quality_of
from katalog_sop.diagram.formulir.router import layout_of
from katalog_sop.diagram.swimlane import MOST_LANES, MOST_STEPS

SAMPLES = {**catalogue(), **hostile_models()}


def _layout(one: Model) -> Layout:
    return layout_of(grid_of(one.pelaksana, one.graf))


@pytest.mark.parametrize("id_", SAMPLES)
def test_layout_of_the_catalogue_breaks_no_rule(id_: str) -> None:
    assert quality_of(_layout(SAMPLES[id_])).wrong == 0


def test_connectors_of_the_catalogue_cross_once_in_all(figures: list[str]) -> None:
    found = [quality_of(_layout(one)) for one in catalogue().values()]
    crossings, bends = (sum(one[nth] for one in found) for nth in (-2, -1))
    figures.append(f"forms of the catalogue: {crossings} crossing, {bends} bends")
    assert crossings <= 1


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(
    models(text=PLAIN_TEXT, most_lanes=15, most_steps=60),
    st.lists(st.integers(0, 300), min_size=60, max_size=60),
)
@example(ALL_AT_ONCE, [0] * 60)
@example(MANY_INTO_ONE, [0] * 60)
@example(STARTS_WITH_A_DECISION, [0] * 60)
@example(ONE_STEP, [0] * 60)
def test_layout_of_any_sop_breaks_no_rule(one: Model, growth: list[int]) -> None:
    started = process_time()
    layout = _layout(one)
    assert process_time() - started < 1
    assert quality_of(layout).wrong == 0
    taller = [high + more for high, more in zip(layout.heights, growth, strict=False)]
    assert quality_of(layout, taller).wrong == 0
    assert list(_uncovered(layout, pieces_of(layout))) == []


def _uncovered(layout: Layout, rows: list[Pieces]) -> list[object]:
    """Return the stretches of connectors that no row shows from end to end."""
    missing: list[object] = []
    for connector in layout.connectors:
        for one, other in pairwise(connector.places):
            levels = rows[one.row].levels
            left, right = sorted((one.x, other.x))
            low, high = sorted(((one.row, one.y), (other.row, other.y)))
            if one.x != other.x:
                shown = any(
                    it.y == one.y and it.left <= left and right <= it.right for it in levels
                )
            else:
                shown = all(
                    any(
                        it.x == one.x
                        and it.top <= (low[1] if row == low[0] else -FAR)
                        and (high[1] if row == high[0] else FAR) <= it.bottom
                        for it in rows[row].uprights
                    )
                    for row in range(low[0], high[0] + 1)
                )
            missing.extend([] if shown else [(connector, one, other)])
    return missing


@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(models(text=HOSTILE_TEXT, most_lanes=5, most_steps=8))
def test_cells_hold_no_foreign_markup(one: Model) -> None:
    form = formulir_of(one.pelaksana, one.graf)
    assert isinstance(form, Formulir)
    seen = Markup()
    for baris in form.baris:
        for cell in baris.sel:
            seen.feed(cell)
    assert seen.tags <= {"svg", "path", "text", "span"}
    assert seen.names <= {"class", "width", "aria-hidden", "y", "d", "x", "data-j", "data-a"}


class Markup(HTMLParser):
    """Remembers which tags and attributes there are."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.names: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember a tag."""
        self.tags.add(tag)
        self.names.update(name for name, _ in attrs)


def test_largest_sop_is_drawn_in_bounded_time(figures: list[str]) -> None:
    lanes = [f"Lajur {nth}" for nth in range(MOST_LANES)]
    steps = [
        (
            "Langkah",
            [lanes[nth * 7 % MOST_LANES]],
            [(str(nth * 31 % MOST_STEPS + 1), "Ya"), ("1", "Tidak")],
        )
        for nth in range(MOST_STEPS)
    ]
    one = model(lanes, steps)
    started = process_time()
    form = formulir_of(one.pelaksana, one.graf)
    taken = process_time() - started
    figures.append(f"form of {MOST_STEPS} steps in {MOST_LANES} lanes: {taken * 1000:.0f} ms")
    assert isinstance(form, Formulir)
    assert quality_of(form.layout).wrong == 0
    assert taken < 2
