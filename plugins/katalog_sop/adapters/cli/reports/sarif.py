"""Findings as SARIF 2.1.0, which code hosts and editors read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

import json
import re
from importlib.metadata import version
from typing import Final
from urllib.parse import quote

from katalog_sop.adapters.cli.reports.checked import Checked
from katalog_sop.diagnostics import Diagnostic, Severity
from katalog_sop.rules.base import Rule
from katalog_sop.rules.page import read_page
from katalog_sop.rules.registry import RULES

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
}
_LINK: Final = re.compile(r"\[(?=[^\[\]]*\]\()")


def as_sarif(checked: Checked) -> str:
    """Return the report as one SARIF log with one run."""
    rules = tuple(RULES)
    places = {rule.NAME: number for number, rule in enumerate(rules)}
    found = zip(checked.report.diagnostics, checked.fingerprints(), strict=True)
    driver = {
        "name": "Katalog SOP",
        "version": version("katalog-sop"),
        "language": "id",
        "rules": [_rule(rule, checked) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, places[one.rule], fingerprint) for one, fingerprint in found],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _rule(rule: Rule, checked: Checked) -> dict[str, object]:
    page = read_page(rule)
    described: dict[str, object] = {
        "id": rule.CODE,
        "name": rule.NAME,
        "shortDescription": {"text": page.judul},
        "fullDescription": {"text": page.bagian["Apa yang diperiksa"]},
        "help": {"text": page.bagian["Cara memperbaiki"]},
        "defaultConfiguration": {"level": _LEVELS[rule.SEVERITY]},
    }
    address = checked.rule_page(rule.CODE)
    return {**described, "helpUri": address} if address else described


def _result(one: Diagnostic, rule: int, fingerprint: str) -> dict[str, object]:
    return {
        "ruleId": one.code,
        "ruleIndex": rule,
        "level": _LEVELS[one.severity],
        "message": {"text": _literal(f"{one.message} {one.hint}".strip())},
        "locations": [{"physicalLocation": _location(one)}],
        "partialFingerprints": {"katalogSop/v1": fingerprint},
    }


def _literal(teks: str) -> str:
    """Return *teks* so that no viewer takes a part of it for a placeholder (3.11.5) or a link."""
    return _LINK.sub(r"\\[", teks.replace("{", "{{").replace("}", "}}"))


def _location(one: Diagnostic) -> dict[str, object]:
    return {
        "artifactLocation": {"uri": quote(one.file)},
        "region": {
            "startLine": one.at.line,
            "startColumn": one.at.column,
            "endLine": one.at.end_line,
            "endColumn": one.at.end_column,
        },
    }
