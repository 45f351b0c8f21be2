"""The catalogue of the labelled queries, as SOP sources, and what each query should find."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml
from tests.support.sites import FIXTURES

_FOLDER: Final = FIXTURES / "cari"
_TABLE: Final = (
    "| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan |",
    "|----|----------|-----------|-------------|-------|--------|------------|",
)


@dataclass(frozen=True)
class Kueri:
    """A query, its kind, and the addresses of the SOPs that answer it."""

    kategori: str
    teks: str
    jawaban: frozenset[str]


def load_queries(name: str) -> tuple[Kueri, ...]:
    """The queries of a set: `""` those that were tuned on, `"-2"` those that were not."""
    answers = _load(f"qrels{name}.json")
    addresses = {one["id"]: _address(one) for one in _load("docs.json")}
    return tuple(
        Kueri(
            one["kategori"],
            one["kueri"],
            frozenset(addresses[answer] for answer in answers[one["qid"]]),
        )
        for one in _load(f"queries{name}.json")
    )


def write_labelled_catalogue(root: Path) -> None:
    """Writes the 205 SOPs below *root*/sops."""
    for one in _load("docs.json"):
        path = root / "sops" / f"{_address(one)[:-1]}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_source(one), encoding="utf-8")
        office = {"nama": one["instansi"], "wilayah": one["daerah"]}
        (path.parent / "instansi.yml").write_text(_yaml(office), encoding="utf-8")


def _load(name: str) -> Any:  # noqa: ANN401 -- JSON
    return json.loads((_FOLDER / name).read_text(encoding="utf-8"))


def _address(one: dict[str, Any]) -> str:
    return f"{one['scope'].lower()}/{one['slug'].strip('-')}/"


def _source(one: dict[str, Any]) -> str:
    front = {
        "format": 1,
        "nomor": one["nomor"],
        "nama": one["judul"],
        "status": "berlaku",
        "tanggal_pengesahan": "2022-01-03",
        "disahkan_oleh": {"jabatan": one["pelaksana"][0], "nama": "SITI AMINAH"},
        "pelaksana": one["pelaksana"],
    }
    sections = (
        ("Dasar Hukum", _list(one["dasar"])),
        ("Kualifikasi Pelaksana", "- Memahami tugas"),
        ("Keterkaitan", "-"),
        ("Peralatan/Perlengkapan", _list(one["peralatan"])),
        ("Peringatan", "-"),
        ("Pencatatan dan Pendataan", "-"),
        ("Tujuan", one["tujuan"]),
        ("Prosedur", "\n".join((*_TABLE, *_rows(one["langkah"])))),
    )
    body = "\n\n".join(f"## {title}\n\n{text}" for title, text in sections)
    return f"---\n{_yaml(front)}---\n\n{body}\n"


def _rows(steps: Iterable[tuple[str, str]]) -> Iterable[str]:
    for number, (doing, who) in enumerate(steps, start=1):
        yield f"| {number} | {doing} | {who} | Berkas | 10 menit | Berkas | |"


def _list(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _yaml(values: dict[str, Any]) -> str:
    return yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=10_000)
