"""The Alur cell: which way a step goes on.

alur    = cabang *(";" cabang) | sasaran *("&" sasaran)
cabang  = label (":" | "->" | "→") sasaran
sasaran = (No | "selesai") ["?"]

What is written otherwise is an error; where it can be guessed, the hint says how it is written.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Final

from katalog_sop.diagnostics import Finding
from katalog_sop.model.langkah import SELESAI, Cabang
from katalog_sop.parse.collector import Collector
from katalog_sop.source import Span

_ARROW: Final = re.compile(r":|->|→")
_LONGEST: Final = 1_000

_LONGEST_GUESS: Final = 200
_MOST_TARGETS: Final = 10
_MOST_WORDS: Final = 4
"""Longer labels are sentences, and guessing at sentences goes wrong."""
_TOKEN: Final = re.compile(r"\d{1,4}(?:\.\d{1,4})*[a-z]?(?![^\W_])|[^\W\d_]+|\S", re.IGNORECASE)
_ONWARD: Final = frozenset({"berikut", "berikutnya", "lanjut", "lanjutkan", "selanjutnya"})
_FILLING: Final = frozenset(
    {"apabila", "baris", "bila", "jika", "kalau", "ke", "kembali", "langkah", "maka", "menuju"}
    | {"no", "nomor", "pada", "tahap"}
    | set(":=<>-–—→⇒➔➜.()")
)
_JOINING: Final = frozenset({"&", "+", "dan", "serta"})
_PARTING: Final = frozenset(";,/|")
_DIRECTION: Final = re.compile(r"(?:ke|kembali|lanjut\w*|menuju)\b", re.IGNORECASE)
_RESERVED: Final = re.compile(r"[;:&?]")
_BREAK: Final = re.compile(r"<br */?>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of the cell between separators, with its place."""

    teks: str
    at: Span


def parse_alur(teks: str, at: Span, found: Collector) -> tuple[Cabang, ...] | None:
    """Return the ways on that a cell names, none for an empty one; None where it is unreadable."""
    if not teks:  # as most cells are: the next row follows
        return ()
    if len(teks) > _LONGEST:
        message = f"Sel Alur ini lebih panjang dari {_LONGEST} huruf."
        found.add("unreadable-alur", at, message, "Tulis label pendek dan nomor langkah saja.")
        return None
    read = _read(teks, at)
    cabang = [one for one in read if isinstance(one, Cabang)]
    wrong = [one for one in read if isinstance(one, Finding)]
    guess = nearest_alur(teks) if wrong or any(_is_wording(one.ke) for one in cabang) else None
    if guess is not None:
        wrong = [_guessed(teks, at, guess)]
    for one in wrong:
        found.add(one.rule, one.at, one.message, one.hint)
    return None if wrong else tuple(cabang)


def nearest_alur(teks: str) -> str | None:
    """Return the readable cell that *teks* probably means; None where that is not clear.

    An empty text means the next row: the cell is to be emptied.
    """
    if len(teks) > _LONGEST_GUESS:
        return None
    guess = _Guess()
    for token in _TOKEN.findall(unicodedata.normalize("NFKC", _BREAK.sub(";", teks))):
        if not guess.takes(token):
            return None
    return guess.written()


def _read(teks: str, at: Span) -> list[Cabang | Finding]:
    """Return the ways on, or what is wrong with them, as the format has it."""
    parts = [part for part in _split(teks, ";", at) if part.teks]
    labelled = [part for part in parts if _ARROW.search(part.teks)]
    if not labelled:
        return _unlabelled(parts, at)
    if len(labelled) < len(parts):
        odd = next(part for part in parts if not _ARROW.search(part.teks))
        message = f"`{odd.teks}` tidak berlabel, sedangkan cabang lain di sel ini berlabel."
        hint = f"Beri label, misalnya `Tidak: {odd.teks}`."
        if not _leads_somewhere(odd.teks):
            message = f"Cabang `{odd.teks}` tidak menyebut tujuannya."
            hint = f"Tulis nomor langkah tujuannya, misalnya `{odd.teks}: 5`."
        return [Finding("unreadable-alur", odd.at, message, hint)]
    cabang = [_branch(part) for part in parts]
    if len(cabang) == 1 and isinstance(cabang[0], Cabang):
        return [_single(cabang[0], parts[0].at)]
    return cabang


def _leads_somewhere(teks: str) -> bool:
    """Return whether a part without a label may be a target: a number, or the end."""
    return any(char.isdigit() for char in teks) or teks.rstrip("?. ").casefold() == SELESAI


def _single(cabang: Cabang, at: Span) -> Finding:
    label, ke = cabang.label, cabang.ke
    return Finding(
        "single-branch",
        at,
        f"Hanya ada satu cabang, `{label}`; putusan memerlukan paling sedikit dua.",
        f"Tambahkan cabang lain, misalnya `{label}: {ke}; Tidak: …`, atau tulis `{ke}` saja.",
    )


def _unlabelled(parts: list[_Part], at: Span) -> list[Cabang | Finding]:
    if not parts:
        return []
    if len(parts) > 1:
        return [_unmarked([part.teks for part in parts], at)]
    return [_target(part, "") for part in _split(parts[0].teks, "&", parts[0].at)]


def _unmarked(words: list[str], at: Span) -> Finding:
    message = "Beberapa tujuan dipisah `;` tanpa label: putusan atau jalan serentak?"
    hint = f"Untuk jalan serentak tulis `{' & '.join(words)}`"
    if any("&" in word for word in words):
        hint += "; satu cabang putusan menuju satu langkah saja."
    else:
        more = "; …" if words[2:] else ""
        hint += f"; untuk putusan tulis `Ya: {words[0]}; Tidak: {words[1]}{more}`."
    return Finding("unmarked-parallel", at, message, hint)


def _branch(part: _Part) -> Cabang | Finding:
    arrow = _ARROW.search(part.teks)
    assert arrow is not None  # noqa: S101 -- only parts with an arrow come here
    label = part.teks[: arrow.start()].strip()
    rest = part.teks[arrow.end() :]
    start = arrow.end() + len(rest) - len(rest.lstrip())
    target = _Part(rest.strip(), part.at.part(start, len(rest.strip())))
    if not label or set(label) & set("&?"):
        return Finding(
            "unreadable-alur",
            part.at,
            f"Label cabang `{part.teks}` kosong atau memuat `&` atau `?`.",
            f"Tulis seperti `Ya: {target.teks or '7'}`.",
        )
    if "&" in target.teks:
        return Finding(
            "unreadable-alur",
            target.at,
            f"Cabang `{label}` menuju lebih dari satu langkah.",
            "Satu cabang menuju satu langkah, misalnya `Ya: 7`.",
        )
    return _target(target, label)


def _target(part: _Part, label: str) -> Cabang | Finding:
    ke = part.teks.removesuffix("?").strip()
    if not ke or "?" in ke or _ARROW.search(ke) or set(ke) <= set("-–—"):
        return Finding(
            "unreadable-alur",
            part.at,
            f"Tujuan `{part.teks}` tidak dapat dibaca." if part.teks else "Tujuan belum ditulis.",
            "Tulis nomor langkah atau `selesai`; kosongkan sel bila lanjut ke baris berikutnya.",
        )
    folded = "".join(ke.split()).casefold()
    target = SELESAI if folded == SELESAI else ke
    return Cabang(target, label, part.teks.endswith("?"), part.at)


def _split(teks: str, separator: str, at: Span) -> list[_Part]:
    """Cut *teks*, which begins at *at*, into stripped parts with their places."""
    parts: list[_Part] = []
    offset = 0
    for piece in teks.split(separator):
        lead = len(piece) - len(piece.lstrip())
        stripped = piece.strip()
        parts.append(_Part(stripped, at.part(offset + lead, len(stripped))))
        offset += len(piece) + len(separator)
    return parts


def _guessed(teks: str, at: Span, guess: str) -> Finding:
    hint = f"Mungkin maksudnya `{guess}`."
    if not guess:
        hint = "Kosongkan sel ini bila lanjut ke baris berikutnya."
    return Finding("unreadable-alur", at, f"Alur `{teks}` tidak dapat dibaca.", hint)


def _is_wording(ke: str) -> bool:
    """Return whether a target is a phrase that no author would use as the No of a step.

    A phrase that might be one (`Langkah 7`) is left to those who know which numbers there are.
    """
    if ke == SELESAI or ke.isdecimal():
        return False
    guess = nearest_alur(ke)
    if guess is None:
        return False
    phrase = bool(_DIRECTION.match(ke)) or ke.endswith(".")
    widened = bool(_RESERVED.search(unicodedata.normalize("NFKC", ke)))
    return guess in {"", SELESAI} or ";" in guess or phrase or widened


@dataclass(slots=True)
class _Guess:
    """Takes a cell word by word; knows what was meant once every word had its place."""

    _label: list[str] = field(default_factory=list)
    _targets: list[tuple[str, str]] = field(default_factory=list)
    _joints: set[str] = field(default_factory=set)
    _onward: bool = False

    def takes(self, token: str) -> bool:
        """Return whether *token* makes sense behind what was taken before."""
        word = token.casefold()
        if word[0].isdecimal() or word == SELESAI:
            self._targets.append((" ".join(self._label), word))
            self._label = []
            return len(self._targets) <= _MOST_TARGETS
        if word == "?":
            return self._inferred()
        if word in _JOINING | _PARTING:
            self._joints.add("&" if word in _JOINING else ",")
            return not self._label
        if word in _ONWARD:
            self._onward = True
        elif word not in _FILLING:
            self._label.append(token)
        return word in _FILLING or (token.isalpha() and len(self._label) <= _MOST_WORDS)

    def _inferred(self) -> bool:
        if self._label or not self._targets:
            return False
        label, ke = self._targets[-1]
        self._targets[-1] = (label, ke.removesuffix("?") + "?")
        return True

    def written(self) -> str | None:
        """Return the cell as it should be written, if there is one way to write it."""
        targets = [ke for _, ke in self._targets]
        labels = {label.casefold() for label, _ in self._targets}
        if self._label:
            return None
        if not targets:
            return "" if self._onward else None
        if labels == {""}:
            joined = len(targets) == 1 or self._joints == {"&"}
            return " & ".join(targets) if joined else None
        if "" in labels or len(labels) < len(targets) or len(targets) == 1:
            return None
        return "; ".join(f"{label[:1].upper()}{label[1:]}: {ke}" for label, ke in self._targets)
