"""NIPs in places where they would be published.

An NIP holds a birth date: it is personal data. The one place it may stand in is the key `nip`,
which public sites never show.
"""

import re
from typing import Final

from katalog_sop.parse.characters import HIDDEN
from katalog_sop.parse.collector import Collector
from katalog_sop.source import Span

_APART: Final = rf"[\s.\-\u2010-\u2013{HIDDEN}]{{0,3}}"
_NIP: Final = re.compile(
    rf"(?<!\d)(?:19|20)\d{{6}}{_APART}(?:19|20)\d{{4}}{_APART}\d{_APART}\d{{3}}(?!\d)"
)
"""Birth date, month of appointment, sex, number: 18 digits, often set apart."""
_DATE: Final = re.compile(r"(?:19|20)\d{6}")
"""What it begins with: a quick look, for no file of a thousand holds one."""
BLOT: Final = "•"
"""What stands for each character of an NIP."""
_KEY: Final = re.compile(r"\s+nip:\s")
_NAMED: Final = re.compile(r"\bnip\s*:", re.IGNORECASE)
_SIGNATORY: Final = "disahkan_oleh:"
_DIGITS: Final = re.compile(r"\d")
_FEWEST_DIGITS: Final = 14
"""Fewer than an NIP has: one that was copied badly is one all the same."""
_MESSAGE: Final = "Di sini tertulis NIP, yang memuat tanggal lahir seseorang."
_REMOVE: Final = "Hapus; NIP hanya boleh di `disahkan_oleh.nip`, yang tidak tampil untuk umum."
_OWN_LINE: Final = (
    "Hapus; bila perlu, tulis `nip: …` di baris sendiri, menjorok di bawah `disahkan_oleh:`."
)


def without_nip(text: str, found: Collector) -> str:
    """Return *text* with every NIP blotted out, digit for digit, and note each.

    What looks like the key ``nip`` in front matter stays; ``note_nip`` looks at it once more when
    it is known what it is.
    """
    if not _DATE.search(text) or not _NIP.search(text):
        return text
    lines = text.split("\n")
    end = lines.index("---", 1) if lines[0] == "---" and "---" in lines[1:] else 0
    key = ""
    for index, line in enumerate(lines):
        if index < end and line[:1].strip():
            key = line
        if index < end and key.startswith(_SIGNATORY) and _KEY.match(line):
            continue
        for match in _NIP.finditer(line):
            found.add(
                "nip-in-text",
                Span.on_line(index + 1, match.start() + 1, len(match[0])),
                _MESSAGE,
                _OWN_LINE if index < end and _NAMED.search(line) else _REMOVE,
            )
        lines[index] = blot_out(line)
    return "\n".join(lines)


def blot_out(teks: str) -> str:
    """Return *teks* with every NIP blotted out, digit for digit."""
    return _NIP.sub(lambda match: BLOT * len(match[0]), teks)


def note_nip(teks: str, at: Span, found: Collector) -> bool:
    """Note an NIP that shows only in what a reader sees, as where it is broken over two lines.

    Return whether there is one.
    """
    if not _NIP.search(teks):
        return False
    found.add("nip-in-text", at, _MESSAGE, _REMOVE)
    return True


def may_hold_nip(teks: str) -> bool:
    """Return whether *teks* has digits enough for one; a quick look before a thorough one."""
    return len(teks) >= _FEWEST_DIGITS and len(_DIGITS.findall(teks)) >= _FEWEST_DIGITS
