"""The engine of the search: the modules that readers' browsers load when somebody searches."""

import re
from importlib.resources import files
from typing import Final

from katalog_sop.model.alamat import ASET

_MODUL: Final = ("mesin", "indeks", "kueri", "akar", "kata", "padanan", "nilai", "cuplikan")
_BARIS_CATATAN: Final = re.compile(rb"^ *(//|/\*\*.*\*/$).*\n?", re.MULTILINE)
"""A line that is nothing but a comment."""

MESIN_JS: Final = f"{ASET}cari/mesin.js"
"""The module that the search box imports, by its path below the site."""


def modules() -> tuple[tuple[str, bytes], ...]:
    """Return every module as its path below the site and its content."""
    folder = files("katalog_sop.search").joinpath("assets")
    return tuple(
        (
            f"{ASET}cari/{nama}.js",
            _BARIS_CATATAN.sub(b"", folder.joinpath(f"{nama}.js").read_bytes()),
        )
        for nama in _MODUL
    )
