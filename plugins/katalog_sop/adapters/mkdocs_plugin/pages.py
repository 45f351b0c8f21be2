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
from katalog_sop.render.page import Page


def announce_assets(config: MkDocsConfig) -> None:
    """Name the stylesheets and scripts that every page asks for to the theme."""
    for path in DI_TIAP_HALAMAN:
        announced = config.extra_css if path.endswith(".css") else config.extra_javascript
        if path not in announced:
            announced.append(path)


def add_pages(project: Project, root: Path, files: Files, frame: Frame) -> Files:
    """Add every generated file to *files*; where docs/ has a page of its own, that one stays."""
    config = frame.config
    for page in project.pages:
        _add_page(page, files, frame)
    for path, content in site_assets(project, root):
        _add(path, content, files, config)
    for path, content in site_pdfs(project, root):
        _add(path, content, files, config)
    _add("robots.txt", _robots(project.settings.site_url), files, config)
    return files


def _add_page(page: Page, files: Files, frame: Frame) -> None:
    """Add a page: finished where nothing forbids it, else as Markdown.

    Pages of the menu are MkDocs' own; they get their finished text when it would have read them.
    """
    finished = finish(page.body) if frame.fits else None
    if finished is None:
        _add(page.path, page.text, files, frame.config)
    elif page.path in frame.in_menu:
        frame.bodies[page.path] = finished
        _add(page.path, replace(page, body="").text, files, frame.config)
    elif files.get_file_from_path(page.path) is None:
        files.append(framed_file(page, finished, frame))


def _add(path: str, content: str | bytes, files: Files, config: MkDocsConfig) -> None:
    if files.get_file_from_path(path) is None:
        file = File.generated(config, path, content=content, inclusion=InclusionLevel.NOT_IN_NAV)
        files.append(file)


def _robots(site_url: str) -> str:
    sitemap = f"Sitemap: {site_url}sitemap.xml\n" if site_url else ""
    return f"User-agent: *\nAllow: /\n{sitemap}"
