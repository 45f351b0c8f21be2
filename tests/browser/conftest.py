"""One browser for all tests that look at pages."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Error, sync_playwright

from tests.support.chromium import Visitor, launch, visiting
from tests.support.needs import missing


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of this machine."""
    try:
        running = sync_playwright().start()
    except Error as error:
        missing(f"Playwright does not run here: {error}")
    browser = launch(running)
    yield browser
    browser.close()
    running.stop()


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Visitor]:
    """A reader at a desk."""
    with visiting(browser) as arrived:
        yield arrived
