import re

import pytest
from playwright.sync_api import expect
from tests.support.catalogue import SIBOLGA
from tests.support.chromium import Visitor
from tests.support.server import Server

pytestmark = pytest.mark.browser


def test_a_copy_of_the_published_text_is_told_so(visitor: Visitor, server: Server) -> None:
    page = visitor.open(server.url + SIBOLGA)
    shown = page.locator("[data-sidik]").text_content() or ""
    assert re.fullmatch("[0-9a-f]{12}", shown)
    expect(page.get_by_text("Sama dengan cetakan Anda.")).to_be_hidden()

    page.goto(f"{server.url}{SIBOLGA}#v-{shown}")
    expect(page.get_by_text("Sama dengan cetakan Anda.")).to_be_in_viewport()
    expect(page.locator(".sop-sidik").get_by_text("Naskah ini berlaku")).to_be_in_viewport()
    expect(page.get_by_text("naskah lain dari yang terbit")).to_be_hidden()


def test_a_copy_of_another_text_is_told_so(visitor: Visitor, server: Server) -> None:
    page = visitor.open(f"{server.url}{SIBOLGA}#v-0123456789ab")
    expect(page.get_by_text("naskah lain dari yang terbit")).to_be_in_viewport()
    expect(page.get_by_text("pakailah naskah di halaman ini")).to_be_in_viewport()
    expect(page.locator(".sop-sidik").get_by_text("Naskah ini berlaku")).to_be_in_viewport()
    expect(page.get_by_text("Sama dengan cetakan Anda.")).to_be_hidden()
