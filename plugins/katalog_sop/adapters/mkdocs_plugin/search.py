"""The index of the search, written beside the pages of a MkDocs site."""

from logging import LoggerAdapter
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from katalog_sop.adapters import pagefind
from katalog_sop.resolve.publication import Publication
from katalog_sop.search.dokumen import documents

Log = LoggerAdapter[Any]


def add_search(publication: Publication, config: MkDocsConfig, log: Log) -> None:
    """Write what readers search in; a machine without Pagefind makes a site without it."""
    dokumen = documents(publication)
    if not dokumen:
        return
    if not pagefind.available():
        log.info("Pagefind tidak terpasang di sini: kotak pencarian mengantar ke halaman katalog.")
        return
    try:
        pagefind.write_index(dokumen, publication.padanan, Path(config.site_dir))
    except (OSError, ValueError) as error:
        log.warning("Indeks pencarian tidak dapat dibuat: %s", error)
