"""The form and the list say the same as the model, read back from their HTML."""

import re
from html import unescape

import pytest
from hypothesis import HealthCheck, given, settings
from tests.geometry.models import PLAIN_TEXT, Model, catalogue, models
from tests.support.terbaca import (
    INVENTED,
    Arah,
    Terbaca,
    linked_of,
    published_pages,
    terbaca_of,
)

from katalog_sop.alur.graf import Graf
from katalog_sop.model.langkah import SELESAI, Pelaksana
from katalog_sop.model.sop import SopId
from katalog_sop.render.formulir import render_tabel
from katalog_sop.render.langkah import baris_langkah, render_langkah
from katalog_sop.render.tautan import Href

ROW = re.compile(
    r'<tr class="f-h\d+">\n<th scope="row"><a href="#([^"]*)">(.*?)</a></th>(.*?)</tr>', re.DOTALL
)
CELL = re.compile(r'<td class="f-y">(.*?)</td>', re.DOTALL)
SAID = re.compile(r'<span class="f-u" data-j="([^"]*)"(?: data-a="([^"]*)")?>')
LANE = re.compile(r'<th scope="col" class="f-x f-w\d+">(.*?)</th>')


def _from_form(html: str) -> list[Terbaca]:
    lanes = [unescape(one) for one in LANE.findall(html)]
    return [_row(lanes, *found) for found in ROW.findall(html)]


def _row(lanes: list[str], anchor: str, no: str, rest: str) -> Terbaca:
    cells = [SAID.search(cell) for cell in CELL.findall(rest)]
    said = [(lane, cell) for lane, cell in zip(lanes, cells, strict=True) if cell]
    (kind,) = {cell[1].rstrip("?") for _, cell in said}
    (ways,) = [cell[2] for _, cell in said if cell[2] is not None]
    return Terbaca(
        unescape(no),
        anchor,
        kind,
        frozenset((lane, cell[1].endswith("?")) for lane, cell in said),
        tuple(_way(one) for one in unescape(ways).split(";") if one),
    )


def _way(written: str) -> Arah:
    label, _, target = written.rpartition(":")
    return Arah(target.rstrip("?"), label, target.endswith("?"))


ITEM = re.compile(
    r'<li id="([^"]*)">\n<p><span>(.*?)</span>\n(?:<small>(.*?)</small>\n)?(.*?)\n</li>',
    re.DOTALL,
)
DETAIL = re.compile(r"<dt>(Pelaksana|Lalu)</dt>\n((?:<dd>.*?</dd>\n?)*)", re.DOTALL)
TOLD = re.compile(r"<dd>(.*?)</dd>", re.DOTALL)


def _from_list(html: str) -> list[Terbaca]:
    return [_item(*found) for found in ITEM.findall(html)]


def _item(anchor: str, no: str, kind: str, rest: str) -> Terbaca:
    details = {name: TOLD.findall(told) for name, told in DETAIL.findall(rest)}
    ways = tuple(_told_way(one) for one in details["Lalu"])
    ends = [(one.ke, one.label) for one in ways] == [(SELESAI, "")]
    return Terbaca(
        unescape(no),
        anchor,
        kind.replace(", ", "+") or "proses",
        frozenset(_told(one) for one in details["Pelaksana"]),
        () if ends else ways,
    )


def _told(html: str) -> tuple[str, bool]:
    words, mark, _ = html.partition("<abbr")
    return unescape(re.sub(r"<[^>]*>", "", words)).strip(), bool(mark)


def _told_way(html: str) -> Arah:
    words, inferred = _told(html)
    label, _, target = words.rpartition(" → ")
    return Arah(target.removeprefix("langkah "), label, inferred)


def _nowhere(_tujuan: str) -> Href | None:
    return None


def _check(pelaksana: tuple[Pelaksana, ...], graf: Graf, html: str) -> None:
    assert [unescape(lane) for lane in LANE.findall(html)] == [satu.nama for satu in pelaksana]
    assert _from_form(html) == terbaca_of(graf)
    assert _from_list(html) == terbaca_of(graf)


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """The pages of our catalogue."""
    return published_pages()


@pytest.mark.parametrize("id_", catalogue())
def test_both_views_of_an_sop_say_what_its_source_says(pages: dict[str, str], id_: SopId) -> None:
    one = catalogue()[id_]
    _check(one.pelaksana, one.graf, pages[f"{id_}.md"])


@pytest.mark.parametrize("name", INVENTED)
def test_both_views_of_an_invented_sop_say_the_same(name: str) -> None:
    _check_model(INVENTED[name])


@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(models(text=PLAIN_TEXT, most_lanes=8, most_steps=15))
def test_both_views_of_any_sop_say_the_same(one: Model) -> None:
    _check_model(one)


def _check_model(one: Model) -> None:
    linked = linked_of(one)
    langkah = baris_langkah(linked, _nowhere)
    html = render_tabel(linked, langkah) + render_langkah(langkah)
    _check(one.pelaksana, one.graf, html)
