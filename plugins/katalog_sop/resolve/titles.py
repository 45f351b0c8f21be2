"""How titles of SOPs compare."""

import re
import unicodedata
from typing import Final

_AWALAN: Final = re.compile(r"(?:sop|s o p|standar operasional prosedur)(?: |$)")
_NIHIL: Final = re.compile(
    r"(?:tidak ada|belum ada|tidak terkait(?: .*)?|tidak ada (?:keterkaitan|sop)(?: .*)?|nihil)?",
    re.DOTALL,
)


def fold_title(teks: str) -> str:
    """Return a title as it is compared.

    Case, blanks and punctuation fold to single blanks, and one leading "SOP" is dropped.
    """
    joined = _words(teks)
    return _AWALAN.sub("", joined, count=1) if _AWALAN.match(joined) else joined


def says_none(teks: str) -> bool:
    """Return whether an item states that no SOP is related: ``-``, "Tidak terkait …"."""
    return _NIHIL.fullmatch(_words(teks)) is not None


def _words(teks: str) -> str:
    folded = unicodedata.normalize("NFKC", teks).casefold()
    return " ".join("".join(char if char.isalnum() else " " for char in folded).split())
