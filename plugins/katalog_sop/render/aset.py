"""The files that pages need beside themselves."""

import re
from importlib.resources import files
from typing import Final

from katalog_sop.model.alamat import ASET
from katalog_sop.model.instansi import Instansi

INDEKS_CSS: Final = f"{ASET}indeks.css"
"""The stylesheet of the pages that list things; no other page asks for it."""
KATALOG_TABEL_JS: Final = f"{ASET}katalog-tabel.js"
"""The module that filters and sorts the table of the catalogue page."""
DI_TIAP_HALAMAN: Final = (f"{ASET}katalog.css", f"{ASET}katalog.js")
"""What every page asks for."""

_GAYA: Final = (
    "dasar",
    "kop",
    "pembuka",
    "pandang",
    "alur",
    "langkah",
    "isian",
    "sekitar",
    "formulir",
    "temuan",
    "sempit",
    "verifikasi",
    "cetak",
)
"""The parts of the stylesheet, in the order in which they count."""

_GAYA_INDEKS: Final = (
    *("daftar", "beranda"),
    *("peta", "saring", "katalog"),
    *("pelaksana", "peraturan", "keterkaitan"),
)
"""The parts that only pages need that list things; their templates set `indeks`."""

_KOTAK: Final = ("kotak.js", "hasil.js", "saring.js", "unsur.js", "cari.css")
"""The search box, which is fetched when somebody is about to search."""

_CATATAN: Final = re.compile(rb"/\*.*?\*/", re.DOTALL)
_BARIS_CATATAN: Final = re.compile(
    rb"^ *//[^\n]*\n|^ +|^/\*.*?\*/\n+|^\n", re.MULTILINE | re.DOTALL
)
"""What a script has for its authors only: lines that are nothing but a comment, and indentation."""
_LUANG: Final = re.compile(rb"""("[^"]*")|\s*([{};,>])\s*|(:)\s+|(\s)\s*""")
"""Blanks of a stylesheet that browsers do not need, around what must stay."""

_JENIS_LAMBANG: Final = frozenset({"svg", "png"})


def assets() -> tuple[tuple[str, bytes], ...]:
    """Return every asset as its path below the site and its content."""
    milik = files("katalog_sop.render").joinpath("assets")
    gaya = _gaya("katalog", _GAYA)
    formulir = _gaya_diagram("formulir")
    return (
        (DI_TIAP_HALAMAN[0], _ringkas(gaya + b"\n" + formulir) + gaya_swimlane()),
        (DI_TIAP_HALAMAN[1], ringkas("katalog.js", milik.joinpath("katalog.js").read_bytes())),
        (INDEKS_CSS, _ringkas(_gaya("indeks", _GAYA_INDEKS))),
        (
            KATALOG_TABEL_JS,
            ringkas("katalog-tabel.js", milik.joinpath("katalog-tabel.js").read_bytes()),
        ),
        *(
            (f"{ASET}cari/{nama}", ringkas(nama, milik.joinpath("cari", nama).read_bytes()))
            for nama in _KOTAK
        ),
    )


def gaya_swimlane() -> bytes:
    """Return the stylesheet of the swimlanes alone, for a drawing that leaves the site."""
    return _ringkas(_gaya_diagram("swimlane"))


def ringkas(nama: str, isi: bytes) -> bytes:
    """Return a stylesheet or a script without what only its authors read."""
    return _ringkas(isi) if nama.endswith(".css") else _BARIS_CATATAN.sub(b"", isi)


def _gaya_diagram(nama: str) -> bytes:
    return files("katalog_sop.diagram").joinpath("assets", f"{nama}.css").read_bytes()


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
