"""A page: a Markdown file that any host can render."""

from dataclasses import dataclass, replace

import frontmatter

from katalog_sop.render.teks import satu_baris


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One finished page of the site."""

    path: str
    """The Markdown file below the site's docs: ``kota-sibolga/cuti.md``."""
    title: str
    description: str
    body: str
    """Markdown without front matter."""
    template: str = ""
    """One of those in overrides/: ``sop``, ``instansi`` …; empty: that of hand-written pages."""
    search: bool = True
    """Whether a search that reads pages, as many hosts bring one, may read this one."""
    source_path: str | None = None
    """The file in ``sops/`` that an editor changes, for a page that shows one."""
    changed: str | None = None
    """ISO date on which what it shows last changed, where a version history tells."""
    tujuan: str = ""
    """Where a page that only leads on leads to, relative to its own address."""

    def with_jsonld(self, jsonld: str) -> "Page":
        """Return the page with JSON-LD after its text; no ``<`` may stand in it."""
        block = f'<script type="application/ld+json">{jsonld}</script>'
        return replace(self, body=f"{self.body.rstrip()}\n\n{block}\n")

    @property
    def meta(self) -> dict[str, object]:
        """The front matter."""
        meta: dict[str, object] = {
            "title": satu_baris(self.title),
            "description": satu_baris(self.description),
        }
        if self.template:
            meta["template"] = f"{self.template}.html"
        if not self.search:
            meta["search"] = {"exclude": True}
        if self.changed:
            meta["diubah"] = self.changed
        if self.tujuan:
            meta["tujuan"] = self.tujuan
        return meta

    @property
    def text(self) -> str:
        """The Markdown file: front matter, then the body."""
        post = frontmatter.Post(self.body, None, **self.meta)
        return frontmatter.dumps(post, sort_keys=False, width=_ONE_LINE) + "\n"


_ONE_LINE = 2**20
"""No value is folded: hosts read front matter with readers of their own."""
