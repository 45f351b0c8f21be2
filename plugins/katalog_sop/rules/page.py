"""The docstring of a rule, read as the page it is.

Its first line says what the rule finds; five level-2 headings follow, always the same. The two
examples are fences whose first word says which part of an SOP they show; tests compile them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from inspect import cleandoc
from typing import Final

from katalog_sop.rules.base import Rule

BAGIAN: Final = (
    "Apa yang diperiksa",
    "Mengapa",
    "Contoh salah",
    "Contoh benar",
    "Cara memperbaiki",
)
"""The headings of every rule's page, in their order."""

_HEADING: Final = re.compile(rf"^## ({'|'.join(BAGIAN)})$", re.MULTILINE)
"""Only these: examples hold headings of their own."""
_FENCE: Final = re.compile(r"^```(?P<info>[^\n]+)\n(?P<teks>.*?)^```$", re.MULTILINE | re.DOTALL)
_PATH: Final = re.compile(r"\w+ (\S+\.(?:md|yml|svg))\b")
_KEPALA: Final = (
    "| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan | Alur |\n"
    "|----|----------|-----------|-------------|-------|--------|------------|------|\n"
)


_AROUND: Final = {"langkah": (_KEPALA, ""), "identitas": ("---\n", "---\n")}
"""What stands around a part of an SOP, so that readers see where it belongs."""


@dataclass(frozen=True, slots=True)
class HalamanAturan:
    """What the page of a rule says, as Markdown."""

    judul: str
    """What the rule finds, as one sentence without its full stop."""
    bagian: Mapping[str, str]
    """The text under each heading."""


def read_page(rule: Rule) -> HalamanAturan:
    """Return the page of a rule, its examples as Markdown that any reader shows."""
    judul, bagian = split_page(rule)
    texts = {nama: _FENCE.sub(_shown, teks) for nama, teks in bagian.items()}
    return HalamanAturan(judul.removesuffix("."), texts)


def split_page(rule: Rule) -> tuple[str, dict[str, str]]:
    """Return the first line of a rule's docstring, and the text under each heading as written."""
    first, *rest = _HEADING.split(cleandoc(rule.__doc__ or ""))
    return first.strip(), {n: t.strip() for n, t in zip(rest[::2], rest[1::2], strict=True)}


def _shown(fence: re.Match[str]) -> str:
    """Return a fence as readers see it: with the head of a table, under the name of its file."""
    kind = fence["info"].split()[0]
    path = _PATH.match(fence["info"])
    language = kind if kind in {"yaml", "svg"} else "markdown"
    before, behind = _AROUND.get(kind, ("", ""))
    name = f"Berkas `sops/{path[1]}`:\n\n" if path else ""
    return f"{name}```{language.replace('svg', 'xml')}\n{before}{fence['teks']}{behind}```"
