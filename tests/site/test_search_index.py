from typing import Final

import pytest
from tests.support.catalogue import PASER, SIBOLGA, SOPS
from tests.support.searched import searched, unpacked
from tests.support.sites import ROOT, Built

from katalog_sop.adapters import pagefind

pytestmark = [
    pytest.mark.site,
    pytest.mark.skipif(not pagefind.available(), reason="Pagefind is not on this machine"),
]

FEWEST_WORDS: Final = 3
"""Shorter texts stand in any SOP."""


def test_every_sop_can_be_found_once(site: Built) -> None:
    assert sorted(searched(site)) == sorted(SOPS)


def test_numbers_are_kept_as_they_are(site: Built) -> None:
    assert "07/SOP-Disdukcapil/SES/2020" in _found(site, SIBOLGA)
    assert "470/ /SOP/DKPS/2022" in _found(site, "kota-palembang/inovasi-pelayanan/")


def test_steps_can_be_found(site: Built) -> None:
    found = _found(site, SIBOLGA)
    assert "Menghimpun data dan informasi SOP Pelayanan" in found
    assert "Kasi Kerjasama dan Inovasi" in found
    anchors = [one["id"] for one in searched(site)[SIBOLGA]["anchors"]]
    assert [f"langkah-{no}" for no in range(1, 11)] == [
        one for one in anchors if one.startswith("langkah-")
    ]


def test_the_source_of_diagrams_is_not_searched(site: Built) -> None:
    for address in SOPS:
        assert "swimlane-beta" not in _found(site, address)
        assert "accTitle" not in _found(site, address)


def test_an_sop_that_must_not_be_copied_is_known_by_its_metadata_only(site: Built) -> None:
    found = _found(site, PASER)
    assert "Inovasi Pelayanan" in found
    assert "12./005/SOP/DKPS/1/2024" in found
    everything = b"".join(
        unpacked(site, path) for path in site.files() if path.startswith("search/fragment/")
    ).decode()
    others = "".join(_found(site, address) for address in SOPS if address != PASER)
    body = [words for words in _body(PASER) if words not in others]
    assert len(body) > FEWEST_WORDS
    assert [words for words in body if words in everything] == []


def _body(address: str) -> list[str]:
    """Returns every line, item and cell of an SOP that is longer than a few words."""
    source = (ROOT / "sops" / f"{address.removesuffix('/')}.md").read_text(encoding="utf-8")
    body = source.split("\n---\n", 1)[1].replace("|", "\n")
    pieces = (line.strip("-*0123456789. ") for line in body.splitlines())
    return [
        piece for piece in pieces if len(piece.split()) > FEWEST_WORDS and not piece.startswith("#")
    ]


def _found(site: Built, address: str) -> str:
    """Returns all that search knows of one SOP."""
    return str(searched(site)[address]["content"])
