"""The whole pipeline: sources -> catalogue, report and pages; frozen, and free of any host."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar

from katalog_sop.data.jsonld import jsonld_halaman
from katalog_sop.diagnostics import Diagnostic, Finding, Parsed, Report
from katalog_sop.ingatan import TANPA_INGATAN, Ingatan
from katalog_sop.model.dasar_hukum import Peraturan
from katalog_sop.model.instansi import Instansi
from katalog_sop.model.padanan import TANPA_PADANAN, Padanan
from katalog_sop.model.sop import Sop
from katalog_sop.parse.document import parse_sop
from katalog_sop.parse.excerpt import excerpt_of
from katalog_sop.parse.instansi import parse_instansi, parse_peraturan
from katalog_sop.parse.lambang import is_lambang, is_safe_lambang
from katalog_sop.parse.padanan import parse_padanan
from katalog_sop.parse.sources import report_foreign, report_misplaced, report_outside
from katalog_sop.render.bacaan import digest
from katalog_sop.render.gambar import Penggambar, render_gambar
from katalog_sop.render.page import Page
from katalog_sop.render.site import Rencana, plan_pages
from katalog_sop.render.situs import Situs, situs_dari
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
    asal: Mapping[str, str] = field(default_factory=dict)
    """The digest of each source file, by its path."""
    penggambar: Penggambar = render_gambar
    """What draws an SOP."""
    ingatan: Ingatan = field(default=TANPA_INGATAN, repr=False, compare=False)
    """What the next compile can use of this one."""

    @cached_property
    def publication(self) -> Publication:
        """What a site of the chosen profile may show; made when it is first asked for."""
        return publish(self.catalogue, self.report, self.settings, self.ingatan)

    @cached_property
    def situs(self) -> Situs:
        """The site on its way to pages."""
        return situs_dari(self.publication, self.settings, self.penggambar, self.ingatan)

    @cached_property
    def rencana(self) -> tuple[Rencana, ...]:
        """Every page of the site that is made from the catalogue, still to be rendered."""
        return tuple(plan_pages(self.situs))

    @cached_property
    def jsonld(self) -> Mapping[str, str]:
        """What pages tell machines, by their addresses."""
        return jsonld_halaman(self.publication, self.settings.site_url)

    def render(self, rencana: Rencana, situs: Situs | None = None) -> Page:
        """Return a page of the plan; what it depends on is read from *situs* where one is given."""
        page = rencana.render(situs or self.situs)
        told = self.jsonld.get(rencana.alamat)
        return page.with_jsonld(told) if told else page

    @property
    def pages(self) -> Iterator[Page]:
        """Every page of the site that is made from the catalogue."""
        return map(self.render, self.rencana)


def compile_project(
    sources: Iterable[SourceFile],
    settings: Settings,
    parse: Callable[[SourceFile], Parsed[Sop]] = parse_sop,
    ingatan: Ingatan = TANPA_INGATAN,
) -> Project:
    """Return the compiled catalogue of all *sources*; nothing in them can make this raise.

    *parse* reads one SOP; whoever gives another one knows what ``parse_sop`` would have returned.
    Where *ingatan* is that of the last compile, with the same *parse*, only what changed since is
    compiled, and all the rest are the very objects of that compile.
    """
    ingatan.putar()
    files = tuple(ingatan.sama(file, "source", file.path) for file in sources)
    settings = ingatan.sama(settings, "settings")
    read = _read(files, parse, ingatan)
    catalogue = resolve_catalogue(
        *(read.sops, read.instansi, read.peraturan, settings.profil, read.padanan), ingatan=ingatan
    )
    return Project(
        settings=settings,
        catalogue=catalogue,
        report=_report(check_catalogue(catalogue, read.found, settings, ingatan), files, ingatan),
        asal={file.path: ingatan.ingat(digest, file.text) for file in files},
        ingatan=ingatan,
    )


@dataclass(slots=True)
class _Read:
    """What all sources state, and what the parser found in them, by their paths."""

    sops: list[Sop] = field(default_factory=list)
    instansi: list[Instansi] = field(default_factory=list)
    peraturan: tuple[Peraturan, ...] = ()
    padanan: Padanan = TANPA_PADANAN
    found: dict[str, tuple[Finding, ...]] = field(default_factory=dict)

    def kept(self, parsed: Parsed[T], file: SourceFile) -> T:
        """Return what was parsed, and keep what was found."""
        self.found[file.path] = parsed.findings
        return parsed.value


def _read(
    files: tuple[SourceFile, ...],
    parse: Callable[[SourceFile], Parsed[Sop]],
    ingatan: Ingatan,
) -> _Read:
    read, ingat = _Read(), ingatan.ingat
    emblems = (file for file in files if is_lambang(file.path) and ingat(is_safe_lambang, file))
    lambang = ingatan.sama(frozenset(file.path for file in emblems), "lambang")
    for file in files:
        if file.foreign:
            read.kept(ingat(report_foreign, file), file)
        elif file.path.lower().endswith(".md"):
            read.sops.append(read.kept(ingat(parse, file), file))
        elif file.path.endswith("/instansi.yml"):
            read.instansi.append(read.kept(ingat(parse_instansi, file, lambang), file))
        elif file.path == "sops/peraturan.yml":
            read.peraturan = read.kept(ingat(parse_peraturan, file), file)
        elif file.path == "sops/padanan.yml":
            read.padanan = read.kept(ingat(parse_padanan, file), file)
        elif file.outside:
            read.kept(ingat(report_outside, file), file)
        elif file.path.endswith(("/peraturan.yml", "/padanan.yml")):
            read.kept(ingat(report_misplaced, file), file)
    return read


def _report(
    checked: Mapping[str, tuple[Diagnostic, ...]], files: Iterable[SourceFile], ingatan: Ingatan
) -> Report:
    sources = {file.path: file for file in files}
    ordered = (
        ingatan.ingat(_with_excerpts, checked[path], sources[path]) for path in sorted(checked)
    )
    return Report(tuple(one for of_file in ordered for one in of_file.diagnostics))


def _with_excerpts(diagnostics: tuple[Diagnostic, ...], file: SourceFile) -> Report:
    """Return the report of one file, each finding with the line it points at."""
    lines = file.text.split("\n") if diagnostics else []
    return Report.of(replace(one, excerpt=excerpt_of(lines, one.at)) for one in diagnostics)
