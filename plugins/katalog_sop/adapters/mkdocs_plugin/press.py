"""Every page of the plan, rendered, put into its frame and written, and the index beside them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Final

from katalog_sop.adapters.cache.former_site import Dibaca, FormerSite, Kept
from katalog_sop.adapters.cache.program import program_digest
from katalog_sop.adapters.cores import Task, on_cores
from katalog_sop.adapters.mkdocs_plugin.frame import Frame
from katalog_sop.adapters.pagefind import available, write_index
from katalog_sop.project import Project
from katalog_sop.render.bacaan import Tanda, digest, situs_dibaca
from katalog_sop.render.site import Rencana
from katalog_sop.search.dokumen import Dokumen, documents

_TOGETHER: Final = 16
"""How many pages are one task: few enough that no core waits long for another."""


INDEX: Final = "cari"
"""The name of the work that makes the search index; pages go by their addresses."""


@dataclass(frozen=True, slots=True)
class Made:
    """What one task made, or found made already."""

    isi: dict[str, Kept]
    """Each piece of work by its name."""
    baru: int
    """How many pages were rendered."""
    warning: str = ""


@dataclass(frozen=True, kw_only=True)
class Press:
    """What makes the pages and the search index of one site."""

    project: Project
    frame: Frame
    site: Path

    def page(self, rencana: Rencana) -> Kept:
        """Write a page in its frame."""
        situs, read = situs_dibaca(self.project.situs)
        framed = self.frame.framed(self.project.render(rencana, situs))
        path = f"{rencana.alamat}index.html"
        file = self.site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(self.frame.render(framed))
        dibaca = tuple(sorted(read))
        kepala = {"title": framed.title, "meta": framed.meta}
        return Kept(self.tanda(rencana, dibaca), dibaca, kepala, (path,))

    def menu_page(self, rencana: Rencana) -> None:
        """Write a page that MkDocs has made before, with the text that it has now."""
        page = self.frame.menu_page(self.project.render(rencana))
        (self.site / f"{rencana.alamat}index.html").write_bytes(self.frame.render(page))

    def index(self) -> Kept:
        """Write what readers search in; raises OSError or ValueError where Pagefind fails."""
        dokumen, padanan = self._dokumen, self.project.publication.padanan
        berkas = write_index(dokumen, padanan, self.site) if dokumen and available() else ()
        return Kept(self.tanda_indeks, berkas=berkas)

    def tanda(self, rencana: Rencana, dibaca: Dibaca) -> str:
        """Return the digest of all that a page is made from that reads this of the site."""
        jsonld = self.project.jsonld.get(rencana.alamat, "")
        return digest(self.frame.tanda, rencana.alamat, jsonld, *map(self._bacaan.dari, dibaca))

    @property
    def tanda_indeks(self) -> str:
        """The digest of all that the search index is made from."""
        padanan = self.project.publication.padanan
        return digest(program_digest(), repr(self._dokumen), repr(padanan))

    @cached_property
    def _dokumen(self) -> tuple[Dokumen, ...]:
        return documents(self.project.publication)

    @cached_property
    def _bacaan(self) -> Tanda:
        return Tanda(self.project.situs, self.project.asal)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """All pages of a plan, and the index: taken from the former site, or made."""

    press: Press
    former: FormerSite | None
    """Where finished pages are taken from, if they may be."""
    flush: Callable[[], None]
    """Keeps what one task drew."""
    maju: Callable[[int], None]
    """Counts pages as done."""

    def pages(self, plan: Sequence[Rencana], cores: int) -> Iterator[Made]:
        """Write the pages of *plan*, on so many cores, and yield what was made."""
        parts = (plan[start : start + _TOGETHER] for start in range(0, len(plan), _TOGETHER))
        tasks: list[Task[Made]] = [partial(self._pages, part) for part in parts]
        yield from on_cores(tasks, cores)

    def index(self) -> Made:
        """Write the search index, which needs no frame."""
        kept = self._reused(INDEX, lambda _dibaca: self.press.tanda_indeks)
        try:
            return Made({INDEX: kept or self.press.index()}, 0)
        except (OSError, ValueError) as error:
            return Made({}, 0, f"Indeks pencarian tidak dapat dibuat: {error}")

    def _pages(self, plan: Sequence[Rencana]) -> Made:
        isi: dict[str, Kept] = {}
        baru = 0
        for rencana in plan:
            kept = self._reused(rencana.alamat, partial(self.press.tanda, rencana))
            if kept is None:
                baru += 1
                kept = self.press.page(rencana)
            isi[rencana.alamat] = kept
        self.flush()
        self.maju(len(plan))
        return Made(isi, baru)

    def _reused(self, name: str, tanda: Callable[[Dibaca], str]) -> Kept | None:
        return self.former.reuse(name, tanda, self.press.site) if self.former is not None else None
