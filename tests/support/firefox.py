"""A Firefox driven as Mozilla's own tools drive it: through Marionette, without a package."""

import base64
import json
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

from tests.support.needs import missing

import machine

_ARGUMENTS: Final = ("--headless", "--no-remote", "--marionette", "-remote-allow-system-access")
_PATIENCE: Final = 60.0
_SETTINGS: Final[dict[str, bool | int | str]] = {
    "marionette.port": 0,  # whichever is free; Firefox writes it into its profile
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.proxy.type": 1,  # nothing but this machine can be reached
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "toolkit.telemetry.enabled": False,
}


class Firefox:
    """A running Firefox with one page."""

    def __init__(self, connection: socket.socket) -> None:
        self._stream = connection.makefile("rwb")
        self._asked = 0
        self._answer()  # it introduces itself
        self.ask("WebDriver:NewSession", {"capabilities": {}})

    def open(self, url: str) -> None:
        """Open an address and wait until it is loaded."""
        self.ask("WebDriver:Navigate", {"url": url})

    def evaluate(self, function: str, given: object = None) -> Any:  # noqa: ANN401 -- any answer
        """Return what a JavaScript function returns on the page, or what it promised."""
        script = {"script": f"return ({function})(arguments[0])", "args": [given]}
        return self.ask("WebDriver:ExecuteScript", script)["value"]

    def screenshot(self) -> str:
        """Return the whole page as PNG in base64, in device pixels."""
        return str(self.ask("WebDriver:TakeScreenshot", {"full": True, "hash": False})["value"])

    def paper(self) -> bytes:
        """Return the page printed on A4, upright unless it says otherwise, as PDF."""
        size = {"width": 21.0, "height": 29.7}
        margin = dict.fromkeys(("top", "bottom", "left", "right"), 1.0)
        asked = {"page": size, "margin": margin, "background": True}
        return base64.b64decode(self.ask("WebDriver:Print", asked)["value"])

    def scale(self, factor: float) -> None:
        """Show pages as on a screen with that many device pixels for each of CSS."""
        self.ask("Marionette:SetContext", {"value": "chrome"})
        name = "layout.css.devPixelsPerPx"
        self.evaluate(f"() => Services.prefs.setStringPref('{name}', '{factor}')")
        self.ask("Marionette:SetContext", {"value": "content"})

    def resize(self, width: int, height: int) -> None:
        """Give the page a viewport of that size in CSS pixels."""
        self.ask("WebDriver:SetWindowRect", {"width": width, "height": height})
        inner = self.evaluate("() => [innerWidth, innerHeight]")
        sizes = {"width": 2 * width - inner[0], "height": 2 * height - inner[1]}
        self.ask("WebDriver:SetWindowRect", sizes)

    def ask(self, command: str, parameters: dict[str, Any]) -> Any:  # noqa: ANN401 -- any answer
        """Return the answer to one command; Firefox's own errors are raised."""
        self._asked += 1
        message = json.dumps([0, self._asked, command, parameters]).encode()
        self._stream.write(b"%d:%b" % (len(message), message))
        self._stream.flush()
        _, _, error, result = self._answer()
        if error:
            raise RuntimeError(f"{command}: {error['message']}")
        return result

    def _answer(self) -> Any:  # noqa: ANN401 -- any answer
        length = b""
        while (sign := self._stream.read(1)) not in {b":", b""}:
            length += sign
        return json.loads(self._stream.read(int(length)))


@contextmanager
def running_firefox(profile: Path) -> Iterator[Firefox]:
    """Start the Firefox of this machine with a new profile in that folder, and end it."""
    program = machine.find_firefox() or missing("Firefox is not on this machine")
    profile.mkdir()
    lines = (f"user_pref({json.dumps(key)}, {json.dumps(it)});\n" for key, it in _SETTINGS.items())
    (profile / "user.js").write_text("".join(lines), encoding="utf-8")
    with (profile / "log").open("wb") as log:
        process = subprocess.Popen(
            (program, *_ARGUMENTS, "--profile", str(profile)),
            stdout=log,
            stderr=log,
            env=dict(os.environ, HOME=str(profile), MOZ_DISABLE_AUTO_SAFE_MODE="1"),
        )
    try:
        with socket.create_connection(("127.0.0.1", _port(profile)), _PATIENCE) as connection:
            firefox = Firefox(connection)
            yield firefox
            with suppress(OSError, ValueError):
                firefox.ask("Marionette:Quit", {"flags": ["eForceQuit"]})
    finally:
        process.terminate()
        process.wait(_PATIENCE)


def _port(profile: Path) -> int:
    """Return the port on which Firefox listens, once it has said so."""
    said = profile / "MarionetteActivePort"
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        if said.is_file() and (text := said.read_text(encoding="utf-8").strip()):
            return int(text)
        time.sleep(0.05)
    raise TimeoutError((profile / "log").read_text(encoding="utf-8", errors="replace"))
