"""What a report of ``sop check`` tells of."""

import hashlib
from collections import Counter
from dataclasses import dataclass

from katalog_sop.diagnostics import Diagnostic, Report, Severity
from katalog_sop.model.alamat import alamat_aturan


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """The findings that were asked for, and what is needed to speak of them."""

    report: Report
    changed: frozenset[str] = frozenset()
    """The files that somebody is working on; their findings come first where only few are shown."""
    elsewhere: int = 0
    """How many errors stand in files that were not asked for."""
    site_url: str = ""
    """Where the pages of the rules stand; empty where that is not known."""
    colour: bool = False
    """Whether the reader's terminal shows colours."""

    def urgent_first(self) -> tuple[Diagnostic, ...]:
        """Return the findings of changed files first, and of those the heaviest first."""
        weights = tuple(Severity)
        return tuple(
            sorted(
                self.report.diagnostics,
                key=lambda one: (one.file not in self.changed, weights.index(one.severity)),
            )
        )

    def fingerprints(self) -> tuple[str, ...]:
        """Return what tells each finding from all others, and stays when lines above it change."""
        seen: Counter[str] = Counter()
        found: list[str] = []
        for one in self.report.diagnostics:
            identity = f"{one.file}\n{one.code}\n{one.message}"
            seen[identity] += 1
            found.append(hashlib.sha256(f"{identity}\n{seen[identity]}".encode()).hexdigest())
        return tuple(found)

    def counted(self) -> str:
        """Return how many findings there are, in words."""
        found = Counter(one.severity for one in self.report.diagnostics)
        return ", ".join(f"{found[severity]} {severity.kata}" for severity in Severity)

    def rule_page(self, code: str) -> str:
        """Return the absolute address of the page of a rule; empty where it is not known."""
        return f"{self.site_url}{alamat_aturan(code)}" if self.site_url else ""
