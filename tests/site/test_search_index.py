import json
from itertools import pairwise
from typing import Final

import pytest
from tests.support.catalogue import PASER, SIBOLGA, SOPS
from tests.support.markup import read_html
from tests.support.sites import ROOT, Built

pytestmark = pytest.mark.site

SHORTEST: Final = 2
"""Shorter texts, numbers above all, stand side by side in any text."""


def test_numbers_are_kept_as_they_are(site: Built) -> None:
    assert "07/SOP-Disdukcapil/SES/2020" in _found(site, SIBOLGA)
    assert "470/ /SOP/DKPS/2022" in _found(site, "kota-palembang/inovasi-pelayanan/")


def test_steps_can_be_found(site: Built) -> None:
    found = _found(site, SIBOLGA)
    assert "Menghimpun data dan informasi SOP Pelayanan" in found
    assert "Kasi Kerjasama dan Inovasi" in found


@pytest.mark.parametrize("address", SOPS)
def test_no_two_cells_are_glued(site: Built, address: str) -> None:
    pieces = read_html(site.page(address)).pieces
    found = _found(site, address)
    neighbours = (pair for pair in pairwise(pieces) if min(map(len, pair)) > SHORTEST)
    assert [pair for pair in neighbours if "".join(pair) in found] == []


def test_the_source_of_diagrams_is_not_searched(site: Built) -> None:
    index = site.text("search/search_index.json")
    assert "swimlane-beta" not in index
    assert "accTitle" not in index
    assert "subgraph" not in index


def test_an_sop_that_must_not_be_copied_is_known_by_its_metadata_only(site: Built) -> None:
    found = _found(site, PASER)
    assert "Inovasi Pelayanan" in found
    assert "12./005/SOP/DKPS/1/2024" in found
    assert [words for words in _body(PASER) if words in found] == []


def _body(address: str) -> list[str]:
    """Returns every line, item and cell of an SOP that is longer than a few words."""
    source = (ROOT / "sops" / f"{address.removesuffix('/')}.md").read_text(encoding="utf-8")
    body = source.split("\n---\n", 1)[1].replace("|", "\n")
    pieces = (line.strip("-*0123456789. ") for line in body.splitlines())
    return [piece for piece in pieces if len(piece.split()) > 3 and not piece.startswith("#")]


def _found(site: Built, address: str) -> str:
    """Returns all that search knows of one page, as the words that are read."""
    index = json.loads(site.text("search/search_index.json"))
    own = [one for one in index["docs"] if one["location"].partition("#")[0] == address]
    html = "\n".join(f"{one['title']}\n{one['text']}" for one in own)
    return " ".join(read_html(f"<article>{html}</article>").raw.split())


def test_no_title_is_taken_for_html(small_site: Built) -> None:
    titles = [
        one["title"] for one in json.loads(small_site.text("search/search_index.json"))["docs"]
    ]
    assert any("&lt;kilat&gt;" in title for title in titles)
    assert [title for title in titles if "<" in title] == []
    assert "&amp;lt;" not in small_site.page("kantor-uji/penerimaan-surat/")
