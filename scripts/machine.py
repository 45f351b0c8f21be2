"""Programs that tests need and pip cannot bring: a Chromium, a Firefox, Node and Java.

What the machine has is used; the rest comes from the system's own package manager.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final, NamedTuple

from environment import PYTHON, has_weasyprint, say

CHROMIUM: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FIREFOX: Final = ("firefox-esr", "firefox")
# macOS keeps programs in bundles that no search path knows.
BUNDLES: Final = (
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
)
FIREFOX_BUNDLE: Final = Path("/Applications/Firefox.app/Contents/MacOS/firefox")


class Manager(NamedTuple):
    """A package manager, and what its packages are called."""

    install: tuple[str, ...]
    chromium: tuple[str, ...]
    refresh: tuple[str, ...] = ()
    """The command that brings its list of packages up to date, where it needs one."""
    needs_root: bool = True
    libatomic: str | None = None
    """The library that the Node inside Playwright wants and small systems lack."""
    reading: tuple[str, ...] = ()
    """What reads PDF files, and a font as wide as Arial, in which diagrams are measured."""
    pango: tuple[str, ...] = ()
    """The libraries with which WeasyPrint sets text."""


MANAGERS: Final = (
    Manager(
        ("apt-get", "install", "--yes", "--no-install-recommends"),
        ("chromium", "chromium-browser"),
        refresh=("apt-get", "update"),
        libatomic="libatomic1",
        reading=("fontconfig", "fonts-liberation", "poppler-utils"),
        pango=("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"),
    ),
    Manager(
        ("dnf", "install", "--assumeyes"),
        ("chromium",),
        libatomic="libatomic",
        reading=("fontconfig", "liberation-sans-fonts", "poppler-utils"),
        pango=("pango",),
    ),
    Manager(
        ("pacman", "-Sy", "--noconfirm", "--needed"),
        ("chromium",),
        reading=("fontconfig", "ttf-liberation", "poppler"),
        pango=("pango",),
    ),
    Manager(
        ("apk", "add"),
        ("chromium",),
        reading=("fontconfig", "font-liberation", "poppler-utils"),
        pango=("pango",),
    ),
    # It finds a cask by its bare name as well.
    Manager(("brew", "install"), ("chromium",), needs_root=False, pango=("pango",)),
)


def find_chromium() -> str | None:
    """Returns the path of a Chromium or Chrome of this machine."""
    named = os.environ.get("KATALOG_CHROMIUM")
    if named and Path(named).is_file():
        return named
    found = (shutil.which(name) for name in CHROMIUM)
    return next((path for path in found if path), None) or next(
        (str(path) for path in BUNDLES if path.is_file()), None
    )


def provide_chromium() -> str | None:
    """Returns the path of a Chromium, installed now if need be; None where that is impossible."""
    found = find_chromium()
    manager = find_manager()
    if found or manager is None:
        return found
    say("Memasang Chromium untuk uji peramban …")
    for package in manager.chromium:  # one name a distribution: the first that leads to a program
        install(manager, package)
        found = find_chromium()
        if found:
            return found
    return None


def find_firefox() -> str | None:
    """Returns the path of a Firefox of this machine."""
    found = next(filter(None, map(shutil.which, FIREFOX)), None)
    return found or (str(FIREFOX_BUNDLE) if FIREFOX_BUNDLE.is_file() else None)


def provide_firefox() -> str | None:
    """Returns the path of a Firefox, installed now if need be; None where that is impossible."""
    manager = find_manager()
    if find_firefox() is None and manager:
        say("Memasang Firefox untuk uji peramban …")
        # Debian has the long-term release only, others mostly the other.
        next((True for package in FIREFOX if install(manager, package)), None)
    return find_firefox()


def provide_playwright() -> bool:
    """Tells whether Playwright runs, after installing the library that it may lack."""
    version = (str(PYTHON), "-m", "playwright", "--version")
    manager = find_manager()
    if not _succeeds(version) and manager and manager.libatomic:
        say(f"Memasang {manager.libatomic} untuk Playwright …")
        install(manager, manager.libatomic)
    return _succeeds(version)


def provide_reading() -> bool:
    """Tells whether PDF files and diagrams can be read as readers do, after installing for it."""
    manager = find_manager()
    if not can_read() and manager and manager.reading:
        say(f"Memasang {', '.join(manager.reading)} …")
        install(manager, *manager.reading)
    return can_read()


def provide_pango() -> bool:
    """Tells whether PDFs can be made, after installing Pango if WeasyPrint lacks it."""
    manager = find_manager()
    if not has_weasyprint() and manager and manager.pango:
        say(f"Memasang {', '.join(manager.pango)} …")
        install(manager, *manager.pango)
    return has_weasyprint()


def can_read() -> bool:
    """Tells whether there are pdftotext and a font as wide as Arial."""
    return shutil.which("pdftotext") is not None and has_arial()


def has_arial() -> bool:
    """Tells whether a page that asks for Arial gets letters of its width."""
    if not shutil.which("fc-match"):
        return sys.platform in {"darwin", "win32"}
    given = _run(("fc-match", "--format=%{family}", "Arial")).stdout
    return any(name in given for name in ("Arial", "Arimo", "Liberation Sans", "Helvetica"))


def find_manager() -> Manager | None:
    """Returns the package manager of this system, if it has one that we know."""
    return next((one for one in MANAGERS if shutil.which(one.install[0])), None)


def install(manager: Manager, *packages: str) -> bool:
    """Installs packages of the system and tells whether that succeeded."""
    prefix = _root_prefix() if manager.needs_root else ()
    if prefix is None:
        return False
    if manager.refresh:
        _run((*prefix, *manager.refresh))
    done = _run((*prefix, *manager.install, *packages))
    if done.returncode != 0:
        say("\n".join(done.stderr.strip().splitlines()[-3:]))
    return done.returncode == 0


def has_java() -> bool:
    """Tells whether Java runs; macOS has a `java` that only tells where to get one."""
    return shutil.which("java") is not None and _succeeds(("java", "-version"))


def has_node() -> bool:
    """Tells whether there are Node and npm."""
    return shutil.which("node") is not None and shutil.which("npm") is not None


def _root_prefix() -> tuple[str, ...] | None:
    """Returns what makes a command run as root without a question; None where nothing does."""
    if os.name == "nt":
        return None
    if os.geteuid() == 0:
        return ()
    if shutil.which("sudo") and _succeeds(("sudo", "-n", "true")):
        return ("sudo", "-n")
    return None


def _succeeds(command: tuple[str, ...]) -> bool:
    return _run(command).returncode == 0


def _run(command: tuple[str, ...]) -> subprocess.CompletedProcess[str]:
    """Runs a command silently, and without the questions that Debian's packages like to ask."""
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    return subprocess.run(
        command, check=False, text=True, errors="replace", capture_output=True, env=environment
    )
