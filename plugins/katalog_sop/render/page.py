"""A page: a Markdown file that any host can render."""

from dataclasses import dataclass

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
    source_path: str | None = None
    """The file in ``sops/`` that an editor changes, for a page that shows one."""
    search: bool = True
    """Whether search may find the page."""
    boost: float = 1
    """How much more than another page it counts in search."""
    tujuan: str = ""
    """Where a page that only leads on leads to, relative to its own address."""

    @property
    def text(self) -> str:
        """The Markdown file: front matter, then the body."""
        meta: dict[str, object] = {
            "title": satu_baris(self.title),
            "description": satu_baris(self.description),
        }
        if self.template:
            meta["template"] = f"{self.template}.html"
        if self.tujuan:
            meta["tujuan"] = self.tujuan
        if not self.search:
            meta["search"] = {"exclude": True}
        elif self.boost != 1:
            meta["search"] = {"boost": self.boost}
        post = frontmatter.Post(self.body, None, **meta)
        return frontmatter.dumps(post, sort_keys=False, width=_ONE_LINE) + "\n"


_ONE_LINE = 2**20
"""No value is folded: hosts read front matter with readers of their own."""
