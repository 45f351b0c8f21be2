"""Runs Pagefind over the documents of a catalogue.

Its program comes in wheels for Linux, macOS and Windows on x86-64 and ARM64. Elsewhere a site is
built without an index: the search box then leads to the catalogue page.
"""

import asyncio
import base64
import json
import shutil
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from katalog_sop.model.padanan import Padanan
from katalog_sop.search.berkas import published_files
from katalog_sop.search.dokumen import Dokumen
from katalog_sop.search.halaman import render_dokumen
from katalog_sop.search.kosakata import render_bahan, render_singkatan

if TYPE_CHECKING:
    from pagefind.service import PagefindService

FOLDER: Final = "search"
"""Where the files of the search stand below the site."""

_AS_WRITTEN: Final = ("index", "fragment")
"""Folders of Pagefind's that are published as they are."""

_TANPA_BAHASA: Final = "unknown"
"""Pagefind leaves words as they are: what is made of them is the engine's affair alone."""


def available() -> bool:
    """Return whether Pagefind and its program are on this machine."""
    return all(find_spec(name) is not None for name in ("pagefind", "pagefind_bin"))


def write_index(dokumen: tuple[Dokumen, ...], padanan: Padanan, site: Path) -> None:
    """Write the files of the search below *site*; OSError or ValueError where Pagefind fails."""
    target = site / FOLDER
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target) as folder:
        with ThreadPoolExecutor(1) as pool:  # a host may have a loop of its own in this thread
            pool.submit(lambda: asyncio.run(_run(dokumen, folder))).result()
        made = Path(folder)
        files = published_files(
            {path: (made / path).read_bytes() for path in _described(made)},
            render_bahan(dokumen, padanan),
            render_singkatan(dokumen),
        )
        for name in _AS_WRITTEN:
            shutil.rmtree(target / name, ignore_errors=True)
            (made / name).rename(target / name)
    for path, content in files.items():
        (target / path).parent.mkdir(exist_ok=True)
        (target / path).write_bytes(content)


def _described(made: Path) -> tuple[str, ...]:
    found = (*made.glob("*.json"), *made.glob("*.pf_meta"), *made.glob("filter/*"))
    return tuple(path.relative_to(made).as_posix() for path in found)


async def _run(dokumen: Iterable[Dokumen], folder: str) -> None:
    service = await _service().launch()
    try:
        index = await service.create_index({"force_language": _TANPA_BAHASA})
        for one in dokumen:  # one after the other: their order numbers them
            await index.add_html_file(content=render_dokumen(one), url=one.alamat)
        await index.write_files(folder)
    finally:
        await service.close()


def _service() -> "PagefindService":
    """Return the service of Pagefind's Python API, that takes an answer when it comes.

    Its own waits a tenth of a second before each: minutes for a thousand documents.
    """
    from pagefind.service import PagefindService  # noqa: PLC0415 -- not on every platform

    class Service(PagefindService):
        async def _wait_for_responses(self) -> None:
            output = self._backend.stdout
            try:
                while output is not None:
                    self._hear(json.loads(base64.b64decode((await output.readuntil(b","))[:-1])))
            except (EOFError, ValueError):
                self._fail()

        def _hear(self, answer: dict[str, Any]) -> None:
            payload = answer["payload"]
            waiting = self._responses[answer["message_id"]]
            if payload["type"] == "Error":
                waiting.set_exception(ValueError(f"Pagefind: {payload['message']}"))
            else:
                waiting.set_result(payload)

        def _fail(self) -> None:
            for waiting in self._responses.values():
                if not waiting.done():
                    waiting.set_exception(OSError("Pagefind ended without an answer"))

    return Service()
