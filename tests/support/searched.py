"""What the index of the search knows of each SOP, as its engine reads it."""

import gzip
import json
from typing import Any, Final

from tests.support.sites import Built

_HEAD: Final = b"pagefind_dcd"
_PACKED: Final = b"\x1f\x8b"


def searched(site: Built) -> dict[str, dict[str, Any]]:
    """Return what can be found, by the address it leads to."""
    packed = (path for path in site.files() if path.startswith("search/fragment/"))
    found = [json.loads(unpacked(site, path).removeprefix(_HEAD)) for path in packed]
    return {one["url"].lstrip("/"): one for one in found}


def unpacked(site: Built, path: str) -> bytes:
    """Return the content of a file, as it was before it was compressed."""
    content = (site.folder / path).read_bytes()
    return gzip.decompress(content) if content.startswith(_PACKED) else content
