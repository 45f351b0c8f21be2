"""A place where one parser run gathers what it finds."""

from katalog_sop.diagnostics import Finding
from katalog_sop.source import Span


class Collector:
    """Gathers findings while one file is parsed; never outlives the parse."""

    def __init__(self) -> None:
        self._findings: list[Finding] = []

    def add(self, rule: str, at: Span, message: str, hint: str = "") -> None:
        """Note one mistake."""
        self._findings.append(Finding(rule, at, message, hint))

    def __len__(self) -> int:
        return len(self._findings)

    def findings(self) -> tuple[Finding, ...]:
        """Return everything noted so far."""
        return tuple(self._findings)
