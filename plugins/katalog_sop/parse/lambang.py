"""Emblems that may stand on a site of ours."""

import re
from typing import Final

from katalog_sop.source import SourceFile

_ACTIVE: Final = re.compile(
    r"<script|<foreignobject|<!doctype|<!entity|<iframe|javascript:|data:text|\son[a-z]+\s*="
    r"|(?:href|src)\s*=\s*[\"']\s*(?:https?:)?//|@import|url\(\s*[\"']?\s*(?:https?:)?//",
    re.IGNORECASE,
)
"""What makes an SVG run, or ask another host for, anything."""


def is_lambang(path: str) -> bool:
    """Return whether a path is that of an emblem: an svg or png in the folder of an office."""
    return path.count("/") == 2 and path.lower().endswith((".svg", ".png"))  # noqa: PLR2004 -- sops/<instansi>/<file>


def is_safe_lambang(source: SourceFile) -> bool:
    """Return whether an emblem file was read whole and, if it is an SVG, only draws."""
    if source.outside or source.oversize is not None:
        return False
    if source.path.lower().endswith(".png"):
        return True
    return source.undecodable is None and "<svg" in source.text and not _ACTIVE.search(source.text)
