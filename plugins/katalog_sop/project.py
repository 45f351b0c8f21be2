"""The whole pipeline: sources -> catalogue, report and pages; frozen, and free of any host."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from katalog_sop.data.jsonld import jsonld_halaman
from katalog_sop.diagnostics import Diagnostic, Finding, Parsed, Report
from katalog_sop.model.alamat import berkas_halaman
from katalog_sop.model.dasar_hukum import Peraturan
from katalog_sop.model.instansi import Instansi
from katalog_sop.model.padanan import TANPA_PADANAN
from katalog_sop.model.sop import Sop
from katalog_sop.parse.document import parse_sop
from katalog_sop.parse.excerpt import excerpt_of
from katalog_sop.parse.instansi import parse_instansi, parse_peraturan
from katalog_sop.parse.lambang import is_lambang, is_safe_lambang
from katalog_sop.parse.padanan import parse_padanan
from katalog_sop.parse.sources import report_foreign, report_misplaced, report_outside
from katalog_sop.render.page import Page
from katalog_sop.render.site import render_pages
from katalog_sop.resolve.catalogue import Catalogue
from katalog_sop.resolve.link import resolve_catalogue
from katalog_sop.resolve.publication import Publication
from katalog_sop.resolve.publish import publish
from katalog_sop.rules.checker import check_catalogue
from katalog_sop.settings import Settings
from katalog_sop.source import SourceFile

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Project:
    """A compiled catalogue."""

    settings: Settings
    catalogue: Catalogue
    """Everything in the sources, published or not: for the editor's own tools."""
    report: Report

    @cached_property
    def publication(self) -> Publication:
        """What a site of the chosen profile may show; made when it is first asked for."""
        return publish(self.catalogue, self.report, self.settings)

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every page of the site that is made from the catalogue, with what it tells machines."""
        told = {
            berkas_halaman(alamat): jsonld
            for alamat, jsonld in jsonld_halaman(self.publication, self.settings.site_url).items()
        }
        return tuple(
            page.with_jsonld(told[page.path]) if page.path in told else page
            for page in render_pages(self.publication, self.settings)
        )


def compile_project(sources: Iterable[SourceFile], settings: Settings) -> Project:
    """Return the compiled catalogue of all *sources*; nothing in them can make this raise."""
    files = tuple(sources)
    found: dict[str, tuple[Finding, ...]] = {}
    sops: list[Sop] = []
    instansi: list[Instansi] = []
    peraturan: tuple[Peraturan, ...] = ()
    padanan = TANPA_PADANAN
    lambang = frozenset(f.path for f in files if is_lambang(f.path) and is_safe_lambang(f))
    for file in files:
        if file.foreign:
            _kept(report_foreign(file), file, found)
        elif file.path.lower().endswith(".md"):
            sops.append(_kept(parse_sop(file), file, found))
        elif file.path.endswith("/instansi.yml"):
            instansi.append(_kept(parse_instansi(file, lambang), file, found))
        elif file.path == "sops/peraturan.yml":
            peraturan = _kept(parse_peraturan(file), file, found)
        elif file.path == "sops/padanan.yml":
            padanan = _kept(parse_padanan(file), file, found)
        elif file.outside:
            _kept(report_outside(file), file, found)
        elif file.path.endswith(("/peraturan.yml", "/padanan.yml")):
            _kept(report_misplaced(file), file, found)
    catalogue = resolve_catalogue(sops, instansi, peraturan, settings.profil, padanan)
    report = Report.of(_with_excerpts(check_catalogue(catalogue, found, settings), files))
    return Project(settings=settings, catalogue=catalogue, report=report)


def _kept(parsed: Parsed[T], file: SourceFile, found: dict[str, tuple[Finding, ...]]) -> T:
    found[file.path] = parsed.findings
    return parsed.value


def _with_excerpts(
    diagnostics: Iterable[Diagnostic], files: Iterable[SourceFile]
) -> Iterator[Diagnostic]:
    sources = {file.path: file for file in files}
    lines: dict[str, list[str]] = {}
    for one in diagnostics:
        if one.file not in lines:
            lines[one.file] = sources[one.file].text.split("\n")
        yield replace(one, excerpt=excerpt_of(lines[one.file], one.at))
