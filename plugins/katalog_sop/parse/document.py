"""One source file -> one SOP, with everything that is wrong with it."""

from typing import Final

from katalog_sop.diagnostics import Parsed
from katalog_sop.model.identitas import Identitas
from katalog_sop.model.langkah import Pelaksana
from katalog_sop.model.naskah import Naskah
from katalog_sop.model.sop import (
    Bagian,
    ButirDasarHukum,
    ButirKeterkaitan,
    NamaBagian,
    Sop,
    SopId,
    TautanNaskah,
)
from katalog_sop.parse.characters import plain_characters
from katalog_sop.parse.collector import Collector
from katalog_sop.parse.dasar_hukum import parse_dasar_hukum
from katalog_sop.parse.fields import Fields
from katalog_sop.parse.front_matter import Split, split_source
from katalog_sop.parse.identitas import parse_identitas, parse_pelaksana
from katalog_sop.parse.keterkaitan import parse_keterkaitan
from katalog_sop.parse.naskah import Reader, block_span, parse_body
from katalog_sop.parse.nip import without_nip
from katalog_sop.parse.prosedur import Prosedur, parse_prosedur
from katalog_sop.parse.sections import (
    Section,
    Sections,
    first_table,
    report_no_prosedur,
    report_no_table,
    report_torn_table,
    split_sections,
)
from katalog_sop.parse.sources import report_unreadable
from katalog_sop.source import SourceFile

PENGANTAR: Final = "Pengantar"
"""The heading under which text before the first section is shown."""


def sop_id(path: str) -> SopId:
    """Return the id of the SOP whose source is *path*: ``sops/a/b.md`` -> ``a/b``."""
    return SopId(path.removeprefix("sops/").removesuffix(".md"))


def parse_sop(source: SourceFile) -> Parsed[Sop]:
    """Return the SOP of one source file, as far as it can be read, and all findings.

    What cannot be read at all is still an SOP, without a status and therefore unpublished,
    named after its file.
    """
    found = Collector()
    if report_unreadable(source, found):
        return Parsed(_empty(source), found.findings())
    text = without_nip(plain_characters(source.text, found), found)
    split = split_source(text, found)
    if not split.readable:
        return Parsed(_empty(source), found.findings())
    sop = _parse_split(source, split, found)
    return Parsed(sop, found.findings())


def _nama_cadangan(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".md").replace("-", " ").capitalize()


def _empty(source: SourceFile) -> Sop:
    identitas = Identitas(nama=_nama_cadangan(source.path), status=None)
    return Sop(id=sop_id(source.path), path=source.path, identitas=identitas, prosedur_utuh=False)


def _parse_split(source: SourceFile, split: Split, found: Collector) -> Sop:
    fields = Fields(split.front, found)
    identitas = parse_identitas(fields, found, nama_cadangan=_nama_cadangan(source.path))
    pelaksana, utuh = parse_pelaksana(fields, found)
    read = _Body(Reader(parse_body(split.body), found), found)
    read.sections(pelaksana if utuh else None)
    return Sop(
        id=sop_id(source.path),
        path=source.path,
        identitas=identitas,
        pelaksana=pelaksana,
        bagian=tuple(read.bagian),
        langkah=read.prosedur.langkah,
        keterkaitan=read.keterkaitan,
        tautan=tuple(read.tautan),
        dasar_hukum=read.dasar_hukum,
        kunci=tuple(dict(fields.places()).items()),
        prosedur_utuh=read.prosedur.utuh,
        changed=source.changed,
    )


class _Body:
    """The body of one SOP while it is read, section by section."""

    def __init__(self, reader: Reader, found: Collector) -> None:
        self._reader = reader
        self._found = found
        self.bagian: list[Bagian] = []
        self.prosedur = Prosedur((), utuh=False)
        self.keterkaitan: tuple[ButirKeterkaitan, ...] = ()
        self.dasar_hukum: tuple[ButirDasarHukum, ...] = ()
        self.tautan: list[TautanNaskah] = []

    def sections(self, pelaksana: tuple[Pelaksana, ...] | None) -> None:
        """Read every section; *pelaksana* is None where the lanes are not known."""
        sections = split_sections(self._reader.body, self._found)
        self._opening(sections)
        for section in sections.bagian:
            before = len(self._reader.tautan)
            match section.judul:
                case NamaBagian.PROSEDUR:
                    isi = self._prosedur(section, pelaksana)
                case NamaBagian.KETERKAITAN:
                    self.keterkaitan, isi = parse_keterkaitan(section.tokens, self._reader)
                    before = len(self._reader.tautan)
                case _:
                    isi = self._reader.naskah(section.tokens)
            if section.judul == NamaBagian.DASAR_HUKUM:
                self.dasar_hukum = parse_dasar_hukum(isi, section.tokens, self._reader.body)
            self.tautan.extend(self._reader.tautan[before:])
            self._add(section, isi)
        present = any(section.judul == NamaBagian.PROSEDUR for section in sections.bagian)
        if not present and self._reader.utuh:
            report_no_prosedur(self._reader.body, self._found)

    def _add(self, section: Section, isi: Naskah) -> None:
        """Add a section; the marks in its heading are read only for what may not stand there."""
        self._reader.inline(section.judul_tertulis, section.at)
        self.bagian.append(Bagian(judul=section.judul, isi=isi, at=section.at))

    def _opening(self, sections: Sections) -> None:
        if not sections.pembuka:
            return
        self._found.add(
            "text-outside-section",
            block_span(sections.pembuka[0]),
            "Teks ini ada di atas bagian pertama.",
            "Pindahkan ke bawah salah satu judul `## `.",
        )
        isi = self._reader.naskah(sections.pembuka)
        self.bagian.append(Bagian(judul=PENGANTAR, isi=isi, at=block_span(sections.pembuka[0])))

    def _prosedur(self, section: Section, pelaksana: tuple[Pelaksana, ...] | None) -> Naskah:
        table = first_table(section.tokens)
        if table is None:
            report_no_table(section, self._reader.body, self._found)
            return self._reader.naskah(section.tokens)
        start, end = table
        tokens, behind = section.tokens[start : end + 1], section.tokens[end + 1 :]
        self.prosedur = parse_prosedur(tokens, self._reader, self._found, pelaksana)
        if self._reader.body.unread or report_torn_table(
            tokens[0], behind, section, self._reader.body, self._found
        ):
            self.prosedur = Prosedur(self.prosedur.langkah, utuh=False)
        return self._reader.naskah((*section.tokens[:start], *behind))
