"""What we make of a page is what a host's Markdown reader would make of it."""

import html
from collections.abc import Iterator
from typing import Any

import markdown  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from environment import ROOT
from katalog_sop.adapters.catalogue_folder import compile_folder
from katalog_sop.render.finished import finish
from katalog_sop.render.teks import blok, judul, satu_baris
from katalog_sop.settings import Settings

BODIES = {page.path: page.body for page in compile_folder(ROOT, Settings()).pages}
TITLES = st.text(st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=20)


@pytest.mark.parametrize("path", BODIES)
def test_a_page_is_what_markdown_makes_of_it(path: str) -> None:
    assert_same(BODIES[path])


@given(st.lists(TITLES.filter(satu_baris), min_size=1, max_size=6))
def test_headings_have_the_anchors_that_markdown_gives_them(titles: list[str]) -> None:
    body = blok(*(part for title in titles for part in (judul(2, title), "<p>Isi.</p>")))
    assert_same(body)


def test_a_page_with_more_markdown_than_headings_is_left_to_a_host() -> None:
    assert finish("# Judul\n\nSatu *alinea*.\n\n- butir\n") is None


def assert_same(body: str) -> None:
    """Compare with Python-Markdown as mkdocs.yml configures it."""
    reader: Any = markdown.Markdown(extensions=["toc"], extension_configs={"toc": {"toc_depth": 6}})
    expected = reader.convert(body)
    found = finish(body)
    assert found is not None
    assert folded(found.html) == folded(expected)
    assert [(one.level, one.anchor) for one in found.headings] == list(tokens(reader.toc_tokens))


def tokens(tree: list[dict[str, Any]]) -> Iterator[tuple[int, str]]:
    """Yield level and anchor of each heading in order."""
    for one in tree:
        yield one["level"], one["id"]
        yield from tokens(one["children"])


def folded(text: str) -> str:
    """Return HTML without regard to blanks and to how characters are written."""
    return " ".join(html.unescape(text).split())
