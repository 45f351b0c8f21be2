"""Characters that no SOP needs and that mislead readers of YAML and tables.

Control characters, foreign line ends and odd blanks are replaced by blanks, one for one, so that
every line and column stays where it was.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from katalog_sop.parse.collector import Collector
from katalog_sop.source import Span

CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff]")
_HIDDEN_RANGES: Final = (
    *((0xA0, 0xA0), (0xAD, 0xAD), (0x61C, 0x61C), (0x1680, 0x1680), (0x180E, 0x180E)),
    *((0x2000, 0x200F), (0x202A, 0x202F), (0x205F, 0x206F), (0x3000, 0x3000)),
    *((0xFEFF, 0xFEFF), (0xFFF9, 0xFFFB), (0xE0000, 0xE007F)),
)
HIDDEN: Final = "".join(chr(c) for first, last in _HIDDEN_RANGES for c in range(first, last + 1))
"""Odd blanks, marks of direction and other characters that nobody sees."""
INVISIBLE: Final = re.compile(f"[{HIDDEN}]")
_STEERING: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_TURNING: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""What turns the direction of text around: it shows something else than is written."""
_EDGE: Final = f" \t{HIDDEN}"
_YAML_LINE: Final = re.compile(
    rf"(?P<depan>[{_EDGE}]*(?:-[{_EDGE}]+)?)(?:(?P<kunci>[^\s:#'\"]+\s*:)(?P<jarak>[{_EDGE}]*))?"
)
_BAR: Final = re.compile(r"(?<!\\)\|")

_FEWEST_BARS: Final = 2
"""Prose does not hold more bars than that; a row without its outer bars does."""
_DELIMITER: Final = "---"
_NAMA: Final = {
    "\u00a0": "spasi tak putus",
    "\u00ad": "tanda penggal lunak",
    "\u200b": "spasi selebar nol",
    "\u200d": "penyambung selebar nol",
    "\u200e": "penanda arah kiri-ke-kanan",
    "\u200f": "penanda arah kanan-ke-kiri",
    "\u2060": "penyambung kata",
    "\ufeff": "tanda urutan bita",
    "\u2028": "pemisah baris",
    "\u2029": "pemisah paragraf",
}


def plain_characters(text: str, found: Collector) -> str:
    """Return *text* with plain blanks for control characters and for blanks in its structure.

    Both are noted, and so is what hides in the structure without being a blank.
    """
    front = True
    lines = text.split("\n")
    if all(map(str.isprintable, lines)):  # what is replaced or noted is not, by Unicode
        return text
    for index, line in enumerate(lines):
        control = CONTROL.search(line)
        if control:
            _note(control[0], index + 1, control.start(), "control-character", found)
            line = CONTROL.sub(" ", line)  # noqa: PLW2901 -- the line as it is read
        turned = _TURNING.search(line)
        if turned:
            _note(turned[0], index + 1, turned.start(), "invisible-character", found)
            line = _TURNING.sub(" ", line)  # noqa: PLW2901 -- the same
        if index and line == _DELIMITER:
            front = False
        lines[index] = _structured(line, index + 1, _structure(line, front=front), found)
    return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A part of a line in which only plain blanks may stand, or none that nobody sees."""

    start: int
    end: int
    blank: bool = True
    """Whether there is nothing in it but blanks."""


def _structure(line: str, *, front: bool) -> Iterator[_Stretch]:
    """Yield the stretches of a line that its reader takes for structure."""
    if front:
        match = _YAML_LINE.match(line)
        if match is not None:
            yield _Stretch(*match.span("depan"))
            yield _Stretch(*match.span("kunci"), blank=False)
            yield _Stretch(*match.span("jarak"))
    elif line.lstrip().startswith("|") or line.count("|") > _FEWEST_BARS:
        bars = [match.start() for match in _BAR.finditer(line)]
        for start, end in pairwise([-1, *bars, len(line)]):
            cell = line[start + 1 : end]
            lead = len(cell) - len(cell.lstrip(_EDGE))
            yield _Stretch(start + 1, start + 1 + lead)
            yield _Stretch(start + 1 + max(lead, len(cell.rstrip(_EDGE))), end)


def _structured(line: str, number: int, structure: Iterator[_Stretch], found: Collector) -> str:
    """Return *line* with plain blanks in its *structure*; the first odd one is noted."""
    if not INVISIBLE.search(line):
        return line
    pieces: list[str] = []
    done, noted = 0, False
    for stretch in structure:
        part = line[stretch.start : stretch.end]
        hidden = INVISIBLE.search(part)
        if hidden is None:
            continue
        if not noted:
            at = stretch.start + hidden.start()
            _note(hidden[0], number, at, "invisible-character", found)
            noted = True
        pieces += (line[done : stretch.start], INVISIBLE.sub(" ", part) if stretch.blank else part)
        done = stretch.end
    return "".join((*pieces, line[done:]))


def without_invisible(teks: str) -> str:
    """Return *teks* without the characters that nobody sees."""
    return INVISIBLE.sub("", teks)


def visible(teks: str) -> str:
    """Return *teks* with a middle dot for every character that nobody sees."""
    if teks.isprintable():
        return teks
    return INVISIBLE.sub("·", CONTROL.sub("·", teks.replace("\n", "·").replace("\t", " ")))


def harmless(teks: str) -> str:
    """Return *teks* with a middle dot for every character that deceives a terminal."""
    return _TURNING.sub("·", _STEERING.sub("·", teks))


def _kind(char: str) -> str:
    if _TURNING.match(char):
        return "pembalik arah tulisan"
    if unicodedata.category(char) == "Zs":
        return "spasi khusus"
    return "karakter kendali" if CONTROL.match(char) else "karakter tak terlihat"


def _note(char: str, number: int, start: int, rule: str, found: Collector) -> None:
    nama = _NAMA.get(char) or _kind(char)
    found.add(
        rule,
        Span.on_line(number, start + 1, 1),
        f"Di sini ada U+{ord(char):04X} ({nama}), yang tidak terlihat.",
        "Hapus, atau ketik ulang bagian ini dengan spasi biasa.",
    )
