"""Keputusan dengan satu cabang saja."""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP309"
NAME: Final = "single-branch"
SEVERITY: Final = Severity.ERROR
