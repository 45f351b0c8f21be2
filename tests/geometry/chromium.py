"""A Chromium for tests that need no site."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from playwright.sync_api import Error, Page, sync_playwright
from tests.support.chromium import launch
from tests.support.needs import missing

T = TypeVar("T")


def in_chromium(visit: Callable[[Page], T]) -> T:
    """Return what *visit* finds on an empty page of this machine's Chromium."""
    # The site's tests keep a Playwright open, and a thread may hold only one.
    with ThreadPoolExecutor(max_workers=1) as worker:
        return worker.submit(_visited, visit).result()


def _visited(visit: Callable[[Page], T]) -> T:
    try:
        running = sync_playwright().start()
    except Error as error:
        missing(f"Playwright does not run here: {error}")
    try:
        browser = launch(running)
        found = visit(browser.new_page())
        browser.close()
    finally:
        running.stop()
    return found
