"""One build of a site, from its settings to its place: what the hooks of the plugin share."""

import atexit
import logging
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

import jinja2
from mkdocs.structure.files import Files

from katalog_sop.adapters.cache.former_site import Kept, Record, file_states
from katalog_sop.adapters.cores import beside
from katalog_sop.adapters.kemajuan import Fase, Kemajuan
from katalog_sop.adapters.mkdocs_plugin.frame import Frame
from katalog_sop.adapters.mkdocs_plugin.host import Host
from katalog_sop.adapters.mkdocs_plugin.inputs import frame_digest, inputs_digest
from katalog_sop.adapters.mkdocs_plugin.log import log_report, log_surroundings
from katalog_sop.adapters.mkdocs_plugin.pages import add_pages
from katalog_sop.adapters.mkdocs_plugin.press import Made, Press, Run
from katalog_sop.adapters.mkdocs_plugin.theme import squeeze_theme
from katalog_sop.adapters.site_folder import NewSite
from katalog_sop.parse.document import parse_sop
from katalog_sop.render.site import Rencana

_BY_HAND: Final = "Halaman tulisan tangan"


class Build:
    """A site that is being made beside the one that it replaces."""

    def __init__(self, host: Host) -> None:
        """Begin in an empty folder, to which MkDocs writes from now on."""
        self.host = host
        self._kemajuan = Kemajuan(sys.stderr, diam=not host.log.isEnabledFor(logging.INFO))
        self._warnings = host.warnings
        if host.warning:
            host.log.warning(host.warning)
        self._site = Path(host.config.site_dir)
        self._new = NewSite.begin(self._site)
        atexit.register(self.discard)
        host.config.site_dir = str(self._new.fresh)
        self._record = Record(
            masukan=inputs_digest(host.config, host.settings, host.root) if host.cache else ""
        )
        self.frame = Frame(host.config)
        self.press: Press | None = None
        self._plan: tuple[Rencana, ...] = ()
        self._hand_written: Fase | None = None
        self._fresh_pages = 0

    @property
    def isi(self) -> dict[str, Kept]:
        """Everything that was written, by the name of the work."""
        return self._record.isi

    @property
    def by_hand(self) -> frozenset[str]:
        """The Markdown files of pages that MkDocs reads."""
        return frozenset(file.src_uri for file in self.frame.doc_files)

    def is_up_to_date(self) -> bool:
        """Return whether the site stands already as this build would make it, without warnings."""
        former = self.host.former
        return (
            self.host.may_skip
            and former is not None
            and bool(former.record.masukan)
            and former.record.masukan == self._record.masukan
            and not former.record.peringatan
            and former.is_whole()
        )

    def leave(self) -> None:
        """Leave the site as it stands."""
        self.host.log.info("Tidak ada yang berubah; situs di %s tetap dipakai.", self._site)
        self.discard()

    def compile(self, files: Files) -> Files:
        """Compile the catalogue, say what is wrong with it, and add what the site is made of."""
        host, cache = self.host, self.host.cache
        with self._kemajuan.fase("Membaca SOP"):
            if cache is None:
                project = host.compile(parse_sop, None)
            else:
                parser = cache.parser()
                project = host.compile(parser, partial(parser.prepare, cores=host.cores))
                cache.flush()
                project = replace(project, penggambar=cache.artist(project.asal))
        log_report(project.report, host.settings.fail_on, host.log)
        log_surroundings(host.settings, host.config, host.log)
        self.press = Press(project=project, frame=self.frame, site=self._new.fresh)
        self._index = beside(self._run(_uncounted).index, host.cores)
        with self._kemajuan.fase("Menyiapkan data"):
            squeeze_theme(files, host.config)
            self._plan = add_pages(project, host.root, files, self.frame)
        self._hand_written = self._kemajuan.fase(_BY_HAND)
        return files

    def write_pages(self, env: jinja2.Environment, files: Files) -> None:
        """Write our pages and the search index, now that the theme is ready."""
        host, frame = self.host, self.frame
        if frame.nav is None or self._hand_written is None:
            raise RuntimeError("the catalogue is not compiled yet")
        self._hand_written.selesai()
        frame.env, frame.doc_files = env, files.documentation_pages()
        frame.tanda = frame_digest(host.config, host.settings, frame.nav)
        with self._kemajuan.fase("Membuat halaman", len(self._plan)) as fase:
            for made in self._run(fase.maju).pages(self._plan, host.cores):
                self._take(made)
        with self._kemajuan.fase("Indeks pencarian"):
            self._take(self._index())
        self._kemajuan.fase(_BY_HAND)
        frame.pages = [frame.head(one.path, **self.isi[one.alamat].kepala) for one in self._plan]

    def _run(self, maju: Callable[[int], None]) -> Run:
        if self.press is None:
            raise RuntimeError("the catalogue is not compiled yet")
        flush = self.host.cache.flush if self.host.cache else _nothing
        return Run(press=self.press, former=self.host.former, flush=flush, maju=maju)

    def _take(self, made: Made) -> None:
        self.isi.update(made.isi)
        self._fresh_pages += made.baru
        if made.warning:
            self.host.log.warning(made.warning)

    def finish(self) -> None:
        """Put the site in its place, unless MkDocs is going to say that it failed."""
        host = self.host
        warnings = sum(count for _, count in self._warnings.get_counts())
        if not (warnings and host.config.strict):
            berkas = file_states(self._new.fresh) if host.former is not None else {}
            self._new.finish()
            if host.former is not None:
                host.former.remember(replace(self._record, peringatan=warnings, berkas=berkas))
            self._say_what_was_made()
        if host.cache is not None:
            host.cache.close()
        host.config.site_dir = str(self._site)
        self.discard()

    def discard(self) -> None:
        """Clear away what a build leaves, whether it reached its end or not."""
        logging.getLogger("mkdocs").removeHandler(self._warnings)
        self._kemajuan.tutup()
        self._new.discard()
        atexit.unregister(self.discard)

    def _say_what_was_made(self) -> None:
        if self.press is not None:
            line = self._kemajuan.ringkasan(
                halaman=len(self._plan),
                sop=len(self.press.project.publication.sop),
                dipakai_lagi=len(self._plan) - self._fresh_pages,
            )
            self.host.log.info(line)


def _nothing() -> None:
    """Do nothing: nothing is kept."""


def _uncounted(_pages: int) -> None:
    """Do nothing: these pages nobody waits for."""
