"""A link check over a built site: every target is a file, and every anchor an id in it."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote, urlsplit

from tests.support.markup import Document, read_html
from tests.support.sites import Built

OUTSIDE: Final = frozenset({"https", "mailto"})
_CSS_URL: Final = re.compile(r"url\(\s*[\"']?([^\"')]+)")


def broken_links(site: Built, *, folder: str) -> str:
    """Returns what leads nowhere, a line each, in a site that stands in *folder*: `/a/b/`."""
    documents = {path: read_html(html) for path, html in site.pages().items()}
    check = _Check(site, documents, folder)
    return "\n".join(
        f"{path}: {tag} {target}: {reason}"
        for path, tag, target in check.references()
        if (reason := check.judge(path, tag, target))
    )


@dataclass(frozen=True)
class _Check:
    site: Built
    documents: dict[str, Document]
    folder: str

    def references(self) -> Iterator[tuple[str, str, str]]:
        for path, document in self.documents.items():
            for tag, target in document.references:
                yield path, tag, target
        for path in self.site.files():
            if path.endswith(".css"):
                for target in _CSS_URL.findall(self.site.text(path)):
                    yield path, "url()", target

    def judge(self, path: str, tag: str, target: str) -> str:
        """Returns why a reference is wrong, or nothing."""
        address = urlsplit(target)
        if address.scheme == "data":
            return "" if tag in {"url()", "img"} else "data address"
        if address.scheme or address.netloc:
            return _judge_outside(address.scheme, tag)
        found = self._file(path, unquote(address.path))
        if found is None:
            return "no such file"
        fragment = unquote(address.fragment)
        if fragment and found.endswith(".html") and fragment not in self.documents[found].ids:
            return "no such id"
        return ""

    def _file(self, path: str, target: str) -> str | None:
        """Returns the file that a path leads to; the page for missing addresses counts from /."""
        if target.startswith("/"):
            if path != "404.html" or not target.startswith(self.folder):
                return None
            found = target.removeprefix(self.folder)
        else:
            found = posixpath.join(posixpath.dirname(path), target) if target else path
        found = posixpath.normpath(found or ".")
        if found.startswith(".."):
            return None
        file = self.site.folder / found
        if file.is_dir():
            file /= "index.html"
        return file.relative_to(self.site.folder).as_posix() if file.is_file() else None


def _judge_outside(scheme: str, tag: str) -> str:
    if scheme not in OUTSIDE:
        return "unknown scheme"
    return "" if tag in {"a", "link"} else "asks another site"
