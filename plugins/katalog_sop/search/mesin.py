"""The engine of the search: the modules that readers' browsers load when somebody searches."""

from importlib.resources import files
from typing import Final

from katalog_sop.model.alamat import ASET

_MODUL: Final = ("mesin", "indeks", "kueri", "akar", "kata", "padanan", "nilai", "cuplikan")


def modules() -> tuple[tuple[str, bytes], ...]:
    """Return every module as its path below the site and its content, comments and all."""
    folder = files("katalog_sop.search").joinpath("assets")
    return tuple(
        (f"{ASET}cari/{nama}.js", folder.joinpath(f"{nama}.js").read_bytes()) for nama in _MODUL
    )
