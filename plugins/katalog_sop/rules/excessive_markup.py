"""Teks dengan tanda Markdown sebanyak yang tidak dipakai naskah mana pun."""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP030"
NAME: Final = "excessive-markup"
SEVERITY: Final = Severity.ERROR
