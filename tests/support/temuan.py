r"""Findings as prose: Markdown files in which each heading is a case.

A case holds fences. The first word of a fence's info string says what its text is:

- ``sop``, ``yaml``, ``svg``: a whole file;
- ``identitas``: the lines between the two ``---`` of a sound SOP;
- ``badan``: everything behind the front matter of a sound SOP;
- ``bagian``: the Peringatan section of a sound SOP;
- ``langkah``: the rows of the table of a sound SOP;
- ``diagnostics``: the exact findings, ``line:column: CODE rule`` a line. Lines count from the
  first one of the fence; a finding elsewhere in the file says ``berkas:line:column``. Where it
  is not about the first file, the path stands in front. Very many findings are only counted.

The second word is the path below ``sops/`` (``kota-x/a.md`` where there is none). Further words:
``escape`` (``\xNN`` is a byte, ``\uNNNN`` a character), ``limit=N`` (bytes that are read),
``outside`` (a link out of the catalogue), ``foreign`` (of a kind that is not read), ``ulang=C``
(``@`` stands for 3,000 times ``C``).
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from katalog_sop.diagnostics import Diagnostic, Report
from katalog_sop.project import compile_project
from katalog_sop.rules.registry import find_rule
from katalog_sop.settings import Settings
from katalog_sop.source import SourceFile, source_from_bytes

FOLDER: Final = Path(__file__).parents[1] / "fixtures" / "temuan"

FRONT: Final = "---\nformat: 1\nnama: @nama\nstatus: konsep\npelaksana: [Staf, Kepala Seksi]\n---\n"
HEAD: Final = """
## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan | Alur |
|----|----------|-----------|-------------|-------|--------|------------|------|
"""
ROW: Final = "| 1 | Mengajukan | Staf | | | | | |\n"
MOST: Final = 50
"""How many findings a case writes down one by one."""
OFFICES: Final = ("kota-x", "kota-y")
"""The folders that have an instansi.yml of their own."""

ROUTINE: Final = ("SOP033", "SOP318", "SOP401", "SOP402", "SOP403")
"""What any short example lacks: sections, steps of each lane, mutu baku. Only in the cases of
these rules themselves are they checked."""

_FRAMES: Final = {
    "sop": ("", ""),
    "yaml": ("", ""),
    "svg": ("", ""),
    "identitas": ("---\n", "---\n" + HEAD + ROW),
    "badan": (FRONT, ""),
    "bagian": (FRONT + "\n## Peringatan\n\n", "\n" + HEAD + ROW),
    "langkah": (FRONT + HEAD, ""),
}
_FENCE: Final = re.compile(r"^```(?P<info>[^\n]+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_TITLE: Final = re.compile(r"^## (.+)$", re.MULTILINE)
_ESCAPE: Final = re.compile(r"\\x([0-9a-f]{2})|\\u([0-9a-f]{4})")


@dataclass(frozen=True, slots=True)
class Case:
    """One heading of a fixture: files, and what is found in them."""

    title: str
    sources: tuple[SourceFile, ...]
    frames: dict[str, tuple[int, int]] = field(hash=False)
    """The first and last line that each file's fence stands on."""
    expected: tuple[str, ...]

    def report(self, rule: str) -> Report:
        """Return what is found, as far as it matters in a case of *rule*."""
        asked = find_rule(rule)
        settings = Settings(tingkat={c: None for c in ROUTINE if asked is None or c != asked.CODE})
        return compile_project((*self.sources, *_offices(self.sources)), settings).report

    def found(self, rule: str) -> tuple[str, ...]:
        """Return the findings as a fixture of *rule* writes them."""
        report = self.report(rule)
        if len(report.diagnostics) > MOST:
            counts = Counter(f"{one.code} {one.rule}" for one in report.diagnostics)
            return tuple(sorted(f"{number} x {rule}" for rule, number in counts.items()))
        return tuple(sorted(self._line(one) for one in report.diagnostics))

    def _line(self, one: Diagnostic) -> str:
        first, last = self.frames[one.file]
        inside = first <= one.at.line <= last
        line = f"{one.at.line - first + 1}" if inside else f"berkas:{one.at.line}"
        place = "" if one.file == self.sources[0].path else f"{one.file.removeprefix('sops/')}:"
        return f"{place}{line}:{one.at.column}: {one.code} {one.rule}"


def load_cases(path: Path) -> tuple[Case, ...]:
    """Return the cases of one fixture file."""
    text = path.read_text("utf-8")
    fences = [match.span() for match in _FENCE.finditer(text)]
    starts = [
        match
        for match in _TITLE.finditer(text)
        if not any(first < match.start() < last for first, last in fences)
    ]
    ends = [*(match.start() for match in starts[1:]), len(text)]
    return tuple(
        case_of(match[1], text[match.end() : end]) for match, end in zip(starts, ends, strict=True)
    )


def case_of(title: str, text: str) -> Case:
    """Return the fences in *text* as a case."""
    sources: list[SourceFile] = []
    frames: dict[str, tuple[int, int]] = {}
    expected: tuple[str, ...] = ()
    for fence in _FENCE.finditer(text):
        kind = fence["info"].split()[0]
        if kind == "diagnostics":
            expected = tuple(sorted(fence["text"].splitlines()))
            continue
        source = _source(fence["info"], fence["text"])
        sources.append(source)
        first = _FRAMES[kind][0].count("\n") + 1
        last = first + fence["text"].count("\n") - 1
        frames[source.path] = (first, max(first, last))
    return Case(title, tuple(sources), frames, expected)


def _source(info: str, text: str) -> SourceFile:
    kind, *words = info.split()
    options = dict(word.partition("=")[::2] for word in words if re.match(r"[a-z]+(?:=|$)", word))
    named = re.match(r"\w+ (.+?\.(?:md|markdown|docx|yml|yaml|svg))(?= |$)", info)
    path = f"sops/{named[1]}" if named else "sops/kota-x/a.md"
    if "outside" in options or "foreign" in options:
        return SourceFile(
            path=path, text="", outside="outside" in options, foreign="foreign" in options
        )
    before, behind = _FRAMES[kind]
    before = before.replace("@nama", "Cuti" if named is None else path[5:-3].replace("/", " "))
    if "ulang" in options:
        text = text.replace("@", options["ulang"] * 3000)
    data = _escaped(text) if "escape" in options else text.encode()
    limit = int(options.get("limit", 2**20))
    return source_from_bytes(path, before.encode() + data + behind.encode(), limit=limit)


def _escaped(text: str) -> bytes:
    pieces: list[bytes] = []
    done = 0
    for match in _ESCAPE.finditer(text):
        pieces.append(text[done : match.start()].encode())
        pieces.append(bytes.fromhex(match[1]) if match[1] else chr(int(match[2], 16)).encode())
        done = match.end()
    return b"".join((*pieces, text[done:].encode()))


def _offices(sources: tuple[SourceFile, ...]) -> tuple[SourceFile, ...]:
    given = {source.path for source in sources}
    paths = (f"sops/{office}/instansi.yml" for office in OFFICES)
    return tuple(SourceFile(path=p, text="nama: Dinas\n") for p in paths if p not in given)
