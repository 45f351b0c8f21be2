"""What is wrong with a catalogue, as data."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Final, Generic, TypeVar

from katalog_sop.source import Span

T = TypeVar("T")


class Severity(StrEnum):
    """How much a finding weighs, heaviest first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def kata(self) -> str:
        """The word that readers see."""
        return {"error": "kesalahan", "warning": "peringatan", "info": "catatan"}[self.value]

    def reaches(self, lowest: "Severity") -> bool:
        """Return whether this weighs as much as *lowest*, or more."""
        return _RANK[self] <= _RANK[lowest]


_RANK: Final = {one: rank for rank, one in enumerate(Severity)}


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


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The line a finding points at, or the part of a long line around it."""

    teks: str
    start: int
    """How many characters of ``teks`` stand before what the finding is about."""
    length: int
    """How many characters of ``teks`` the finding is about; 0 where it stands behind them."""


NO_EXCERPT: Final = Excerpt("", 0, 0)
"""The excerpt of a finding about a whole file, or about a line that is not there."""


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
    excerpt: Excerpt = NO_EXCERPT


@dataclass(frozen=True, slots=True)
class Report:
    """All diagnostics of a catalogue, ordered by file and place."""

    diagnostics: tuple[Diagnostic, ...] = ()

    @classmethod
    def of(cls, diagnostics: Iterable[Diagnostic]) -> "Report":
        """Return the report of *diagnostics*, each once, in reading order."""
        unique = set(diagnostics)
        return cls(tuple(sorted(unique, key=lambda d: (d.file, d.at, d.code, d.message, d.hint))))

    def reaching(self, lowest: Severity) -> tuple[Diagnostic, ...]:
        """Return the diagnostics that weigh as much as *lowest*, or more."""
        return tuple(d for d in self.diagnostics if d.severity.reaches(lowest))

    def errors(self) -> tuple[Diagnostic, ...]:
        """Return the diagnostics that are errors."""
        return self.reaching(Severity.ERROR)

    def by_file(self) -> dict[str, tuple[Diagnostic, ...]]:
        """Return the diagnostics of each source file that has any."""
        grouped = groupby(self.diagnostics, key=lambda d: d.file)
        return {file: tuple(found) for file, found in grouped}
