"""Where text comes from: source files and places in them."""

from dataclasses import dataclass
from typing import Generic, Self, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a source file; lines and columns count from 1, columns in code points.

    The end is exclusive: it is the place just behind the last character.
    """

    line: int
    column: int
    end_line: int
    end_column: int

    @classmethod
    def on_line(cls, line: int, column: int, length: int) -> Self:
        """Return the stretch of *length* characters that begins at *column* of *line*."""
        return cls(line, column, line, column + length)

    def part(self, start: int, length: int) -> "Span":
        """Return the stretch *length* long, *start* characters behind this one's beginning."""
        return Span.on_line(self.line, self.column + start, length)


WHOLE_FILE = Span(1, 1, 1, 1)
"""The place of a finding that concerns a file as a whole."""


@dataclass(frozen=True, slots=True)
class Located(Generic[T]):
    """A value together with the place it was read from."""

    value: T
    at: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """One file of the catalogue as it was read: nothing in it has been judged yet.

    Newlines are line feeds and a leading byte-order mark is gone, so that every reader counts
    the same lines and columns.
    """

    path: str
    """Relative to the root of the catalogue, with ``/``: ``sops/kota-sibolga/cuti.md``."""
    text: str
    """The decoded text; empty when the file could not be decoded or is too large."""
    changed: str | None = None
    """ISO date on which the text last changed, where a version history tells."""
    undecodable: Span | None = None
    """Where the bytes stop being UTF-8, if they do."""
    outside: bool = False
    """Whether the file is a link that leads out of the catalogue, and so was not read."""
    oversize: int | None = None
    """The size in bytes of a file that was not read because it is over the limit."""
    foreign: bool = False
    """Whether the file is of a kind that was meant for the catalogue but is not read."""


def source_from_bytes(
    path: str, data: bytes, *, limit: int, changed: str | None = None
) -> SourceFile:
    """Return *data* as a source file; what cannot be read is said in its fields, never raised."""
    if len(data) > limit:
        return SourceFile(path=path, text="", changed=changed, oversize=len(data))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        readable = data[: error.start].decode("utf-8-sig")
        return SourceFile(path=path, text="", changed=changed, undecodable=_end_of(readable))
    return SourceFile(path=path, text=_with_plain_newlines(text), changed=changed)


def _with_plain_newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _end_of(text: str) -> Span:
    lines = _with_plain_newlines(text).split("\n")
    return Span.on_line(len(lines), len(lines[-1]) + 1, 1)
