"""The Dasar Hukum section -> the citations of each of its items."""

from typing import Final

from katalog_sop.model.dasar_hukum import Sitasi
from katalog_sop.model.naskah import Blok, Daftar, Naskah, Paragraf, polos
from katalog_sop.parse.sitasi import parse_sitasi

_TERPANJANG: Final = 10_000
"""A longer paragraph is no list of regulations; nothing is looked for in it."""


def sitasi_per_butir(isi: Naskah) -> tuple[tuple[Sitasi, ...], ...]:
    """Return the citations of every paragraph of the section, in the order of the source."""
    return tuple(
        parse_sitasi(teks) if len(teks) <= _TERPANJANG else ()
        for blok in isi
        for teks in _paragraf(blok)
    )


def _paragraf(blok: Blok) -> list[str]:
    if isinstance(blok, Paragraf):
        return [polos(blok.isi)]
    if isinstance(blok, Daftar):
        return [teks for butir in blok.butir for isi in butir.isi for teks in _paragraf(isi)]
    return []
