"""The form as pixels: lines go on over each border of rows, whatever the zoom and the screen.

Browsers put borders on whole pixels and lines anywhere; where the two are not reckoned alike, a
line breaks by a hair. A page at 125 % is laid out as on a screen with 1.25 pixels for each of CSS.
"""

import base64
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page
from tests.geometry.chromium import in_chromium
from tests.geometry.models import catalogue
from tests.geometry.test_formulir_browser import MEASURE, page_of
from tests.geometry.test_generated import ALL_AT_ONCE
from tests.support.firefox import Firefox, running_firefox

SCALES = (0.8, 0.9, 1, 1.1, 1.25, 1.5, 2)
HEIGHT = 800
SIBOLGA = "kota-sibolga/penyusunan-sop-pelayanan"
PEMANFAATAN = "kota-palembang/pelayanan-pemanfaatan-data-dan-dokumen-kependudukan"
MODELS = {id_: catalogue()[id_] for id_ in (SIBOLGA, PEMANFAATAN)} | {"semua": ALL_AT_ONCE}

# Borders would hide a gap, dashes are gaps.
LINES = """() => {
  const style = document.createElement('style');
  style.textContent =
    '.f-t.f-t * { border-color: #fff } .f-s.f-s path { stroke-dasharray: none; stroke: #000 }';
  document.head.append(style);
  const found = [];
  for (const outer of document.querySelectorAll('.f-s')) {
    const {left} = outer.getBoundingClientRect();
    const {bottom} = outer.closest('tr').getBoundingClientRect();
    for (const path of outer.querySelectorAll('path:not(.f-a, .f-b, .f-c, .f-d)'))
      for (const [, x, y] of path.getAttribute('d').matchAll(/M(\\S+) \\S+V([-\\d]+)/g))
        if (y == 2000) found.push([left + +x + scrollX, bottom + scrollY]);
  }
  return found;
}"""
BROKEN = """async ([png, places]) => {
  const scale = devicePixelRatio;
  const image = new Image();
  image.src = 'data:image/png;base64,' + png;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width, image.height];
  const drawing = canvas.getContext('2d', {willReadFrequently: true});
  drawing.drawImage(image, 0, 0);
  const {data} = drawing.getImageData(0, 0, image.width, image.height);
  const ink = (x, y) => {
    const middle = Math.round(x * scale);
    let sum = 0;
    for (let at = middle - 3; at <= middle + 3; at++)
      sum += 1 - data[4 * (y * image.width + at)] / 255;
    return sum / (1.25 * scale);
  };
  const wrong = [];
  for (const [x, y] of places) {
    const from = Math.round((y - 3) * scale), inks = [];
    for (let row = from; row <= (y + 3) * scale; row++) inks.push(ink(x, row));
    if (Math.min(...inks) < .8) wrong.push([x, y, ...inks.map(it => +it.toFixed(2))].join(' '));
  }
  return wrong;
}"""
Evaluate = Callable[..., Any]


def _seams(evaluate: Evaluate, screenshot: Callable[[], str]) -> list[str]:
    """Return the borders at which a line has a gap, with how much of it is in each pixel row."""
    places = evaluate(LINES)
    assert places
    found: list[str] = evaluate(BROKEN, [screenshot(), places])
    return found


def _picture(page: Page) -> str:
    return base64.b64encode(page.screenshot(full_page=True)).decode()


def _in_chromium_at(pages: dict[str, str], scale: float, page: Page) -> dict[str, list[str]]:
    browser = page.context.browser
    assert browser
    context = browser.new_context(
        viewport={"width": 1300, "height": HEIGHT}, device_scale_factor=scale
    )
    scaled, found = context.new_page(), {}
    for name, html in pages.items():
        scaled.set_content(html)
        measured: list[str] = scaled.evaluate(MEASURE)
        found[name] = measured + _seams(scaled.evaluate, partial(_picture, scaled))
    context.close()
    return found


@pytest.mark.browser
def test_lines_meet_and_none_breaks_in_chromium() -> None:
    pages = {name: page_of(one, tall=True) for name, one in MODELS.items()}

    def visit(page: Page) -> dict[float, dict[str, list[str]]]:
        return {scale: _in_chromium_at(pages, scale, page) for scale in SCALES}

    found = in_chromium(visit)
    assert {scale: wrong for scale, wrong in found.items() if any(wrong.values())} == {}


@pytest.mark.browser
def test_a_gap_of_one_pixel_is_found() -> None:
    page = page_of(MODELS[SIBOLGA], tall=True)
    shorter = {"broken": page.replace("calc(100% + 2px)", "calc(100% - 1px)")}
    assert in_chromium(partial(_in_chromium_at, shorter, 1))["broken"]


@pytest.mark.browser
def test_lines_meet_and_none_breaks_in_firefox(tmp_path: Path) -> None:
    found = {}
    with running_firefox(tmp_path / "profile") as firefox:
        for scale in SCALES:
            firefox.scale(scale)
            firefox.resize(1300, HEIGHT)
            for name, one in MODELS.items():
                found[name, scale] = _in_firefox(firefox, page_of(one, tall=True), tmp_path)
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def _in_firefox(firefox: Firefox, html: str, folder: Path) -> list[str]:
    page = folder / "formulir.html"
    page.write_text(html, encoding="utf-8")
    firefox.open(page.as_uri())
    measured: list[str] = firefox.evaluate(MEASURE)
    return measured + _seams(firefox.evaluate, firefox.screenshot)
