"""A link check over a built site: every target is a file, and every anchor an id in it."""

import posixpath
import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote, urlsplit

from tests.support.markup import Document, read_html
from tests.support.sites import Built

OUTSIDE: Final = frozenset({"https", "mailto"})
_CSS_URL: Final = re.compile(r"url\(\s*[\"']?([^\"')]+)")


def broken_links(site: Built, *, folder: str) -> list[str]:
    """Returns what leads nowhere in a site that stands in *folder*, an address that ends in /."""
    documents = {path: read_html(html) for path, html in site.pages().items()}
    return [
        f"{path}: {tag} {target}: {reason}"
        for path, tag, target in _references(site, documents)
        if (reason := _judge(site, documents, path, tag, target, folder))
    ]


def _references(site: Built, documents: dict[str, Document]) -> Iterator[tuple[str, str, str]]:
    for path, document in documents.items():
        for tag, target in document.references:
            yield path, tag, target
    for path in site.files():
        if path.endswith(".css"):
            for target in _CSS_URL.findall(site.text(path)):
                yield path, "url()", target


def _judge(
    site: Built, documents: dict[str, Document], path: str, tag: str, target: str, folder: str
) -> str:
    address = urlsplit(target)
    if address.scheme == "data":
        return "" if tag in {"url()", "img"} else "data address"
    if address.scheme or address.netloc:
        return _judge_outside(address.scheme, tag)
    found = _file(site, path, unquote(address.path), folder)
    if found is None:
        return "no such file"
    fragment = unquote(address.fragment)
    if fragment and found.endswith(".html") and fragment not in documents[found].ids:
        return "no such id"
    return ""


def _judge_outside(scheme: str, tag: str) -> str:
    if scheme not in OUTSIDE:
        return "unknown scheme"
    return "" if tag in {"a", "link"} else "asks another site"


def _file(site: Built, path: str, target: str, folder: str) -> str | None:
    """Returns the file that a path leads to; the page for missing addresses counts from / on."""
    if target.startswith("/"):
        if path != "404.html" or not target.startswith(folder):
            return None
        found = target.removeprefix(folder)
    else:
        found = posixpath.join(posixpath.dirname(path), target) if target else path
    found = posixpath.normpath(found or ".")
    if found.startswith(".."):
        return None
    file = site.folder / found
    if file.is_dir():
        file /= "index.html"
    return file.relative_to(site.folder).as_posix() if file.is_file() else None
