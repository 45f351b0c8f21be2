"""What each office has, by year and status, as a table in which small bars are drawn."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from katalog_sop.render.baris_katalog import URUTAN_CAP, BarisKatalog
from katalog_sop.render.status import Cap

_TAHUN_TERBANYAK: Final = 10
"""Columns of years; whatever is older shares one."""
_TINGGI: Final = 24
_TERPENDEK: Final = 3
"""The height of the longest bar and of a status that has but one SOP, in units of the drawing."""

TANPA_TAHUN: Final = "Tanpa tahun"


@dataclass(frozen=True, slots=True)
class Batang:
    """One part of a bar: the SOPs of one status."""

    cap: Cap
    banyak: int
    y: int
    tinggi: int


@dataclass(frozen=True, slots=True)
class SelPeta:
    """The SOPs of one row and one year."""

    banyak: int
    batang: tuple[Batang, ...]

    @property
    def rincian(self) -> str:
        """In words how many have which status; empty where all are in force."""
        if all(satu.cap.kelas == "berlaku" for satu in self.batang):
            return ""
        return ", ".join(f"{satu.banyak} {satu.cap.kata.lower()}" for satu in self.batang)


@dataclass(frozen=True, slots=True)
class BarisPeta:
    """One office, or all offices of a region."""

    nama: str
    alamat: str
    sel: tuple[SelPeta, ...]
    status: tuple[int, ...]
    jumlah: int


@dataclass(frozen=True, slots=True)
class Peta:
    """The whole picture."""

    kolom: tuple[str, ...]
    cap: tuple[Cap, ...]
    """The states that occur."""
    baris: tuple[BarisPeta, ...]
    tinggi: int = _TINGGI


Pemilik = tuple[str, str]
"""Who has SOPs: its name, and where its row leads."""


def peta_katalog(milik: Iterable[tuple[Pemilik, Iterable[BarisKatalog]]]) -> Peta:
    """Return the picture; an owner that comes several times has one row."""
    hitung: dict[Pemilik, Counter[tuple[str, Cap]]] = {}
    for pemilik, semua in milik:
        jumlah = hitung.setdefault(pemilik, Counter())
        jumlah.update((satu.tahun, satu.cap) for satu in semua)
    seluruh = sum(hitung.values(), Counter())
    kolom = tuple(_kolom({tahun for tahun, _ in seluruh}))
    cap = tuple(satu for satu in URUTAN_CAP if any(satu == ada for _, ada in seluruh))
    dalam = {pemilik: _dalam_kolom(jumlah, kolom) for pemilik, jumlah in hitung.items()}
    puncak = max((_banyak(isi, satu) for isi in dalam.values() for satu in kolom), default=1)
    return Peta(
        kolom=kolom,
        cap=cap,
        baris=tuple(_baris(pemilik, dalam[pemilik], kolom, cap, puncak) for pemilik in dalam),
    )


def _kolom(tahun: set[str]) -> Iterator[str]:
    """Yield the columns: the years without a gap, oldest first, and SOPs without one."""
    semua = sorted(int(satu) for satu in tahun if satu)
    if semua:
        awal = max(semua[0], semua[-1] - _TAHUN_TERBANYAK + 1)
        if semua[0] < awal:
            yield f"Sebelum {awal}"
        yield from (str(satu) for satu in range(awal, semua[-1] + 1))
    if "" in tahun:
        yield TANPA_TAHUN


def _dalam_kolom(
    jumlah: Counter[tuple[str, Cap]], kolom: tuple[str, ...]
) -> Counter[tuple[str, Cap]]:
    dalam: Counter[tuple[str, Cap]] = Counter()
    for (tahun, cap), banyak in jumlah.items():
        tempat = tahun if tahun in kolom else kolom[0] if tahun else TANPA_TAHUN
        dalam[tempat, cap] += banyak
    return dalam


def _baris(
    pemilik: Pemilik,
    jumlah: Counter[tuple[str, Cap]],
    kolom: tuple[str, ...],
    cap: tuple[Cap, ...],
    puncak: int,
) -> BarisPeta:
    status = tuple(sum(jumlah[tahun, satu] for tahun in kolom) for satu in cap)
    return BarisPeta(
        nama=pemilik[0],
        alamat=pemilik[1],
        sel=tuple(
            SelPeta(_banyak(jumlah, tahun), tuple(_batang(tahun, jumlah, cap, puncak)))
            for tahun in kolom
        ),
        status=status,
        jumlah=sum(status),
    )


def _batang(
    tahun: str, jumlah: Counter[tuple[str, Cap]], cap: tuple[Cap, ...], puncak: int
) -> Iterator[Batang]:
    """Yield the parts of a bar from its foot upward."""
    y = _TINGGI
    for satu in cap:
        if banyak := jumlah[tahun, satu]:
            tinggi = min(y, max(_TERPENDEK, banyak * _TINGGI // puncak))
            y -= tinggi
            yield Batang(satu, banyak, y, tinggi)


def _banyak(jumlah: Counter[tuple[str, Cap]], tahun: str) -> int:
    return sum(banyak for (satu, _), banyak in jumlah.items() if satu == tahun)
