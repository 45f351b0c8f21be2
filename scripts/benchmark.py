"""Builds catalogues of several sizes in turn and compares what each cost.

Sizes are interleaved, so that a machine that slows down slows all of them, and the median of the
rounds is reported.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from benchmark_cari import compare_search
from benchmark_check import compare_check
from environment import PYTHON, ROOT, prepare_site, say
from make_catalogue import write_catalogue
from mermaid import prepare_drawing
from timing import Run, growth_exponent, median_run, run_timed

SHARED: Final = ("mkdocs.yml", "docs", "overrides")
SEED: Final = 1
FORMULIR: Final = ROOT / "scripts" / "benchmark_formulir.py"


@dataclass(frozen=True, kw_only=True)
class Size:
    """The result for one size of catalogue."""

    sop: int
    median: Run
    pages: int
    output_bytes: int


def main() -> int:
    """Measures and prints the table."""
    options = _parse_arguments()
    if os.name == "nt":
        sys.exit("Tolok ukur ini memerlukan Linux atau macOS.")
    prepare_site()
    if options.periksa:
        return compare_check(options.putaran)
    if options.formulir:
        command = (str(PYTHON), str(FORMULIR), str(options.putaran))
        return subprocess.run(command, check=False).returncode
    environment = dict(os.environ, NO_MKDOCS_2_WARNING="1", PYTHONUTF8="1", **prepare_drawing())
    with tempfile.TemporaryDirectory() as folder:
        roots = {count: lay_out(Path(folder) / str(count), count) for count in options.sop}
        if options.cari:
            return compare_search(roots, environment, options.putaran)
        runs = measure(roots, environment, options.putaran)
        sizes = [_summarise(count, root, runs[count]) for count, root in roots.items()]
    print_table(sizes)
    if options.json:
        text = json.dumps([asdict(size) for size in sizes], indent=2)
        options.json.write_text(text + "\n", encoding="utf-8")
    return 0


def lay_out(root: Path, count: int) -> Path:
    """Copies the site without its SOPs and gives it a catalogue of that size.

    The size of the repository's own catalogue means that catalogue.
    """
    root.mkdir()
    for name in SHARED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, root / name)
        elif source.is_file():
            shutil.copy(source, root)
    if count == len(list((ROOT / "sops").glob("*/*.md"))):
        shutil.copytree(ROOT / "sops", root / "sops")
    else:
        write_catalogue(root, count, SEED)
    return root


def measure(
    roots: dict[int, Path], environment: dict[str, str], rounds: int
) -> dict[int, list[Run]]:
    """Builds every size once a round."""
    runs: dict[int, list[Run]] = {count: [] for count in roots}
    for number in range(1, rounds + 1):
        for count, root in roots.items():
            run = build(root, environment)
            runs[count].append(run)
            say(f"putaran {number}, {count} SOP: {run.wall_s:.2f} detik")
    return runs


def build(root: Path, environment: dict[str, str]) -> Run:
    """Builds the site once."""
    command = (str(PYTHON), "-m", "mkdocs", "build", "--quiet")
    return run_timed(command, root, environment, log=root.with_suffix(".log"))


def print_table(sizes: list[Size]) -> None:
    """Prints one line a size; `pangkat` is the growth of time from the size before: 1 is linear."""
    say("\n   SOP   waktu s     CPU s   memori MiB   halaman   keluaran MiB   pangkat")
    previous: Size | None = None
    for size in sizes:
        cost = size.median
        growth = f"{_growth(previous, size):.2f}" if previous else "–"
        say(
            f"{size.sop:6} {cost.wall_s:9.2f} {cost.cpu_s:9.2f} {cost.peak_mib:12.0f} "
            f"{size.pages:9} {size.output_bytes / 1024**2:14.1f} {growth:>9}"
        )
        previous = size


def _growth(small: Size, large: Size) -> float:
    return growth_exponent((small.sop, small.median.wall_s), (large.sop, large.median.wall_s))


def _summarise(count: int, root: Path, runs: list[Run]) -> Size:
    files = [path for path in (root / "site").rglob("*") if path.is_file()]
    return Size(
        sop=count,
        median=median_run(runs),
        pages=sum(path.suffix == ".html" for path in files),
        output_bytes=sum(path.stat().st_size for path in files),
    )


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Mengukur pembangunan situs.")
    parser.add_argument(
        "--sop", type=_counts, default=[7, 100, 1000], metavar="N,N", help="ukuran katalog"
    )
    parser.add_argument(
        "--periksa", action="store_true", help="ukur `sop check` di samping `mkdocs build` biasa"
    )
    parser.add_argument(
        "--formulir", action="store_true", help="ukur gambar dan tabel formulir, tanpa situs"
    )
    parser.add_argument(
        "--cari", action="store_true", help="ukur pencarian di samping pencarian Material"
    )
    parser.add_argument("--putaran", type=int, default=3, metavar="N", help="jumlah putaran")
    parser.add_argument("--json", type=Path, metavar="BERKAS", help="tulis juga angka-angkanya")
    return parser.parse_args()


def _counts(text: str) -> list[int]:
    return sorted({int(part) for part in text.split(",")})
