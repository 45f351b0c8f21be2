"""One source written in the usual form, with its meaning unchanged.

The text is edited line by line; nothing is written anew from the model, so that comments and
whatever the model does not hold stay.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from katalog_sop.diagnostics import Finding
from katalog_sop.parse.characters import plain_characters
from katalog_sop.parse.collector import Collector
from katalog_sop.parse.document import parse_sop
from katalog_sop.source import SourceFile
from katalog_sop.write.body import format_body
from katalog_sop.write.front import format_front
from katalog_sop.write.lines import lines_of
from katalog_sop.write.meaning import meaning_of

_UNREAD: Final = frozenset(
    {
        *("escaping-file", "oversize-file", "not-utf8", "merge-conflict", "control-character"),
        *("missing-front-matter", "broken-yaml", "duplicate-key", "yaml-alias", "wrong-shape"),
        *("unsupported-format", "duplicate-section", "deep-nesting", "excessive-markup"),
        "too-many-findings",
    }
)
"""The rules that tell of text which was not read, and of which nobody can say what it means."""


class Dibiarkan(StrEnum):
    """Why a source is left as it is."""

    TAK_TERBACA = "belum terbaca seluruhnya"
    BERUBAH = "artinya akan berubah"


@dataclass(frozen=True, slots=True)
class Rapi:
    """A source in the usual form, or as it is."""

    teks: str
    dibiarkan: Dibiarkan | None = None


def format_source(source: SourceFile) -> Rapi:
    """Return the text of *source* in the usual form, or as it is where that is not safe."""
    teks = format_text(source)
    if teks is None:
        return Rapi(source.text, Dibiarkan.TAK_TERBACA)
    if not meaning_of(source).survives_in(meaning_of(replace(source, text=teks))):
        return Rapi(source.text, Dibiarkan.BERUBAH)
    return Rapi(teks)


def format_text(source: SourceFile) -> str | None:
    """Return the text in the usual form, or None where not all of it could be read."""
    parsed = parse_sop(source)
    if any(_is_unread(finding) for finding in parsed.findings):
        return None
    lines = lines_of(plain_characters(source.text, Collector()))
    front = format_front([lines.text(number) for number in range(1, lines.first - 1)], lines.split)
    return "\n".join(("---", *front, "---", format_body(lines, parsed.value.langkah)))


def _is_unread(finding: Finding) -> bool:
    return finding.rule in _UNREAD
