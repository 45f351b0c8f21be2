"""The catalogue page: facets, order and address, with the keyboard alone and without scripts."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.support.axe import violations
from tests.support.chromium import SCHEMES, Scheme, Visitor, visiting
from tests.support.server import Server, serving
from tests.support.sites import Built, build_site, scratch_host

from make_catalogue import write_catalogue

pytestmark = pytest.mark.browser

KATALOG: Final = "katalog/"
PALEMBANG: Final = ["Inovasi Pelayanan", "Pelayanan Kerjasama"]
MANY: Final = 240


def names(page: Page) -> list[str]:
    return page.locator(".sop-katalog tbody td:first-child a").all_text_contents()


def years(page: Page) -> list[str]:
    return page.locator(".sop-katalog tbody td:nth-child(6)").all_text_contents()


def tab_to(page: Page, name: str, *, role: str) -> None:
    """Presses Tab until the element of that name has the keyboard."""
    wanted = page.get_by_role(role, name=name, exact=True)  # type: ignore[arg-type]
    for _ in range(60):
        page.keyboard.press("Tab")
        if wanted.evaluate_all("all => all.some(one => one === document.activeElement)"):
            return
    pytest.fail(f"Tab does not reach {name}")


def test_facets_are_chosen_with_the_keyboard_alone(visitor: Visitor, server: Server) -> None:
    page = visitor.open(server.url + KATALOG)
    status = page.get_by_role("status")
    expect(status).to_have_text("7 SOP")
    page.get_by_label("Saring menurut").first.focus()
    summary = page.locator("summary", has_text="Tahun")
    for _ in range(10):
        page.keyboard.press("Tab")
        if summary.evaluate("one => one === document.activeElement"):
            break
    page.keyboard.press("Enter")
    tab_to(page, "2022 3", role="checkbox")
    page.keyboard.press("Space")
    expect(status).to_have_text("3 dari 7 SOP")
    assert set(years(page)) == {"2022"}
    page.keyboard.press("Escape")
    expect(summary).to_be_focused()
    expect(page.locator("details[data-sisi=tahun]")).not_to_have_attribute("open", "")
    tab_to(page, "Hapus saringan 2022", role="button")
    page.keyboard.press("Enter")
    expect(status).to_have_text("7 SOP")
    expect(page.get_by_role("searchbox", name="Saring menurut")).to_be_focused()


def test_counts_tell_what_a_further_choice_would_find(visitor: Visitor, server: Server) -> None:
    page = visitor.open(server.url + KATALOG + "?instansi=kota-palembang")
    count = page.locator("label", has=page.locator("[name=pelaksana][value=staf]")).locator("small")
    other = page.locator("label", has=page.locator("[name=instansi][value=kota-bima]"))
    expect(count).to_have_text("2")
    expect(other.locator("small")).to_have_text("1")  # within one facet choices add up
    page.goto(server.url + KATALOG + "?instansi=kota-palembang&instansi=kota-bima&pelaksana=staf")
    expect(page.get_by_role("status")).to_have_text("2 dari 7 SOP")
    assert names(page) == PALEMBANG


def test_columns_sort_with_the_keyboard_alone(visitor: Visitor, server: Server) -> None:
    page = visitor.open(server.url + KATALOG)
    tab_to(page, "Tahun", role="button")
    page.keyboard.press("Enter")
    head = page.get_by_role("columnheader", name="Tahun")
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert years(page) == ["2017", "2018", "2020", "2022", "2022", "2022", "2024"]
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    assert years(page)[0] == "2024"
    assert page.locator("[aria-sort]").count() == 1


def test_times_are_sorted_by_their_length_and_unknown_ones_last(
    visitor: Visitor, server: Server
) -> None:
    page = visitor.open(server.url + KATALOG + "?urut=waktu")
    cells = page.locator(".sop-katalog tbody td:nth-child(9)")
    expected = [
        "3 hari 4 jam",
        "4 hari 1 jam 55 menit",
        "minimal 5 hari, 1 langkah tak terukur",
        "minimal 7 hari 5 jam 25 menit, 1 langkah tak terukur",
        "minimal 9 hari, 1 langkah tak terukur",
        "minimal 1 minggu 21 hari 1 jam, 1 langkah tak terukur",
        "",
    ]
    assert cells.all_text_contents() == expected
    page.goto(server.url + KATALOG + "?urut=-waktu")
    assert cells.all_text_contents() == [*expected[-2::-1], ""]


def test_the_address_says_what_is_shown_and_the_way_back_leads_back(
    visitor: Visitor, server: Server
) -> None:
    page = visitor.open(server.url + KATALOG)
    status = page.get_by_role("status")
    page.locator("summary", has_text="Instansi").click()
    page.get_by_role("checkbox", name=re.compile("Palembang")).check()
    expect(page).to_have_url(re.compile(r"/katalog/\?instansi=kota-palembang$"))
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Nama SOP").click()
    page.get_by_role("searchbox", name="Saring menurut").fill("inovasi")
    expect(page).to_have_url(re.compile(r"\?teks=inovasi&instansi=kota-palembang&urut=nama$"))
    expect(status).to_have_text("1 dari 7 SOP")
    page.go_back()
    expect(status).to_have_text("3 dari 7 SOP")
    expect(page.get_by_role("columnheader", name="Nama SOP")).not_to_have_attribute(
        "aria-sort", "ascending"
    )
    page.go_back()
    expect(status).to_have_text("7 SOP")
    page.go_forward()
    expect(status).to_have_text("3 dari 7 SOP")
    expect(page.locator("[name=instansi][value=kota-palembang]")).to_be_checked()


def test_words_are_found_in_any_order_and_case(visitor: Visitor, server: Server) -> None:
    page = visitor.open(server.url + KATALOG + "?teks=PALEMBANG+kerja")
    assert names(page) == ["Pelayanan Kerjasama"]
    page.goto(server.url + KATALOG + "?teks=07/SOP-Disdukcapil")
    assert names(page) == ["Penyusunan Standar Operasional Prosedur (SOP) Pelayanan"]
    page.goto(server.url + KATALOG + "?teks=zzz")
    expect(page.get_by_role("status")).to_have_text("Tidak ada SOP yang cocok.")


def test_an_address_that_nobody_made_changes_nothing(visitor: Visitor, server: Server) -> None:
    page = visitor.open(server.url + KATALOG + "?instansi=tidak-ada&urut=<script>&tahun=")
    expect(page.get_by_role("status")).to_have_text("7 SOP")


def test_without_scripts_it_is_a_plain_table_for_each_office(
    browser: Browser, server: Server
) -> None:
    with visiting(browser, javascript=False) as visitor:
        page = visitor.open(server.url + KATALOG)
        assert len(names(page)) == 7
        heads = page.locator(".sop-katalog h3")
        assert heads.count() == page.locator(".sop-katalog table").count() == 5
        expect(heads.first).to_contain_text("Kabupaten Paser")
        expect(page.locator("form[data-saring]")).to_be_hidden()
        expect(page.get_by_role("columnheader", name="Instansi").nth(1)).to_be_hidden()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", [390, 1300])
def test_axe_finds_nothing_where_choices_are_open(
    browser: Browser, server: Server, width: int, scheme: Scheme
) -> None:
    with visiting(browser, width=width, scheme=scheme) as visitor:
        page = visitor.open(server.url + KATALOG + "?tahun=2022&urut=-langkah")
        page.locator("summary", has_text="Pelaksana").click()
        assert not violations(page)


def test_axe_finds_nothing_without_scripts(browser: Browser, site: Built) -> None:
    # axe itself is a script: the page is served without ours instead.
    with serving(site.folder) as running, visiting(browser) as visitor:
        visitor.page.route(
            "**/katalog-tabel.js",
            lambda route: route.fulfill(content_type="text/javascript", body=""),
        )
        page = visitor.open(running.url + KATALOG)
        assert page.locator(".sop-katalog table").count() == 5
        assert not violations(page)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Built, Server]]:
    """Serves the site of a generated catalogue."""
    root = scratch_host(tmp_path_factory.mktemp("many"))
    for office in [path for path in (root / "sops").iterdir() if path.is_dir()]:
        _remove(office)
    write_catalogue(root, MANY, 1)
    built = build_site(root, root / "site", strict=False)
    with serving(built.folder) as running:
        yield built, running


def _remove(folder: Path) -> None:
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()


def test_of_many_rows_the_first_are_shown_and_the_others_asked_for(
    visitor: Visitor, large: tuple[Built, Server]
) -> None:
    built, server = large
    page = visitor.open(server.url + KATALOG)
    total = built.page(KATALOG).count("<tr data-s=")
    assert 200 < total <= MANY
    expect(page.get_by_role("status")).to_have_text(f"{total} SOP, 200 pertama ditampilkan")
    assert len(names(page)) == 200
    page.get_by_role("button", name=f"Tampilkan {total - 200} SOP lagi").press("Enter")
    assert len(names(page)) == total
    expect(page.locator(".sop-katalog tbody tr").nth(200).locator("a")).to_be_focused()


@pytest.mark.parametrize("width", [360, 390, 720, 980, 1300])
def test_nothing_is_wider_than_the_screen(
    browser: Browser, large: tuple[Built, Server], width: int
) -> None:
    with visiting(browser, width=width) as visitor:
        page = visitor.open(large[1].url + KATALOG)
        for summary in page.locator(".sop-saring summary").all():
            summary.click()
            wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert wide <= 0, summary.text_content()
