"""What ``sop fmt`` does, as prose: Markdown files in which each heading is a case.

The first fence of a case is what an author wrote: ``identitas`` (the front matter), ``badan``
(all behind it) or ``tabel`` (the table of steps). The fence ``rapi`` is what becomes of it; where
there is none, nothing changes. At the end of a line ``·`` is a blank and ``→`` a tab.
"""

import re
from pathlib import Path

import pytest

from katalog_sop.source import SourceFile
from katalog_sop.write.fmt import format_source

FOLDER = Path(__file__).parents[2] / "fixtures" / "rapi"
FRONT = "---\nformat: 1\nnama: Cuti\nstatus: konsep\npelaksana: [Staf, Kepala Seksi]\n---\n\n"
FRAMES = {
    "identitas": ("---\n", "---\n"),
    "badan": (FRONT, ""),
    "tabel": (FRONT + "## Prosedur\n\n", ""),
}
FENCE = re.compile(r"^````(\w+)\n(.*?)^````$", re.MULTILINE | re.DOTALL)
ENDS = re.compile(r"[·→]+$", re.MULTILINE)


def _cases() -> list[tuple[str, str, dict[str, str]]]:
    """Return the file, the title and the fences of each case."""
    cases = []
    for path in sorted(FOLDER.glob("*.md")):
        parts = re.split(r"^## (?=[a-z])(.+)$", path.read_text("utf-8"), flags=re.MULTILINE)[1:]
        for title, text in zip(parts[::2], parts[1::2], strict=True):
            fences = {match[1]: ENDS.sub(_blanks, match[2]) for match in FENCE.finditer(text)}
            cases.append((path.stem, title, fences))
    return cases


def _blanks(match: re.Match[str]) -> str:
    return match[0].replace("·", " ").replace("→", "\t")


CASES = _cases()


def test_no_case_is_lost() -> None:
    assert len(CASES) == sum(
        path.read_text("utf-8").count("\n````rapi\n") for path in FOLDER.glob("*.md")
    ) + sum(1 for _, _, fences in CASES if "rapi" not in fences)
    assert {kind for _, _, fences in CASES for kind in fences} == {*FRAMES, "rapi"}


@pytest.mark.parametrize(
    "fences", [case[2] for case in CASES], ids=[f"{case[0]}: {case[1]}" for case in CASES]
)
def test_case(fences: dict[str, str]) -> None:
    kind = next(iter(fences))
    before, behind = FRAMES[kind]
    rapi = format_source(SourceFile(path="sops/kota-x/a.md", text=before + fences[kind] + behind))

    assert rapi.dibiarkan is None
    assert rapi.teks == before + fences.get("rapi", fences[kind]) + behind
