"""A web server that shows a site in a sub-folder, as hosts of projects do."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from types import MappingProxyType
from typing import BinaryIO, Final

FOLDER = "/sub/folder/"

_NO_HEADERS: Final[Mapping[str, str]] = MappingProxyType({})


class Server(ThreadingHTTPServer):
    """A running server that remembers what it was asked for."""

    daemon_threads = True

    def __init__(self, folder: Path, headers: Mapping[str, str]) -> None:
        super().__init__(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
        self.headers = headers
        """What each answer says besides."""
        self.asked: list[str] = []
        """Every path since this list was last emptied."""

    @property
    def url(self) -> str:
        """The address of the home page."""
        return f"http://127.0.0.1:{self.server_port}{FOLDER}"


class _Handler(SimpleHTTPRequestHandler):
    def send_head(self) -> BytesIO | BinaryIO | None:
        path = self.path.partition("?")[0]
        if isinstance(self.server, Server):
            self.server.asked.append(path)
        if not path.startswith(FOLDER):
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        self.path = "/" + path.removeprefix(FOLDER)
        if not Path(self.translate_path(self.path)).exists():
            return self._not_found()
        return super().send_head()

    def end_headers(self) -> None:
        if isinstance(self.server, Server):
            for name, value in self.server.headers.items():
                self.send_header(name, value)
        super().end_headers()

    def _not_found(self) -> BytesIO:
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        return BytesIO(page)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- its name there
        """Stays silent."""


@contextmanager
def serving(folder: Path, headers: Mapping[str, str] = _NO_HEADERS) -> Iterator[Server]:
    """Serves a folder until the block ends, with *headers* in every answer."""
    with Server(folder, headers) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()
