#!/usr/bin/env python3
"""Generates catalogues of any size, for benchmarks and for tests that need many SOPs.

The same number and seed give the same catalogue, and every SOP is valid by the source format.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from random import Random
from typing import Final

import catalogue_words as words
from catalogue_steps import draw_table

SOPS_PER_OFFICE: Final = 40
INFERRED_SHARE: Final = 0.2
NIHIL_SHARE: Final = 0.15


@dataclass(frozen=True)
class Office:
    """An instansi and the titles of its SOPs."""

    slug: str
    dinas: str
    singkatan: str
    wilayah: str
    titles: tuple[str, ...]


def catalogue(count: int, seed: int) -> dict[str, str]:
    """Returns the files of a catalogue with so many SOPs: path below its root -> text."""
    files = {"sops/peraturan.yml": _peraturan_text()}
    offices = draw_offices(count, seed)
    for office in offices:
        files[f"sops/{office.slug}/instansi.yml"] = _instansi_text(office)
        for title in office.titles:
            path = f"sops/{office.slug}/{_slug(title)}.md"
            files[path] = sop_text(Random(f"{seed}/{path}"), office, title, offices)
    return files


def draw_offices(count: int, seed: int) -> tuple[Office, ...]:
    """Returns as many offices as so many SOPs need, each with titles that are unique in it."""
    places = list(product(words.DINAS, words.WILAYAH))
    titles = [" ".join(pair) for pair in product(words.LAYANAN, words.OBJEK)]
    rng = Random(seed)
    rng.shuffle(places)
    offices: list[Office] = []
    for index, first in enumerate(range(0, count, SOPS_PER_OFFICE)):
        (singkatan, dinas), wilayah = places[index % len(places)]
        again = index // len(places)  # beyond a few thousand SOPs names repeat with a number
        wilayah += f" {again + 1}" if again else ""
        own = rng.sample(titles, min(SOPS_PER_OFFICE, count - first))
        slug = _slug(f"{wilayah} {singkatan}")
        offices.append(Office(slug, dinas, singkatan, wilayah, tuple(own)))
    return tuple(offices)


def sop_text(rng: Random, office: Office, title: str, offices: tuple[Office, ...]) -> str:
    """Returns one SOP as Markdown; what it refers to is drawn from the offices."""
    inferred = rng.random() < INFERRED_SHARE
    pelaksana, table = draw_table(rng, inferred=inferred)
    sections = (
        ("Dasar Hukum", _numbered(_draw_dasar_hukum(rng, office))),
        ("Kualifikasi Pelaksana", _numbered(_some(rng, words.KUALIFIKASI))),
        ("Keterkaitan", _bulleted(_draw_keterkaitan(rng, office, title, offices))),
        ("Peralatan/Perlengkapan", _numbered(_some(rng, words.PERALATAN))),
        ("Peringatan", rng.choice(words.PERINGATAN)),
        ("Pencatatan dan Pendataan", rng.choice(words.PENCATATAN)),
        ("Prosedur", table),
    )
    body = "\n".join(_section(heading, text) for heading, text in sections)
    front_matter = _front_matter(rng, office, title, pelaksana, inferred=inferred)
    return f"---\n{front_matter}---\n\n{body}"


def _section(heading: str, text: str) -> str:
    return f"## {heading}\n\n{text.rstrip()}\n" if text else f"## {heading}\n"


def _front_matter(
    rng: Random, office: Office, title: str, pelaksana: list[str], *, inferred: bool
) -> str:
    year = rng.randint(2016, 2025)
    lines = [
        "format: 1",
        f"nomor: {rng.randint(1, 400):03}/SOP-{office.singkatan}/{year}",
        f"nama: {title}",
        "status: " + rng.choices(("berlaku", "konsep", "uji-coba", "dicabut"), (92, 4, 2, 2))[0],
        f"tanggal_pembuatan: {year}-{rng.randint(1, 6):02}-{rng.randint(1, 28):02}",
        rng.choice(("tanggal_efektif", "tanggal_pengesahan")) + f": {year}-{rng.randint(7, 12):02}",
        "disahkan_oleh:",
        f"  jabatan: Kepala {office.dinas} {office.wilayah}",
        f"  nama: {rng.choice(words.NAMA)}{rng.choice(words.GELAR)}",
        f"  pangkat: {rng.choice(words.PANGKAT)}",
        "pelaksana:",
        *(f"  - {lane}" for lane in pelaksana),
    ]
    if rng.random() < 0.3:
        lines += ["klasifikasi:", "  sifat: administratif", "  cakupan: mikro"]
    if rng.random() < 0.1:
        lines += ["alias:", f"  - {title} Daerah"]
    if inferred:
        lines += ["sumber:", "  catatan: Kolom pelaksana hilang dari naskah sumber."]
    return "\n".join(lines) + "\n"


def _draw_dasar_hukum(rng: Random, office: Office) -> list[str]:
    items = [
        f"{jenis} Nomor {nomor} Tahun {tahun} tentang {tentang}"
        for jenis, nomor, tahun, tentang in rng.sample(words.PERATURAN, rng.randint(2, 6))
    ]
    if rng.random() < 0.3:
        items.append(
            f"Peraturan Daerah {office.wilayah} Nomor {rng.randint(1, 20)} Tahun "
            f"{rng.randint(2010, 2024)} tentang Pembentukan dan Susunan Perangkat Daerah"
        )
    if rng.random() < 0.1:
        items.append(
            "Undang-Undang Nomor 23 Tahun 2006 tentang Administrasi Kependudukan sebagaimana "
            "telah diubah dengan Undang-Undang Nomor 24 Tahun 2013"
        )
    if rng.random() < 0.1:
        items.append(
            "Peraturan Menteri Keuangan Nomor 215/PMK.05/2016 tentang Klasifikasi Anggaran"
        )
    return items


def _draw_keterkaitan(
    rng: Random, office: Office, title: str, offices: tuple[Office, ...]
) -> list[str]:
    """Returns the items: half of them resolve by title, a fifth are links, the rest is wanted."""
    peers = [peer for peer in office.titles if peer != title]
    if not peers or rng.random() < NIHIL_SHARE:
        return [rng.choice(words.NIHIL)]
    items: list[str] = []
    for peer in rng.sample(peers, min(len(peers), rng.randint(1, 5))):
        kind = rng.random()
        if kind < 0.5:
            items.append(f"SOP {peer}")
        elif kind < 0.6:
            items.append(f"[SOP {peer}]({_slug(peer)}.md)")
        elif kind < 0.7:
            items.append(_link_abroad(rng, office, peer, offices))
        else:
            items.append(f"SOP {rng.choice(words.BELUM_ADA)}")
    return list(dict.fromkeys(items))


def _link_abroad(rng: Random, office: Office, peer: str, offices: tuple[Office, ...]) -> str:
    """Returns a link to an SOP of another office, or to `peer` where there is none."""
    others = [other for other in offices if other != office]
    if not others:
        return f"[SOP {peer}]({_slug(peer)}.md)"
    other = rng.choice(others)
    title = rng.choice(other.titles)
    return f"[SOP {title} {other.wilayah}](../{other.slug}/{_slug(title)}.md)"


def _instansi_text(office: Office) -> str:
    return (
        f"nama: {office.dinas}\n"
        f"pemerintah: Pemerintah {office.wilayah}\n"
        f"wilayah: {office.wilayah}\n"
        f"singkatan: {office.singkatan}\n"
        "alamat: Jl. Merdeka No. 1\n"
        "jam_kerja_per_hari: 8\n"
    )


def _peraturan_text() -> str:
    return "".join(
        f"- jenis: {jenis}\n  nomor: {nomor}\n  tahun: {tahun}\n  tentang: {tentang}\n"
        "  status: berlaku\n"
        for jenis, nomor, tahun, tentang in words.PERATURAN
    )


def _some(rng: Random, choices: tuple[str, ...]) -> list[str]:
    return rng.sample(choices, rng.randint(1, len(choices)))


def _numbered(items: list[str]) -> str:
    return "\n".join(f"{number}. {item}" for number, item in enumerate(items, start=1))


def _bulleted(items: list[str]) -> str:
    return "-" if items == ["-"] else "\n".join(f"- {item}" for item in items)


def _slug(text: str) -> str:
    return text.lower().replace(" ", "-")


def write_catalogue(out: Path, count: int, seed: int) -> None:
    """Writes a catalogue below a folder."""
    for path, text in catalogue(count, seed).items():
        target = out / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")


def main() -> None:
    """Reads the command line and writes the catalogue."""
    parser = argparse.ArgumentParser(description="Membuat katalog contoh untuk uji dan tolok ukur.")
    parser.add_argument("out", type=Path, metavar="OUT", help="folder yang akan berisi sops/")
    parser.add_argument("--sop", type=int, default=100, metavar="N", help="jumlah SOP")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="benih pengacak")
    options = parser.parse_args()
    write_catalogue(options.out, options.sop, options.seed)


if __name__ == "__main__":
    main()
