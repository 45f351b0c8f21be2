"""The level-2 sections of a body, under their standard names."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from markdown_it.token import Token

from katalog_sop.model.sop import NamaBagian
from katalog_sop.parse.collector import Collector
from katalog_sop.parse.naskah import Body, block_span, closing
from katalog_sop.source import WHOLE_FILE, Span

_VARIAN: Final[dict[str, NamaBagian]] = {
    "dasarhukum": NamaBagian.DASAR_HUKUM,
    "landasanhukum": NamaBagian.DASAR_HUKUM,
    "kualifikasipelaksana": NamaBagian.KUALIFIKASI_PELAKSANA,
    "kualifikasipelaksanaan": NamaBagian.KUALIFIKASI_PELAKSANA,
    "kualifikasipelaksanapersonil": NamaBagian.KUALIFIKASI_PELAKSANA,
    "keterkaitan": NamaBagian.KETERKAITAN,
    "keterkaitansop": NamaBagian.KETERKAITAN,
    "keterkaitandengansop": NamaBagian.KETERKAITAN,
    "keterkaitandengansoplain": NamaBagian.KETERKAITAN,
    "peralatanperlengkapan": NamaBagian.PERALATAN_PERLENGKAPAN,
    "peralatandanperlengkapan": NamaBagian.PERALATAN_PERLENGKAPAN,
    "peralatan": NamaBagian.PERALATAN_PERLENGKAPAN,
    "perlengkapan": NamaBagian.PERALATAN_PERLENGKAPAN,
    "perlengapan": NamaBagian.PERALATAN_PERLENGKAPAN,
    "alatdanbahan": NamaBagian.PERALATAN_PERLENGKAPAN,
    "peringatan": NamaBagian.PERINGATAN,
    "pencatatandanpendataan": NamaBagian.PENCATATAN_PENDATAAN,
    "pencatatanpendataan": NamaBagian.PENCATATAN_PENDATAAN,
    "pencatatandanpendaftaran": NamaBagian.PENCATATAN_PENDATAAN,
    "pengolahanpencatatandanpendataan": NamaBagian.PENCATATAN_PENDATAAN,
    "prosedur": NamaBagian.PROSEDUR,
    "uraianprosedur": NamaBagian.PROSEDUR,
}
"""Headings as forms print them, letters only, to the section they mean."""

_FEWEST_BARS: Final = 2
"""Prose does not hold more bars than that; a row without its outer bars does."""


@dataclass(frozen=True, slots=True)
class Section:
    """One section as a run of tokens."""

    judul: str
    at: Span
    judul_tertulis: str
    """The heading as written, with its marks."""
    tokens: tuple[Token, ...]
    end_line: int
    """The first line behind the section."""


@dataclass(frozen=True, slots=True)
class Sections:
    """What a body is made of."""

    pembuka: tuple[Token, ...]
    """What stands before the first heading."""
    bagian: tuple[Section, ...]


def split_sections(body: Body, found: Collector) -> Sections:
    """Return the sections in the order of the source; of a doubled one the first."""
    starts = [n for n, token in enumerate(body.tokens) if _is_heading(token)]
    edges = [*starts, len(body.tokens)]
    read = [_section(body, start, end, found) for start, end in pairwise(edges)]
    kept: dict[str, Section] = {}
    for section in read:
        first = kept.setdefault(section.judul, section)
        if first is not section and section.judul in set(NamaBagian):
            found.add(
                "duplicate-section",
                section.at,
                f"Bagian `{section.judul}` ada dua; yang pertama di baris {first.at.line}.",
                "Pindahkan isinya ke sana, lalu hapus judul ini.",
            )
    bagian = tuple(s for s in read if kept[s.judul] is s or s.judul not in set(NamaBagian))
    return Sections(body.tokens[: edges[0]], bagian)


def _is_heading(token: Token) -> bool:
    return token.type == "heading_open" and token.tag == "h2" and token.level == 0


def _section(body: Body, start: int, end: int, found: Collector) -> Section:
    heading = body.tokens[start]
    line = block_span(heading).line
    written = body.tokens[start + 1].content.strip()
    source = body.lines[line - 1]
    column = source.find(written) + 1 or 1
    at = Span.on_line(line, column, len(written))
    nama = _standard_name(written)
    if nama is not None and written != nama:
        found.add(
            "variant-heading",
            at,
            f"Judul bagian `{written}` dibaca sebagai `{nama}`.",
            f"Tulis `## {nama}`.",
        )
    end_line = len(body.lines) + 1
    if end < len(body.tokens):
        end_line = block_span(body.tokens[end]).line
    after = closing(body.tokens, start) + 1
    return Section(nama or written, at, written, body.tokens[after:end], end_line)


@lru_cache(maxsize=1024)  # all SOPs have the same headings
def _standard_name(written: str) -> NamaBagian | None:
    return _VARIAN.get("".join(char for char in written.casefold() if char.isalpha()))


def report_no_prosedur(body: Body, found: Collector) -> None:
    """Say that there is no Prosedur section, or which heading was meant to begin it."""
    for token, inline in pairwise(body.tokens):
        if token.type == "heading_open" and _standard_name(inline.content) == NamaBagian.PROSEDUR:
            line = block_span(token).line
            found.add(
                "missing-prosedur",
                _line_span(line, body),
                "Judul ini tidak memulai bagian Prosedur, karena bukan judul tingkat dua.",
                "Tulis `## Prosedur`.",
            )
            return
    found.add(
        "missing-prosedur",
        WHOLE_FILE,
        "Bagian `## Prosedur` tidak ada.",
        "Tulis `## Prosedur` dengan tabel langkah di bawahnya.",
    )


def first_table(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Return where the first table outside of lists and quotations begins and ends."""
    for position, token in enumerate(tokens):
        if token.type == "table_open" and token.level == 0:
            return position, closing(tokens, position)
    return None


def report_no_table(section: Section, body: Body, found: Collector) -> None:
    """Say that a Prosedur section has no table, or why what looks like one is none."""
    rows = _rows(range(section.at.line + 1, section.end_line), body)
    if not rows:
        found.add(
            "missing-table",
            section.at,
            "Bagian Prosedur tidak berisi tabel langkah.",
            "Tulis tabel dengan kepala `| No | Kegiatan | Pelaksana | … |`.",
        )
        return
    line = rows[min(1, len(rows) - 1)]
    found.add(
        "torn-table",
        _line_span(line, body),
        "Tabel ini tidak terbaca sebagai tabel.",
        "Baris keduanya harus garis pemisah `|----|`, dengan sel sebanyak kepala tabel.",
    )


def report_torn_table(
    table: Token, behind: Sequence[Token], section: Section, body: Body, found: Collector
) -> bool:
    """Say where rows stand apart from the table; return whether there are any."""
    first = (table.map or (0, 0))[1] + 1
    second = next((t for t in behind if t.type == "table_open" and t.level == 0), None)
    if second is not None:
        found.add(
            "second-table",
            _line_span(block_span(second).line, body),
            "Bagian Prosedur berisi tabel kedua.",
            "Gabungkan dengan tabel pertama, atau pindahkan ke bagian lain.",
        )
        return True
    rows = _rows(range(first, section.end_line), body)
    if rows:
        found.add(
            "torn-table",
            _line_span(rows[0], body),
            "Baris ini terputus dari tabelnya.",
            "Hapus baris kosong atau teks di antara baris-baris tabel.",
        )
    return bool(rows)


def _rows(lines: range, body: Body) -> list[int]:
    return [n for n in lines if n <= len(body.lines) and _is_row(body.lines[n - 1])]


def _is_row(line: str) -> bool:
    """Return whether a line was meant as a row: it begins with a bar, or holds several."""
    return line.lstrip().startswith("|") or line.count("|") > _FEWEST_BARS


def _line_span(line: int, body: Body) -> Span:
    text = body.lines[line - 1]
    return Span.on_line(line, len(text) - len(text.lstrip()) + 1, len(text.strip()))
