"""Partial ISO dates, and the date an author probably meant."""

import datetime as dt
import re
from typing import Final

from katalog_sop.model.identitas import NAMA_BULAN, Tanggal

_ISO: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_NUMERIC: Final = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")
_LOOSE: Final = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?", re.ASCII)
_WORDS: Final = re.compile(r"(?:(\d{1,2})\s+)?([A-Za-z]{3,10})\s+(\d{4})")


def parse_tanggal(teks: str) -> Tanggal | None:
    """Return the date of ``2022``, ``2020-06`` or ``2020-09-29``; None if there is none such."""
    match = _ISO.fullmatch(teks)
    if match is None or "00" in match.groups():
        return None
    return _existing(*(int(part or 0) for part in match.groups()))


def saran_tanggal(teks: str) -> str:
    """Return how a date in words or as d/m/Y is written in ISO; empty if that is not clear."""
    if match := _LOOSE.fullmatch(teks):
        tanggal = _existing(*(int(part or 0) for part in match.groups()))
    elif match := _NUMERIC.fullmatch(teks):
        hari, bulan, tahun = (int(part) for part in match.groups())
        tanggal = _existing(tahun, bulan, hari)
    elif match := _WORDS.fullmatch(teks):
        tanggal = _existing(int(match[3]), _bulan(match[2]), int(match[1] or 0))
    else:
        return ""
    return tanggal.iso() if tanggal else ""


def _bulan(nama: str) -> int:
    starts = [n for n, bulan in enumerate(NAMA_BULAN, 1) if bulan.lower()[:3] == nama.lower()[:3]]
    return starts[0] if starts else -1


def _existing(tahun: int, bulan: int, hari: int) -> Tanggal | None:
    if hari and not bulan:
        return None
    try:
        dt.date(tahun, bulan or 1, hari or 1)
    except ValueError:
        return None
    return Tanggal(tahun, bulan, hari)
