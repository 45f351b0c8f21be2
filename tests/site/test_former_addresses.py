import pytest
from tests.conftest import ADDRESS
from tests.support.markup import read_html
from tests.support.sites import Built

pytestmark = pytest.mark.site

FORMER = ("kantor-uji/surat-masuk/", "kantor-lama/penerimaan-surat/")
NOW = "kantor-uji/penerimaan-surat/"


@pytest.mark.parametrize(
    ("former", "target"),
    [(FORMER[0], "../penerimaan-surat/"), (FORMER[1], "../../kantor-uji/penerimaan-surat/")],
)
def test_a_former_address_leads_on(small_site: Built, former: str, target: str) -> None:
    html = small_site.page(former)
    references = read_html(html).references
    assert ("a", target) in references
    assert ("meta", target) in references
    assert f'<link rel="canonical" href="{ADDRESS}{NOW}">' in html
    assert '<meta name="robots" content="noindex">' in html
    assert "&lt;kilat&gt;" in html
    assert "<kilat>" not in html


@pytest.mark.parametrize("former", FORMER)
def test_a_former_address_is_listed_nowhere(small_site: Built, former: str) -> None:
    address = former.removesuffix("/")
    own = f"data/sop/{NOW.removesuffix('/')}.json"  # says by which ids the SOP was known
    lists = [path for path in small_site.files() if not path.startswith(former) and path != own]
    texts = [path for path in lists if path.endswith((".html", ".json", ".xml", ".txt"))]
    assert [path for path in texts if address in small_site.text(path)] == []
    folder = address.split("/")[1]
    assert folder == "penerimaan-surat" or folder not in small_site.page("kantor-uji/")


def test_a_folder_of_former_addresses_is_no_office(small_site: Built) -> None:
    assert "kantor-lama" not in small_site.page("")
    assert "kantor-lama/index.html" not in small_site.files()
