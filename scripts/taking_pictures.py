"""The pictures of README.md and the guides, taken in Chromium of real pages.

They differ by machine and its fonts, so there is no check that they are fresh: take them again
after a change that a reader would notice, and look at them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from environment import PYTHON, ROOT, prepare_test, say
from machine import find_chromium
from mermaid import prepare_drawing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

PICTURES: Final = ROOT / "docs" / "aset" / "gambar"
SOP: Final = "kota-sibolga/penyusunan-sop-pelayanan"

# What an editor might have mistyped in that SOP: a lane, a date and the target of a branch.
MISTAKES: Final = (
    ("| Kabid PIAK? | Konsep", "| Kabid PIKA | Konsep"),
    ("tanggal_pengesahan: 2020-09-29", "tanggal_pengesahan: 29/9/2020"),
    ("Ya: 7; Tidak: 5?", "Ya: 7, Tidak: 5"),
)


_MARGIN: Final = 16


class Picture(NamedTuple):
    """One picture: its file, the page, the width of the window, and what of the page it shows."""

    name: str
    sop: str
    width: int
    selector: str
    height: int
    """How much of the element is shown, from its top; 0 for all of it."""


SOUND: Final = (
    Picture("halaman-sop.png", SOP, 1300, "body", 900),
    Picture("tombol-sunting.png", SOP, 760, ".sop-tentang", 250),
    Picture("diagram-alur.png", "kabupaten-paser/inovasi-pelayanan", 1100, ".sop-alur", 720),
)
BROKEN: Final = (Picture("temuan.png", SOP, 760, "article", 1010),)


def main() -> int:
    """Builds both sites and takes all pictures."""
    if Path(sys.prefix) != PYTHON.parent.parent:
        prepare_test()
        return subprocess.run((str(PYTHON), *sys.argv), check=False).returncode
    with tempfile.TemporaryDirectory() as folder:
        take(build(Path(folder) / "sound"), SOUND)
        take(build(Path(folder) / "broken", MISTAKES), BROKEN)
    return 0


def build(root: Path, mistakes: tuple[tuple[str, str], ...] = ()) -> Path:
    """Builds the site, with *mistakes* in one SOP of it, and returns its folder."""
    root.mkdir()
    shutil.copy(ROOT / "mkdocs.yml", root)
    for name in ("docs", "overrides", "sops"):
        shutil.copytree(ROOT / name, root / name)
    source = root / "sops" / f"{SOP}.md"
    text = source.read_text("utf-8")
    for right, wrong in mistakes:
        if right not in text:
            sys.exit(f"Naskah contoh tidak memuat lagi: {right}")
        text = text.replace(right, wrong)
    source.write_text(text, "utf-8")
    profil = {"KATALOG_PROFIL": "internal"} if mistakes else {}
    environment = dict(os.environ, NO_MKDOCS_2_WARNING="1", **prepare_drawing(), **profil)
    command = (str(PYTHON), "-m", "mkdocs", "build", "--quiet")
    subprocess.run(command, check=True, cwd=root, env=environment)
    return root / "site"


def take(site: Path, pictures: tuple[Picture, ...]) -> None:
    """Takes pictures of a built site."""
    for picture in pictures:
        with opened((site / picture.sop / "index.html").as_uri(), picture.width) as page:
            box = page.locator(picture.selector).first.bounding_box()
            if box is None:
                sys.exit(f"{picture.name}: {picture.selector} tidak ada di halaman.")
            left = min(box["x"], _MARGIN)
            height = min(picture.height or box["height"], box["height"])
            page.screenshot(
                path=PICTURES / picture.name,
                full_page=True,
                clip={
                    "x": box["x"] - left,
                    "y": box["y"],
                    "width": box["width"] + 2 * left,
                    "height": height,
                },
            )
        say(f"docs/aset/gambar/{picture.name}")


@contextmanager
def opened(url: str, width: int) -> Iterator[Page]:
    """Opens a page in a window of that width."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 -- in .venv

    chromium = find_chromium() or sys.exit("Chromium tidak ada di komputer ini.")
    sandbox = hasattr(os, "geteuid") and os.geteuid() != 0  # Chromium refuses it to root
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--disable-gpu"], chromium_sandbox=sandbox
        )
        page = browser.new_page(viewport={"width": width, "height": 900}, locale="id-ID")
        page.goto(url)
        yield page
        browser.close()
