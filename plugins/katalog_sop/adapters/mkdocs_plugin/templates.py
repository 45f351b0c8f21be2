"""The theme's templates without work that no page of this site needs."""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import PurePath
from typing import Final

from jinja2 import Environment, FileSystemLoader, TemplateNotFound, pass_context
from jinja2.runtime import Context
from mkdocs.theme import Theme

_IN_EVERY_PAGE: Final = (
    "main.html",
    "base.html",
    *(f"partials/{name}.html" for name in ("header", "palette", "nav", "toc")),
)
"""The templates that take longest to compile of those that draw nearly every page."""


class LeanTheme(Theme):
    """The theme of a site, whose icons are found by name only.

    MkDocs looks through all that a theme holds for files that the site may need. Material's icons
    are 14,000 of them, in a hidden folder, of which MkDocs then takes none.
    """

    def __init__(self, theme: Theme) -> None:
        """Be the same theme as *theme*, as MkDocs has read it."""
        vars(self).update(vars(theme))

    def get_env(self) -> Environment:
        """Return what MkDocs asks for templates and files."""
        env = super().get_env()
        env.loader = VisibleFiles(self.dirs)
        return env


class VisibleFiles(FileSystemLoader):
    """Finds every template, and lists those that do not lie in a hidden folder."""

    def list_templates(self) -> list[str]:
        """Return the listed templates by their paths, with slashes, in alphabetical order."""
        return sorted({path for folder in self.searchpath for path in _visible(folder)})


def _visible(top: str) -> Iterator[str]:
    for folder, below, names in os.walk(top):
        below[:] = [name for name in below if not name.startswith(".")]
        inner = PurePath(folder).relative_to(top)
        yield from ((inner / name).as_posix() for name in names)


def compile_ahead(env: Environment) -> None:
    """Compile what every page is drawn with, before this process is copied: once for all copies."""
    for name in _IN_EVERY_PAGE:
        with suppress(TemplateNotFound):
            env.get_template(name)


def draw_once(env: Environment) -> None:
    """Give the templates ``sekali(name, draw)``: a part that looks alike from many pages.

    It is drawn for the first page of a folder and stands on the others as it is: what it links to
    lies elsewhere, so its relative addresses are the same. A page of the menu, which is marked
    there, and one at the root of the site have theirs alone.
    """
    drawn: dict[tuple[str, str], str] = {}

    @pass_context
    def sekali(context: Context, name: str, draw: Callable[[], str]) -> str:
        page = context["page"]
        if page is None:
            return draw()
        folder, _, _ = page.url.rstrip("/").rpartition("/")
        alone = not folder or any(one is page for one in context["nav"].pages)
        key = (name, page.url if alone else f"{folder}/*")
        if key not in drawn:
            drawn[key] = draw()
        return drawn[key]

    env.globals["sekali"] = sekali
