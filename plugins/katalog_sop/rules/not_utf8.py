"""Berkas yang bukan UTF-8."""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP001"
NAME: Final = "not-utf8"
SEVERITY: Final = Severity.ERROR
