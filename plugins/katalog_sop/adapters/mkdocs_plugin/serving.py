"""The site while it is worked on: after an edit only what it changes is made again.

MkDocs' own server stays: it watches, tells browsers to reload, and serves files. What an edit of
an SOP changes is found at once, and each page that changed is written when a browser asks for it.
Edits of anything else make the whole site again, as MkDocs does.
"""

import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final
from wsgiref.types import StartResponse, WSGIEnvironment

from mkdocs.livereload import LiveReloadServer

from katalog_sop.adapters.cache.former_site import Kept
from katalog_sop.adapters.mkdocs_plugin.build import Build
from katalog_sop.adapters.mkdocs_plugin.inputs import surroundings_digest
from katalog_sop.adapters.mkdocs_plugin.log import log_changes
from katalog_sop.adapters.mkdocs_plugin.press import INDEX, Press
from katalog_sop.adapters.pagefind import FOLDER
from katalog_sop.adapters.site_files import site_assets
from katalog_sop.adapters.watching import Observers
from katalog_sop.parse.document import parse_sop
from katalog_sop.render.site import Rencana

_SETTLED_S: Final = 0.05
"""How long no file may change before the site follows: editors write some files twice."""
_OPEN: Final = 8
"""How many of the pages that were asked for last are taken for open in a browser."""


_ASSETS: Final = "aset"
_FILES: Final = (FOLDER, _ASSETS)


class Serving:
    """What stands behind the server of one `mkdocs serve`."""

    def __init__(self, server: LiveReloadServer, last_build: Callable[[], Build]) -> None:
        """Take the server over; *last_build* returns the last build of the whole site."""
        self._server = server
        self._last_build = last_build
        self._lock = threading.RLock()
        self._build_all = server.builder
        self._open: dict[str, None] = {}
        self._adopt()
        server.builder = self.follow
        server.build_delay = _SETTLED_S
        server.set_app(self.answer)
        server.observer = Observers(server.observer)  # type: ignore[assignment]
        server.watch(str(self._host.root / "sops"))

    def follow(self) -> None:
        """Bring the site up to date; called when files have changed."""
        with self._lock:
            if self._surroundings() != self._seen:
                self._build_all()
                self._adopt()
                return
            former = self._press.project
            self._take(replace(self._press, project=self._host.compile(parse_sop, None)))
            log_changes(former, self._press.project, self._host.log)
            for alamat in self._open:
                self._freshen(alamat)

    def answer(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request with the site as the sources are now."""
        path = environ["PATH_INFO"].removeprefix(self._server.mount_path)
        if not path.startswith("livereload/"):
            with self._lock:
                self._freshen(path.removesuffix("index.html"))
        return self._server.serve_request(environ, start_response)

    def _adopt(self) -> None:
        """Go on from the last whole build."""
        build = self._last_build()
        if build.press is None:
            raise RuntimeError("the site is not built yet")
        self._host = build.host
        self._seen = self._surroundings()
        self._isi: dict[str, Kept] = dict(build.isi)
        self._by_hand = build.by_hand
        self._take(replace(build.press, site=Path(self._server.root)))

    def _surroundings(self) -> str:
        """Return the digest of everything but the SOPs that the site is made from."""
        return surroundings_digest(self._host.config, self._host.settings)

    def _take(self, press: Press) -> None:
        """Go on with another state of the catalogue: pages that are no more leave the site."""
        self._press = press
        self._plan: Mapping[str, Rencana] = {one.alamat: one for one in press.project.rencana}
        for alamat in self._isi.keys() - self._plan.keys() - {INDEX}:
            for path in self._isi.pop(alamat).berkas:
                (press.site / path).unlink(missing_ok=True)
        self._stale = {*_FILES, *(one.alamat for one in self._plan.values() if self._in_menu(one))}

    def _freshen(self, path: str) -> None:
        """Write again what stands at a path of the site, where it is not as it should be."""
        if path in self._plan:
            self._open = {one: None for one in (*self._open, path) if one != path}
            self._open[path] = None
            for old in list(self._open)[:-_OPEN]:
                del self._open[old]
            self._freshen_page(self._plan[path])
        elif path.startswith(f"{FOLDER}/") and FOLDER in self._stale:
            self._stale.remove(FOLDER)
            self._freshen_index()
        elif _ASSETS in self._stale and not path.endswith("/"):
            self._stale.remove(_ASSETS)
            for asset, content in site_assets(self._press.project, self._host.root):
                file = self._press.site / asset
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)

    def _freshen_page(self, rencana: Rencana) -> None:
        kept = self._isi.get(rencana.alamat)
        if self._in_menu(rencana):
            if rencana.alamat in self._stale:
                self._stale.remove(rencana.alamat)
                self._press.menu_page(rencana)
        elif rencana.path in self._by_hand:
            return
        elif kept is None or self._press.tanda(rencana, kept.dibaca) != kept.tanda:
            self._isi[rencana.alamat] = self._press.page(rencana)

    def _in_menu(self, rencana: Rencana) -> bool:
        """Return whether a page is MkDocs' own that gets its text from us."""
        return rencana.path in self._press.frame.bodies

    def _freshen_index(self) -> None:
        kept = self._isi.get(INDEX)
        if kept is None or kept.tanda != self._press.tanda_indeks:
            try:
                self._isi[INDEX] = self._press.index()
            except (OSError, ValueError) as error:
                self._host.log.warning("Indeks pencarian tidak dapat dibuat: %s", error)
