import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path

import pytest
from tests.support.catalogue import SIBOLGA
from tests.support.sites import MKDOCS, build_environment, scratch_host

pytestmark = pytest.mark.site

PATIENCE = 40
"""Seconds that a start or a rebuild may take on a slow machine."""


@dataclass
class Serving:
    """A running `mkdocs serve` over a scratch copy of the catalogue."""

    process: subprocess.Popen[bytes]
    port: int
    root: Path
    log: Path

    @property
    def sop(self) -> Path:
        """The source of the page that is looked at."""
        return self.root / "sops" / f"{SIBOLGA.removesuffix('/')}.md"

    def wait_for(self, right: Callable[[str], bool], address: str = SIBOLGA) -> str:
        """Returns the page at an address once it is as it should be; empty where there is none."""
        page = ""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            assert self.process.poll() is None, self.log.read_text(encoding="utf-8")
            page = self._page(address)
            if right(page):
                return page
            time.sleep(0.2)
        raise AssertionError(self.log.read_text(encoding="utf-8") + page)

    def _page(self, address: str) -> str:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("GET", f"/{address}")
            answer = connection.getresponse()
            text = answer.read().decode("utf-8")
        except OSError:
            return ""
        finally:
            connection.close()
        return text if answer.status == HTTPStatus.OK else ""


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Serving]:
    """Starts the server and ends it with the test."""
    root = scratch_host(tmp_path)
    port = _free_port()
    arguments = ("serve", "--dev-addr", f"127.0.0.1:{port}")
    log = tmp_path / "log.txt"
    with (
        log.open("wb") as out,
        subprocess.Popen(
            (sys.executable, *MKDOCS, *arguments),
            cwd=root,
            env=build_environment(),
            stdout=out,
            stderr=subprocess.STDOUT,
        ) as process,
    ):
        yield Serving(process, port, root, log)
        process.send_signal(signal.SIGINT if os.name != "nt" else signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


def test_the_site_follows_its_sources(serving: Serving) -> None:
    serving.wait_for(lambda page: "Menghimpun data dan informasi" in page)
    sound = serving.sop.read_text(encoding="utf-8")

    _write(serving.sop, sound.replace("Menghimpun data", "Mengumpulkan data"))
    serving.wait_for(lambda page: "Mengumpulkan data dan informasi" in page)

    _write(serving.sop, sound.replace("| Kadis? |", "| Kadisss |"))
    broken = serving.wait_for(lambda page: "sedang diperbaiki" in page)
    assert 'href="../../aturan/sop302/"' in broken
    assert "<mark>Kadisss</mark>" in broken
    assert "Kadisss" in broken
    assert 'id="langkah-1"' not in broken

    _write(serving.sop, sound)
    mended = serving.wait_for(lambda page: 'id="langkah-1"' in page)
    assert "sedang diperbaiki" not in mended
    assert "Menghimpun data dan informasi" in mended


def test_files_that_come_and_go_and_change_their_names_are_noticed(serving: Serving) -> None:
    serving.wait_for(lambda page: 'id="langkah-1"' in page)
    other = serving.sop.with_name("baru.md")
    nama = "Penyusunan SOP Baru"
    text = serving.sop.read_text(encoding="utf-8")
    added = re.sub(r"^nama: .*$", f"nama: {nama}", text, count=1, flags=re.MULTILINE)

    _write(other, added)
    serving.wait_for(lambda page: nama in page, "kota-sibolga/baru/")
    assert nama in serving.wait_for(lambda page: nama in page, "kota-sibolga/")
    assert nama in serving.wait_for(lambda page: nama in page, "katalog/")

    other.rename(other.with_name("lain.md"))
    serving.wait_for(lambda page: nama in page, "kota-sibolga/lain/")
    serving.wait_for(lambda page: not page, "kota-sibolga/baru/")

    other.with_name("lain.md").unlink()
    serving.wait_for(lambda page: not page, "kota-sibolga/lain/")
    serving.wait_for(lambda page: bool(page) and nama not in page, "kota-sibolga/")
    serving.wait_for(lambda page: bool(page) and nama not in page, "katalog/")


def test_other_settings_hold_for_what_is_edited_after_them(serving: Serving) -> None:
    serving.wait_for(lambda page: "Menghimpun data dan informasi" in page)
    settings = serving.root / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    _write(settings, re.sub(r"^site_name: .*$", "site_name: Katalog Uji", text, flags=re.MULTILINE))
    serving.wait_for(lambda page: "Katalog Uji" in page)

    sound = serving.sop.read_text(encoding="utf-8")
    _write(serving.sop, sound.replace("Menghimpun data", "Mengumpulkan data"))
    page = serving.wait_for(lambda page: "Mengumpulkan data dan informasi" in page)
    assert "Katalog Uji" in page


def _write(path: Path, text: str) -> None:
    """Writes as editors do: the whole file at once."""
    fresh = path.with_suffix(".new")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(path)
