"""YAML as nodes with places: scalars as written, nothing guessed, nothing executed.

YAML guesses types and forgives duplicate keys, and aliases can blow a small file up. So the
events of the parser are composed here: every scalar stays text, every node knows its place,
and anchors, aliases and tags are findings.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

import yaml

from katalog_sop.parse.characters import CONTROL
from katalog_sop.parse.collector import Collector
from katalog_sop.parse.nip import may_hold_nip
from katalog_sop.source import Span

MAX_DEPTH: Final = 12
"""How deep values may nest; the format itself needs four levels."""
MAX_NODES: Final = 5_000
"""How many values front matter may hold; a real one holds some dozens."""

TOO_DEEP: Final = "bertingkat terlalu dalam"
TOO_MANY: Final = "berisi terlalu banyak nilai"

LONE_DASH: Final = "\U0010fffd"
"""Stands for a value that is just ``-``, which YAML cannot read; no text holds it."""

_COMMENT: Final = re.compile(r"[ \t]+#.*")

_Loader: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value; None where nothing, ``~`` or ``-`` stands."""

    teks: str | None
    at: Span


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple["Node", ...]
    at: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values in the order of the source, each key once."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    at: Span
    utuh: bool = True
    """Whether all of it was read: of a key that is not in it nothing can be said otherwise."""


Node = Scalar | Sequence | Mapping


class _Composer:
    """Turns the events of one YAML text into nodes."""

    def __init__(self, text: str, first_line: int, found: Collector, most: int) -> None:
        self._lines = text.split("\n")
        self._first_line = first_line
        self._found = found
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=_Loader)
        self._left = most

    def document(self) -> Node | None:
        """Return the root node, or None for an empty text; raises ``yaml.YAMLError``."""
        root: Node | None = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                self._note_second_document(event)
                return replace(root, utuh=False) if isinstance(root, Mapping) else root
            if isinstance(event, yaml.NodeEvent):
                root = self._node(event, 0)
        return root

    def _note_second_document(self, event: yaml.Event) -> None:
        self._found.add(
            "broken-yaml",
            self._span(event).part(0, 1),
            "Isi mulai dari sini tidak dibaca.",
            "Hapus baris `...` atau `---` di tengah.",
        )

    def _node(self, event: yaml.Event, depth: int) -> Node:
        tricky = _trick(event)
        if tricky:
            self._note_trick(tricky, event)
        self._left -= 1
        if depth > MAX_DEPTH:
            raise yaml.YAMLError(TOO_DEEP)
        if self._left < 0:
            raise yaml.YAMLError(TOO_MANY)
        if isinstance(event, yaml.MappingStartEvent):
            mapping = self._mapping(event, depth)
            return DOUBTFUL if event.tag else mapping
        if isinstance(event, yaml.SequenceStartEvent):
            items = tuple(self._node(e, depth + 1) for e in self._until(yaml.SequenceEndEvent))
            return DOUBTFUL if event.tag else Sequence(items, self._span(event))
        if isinstance(event, yaml.ScalarEvent):
            at = self._span(event)
            self._note_trailing_comment(event, at)
            teks = self._plain(_as_written(event), event)
            return DOUBTFUL if tricky and not teks else Scalar(teks, at)
        return DOUBTFUL

    def _plain(self, teks: str | None, event: yaml.ScalarEvent) -> str | None:
        """Return a value without the control characters that an escape sequence makes."""
        escaped = CONTROL.search(teks) if teks and event.style == '"' else None
        if teks is None or escaped is None:
            return teks
        self._found.add(
            "control-character",
            self._span(event),
            f"Nilai ini memuat U+{ord(escaped[0]):04X}, karakter kendali.",
            "Ganti tanda kutip ganda dengan tanda kutip tunggal, dan hapus kode di belakang `\\`.",
        )
        return CONTROL.sub(" ", teks)

    def _mapping(self, start: yaml.MappingStartEvent, depth: int) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for event in self._until(yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            value = self._node(next(self._events), depth + 1)
            if key is DOUBTFUL or self._is_merge(key, event):
                continue
            if not isinstance(key, Scalar):
                self._found.add(
                    "wrong-shape", key.at, "Kunci ini bukan kata.", "Tulis `kunci: nilai`."
                )
                continue
            nama = key.teks or ""
            if nama in entries:
                self._found.add(
                    "duplicate-key",
                    key.at,
                    f"Kunci `{nama}` ditulis dua kali; "
                    f"yang pertama di baris {entries[nama][0].at.line}.",
                    "Hapus salah satunya.",
                )
                entries[nama] = (entries[nama][0], DOUBTFUL)
            else:
                entries[nama] = (key, value)
        return Mapping(tuple(entries.values()), self._span(start))

    def _until(self, end: type[yaml.Event]) -> Iterator[yaml.Event]:
        for event in self._events:
            if isinstance(event, end):
                return
            yield event

    def _is_merge(self, key: Node, event: yaml.Event) -> bool:
        merge = isinstance(key, Scalar) and key.teks == "<<"
        if merge:
            self._note_trick("Kunci `<<`", event)
        return merge

    def _note_trick(self, trick: str, event: yaml.Event) -> None:
        self._found.add(
            "yaml-alias",
            self._span(event),
            f"{trick} tidak dipakai di katalog ini.",
            "Tulis nilainya secara lengkap; bila tanda itu bagian dari teks, "
            "apit nilainya dengan tanda kutip tunggal.",
        )

    def _note_trailing_comment(self, event: yaml.ScalarEvent, mark: Span) -> None:
        row, start = mark.end_line - self._first_line, mark.end_column - 1
        line = self._lines[row] if row < len(self._lines) else ""
        if start >= len(line):  # as nearly always: the value is the last thing on its line
            return
        match = _COMMENT.match(line, start)
        if event.style in {"|", ">"} or match is None:
            return
        comment = match[0].strip()
        column = match.end() - len(match[0].lstrip()) + 1
        whole = f"{event.value} {comment}".strip().replace("'", "''")
        written = (
            "seluruhnya di antara tanda kutip tunggal" if may_hold_nip(whole) else f"'{whole}'"
        )
        self._found.add(
            "trailing-comment",
            Span.on_line(mark.end_line, column, len(comment)),
            f"Teks `{comment}` tidak ikut dibaca: spasi dan `#` memulai catatan.",
            f"Bila teks itu bagian dari nilai, tulis {written}; "
            "bila catatan, pindahkan ke baris sendiri.",
        )

    def _span(self, event: yaml.Event) -> Span:
        start, end = event.start_mark, event.end_mark
        if start is None or end is None:
            return Span.on_line(self._first_line, 1, 1)
        return Span(*self._inside(start.line, start.column), *self._inside(end.line, end.column))

    def _inside(self, line: int, column: int) -> tuple[int, int]:
        """Return a place of the file; libyaml puts an empty end behind the last line."""
        last = len(self._lines) - 1
        if line > last:
            line, column = last, len(self._lines[last])
        return line + self._first_line, column + 1


DOUBTFUL: Final = Scalar(None, Span(1, 1, 1, 1))
"""A value that was reported already: a key written twice, an alias. Nothing more is said of it."""


def _trick(event: yaml.Event) -> str:
    if isinstance(event, yaml.AliasEvent):
        return f"Tanda `*{event.anchor}` di awal nilai"
    if isinstance(event, yaml.NodeEvent) and event.anchor:
        return f"Tanda `&{event.anchor}` di awal nilai"
    tag = getattr(event, "tag", None)
    return f"Tanda `{tag}` di awal nilai" if tag else ""


def _as_written(event: yaml.ScalarEvent) -> str | None:
    teks = event.value.replace(LONE_DASH, "-").strip()
    empty = teks == "-" or (not event.style and teks in {"", "~"})
    return None if empty else teks


def compose(text: str, *, first_line: int, found: Collector, most: int = MAX_NODES) -> Node | None:
    """Return the root node of a YAML text whose first line is *first_line* of its file.

    It holds at most *most* values. Raises ``yaml.YAMLError`` where the text is no YAML; the caller
    says so at the right place.
    """
    return _Composer(text, first_line, found, most).document()
