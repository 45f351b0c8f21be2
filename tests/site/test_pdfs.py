"""The PDFs of a site that holds them."""

from pathlib import Path

import pytest
from tests.conftest import ADDRESS
from tests.support.markup import read_html
from tests.support.pdf import need_pdf, text_of
from tests.support.sites import ROOT, Built, build_site

pytestmark = pytest.mark.site

WITHOUT_WEASYPRINT = (
    "-c",
    "import sys; sys.modules['weasyprint'] = None; from mkdocs.__main__ import cli; cli()",
)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The strict build of this repository, with PDFs."""
    need_pdf()
    out = tmp_path_factory.mktemp("printed")
    return build_site(ROOT, out, KATALOG_CETAK="1", KATALOG_SITE_URL=ADDRESS)


def test_each_page_leads_to_the_pdf_of_its_sop(printed: Built) -> None:
    assert printed.code == 0, printed.log
    pdfs = [path for path in printed.files() if path.endswith(".pdf")]
    assert len(pdfs) == 6
    for path in pdfs:
        address = path.removeprefix("cetak/").removesuffix(".pdf")
        links = [one.target for one in read_html(printed.page(f"{address}/")).references]
        assert f"../../{path}" in links
        assert address in text_of(printed.folder / path)


def test_a_form_that_forbids_copies_has_none(printed: Built) -> None:
    page = printed.page("kabupaten-paser/inovasi-pelayanan/")

    assert "Unduh formulir" not in page
    assert not (printed.folder / "cetak" / "kabupaten-paser").exists()


def test_a_site_holds_none_unless_it_is_asked_for(site: Built) -> None:
    assert [path for path in site.files() if path.endswith(".pdf")] == []
    assert not any("Unduh formulir (PDF)</a>" in page for page in site.pages().values())


def test_a_machine_that_makes_none_says_so_and_links_to_none(tmp_path: Path) -> None:
    built = build_site(ROOT, tmp_path, strict=False, mkdocs=WITHOUT_WEASYPRINT, KATALOG_CETAK="1")

    assert built.code == 0
    assert "WARNING" in built.log
    assert "Situs ini tanpa PDF" in built.log
    assert [path for path in built.files() if path.endswith(".pdf")] == []
    assert not any("Unduh formulir (PDF)</a>" in page for page in built.pages().values())
