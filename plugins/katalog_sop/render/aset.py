"""The files that pages need beside themselves."""

from importlib.resources import files
from typing import Final

from katalog_sop.model.instansi import Instansi

_ASET: Final = (
    ("katalog_sop.render", "katalog.css"),
    ("katalog_sop.render", "katalog.js"),
    ("katalog_sop.diagram", "swimlane.css"),
)
_JENIS_LAMBANG: Final = frozenset({"svg", "png"})


def assets() -> tuple[tuple[str, bytes], ...]:
    """Return every asset as its path below the site and its content."""
    return tuple(
        (f"aset/{nama}", files(paket).joinpath("assets", nama).read_bytes())
        for paket, nama in _ASET
    )


def alamat_lambang(instansi: Instansi) -> str | None:
    """Return where the site keeps the emblem of an office, or None where there is none."""
    jenis = instansi.lambang.rpartition(".")[2].lower()
    return f"aset/lambang/{instansi.id}.{jenis}" if jenis in _JENIS_LAMBANG else None
