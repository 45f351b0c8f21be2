"""The Prosedur section -> steps."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from markdown_it.token import Token

from katalog_sop.model.langkah import (
    SELESAI,
    Kolom,
    Langkah,
    LetakSel,
    Pelaksana,
    Penugasan,
    lipat_no,
)
from katalog_sop.model.naskah import Inline, polos
from katalog_sop.parse.alur import parse_alur
from katalog_sop.parse.collector import Collector
from katalog_sop.parse.identitas import lipat_pelaksana
from katalog_sop.parse.naskah import Reader
from katalog_sop.parse.tabel import Sel, split_row
from katalog_sop.parse.waktu import parse_waktu
from katalog_sop.source import Span

_EJAAN: Final[dict[str, Kolom]] = {
    "no": Kolom.NO,
    "nomor": Kolom.NO,
    "kegiatan": Kolom.KEGIATAN,
    "aktivitas": Kolom.KEGIATAN,
    "aktifitas": Kolom.KEGIATAN,
    "uraianprosedur": Kolom.KEGIATAN,
    "uraiankegiatan": Kolom.KEGIATAN,
    "uraian": Kolom.KEGIATAN,
    "pelaksana": Kolom.PELAKSANA,
    "pelaksanaan": Kolom.PELAKSANA,
    "pelakukegiatan": Kolom.PELAKSANA,
    "kelengkapan": Kolom.KELENGKAPAN,
    "persyaratan": Kolom.KELENGKAPAN,
    "persyaratankelengkapan": Kolom.KELENGKAPAN,
    "kelengkapanpersyaratan": Kolom.KELENGKAPAN,
    "persyaratanperlengkapan": Kolom.KELENGKAPAN,
    "kelengkapandanperalatan": Kolom.KELENGKAPAN,
    "waktu": Kolom.WAKTU,
    "output": Kolom.OUTPUT,
    "keluaran": Kolom.OUTPUT,
    "keterangan": Kolom.KETERANGAN,
    "ket": Kolom.KETERANGAN,
    "alur": Kolom.ALUR,
}
"""The heads of columns as forms print them, letters only, to the column they mean."""

_MUTU_BAKU: Final = frozenset({"mutubaku", "mutubuku"})
"""What the printed form writes over three columns, in the first of two rows."""
_OPSIONAL: Final = frozenset({Kolom.KETERANGAN, Kolom.ALUR})
_RESERVED_IN_NO: Final = re.compile(r"[;:&?]|->|→")
_HAS_LETTER: Final = re.compile(r"[^\W_]")
_JOINTS: Final = re.compile(r"[,/&+]| dan ")
"""What authors write between two lanes instead of a semicolon."""
_MOST_LANES: Final = 20
"""How many lanes a hint lists."""


@dataclass(frozen=True, slots=True)
class Prosedur:
    """The steps of a section, and whether every row and its No could be read."""

    langkah: tuple[Langkah, ...]
    utuh: bool


def parse_prosedur(
    tokens: Sequence[Token],
    reader: Reader,
    found: Collector,
    pelaksana: tuple[Pelaksana, ...] | None,
) -> Prosedur:
    """Return the steps of the table that *tokens* begin with.

    *pelaksana* is None where the lanes could not be read: then no step is checked against them.
    """
    top, bottom = tokens[0].map or (0, 0)
    lines = reader.body.lines
    head = split_row(lines[top], top + 1)
    columns = _columns(head, found)
    table = _Table(reader, found, columns, pelaksana)
    langkah = [
        step
        for number in range(top + 3, bottom + 1)
        if (step := table.row(lines[number - 1], number)) is not None
    ]
    if bottom - top < 3:  # noqa: PLR2004 -- head, delimiter, one row
        found.add(
            "empty-table",
            head[0].at,
            "Tabel Prosedur belum berisi langkah.",
            "Tulis satu baris untuk tiap langkah.",
        )
    return Prosedur(tuple(langkah), utuh=table.utuh and bool(langkah))


def _columns(head: tuple[Sel, ...], found: Collector) -> tuple[Kolom | None, ...]:
    two_rows = next((sel for sel in head if _letters(sel.teks) in _MUTU_BAKU), None)
    if two_rows is not None:
        found.add(
            "unknown-column",
            two_rows.at,
            "Kepala tabel yang dua baris tidak terbaca.",
            "Tulis satu baris kepala; Kelengkapan, Waktu, dan Output masing-masing satu kolom.",
        )
        return tuple(None for _ in head)
    columns: list[Kolom | None] = []
    for sel in head:
        kolom = _EJAAN.get(_letters(sel.teks))
        if kolom is None:
            found.add(
                "unknown-column",
                sel.at,
                f"Kolom `{sel.teks}` tidak dikenal.",
                f"{found.saran(sel.teks, Kolom)}Kolom yang ada: {', '.join(Kolom)}.",
            )
        elif kolom in columns:
            found.add(
                "duplicate-column", sel.at, f"Kolom `{kolom}` ada dua.", "Gabungkan keduanya."
            )
            kolom = None
        columns.append(kolom)
    _report_missing(columns, head, found)
    return tuple(columns)


def _report_missing(columns: list[Kolom | None], head: tuple[Sel, ...], found: Collector) -> None:
    missing = [k for k in Kolom if k not in columns and k not in _OPSIONAL]
    if missing and None not in columns:
        found.add(
            "missing-column",
            head[0].at,
            f"Tabel Prosedur tidak punya kolom {', '.join(f'`{k}`' for k in missing)}.",
            f"Urutan kolomnya: {', '.join(Kolom)}; dua yang terakhir boleh tidak ada.",
        )


def _letters(teks: str) -> str:
    folded = unicodedata.normalize("NFKC", teks).casefold()
    return "".join(char for char in folded if char.isalpha())


def _batas(cells: Iterable[Sel]) -> tuple[int, ...]:
    return tuple([edge for cell in cells for edge in (cell.at.column, cell.at.end_column)])


class _Table:
    """Reads the rows of one table; remembers which No were used."""

    def __init__(
        self,
        reader: Reader,
        found: Collector,
        columns: tuple[Kolom | None, ...],
        pelaksana: tuple[Pelaksana, ...] | None,
    ) -> None:
        self._reader = reader
        self._found = found
        self._columns = columns
        self._present = tuple(kolom for kolom in columns if kolom)
        self._lanes = None if pelaksana is None else {p.nama: None for p in pelaksana}
        self._choice = "; ".join(p.nama for p in (pelaksana or ())[:_MOST_LANES])
        needed = [k for k in Kolom if k not in _OPSIONAL]
        self.utuh = all(kolom in columns for kolom in needed)
        self._no: set[str] = set()

    def row(self, line: str, number: int) -> Langkah | None:
        """Return the step of one row, or None where its cells cannot be told apart."""
        cells = split_row(line, number)
        at = Span.on_line(number, len(line) - len(line.lstrip()) + 1, len(line.strip()))
        if len(cells) != len(self._columns):
            self.utuh = False
            self._found.add(
                "cell-count",
                at,
                f"Baris ini berisi {len(cells)} sel, sedangkan kepala tabel {len(self._columns)}.",
                "Periksa tanda `|`; `|` di dalam teks ditulis `\\|`, dan satu langkah satu baris.",
            )
            return None
        sel = {kolom: cell for kolom, cell in zip(self._columns, cells, strict=True) if kolom}
        return self._langkah(sel, at)

    def _langkah(self, sel: dict[Kolom, Sel], at: Span) -> Langkah:
        kosong = Sel("", at)
        waktu = sel.get(Kolom.WAKTU, kosong)
        alur = sel.get(Kolom.ALUR, kosong)
        cabang = parse_alur(alur.teks, alur.at, self._found)
        return Langkah(
            no=self._nomor(sel.get(Kolom.NO)),
            kegiatan=self._kegiatan(sel.get(Kolom.KEGIATAN)),
            pelaksana=self._penugasan(sel.get(Kolom.PELAKSANA)),
            kelengkapan=self._text(sel.get(Kolom.KELENGKAPAN)),
            waktu=parse_waktu(waktu.teks),
            output=self._text(sel.get(Kolom.OUTPUT)),
            keterangan=self._text(sel.get(Kolom.KETERANGAN)),
            alur=cabang or (),
            alur_terbaca=cabang is not None,
            at=at,
            sel=LetakSel(self._present, at.line, _batas(sel.values())),
        )

    def _nomor(self, sel: Sel | None) -> str:
        if sel is None:
            return ""
        no = sel.teks.removesuffix(".").strip()
        folded = lipat_no(no)
        if not no:
            self.utuh = False
            self._found.add("missing-no", sel.at, "Langkah ini belum bernomor.", "Isi kolom No.")
        elif _RESERVED_IN_NO.search(no) or folded == SELESAI or not _HAS_LETTER.search(no):
            self.utuh = False
            self._found.add(
                "invalid-no",
                sel.at,
                f"`{no}` tidak dapat menjadi nomor langkah.",
                "Nomor memuat angka atau huruf, tanpa `; : & ?` atau panah, "
                "dan bukan kata `selesai`.",
            )
        elif folded in self._no:
            self._found.add(
                "duplicate-no",
                sel.at,
                f"Nomor langkah `{no}` dipakai dua kali.",
                "Setiap langkah mempunyai nomor sendiri, misalnya `9a`.",
            )
        self._no.add(folded)
        return no

    def _kegiatan(self, sel: Sel | None) -> Inline:
        isi = self._reader.inline(sel.teks, sel.at) if sel else ()
        if sel and polos(isi).strip() in {"", "-"}:
            self._found.add(
                "missing-kegiatan",
                sel.at,
                "Kegiatan langkah ini kosong.",
                "Tulis apa yang dilakukan, misalnya `Memeriksa permohonan`.",
            )
        return isi

    def _text(self, sel: Sel | None) -> Inline:
        if sel is None or sel.teks == "-":
            return ()
        return self._reader.inline(sel.teks, sel.at)

    def _penugasan(self, sel: Sel | None) -> tuple[Penugasan, ...]:
        if sel is None:
            return ()
        named: dict[str, Penugasan] = {}
        offset = 0
        for piece in sel.teks.split(";"):
            lead = len(piece) - len(piece.lstrip())
            teks = piece.strip()
            at = sel.at.part(offset + lead, len(teks))
            offset += len(piece) + 1
            if teks.removesuffix("?").strip() not in {"", "-"}:
                satu = self._satu(teks, at)
                named.setdefault(satu.nama, satu)
        if not named:
            self._found.add(
                "missing-pelaksana",
                sel.at,
                "Pelaksana langkah ini kosong.",
                "Tulis salah satu pelaksana; `?` di belakangnya bila disimpulkan.",
            )
        return tuple(named.values())

    def _instead_of(self, nama: str) -> str:
        """Return what was meant by the name of a lane that there is not."""
        pieces = [lipat_pelaksana(piece) for piece in _JOINTS.split(nama)]
        if len(pieces) > 1 and all(piece in (self._lanes or ()) for piece in pieces):
            return f"Beberapa pelaksana dipisahkan dengan `;`: `{'; '.join(pieces)}`."
        near = self._found.saran(nama, self._lanes or ())
        return f"{near}Tambahkan ke daftar, atau pilih: {self._choice}."

    def _satu(self, teks: str, at: Span) -> Penugasan:
        nama = lipat_pelaksana(teks.removesuffix("?"))
        if self._lanes is not None and nama not in self._lanes:
            self._found.add(
                "undeclared-pelaksana",
                at,
                f"Pelaksana `{nama}` tidak ada di daftar `pelaksana`.",
                self._instead_of(nama),
            )
        return Penugasan(nama, teks.endswith("?"), at)
