import gzip
import json
from typing import cast

import pytest

from katalog_sop.search.berkas import RILIS, published_files
from katalog_sop.search.cbor import Nilai, decode, encode


def _packed(value: Nilai) -> bytes:
    return gzip.compress(b"pagefind_dcd" + encode(value))


def _bundle(order: list[str], release: str = RILIS) -> dict[str, bytes]:
    facets: dict[str, list[Nilai]] = {
        "status": [["Dicabut", [2]], ["Berlaku", [0, 1, 5]]],
        "tahun": [["2022", [0]]],
    }
    files = {
        f"filter/{n}-h.pf_filter": _packed([n, facets[n][:: -1 if n == order[0] else 1]])
        for n in order
    }
    meta: list[Nilai] = [release, [], [], [[nama, f"{nama}-h"] for nama in order], [], []]
    entry = {"version": release, "languages": {"unknown": {"hash": "m"}}}
    return {
        **files,
        "pagefind-entry.json": json.dumps(entry).encode(),
        "pagefind.m.pf_meta": _packed(meta),
        "index/kata.pf_index": b"words",
        "fragment/satu.pf_fragment": b"a document",
        "pagefind.js": b"not needed",
    }


def test_the_order_in_which_pagefind_lists_facets_makes_no_difference() -> None:
    one = published_files(_bundle(["status", "tahun"]), b"{}", b"{}")
    other = published_files(_bundle(["tahun", "status"]), b"{}", b"{}")
    assert one == other


def test_only_what_the_engine_reads_is_published() -> None:
    files = published_files(_bundle(["status", "tahun"]), b"{}", b"{}")
    start = json.loads(files["cari.json"])
    assert start["pagefind"] == RILIS
    assert {start["meta"], start["kata"], start["singkatan"]} < set(files)
    assert "pagefind.js" not in files
    assert files["index/kata.pf_index"] == b"words"
    assert files["fragment/satu.pf_fragment"] == b"a document"


def test_facets_tell_documents_by_their_distance() -> None:
    files = published_files(_bundle(["status", "tahun"]), b"{}", b"{}")
    facets = [
        decode(gzip.decompress(content).removeprefix(b"pagefind_dcd"))
        for path, content in files.items()
        if path.startswith("filter/")
    ]
    status = next(one for one in cast("list[list[Nilai]]", facets) if one[0] == "status")
    assert status == ["status", [["Berlaku", [0, 1, 4]], ["Dicabut", [2]]]]


def test_another_release_is_refused() -> None:
    with pytest.raises(ValueError, match="Pagefind 9"):
        published_files(_bundle(["status", "tahun"], release="9"), b"{}", b"{}")
