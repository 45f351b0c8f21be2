"""Every file of open data that a site gives away."""

import json
from collections.abc import Iterable, Iterator

from katalog_sop.data.dcat import katalog_dcat
from katalog_sop.data.ringkasan import (
    Acuan,
    berkas_sop,
    semua_ringkasan,
    sitasi_json,
    sitasi_sop,
    terbuka,
)
from katalog_sop.data.sop_json import Json, sop_json
from katalog_sop.data.tabel_csv import langkah_csv, sop_csv
from katalog_sop.data.umpan import OPENSEARCH, UMPAN, opensearch, umpan
from katalog_sop.model.alamat import DATA, alamat_sop
from katalog_sop.model.instansi import Instansi
from katalog_sop.resolve.catalogue import LinkedSop
from katalog_sop.resolve.publication import Publication
from katalog_sop.settings import Settings

FORMAT: int = 1
"""The version of the form that the JSON files have; ``ekspor.schema.json`` describes it."""


def data_terbuka(publication: Publication, settings: Settings) -> Iterator[tuple[str, bytes]]:
    """Yield each file as its path below the site and its content.

    Lists name every sound SOP. The text of one whose form forbids copying is in none of them.
    """
    acuan = Acuan(settings.site_url)
    ringkasan = tuple(semua_ringkasan(publication, acuan))
    yield f"{DATA}sop.json", _json(_daftar(publication, settings, ringkasan))
    yield f"{DATA}sop.csv", sop_csv(ringkasan)
    yield f"{DATA}langkah.csv", langkah_csv(publication, acuan)
    dcat = katalog_dcat(publication, settings.nama_situs, acuan)
    yield f"{DATA}katalog.jsonld", _json(dcat)
    for linked in terbuka(publication):
        yield berkas_sop(linked.sop.id), _json(_sop(linked, publication, acuan))
    lain = ((UMPAN, umpan(publication, settings)), (OPENSEARCH, opensearch(settings)))
    yield from ((path, isi) for path, isi in lain if isi is not None)


def _daftar(
    publication: Publication, settings: Settings, ringkasan: Iterable[dict[str, Json]]
) -> dict[str, Json]:
    return {
        "format": FORMAT,
        "nama": settings.nama_situs,
        "situs": settings.site_url or None,
        "instansi": [_instansi(satu) for satu in publication.instansi.values()],
        "sop": [*ringkasan],
    }


def _instansi(instansi: Instansi) -> dict[str, Json]:
    return {
        "id": instansi.id,
        "nama": instansi.nama,
        "singkatan": instansi.singkatan or None,
        "pemerintah": instansi.pemerintah or None,
        "wilayah": instansi.wilayah or None,
    }


def _sop(linked: LinkedSop, publication: Publication, acuan: Acuan) -> dict[str, Json]:
    """Return an SOP with its text; what only its editors need is left out."""
    isi = sop_json(linked)
    identitas = isi["identitas"]
    if isinstance(identitas, dict):
        identitas.pop("abaikan")
    return {
        "format": FORMAT,
        "alamat": acuan.ke(alamat_sop(linked.sop.id)),
        **isi,
        "sidik": linked.sidik,
        "diubah": linked.sop.changed,
        "instansi": _instansi(publication.instansi[linked.sop.instansi]),
        "dasar_hukum": [sitasi_json(satu) for satu in sitasi_sop(linked.sop)],
    }


def _json(isi: dict[str, Json]) -> bytes:
    return (json.dumps(isi, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
