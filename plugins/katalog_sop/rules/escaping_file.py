"""Pintasan yang keluar dari folder `sops/`."""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP905"
NAME: Final = "escaping-file"
SEVERITY: Final = Severity.ERROR
