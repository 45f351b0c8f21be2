"""Finished pages in the theme's frame, without MkDocs reading them as Markdown again.

To MkDocs such a page is a static file: hand-written pages may link to it, and it is written when
static files are. It costs neither a parse of Markdown nor a place in MkDocs' own list of pages.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Final

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MenuPage
from mkdocs.structure.toc import TableOfContents

from katalog_sop.model.alamat import alamat_halaman
from katalog_sop.render.finished import Finished, Heading, finish
from katalog_sop.render.page import Page

_DEEPEST: Final = 3
"""The lowest rank of a heading that the table of contents names; see mkdocs.yml."""
_PAGE_EVENTS: Final = ("page_markdown", "page_content", "page_context", "post_page")


@dataclass
class TocItem:
    """A heading as the theme's table of contents reads it."""

    title: str
    url: str
    level: int
    children: list["TocItem"] = field(default_factory=list)


@dataclass
class FramedPage:
    """What the theme's templates read of a page."""

    title: str
    meta: dict[str, Any]
    url: str
    canonical_url: str | None
    content: str = ""
    toc: list[TocItem] = field(default_factory=list)
    is_homepage: bool = False
    edit_url: str | None = None
    ancestors: tuple[()] = ()
    previous_page: None = None
    next_page: None = None


@dataclass
class Frame:
    """The theme as far as MkDocs has it ready; complete when static files are written."""

    config: MkDocsConfig
    pages: list[FramedPage] = field(default_factory=list)
    """Every page that went into the frame here, in the order of the plan, without its text."""
    bodies: dict[str, Finished | None] = field(default_factory=dict)
    """Of the pages in the menu, which MkDocs makes, the text that they get from us."""
    nav: Navigation | None = None
    env: jinja2.Environment | None = None
    doc_files: Sequence[File] = ()
    tanda: str = ""
    """The digest of all that is around the text of pages."""

    @cached_property
    def fits(self) -> bool:
        """Whether no other plugin wants to see pages on their way.

        One that draws in the reader's browser, for instance, adds to each page what that needs.
        """
        events = self.config.plugins.events
        return all(_is_ours(method) for name in _PAGE_EVENTS for method in events[name])

    @cached_property
    def in_menu(self) -> frozenset[str]:
        """The pages of the menu, by their Markdown files."""
        return frozenset(_paths(self.config.nav))

    def all_pages(self) -> list[MenuPage | FramedPage]:
        """Return every page of the site, those that MkDocs makes first."""
        return [*(file.page for file in self.doc_files if file.page), *self.pages]

    def fill(self, page: MenuPage, html: str) -> str:
        """Return the text of a page that MkDocs makes, and give it the headings of that text."""
        body = self.bodies.get(page.file.src_uri)
        if body is None:
            return html
        page.toc = TableOfContents(table_of_contents(body.headings))  # type: ignore[arg-type]
        return body.html

    def framed(self, page: Page) -> FramedPage:
        """Return a page as the theme's templates read it; ValueError where MkDocs must read it."""
        finished = finish(page.body)
        if finished is None:
            raise ValueError(f"{page.path} holds more Markdown than headings")
        head = self.head(page.path, page.title, page.meta)
        toc = table_of_contents(finished.headings)
        return replace(head, content=finished.html, toc=toc)

    def head(self, path: str, title: str, meta: dict[str, Any]) -> FramedPage:
        """Return a page without its text, as templates read it that list pages."""
        address, site_url = alamat_halaman(path), self.config.site_url or ""
        canonical = site_url + address if site_url else None
        return FramedPage(title=title, meta=meta, url=address, canonical_url=canonical)

    def menu_page(self, page: Page) -> MenuPage:
        """Return one of MkDocs' own pages with the text that it gets from us."""
        self.bodies[page.path] = finish(page.body)
        menu_page = next(file.page for file in self.doc_files if file.src_uri == page.path)
        if menu_page is None:
            raise ValueError(f"{page.path} is no page")
        menu_page.content = self.fill(menu_page, "")
        return menu_page

    def render(self, page: FramedPage | MenuPage) -> bytes:
        """Return the page as it is served."""
        if self.env is None or self.nav is None:
            raise RuntimeError("the theme is not ready")
        template = self.env.get_template(page.meta.get("template", "main.html"))
        context = get_context(self.nav, self.doc_files, self.config, page)  # type: ignore[arg-type]
        if isinstance(page, MenuPage):
            page.active = True
        try:
            return template.render(context).encode("utf-8", errors="xmlcharrefreplace")
        finally:
            if isinstance(page, MenuPage):
                page.active = False


def _paths(nav: object) -> Iterator[str]:
    """Yield every path of a menu as mkdocs.yml has it: texts, in lists and mappings."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, list):
        yield from (path for one in nav for path in _paths(one))
    elif isinstance(nav, dict):
        yield from (path for one in nav.values() for path in _paths(one))


def _is_ours(method: object) -> bool:
    return type(getattr(method, "__self__", None)).__module__.startswith("katalog_sop.")


class FramedFile(File):
    """A finished page, which MkDocs takes for a static file; it is written before those are."""

    def is_documentation_page(self) -> bool:
        """Return that there is no Markdown to read."""
        return False

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 -- MkDocs' signature
        """Leave the page as it was written."""


def framed_file(path: str, config: MkDocsConfig) -> File:
    """Return the file of a page whose Markdown file would be *path*."""
    return FramedFile(
        path,
        src_dir=None,
        dest_dir=config.site_dir,
        use_directory_urls=True,
        dest_uri=f"{alamat_halaman(path)}index.html",
        inclusion=InclusionLevel.NOT_IN_NAV,
    )


def table_of_contents(headings: tuple[Heading, ...]) -> list[TocItem]:
    """Return the headings as a tree: each below the last one of a higher rank."""
    roots: list[TocItem] = []
    above: list[TocItem] = []
    for heading in headings:
        if heading.level > _DEEPEST:
            continue
        item = TocItem(heading.text, f"#{heading.anchor}", heading.level)
        while above and above[-1].level >= item.level:
            above.pop()
        (above[-1].children if above else roots).append(item)
        above.append(item)
    return roots
