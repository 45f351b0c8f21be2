"""Findings as a code quality report of GitLab.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

import json
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
    found = zip(checked.report.diagnostics, checked.fingerprints(), strict=True)
    issues = [_issue(one, fingerprint) for one, fingerprint in found]
    return json.dumps(issues, ensure_ascii=False, indent=2)


def _issue(one: Diagnostic, fingerprint: str) -> dict[str, object]:
    return {
        "description": f"{one.message} {one.hint}".strip(),
        "check_name": one.code,
        "fingerprint": fingerprint,
        "severity": _WEIGHTS[one.severity],
        "location": {
            "path": one.file,
            "positions": {
                "begin": {"line": one.at.line, "column": one.at.column},
                "end": {"line": one.at.end_line, "column": one.at.end_column},
            },
        },
    }
