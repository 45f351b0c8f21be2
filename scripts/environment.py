"""The Python environment in .venv: made once, and brought up to date when a lock changes.

The scripts import this before anything is installed: it needs nothing but the standard library.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ROOT / "requirements"
VENV = ROOT / ".venv"
PROGRAMS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = PROGRAMS / ("python.exe" if os.name == "nt" else "python")
STAMPS = VENV / "stamps"


def say(text: str) -> None:
    """Tells the person at the terminal what happens, in order with what programs print."""
    print(text, flush=True)


def prepare_site() -> None:
    """Installs all that building the site needs; merman or WeasyPrint may be missing afterwards."""
    create_venv()
    install_lock("site")
    install_project()
    install_merman()
    install_weasyprint()


def prepare_test() -> None:
    """Installs what `prepare_site` installs and the tools of the tests."""
    prepare_site()
    install_lock("test")


def create_venv() -> None:
    """Makes .venv unless it stands, whole and where it was made: a virtual environment cannot move.

    What stands there without our stamp is a leftover of an interrupted run and is replaced.
    """
    if PYTHON.is_file() and _is_stamped("venv", str(VENV)):
        return
    if importlib.util.find_spec("ensurepip") is None:
        sys.exit(_missing_ensurepip())
    say("Menyiapkan lingkungan Python di .venv …")
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False)
    if made.returncode != 0:
        sys.exit("Lingkungan Python di .venv tidak dapat dibuat.")
    _stamp("venv", str(VENV))


def _missing_ensurepip() -> str:
    package = "python3-pip"
    if shutil.which("apt-get"):
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        package += f" (sudo apt-get install {package})"
    return (
        "Python di mesin ini tidak dapat membuat lingkungan virtual karena modul ensurepip "
        f"tidak ada. Pasang dulu paket {package}, lalu jalankan lagi perintah ini."
    )


def install_lock(name: str) -> None:
    """Installs exactly what requirements/<name>.txt pins, unless that was done already."""
    lock = REQUIREMENTS / f"{name}.txt"
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    if _is_stamped(name, digest):
        return
    say(f"Memasang paket dari requirements/{lock.name} …")
    if _pip("--require-hashes", "-r", str(lock)).returncode != 0:
        sys.exit(
            "Paket tidak dapat dipasang. Periksa sambungan internet, "
            "lalu jalankan lagi perintah ini."
        )
    _stamp(name, digest)


def install_project() -> None:
    """Installs the package of this repository in place, so that changed code is used at once."""
    digest = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if _is_stamped("project", digest):
        return
    if _pip("--no-build-isolation", "--no-deps", "-e", str(ROOT)).returncode != 0:
        sys.exit("Paket katalog_sop tidak dapat dipasang ke .venv.")
    _stamp("project", digest)


def install_merman() -> None:
    """Tries to install merman, which has wheels for three platforms only.

    A try that failed is repeated at the next start: without a stamp one cannot tell a platform
    that has no wheel from a network that was down.
    """
    lock = REQUIREMENTS / "merman.txt"
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    if _is_stamped("merman", digest):
        return
    arguments = ("--no-deps", "--require-hashes", "--only-binary", ":all:", "--retries", "1")
    tried = _pip(*arguments, "-r", str(lock), quiet=True)
    if tried.returncode == 0 and has_merman():
        _stamp("merman", digest)
        return
    reasons = tried.stderr.strip().splitlines()
    say(
        "Catatan: merman tidak dapat dipasang di mesin ini, jadi diagram alur digambar di "
        "peramban pembaca, bukan saat situs dibangun."
    )
    if reasons:
        say(f"  ({reasons[-1]})")


def has_merman() -> bool:
    """Tells whether .venv can draw at build time; a wheel may install and still not load."""
    return _quiet([str(PYTHON), "-c", "import merman"]).returncode == 0


def install_weasyprint() -> None:
    """Tries to install WeasyPrint, which makes the PDFs; Pango is the system's to bring.

    Parts of it have wheels for most platforms only: as with merman, the rest goes without.
    """
    lock = REQUIREMENTS / "pdf.txt"
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    if _is_stamped("pdf", digest):
        return
    arguments = ("--require-hashes", "--only-binary", ":all:", "--retries", "1")
    tried = _pip(*arguments, "-r", str(lock), quiet=True)
    if tried.returncode == 0:
        _stamp("pdf", digest)
        return
    reasons = tried.stderr.strip().splitlines()
    say("Catatan: WeasyPrint tidak dapat dipasang di mesin ini, jadi PDF tidak dapat dibuat.")
    if reasons:
        say(f"  ({reasons[-1]})")


def has_weasyprint() -> bool:
    """Tells whether .venv can make PDFs: whether WeasyPrint finds Pango."""
    return _quiet([str(PYTHON), "-c", "import weasyprint"]).returncode == 0


def _pip(*arguments: str, quiet: bool = False) -> subprocess.CompletedProcess[str]:
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--no-input"]
    command += ["--disable-pip-version-check", *arguments]
    if quiet:
        return _quiet(command)
    return subprocess.run(command, check=False, text=True)


def _quiet(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, check=False, text=True, encoding="utf-8", capture_output=True)


def _is_stamped(name: str, content: str) -> bool:
    stamp = STAMPS / name
    return stamp.is_file() and stamp.read_text(encoding="utf-8") == content


def _stamp(name: str, content: str) -> None:
    """Notes what was installed, only after it was installed whole."""
    STAMPS.mkdir(exist_ok=True)
    (STAMPS / name).write_text(content, encoding="utf-8")
