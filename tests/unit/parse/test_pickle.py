"""What the parser returns can be kept on the disk and comes back equal, whatever the source."""

import pickle
from pathlib import Path

import pytest
from tests.support.temuan import FOLDER, load_cases

from katalog_sop.adapters.files import load_sources
from katalog_sop.parse.document import parse_sop
from katalog_sop.source import SourceFile

ROOT = Path(__file__).parents[3]
REAL = [
    one for one in load_sources(ROOT, limit=2**20) if one.path.endswith(".md") and not one.outside
]
FAULTY = [
    source
    for path in sorted(FOLDER.glob("*.md"))
    for case in load_cases(path)
    for source in case.sources
    if source.path.endswith(".md") and len(source.text) < 10_000
]


@pytest.mark.parametrize("source", REAL, ids=lambda one: one.path)
def test_an_sop_comes_back_equal(source: SourceFile) -> None:
    parsed = parse_sop(source)

    back = pickle.loads(pickle.dumps(parsed))  # noqa: S301 -- what was dumped right here

    assert back == parsed
    assert back.value.tempat("nama") == parsed.value.tempat("nama")


def test_a_faulty_sop_comes_back_equal() -> None:
    parsed = [parse_sop(source) for source in FAULTY]

    assert sum(bool(one.findings) for one in parsed) > 100
    assert pickle.loads(pickle.dumps(parsed)) == parsed  # noqa: S301
