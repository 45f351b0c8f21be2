"""Findings and circumstances -> MkDocs' log, where ``--strict`` counts them."""

from logging import LoggerAdapter
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from katalog_sop.adapters import pagefind
from katalog_sop.diagnostics import Diagnostic, Report, Severity
from katalog_sop.diagram import merman
from katalog_sop.parse.characters import visible
from katalog_sop.project import Project
from katalog_sop.settings import Settings

Log = LoggerAdapter[Any]


def log_report(report: Report, fail_on: Severity, log: Log) -> None:
    """Say every finding once: from *fail_on* upwards as a warning, which fails a strict build."""
    for one in report.diagnostics:
        _say(one, fail_on, log)


def log_changes(former: Project, project: Project, log: Log) -> None:
    """Say every finding that the former state of a catalogue did not have."""
    known = {id(one) for one in former.report.diagnostics}  # what is unchanged is the same object
    new = [one for one in project.report.diagnostics if id(one) not in known]
    for one in new:
        _say(one, project.settings.fail_on, log)
    if not new:
        log.info("Tidak ada temuan baru.")


def _say(one: Diagnostic, fail_on: Severity, log: Log) -> None:
    if one.severity.reaches(fail_on):
        log.warning(_line(one))
    else:
        log.info(_line(one))


def log_surroundings(settings: Settings, config: MkDocsConfig, log: Log) -> None:
    """Say what this build goes without; diagrams that nobody draws fail a strict build."""
    if settings.gambar_di_peramban or not merman.available():
        if "mermaid2" in config.plugins:
            log.info("Diagram tidak digambar di sini; peramban pembaca yang menggambarnya.")
        else:
            log.warning(
                "Diagram tidak digambar, dan plugin mermaid2 tidak aktif. "
                "Bangun dengan ./scripts/build, yang menyiapkan salah satunya."
            )
    if not pagefind.available():
        log.info("Pagefind tidak terpasang di sini: kotak pencarian mengantar ke halaman katalog.")
    if not settings.site_url:
        log.info(
            "site_url kosong: situs ini tanpa alamat kanonik, peta situs, dan kode QR pada "
            "cetakan, dan halaman 404 menganggap situs berada di akar. Isi KATALOG_SITE_URL bila "
            "alamatnya sudah ada."
        )


def _line(one: Diagnostic) -> str:
    hint = f" Saran: {one.hint}" if one.hint else ""
    place = f"{one.file}:{one.at.line}:{one.at.column}"
    return visible(f"{place}: {one.code} {one.message}{hint}")
