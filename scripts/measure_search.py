"""Measures the search of built sites in Chromium, ours beside Material's. Runs in .venv.

Each measurement is a visit of its own with nothing cached; the server compresses nothing, and says
how many bytes it sent. The clock runs from the moment a reader's query is known to the moment the
first results are.
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import Any, Final

from playwright.sync_api import Browser, sync_playwright

import machine
from katalog_sop.adapters.catalogue_folder import compile_folder
from katalog_sop.adapters.pagefind import write_index
from katalog_sop.search.dokumen import documents
from katalog_sop.settings import Settings

QUERIES: Final = (
    "kartu keluarga",
    "surat masuk",
    "izin usaha online",
    "memusnahkan arsip",
    "kenaikan pangkt",
    "bayi baru lahir lapor kemana",
)
"""Words in few and in most documents, inflected, mistyped, and of citizens."""

OURS: Final = """async ([root, query]) => {
  const start = performance.now();
  const { buka } = await import(root + "aset/cari/mesin.js");
  const { jumlah } = await (await buka(root)).cari(query);
  return { found: jumlah, ms: performance.now() - start };
}"""
MATERIALS: Final = """async ([root, query, path]) => {
  const start = performance.now();
  const worker = new Worker(root + path);
  const index = await (await fetch(root + "search/search_index.json")).json();
  const answer = (type, data, wanted) => new Promise((done) => {
    worker.onmessage = ({ data: message }) => message.type === wanted && done(message.data);
    worker.postMessage({ type, data });
  });
  await answer(0, { ...index, options: {} }, 1);
  const { items } = await answer(2, query, 3);
  return { found: items.length, ms: performance.now() - start };
}"""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    sent = 0


class _Handler(SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if isinstance(self.server, _Server) and path.is_file():
            self.server.sent += path.stat().st_size
        super().do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- its name there
        """Stays silent."""


def main() -> int:
    """Prints one JSON object: what searching costs in a site and what indexing its root does."""
    root, rounds = Path(sys.argv[1]), int(sys.argv[2])
    site = root / "site"
    worker = next(site.glob("assets/javascripts/workers/search.*.js")).relative_to(site).as_posix()
    server = _Server(("127.0.0.1", 0), partial(_Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=machine.find_chromium(), chromium_sandbox=False
        )
        result: dict[str, Any] = {
            "katalog": _all(browser, server, OURS, rounds),
            "material": _all(browser, server, MATERIALS, 1, worker),
        }
    result["indeks_cpu_s"] = index_cpu(root)
    sys.stdout.write(json.dumps(result))
    return 0


def _all(
    browser: Browser, server: _Server, script: str, rounds: int, *more: str
) -> dict[str, dict[str, float]]:
    return {
        query: _median([_visit(browser, server, script, query, *more) for _ in range(rounds)])
        for query in QUERIES
    }


def _visit(
    browser: Browser, server: _Server, script: str, query: str, *more: str
) -> dict[str, float]:
    root = f"http://127.0.0.1:{server.server_port}/"
    context = browser.new_context(java_script_enabled=True)
    context.set_default_timeout(0)
    page = context.new_page()
    page.goto(root + "robots.txt")
    server.sent = 0
    answer: dict[str, Any] = page.evaluate(script, [root, query, *more])
    sent = server.sent
    context.close()
    return {"ms": answer["ms"], "kb": sent / 1000, "found": answer["found"]}


def _median(visits: list[dict[str, float]]) -> dict[str, float]:
    return {name: median(one[name] for one in visits) for name in visits[0]}


def index_cpu(root: Path) -> float:
    """Returns the CPU seconds, Pagefind's among them, from the publication to the files."""
    publication = compile_folder(root, Settings()).publication
    before = _cpu()
    with tempfile.TemporaryDirectory() as folder:
        write_index(documents(publication), publication.padanan, Path(folder))
    return _cpu() - before


def _cpu() -> float:
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    usages = [resource.getrusage(kind) for kind in kinds]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


if __name__ == "__main__":
    sys.exit(main())
