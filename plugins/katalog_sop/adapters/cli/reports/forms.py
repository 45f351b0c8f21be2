"""The forms of a report by the name that ``--format`` takes."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from katalog_sop.adapters.cli.reports.checked import Checked
from katalog_sop.adapters.cli.reports.github import as_github
from katalog_sop.adapters.cli.reports.gitlab import as_gitlab
from katalog_sop.adapters.cli.reports.sarif import as_sarif
from katalog_sop.adapters.cli.reports.structured import as_json
from katalog_sop.adapters.cli.reports.text import as_text

FORMS: Final[Mapping[str, Callable[[Checked], str]]] = MappingProxyType(
    {
        "text": as_text,
        "json": as_json,
        "github": as_github,
        "gitlab": as_gitlab,
        "sarif": as_sarif,
    }
)
