import json
from typing import Any, Final

import pytest
from playwright.sync_api import Browser
from tests.support.catalogue import PASER, SIBOLGA
from tests.support.chromium import SCHEMES, Scheme, Visitor, visiting
from tests.support.needs import need_npm_file
from tests.support.server import Server

pytestmark = pytest.mark.browser

PAGES: Final = ("", "kota-sibolga/", SIBOLGA, PASER, "keterkaitan/", "404.html", "tentang/")
TAGS: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
RUN: Final = f"axe.run(document, {{runOnly: {{type: 'tag', values: {json.dumps(TAGS)}}}}})"


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", [390, 1300])
def test_axe_finds_nothing(
    browser: Browser, server_with_address: Server, width: int, scheme: Scheme, address: str
) -> None:
    with visiting(browser, width=width, scheme=scheme) as visitor:
        assert not _violations(visitor, server_with_address.url + address)


@pytest.mark.parametrize("address", ["temuan/", "kantor-terbuka/rusak/"])
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_on_pages_for_editors(
    browser: Browser, editors_server: Server, scheme: Scheme, address: str
) -> None:
    with visiting(browser, scheme=scheme) as visitor:
        assert not _violations(visitor, editors_server.url + address)


def _violations(visitor: Visitor, url: str) -> str:
    axe = need_npm_file("axe-core/axe.min.js")
    page = visitor.open(url)
    page.add_script_tag(path=axe)
    result = page.evaluate(RUN)
    assert len(result["passes"]) > 10
    return "\n".join(line for violation in result["violations"] for line in _lines(violation))


def _lines(violation: dict[str, Any]) -> list[str]:
    return [f"{violation['id']}: {node['target']} {node['html']}" for node in violation["nodes"]]
