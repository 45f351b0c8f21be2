"""What a page is made from: noted while it is rendered, and told apart by short digests.

A page that read only what has not changed since is the same page. Nobody lists what a kind of
page depends on: whatever its code looks up in the site is noted by the tables it looks in.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from functools import cached_property
from typing import Final, TypeVar

from katalog_sop.pantauan import SEMUA, TabelTerpantau
from katalog_sop.render.situs import Situs
from katalog_sop.resolve.catalogue import LinkedSop
from katalog_sop.resolve.publication import Publication

K = TypeVar("K")
V = TypeVar("V")

Bacaan = tuple[str, str]
"""The name of a table and the key that was looked up there; ``SEMUA_KUNCI`` for all keys of it."""
SEMUA_KUNCI: Final = "*"

_TABEL: Final = frozenset({"instansi", "sop", "diperbaiki", "peraturan"})
"""The tables of a publication; its other fields are read as a whole."""
_TABEL_SITUS: Final = frozenset({"milik", "jabatan"})


class _DibacaPublication(Publication):
    """A publication that notes which of its fields are read."""

    __slots__ = ("dibaca",)
    dibaca: set[Bacaan]

    def __getattribute__(self, nama: str) -> object:
        if nama in _UTUH:
            self.dibaca.add((nama, SEMUA_KUNCI))
        return object.__getattribute__(self, nama)


_UTUH: Final = frozenset(field.name for field in fields(Publication)) - _TABEL


def situs_dibaca(situs: Situs) -> tuple[Situs, set[Bacaan]]:
    """Return the same site, and the set in which it notes from now on what is read of it."""
    dibaca: set[Bacaan] = set()
    asli = situs.publication
    publication = object.__new__(_DibacaPublication)
    object.__setattr__(publication, "dibaca", dibaca)
    for nama in _TABEL:
        object.__setattr__(publication, nama, _terpantau(nama, getattr(asli, nama), dibaca))
    for nama in _UTUH:
        object.__setattr__(publication, nama, getattr(asli, nama))
    milik = _terpantau("milik", situs.milik, dibaca)
    jabatan = _terpantau("jabatan", situs.jabatan, dibaca)
    return replace(situs, publication=publication, milik=milik, jabatan=jabatan), dibaca


def _terpantau(nama: str, isi: Mapping[K, V], dibaca: set[Bacaan]) -> Mapping[K, V]:
    def catat(kunci: object) -> None:
        dibaca.add((nama, SEMUA_KUNCI if kunci is SEMUA else _name(kunci)))

    return TabelTerpantau(isi, catat)


class Tanda:
    """Digests of everything that can be read of a site: equal ones stand for equal values."""

    def __init__(self, situs: Situs, asal: Mapping[str, str]) -> None:
        self._situs = situs
        self._asal = asal
        """The digest of each source file, by its path."""
        self._diketahui: dict[Bacaan, str] = {}

    def dari(self, bacaan: Bacaan) -> str:
        """Return the digest of what was read; that of nothing where it is there no more."""
        if bacaan not in self._diketahui:
            self._diketahui[bacaan] = self._digest(*bacaan)
        return self._diketahui[bacaan]

    def _digest(self, nama: str, kunci: str) -> str:
        if nama in _UTUH:
            return digest(repr(getattr(self._situs.publication, nama)))
        kunci_kunci = self._kunci[nama]
        if kunci == SEMUA_KUNCI:
            return digest(*kunci_kunci)
        if kunci not in kunci_kunci:
            return ""
        return self._nilai[nama](kunci_kunci[kunci])

    @cached_property
    def _kunci(self) -> Mapping[str, Mapping[str, object]]:
        """The keys of each table by the names under which they are noted."""
        tables = {nama: getattr(self._situs.publication, nama) for nama in _TABEL}
        tables |= {nama: getattr(self._situs, nama) for nama in _TABEL_SITUS}
        return {nama: {_name(kunci): kunci for kunci in tabel} for nama, tabel in tables.items()}

    @cached_property
    def _nilai(self) -> Mapping[str, Callable[..., str]]:
        """What makes the digest of one entry of each table."""
        publication, situs = self._situs.publication, self._situs
        return {
            "instansi": lambda satu: digest(repr(publication.instansi[satu])),
            "sop": lambda satu: self._sop(publication.sop[satu]),
            "diperbaiki": lambda satu: digest(repr(publication.diperbaiki[satu])),
            "peraturan": lambda satu: digest(repr(publication.peraturan[satu])),
            "milik": lambda satu: digest(*situs.milik[satu]),
            "jabatan": self._jabatan,
        }

    def _sop(self, linked: LinkedSop) -> str:
        """Return the digest of an SOP: that of its source, and of all that is added to it."""
        sop = linked.sop
        ditambah = (linked.keterkaitan, linked.rujukan_lain, linked.dirujuk_oleh, linked.serahan)
        milik = (sop.id, sop.path, sop.changed, sop.identitas, linked.sidik)
        return digest(self._asal[sop.path], repr(milik), repr(ditambah))

    def _jabatan(self, instansi: object) -> str:
        """Return the digest of an office's pelaksana, which are made of its SOPs and its words."""
        milik = (
            self.dari(("sop", _name(linked.sop.id)))
            for linked in self._situs.publication.sop.values()
            if linked.sop.instansi == instansi
        )
        return digest(self.dari(("instansi", _name(instansi))), *milik)


def _name(kunci: object) -> str:
    return kunci if isinstance(kunci, str) else repr(kunci)


def digest(*teks: str) -> str:
    """Return a digest of texts, the same in every process."""
    return hashlib.blake2b(
        "\0".join(teks).encode("utf-8", "surrogatepass"), digest_size=16
    ).hexdigest()
