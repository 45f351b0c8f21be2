"""Findings as a code quality report of GitLab.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

import hashlib
import json
from collections import Counter
from typing import Final

from katalog_sop.adapters.cli.reports.checked import Checked
from katalog_sop.diagnostics import Diagnostic, Severity

_WEIGHTS: Final = {
    Severity.ERROR: "critical",
    Severity.WARNING: "minor",
    Severity.INFO: "info",
}


def as_gitlab(checked: Checked) -> str:
    """Return the report as a JSON list."""
    seen: Counter[str] = Counter()
    return json.dumps(
        [_issue(one, seen) for one in checked.report.diagnostics], ensure_ascii=False, indent=2
    )


def _issue(one: Diagnostic, seen: Counter[str]) -> dict[str, object]:
    identity = f"{one.file}\n{one.code}\n{one.message}"
    seen[identity] += 1
    return {
        "description": f"{one.message} {one.hint}".strip(),
        "check_name": one.code,
        "fingerprint": fingerprint(one, seen[identity]),
        "severity": _WEIGHTS[one.severity],
        "location": {
            "path": one.file,
            "positions": {
                "begin": {"line": one.at.line, "column": one.at.column},
                "end": {"line": one.at.end_line, "column": one.at.end_column},
            },
        },
    }


def fingerprint(one: Diagnostic, nth: int) -> str:
    """Return what tells a finding from all others, and stays when lines above it change."""
    identity = f"{one.file}\n{one.code}\n{one.message}\n{nth}"
    return hashlib.sha256(identity.encode()).hexdigest()
