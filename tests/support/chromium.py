"""A Chromium that can reach this machine only, and tells what its pages asked for and said."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final, Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Playwright, Route
from tests.support.needs import missing

import machine

Scheme = Literal["light", "dark"]

WIDTHS: Final = (360, 390, 1300)
SCHEMES: Final[tuple[Scheme, ...]] = ("light", "dark")

_LOCAL: Final = "127.0.0.1"
_ARGUMENTS: Final = (
    "--disable-gpu",
    "--disable-background-networking",
    f"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE {_LOCAL}",
)


def launch(playwright: Playwright) -> Browser:
    """Starts the Chromium of this machine."""
    chromium = machine.find_chromium() or missing("Chromium is not on this machine")
    sandbox = hasattr(os, "geteuid") and os.geteuid() != 0  # Chromium refuses it to root
    return playwright.chromium.launch(
        executable_path=chromium, args=list(_ARGUMENTS), chromium_sandbox=sandbox
    )


@dataclass
class Visitor:
    """A reader with a device; what went wrong on the way is remembered."""

    context: BrowserContext
    page: Page
    strangers: list[str] = field(default_factory=list)
    """Addresses elsewhere that some page asked for."""
    complaints: list[str] = field(default_factory=list)
    """What pages wrote to the console as errors, or raised."""

    def open(self, url: str) -> Page:
        """Opens an address."""
        self.page.goto(url)
        return self.page

    def settle(self) -> None:
        """Waits until nothing is loading any more, workers included."""
        self.page.wait_for_load_state("networkidle")

    def refuse(self, route: Route) -> None:
        """Lets requests to this machine through, and no other."""
        address = urlsplit(route.request.url)
        if address.hostname == _LOCAL or address.scheme in {"data", "blob"}:
            route.continue_()
            return
        self.strangers.append(route.request.url)
        route.abort()

    def listen(self, message: ConsoleMessage) -> None:
        """Remembers errors."""
        if message.type == "error":
            self.complaints.append(f"{message.text} {message.location}")


@contextmanager
def visiting(
    browser: Browser, *, width: int = 1300, scheme: Scheme = "light", javascript: bool = True
) -> Iterator[Visitor]:
    """A visit; that no page asked elsewhere or complained is checked at its end."""
    context = browser.new_context(
        viewport={"width": width, "height": 844},
        color_scheme=scheme,
        java_script_enabled=javascript,
        locale="id-ID",
        reduced_motion="reduce",
    )
    visitor = Visitor(context, context.new_page())
    context.set_default_timeout(10_000)
    context.route("**/*", visitor.refuse)
    context.on("console", visitor.listen)
    context.on("weberror", lambda error: visitor.complaints.append(str(error.error)))
    try:
        yield visitor
        assert not visitor.strangers, f"asked elsewhere: {visitor.strangers}"
        assert not visitor.complaints, f"complained: {visitor.complaints}"
    finally:
        context.close()
