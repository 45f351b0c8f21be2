"""What can keep a source file from being read at all."""

import re
from typing import Final

from katalog_sop.diagnostics import Finding, Parsed
from katalog_sop.parse.collector import Collector
from katalog_sop.source import WHOLE_FILE, SourceFile, Span

_CONFLICT: Final = re.compile(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)


def report_unreadable(source: SourceFile, found: Collector) -> bool:
    """Note why *source* cannot be read; return whether there is such a reason."""
    before = len(found)
    if source.outside:
        found.add(
            "escaping-file",
            WHOLE_FILE,
            "Berkas ini pintasan ke luar `sops/`, atau ke berkas yang tidak ada.",
            "Hapus pintasan ini, lalu simpan naskahnya sebagai berkas biasa.",
        )
    if source.oversize is not None:
        found.add(
            "oversize-file",
            WHOLE_FILE,
            f"Berkas ini {source.oversize} bita, melebihi batas, dan tidak dibaca.",
            "Naskah SOP cukup teks; simpan lampiran di situs instansi dan tautkan.",
        )
    if source.undecodable is not None:
        found.add(
            "not-utf8",
            source.undecodable,
            "Mulai dari sini berkas bukan UTF-8, sehingga tidak terbaca.",
            "Simpan ulang berkas dengan pengodean UTF-8.",
        )
    if "<<<<<<<" not in source.text and ">>>>>>>" not in source.text:
        return len(found) > before
    line, start = 1, 0
    for match in _CONFLICT.finditer(source.text):
        line += source.text.count("\n", start, match.start())
        start = match.start()
        found.add(
            "merge-conflict",
            Span.on_line(line, 1, len(match[0])),
            "Di sini tersisa tanda bentrokan dua versi naskah.",
            "Pilih salah satu versi, lalu hapus baris `<<<<<<<`, `=======`, dan `>>>>>>>`.",
        )
    return len(found) > before


def report_outside(source: SourceFile) -> Parsed[None]:
    """Return the finding of a folder or an emblem that is a link out of the catalogue."""
    found = Collector()
    report_unreadable(source, found)
    return Parsed(None, found.findings())


def report_misplaced(source: SourceFile) -> Parsed[None]:
    """Return the finding of a file about the whole catalogue that lies in an office's folder."""
    nama = source.path.rpartition("/")[2]
    message = f"`{source.path}` tidak terletak tepat di dalam folder `sops`."
    hint = f"Letakkan di `sops/{nama}`; berkas ini berlaku untuk semua instansi."
    return Parsed(None, (Finding("misplaced-file", WHOLE_FILE, message, hint),))


def report_foreign(source: SourceFile) -> Parsed[None]:
    """Return the finding of a file that its author believes to be read, and that is not."""
    stem, _, suffix = source.path.rpartition(".")
    wanted = f"{stem}.yml" if suffix.lower() == "yaml" else f"{stem}.md"
    nama = wanted.rpartition("/")[2]
    message = f"Berkas `.{suffix[:20]}` tidak dibaca, sehingga isinya tidak ada di katalog."
    hint = f"Bila ini naskah SOP, tulis isinya sebagai teks Markdown dan beri nama `{nama[:80]}`."
    if suffix.lower() == "yaml":
        hint = f"Ganti namanya menjadi `{nama}`."
    return Parsed(None, (Finding("foreign-file", WHOLE_FILE, message, hint),))
