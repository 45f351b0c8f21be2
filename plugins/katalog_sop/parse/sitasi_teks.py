"""The text of an item before citations are looked for in it."""

import re
import unicodedata
from typing import Final

_FLAGS: Final = re.ASCII | re.IGNORECASE | re.VERBOSE
_SAMA: Final = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012–—―−", "-")
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\ufeff", "")
)
_LEKAT: Final = re.compile(
    r"""(?<=[0-9])(?=tahun|thn|th[.\s]|tentang)  # Nomor 23Tahun 2006
      | (?<=[A-Z])(?=nomor[\s.:]{0,3}[0-9])      # PaserNomor 53
      | (?<=peraturan|keputusan|instruksi)      # PeraturanMenteri
        (?=menteri|pemerintah|presiden|daerah|gubernur|bupati|wali\ ?kota|kepala)
      | (?<=tahun)(?=[12][0-9]{3})              # Tahun2006
      | (?<=perka)(?=(?:anri|bkn|bnn|bnpb|bpom|bps|lan|lkpp)\b)""",
    _FLAGS,
)


def rapikan(teks: str) -> str:
    """Return *teks* with one kind of blank and hyphen, and blanks where words stick together."""
    return _LEKAT.sub(" ", " ".join(_bentuk_sama(teks).split()))


def _bentuk_sama(teks: str) -> str:
    return unicodedata.normalize("NFKC", teks).translate(_SAMA)


def tempat_huruf(teks: str) -> list[int]:
    """Return where in *teks* each letter stands that ``rapikan`` leaves, blanks not counted."""
    if teks.isascii():
        return [i for i, char in enumerate(teks) if not char.isspace()]
    return [i for i, char in enumerate(teks) for _ in "".join(_bentuk_sama(char).split())]
