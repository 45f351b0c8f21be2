"""The files that pages need beside themselves."""

import re
from importlib.resources import files
from typing import Final

from katalog_sop.model.alamat import ASET
from katalog_sop.model.instansi import Instansi

SWIMLANE_CSS: Final = f"{ASET}swimlane.css"
"""The stylesheet of the swimlanes, by its path below the site."""
INDEKS_CSS: Final = f"{ASET}indeks.css"
"""The stylesheet of the pages that list things; no other page asks for it."""

_GAYA: Final = (
    "dasar",
    "kop",
    "pembuka",
    "alur",
    "langkah",
    "isian",
    "formulir",
    "temuan",
    "sempit",
    "verifikasi",
    "cetak",
)
"""The parts of the stylesheet, in the order in which they count."""

_GAYA_INDEKS: Final = ("daftar", "beranda")
"""The parts that only pages need that list things; their templates set `indeks`."""

_CATATAN: Final = re.compile(rb"/\*.*?\*/", re.DOTALL)
_BARIS_CATATAN: Final = re.compile(rb"^ *//.*\n", re.MULTILINE)
"""A line of a script that is nothing but a comment."""
_LUANG: Final = re.compile(rb"""("[^"]*")|\s*([{};,>])\s*|(:)\s+|(\s)\s*""")
"""Blanks of a stylesheet that browsers do not need, around what must stay."""

_JENIS_LAMBANG: Final = frozenset({"svg", "png"})


def assets() -> tuple[tuple[str, bytes], ...]:
    """Return every asset as its path below the site and its content."""
    milik = files("katalog_sop.render").joinpath("assets")
    gaya = _gaya("katalog", _GAYA)
    diagram = files("katalog_sop.diagram").joinpath("assets")
    formulir = diagram.joinpath("formulir.css").read_bytes()
    return (
        (f"{ASET}katalog.css", _ringkas(gaya + b"\n" + formulir)),
        (f"{ASET}katalog.js", _BARIS_CATATAN.sub(b"", milik.joinpath("katalog.js").read_bytes())),
        (INDEKS_CSS, _ringkas(_gaya("indeks", _GAYA_INDEKS))),
        (SWIMLANE_CSS, _ringkas(diagram.joinpath("swimlane.css").read_bytes())),
    )


def _gaya(folder: str, nama: tuple[str, ...]) -> bytes:
    semua = files("katalog_sop.render").joinpath("assets", folder)
    return b"\n".join(semua.joinpath(f"{satu}.css").read_bytes() for satu in nama)


def _ringkas(gaya: bytes) -> bytes:
    """Return a stylesheet without comments and needless blanks: a fifth of what it weighs."""
    return _LUANG.sub(_sisa, _CATATAN.sub(b"", gaya).strip()).replace(b";}", b"}")


def _sisa(found: re.Match[bytes]) -> bytes:
    return next((b" " if satu.isspace() else satu for satu in found.groups() if satu), b"")


def alamat_lambang(instansi: Instansi) -> str | None:
    """Return where the site keeps the emblem of an office, or None where there is none."""
    jenis = instansi.lambang.rpartition(".")[2].lower()
    return f"{ASET}lambang/{instansi.id}.{jenis}" if jenis in _JENIS_LAMBANG else None
