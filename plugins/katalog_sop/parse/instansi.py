"""instansi.yml and peraturan.yml -> what they say of offices and regulations."""

import posixpath
from decimal import Decimal, InvalidOperation
from typing import Final

from katalog_sop.diagnostics import Parsed
from katalog_sop.model.dasar_hukum import Peraturan, Sitasi
from katalog_sop.model.instansi import IdInstansi, Instansi
from katalog_sop.parse.characters import plain_characters
from katalog_sop.parse.collector import Collector
from katalog_sop.parse.fields import Fields
from katalog_sop.parse.front_matter import read_mapping, read_sequence
from katalog_sop.parse.nip import without_nip
from katalog_sop.parse.sitasi import parse_sitasi
from katalog_sop.parse.sources import report_unreadable
from katalog_sop.parse.yaml_nodes import Mapping
from katalog_sop.source import WHOLE_FILE, SourceFile, Span

KUNCI_INSTANSI: Final = (
    "nama",
    "singkatan",
    "pemerintah",
    "wilayah",
    "alamat",
    "telepon",
    "fax",
    "situs",
    "surel",
    "lambang",
    "kontak_koreksi",
    "jam_kerja_per_hari",
    "jabatan",
)
"""The keys of instansi.yml in the order of the format."""

_KUNCI_SITASI: Final = ("jenis", "daerah", "nomor", "tahun")


def parse_instansi(source: SourceFile, lambang: frozenset[str] = frozenset()) -> Parsed[Instansi]:
    """Return the office of one instansi.yml; a nameless one is called after its folder.

    *lambang* are the paths of the emblem files that may be shown.
    """
    found = Collector()
    folder = source.path.removeprefix("sops/").rpartition("/")[0]
    id_instansi = IdInstansi(folder)
    nama_cadangan = id_instansi.replace("-", " ").title()
    if not folder or "/" in folder:
        found.add(
            "misplaced-file",
            WHOLE_FILE,
            f"`{source.path}` tidak terletak tepat di dalam folder instansi.",
            "Letakkan di `sops/<instansi>/instansi.yml`.",
        )
    if report_unreadable(source, found):
        return Parsed(Instansi(id=id_instansi, nama=nama_cadangan), found.findings())
    text = without_nip(plain_characters(source.text, found), found)
    fields = Fields(read_mapping(text, 1, found), found)
    fields.known_only(KUNCI_INSTANSI)
    jabatan = fields.mapping("jabatan")
    instansi = Instansi(
        id=id_instansi,
        nama=fields.required_text("nama", "Tulis nama lengkap instansi.") or nama_cadangan,
        singkatan=fields.text("singkatan"),
        pemerintah=fields.text("pemerintah"),
        wilayah=fields.text("wilayah"),
        alamat=fields.text("alamat"),
        telepon=fields.text("telepon"),
        fax=fields.text("fax"),
        situs=_address(fields, "situs", ("https://",), found),
        surel=fields.text("surel"),
        lambang=_lambang(fields, found, source.path, lambang),
        kontak_koreksi=_kontak(fields, found),
        jam_kerja_per_hari=_jam_kerja(fields, found),
        jabatan=jabatan.pairs() if jabatan else (),
    )
    return Parsed(instansi, found.findings())


def _kontak(fields: Fields, found: Collector) -> str:
    value = fields.text("kontak_koreksi")
    if "@" in value and "/" not in value and ":" not in value:
        return f"mailto:{value}"
    return _address(fields, "kontak_koreksi", ("https://", "mailto:"), found)


def _address(fields: Fields, key: str, schemes: tuple[str, ...], found: Collector) -> str:
    value = fields.text(key)
    if not value or value.lower().startswith(schemes):
        return value
    found.add(
        "unsafe-link",
        fields.place(key),
        f"`{key}: {value[:60]}` bukan alamat yang dapat ditautkan.",
        f"Awali dengan {' atau '.join(schemes)}.",
    )
    return ""


def _lambang(fields: Fields, found: Collector, path: str, safe: frozenset[str]) -> str:
    value = fields.text("lambang")
    if not value or posixpath.join(posixpath.dirname(path), value) in safe:
        return value
    found.add(
        "invalid-lambang",
        fields.place("lambang"),
        f"`lambang: {value[:60]}` bukan gambar svg atau png yang dapat ditampilkan.",
        "Letakkan berkasnya di samping `instansi.yml` dan tulis namanya saja; "
        "svg yang ditolak disimpan ulang sebagai png.",
    )
    return ""


def _jam_kerja(fields: Fields, found: Collector) -> Decimal | None:
    value = fields.text("jam_kerja_per_hari")
    if not value:
        return None
    try:
        jam = Decimal(value.replace(",", "."))
    except InvalidOperation:
        jam = Decimal(0)
    if jam.is_finite() and 0 < jam <= 24:  # noqa: PLR2004 -- a day has 24 hours
        return jam
    message = f"`jam_kerja_per_hari: {value[:20]}` bukan jumlah jam."
    found.add(
        "wrong-shape", fields.place("jam_kerja_per_hari"), message, "Tulis angka seperti `7,5`."
    )
    return None


def parse_peraturan(source: SourceFile) -> Parsed[tuple[Peraturan, ...]]:
    """Return the entries of peraturan.yml."""
    found = Collector()
    if report_unreadable(source, found):
        return Parsed((), found.findings())
    items = read_sequence(without_nip(plain_characters(source.text, found), found), found)
    entries: list[Peraturan] = []
    known: set[Sitasi] = set()
    for item in items:
        if isinstance(item, Mapping):
            entries.append(_peraturan(Fields(item, found, at=item.at)))
            _note_repeated(entries[-1], known, item.at, found)
        else:
            hint = "Tulis `jenis:`, `nomor:`, `tahun:`, dan `tentang:`."
            found.add("wrong-shape", item.at, "Butir ini bukan pasangan `kunci: nilai`.", hint)
    return Parsed(tuple(entries), found.findings())


def _note_repeated(entry: Peraturan, known: set[Sitasi], at: Span, found: Collector) -> None:
    """Note an entry for a regulation that has one already, or that is said to change itself."""
    sitasi = entry.sitasi
    if sitasi in known:
        message = f"{sitasi.sebutan[:80]} sudah dicatat sebelumnya; butir ini tidak dipakai."
        found.add("repeated-peraturan", at, message, "Gabungkan keduanya menjadi satu butir.")
    elif sitasi in entry.oleh:
        message = f"{sitasi.sebutan[:80]} disebut diubah atau dicabut oleh dirinya sendiri."
        found.add("repeated-peraturan", at, message, "Perbaiki nomor atau tahun di bawah `oleh`.")
    if sitasi.nomor:
        known.add(sitasi)


def _peraturan(fields: Fields) -> Peraturan:
    fields.known_only((*_KUNCI_SITASI, "tentang", "status", "oleh"))
    for key in ("jenis", "nomor", "tahun"):
        fields.required_text(key, "Tiap peraturan perlu jenis, nomor, dan tahun.")
    return Peraturan(
        sitasi=_sitasi(fields),
        tentang=fields.text("tentang"),
        status=fields.choice("status", ("berlaku", "diubah", "dicabut")),
        oleh=tuple(_sitasi(nested) for nested in fields.mappings("oleh")),
    )


def _sitasi(fields: Fields) -> Sitasi:
    """Return the regulation as a citation in a text would be read, so that the two are equal."""
    tertulis = Sitasi(**{key: fields.text(key) for key in _KUNCI_SITASI})
    nomor = f"Nomor {tertulis.nomor}" if tertulis.nomor else ""
    tahun = f"Tahun {tertulis.tahun}" if tertulis.tahun else ""
    dibaca = parse_sitasi(f"{tertulis.jenis} {tertulis.daerah} {nomor} {tahun}")
    return dibaca[0] if len(dibaca) == 1 else tertulis
