"""``sop fmt``: SOPs in the usual form, with their meaning unchanged."""

import argparse
import difflib
from collections import Counter
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Final

from katalog_sop.adapters.cli.arguments import Parser, UsageError
from katalog_sop.adapters.cli.catalogue import chosen_by
from katalog_sop.adapters.files import load_sources, read_source, write_source
from katalog_sop.adapters.site_settings import load_settings
from katalog_sop.parse.characters import harmless
from katalog_sop.source import SourceFile
from katalog_sop.write.fmt import Dibiarkan, Rapi, format_source

NAME: Final = "fmt"
SUMMARY: Final = "rapikan penulisan SOP tanpa mengubah artinya"

_MOST_LINES: Final = 5_000
"""Of a longer file no difference is shown: comparing it would take long."""


class _Outcome(StrEnum):
    """What became of one SOP."""

    RAPI = "sudah rapi"
    DIUBAH = "dirapikan"
    BELUM = "belum rapi"
    DIBIARKAN = "dibiarkan"


def add_arguments(parser: Parser) -> None:
    """Declare the files, and whether they may be written."""
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATH", help="berkas atau folder (bawaan: semua SOP)")
    add(
        "--check",
        action="store_true",
        help="hanya tunjukkan yang akan berubah, tanpa menulis",
    )


def run(arguments: argparse.Namespace) -> int:
    """Format the chosen SOPs; return 1 where one is left as it is, or would be changed."""
    root = arguments.root
    sources = _sources(root, chosen_by(arguments.paths, root))
    counts = Counter(_format(source, root, check=arguments.check) for source in sources)
    shown = (_Outcome.BELUM if arguments.check else _Outcome.DIUBAH, _Outcome.RAPI)
    words = [f"{counts[outcome]} SOP {outcome}" for outcome in shown]
    if counts[_Outcome.DIBIARKAN]:
        words.append(f"{counts[_Outcome.DIBIARKAN]} SOP {_Outcome.DIBIARKAN}")
    print(", ".join(words))
    return 1 if counts[_Outcome.BELUM] or counts[_Outcome.DIBIARKAN] else 0


def _sources(root: Path, is_chosen: Callable[[str], bool]) -> Iterator[SourceFile]:
    if not (root / "sops").is_dir():
        raise UsageError(f"folder sops/ tidak ada di {root.resolve()}. Pakai --root FOLDER.")
    for source in load_sources(root, limit=load_settings(root).batas_ukuran):
        if is_chosen(source.path) and source.path.lower().endswith(".md"):
            yield source


def _format(source: SourceFile, root: Path, *, check: bool) -> _Outcome:
    rapi = format_source(source)
    if rapi.dibiarkan:
        print(_left(source.path, rapi.dibiarkan))
        return _Outcome.DIBIARKAN
    data = read_source(root, source.path)
    if data is None:
        print(f"dibiarkan: {source.path}: pintasan ke berkas lain, atau namanya tidak terbaca.")
        return _Outcome.DIBIARKAN
    if data == rapi.teks.encode():
        return _Outcome.RAPI
    if check:
        print(_difference(source, rapi))
        return _Outcome.BELUM
    write_source(root, source.path, rapi.teks)
    print(f"dirapikan: {source.path}")
    return _Outcome.DIUBAH


def _left(path: str, why: Dibiarkan) -> str:
    advice = {
        Dibiarkan.TAK_TERBACA: f"jalankan `sop check {path}`, lalu perbaiki kesalahannya.",
        Dibiarkan.BERUBAH: "ini kekurangan `sop fmt`, bukan SOP Anda; mohon dilaporkan.",
    }
    return f"dibiarkan: {path}: {why}; {advice[why]}"


def _difference(source: SourceFile, rapi: Rapi) -> str:
    """Return what would change, as a patch that Git understands."""
    if source.text == rapi.teks:
        return (
            f"belum rapi: {source.path}: akhir baris (CRLF) atau tanda urutan bita di awal berkas"
        )
    before, after = _lines(source.text), _lines(rapi.teks)
    if max(len(before), len(after)) > _MOST_LINES:
        return f"belum rapi: {source.path}: terlalu panjang untuk ditunjukkan di sini"
    names = (f"a/{source.path}", f"b/{source.path}", "sekarang", "sesudah sop fmt")
    difference = difflib.unified_diff(before, after, *names, lineterm="")
    return f"belum rapi: {source.path}\n" + "\n".join(map(harmless, difference))


def _lines(text: str) -> list[str]:
    *lines, last = text.split("\n")
    return [*lines, f"{last}\n\\ Tanpa ganti baris di akhir berkas"] if last else lines
