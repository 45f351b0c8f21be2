"""What may be the name of an SOP, an office or a lane, before a file is written with it."""

import re
from typing import Final
from unicodedata import category

from katalog_sop.parse.characters import CONTROL, without_invisible
from katalog_sop.parse.identitas import lipat_pelaksana
from katalog_sop.parse.nip import blot_out

_LONGEST_NAMA: Final = 200
"""The file is called after the name, and file systems take 255 bytes."""
_LONGEST_LANE: Final = 100
_MOST_LANES: Final = 30
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cn", "Co", "Cs"})
"""The categories of characters that have no shape of their own."""
_SOP: Final = re.compile(
    r"(?:s\.?o\.?p\.?|standar operasional prosedur)(?:\s*\(sop\))?(?![^\W_])[\s:.–-]*",
    re.IGNORECASE,
)


class RefusedError(Exception):
    """A name cannot be used; the text says why, in Indonesian."""


def read_nama(teks: str, longest: int = _LONGEST_NAMA) -> str:
    """Return a name with single blanks; raises ``RefusedError``."""
    if CONTROL.search(teks) or "\n" in teks:
        raise RefusedError("memuat karakter kendali atau ganti baris; ketik ulang.")
    nama = " ".join(teks.split())
    if without_invisible(nama) != nama or any(category(char) in _UNSEEN for char in nama):
        raise RefusedError("memuat karakter yang tidak terlihat; ketik ulang.")
    if not any(char.isalnum() for char in nama):
        raise RefusedError("belum diisi.")
    if len(nama) > longest:
        raise RefusedError(f"lebih panjang dari {longest} huruf.")
    if blot_out(nama) != nama:
        raise RefusedError("memuat NIP, yaitu data pribadi; hapus.")
    return nama


def without_sop(nama: str) -> str:
    """Return the name of an SOP without the word SOP in front; that is how forms are listed."""
    return _SOP.sub("", nama, count=1) if _SOP.match(nama) else nama


def read_pelaksana(teks: str) -> tuple[str, ...]:
    """Return the lanes that ``;`` separates in *teks*; raises ``RefusedError``."""
    lanes = [_lane(part) for part in teks.split(";") if part.strip()]
    if not lanes:
        raise RefusedError("belum diisi.")
    if len(lanes) > _MOST_LANES:
        raise RefusedError(f"berisi lebih dari {_MOST_LANES} pelaksana.")
    folded = [lane.casefold() for lane in lanes]
    twice = next((lane for n, lane in enumerate(lanes) if folded[n] in folded[:n]), None)
    if twice:
        raise RefusedError(f"menyebut `{twice}` dua kali.")
    return tuple(lanes)


def _lane(teks: str) -> str:
    lane = lipat_pelaksana(read_nama(teks, _LONGEST_LANE))
    if "|" in lane or lane.endswith("?"):
        raise RefusedError("memuat `|`, atau `?` di akhir; keduanya punya arti lain di tabel.")
    return lane
