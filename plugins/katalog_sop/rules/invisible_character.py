"""Karakter tak terlihat di tempat YAML atau tabel memerlukan spasi biasa."""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP013"
NAME: Final = "invisible-character"
SEVERITY: Final = Severity.ERROR
