"""The labelled queries, through the engine that readers load, on a site that MkDocs built."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.support.cari_katalog import Kueri, load_queries, write_labelled_catalogue
from tests.support.cari_ukur import MATERIALS, OURS, Score, ask, print_report, score
from tests.support.chromium import visiting
from tests.support.server import serving
from tests.support.sites import Built, build_site, scratch_host

from benchmark_cari import add_material
from katalog_sop.adapters import pagefind

pytestmark = [
    pytest.mark.browser,
    pytest.mark.site,
    pytest.mark.skipif(not pagefind.available(), reason="Pagefind is not on this machine"),
]


@pytest.fixture(scope="module")
def labelled_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site of the 205 labelled SOPs, with the search of Material beside ours."""
    root = scratch_host(tmp_path_factory.mktemp("labelled"))
    for path in (root / "sops").iterdir():
        if path.is_dir():
            _remove(path)
    write_labelled_catalogue(root)
    add_material(root / "mkdocs.yml")
    built = build_site(root, root / "site", strict=False)
    assert built.code == 0, built.log
    return built


def _remove(folder: Path) -> None:
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()


@pytest.fixture(scope="module")
def asked(browser: Browser, labelled_site: Built) -> Iterator[tuple[Page, str, str]]:
    """A page of that site, its root, and the path of Material's search worker."""
    worker = next(path for path in labelled_site.files() if "workers/search." in path)
    with serving(labelled_site.folder) as server, visiting(browser) as visitor:
        yield visitor.open(server.url + "tentang/"), server.url, worker


@pytest.mark.parametrize(
    ("name", "recall", "nothing"),
    [
        pytest.param("", 0.95, 0.01, id="tuned on"),
        pytest.param("-2", 0.93, 0.02, id="not tuned on"),
    ],
)
def test_queries_find_what_they_are_after(
    asked: tuple[Page, str, str],
    capsys: pytest.CaptureFixture[str],
    *,
    name: str,
    recall: float,
    nothing: float,
) -> None:
    queries = load_queries(name)
    ours, materials = _both(asked, queries)
    with capsys.disabled():
        print_report(f"queries{name}.json", {"Katalog": ours, "Material": materials})
    found, _, empty = ours.all.figures
    assert found >= recall
    assert empty <= nothing
    assert ours.all.figures > materials.all.figures


def _both(asked: tuple[Page, str, str], queries: tuple[Kueri, ...]) -> tuple[Score, Score]:
    page, url, worker = asked
    return (
        score(queries, ask(page, OURS, url, queries)),
        score(queries, ask(page, MATERIALS, url, queries, worker)),
    )


def test_every_word_of_the_engine_is_one_of_the_index(asked: tuple[Page, str, str]) -> None:
    page, url, _ = asked
    wrong = page.evaluate(
        """async (dasar) => {
          const { bukaIndeks } = await import(dasar + "aset/cari/indeks.js");
          const { Kosakata } = await import(dasar + "aset/cari/kata.js");
          const indeks = await bukaIndeks(new URL("search/", dasar));
          const kosakata = new Kosakata(indeks.kata, []);
          const wrong = [];
          for (const [kata, dokumen] of kosakata.dokumen) {
            const found = (await indeks.tempat(kata)).filter(({ tempat }) => tempat.length);
            if (found.length !== dokumen) wrong.push(`${kata}: ${dokumen}, ${found.length}`);
          }
          return kosakata.urut.length > 1000 ? wrong : ["few words"];
        }""",
        url,
    )
    assert wrong == []
