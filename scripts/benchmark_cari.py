"""Compares our search with Material's on the same pages: bytes fetched, time, and the index."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from environment import PYTHON, ROOT, prepare_test, say
from timing import run_timed

SCRIPT: Final = Path(__file__).with_name("measure_search.py")
# As this site had it before it had a search of its own: no stemming, and numbers kept whole.
MATERIAL: Final = r"""plugins:
  - search:
      lang: en
      pipeline: []
      separator: '[\s\-‐-―­!?;"“”‘’''()\[\]{}<>…•]+|[.,:](?=\s|$)|/(?=[A-Za-z]{4,}(?:[\s.,;)]|$))'
"""  # noqa: RUF001 -- hyphens of all kinds end words


def compare_search(roots: dict[int, Path], environment: dict[str, str], rounds: int) -> int:
    """Builds each catalogue with both searches and prints a table."""
    prepare_test()
    for count, root in roots.items():
        shutil.copy(ROOT / "sops" / "padanan.yml", root / "sops")
        add_material(root / "mkdocs.yml")
        command = (str(PYTHON), "-m", "mkdocs", "build", "--quiet")
        built = run_timed(command, root, environment, log=root.with_suffix(".log"))
        say(f"\n{count} SOP, dibangun dalam {built.wall_s:.0f} detik")
        _print(_measure(root, rounds))
    return 0


def add_material(config: Path) -> None:
    """Puts Material's search beside ours into a mkdocs.yml."""
    text = config.read_text(encoding="utf-8")
    if "  - search:\n" not in text:
        config.write_text(text.replace("plugins:\n", MATERIAL, 1), encoding="utf-8")


def _measure(root: Path, rounds: int) -> dict[str, Any]:
    with tempfile.TemporaryFile() as errors:
        done = subprocess.run(
            (str(PYTHON), str(SCRIPT), str(root), str(rounds)),
            check=False,
            stdout=subprocess.PIPE,
            stderr=errors,
        )
        if done.returncode != 0:
            errors.seek(0)
            sys.exit(errors.read().decode()[-2000:])
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def _print(result: dict[str, Any]) -> None:
    say(f"indeks: {result['indeks_cpu_s']:.2f} detik CPU")
    say(f"{'':30} {'Katalog':>22} {'Material':>22}")
    for query, ours in result["katalog"].items():
        cells = (ours, result["material"][query])
        texts = [f"{one['ms']:8.0f} ms {one['kb']:8.0f} kB" for one in cells]
        say(f"{query:30} {texts[0]:>22} {texts[1]:>22}")
