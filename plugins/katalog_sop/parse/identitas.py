"""Front matter -> identity and lanes of an SOP."""

import unicodedata
from functools import lru_cache
from typing import Final

from katalog_sop.model.identitas import Identitas, Klasifikasi, Pengesahan, Status, Sumber
from katalog_sop.model.langkah import Pelaksana
from katalog_sop.parse.collector import Collector
from katalog_sop.parse.fields import Fields
from katalog_sop.source import Located

FORMAT: Final = "1"
"""The version of the source format this reader reads."""

KUNCI: Final = (
    "format",
    "nama",
    "status",
    "nomor",
    "tanggal_pembuatan",
    "tanggal_revisi",
    "tanggal_efektif",
    "tanggal_pengesahan",
    "disahkan_oleh",
    "pelaksana",
    "klasifikasi",
    "unit",
    "judul_prosedur",
    "alias",
    "menggantikan",
    "digantikan_oleh",
    "id_lama",
    "pernyataan",
    "sumber",
    "abaikan",
    "lampiran",
    "salinan_resmi",
    "riwayat",
)
"""The keys of the format in its own order; the last three are reserved."""


def parse_identitas(fields: Fields, found: Collector, *, nama_cadangan: str) -> Identitas:
    """Return the identity; *nama_cadangan* stands in where the source has no readable name."""
    fields.known_only(KUNCI)
    _check_format(fields, found)
    nama = fields.required_text("nama", "Tulis nama SOP tanpa kata SOP di depannya.")
    return Identitas(
        nama=nama or nama_cadangan,
        status=_status(fields),
        nomor=fields.text("nomor"),
        tanggal_pembuatan=fields.date("tanggal_pembuatan"),
        tanggal_revisi=fields.date("tanggal_revisi"),
        tanggal_efektif=fields.date("tanggal_efektif"),
        tanggal_pengesahan=fields.date("tanggal_pengesahan"),
        disahkan_oleh=_pengesahan(fields),
        klasifikasi=_klasifikasi(fields),
        unit=_values(fields.texts("unit", single=True)),
        judul_prosedur=fields.text("judul_prosedur"),
        alias=_values(fields.texts("alias", single=True)),
        menggantikan=_values(fields.texts("menggantikan", single=True)),
        digantikan_oleh=_values(fields.texts("digantikan_oleh", single=True)),
        id_lama=_values(fields.texts("id_lama", single=True)),
        pernyataan=fields.text("pernyataan"),
        sumber=_sumber(fields),
        abaikan=_values(fields.texts("abaikan", single=True)),
    )


def parse_pelaksana(fields: Fields, found: Collector) -> tuple[tuple[Pelaksana, ...], bool]:
    """Return the lanes, left to right, each once, and whether every one of them was read."""
    texts = fields.texts("pelaksana")
    if not texts and not fields.doubtful("pelaksana"):
        fields.missing("pelaksana", "Tulis daftar pelaksana, satu baris `- ` untuk tiap nama.")
    lanes: dict[str, Pelaksana] = {}
    sound = bool(texts)
    for text in texts:
        nama = lipat_pelaksana(text.value)
        if ";" in nama or nama.endswith("?"):
            sound = False
            found.add(
                "invalid-pelaksana",
                text.at,
                f"Nama pelaksana `{nama}` tidak boleh memuat `;` atau berakhir `?`.",
                "Tulis tiap pelaksana di baris `- ` sendiri, tanpa kedua tanda itu.",
            )
        if nama in lanes:
            found.add(
                "duplicate-pelaksana",
                text.at,
                f"Pelaksana `{nama}` tertulis dua kali.",
                "Hapus salah satunya, atau bedakan namanya.",
            )
        lanes.setdefault(nama, Pelaksana(nama, text.at))
    return tuple(lanes.values()), sound and not fields.doubtful("pelaksana")


@lru_cache(maxsize=4096)  # every step names a lane again
def lipat_pelaksana(nama: str) -> str:
    """Return a lane's name as lanes are compared: NFC, blanks folded."""
    return " ".join(unicodedata.normalize("NFC", nama).split())


def _check_format(fields: Fields, found: Collector) -> None:
    version = fields.required_text("format", f"Tulis `format: {FORMAT}` sebagai kunci pertama.")
    if not version or version == FORMAT:
        return
    message = (
        f"Berkas ini memakai format `{version[:20]}`; katalog ini hanya mengenal format {FORMAT}."
    )
    hint = f"Tulis `format: {FORMAT}`, atau mintalah pengelola memperbarui katalog ini."
    found.add("unsupported-format", fields.place("format"), message, hint)


def _status(fields: Fields) -> Status | None:
    words = tuple(status.value for status in Status)
    value = fields.choice("status", words)
    if not value and not fields.text("status") and not fields.doubtful("status"):
        fields.missing("status", f"Tulis salah satu: {', '.join(words)}.")
    return Status(value) if value else None


def _pengesahan(fields: Fields) -> Pengesahan | None:
    nested = fields.mapping("disahkan_oleh")
    if nested is None:
        return None
    nested.known_only(("jabatan", "nama", "pangkat", "nip"))
    return Pengesahan(
        jabatan=nested.text("jabatan"),
        nama=nested.text("nama"),
        pangkat=nested.text("pangkat"),
        nip=nested.text("nip"),
    )


def _klasifikasi(fields: Fields) -> Klasifikasi:
    nested = fields.mapping("klasifikasi")
    if nested is None:
        return Klasifikasi()
    nested.known_only(("sifat", "cakupan", "jenis"))
    return Klasifikasi(
        sifat=nested.choice("sifat", ("administratif", "teknis")),
        cakupan=nested.choice("cakupan", ("makro", "mikro")),
        jenis=nested.choice("jenis", ("generik", "spesifik")),
    )


def _sumber(fields: Fields) -> Sumber:
    nested = fields.mapping("sumber")
    if nested is None:
        return Sumber()
    nested.known_only(("berkas", "catatan"))
    return Sumber(berkas=nested.text("berkas"), catatan=nested.text("catatan"))


def _values(texts: tuple[Located[str], ...]) -> tuple[str, ...]:
    return tuple(text.value for text in texts)
