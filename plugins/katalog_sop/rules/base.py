"""What a rule is: a module with a code, a name, a severity and a check."""

from collections.abc import Iterable
from typing import Protocol

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop


class Rule(Protocol):
    """A module of this package; its docstring says what it finds and why that matters."""

    @property
    def CODE(self) -> str:  # noqa: N802 -- a constant of the module
        """``SOP`` and three digits; the first says which part of the form it is about."""

    @property
    def NAME(self) -> str:  # noqa: N802
        """In kebab-case, naming the bad pattern: reads as "allow …"."""

    @property
    def SEVERITY(self) -> Severity:  # noqa: N802
        """How much a finding of this rule weighs."""

    def check(self, linked: LinkedSop, catalogue: Catalogue, /) -> Iterable[Finding]:
        """Return the findings of one SOP, which is part of *catalogue*.

        What it reads there is noted, so that it runs again when that changes; of the catalogue it
        sees everything but ``dicari`` and ``padanan``. A rule that looks at its SOP alone says so
        by an underscore before the name of the second parameter.
        """


def left_to_parser(_linked: LinkedSop, _catalogue: Catalogue, /) -> Iterable[Finding]:
    """Return nothing: the ``check`` of a rule whose findings the parser makes, where it reads."""
    return ()
