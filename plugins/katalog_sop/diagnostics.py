"""What is wrong with a catalogue, as data."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from katalog_sop.source import Span

T = TypeVar("T")


class Severity(StrEnum):
    """How much a finding weighs, heaviest first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """One mistake, as the parser or a rule saw it: which rule, where, what, and the remedy."""

    rule: str
    """Name of the rule in kebab-case; the registry knows its code and severity."""
    at: Span
    message: str
    """What is wrong, in Indonesian."""
    hint: str = ""
    """What to do about it, in Indonesian."""


@dataclass(frozen=True, slots=True)
class Parsed(Generic[T]):
    """What a parser returns: the value as far as it could be read, and everything it found."""

    value: T
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """A finding with its file, code and severity: what an editor gets to see."""

    file: str
    at: Span
    severity: Severity
    code: str
    rule: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Report:
    """All diagnostics of a catalogue, ordered by file and place."""

    diagnostics: tuple[Diagnostic, ...] = ()

    @classmethod
    def of(cls, diagnostics: Iterable[Diagnostic]) -> "Report":
        """Return the report of *diagnostics*, each once, in reading order."""
        unique = set(diagnostics)
        return cls(tuple(sorted(unique, key=lambda d: (d.file, d.at, d.code, d.message))))

    def errors(self) -> tuple[Diagnostic, ...]:
        """Return the diagnostics that are errors."""
        return tuple(d for d in self.diagnostics if d.severity is Severity.ERROR)

    def of_file(self, path: str) -> tuple[Diagnostic, ...]:
        """Return the diagnostics of one source file."""
        return tuple(d for d in self.diagnostics if d.file == path)
