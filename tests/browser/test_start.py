"""The script that runs before a page is painted (overrides/aset/start.js)."""

from typing import Final

import pytest
from playwright.sync_api import Browser
from tests.support.catalogue import SIBOLGA
from tests.support.chromium import SCHEMES, Scheme, Visitor, visiting
from tests.support.server import Server

pytestmark = pytest.mark.browser

BODY_AS_IT_COMES: Final = """new MutationObserver((_, observer) => {
  if (!document.body) return
  observer.disconnect()
  queueMicrotask(() => { window.came = document.body.getAttribute("data-md-color-scheme") })
}).observe(document, { childList: true, subtree: true })"""
"""Notes the colour scheme after the scripts that wait for a body, and before anything else."""


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_first_visit_is_never_in_the_wrong_colours(
    browser: Browser, server: Server, scheme: Scheme
) -> None:
    with visiting(browser, scheme=scheme) as visitor:
        assert _came(visitor, server.url) == ("slate" if scheme == "dark" else "default")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_neither_is_the_next_page(browser: Browser, server: Server, scheme: Scheme) -> None:
    with visiting(browser, scheme=scheme) as visitor:
        seen = []
        for address in ("", SIBOLGA, "kota-sibolga/", "tentang/"):
            seen.append(_came(visitor, server.url + address))
            visitor.page.locator("form[data-md-component=palette] label:visible").click()
        own = "slate" if scheme == "dark" else "default"
        assert seen == [own, "slate", "default", own]


def _came(visitor: Visitor, url: str) -> str:
    visitor.context.add_init_script(BODY_AS_IT_COMES)
    came: str = visitor.open(url).evaluate("window.came")
    return came
