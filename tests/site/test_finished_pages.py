from pathlib import Path

import pytest
from tests.support.golden import Golden
from tests.support.needs import need_drawing
from tests.support.sites import ROOT

from katalog_sop.adapters.files import load_sources
from katalog_sop.project import compile_project
from katalog_sop.render.page import Page
from katalog_sop.settings import Settings

PAGES = (
    "index.md",
    "katalog/index.md",
    "keterkaitan/index.md",
    "kota-sibolga/pelaksana/sekretaris-dinas.md",
    "kota-palembang/index.md",
    "kota-sibolga/penyusunan-sop-pelayanan.md",
    "kabupaten-paser/inovasi-pelayanan.md",
)


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    """The pages of our catalogue, as if every text had last changed on one day."""
    settings = Settings(sunting_url="https://git.katalog-sop.example/edit/main/")
    changed = {_relative(path): "2026-01-31" for path in (ROOT / "sops").rglob("*.md")}
    sources = load_sources(ROOT, limit=settings.batas_ukuran, changed=changed)
    project = compile_project(sources, settings)
    return {page.path: page for page in project.pages}


def _relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", PAGES)
def test_a_finished_page_is_as_it_was_approved(
    pages: dict[str, Page], golden: Golden, path: str
) -> None:
    need_drawing()
    golden.check(f"halaman/{path.replace('/', '-')}", pages[path].text)
