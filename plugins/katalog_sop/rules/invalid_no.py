"""Nomor langkah dengan tanda yang punya arti lain di kolom Alur."""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP311"
NAME: Final = "invalid-no"
SEVERITY: Final = Severity.ERROR
