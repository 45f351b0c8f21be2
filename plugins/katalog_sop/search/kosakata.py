"""What the engine in the browser must know before it asks the index: words and synonyms."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import takewhile
from typing import Final

from katalog_sop.model.padanan import Padanan
from katalog_sop.search.dokumen import Dokumen

_KATA: Final = re.compile(r"[^\W_]+")
_DERET: Final = re.compile(r"\d+|[^\W\d_]+")
_ANGKA36: Final = "0123456789abcdefghijklmnopqrstuvwxyz"

_PENGHUBUNG: Final = frozenset({"dan", "di", "ke", "atau", "yang", "untuk", "bagi", "pada"})
_TERPENDEK: Final = 3
_TERPANJANG: Final = 6
"""How many words an abbreviation stands for."""


def vocabulary(dokumen: Iterable[Dokumen]) -> dict[str, int]:
    """Return every word of the documents with the number of documents that hold it, sorted."""
    found: Counter[str] = Counter()
    for one in dokumen:
        # Pagefind ends every paragraph with a full stop.
        kata = "".join(f"{potongan.teks}. " for potongan in one.potongan()).split()
        found.update({key for satu in set(kata) for key in words(satu)})
    return dict(sorted(found.items()))


@cache
def words(satu: str) -> tuple[str, ...]:
    """Return the words under which the index keeps what stands between two blanks.

    It is one word without its signs (``KTP-el`` is ``ktpel``); where it has any, the runs of
    letters and of digits between them are words as well, if longer than one.
    """
    utuh = "".join(_KATA.findall(satu)).lower()
    if not utuh or utuh == satu.lower():
        return (utuh,) if utuh else ()
    bagian = (one for run in _KATA.findall(satu) if _plain(run) for one in _DERET.findall(run))
    return (utuh, *(one.lower() for one in bagian if len(one) > 1))


def _plain(kata: str) -> bool:
    """Return whether a word has no capitals inside: Pagefind would cut it there."""
    return kata.islower() or kata.isupper() or kata.istitle() or kata.isdigit()


def render_bahan(dokumen: Sequence[Dokumen], padanan: Padanan) -> bytes:
    """Return what the engine loads first, as JSON.

    ``kata`` are the words in order, each told from the one before: a digit of base 36 says how
    many letters they share. ``dokumen`` says how many documents hold each, ``panjang`` how many
    words the name of each document has.
    """
    kata = vocabulary(dokumen)
    isi = {
        "kata": "\n".join(_shortened(tuple(kata))),
        "dokumen": list(kata.values()),
        "panjang": [len(one.nama.split()) for one in dokumen],
        "kelompok": [list(one.kata) for one in padanan.kelompok],
        "arah": [[list(one.cari), list(one.maka)] for one in padanan.arah],
    }
    return json.dumps(isi, ensure_ascii=False, separators=(",", ":")).encode()


def render_singkatan(dokumen: Sequence[Dokumen]) -> bytes:
    """Return what the names abbreviate to, as JSON: letters -> document, position, and so on.

    ``Survei Kepuasan Masyarakat`` is found by ``skm`` though nobody listed it. The engine loads
    this only for a word that it knows nothing of.
    """
    found: dict[str, list[int]] = {}
    for nomor, one in enumerate(dokumen):
        for huruf, awal in _initials(one.nama):
            found.setdefault(huruf, []).extend((nomor, awal))
    return json.dumps(dict(sorted(found.items())), separators=(",", ":")).encode()


def _initials(nama: str) -> Iterable[tuple[str, int]]:
    kata = [
        (satu.lower()[0], at)
        for at, satu in enumerate(nama.split())
        if satu[0].isalpha() and satu.lower() not in _PENGHUBUNG
    ]
    for awal in range(len(kata)):
        for akhir in range(awal + _TERPENDEK, min(awal + _TERPANJANG, len(kata)) + 1):
            yield "".join(huruf for huruf, _ in kata[awal:akhir]), kata[awal][1]


def _shortened(kata: tuple[str, ...]) -> Iterable[str]:
    previous = ""
    for satu in kata:
        alike = takewhile(lambda pair: pair[0] == pair[1], zip(previous, satu, strict=False))
        shared = min(sum(1 for _ in alike), len(_ANGKA36) - 1)
        yield _ANGKA36[shared] + satu[shared:]
        previous = satu
