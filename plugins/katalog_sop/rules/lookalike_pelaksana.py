"""Dua pelaksana yang tampak sama tetapi ditulis dengan huruf berbeda.

## Apa yang diperiksa

Nama di daftar `pelaksana` dibandingkan tanpa membedakan huruf besar, spasi, dan tanda baca, tanpa
karakter yang tidak terlihat, dan huruf asing yang serupa dianggap sama. Dua nama yang menjadi sama
dengan cara itu dilaporkan pada yang kedua. `Kasi I` dan `Kasi II` bukan temuan.

## Mengapa

Bagi pembaca itu satu jabatan, bagi katalog dua. Diagram alurnya mendapat dua lajur untuk jabatan
yang sama, dan langkah-langkahnya terbagi di antara keduanya.

## Contoh salah

```sop
---
format: 1
nama: Cuti
status: konsep
pelaksana:
  - Kepala Seksi
  - KEPALA SEKSI
---

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Menyusun konsep | Kepala Seksi | Disposisi | 1 jam | Konsep |
| 2 | Menandatangani konsep | KEPALA SEKSI | Konsep | 5 menit | Surat |
```

## Contoh benar

```sop
---
format: 1
nama: Cuti
status: konsep
pelaksana:
  - Kepala Seksi
---

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Menyusun konsep | Kepala Seksi | Disposisi | 1 jam | Konsep |
| 2 | Menandatangani konsep | Kepala Seksi | Konsep | 5 menit | Surat |
```

## Cara memperbaiki

Hapus salah satunya, dan ketik ulang nama itu dengan ejaan yang sama di kolom Pelaksana. Mengetik
ulang lebih aman daripada menyalin: karakter yang tidak terlihat ikut tersalin. Bila memang dua
jabatan, bedakan namanya.
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.langkah import Pelaksana
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop

CODE: Final = "SOP322"
NAME: Final = "lookalike-pelaksana"
SEVERITY: Final = Severity.WARNING

_SERUPA: Final = str.maketrans(
    # Cyrillic and Greek small letters that look like Latin ones, and a dotless i.
    "\u0430\u0441\u0435\u04bb\u0456\u0458\u043a\u043c\u043e\u0440\u0455\u0442\u0443\u0445\u0432"
    "\u043d\u0501\u0261\u03b1\u03b5\u03b9\u03ba\u03bd\u03bf\u03c1\u03c4\u03c5\u03c7\u03b2\u03b7"
    "\u03bc\u0131",
    "acehijkmopstyxbhdgaeikvoptyxbhmi",
)
"""After folding of case, in which capitals that look alike become these."""
_ALSO_INVISIBLE: Final = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0"
    + "".join(chr(code) for code in range(0xFE00, 0xFE10))
)


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the lanes of an SOP that look like an earlier one."""
    for first, second in serupa(linked.sop.pelaksana):
        yield Finding(
            NAME,
            second.at,
            f"Pelaksana `{_seen(second.nama)}` tampak sama dengan `{_seen(first.nama)}` "
            f"{_difference(first.nama, second.nama)}.",
            "Ketik ulang dengan satu ejaan, di daftar ini dan di kolom Pelaksana; "
            "atau bedakan namanya.",
        )


def serupa(lanes: tuple[Pelaksana, ...]) -> tuple[tuple[Pelaksana, Pelaksana], ...]:
    """Return each lane that looks like an earlier one, behind the first of those it looks like."""
    seen: dict[str, Pelaksana] = {}
    found: list[tuple[Pelaksana, Pelaksana]] = []
    for lane in lanes:
        folded = _folded(lane.nama)
        if folded and folded in seen:
            found.append((seen[folded], lane))
        seen.setdefault(folded, lane)
    return tuple(found)


@lru_cache(maxsize=4096)  # two rules ask, and the SOPs of an office have the same lanes
def _folded(nama: str) -> str:
    if nama.isascii():
        plain = nama.casefold()
    else:
        visible = "".join(char for char in nama if not _is_invisible(char))
        plain = unicodedata.normalize("NFKC", visible).casefold().translate(_SERUPA)
    return " ".join("".join(" " if _is_punctuation(char) else char for char in plain).split())


def _difference(first: str, second: str) -> str:
    hidden = [char for char in second + first if _is_invisible(char)]
    if hidden:
        return f"di daftar ini, tetapi memuat U+{ord(hidden[0]):04X} yang tidak terlihat"
    odd = set(first) ^ set(second)
    foreign = [char for char in second + first if char in odd and _is_foreign(char)]
    if foreign:
        return f"di daftar ini, tetapi memuat karakter lain yang serupa, U+{ord(foreign[0]):04X}"
    return "di daftar ini: bedanya hanya huruf besar, spasi, atau tanda baca"


def _seen(nama: str) -> str:
    return "".join(char for char in nama[:60] if not _is_invisible(char))


def _is_invisible(char: str) -> bool:
    return unicodedata.category(char) == "Cf" or char in _ALSO_INVISIBLE


def _is_foreign(char: str) -> bool:
    return ord(char.casefold()[0]) in _SERUPA or unicodedata.normalize("NFKC", char) != char


def _is_punctuation(char: str) -> bool:
    return unicodedata.category(char).startswith("P")
