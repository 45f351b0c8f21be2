"""What one source means, without the places in it: whether two sources mean the same."""

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Final

from katalog_sop.model.langkah import LetakSel
from katalog_sop.model.naskah import Butir
from katalog_sop.model.sop import Sop
from katalog_sop.parse.characters import plain_characters
from katalog_sop.parse.collector import Collector
from katalog_sop.parse.document import parse_sop
from katalog_sop.parse.front_matter import split_source
from katalog_sop.source import SourceFile, Span

_PLACES: Final[Mapping[type, tuple[str, ...]]] = {
    Butir: ("line",),
    LetakSel: ("baris", "batas"),
    Sop: ("kunci",),
}
"""The fields that tell where something stood, other than by a ``Span``."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A source as it is understood."""

    sop: Hashable
    front: Hashable
    """All of the front matter, keys that nobody knows among it."""
    comments: frozenset[str]
    """The comments of the front matter, which the model does not hold."""
    findings: Counter[str]

    def survives_in(self, other: "Meaning") -> bool:
        """Return whether *other* means the same, and nothing is wrong in it that was right."""
        same = (self.sop, self.front, self.comments) == (other.sop, other.front, other.comments)
        return same and not other.findings - self.findings


def meaning_of(source: SourceFile) -> Meaning:
    """Return what *source* means."""
    parsed = parse_sop(source)
    sop = parsed.value
    split = split_source(plain_characters(source.text, Collector()), Collector())
    lines = source.text.split("\n")
    end = lines.index("---", 1) if split.readable else 0
    return Meaning(
        sop=_placeless(sop),
        front=frozenset((key.teks, _placeless(node)) for key, node in split.front.entries),
        comments=frozenset(line.strip() for line in lines[:end] if line.lstrip()[:1] == "#"),
        findings=Counter(one.rule for one in parsed.findings),
    )


def _placeless(value: object) -> Hashable:
    """Return *value* as nested tuples in which every place is gone."""
    if isinstance(value, Span):
        return None
    if isinstance(value, tuple):
        return tuple(_placeless(part) for part in value)
    if is_dataclass(value):
        places = _PLACES.get(type(value), ())
        names = (field.name for field in fields(value) if field.name not in places)
        return (type(value), *(_placeless(getattr(value, name)) for name in names))
    assert isinstance(value, Hashable)  # noqa: S101 -- models are frozen values
    return value
