"""However a source is laid out, its fingerprint stays; whatever else is typed, it changes."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from katalog_sop.model.sidik import kanonik, sidik
from katalog_sop.parse.document import parse_sop
from katalog_sop.source import SourceFile, source_from_bytes
from katalog_sop.write.fmt import format_source
from katalog_sop.write.meaning import meaning_of

ROOT = Path(__file__).parents[3]
SEVEN = [path.read_text("utf-8") for path in sorted((ROOT / "sops").glob("*/*.md"))]
SIBOLGA = (ROOT / "sops/kota-sibolga/penyusunan-sop-pelayanan.md").read_text("utf-8")
quick = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

Rewrite = Callable[[str], str]


def source(text: str) -> SourceFile:
    return source_from_bytes("sops/kota-x/a.md", text.encode(), limit=2**20)


def form(text: str) -> bytes:
    return kanonik(parse_sop(source(text)).value)


def keys(text: str) -> tuple[list[str], str]:
    """Return the keys of the front matter with what belongs to each, and the body."""
    front, body = text.removeprefix("---\n").split("\n---\n", 1)
    return re.split(r"\n(?=[a-z_]+:)", front), body


def whole(front: list[str], body: str) -> str:
    return "\n".join(("---", *front, "---", body))


def reversed_keys(text: str) -> str:
    front, body = keys(text)
    return whole(front[::-1], body)


def commented(text: str) -> str:
    front, body = keys(text)
    return whole([f"# tentang {key[:5]}\n{key}\n" for key in front], body)


def aligned(text: str) -> str:
    """Return the text with the cells of its tables as wide as those of other rows."""
    return re.sub(r"(?m)^\|.*$", lambda row: re.sub(r" (?<!\\)\| ", _padded, row[0]), text)


def _padded(bar: re.Match[str]) -> str:
    return f"{' ' * (40 - bar.start() % 40)}{bar[0]}  "


def tight(text: str) -> str:
    return re.sub(r" ?(?<!\\)\| ?", "|", text)


LAYOUTS: dict[str, Rewrite] = {
    "key order": reversed_keys,
    "comments": commented,
    "aligned table": aligned,
    "tight table": tight,
    "bullets": lambda text: re.sub(r"(?m)^- (?=\S)", "*   ", text),
    "blank lines": lambda text: text.replace("\n\n", "\n\n\n\n") + "\n\n",
    "upper-case headings": lambda text: re.sub(r"(?m)^## .*", lambda m: m[0].upper(), text),
    "quoted values": lambda text: re.sub(r"(?m)^(nomor|status): ([^'\"\n]+)$", r"\1: '\2'", text),
    "names of columns": lambda text: text.replace("| Kegiatan |", "| Uraian Prosedur |").replace(
        "| Output |", "| Out put |"
    ),
    "arrows": lambda text: re.sub(r"(Ya|Tidak): (\d)", r"\1 → \2", text),
    "sumber": lambda text: re.sub(r"(?m)^( +berkas:).*", r"\1 lain.txt", text),
    "abaikan": lambda text: text.replace("\n---\n", "\nabaikan: [SOP401]\n---\n", 1),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "byte-order mark": lambda text: f"\ufeff{text}",
}
"""What is done to the bytes comes last."""


@pytest.mark.parametrize("rewrite", LAYOUTS.values(), ids=LAYOUTS)
@pytest.mark.parametrize("text", SEVEN, ids=range(len(SEVEN)))
def test_another_layout_is_the_same(text: str, rewrite: Rewrite) -> None:
    assert form(rewrite(text)) == form(text)


@pytest.mark.parametrize("rewrite", LAYOUTS.values(), ids=LAYOUTS)
def test_each_layout_is_another_text(rewrite: Rewrite) -> None:
    assert any(rewrite(text) != text for text in SEVEN)


@settings(quick, max_examples=50)
@given(st.integers(0, len(SEVEN) - 1), st.sets(st.sampled_from(sorted(LAYOUTS))))
def test_formatting_is_the_same(number: int, names: set[str]) -> None:
    untidy = text = SEVEN[number]
    for name, rewrite in LAYOUTS.items():
        untidy = rewrite(untidy) if name in names else untidy
    tidy = format_source(source(untidy))

    assert tidy.dibiarkan is None
    assert form(tidy.teks) == form(text)


pieces = st.sampled_from(
    [
        *("* a\n  * b\n", "+ a\n", "1) a\n", "**a** ", "[a](b.md)", "`a`", "  \n", "<br>", "- \n"),
        *(
            "## DASAR HUKUM\n",
            "Lain\n---\n",
            "***\n",
            "> kutip\n",
            "    kode\n",
            "~~a~~",
            "\\",
            "|",
        ),
        *(
            "| 11 | a | Sekretaris | | 5 menit | | | |\n",
            "selesai",
            "Ya: 7",
            "?",
            ";",
            "&",
            "é",
            "\n",
        ),
    ]
)


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, str]:
    """One of the seven SOPs, and the same with a few stretches of its body replaced."""
    before = after = SEVEN[draw(st.integers(0, len(SEVEN) - 1))]
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(after.index("\n---\n") + 5, len(after)))
        end = start + draw(st.sampled_from([0, 0, 1, 3, 40]))
        after = f"{after[:start]}{draw(pieces)}{after[end:]}"
    return before, after


@settings(quick, max_examples=60)
@given(edits())
def test_formatting_anything_is_the_same(edit: tuple[str, str]) -> None:
    _, after = edit

    assert form(format_source(source(after)).teks) == form(after)


@settings(quick, max_examples=100)
@given(edits())
def test_only_what_means_the_same_has_the_same(edit: tuple[str, str]) -> None:
    before, after = edit
    assume(parse_sop(source(after)).value.prosedur_utuh)  # no page shows what was not read
    alike = meaning_of(source(before)).sop == meaning_of(source(after)).sop

    assert (form(before) == form(after)) == alike


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("| 6 | Mengoreksi", "| 6a | Mengoreksi"),
        ("Ya: 7; Tidak: 5", "Ya: 7; Tidak: 4"),
        ("Ya: 7; Tidak: 5", "Tidak: 5; Ya: 7"),
        ("| 1 jam |", "| 2 jam |"),
        ("status: berlaku", "status: dicabut"),
        ("tanggal_pengesahan: 2020-09-29", "tanggal_pengesahan: 2020-09"),
        ("  - Kadis\n  - Sekretaris\n", "  - Sekretaris\n  - Kadis\n"),
        ("nama: AMARULLAH", "nama: Amarullah"),
        ("## Peringatan\n", "## Peringatan\n\n- Baru\n"),
        ("## Keterkaitan\n", "## Keterkaitan\n\n-\n"),
    ],
)
def test_another_meaning_is_another_one(before: str, after: str) -> None:
    changed = SIBOLGA.replace(before, after, 1)

    assert changed != SIBOLGA
    assert sidik(parse_sop(source(changed)).value) != sidik(parse_sop(source(SIBOLGA)).value)
