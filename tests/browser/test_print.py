import re
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page
from tests.support.catalogue import PASER, SIBOLGA
from tests.support.chromium import Visitor
from tests.support.needs import need_program
from tests.support.server import Server

pytestmark = pytest.mark.browser

PAPER = {"width": 794, "height": 1123}
"""A4 at 96 dots an inch."""

CLIPPED = """() => [...document.querySelectorAll("article :not(.sop-tersembunyi, .f-u)")]
  .filter(at => at.clientWidth && getComputedStyle(at).overflowX !== "visible")
  .filter(at => at.scrollWidth > at.clientWidth + 1)
  .map(at => at.className || at.tagName)"""


@pytest.mark.parametrize("address", [SIBOLGA, PASER])
def test_nothing_is_clipped_on_paper(visitor: Visitor, server: Server, address: str) -> None:
    page = visitor.open(server.url + address)
    page.set_viewport_size({"width": PAPER["width"], "height": PAPER["height"]})
    page.emulate_media(media="print")
    assert page.evaluate(CLIPPED) == []


@pytest.mark.parametrize("address", [SIBOLGA, PASER])
def test_every_word_of_the_table_is_on_the_paper(
    visitor: Visitor, server: Server, tmp_path: Path, address: str
) -> None:
    pdftotext = need_program("pdftotext")
    page = visitor.open(server.url + address)
    cells = page.locator("table.f-t :is(caption, th, td:not(.f-y))").all_text_contents()
    table = " ".join(cells)
    boxes = _boxes(pdftotext, page, tmp_path / "page.pdf")
    assert _letters(table) <= _letters(" ".join(word for word, *_ in boxes))
    assert [box for box in boxes if not box[1] >= 0 or not box[2] <= box[3]] == []


def _boxes(pdftotext: str, page: Page, pdf: Path) -> list[tuple[str, float, float, float]]:
    """Returns each printed word with its left and right end, and the width of the paper."""
    page.pdf(path=pdf, format="A4", print_background=True)
    done = subprocess.run(
        (pdftotext, "-bbox", str(pdf), "-"), check=True, capture_output=True, text=True
    )
    width = 0.0
    boxes: list[tuple[str, float, float, float]] = []
    for line in done.stdout.splitlines():
        if found := re.search(r'<page width="([\d.]+)"', line):
            width = float(found[1])
        elif found := re.search(r'<word xMin="([-\d.]+)".*xMax="([-\d.]+)".*>(.*)</word>', line):
            boxes.append((found[3], float(found[1]), float(found[2]), width))
    return boxes


def _letters(text: str) -> set[str]:
    """Returns the longer words, since a line may end within a word only at its own hyphen."""
    return {word for word in re.findall(r"\w+", text) if len(word) > 3}
