"""A place where one parser run gathers what it finds."""

from collections.abc import Iterable
from typing import Final

from katalog_sop.diagnostics import Finding
from katalog_sop.parse.saran import Saran
from katalog_sop.source import Span

MAX_FINDINGS: Final = 1000
"""More than that says nothing new to an author; a last finding says that there are more."""

_LONGEST: Final = 300
"""What is quoted from a source in a message is cut at some length."""


class Collector:
    """Gathers findings while one file is parsed; never outlives the parse."""

    def __init__(self) -> None:
        self._findings: list[Finding] = []
        self._saran = Saran()

    def add(self, rule: str, at: Span, message: str, hint: str = "") -> None:
        """Note one mistake; beyond ``MAX_FINDINGS`` only that there are more."""
        if len(self._findings) < MAX_FINDINGS:
            self._findings.append(Finding(rule, at, _cut(message), _cut(hint)))
        elif len(self._findings) == MAX_FINDINGS:
            self._findings.append(too_many(at))

    def saran(self, kata: str, dikenal: Iterable[str]) -> str:
        """Return a sentence that proposes the nearest known word; empty after many of them."""
        return self._saran(kata, dikenal)

    def __len__(self) -> int:
        return len(self._findings)

    def findings(self) -> tuple[Finding, ...]:
        """Return everything noted so far."""
        return tuple(self._findings)


def too_many(at: Span) -> Finding:
    """Return the finding that stands for all further ones of a file."""
    return Finding(
        "too-many-findings",
        at,
        f"Berkas ini berisi lebih dari {MAX_FINDINGS} temuan; sisanya tidak dilaporkan.",
        "Perbaiki yang dilaporkan, lalu periksa lagi.",
    )


def _cut(teks: str) -> str:
    return teks if len(teks) <= _LONGEST else f"{teks[:_LONGEST]}…"
