"""The whole pipeline: sources -> catalogue, report and pages; frozen, and free of any host."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final, TypeVar

from katalog_sop.diagnostics import Diagnostic, Finding, Parsed, Report
from katalog_sop.model.dasar_hukum import Peraturan
from katalog_sop.model.instansi import Instansi
from katalog_sop.model.sop import Sop
from katalog_sop.parse.collector import MAX_FINDINGS, too_many
from katalog_sop.parse.document import parse_sop
from katalog_sop.parse.instansi import parse_instansi, parse_peraturan
from katalog_sop.parse.lambang import is_lambang, is_safe_lambang
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop
from katalog_sop.resolve.link import resolve_catalogue
from katalog_sop.resolve.publication import Publication, Temuan
from katalog_sop.resolve.publish import publish
from katalog_sop.rules.registry import RULES, can_be_ignored
from katalog_sop.settings import Settings
from katalog_sop.source import SourceFile

_LONGEST_EXCERPT: Final = 200
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A compiled catalogue."""

    settings: Settings
    catalogue: Catalogue
    """Everything in the sources, published or not: for the editor's own tools."""
    report: Report
    publication: Publication
    """What a site of the chosen profile may show."""


def compile_project(sources: Iterable[SourceFile], settings: Settings) -> Project:
    """Return the compiled catalogue of all *sources*; nothing in them can make this raise."""
    files = tuple(sources)
    found: dict[str, tuple[Finding, ...]] = {}
    sops: list[Sop] = []
    instansi: list[Instansi] = []
    peraturan: tuple[Peraturan, ...] = ()
    lambang = frozenset(f.path for f in files if is_lambang(f.path) and is_safe_lambang(f))
    for file in files:
        if file.path.lower().endswith(".md"):
            sops.append(_kept(parse_sop(file), file, found))
        elif file.path.endswith("/instansi.yml"):
            instansi.append(_kept(parse_instansi(file, lambang), file, found))
        elif file.path == "sops/peraturan.yml":
            peraturan = _kept(parse_peraturan(file), file, found)
    catalogue = resolve_catalogue(sops, instansi, peraturan)
    report = Report.of(_diagnostics(catalogue, found))
    return Project(
        settings=settings,
        catalogue=catalogue,
        report=report,
        publication=publish(catalogue, _with_excerpts(report, files), settings),
    )


def _kept(parsed: Parsed[T], file: SourceFile, found: dict[str, tuple[Finding, ...]]) -> T:
    found[file.path] = parsed.findings
    return parsed.value


def _diagnostics(
    catalogue: Catalogue, found: dict[str, tuple[Finding, ...]]
) -> Iterator[Diagnostic]:
    rules = {rule.NAME: rule for rule in RULES}
    ignored = {one.sop.path: one.sop.identitas.abaikan for one in catalogue.sop.values()}
    checked = (
        (linked.sop.path, finding)
        for linked in catalogue.sop.values()
        for finding in _checked(linked, catalogue)
    )
    parsed = ((path, finding) for path, findings in found.items() for finding in findings)
    for path, finding in (*parsed, *checked):
        rule = rules[finding.rule]
        if rule.CODE not in ignored.get(path, ()) or not can_be_ignored(rule):
            yield Diagnostic(
                file=path,
                at=finding.at,
                severity=rule.SEVERITY,
                code=rule.CODE,
                rule=rule.NAME,
                message=finding.message,
                hint=finding.hint,
            )


def _checked(linked: LinkedSop, catalogue: Catalogue) -> Iterator[Finding]:
    findings = (finding for rule in RULES for finding in rule.check(linked, catalogue))
    yield from islice(findings, MAX_FINDINGS)
    further = next(findings, None)
    if further is not None:
        yield too_many(further.at)


def _with_excerpts(report: Report, files: tuple[SourceFile, ...]) -> dict[str, tuple[Temuan, ...]]:
    concerned = {diagnostic.file for diagnostic in report.diagnostics}
    lines = {file.path: file.text.split("\n") for file in files if file.path in concerned}
    found: dict[str, list[Temuan]] = defaultdict(list)
    for diagnostic in report.diagnostics:
        number = diagnostic.at.line
        text = lines[diagnostic.file]
        excerpt = text[number - 1][:_LONGEST_EXCERPT] if number <= len(text) else ""
        found[diagnostic.file].append(Temuan(diagnostic=diagnostic, baris=excerpt))
    return {path: tuple(findings) for path, findings in found.items()}
