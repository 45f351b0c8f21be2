"""How far a build is, for whoever waits for it, and how long it took."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from mmap import mmap
from types import TracebackType
from typing import Final, Self, TextIO

from katalog_sop.adapters.terminal import Bar, BarDisplay, takes_bars

_LONG: Final = 1.0
"""Seconds after which a build shows how far it is."""
_WORTH_A_WORD: Final = 0.05
"""Seconds from which on the summary names a phase: below, they round to none."""
_COUNTS: Final = 256
"""Processes that a phase counts apart."""
_INDONESIAN: Final = str.maketrans(",.", ".,")


@dataclass(eq=False)
class Fase:
    """A part of a build, from ``Kemajuan.fase`` to ``selesai`` or the end of its ``with``."""

    nama: str
    """What is done, as its bar says it."""
    jumlah: int | None
    """How much there is to do; may be set later. While it is None the bar tells the time."""
    kemajuan: "Kemajuan"
    mulai: float
    _counts: memoryview = field(default_factory=lambda: memoryview(mmap(-1, 8 * _COUNTS)).cast("q"))
    """What each process has done. Copies of this one share the memory and need no lock, since each
    has a place of its own; where two meet in one, a bar is short of a few."""

    @property
    def tercapai(self) -> int:
        """How much is done."""
        return sum(self._counts)

    def maju(self, banyak: int = 1) -> None:
        """Count *banyak* as done, here or in a copy of this process that a fork made.

        It draws nothing, so it may be called for every trifle.
        """
        self._counts[os.getpid() % _COUNTS] += banyak

    def selesai(self) -> None:
        """End it; a second time does nothing."""
        self.kemajuan.akhiri(self)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.selesai()


class Kemajuan:
    """The phases of one build, which may overlap.

    Where *stream* is a terminal that somebody watches, bars show them once the build takes longer
    than *tunda* seconds, until ``ringkasan`` or ``tutup``. *diam* keeps them away in any case.
    """

    def __init__(
        self,
        stream: TextIO,
        clock: Callable[[], float] = time.monotonic,
        *,
        diam: bool = False,
        tunda: float = _LONG,
    ) -> None:
        self._clock = clock
        self._mulai = clock()
        self._terbuka: list[Fase] = []
        self._lama: dict[str, float] = {}
        shown = not diam and takes_bars(stream, os.environ)
        self._display = BarDisplay(stream, self._bars, tunda) if shown else None

    def fase(self, nama: str, jumlah: int | None = None) -> Fase:
        """Begin a phase. Phases of one name are one in the summary, their times added up."""
        fase = Fase(nama, jumlah, self, self._clock())
        self._lama.setdefault(nama, 0.0)
        self._terbuka.append(fase)
        return fase

    def akhiri(self, fase: Fase) -> None:
        """End *fase*; see ``Fase.selesai``."""
        if fase in self._terbuka:
            self._terbuka.remove(fase)
            self._lama[fase.nama] += self._clock() - fase.mulai

    def tutup(self) -> None:
        """End every phase and take the bars away, also after a failure; a second time nothing."""
        for fase in tuple(self._terbuka):
            self.akhiri(fase)
        if self._display is not None:
            self._display.close()

    def ringkasan(self, *, halaman: int, sop: int, dipakai_lagi: int | None = None) -> str:
        """End the build, and return in a line what was made and in which time.

        *dipakai_lagi* is how many of the *halaman* pages are those of a former build. Nothing is
        said of that where none are. The phases are named in the order in which they first began.
        """
        self.tutup()
        lama = _angka(self._clock() - self._mulai, 1)
        made = f"{_angka(halaman)} halaman dari {_angka(sop)} SOP dalam {lama} detik"
        return made + self._per_fase() + _pemakaian(halaman, dipakai_lagi)

    def _per_fase(self) -> str:
        worth = [(nama, lama) for nama, lama in self._lama.items() if lama >= _WORTH_A_WORD]
        parts = [f"{nama[:1].lower()}{nama[1:]} {_angka(lama, 1)}" for nama, lama in worth]
        return f" ({'; '.join(parts)})" if parts else ""

    def _bars(self) -> tuple[Bar, ...]:
        return tuple(
            Bar(fase, fase.nama, self._keterangan(fase), fase.tercapai, fase.jumlah)
            for fase in tuple(self._terbuka)
        )

    def _keterangan(self, fase: Fase) -> str:
        if fase.jumlah is None:
            return f"{_angka(self._clock() - fase.mulai)} detik"
        return f"{_angka(fase.tercapai)}/{_angka(fase.jumlah)}"


def _pemakaian(halaman: int, dipakai_lagi: int | None) -> str:
    if not dipakai_lagi:
        return ""
    baru = halaman - dipakai_lagi
    made = f"{_angka(baru)} halaman baru" if baru else "tidak ada halaman baru"
    return f"; {made}, {_angka(dipakai_lagi)} dipakai lagi"


def _angka(value: float, decimals: int = 0) -> str:
    """Return a number as Indonesian writes it: 1.692 and 12,3."""
    return f"{value:,.{decimals}f}".translate(_INDONESIAN)
