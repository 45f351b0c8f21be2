"""A drawn flow, whether as picture or as Mermaid source, and what a reader takes from it."""

import re
from typing import NamedTuple

from tests.support.terbaca import Arah, Terbaca

from katalog_sop.model.langkah import SELESAI

MARKS = ("Mulai", "Selesai")
_NUMBERED = re.compile(r"(?P<no>\S+?)\.\s(?P<said>.*)", re.DOTALL)


class Node(NamedTuple):
    """One symbol."""

    step: str
    """What all symbols of a step have in common: ``#`` and its anchor where they are links."""
    shape: str
    """``capsule``, ``box`` or ``diamond``."""
    words: str
    lane: str
    dashed: bool


class Way(NamedTuple):
    """One arrow, from step to step."""

    source: str
    target: str
    label: str
    dashed: bool


class Drawn(NamedTuple):
    """What is drawn, the symbols in reading order."""

    lanes: tuple[str, ...]
    nodes: tuple[Node, ...]
    ways: tuple[Way, ...]

    def mark(self, step: str) -> str:
        """Return the word of a mark of the beginning or the end, and nothing for a step."""
        return next((one.words for one in self.nodes if one.step == step and _is_mark(one)), "")


def _is_mark(node: Node) -> bool:
    return node.words in MARKS


def steps_of(drawn: Drawn) -> list[Terbaca]:
    """Return the steps as *drawn* states them, without the blanks that broken lines add."""
    shown = {node.step: node for node in drawn.nodes if not _is_mark(node)}
    return [_step(drawn, node, first=nth == 0) for nth, node in enumerate(shown.values())]


def texts_of(drawn: Drawn) -> list[tuple[str, str]]:
    """Return for each symbol of a step its No and what it says that is done."""
    found = (_numbered(node) for node in drawn.nodes if not _is_mark(node))
    return [(one["no"], one["said"]) for one in found]


def bare(text: str) -> str:
    """Return a text as it is compared where lines may be broken anywhere."""
    return "".join(text.split())


def _numbered(node: Node) -> re.Match[str]:
    found = _NUMBERED.fullmatch(node.words)
    assert found, f"a symbol without a number: {node}"
    return found


def _step(drawn: Drawn, node: Node, *, first: bool) -> Terbaca:
    symbols = [one for one in drawn.nodes if one.step == node.step]
    assert {(one.shape, one.words) for one in symbols} == {(node.shape, node.words)}
    return Terbaca(
        _numbered(node)["no"],
        node.step.removeprefix("#") if node.step.startswith("#") else "",
        _kind(drawn, node, first=first),
        frozenset((bare(one.lane), one.dashed) for one in symbols),
        tuple(sorted(_arah(drawn, way) for way in drawn.ways if way.source == node.step)),
    )


def _kind(drawn: Drawn, node: Node, *, first: bool) -> str:
    """Return the kind; only the first step may begin, with a capsule or behind the mark."""
    begins = any(drawn.mark(way.source) for way in drawn.ways if way.target == node.step)
    assert first or not begins, f"begins in the middle: {node}"
    match node.shape:
        case "diamond":
            return "mulai+putusan" if begins else "putusan"
        case "capsule":
            return "mulai" if first else "selesai"
        case _:
            return "proses"


def _arah(drawn: Drawn, way: Way) -> Arah:
    if drawn.mark(way.target):
        return Arah(SELESAI, bare(way.label), way.dashed)
    (target, *_) = (node for node in drawn.nodes if node.step == way.target)
    return Arah(_numbered(target)["no"], bare(way.label), way.dashed)
