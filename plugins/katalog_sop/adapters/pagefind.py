"""Runs Pagefind over the documents of a catalogue.

Its program comes in wheels for Linux, macOS and Windows on x86-64 and ARM64. Elsewhere a site is
built without an index: the search box then leads to the catalogue page.
"""

import base64
import json
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

_END: Final = b","
"""After each answer; they come one at a time."""

_PART: Final = 2**20

if TYPE_CHECKING:
    from pagefind.service import PagefindService

FOLDER: Final = "search"
"""Where the files of the search stand below the site."""

_TANPA_BAHASA: Final = "unknown"
"""Pagefind leaves words as they are: what is made of them is the engine's affair alone."""


def available() -> bool:
    """Return whether Pagefind and its program are on this machine."""
    return all(find_spec(name) is not None for name in ("pagefind", "pagefind_bin"))


def index_files(dokumen: tuple[Dokumen, ...], padanan: Padanan) -> dict[str, bytes]:
    """Return the files of the search by their paths below ``FOLDER``.

    Raises OSError or ValueError where Pagefind fails.
    """
    import asyncio  # noqa: PLC0415 -- slow to load, and an index seldom has to be made

    with ThreadPoolExecutor(1) as pool:  # a host may have a loop of its own in this thread
        made = pool.submit(lambda: asyncio.run(_run(dokumen))).result()
    return published_files(made, render_bahan(dokumen, padanan), render_singkatan(dokumen))


def write_index(dokumen: tuple[Dokumen, ...], padanan: Padanan, site: Path) -> tuple[str, ...]:
    """Write the files of the search below *site* and return their paths there.

    Raises OSError or ValueError where Pagefind fails.
    """
    files = {f"{FOLDER}/{path}": isi for path, isi in index_files(dokumen, padanan).items()}
    for path, content in files.items():
        file = site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return tuple(files)


async def _run(dokumen: Iterable[Dokumen]) -> dict[str, bytes]:
    """Return every file that Pagefind makes of the documents, by its path.

    They come through the pipe: where Pagefind writes them itself, it answers before they are
    whole, and ends before they are, too.
    """
    async with _service() as service:
        index = await service.create_index({"force_language": _TANPA_BAHASA})
        for one in dokumen:  # one after the other: their order numbers them
            await index.add_html_file(content=render_dokumen(one), url=one.alamat)
        return {file["path"]: file["content"] for file in await index.get_files()}


def _service() -> "PagefindService":
    """Return the service of Pagefind's Python API, that takes an answer when it comes.

    Its own waits a tenth of a second before each, minutes for a thousand documents, and takes
    none over two megabytes.
    """
    from pagefind.service import PagefindService  # noqa: PLC0415 -- not on every platform

    class Service(PagefindService):
        async def _wait_for_responses(self) -> None:
            output = self._backend.stdout
            answer: list[bytes] = []
            try:
                while output is not None and (part := await output.read(_PART)):
                    answer.append(part)
                    if part.endswith(_END):
                        self._hear(json.loads(base64.b64decode(b"".join(answer)[:-1])))
                        answer.clear()
            except ValueError:
                pass
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
