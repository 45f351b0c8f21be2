"""Words that offices and citizens use for the same thing, as padanan.yml gathers them."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Kelompok:
    """Words and phrases that mean the same in offices: whoever types one looks for all."""

    kata: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arah:
    """Words of one side that also ask for those of the other, and not the other way round."""

    cari: tuple[str, ...]
    """What citizens type."""
    maka: tuple[str, ...]
    """What offices call it."""


@dataclass(frozen=True, slots=True)
class Padanan:
    """The whole lexicon, in the order of its file; phrases as written, with single spaces."""

    kelompok: tuple[Kelompok, ...] = ()
    arah: tuple[Arah, ...] = ()


TANPA_PADANAN: Final = Padanan()
"""The lexicon of a catalogue that has none."""
