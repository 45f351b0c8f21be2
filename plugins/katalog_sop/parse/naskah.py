"""Block Markdown -> frozen block text, from the block tokens of markdown-it-py.

The tokens are walked once; inline text is parsed by ``parse.inline`` on the way, so that
every link and every piece of raw HTML is noted with its place.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from markdown_it.token import Token

from katalog_sop.model.naskah import (
    Blok,
    BlokKode,
    Butir,
    Daftar,
    Garis,
    Inline,
    Kutipan,
    Naskah,
    Paragraf,
    Polos,
    SubJudul,
    Tabel,
    polos,
)
from katalog_sop.model.sop import TautanNaskah
from katalog_sop.parse.collector import Collector
from katalog_sop.parse.inline import MARKDOWN, MAX_NESTING, count_markup, is_simple, parse_inline
from katalog_sop.parse.nip import may_hold_nip, note_nip
from katalog_sop.parse.table_rule import with_cells
from katalog_sop.source import WHOLE_FILE, Span

Env = dict[str, object]

MAX_MARKUP: Final = 50_000
"""How many marks the texts of one body may hold to be read as Markdown."""
MAX_MARKUP_OF_TEXT: Final = 2_000
"""How many one paragraph or cell may hold; reading nested marks takes their square."""
MAX_LINES: Final = 10_000
"""How many lines of a file are read; reading blocks takes long, and real ones hold hundreds."""
MAX_BARS: Final = 100_000
"""How many bars of tables they may hold."""
_MARKS: Final = {
    **dict.fromkeys(("b", "strong"), "`**tebal**`"),
    **dict.fromkeys(("i", "em"), "`*miring*`"),
    **dict.fromkeys(("p", "div"), "alinea biasa, dipisahkan dengan baris kosong"),
    **dict.fromkeys(("ul", "ol", "li"), "daftar: satu baris `- ` untuk tiap butir, atau `<br>`"),
    "a": "tautan seperti `[teks](alamat)`",
}
"""How Markdown writes what common elements of HTML do."""
_MOST_SEARCHES: Final = 1_000
"""How many places that are not found are searched for in one body."""


@dataclass(frozen=True, slots=True)
class Body:
    """The body of one source: its lines and its block tokens."""

    lines: tuple[str, ...]
    tokens: tuple[Token, ...]
    env: Env
    unread: int = 0
    """The first line that was not read because there is too much before it; 0 for none."""


def parse_body(text: str) -> Body:
    """Return the block structure of a Markdown text; inline text is left unparsed."""
    env: Env = {}
    tokens: list[Token] = []
    lines = tuple(text.split("\n"))
    end = _readable(lines)
    read = "\n".join(lines[:end]).replace("\0", "\ufffd")
    MARKDOWN.block.parse(read, MARKDOWN, env, tokens)
    return Body(lines, tuple(tokens), env, end + 1 if end < len(lines) else 0)


def _readable(lines: tuple[str, ...]) -> int:
    """Return how many lines can be read in good time."""
    bars = 0
    for number, line in enumerate(lines[:MAX_LINES]):
        bars += line.count("|")
        if bars > MAX_BARS:
            return number
    return min(len(lines), MAX_LINES)


class Reader:
    """Reads block and inline text of one body and notes what may not stand in it."""

    def __init__(self, body: Body, found: Collector) -> None:
        self.body = body
        self.tautan: list[TautanNaskah] = []
        self._found = found
        self._cursor = (WHOLE_FILE, 1, 0)
        self._lost = 0
        self.utuh = True
        self._note_depth()
        self._note_unread()
        self._markup = 0

    def naskah(self, tokens: Sequence[Token]) -> Naskah:
        """Return the blocks that a balanced run of tokens stands for."""
        blocks: list[Blok] = []
        position = 0
        while position < len(tokens):
            end = closing(tokens, position)
            block = self._block(tokens[position : end + 1])
            if block is not None:
                blocks.append(block)
            position = end + 1
        return tuple(blocks)

    @property
    def found_so_far(self) -> int:
        """How many findings there are: text between two equal counts was sound."""
        return len(self._found)

    def inline(self, text: str, at: Span) -> Inline:
        """Return inline text that stands at *at* or, where that is a block, within it."""
        if self._markup <= MAX_MARKUP and is_simple(text):  # as most cells: one look is enough
            return (Polos(text),) if text else ()
        markup = count_markup(text)
        if markup > MAX_MARKUP_OF_TEXT or self._markup + markup > MAX_MARKUP:
            self._note_markup(at)
            return (Polos(text),)
        self._markup += markup
        isi = parse_inline(text, self.body.env, lambda what, raw: self._note(what, raw, at))
        if may_hold_nip(text):
            note_nip(polos(isi), at, self._found)
        return isi

    def _note_depth(self) -> None:
        deep = (t for t in self.body.tokens if t.nesting == 1 and t.level >= MAX_NESTING - 1)
        first = next(deep, None)
        self.utuh = first is None and not self.body.unread
        if first is not None:
            self._found.add(
                "deep-nesting",
                block_span(first),
                "Daftar atau kutipan ini bersarang terlalu dalam; isinya tidak terbaca.",
                "Hapus spasi yang berlebih di depan `-`, atau tanda `>`.",
            )

    def _note_unread(self) -> None:
        if self.body.unread:
            self._found.add(
                "excessive-markup",
                Span.on_line(self.body.unread, 1, 1),
                f"Mulai dari sini berkas tidak dibaca: lebih dari {MAX_LINES} baris, "
                f"atau lebih dari {MAX_BARS} tanda `|`.",
                "Simpan lampiran di situs instansi, dan tautkan dengan alamat `https:`.",
            )

    def _note_markup(self, at: Span) -> None:
        if self._markup > MAX_MARKUP:
            return
        if self._markup > MAX_MARKUP - MAX_MARKUP_OF_TEXT:
            self._markup = MAX_MARKUP + 1
        self._found.add(
            "excessive-markup",
            at,
            "Teks ini memuat terlalu banyak tanda seperti `*` dan `_`, sehingga tidak terbaca.",
            "Pecah menjadi beberapa alinea, dan hapus tanda yang tidak perlu.",
        )

    def _block(self, run: Sequence[Token]) -> Blok | None:
        first, inner = run[0], run[1:-1]
        match first.type:
            case "paragraph_open":
                return Paragraf(self._text_of(inner))
            case "heading_open":
                return SubJudul(int(first.tag[1]), self._text_of(inner))
            case "bullet_list_open":
                return Daftar(self._butir(inner))
            case "ordered_list_open":
                return Daftar(self._butir(inner), int(first.attrs.get("start", 1)))
            case "blockquote_open":
                return Kutipan(self.naskah(inner))
            case "table_open":
                return self._tabel(inner)
            case "code_block" | "fence":
                note_nip(first.content, block_span(first), self._found)
                return BlokKode(first.content)
            case "html_block":
                self._note("html", first.content.strip(), block_span(first))
                return Paragraf((Polos(first.content.strip()),))
            case "hr":
                return Garis()
            case _:
                return None

    def _text_of(self, tokens: Sequence[Token]) -> Inline:
        inline = next((token for token in tokens if token.type == "inline"), None)
        return () if inline is None else self.inline(inline.content, block_span(inline))

    def _butir(self, tokens: Sequence[Token]) -> tuple[Butir, ...]:
        items: list[Butir] = []
        position = 0
        while position < len(tokens):
            end = closing(tokens, position)
            isi = self.naskah(tokens[position + 1 : end])
            items.append(Butir(isi, block_span(tokens[position]).line))
            position = end + 1
        return tuple(items)

    def _tabel(self, tokens: Sequence[Token]) -> Tabel:
        rows: list[list[Inline]] = []
        for token in with_cells(tokens):
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "inline":
                rows[-1].append(self.inline(token.content, block_span(token)))
        return Tabel(tuple(tuple(row) for row in rows))

    def _note(self, what: str, raw: str, at: Span) -> None:
        place = self._locate(raw, at)
        if what == "link":
            self.tautan.append(TautanNaskah(tujuan=raw, at=place))
        elif what == "image":
            self._found.add(
                "embedded-image",
                place,
                "Gambar tidak dapat disisipkan ke naskah SOP.",
                "Hapus; bila perlu, simpan di situs instansi dan tautkan dengan `https:`.",
            )
        else:
            shown = raw.split("\n", maxsplit=1)[0][:40]
            self._found.add(
                "raw-html",
                place,
                f"HTML `{shown}` tidak diizinkan di naskah SOP.",
                _instead_of(raw),
            )

    def _locate(self, raw: str, at: Span) -> Span:
        """Return where *raw* stands within *at*, as closely as the source tells.

        What was found before is not searched again: equal texts get places of their own, and
        a long paragraph is read once.
        """
        needle = raw.split("\n", maxsplit=1)[0]
        block, line, column = self._cursor
        if block != at:
            line, column = at.line, at.column - 1
        last = max(at.line, at.end_line - 1) if at.end_line > at.line else at.line
        while needle and self._lost < _MOST_SEARCHES and line <= min(last, len(self.body.lines)):
            start = self.body.lines[line - 1].find(needle, column)
            if start >= 0:
                self._cursor = (at, line, start + len(needle))
                return Span.on_line(line, start + 1, len(needle))
            line, column = line + 1, 0
        self._lost += 1
        return at


def _instead_of(html: str) -> str:
    """Return how Markdown writes what a piece of HTML was meant to do."""
    nama = html.strip("</> ").partition(" ")[0].lower()
    if nama in _MARKS:
        return f"Tulis {_MARKS[nama]}."
    return "Hapus tandanya, atau ganti dengan kurung: `(…)`; hanya `<br>` yang boleh."


def closing(tokens: Sequence[Token], start: int) -> int:
    """Return the index of the token that ends the block which begins at *start*."""
    depth = 0
    for position in range(start, len(tokens)):
        depth += tokens[position].nesting
        if depth == 0:
            return position
    return len(tokens) - 1


def block_span(token: Token) -> Span:
    """Return the lines of a block; its end is the first line behind it."""
    first, last = token.map or (0, 1)
    return Span(first + 1, 1, last + 1, 1)


def text_span(token: Token, body: Body) -> Span:
    """Return where the first line of an inline token's text stands, behind any list mark."""
    line = block_span(token).line
    first = token.content.split("\n")[0]
    column = max(body.lines[line - 1].find(first), 0) + 1
    return Span.on_line(line, column, len(first))
