"""What Pagefind writes about an index -> what is published about it.

Pagefind lists facets in another order in every run. Here they are put in order, so that two
builds of one catalogue are the same. Words and documents are published as Pagefind wrote them.
"""

import gzip
import hashlib
import json
from collections.abc import Mapping
from itertools import pairwise
from typing import Final, cast

from katalog_sop.search.cbor import Nilai, decode, encode

RILIS: Final = "1.5.2"
"""The release of Pagefind whose files this module and the engine read."""

_TANDA: Final = b"pagefind_dcd"
_ENTRI: Final = "pagefind-entry.json"
_AS_WRITTEN: Final = ("index/", "fragment/")
"""Where the words and the documents stand."""


def published_files(
    berkas: Mapping[str, bytes], bahan: bytes, singkatan: bytes
) -> dict[str, bytes]:
    """Return the files to publish, by path below the search's folder.

    *berkas* are all of Pagefind's; the others are what ``render_bahan`` and ``render_singkatan``
    made. Raises ValueError where they are not those of ``RILIS``.
    """
    entri = json.loads(berkas[_ENTRI])
    bahasa = list(entri["languages"].values())
    if entri["version"] != RILIS or len(bahasa) != 1:
        raise ValueError(f"Pagefind {entri['version']}: expected one index of {RILIS}")
    meta = _list(_read(berkas[f"pagefind.{bahasa[0]['hash']}.pf_meta"]))
    faset = {
        str(nama): _faset(berkas[f"filter/{_hash}.pf_filter"])
        for nama, _hash in cast("list[list[str]]", meta[3])
    }
    meta[3] = [[nama, _name(isi)] for nama, isi in sorted(faset.items())]
    terurut = _write(meta)
    kata = gzip.compress(bahan, mtime=0)
    pendek = gzip.compress(singkatan, mtime=0)
    awal = {
        "pagefind": RILIS,
        "meta": f"pagefind.{_name(terurut)}.pf_meta",
        "kata": f"kata.{_name(kata)}.gz",
        "singkatan": f"singkatan.{_name(pendek)}.gz",
    }
    return {
        **{path: isi for path, isi in berkas.items() if path.startswith(_AS_WRITTEN)},
        **{f"filter/{_name(isi)}.pf_filter": isi for isi in faset.values()},
        awal["meta"]: terurut,
        awal["kata"]: kata,
        awal["singkatan"]: pendek,
        "cari.json": json.dumps(awal, indent=1).encode() + b"\n",
    }


def _faset(isi: bytes) -> bytes:
    """Return a facet with its values in order, each document told by its distance to the last.

    Distances are small numbers, often the same: a quarter of what the numbers themselves weigh.
    """
    nama, nilai = _list(_read(isi))
    pasangan = sorted(
        (str(satu[0]), cast("list[int]", satu[1])) for satu in map(_list, _list(nilai))
    )
    return _write([nama, [[satu, _distances(dokumen)] for satu, dokumen in pasangan]])


def _distances(nomor: list[int]) -> list[Nilai]:
    urut = sorted(nomor)
    return [satu - sebelum for sebelum, satu in pairwise([0, *urut])]


def _read(isi: bytes) -> Nilai:
    return decode(gzip.decompress(isi).removeprefix(_TANDA))


def _write(nilai: Nilai) -> bytes:
    return gzip.compress(_TANDA + encode(nilai), mtime=0)


def _list(nilai: Nilai) -> list[Nilai]:
    if not isinstance(nilai, list):
        raise ValueError("Pagefind: not a list")  # noqa: TRY004 -- a file that is not as it should be
    return nilai


def _name(isi: bytes) -> str:
    return hashlib.sha256(isi).hexdigest()[:12]
