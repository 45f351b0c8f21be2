"""Text with inline and block markup, as frozen values instead of a parser's tokens.

Only what an SOP may hold has a class here. Raw HTML has none: whatever is not one of these
is plain text.
"""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Polos:
    """Plain characters, not escaped for any output."""

    teks: str


@dataclass(frozen=True, slots=True)
class GantiBaris:
    """A line break that the author asked for."""


class Gaya(StrEnum):
    """Inline styles; the value is the HTML element."""

    TEBAL = "strong"
    MIRING = "em"
    CORET = "s"
    KODE = "code"


@dataclass(frozen=True, slots=True)
class Bergaya:
    """Inline text in one of the styles."""

    gaya: Gaya
    isi: "Inline"


@dataclass(frozen=True, slots=True)
class Tautan:
    """A link as written; whether it leads anywhere is not known here."""

    tujuan: str
    """The destination as written, percent-decoded for relative links."""
    isi: "Inline"


BagianInline = Polos | GantiBaris | Bergaya | Tautan
Inline = tuple[BagianInline, ...]


@dataclass(frozen=True, slots=True)
class Paragraf:
    """One paragraph; in a tight list it has no margins of its own."""

    isi: Inline


@dataclass(frozen=True, slots=True)
class Butir:
    """One item of a list."""

    isi: "Naskah"
    line: int
    """Line of the source on which the item begins."""


@dataclass(frozen=True, slots=True)
class Daftar:
    """A list; ``mulai`` is the first number of an ordered one, None for bullets."""

    butir: tuple[Butir, ...]
    mulai: int | None = None


@dataclass(frozen=True, slots=True)
class Kutipan:
    """A block quotation."""

    isi: "Naskah"


@dataclass(frozen=True, slots=True)
class BlokKode:
    """Preformatted text."""

    teks: str


@dataclass(frozen=True, slots=True)
class SubJudul:
    """A heading below the section's own."""

    tingkat: int
    isi: Inline


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table that is not the table of steps: rows of cells, the first row is the head."""

    baris: tuple[tuple[Inline, ...], ...]


@dataclass(frozen=True, slots=True)
class Garis:
    """A thematic break."""


Blok = Paragraf | Daftar | Kutipan | BlokKode | SubJudul | Tabel | Garis
Naskah = tuple[Blok, ...]


def polos(isi: Inline) -> str:
    """Return the characters of inline text without markup; a line break is a blank."""
    if len(isi) == 1 and isinstance(isi[0], Polos):  # most texts have no markup
        return isi[0].teks
    return "".join(_polos(bagian) for bagian in isi)


def _polos(bagian: BagianInline) -> str:
    if isinstance(bagian, Polos):
        return bagian.teks
    if isinstance(bagian, GantiBaris):
        return " "
    return polos(bagian.isi)


def polos_naskah(naskah: Naskah) -> str:
    """Return the characters of block text, blocks separated by newlines."""
    return "\n".join(_polos_blok(blok) for blok in naskah)


def _polos_blok(blok: Blok) -> str:
    match blok:
        case Paragraf(isi) | SubJudul(_, isi):
            return polos(isi)
        case Daftar(butir):
            return "\n".join(polos_naskah(b.isi) for b in butir)
        case Kutipan(isi_kutipan):
            return polos_naskah(isi_kutipan)
        case BlokKode(teks):
            return teks
        case Tabel(baris):
            return "\n".join(" ".join(polos(sel) for sel in sebaris) for sebaris in baris)
        case Garis():
            return ""


def tautan_dalam(isi: Inline) -> tuple[Tautan, ...]:
    """Return the links of inline text in reading order."""
    found: list[Tautan] = []
    for bagian in isi:
        if isinstance(bagian, Tautan):
            found.append(bagian)
        elif isinstance(bagian, Bergaya):
            found.extend(tautan_dalam(bagian.isi))
    return tuple(found)
