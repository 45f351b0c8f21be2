"""Pages and assets -> files of a MkDocs site."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from katalog_sop.adapters.site_files import site_assets, site_pdfs
from katalog_sop.project import Project
from katalog_sop.render.aset import DI_TIAP_HALAMAN


def announce_assets(config: MkDocsConfig) -> None:
    """Name the stylesheets and scripts that every page asks for to the theme."""
    for path in DI_TIAP_HALAMAN:
        announced = config.extra_css if path.endswith(".css") else config.extra_javascript
        if path not in announced:
            announced.append(path)


def add_pages(project: Project, root: Path, files: Files, config: MkDocsConfig) -> Files:
    """Add every generated file to *files*; where docs/ has a page of its own, that one stays."""
    for page in project.pages:
        _add(page.path, page.text, files, config)
    for path, content in site_assets(project, root):
        _add(path, content, files, config)
    for path, content in site_pdfs(project, root):
        _add(path, content, files, config)
    _add("robots.txt", _robots(project.settings.site_url), files, config)
    return files


def _add(path: str, content: str | bytes, files: Files, config: MkDocsConfig) -> None:
    if files.get_file_from_path(path) is None:
        file = File.generated(config, path, content=content, inclusion=InclusionLevel.NOT_IN_NAV)
        files.append(file)


def _robots(site_url: str) -> str:
    sitemap = f"Sitemap: {site_url}sitemap.xml\n" if site_url else ""
    return f"User-agent: *\nAllow: /\n{sitemap}"
