"""The index of the search as a part of the site."""

import gzip
import json
from pathlib import Path

import pytest
from tests.site.test_leaks import SECRET
from tests.support.sites import Built, build_site, scratch_host

from katalog_sop.adapters import pagefind

WITHOUT_PAGEFIND = (
    "-c",
    "import sys; sys.modules['pagefind'] = None; from mkdocs.__main__ import cli; cli()",
)
"""As on a machine for which its program has no wheel."""

pytestmark = pytest.mark.site
needs_pagefind = pytest.mark.skipif(
    not pagefind.available(), reason="Pagefind is not on this machine"
)


def _unpacked(built: Built) -> dict[str, bytes]:
    found = {}
    for path in built.files():
        content = (built.folder / path).read_bytes()
        if path.startswith("search/") and content.startswith(b"\x1f\x8b"):
            found[path] = gzip.decompress(content)
    return found


@needs_pagefind
def test_the_site_holds_an_index_and_the_engine_that_reads_it(site: Built) -> None:
    start = json.loads(site.text("search/cari.json"))
    assert {f"search/{start[name]}" for name in ("meta", "kata", "singkatan")} <= set(site.files())
    assert "aset/cari/mesin.js" in site.files()
    fragments = [path for path in site.files() if path.startswith("search/fragment/")]
    assert len(fragments) == 7, "one for each SOP"


@needs_pagefind
def test_no_page_loads_the_engine_before_somebody_searches(site: Built) -> None:
    for path, html in site.pages().items():
        assert "aset/cari/mesin.js" not in html, path


@needs_pagefind
def test_no_secret_can_be_found(secret_public_site: Built) -> None:
    found = _unpacked(secret_public_site)
    assert any(b"Terbuka" in content for content in found.values())
    assert [path for path, content in found.items() if SECRET.search(content)] == []


@needs_pagefind
def test_of_an_sop_that_must_not_be_copied_the_steps_cannot_be_found(site: Built) -> None:
    fragments = [
        json.loads(content.removeprefix(b"pagefind_dcd"))
        for path, content in _unpacked(site).items()
        if path.startswith("search/fragment/")
    ]
    closed = [one for one in fragments if not one["anchors"]]
    assert [one["url"].split("/")[0] for one in closed] == [_closed_office()]


def _closed_office() -> str:
    root = Path(__file__).parents[2] / "sops"
    (closed,) = (
        path for path in root.glob("*/*.md") if "\npernyataan:" in path.read_text(encoding="utf-8")
    )
    return closed.parent.name


def test_a_machine_without_pagefind_builds_a_site_without_an_index(tmp_path: Path) -> None:
    root = scratch_host(tmp_path, catalogue="katalog-kecil")
    built = build_site(root, root / "site", mkdocs=WITHOUT_PAGEFIND, strict=False)
    assert built.code == 0, built.log
    assert "Pagefind tidak terpasang" in built.log
    assert "search/cari.json" not in built.files()
