import gzip
from pathlib import Path

import pytest
from tests.support.catalogue import SIBOLGA
from tests.support.chromium import Visitor
from tests.support.needs import need_drawing
from tests.support.server import FOLDER, Server
from tests.support.sites import Built

pytestmark = pytest.mark.browser

LIMIT = 75 * 1024


def test_an_sop_page_is_light(
    visitor: Visitor, server: Server, site: Built, figures: list[str]
) -> None:
    need_drawing()
    server.asked.clear()
    visitor.open(server.url + SIBOLGA)
    visitor.settle()
    weights = {path: _weight(site.folder / path.removeprefix(FOLDER)) for path in set(server.asked)}
    total = sum(weights.values())
    parts = ", ".join(f"{path.rsplit('/', 1)[-1] or 'page'} {weights[path]}" for path in weights)
    figures.append(f"Sibolga, all it asks for, gzip -9: {total / 1024:.1f} KiB ({parts})")
    assert total <= LIMIT


def _weight(path: Path) -> int:
    file = path / "index.html" if path.is_dir() else path
    return len(gzip.compress(file.read_bytes(), 9))
