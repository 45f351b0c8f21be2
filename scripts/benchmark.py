"""The command line of `scripts/bench`: what is measured, how often, and where figures are kept."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from benchmark_alat import TOOLS
from benchmark_bahan import lay_out_catalogue
from benchmark_cari import compare_search
from benchmark_check import compare_check
from benchmark_halaman import keep
from benchmark_hasil import result_to_json
from benchmark_situs import Plan, compare_sites
from benchmark_tabel import report_lines
from environment import PYTHON, ROOT, prepare_site, say
from mermaid import prepare_drawing

_FORMULIR: Final = ROOT / "scripts" / "benchmark_formulir.py"
_PROFIL: Final = ROOT / "scripts" / "benchmark_profil.py"
_SIZES: Final = (100, 1000, 10000)
_SMALLER: Final = (7, 100, 1000)
"""Where a size takes long and tells little more; 7 is the repository's own catalogue."""
_TOOLS: Final = tuple(tool.name for tool in TOOLS)


def main() -> int:
    """Measures what is asked for and prints it."""
    options = _parse_arguments()
    if os.name == "nt":
        sys.exit("Tolok ukur ini memerlukan Linux atau macOS.")
    prepare_site()
    if options.periksa:
        return compare_check(options.putaran)
    if options.formulir:
        command = (str(PYTHON), str(_FORMULIR), str(options.putaran))
        return subprocess.run(command, check=False).returncode
    drawing = prepare_drawing()
    with ExitStack() as stack:
        folder = options.folder or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        if options.cari:
            environment = _environment(drawing)
            roots = _catalogues(folder, options.sop or _SMALLER)
            return compare_search(roots, environment, options.putaran)
        if options.profil:
            return _profile(folder, options.sop or (1000,), options.profil, drawing)
        _compare(options, folder, drawing)
    return 0


def _compare(options: argparse.Namespace, folder: Path, drawing: dict[str, str]) -> None:
    """Builds with every program; prints the figures, and keeps them where that is asked for."""
    plan = Plan(
        sizes=options.sop or _SIZES,
        tools=options.alat,
        rounds=options.putaran,
        edits=options.suntingan,
        limit_s=options.batas,
    )
    result = compare_sites(plan, folder, drawing)
    say("\n".join(report_lines(result)))
    text = result_to_json(result)
    if options.json:
        options.json.write_text(text, encoding="utf-8", newline="\n")
    if options.simpan:
        say(f"\n{keep(text).relative_to(ROOT)} dan halamannya ditulis.")


def _profile(folder: Path, sizes: tuple[int, ...], lines: int, drawing: dict[str, str]) -> int:
    """Prints the profile of one build at each size."""
    for count, root in _catalogues(folder, sizes).items():
        say(f"\n{count} SOP")
        command = (str(PYTHON), str(_PROFIL), str(lines))
        done = subprocess.run(command, check=False, cwd=root, env=_environment(drawing))
        if done.returncode != 0:
            return done.returncode
    return 0


def _catalogues(folder: Path, sizes: tuple[int, ...]) -> dict[int, Path]:
    return {count: lay_out_catalogue(folder / str(count), count) for count in sizes}


def _environment(drawing: dict[str, str]) -> dict[str, str]:
    return dict(os.environ, NO_MKDOCS_2_WARNING="1", PYTHONUTF8="1", **drawing)


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description="Mengukur pembangunan situs di samping Hugo, Material, dan Zensical."
    )
    sizes = ",".join(map(str, _SIZES))
    parser.add_argument(
        "--sop", type=_counts, metavar="N,N", help=f"ukuran katalog (bawaan: {sizes})"
    )
    parser.add_argument("--putaran", type=int, default=3, metavar="N", help="jumlah putaran")
    parser.add_argument(
        "--alat",
        type=_tools,
        default=_TOOLS,
        metavar="A,A",
        help=f"program yang diukur: {', '.join(_TOOLS)}",
    )
    parser.add_argument(
        "--suntingan",
        type=int,
        default=5,
        metavar="N",
        help="berapa kali satu SOP disunting selagi situs disajikan; 0: tidak disajikan",
    )
    parser.add_argument(
        "--batas", type=float, default=3600, metavar="DETIK", help="waktu terlama satu pembangunan"
    )
    parser.add_argument(
        "--folder", type=Path, metavar="FOLDER", help="bekerja di folder kosong ini, dan biarkan"
    )
    parser.add_argument("--json", type=Path, metavar="BERKAS", help="tulis juga angka-angkanya")
    parser.add_argument(
        "--simpan", action="store_true", help="simpan angkanya di docs/, dan tulis halamannya"
    )
    _add_others(parser)
    return parser.parse_args()


def _add_others(parser: argparse.ArgumentParser) -> None:
    """Declares what is measured instead of whole sites."""
    others = parser.add_mutually_exclusive_group()
    others.add_argument(
        "--profil",
        type=int,
        nargs="?",
        const=20,
        metavar="BARIS",
        help="tampilkan profil satu pembangunan, tiap tahap sekian baris",
    )
    others.add_argument(
        "--periksa", action="store_true", help="ukur `sop check` di samping `mkdocs build` biasa"
    )
    others.add_argument(
        "--formulir", action="store_true", help="ukur gambar dan tabel formulir, tanpa situs"
    )
    others.add_argument(
        "--cari", action="store_true", help="ukur pencarian di samping pencarian Material"
    )


def _counts(text: str) -> tuple[int, ...]:
    return tuple(sorted({int(part) for part in text.split(",")}))


def _tools(text: str) -> tuple[str, ...]:
    chosen = tuple(text.split(","))
    unknown = sorted({*chosen} - {*_TOOLS})
    if unknown:
        raise argparse.ArgumentTypeError(f"{', '.join(unknown)} tidak dikenal")
    return chosen
