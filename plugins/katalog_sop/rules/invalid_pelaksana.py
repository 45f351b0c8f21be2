"""Nama pelaksana dengan tanda yang punya arti lain di tabel."""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP304"
NAME: Final = "invalid-pelaksana"
SEVERITY: Final = Severity.ERROR
