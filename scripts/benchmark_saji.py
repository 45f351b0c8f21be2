"""How long readers of a served site wait for an edit: from the write to the new text."""

from __future__ import annotations

import socket
import subprocess
import time
import urllib.error
import urllib.request
from typing import Final

from benchmark_bahan import Edited
from benchmark_hasil import Served
from benchmark_lingkungan import Workplace
from process_tree import end_tree

_STEP_S: Final = 0.01
_PAUSE_S: Final = 1.5
"""Between edits, and a little more each time: who polls shall not be met at the same moment."""
_EDIT_S: Final = 120.0
"""After which an edit is given up."""


def measure_serving(place: Workplace, *, edits: int, start_s: float) -> Served:
    """Serves a site, edits one SOP several times, and returns the seconds that each edit took.

    The first page may take as long as *start_s*.
    """
    port = _free_port()
    url = f"http://127.0.0.1:{port}/{place.edited.url}"
    name, edited = place.tool.name, place.edited
    with place.root.with_suffix(".serve.log").open("w", encoding="utf-8") as log:
        process = subprocess.Popen(
            place.serve(port),
            cwd=place.root,
            # A server that is ended leaves its files behind: there, where they are removed.
            env=place.variables | {"TMPDIR": str(place.root.parent)},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait_for(url, "</html>", process, start_s)
            seconds = tuple(_edit(url, edited, nth, process) for nth in range(edits))
        except TimeoutError as error:
            return Served(alat=name, gagal=str(error))
        finally:
            end_tree(process.pid)
            process.wait()
            edited.restore()
    return Served(alat=name, detik=seconds)


def _edit(url: str, edited: Edited, nth: int, process: subprocess.Popen[bytes]) -> float:
    time.sleep(_PAUSE_S + nth * 0.17)
    marker = f"saji{nth}"
    edited.write(marker)
    return _wait_for(url, marker, process, _EDIT_S)


def _wait_for(url: str, words: str, process: subprocess.Popen[bytes], limit_s: float) -> float:
    """Returns the seconds until a page holds some words; raises `TimeoutError`."""
    started = time.monotonic()
    while process.poll() is None:
        if words in _get(url):
            return time.monotonic() - started
        if time.monotonic() - started > limit_s:
            raise TimeoutError(f"Belum disajikan setelah {limit_s:.0f} detik.")
        time.sleep(_STEP_S)
    raise TimeoutError("Pelayan berhenti sebelum menyajikan halaman.")


def _get(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=10) as answer:  # noqa: S310 -- our own address
            text: str = answer.read().decode("utf-8", errors="replace")
            return text
    except (OSError, urllib.error.URLError):
        return ""  # not yet, or in between


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
