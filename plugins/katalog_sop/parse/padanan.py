"""padanan.yml -> the words that mean the same, and those that also ask for others."""

import unicodedata
from typing import Final

from katalog_sop.diagnostics import Parsed
from katalog_sop.model.padanan import TANPA_PADANAN, Arah, Kelompok, Padanan
from katalog_sop.parse.characters import plain_characters, without_invisible
from katalog_sop.parse.collector import Collector
from katalog_sop.parse.fields import Fields
from katalog_sop.parse.front_matter import read_sequence
from katalog_sop.parse.nip import without_nip
from katalog_sop.parse.sources import report_unreadable
from katalog_sop.parse.yaml_nodes import Mapping
from katalog_sop.source import Located, SourceFile, Span

MOST_WORDS: Final = 10
"""How many words an expression may have; nobody types more, and no office is called by more."""
_LONGEST: Final = 120
_FEWEST: Final = 2
_MERGE: Final = "Gabungkan kedua kelompok bila semuanya sama artinya; kalau tidak, hapus."
_SHAPE: Final = "Tulis `kata: [a, b]`, atau `cari: [a]` dan `maka: [b]`."

Kata = tuple[Located[str], ...]


def parse_padanan(source: SourceFile) -> Parsed[Padanan]:
    """Return the groups and arrows of padanan.yml.

    A group has at least two expressions and an arrow at least one on each side; no expression
    stands twice in a list. What does not come up to that is noted and left out.
    """
    found = Collector()
    if report_unreadable(source, found):
        return Parsed(TANPA_PADANAN, found.findings())
    text = without_nip(plain_characters(source.text, found), found)
    reader = _Reader(found)
    for item in read_sequence(text, found):
        if isinstance(item, Mapping):
            reader.read(item)
        else:
            found.add("wrong-shape", item.at, "Butir ini bukan pasangan `kunci: nilai`.", _SHAPE)
    return Parsed(reader.padanan(), found.findings())


class _Reader:
    """Reads item by item, and remembers which expressions stand in a group."""

    def __init__(self, found: Collector) -> None:
        self._found = found
        self._kelompok: list[Kelompok] = []
        self._arah: list[Arah] = []
        self._seen: dict[str, Span] = {}

    def padanan(self) -> Padanan:
        """Return what was read so far."""
        return Padanan(tuple(self._kelompok), tuple(self._arah))

    def read(self, item: Mapping) -> None:
        """Take one item in, and note what is wrong with it."""
        fields = Fields(item, self._found, at=item.at)
        fields.known_only(("kata", "cari", "maka"))
        written = {key: fields.texts(key, single=True) for key in ("kata", "cari", "maka")}
        kata, cari, maka = (self._usable(one) for one in written.values())
        if not any(fields.doubtful(key) for key in written):
            self._note_incomplete(item.at, **written)
        if len(kata) >= _FEWEST:
            self._add_group(kata)
        if cari and maka:
            self._add_arrow(cari, maka)

    def _note_incomplete(self, at: Span, kata: Kata, cari: Kata, maka: Kata) -> None:
        arrow = cari or maka
        if kata and arrow:
            message = "Butir ini memuat `kata` sekaligus `cari` atau `maka`."
            self._note("single-padanan", at, message, "Pisahkan menjadi dua butir.")
        elif len(kata) == 1:
            message = f"`{kata[0].value[:60]}` sendirian, tanpa padanan."
            hint = "Tambahkan kata yang sama artinya, atau hapus butir ini."
            self._note("single-padanan", kata[0].at, message, hint)
        elif arrow and not (cari and maka):
            lack, given = ("maka", "cari") if cari else ("cari", "maka")
            message = f"Butir ini memuat `{given}` tanpa `{lack}`."
            self._note("single-padanan", at, message, f"Tambahkan `{lack}: […]` di bawahnya.")
        elif not kata and not arrow:
            self._note("single-padanan", at, "Butir ini tidak memuat padanan.", _SHAPE)

    def _usable(self, written: Kata) -> Kata:
        """Return the expressions that can be found, with single blanks; note the others."""
        usable: list[Located[str]] = []
        for one in written:
            teks = " ".join(without_invisible(one.value).split())
            count = len(_lipat(teks).split())
            if 0 < count <= MOST_WORDS and len(teks) <= _LONGEST:
                usable.append(Located(teks, one.at))
                continue
            problem = "terlalu panjang" if count else "tidak memuat huruf atau angka"
            message = f"`{teks[:60]}` {problem}, sehingga tidak pernah ditemukan."
            hint = f"Tulis kata kuncinya saja, paling banyak {MOST_WORDS} kata."
            self._note("long-padanan", one.at, message, hint)
        return tuple(usable)

    def _add_group(self, kata: Kata) -> None:
        own: dict[str, Span] = {}
        words = self._once(kata, own, self._seen)
        self._seen.update(own)
        if len(words) >= _FEWEST:
            self._kelompok.append(Kelompok(words))

    def _add_arrow(self, cari: Kata, maka: Kata) -> None:
        own: dict[str, Span] = {}
        left, right = self._once(cari, own, {}), self._once(maka, own, {})
        if left and right:
            self._arah.append(Arah(left, right))

    def _once(self, kata: Kata, own: dict[str, Span], others: dict[str, Span]) -> tuple[str, ...]:
        """Return the expressions that stand neither in *own*, the item, nor in *others*.

        They are added to *own*; those that stood there are noted.
        """
        fresh: list[str] = []
        for one in kata:
            folded = _lipat(one.value)
            first = own.get(folded) or others.get(folded)
            if first is None:
                own[folded] = one.at
                fresh.append(one.value)
                continue
            hint = "Hapus salah satunya." if folded in own else _MERGE
            message = f"`{one.value}` sudah ada di baris {first.line}."
            self._note("repeated-padanan", one.at, message, hint)
        return tuple(fresh)

    def _note(self, rule: str, at: Span, message: str, hint: str) -> None:
        self._found.add(rule, at, message, hint)


def _lipat(teks: str) -> str:
    """Return *teks* as words are compared: without case and punctuation."""
    folded = unicodedata.normalize("NFKC", teks).casefold()
    return " ".join("".join(char if char.isalnum() else " " for char in folded).split())
