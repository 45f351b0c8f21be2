"""How a link to an SOP is written in the source of another one."""

import posixpath
import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import quote

from katalog_sop.model.sop import SopId
from katalog_sop.resolve.catalogue import Catalogue

_LONGEST: Final = 120
"""What is quoted from a source in a message is cut at some length."""
_SIGN: Final = re.compile(r"[\\\[\]`]")
"""What has a meaning of its own in the text of a link."""


def link_to(dari: SopId, ke: SopId, catalogue: Catalogue) -> str:
    """Return the link that leads from one SOP to another: ``[Nama](slug.md)``."""
    nama = catalogue.sop[ke].sop.identitas.nama[:_LONGEST]
    escaped = _SIGN.sub(lambda sign: f"\\{sign[0]}", nama)
    path = posixpath.relpath(f"{ke}.md", posixpath.dirname(dari))
    return f"[{escaped}]({quote(path)})"


def written(links: Iterable[str], word: str) -> str:
    """Return links as pieces of source in a sentence, *word* before the last of several."""
    *others, last = [f"`{link}`" for link in links]
    return f"{', '.join(others)} {word} {last}" if others else last
