"""Findings for a person at a terminal: place, message, the line with a caret, and the remedy."""

import re
import unicodedata
from typing import Final

from katalog_sop.adapters.cli.reports.checked import Checked
from katalog_sop.diagnostics import Diagnostic, Excerpt, Severity
from katalog_sop.parse.characters import visible

_COLOURS: Final = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_BOLD: Final = "1"
_FAINT: Final = "2"
_BREAK: Final = re.compile(r"[\t\n]")
_EMOJI: Final = "\ufe0f"
"""Makes a picture of the character before it, which then takes two columns."""


def as_text(checked: Checked) -> str:
    """Return the report as lines of text with a summary behind them."""
    diagnostics = checked.report.diagnostics
    lines = [line for one in diagnostics for line in (*text_lines(one, colour=checked.colour), "")]
    return "\n".join((*lines, *_summary(checked)))


def text_lines(one: Diagnostic, *, colour: bool = False) -> tuple[str, ...]:
    """Return a finding as lines: place, code and message; the excerpt; the hint."""
    place = _painted(_shown(f"{one.file}:{one.at.line}:{one.at.column}:"), _BOLD, colour)
    weight = _painted(f"{one.severity.kata} {one.code}", _COLOURS[one.severity], colour)
    lines = [f"{place} {weight} {_shown(one.message)}"]
    if one.excerpt.teks:
        lines += _excerpt(one, colour=colour)
    if one.hint:
        lines.append(f"  saran: {_shown(one.hint)}")
    return tuple(lines)


def _shown(teks: str) -> str:
    """Return *teks* on one line: what stands in a source must not look like a line of ours."""
    return visible(_BREAK.sub(" ", teks))


def _excerpt(one: Diagnostic, *, colour: bool) -> tuple[str, str]:
    number = str(one.at.line)
    caret = _painted(_caret(one.excerpt), _COLOURS[one.severity], colour)
    before = _painted(f"  {number} | ", _FAINT, colour)
    below = _painted(f"  {' ' * len(number)} | ", _FAINT, colour)
    return f"{before}{one.excerpt.teks}", f"{below}{caret}"


def _caret(excerpt: Excerpt) -> str:
    end = excerpt.start + excerpt.length
    width = _width(excerpt.teks[excerpt.start : end])
    return " " * _width(excerpt.teks[: excerpt.start]) + "^" * max(1, width)


def _width(teks: str) -> int:
    """Return how many columns of a terminal *teks* takes."""
    return sum(_columns(char) for char in teks)


def _columns(char: str) -> int:
    if char == _EMOJI:
        return 1
    if unicodedata.category(char) in {"Mn", "Me"}:
        return 0
    return 1 + (unicodedata.east_asian_width(char) in "WF")


def _painted(teks: str, colour: str, wanted: bool) -> str:  # noqa: FBT001 -- private
    return f"\x1b[{colour}m{teks}\x1b[0m" if wanted else teks


def _summary(checked: Checked) -> tuple[str, ...]:
    lines = [f"{checked.counted()} dalam {len(checked.report.by_file())} berkas."]
    if checked.elsewhere:
        lines.append(
            f"Di berkas lain masih ada {checked.elsewhere} kesalahan; "
            "jalankan tanpa pilihan berkas untuk melihatnya."
        )
    if checked.report.diagnostics:
        code = checked.report.diagnostics[0].code
        lines.append(f"Penjelasan sebuah aturan: sop explain {code}")
    return tuple(lines)
