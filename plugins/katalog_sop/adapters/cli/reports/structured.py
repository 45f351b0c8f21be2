"""Findings for programs, as JSON."""

import json

from katalog_sop.adapters.cli.reports.checked import Checked


def as_json(checked: Checked) -> str:
    """Return the report as one JSON object."""
    findings = [
        {
            "file": one.file,
            "line": one.at.line,
            "column": one.at.column,
            "end_line": one.at.end_line,
            "end_column": one.at.end_column,
            "severity": one.severity.value,
            "code": one.code,
            "rule": one.rule,
            "message": one.message,
            "hint": one.hint,
        }
        for one in checked.report.diagnostics
    ]
    return json.dumps({"findings": findings}, ensure_ascii=False, indent=2)
