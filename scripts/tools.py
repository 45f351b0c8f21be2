"""Everything that tests need besides Python packages, and a word about what is missing.

At home a missing program skips the tests that need it; under CI=true it is a failure, since there
nobody reads the word.
"""

from __future__ import annotations

import hashlib
import os
import subprocess

from environment import ROOT, say
from machine import (
    find_manager,
    has_java,
    has_node,
    install,
    provide_chromium,
    provide_firefox,
    provide_pango,
    provide_playwright,
    provide_reading,
)

TOOLS = ROOT / "tests" / "tools"
STAMP = TOOLS / "node_modules" / ".katalog-stamp"


def provide_tools() -> tuple[dict[str, str], list[str]]:
    """Returns the variables that tests read, and a sentence for each thing that is missing."""
    variables: dict[str, str] = {}
    missing: list[str] = []
    chromium = provide_chromium()
    if chromium:
        variables["KATALOG_CHROMIUM"] = chromium
    else:
        missing.append(
            "Chromium tidak ditemukan dan tidak dapat dipasang; pasang Chromium atau Chrome "
            "dengan pengelola paket sistem Anda."
        )
    if not provide_firefox():
        missing.append("Firefox tidak ditemukan dan tidak dapat dipasang: ujinya dilewati.")
    if not provide_playwright():
        missing.append("Playwright tidak dapat berjalan di mesin ini: uji peramban akan gagal.")
    if not provide_reading():
        missing.append(
            "pdftotext atau huruf selebar Arial (Liberation Sans) tidak ada: "
            "sebagian uji cetak dan ukuran diagram dilewati atau gagal."
        )
    if not provide_pango():
        missing.append(
            "WeasyPrint atau Pango tidak ada di mesin ini: uji PDF dilewati. Pasang Pango dengan "
            "pengelola paket sistem Anda."
        )
    if in_ci():
        _install_node_and_java()
    if not has_node():
        missing.append("Node dan npm tidak ditemukan: uji axe-core, Nu, dan Mermaid dilewati.")
    elif not install_npm_tools():
        missing.append("Alat uji dari npm tidak dapat dipasang (npm ci di tests/tools gagal).")
    if not has_java():
        missing.append("Java tidak ditemukan: uji HTML dengan Nu dilewati.")
    return variables, missing


def in_ci() -> bool:
    """Tells whether nobody is watching."""
    return os.environ.get("CI", "").lower() in {"true", "1"}


def install_npm_tools() -> bool:
    """Installs what tests/tools/package-lock.json pins, unless that was done already."""
    digest = hashlib.sha256((TOOLS / "package-lock.json").read_bytes()).hexdigest()
    if STAMP.is_file() and STAMP.read_text(encoding="utf-8") == digest:
        return True
    say("Memasang alat uji dari npm …")
    done = subprocess.run(_npm_ci(), check=False, cwd=TOOLS)
    if done.returncode != 0:
        return False
    STAMP.write_text(digest, encoding="utf-8")
    return True


def _npm_ci() -> list[str]:
    # On Windows npm is a batch file, which is found by its full name only.
    return ["npm.cmd" if os.name == "nt" else "npm", "ci", "--silent", "--ignore-scripts"]


def _install_node_and_java() -> None:
    """Installs Node and Java where the machine is Debian's kind and lacks them."""
    manager = find_manager()
    if manager is None or manager.install[0] != "apt-get":
        return
    packages = [] if has_node() else ["nodejs", "npm"]
    packages += [] if has_java() else ["default-jre-headless"]
    if packages:
        say(f"Memasang {', '.join(packages)} …")
        install(manager, *packages)
