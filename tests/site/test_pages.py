import re

import pytest
from tests.support.catalogue import ALL, PASER, SOPS
from tests.support.markup import read_html
from tests.support.needs import need_drawing
from tests.support.sites import Built

pytestmark = pytest.mark.site

NIP = re.compile(r"(?<!\d)(?:19|20)\d{6}[\s.]*(?:19|20)\d{4}[\s.]*[12][\s.]*\d{3}(?!\d)")
NOBODYS_NIP = "190002302000131001"
"""Nobody was born on 30 February; examples on the pages of the rules show it."""


def test_pages_that_were_drawn_hold_a_certain_word_nowhere(site: Built) -> None:
    need_drawing()
    assert [path for path, html in site.pages().items() if "mermaid" in html] == []


def test_no_file_holds_a_nip(site: Built) -> None:
    found = {nip for path in site.files() for nip in NIP.findall(_text(site, path))}
    assert found <= {NOBODYS_NIP}


def _text(site: Built, path: str) -> str:
    return (site.folder / path).read_bytes().decode("utf-8", "replace")


@pytest.mark.parametrize("address", SOPS)
def test_an_sop_is_edited_at_its_source(site: Built, address: str) -> None:
    source = f"https://git.katalog-sop.example/edit/main/sops/{address.removesuffix('/')}.md"
    targets = [reference.target for reference in read_html(site.page(address)).references]
    assert source in targets


@pytest.mark.parametrize("address", SOPS)
def test_the_page_of_an_sop_says_everything_that_is_asked_of_it(site: Built, address: str) -> None:
    page = read_html(site.page(address))
    assert page.text.count("Berlaku") >= 1
    for words in (
        "Ini transkripsi, bukan salinan resmi.",
        "belum ada yang memastikan bahwa SOP ini masih berlaku hari ini",
        "Penanggung jawab",
        "Menemukan kesalahan?",
        "Teks terakhir diubah",
        "Waktu terukur",
        "Dirujuk oleh",
    ):
        assert words in page.text
    for anchor in (
        "langkah-1",
        "dasar-hukum",
        "kualifikasi-pelaksana",
        "keterkaitan",
        "peralatanperlengkapan",
        "peringatan",
        "pencatatan-dan-pendataan",
    ):
        assert anchor in page.ids


def test_a_ban_on_copying_is_shown_and_kept(site: Built) -> None:
    page = read_html(site.page(PASER))
    assert "DILARANG MENYADUR, MEMPERBANYAK ATAU MENGAMBIL ISI" in page.text
    assert "details" not in page.tags


@pytest.mark.parametrize("address", ALL)
def test_a_page_has_one_main_heading_a_description_and_a_language(
    site: Built, address: str
) -> None:
    html = site.page(address)
    assert read_html(html).tags.count("h1") == 1
    assert '<meta name="description"' in html
    assert '<html lang="id"' in html


def test_pages_of_one_office_lead_from_one_to_the_next(site: Built) -> None:
    first, second, third = (address for address in SOPS if address.startswith("kota-palembang/"))
    assert _neighbours(site, first) == (None, _folder(second))
    assert _neighbours(site, second) == (_folder(first), _folder(third))
    assert _neighbours(site, third) == (_folder(second), None)


def _neighbours(site: Built, address: str) -> tuple[str | None, str | None]:
    html = site.page(address)
    found = (re.search(rf'href="([^"]*)" rel="{rel}"', html) for rel in ("prev", "next"))
    before, after = (one[1] if one else None for one in found)
    return before, after


def _folder(address: str) -> str:
    return f"../{address.split('/')[1]}/"


def test_a_fence_that_was_written_by_hand_is_drawn(small_site: Built) -> None:
    need_drawing()
    page = small_site.page("tentang/")
    assert "<svg" in page.partition("<article")[2]
    assert "Pemohon tiba" in read_html(page).text
    assert "mermaid" not in page


def test_names_are_shown_as_they_are_written(small_site: Built) -> None:
    page = read_html(small_site.page("kantor-uji/penerimaan-surat/"))
    assert 'Penerimaan Surat & "Paket" <kilat>' in page.text
    assert "470/ /SOP/UJI/2022" in page.text
