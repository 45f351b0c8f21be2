"""What a browser's own measuring says of the text: our table of widths is only a table."""

import pytest
from playwright.sync_api import Page
from tests.geometry.chromium import in_chromium
from tests.geometry.models import ROOT, catalogue, hostile_models
from tests.geometry.test_generated import ALL_AT_ONCE

STYLE = ROOT / "plugins" / "katalog_sop" / "diagram" / "assets" / "swimlane.css"

MEASURE = """() => {
  const wrong = [];
  const fits = (text, inside) => {
    for (const line of text.querySelectorAll('tspan')) {
      const length = line.textContent.length;
      const start = line.getStartPositionOfChar(0), end = line.getEndPositionOfChar(length - 1);
      const high = parseFloat(getComputedStyle(text).fontSize);
      for (const x of [start.x, end.x])
        for (const y of [start.y - 0.72 * high, start.y + 0.2 * high])
          if (!inside(new DOMPoint(x, y))) { wrong.push(line.textContent); return; }
    }
  };
  for (const lane of document.querySelectorAll('.swimlane-lane')) {
    const head = lane.querySelector('.swimlane-head');
    fits(lane.querySelector('text'), point => head.isPointInFill(point));
  }
  for (const text of document.querySelectorAll('svg > text:not(.swimlane-label), a > text')) {
    const shape = text.previousElementSibling;
    fits(text, point => shape.isPointInFill(point));
  }
  const lines = [...document.querySelectorAll('path.swimlane-line')];
  for (const label of document.querySelectorAll('.swimlane-label')) {
    const box = label.getBBox();
    for (const line of lines)
      for (let at = 0; at < line.getTotalLength(); at += 2) {
        const point = line.getPointAtLength(at);
        if (point.x > box.x && point.x < box.x + box.width
            && point.y > box.y + 1 && point.y < box.y + box.height - 1)
          { wrong.push('line under ' + label.textContent); break; }
      }
  }
  return wrong;
}"""


@pytest.mark.browser
def test_text_fits_as_a_browser_measures_it() -> None:
    models = {**catalogue(), **hostile_models(), "semua": ALL_AT_ONCE}
    drawn = {name: one.svg() for name, one in models.items()}
    style = STYLE.read_text(encoding="utf-8")

    def visit(page: Page) -> dict[str, list[str]]:
        found = {}
        for name, svg in drawn.items():
            page.set_content(f"<style>{style}</style>{svg}")
            found[name] = page.evaluate(MEASURE)
        return found

    assert {name: wrong for name, wrong in in_chromium(visit).items() if wrong} == {}
