"""The files that pages need beside themselves."""

from importlib.resources import files
from typing import Final

from katalog_sop.model.instansi import Instansi

_GAYA: Final = (
    "dasar",
    "kop",
    "pembuka",
    "alur",
    "langkah",
    "isian",
    "daftar",
    "beranda",
    "temuan",
    "sempit",
    "cetak",
)
"""The parts of the stylesheet, in the order in which they count."""

_JENIS_LAMBANG: Final = frozenset({"svg", "png"})


def assets() -> tuple[tuple[str, bytes], ...]:
    """Return every asset as its path below the site and its content."""
    milik = files("katalog_sop.render").joinpath("assets")
    gaya = (milik.joinpath("katalog", f"{nama}.css").read_bytes() for nama in _GAYA)
    diagram = files("katalog_sop.diagram").joinpath("assets", "swimlane.css")
    return (
        ("aset/katalog.css", b"\n".join(gaya)),
        ("aset/katalog.js", milik.joinpath("katalog.js").read_bytes()),
        ("aset/swimlane.css", diagram.read_bytes()),
    )


def alamat_lambang(instansi: Instansi) -> str | None:
    """Return where the site keeps the emblem of an office, or None where there is none."""
    jenis = instansi.lambang.rpartition(".")[2].lower()
    return f"aset/lambang/{instansi.id}.{jenis}" if jenis in _JENIS_LAMBANG else None
