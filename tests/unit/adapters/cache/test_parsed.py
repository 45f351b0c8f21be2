"""Parsed SOPs that are kept: the same values again, and nothing that a pickle asks to be run."""

import os
import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest

from katalog_sop.adapters.cache.parsed import KeptSops
from katalog_sop.adapters.cache.program import program_digest
from katalog_sop.adapters.cache.shelf import Shelf
from katalog_sop.adapters.files import load_sources
from katalog_sop.parse.document import parse_sop
from katalog_sop.render.bacaan import digest
from katalog_sop.source import SourceFile

ROOT = Path(__file__).parents[4]
SOURCES = [
    source
    for root in (ROOT, *(ROOT / "tests" / "fixtures").glob("katalog-*"))
    for source in load_sources(root, limit=10**6, changed={})
    if source.path.endswith(".md")
]
SOURCE = SOURCES[0]


@pytest.fixture
def notes() -> list[str]:
    return []


@pytest.fixture
def shelf(tmp_path: Path, notes: list[str]) -> Iterator[Shelf]:
    made = Shelf(tmp_path, 10**8, notes.append)
    yield made
    made.close()


def key_of(source: SourceFile) -> bytes:
    return bytes.fromhex(digest(program_digest(), repr(source)))


def test_every_sop_comes_back_as_it_was_parsed(shelf: Shelf) -> None:
    parse = KeptSops(shelf)
    for source in SOURCES:
        parse(source)
    shelf.flush()

    assert len(SOURCES) > 20
    for source in SOURCES:
        assert shelf.get(key_of(source)) is not None
        kept, parsed = parse(source), parse_sop(source)
        assert kept == parsed
        assert repr(kept) == repr(parsed)


class Evil:
    """What a pickle runs that nobody watches over."""

    def __init__(self, trace: Path) -> None:
        self.trace = trace

    def __reduce__(self) -> tuple[object, ...]:
        return os.system, (f"touch '{self.trace}'",)


class Sneaky:
    """A function of a module that our own model imports."""

    def __reduce__(self) -> tuple[object, ...]:
        return parse_sop, (SOURCE,)


@pytest.mark.parametrize(
    "content",
    [
        lambda trace: pickle.dumps(Evil(trace)),
        lambda trace: pickle.dumps([Evil(trace)], 0),
        lambda _trace: pickle.dumps(Sneaky()),
        lambda _trace: pickle.dumps("bukan SOP"),
        lambda _trace: b"",
        lambda _trace: b"bukan pickle",
        lambda _trace: b"(" * 100_000 + b".",
        lambda _trace: pickle.dumps(parse_sop(SOURCE))[:-20],
    ],
    ids=("system", "old", "function", "text", "empty", "noise", "deep", "cut"),
)
def test_a_foreign_pickle_is_refused(
    shelf: Shelf, tmp_path: Path, notes: list[str], content: object
) -> None:
    trace = tmp_path / "dijalankan"
    shelf.put(key_of(SOURCE), content(trace))  # type: ignore[operator]
    shelf.flush()

    assert KeptSops(shelf)(SOURCE) == parse_sop(SOURCE)
    assert not trace.exists()
    assert len(notes) == 1
