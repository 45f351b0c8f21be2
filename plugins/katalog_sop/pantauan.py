"""Tables of which somebody notes what is read in them, and learns what changes in them."""

from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, Final, TypeVar, overload

K = TypeVar("K")
V = TypeVar("V")
T = TypeVar("T")

Catat = Callable[[object], None]
"""Notes that a key was read, or ``SEMUA``."""


class _Semua:
    """Stands for all keys of a table, and their order."""


SEMUA: Final = _Semua()
_TIDAK_ADA: Final = object()


class TabelTerpantau(Mapping[K, V]):
    """A mapping that says what is read in it."""

    __slots__ = ("_catat", "_isi")

    def __init__(self, isi: Mapping[K, V], catat: Catat) -> None:
        self._isi = isi
        self._catat = catat

    def __getitem__(self, kunci: K, /) -> V:
        self._catat(kunci)
        return self._isi[kunci]

    @overload
    def get(self, kunci: K, /) -> V | None: ...
    @overload
    def get(self, kunci: K, bawaan: V | T, /) -> V | T: ...
    def get(self, kunci: K, bawaan: V | T | None = None, /) -> V | T | None:
        """Return the value of a key, or *bawaan* where there is none."""
        self._catat(kunci)
        return self._isi.get(kunci, bawaan)

    def __contains__(self, kunci: object, /) -> bool:
        self._catat(kunci)
        return kunci in self._isi

    def __iter__(self) -> Iterator[K]:
        self._catat(SEMUA)
        return iter(self._isi)

    def __len__(self) -> int:
        self._catat(SEMUA)
        return len(self._isi)

    def ganti(self, isi: Mapping[K, V]) -> set[object]:
        """Show another content from now on; return the keys whose values are others.

        Tuples are compared by value, since they are made anew; all else by identity.
        """
        lama, self._isi = self._isi, isi
        if lama is isi:
            return set()
        berubah: set[object] = {
            kunci
            for kunci, nilai in isi.items()
            if (dulu := lama.get(kunci, _TIDAK_ADA)) is not nilai
            and not (type(nilai) is tuple and dulu == nilai)
        }
        berubah |= lama.keys() - isi.keys()
        if list(lama) != list(isi):
            berubah.add(SEMUA)
        return berubah


class HimpunanTerpantau(AbstractSet[K]):
    """A set that says what is asked of it."""

    __slots__ = ("_catat", "_isi")

    def __init__(self, isi: AbstractSet[K], catat: Catat) -> None:
        self._isi = isi
        self._catat = catat

    @classmethod
    def _from_iterable(cls, isi: Any) -> AbstractSet[Any]:  # noqa: ANN401 -- as in the base class
        """Return what a union or a difference with this set makes: nothing to be watched."""
        return frozenset(isi)

    def __contains__(self, kunci: object, /) -> bool:
        self._catat(kunci)
        return kunci in self._isi

    def __iter__(self) -> Iterator[K]:
        self._catat(SEMUA)
        return iter(self._isi)

    def __len__(self) -> int:
        self._catat(SEMUA)
        return len(self._isi)

    def ganti(self, isi: AbstractSet[K]) -> set[object]:
        """Show another content from now on; return what only one of the two holds."""
        berubah: set[object] = set(self._isi ^ isi) if self._isi is not isi else set()
        self._isi = isi
        return berubah | {SEMUA} if berubah else berubah
