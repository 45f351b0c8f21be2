"""The headers that docs/panduan/memasang.md gives to technicians, read out of that page."""

import re
from collections.abc import Mapping
from typing import Final

from tests.support.sites import ROOT

POLICY: Final = "Content-Security-Policy"

_PAGE: Final = ROOT / "docs" / "panduan" / "memasang.md"
_FENCE: Final = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FORMS: Final = {
    "http": re.compile(r"^([\w-]+): (.+)$", re.MULTILINE),
    "nginx": re.compile(r'^ *add_header ([\w-]+) "(.+)" always;$', re.MULTILINE),
    "apache": re.compile(r'^ *Header always set ([\w-]+) "(.+)"$', re.MULTILINE),
}


def advised_headers(form: str = "http") -> tuple[Mapping[str, str], ...]:
    """Return every set of headers that the page gives as `http`, `nginx` or `apache`."""
    fences = _FENCE.findall(_PAGE.read_text(encoding="utf-8"))
    found = (dict(_FORMS[form].findall(code)) for name, code in fences if name == form)
    return tuple(headers for headers in found if headers)


def strict_headers() -> Mapping[str, str]:
    """Return what the page advises everybody."""
    return advised_headers()[0]


def looser_headers() -> Mapping[str, str]:
    """Return what it advises where Mermaid writes styles into pages."""
    return {**strict_headers(), **advised_headers()[1]}
