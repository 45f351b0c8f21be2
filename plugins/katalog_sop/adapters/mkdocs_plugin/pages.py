"""Pages and assets -> files of a MkDocs site."""

from dataclasses import replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from katalog_sop.adapters.mkdocs_plugin.frame import Frame, framed_file
from katalog_sop.adapters.site_files import site_assets, site_pdfs
from katalog_sop.project import Project
from katalog_sop.render.aset import DI_TIAP_HALAMAN
from katalog_sop.render.finished import finish
from katalog_sop.render.site import Rencana


def announce_assets(config: MkDocsConfig) -> None:
    """Name the stylesheets and scripts that every page asks for to the theme."""
    for path in DI_TIAP_HALAMAN:
        announced = config.extra_css if path.endswith(".css") else config.extra_javascript
        if path not in announced:
            announced.append(path)


def add_pages(project: Project, root: Path, files: Files, frame: Frame) -> tuple[Rencana, ...]:
    """Add every generated file to *files*; where docs/ has a page of its own, that one stays.

    Returns the pages that are still to be written.
    """
    config = frame.config
    planned = tuple(one for one in project.rencana if _is_planned(one, project, files, frame))
    for path, content in site_assets(project, root):
        _add(path, content, files, config)
    for path, content in site_pdfs(project, root):
        _add(path, content, files, config)
    _add("robots.txt", _robots(project.settings.site_url), files, config)
    return planned


def _is_planned(rencana: Rencana, project: Project, files: Files, frame: Frame) -> bool:
    """Add a page and return whether it is still to be written.

    Those that MkDocs or its plugins must see are not: some come as Markdown, and those of the menu
    get their finished text when MkDocs would have read them.
    """
    path = rencana.path
    if files.get_file_from_path(path) is not None:
        return False
    if frame.fits and not rencana.markdown and path not in frame.in_menu:
        files.append(framed_file(path, frame.config))
        return True
    page = project.render(rencana)
    finished = finish(page.body) if frame.fits else None
    if finished is not None:
        frame.bodies[path] = finished
        page = replace(page, body="")
    _add(path, page.text, files, frame.config)
    return False


def _add(path: str, content: str | bytes, files: Files, config: MkDocsConfig) -> None:
    if files.get_file_from_path(path) is None:
        file = File.generated(config, path, content=content, inclusion=InclusionLevel.NOT_IN_NAV)
        files.append(file)


def _robots(site_url: str) -> str:
    sitemap = f"Sitemap: {site_url}sitemap.xml\n" if site_url else ""
    return f"User-agent: *\nAllow: /\n{sitemap}"
