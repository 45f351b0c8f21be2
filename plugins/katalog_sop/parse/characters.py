"""Characters that no SOP needs and that mislead readers of YAML and tables.

Control characters and foreign line ends are replaced by blanks, one for one, so that every
line and column stays where it was.
"""

import re
import unicodedata
from typing import Final

from katalog_sop.parse.collector import Collector
from katalog_sop.source import Span

_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff]")
_INVISIBLE: Final = re.compile(
    r"[\u00a0\u00ad\u1680\u2000-\u200f\u202a-\u202f\u205f-\u206f\u3000\ufeff]"
)
_YAML_STRUCTURE: Final = re.compile(r"\s*(?:-\s+)?(?:[^\s:#'\"]+\s*:)?\s*")
_TABLE_STRUCTURE: Final = re.compile(r"(?:^|(?<!\\)\|)\s*|\s+(?=\||$)")

_NAMA: Final = {
    "\u00a0": "spasi tak putus",
    "\u00ad": "tanda penggal lunak",
    "\u200b": "spasi selebar nol",
    "\u200d": "penyambung selebar nol",
    "\u200e": "penanda arah kiri-ke-kanan",
    "\u200f": "penanda arah kanan-ke-kiri",
    "\u202e": "pembalik arah tulisan",
    "\ufeff": "tanda urutan bita",
    "\u2028": "pemisah baris",
    "\u2029": "pemisah paragraf",
}


def plain_characters(text: str, found: Collector) -> str:
    """Return *text* without control characters; note them and what hides in its structure."""
    if text.isascii() and not _CONTROL.search(text):
        return text
    front = True
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        _note_all(_CONTROL, "control-character", line, number, found)
        if number > 1 and line == "---":
            front = False
        if front:
            structure = _YAML_STRUCTURE.match(line)
            _note_all(
                _INVISIBLE, "invisible-character", structure[0] if structure else "", number, found
            )
        elif line.lstrip().startswith("|"):
            _note_between_cells(line, number, found)
    return _CONTROL.sub(" ", text)


def _note_between_cells(line: str, number: int, found: Collector) -> None:
    if not _INVISIBLE.search(line):
        return
    for match in _TABLE_STRUCTURE.finditer(line):
        hidden = _INVISIBLE.search(match[0])
        if hidden:
            _note(
                line[match.start() + hidden.start()],
                number,
                match.start() + hidden.start(),
                "invisible-character",
                found,
            )


def _note_all(
    pattern: re.Pattern[str], rule: str, line: str, number: int, found: Collector
) -> None:
    match = pattern.search(line)
    if match:
        _note(match[0], number, match.start(), rule, found)


def _note(char: str, number: int, start: int, rule: str, found: Collector) -> None:
    nama = _NAMA.get(char) or unicodedata.name(char, "karakter kendali").lower()
    found.add(
        rule,
        Span.on_line(number, start + 1, 1),
        f"Di sini ada U+{ord(char):04X} ({nama}), yang tidak terlihat.",
        "Hapus, atau ketik ulang bagian ini dengan spasi biasa.",
    )
