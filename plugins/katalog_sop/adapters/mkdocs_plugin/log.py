"""Findings and circumstances -> MkDocs' log, where ``--strict`` counts them."""

from collections.abc import MutableMapping
from logging import LoggerAdapter
from typing import Any

from katalog_sop.diagnostics import Diagnostic, Report, Severity
from katalog_sop.settings import Settings

Log = LoggerAdapter[Any]
Extra = MutableMapping[str, Any]


def log_report(report: Report, log: Log) -> None:
    """Say every finding once: errors as warnings, which fail a strict build, others as notes."""
    for one in report.diagnostics:
        if one.severity is Severity.ERROR:
            log.warning(_line(one))
        else:
            log.info(_line(one))


def log_surroundings(settings: Settings, log: Log) -> None:
    """Say what this build goes without."""
    if not settings.site_url:
        log.info(
            "site_url kosong: situs ini tanpa alamat kanonik dan peta situs, dan halaman 404 "
            "menganggap situs berada di akar. Isi KATALOG_SITE_URL bila alamatnya sudah ada."
        )


def _line(one: Diagnostic) -> str:
    hint = f" Saran: {one.hint}" if one.hint else ""
    return f"{one.file}:{one.at.line}:{one.at.column}: {one.code} {one.message}{hint}"
