"""A memory of what was computed: the next compile computes only what changed.

Everything that is compiled is frozen, so a pure function that gets the very same objects again
returns what it returned before. Objects are compared by identity, which takes no time and knows no
two values that are "equal" and yet read differently; whoever rebuilds a value exchanges it for the
former one that is equal to it (``sama``).

Some functions look things up in tables of the whole catalogue, of which any edit changes a few
entries. Such a table is watched (``pantau``): what a function reads in it is noted, and only a
change of one of these entries makes the function run again.
"""

from collections.abc import Callable, Hashable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, TypeVar, TypeVarTuple, overload

from katalog_sop.pantauan import HimpunanTerpantau, TabelTerpantau

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")
Ts = TypeVarTuple("Ts")

Bacaan = tuple[str, object]
"""What was read: the name of a table, and a key of it or ``SEMUA``."""


@dataclass(slots=True, eq=False)
class _Hasil:
    """What a function returned."""

    nilai: Any
    masukan: tuple[object, ...]
    """Its arguments, kept so that no other object gets the identity of one of them."""
    bacaan: frozenset[Bacaan]
    """What it read in watched tables."""
    saat: int
    """When it was last used, and certain that nothing of that had changed."""


@dataclass(slots=True, eq=False)
class _Nilai:
    """A value that others may be equal to."""

    nilai: Any
    saat: int
    """When it was last used."""


class Ingatan:
    """What the last compile left for the next one; what a compile has not used it forgets.

    It serves one compile after the other, never two at a time.
    """

    def __init__(self) -> None:
        self._hasil: dict[object, _Hasil] = {}
        self._nilai: dict[Hashable, _Nilai] = {}
        self._terpantau: dict[str, Any] = {}
        self._perubahan: list[tuple[int, frozenset[Bacaan]]] = []
        self._saat = self._awal = 0
        self._membaca: list[set[Bacaan]] = []

    def putar(self) -> None:
        """Begin a compile: what the one before did not use is forgotten."""
        for hasil in [one for one, satu in self._hasil.items() if satu.saat < self._awal]:
            del self._hasil[hasil]
        for nama in [one for one, nilai in self._nilai.items() if nilai.saat < self._awal]:
            del self._nilai[nama]
        # Whatever is left was found right after the last compile began.
        self._perubahan = [one for one in self._perubahan if one[0] > self._awal]
        self._saat += 1
        self._awal = self._saat

    def ingat(self, fungsi: Callable[[*Ts], T], *masukan: *Ts) -> T:
        """Return what *fungsi* returns for these very objects; it depends on nothing else.

        What it returns is complete: an iterator would read the watched tables too late.
        """
        kunci = (fungsi, *map(id, masukan))
        satu = self._hasil.get(kunci)
        if satu is None or (satu.bacaan and self._berubah(satu)):
            satu = self._hasil[kunci] = self._hitung(fungsi, masukan, satu)
        satu.saat = self._saat
        if self._membaca and satu.bacaan:
            self._membaca[-1].update(satu.bacaan)
        nilai: T = satu.nilai
        return nilai

    def sama(self, nilai: T, *nama: Hashable) -> T:
        """Return the former value of this name where it is equal to *nilai*, else *nilai*.

        For values whose equal ones read alike: not for a mere ``Decimal``, of which 1.5 equals
        1.50.
        """
        satu = self._nilai.get(nama)
        if satu is None:
            satu = self._nilai[nama] = _Nilai(nilai, self._saat)
        elif satu.nilai is not nilai and satu.nilai != nilai:
            satu.nilai = nilai
        satu.saat = self._saat
        former: T = satu.nilai
        return former

    @overload
    def pantau(self, nama: str, isi: Mapping[K, V]) -> Mapping[K, V]: ...
    @overload
    def pantau(self, nama: str, isi: AbstractSet[K]) -> AbstractSet[K]: ...
    def pantau(
        self, nama: str, isi: Mapping[K, V] | AbstractSet[K]
    ) -> Mapping[K, V] | AbstractSet[K]:
        """Return the table *isi* so that what is read in it is noted: always the same object.

        It shows what the newest call gave it, so nothing that lasts may hold it. Each name is for
        one table, which is given before anything is asked for that reads it.
        """
        tabel = self._terpantau.get(nama)
        if tabel is None:
            catat = partial(self._catat, nama)
            if isinstance(isi, Mapping):
                tabel = TabelTerpantau(isi, catat)
            else:
                tabel = HimpunanTerpantau(isi, catat)
            self._terpantau[nama] = tabel
        elif berubah := frozenset((nama, kunci) for kunci in tabel.ganti(isi)):
            self._saat += 1
            self._perubahan.append((self._saat, berubah))
        return tabel

    def _catat(self, nama: str, kunci: object) -> None:
        if self._membaca:
            self._membaca[-1].add((nama, kunci))

    def _berubah(self, hasil: _Hasil) -> bool:
        """Return whether anything has changed of what a function read."""
        return any(
            saat > hasil.saat and not berubah.isdisjoint(hasil.bacaan)
            for saat, berubah in self._perubahan
        )

    def _hitung(
        self, fungsi: Callable[[*Ts], T], masukan: tuple[*Ts], lama: _Hasil | None
    ) -> _Hasil:
        """Return what a function returns now: the former object where that is equal."""
        self._membaca.append(set())
        try:
            nilai = fungsi(*masukan)
        finally:
            bacaan = frozenset(self._membaca.pop())
        if lama is not None and lama.nilai == nilai:
            return _Hasil(lama.nilai, masukan, bacaan, self._saat)
        return _Hasil(nilai, masukan, bacaan, self._saat)


class _TanpaIngatan(Ingatan):
    """Remembers nothing, for a compile that no other one follows."""

    def putar(self) -> None:
        """Do nothing."""

    def ingat(self, fungsi: Callable[[*Ts], T], *masukan: *Ts) -> T:
        """Return what *fungsi* returns."""
        return fungsi(*masukan)

    def sama(self, nilai: T, *nama: Hashable) -> T:  # noqa: ARG002 -- there is no former one
        """Return *nilai*."""
        return nilai

    @overload
    def pantau(self, nama: str, isi: Mapping[K, V]) -> Mapping[K, V]: ...
    @overload
    def pantau(self, nama: str, isi: AbstractSet[K]) -> AbstractSet[K]: ...
    def pantau(
        self,
        nama: str,  # noqa: ARG002
        isi: Mapping[K, V] | AbstractSet[K],
    ) -> Mapping[K, V] | AbstractSet[K]:
        """Return *isi*."""
        return isi


TANPA_INGATAN: Final = _TanpaIngatan()
"""Remembers nothing."""
