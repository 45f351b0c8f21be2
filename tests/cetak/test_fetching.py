"""A PDF is made of what its document holds, and of nothing else."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

from tests.support.pdf import need_pdf

from katalog_sop.adapters.pdf import _lay_out

PIXEL = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><image href='{url}'/></svg>"


def test_nothing_is_asked_of_the_network() -> None:
    need_pdf()
    with _listening() as (url, asked):
        inside = PIXEL.format(url=url).replace("#", "%23")
        _lay_out(
            f'<!doctype html><html lang="id"><title>x</title><link rel="stylesheet" href="{url}">'
            f"<style>@import '{url}'; p {{ background: url({url}) }}</style>"
            f'<p>teks<img src="{url}" alt=""><img src="data:image/svg+xml,{inside}" alt="">'
        ).write_pdf()

    assert asked == []


@contextmanager
def _listening() -> Iterator[tuple[str, list[str]]]:
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/x.svg", asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
