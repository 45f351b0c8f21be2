"""Text on its way into a drawing: cleaned, cut to length, measured and broken into lines."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

NO_BREAK: Final = "\u00a0"
ELLIPSIS: Final = "…"
_JOINER: Final = "\u200d"
_DROPPED: Final = frozenset({"Cf", "Co", "Cs", "Cn"})
_BLANKS: Final = frozenset({"Cc", "Zl", "Zp", "Zs"})

# Advance widths of Arial in thousandths of an em; Liberation Sans and Helvetica share them.
_WIDTHS: Final[dict[str, int]] = {
    sign: width
    for signs, width in (
        ("ijl‘’", 222),
        (" !,./:;I[\\]ft" + NO_BREAK, 278),
        ("'", 191),
        ("()-`r", 333),
        ('"', 355),
        ("*", 389),
        ("{}", 334),
        ("|", 260),
        ("^", 469),
        ("Jcksvxyz", 500),
        ("#$0123456789?L_abdeghnopqu–", 556),
        ("+<=>~", 584),
        ("FTZ", 611),
        ("&ABEKPSVXY", 667),
        ("CDHNRUw", 722),
        ("GOQ", 778),
        ("Mm", 833),
        ("%", 889),
        ("W", 944),
        ("@…", 1015),
    )
    for sign in signs
}
_BLANK: Final = _WIDTHS[" "]
_BOLDER: Final = 1.1
"""How much wider a line gets in bold, at most."""


def clean(text: str) -> str:
    """Return *text* in NFC without control, direction and private-use characters, single-spaced."""
    if text.isascii() and text.isprintable():  # most texts are, and lose nothing but blanks
        return " ".join(text.split())
    kept = "".join(_kept(sign) for sign in unicodedata.normalize("NFC", text))
    return " ".join(kept.split())


def _kept(sign: str) -> str:
    if sign == _JOINER:
        return sign
    category = unicodedata.category(sign)
    if category in _BLANKS:
        return " "
    return "" if category in _DROPPED else sign


def cut(text: str, limit: int) -> str:
    """Return *text* cut at a word to at most *limit* characters, the ellipsis among them."""
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    words = head.rpartition(" ")[0] if text[limit - 1] != " " else head
    # One long word is better cut inside than lost.
    kept = words if len(words) > limit // 2 else head
    return kept.rstrip(" ,;:(-") + ELLIPSIS


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide *text* is in Arial of *size* pixels."""
    return _wide(_units_of(text), size, bold=bold)


def _wide(units: int, size: float, *, bold: bool) -> float:
    return units * size / 1000 * (_BOLDER if bold else 1)


@lru_cache(maxsize=2**14)  # the words of procedures come again and again
def _units_of(text: str) -> int:
    return sum([_units(sign) for sign in text])


def _units(sign: str) -> int:
    known = _WIDTHS.get(sign)
    if known is not None:
        return known
    if unicodedata.combining(sign):
        return 0
    base = unicodedata.normalize("NFD", sign)[0]
    # What Arial lacks comes from another font: a full em holds all but a few signs.
    return _WIDTHS.get(base, 1150 if ord(sign) > 0xFFFF else 1000)  # noqa: PLR2004


def lines_within(text: str, limit: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
    """Return *text* broken into lines no wider than *limit*; a word that is wider is divided."""
    lines: list[str] = []
    line, used = "", 0
    for word in text.split(" "):
        units = used + _BLANK + _units_of(word) if line else _units_of(word)
        if _wide(units, size, bold=bold) <= limit:
            line, used = f"{line} {word}" if line else word, units
            continue
        if line:
            lines.append(line)
        *whole, line = _pieces(word, limit, size, bold=bold)
        lines.extend(whole)
        used = _units_of(line)
    return (*lines, line) if line else tuple(lines)


def _pieces(word: str, limit: float, size: float, *, bold: bool) -> Iterator[str]:
    """Yield *word* in parts that are narrow enough, broken behind a hyphen or slash if possible."""
    rest = word
    while width(rest, size, bold=bold) > limit and len(rest) > 1:
        end = _longest(rest, limit, size, bold=bold)
        breaks = [found.end() for found in re.finditer(f"[-/{NO_BREAK}]", rest[:end])]
        end = breaks[-1] if breaks else end
        yield rest[:end]
        rest = rest[end:]
    yield rest


def _longest(word: str, limit: float, size: float, *, bold: bool) -> int:
    end = 1
    while end < len(word) and width(word[: end + 1], size, bold=bold) <= limit:
        end += 1
    return end
