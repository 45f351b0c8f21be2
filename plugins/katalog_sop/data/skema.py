"""The JSON Schema of an SOP's front matter, made from the model.

An editor that knows the schema completes keys, explains them, and marks mistakes while somebody
types. It sees what YAML makes of a value (`2022` is a number, nothing is null), so every value
that stays text in this catalogue may have any single type there.
"""

import json
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from types import NoneType
from typing import Any, Final, get_args, get_origin, get_type_hints

from katalog_sop.data.sop_json import Json
from katalog_sop.model.identitas import Identitas, Status, Tanggal
from katalog_sop.parse.identitas import FORMAT, KUNCI

Skema = dict[str, Json]

_DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
_TUNGGAL: Final = ("string", "number", "boolean")
_TERISI: Final = r"[^\s-]|-[\s\S]*-"
"""Fits every text but an empty one and a lone ``-``, which means none."""
_BULAN_HARI: Final = (
    r"(0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?"
    r"|02(-(0[1-9]|[12][0-9]))?"
)
_ISO: Final = rf"(?!0000)[0-9]{{4}}(-({_BULAN_HARI}))?"
_CADANGAN: Final = ("lampiran", "salinan_resmi", "riwayat")
_PILIHAN: Final[Mapping[str, tuple[str, ...]]] = {
    "klasifikasi.sifat": ("administratif", "teknis"),
    "klasifikasi.cakupan": ("makro", "mikro"),
    "klasifikasi.jenis": ("generik", "spesifik"),
}


def teks_skema() -> str:
    """Return the schema as the file that is published."""
    return json.dumps(skema_identitas(), ensure_ascii=False, indent=2) + "\n"


def skema_identitas() -> Skema:
    """Return the schema of the front matter of format 1, its keys in the order of the format."""
    menurut_model = _dari_model(Identitas)
    lain: dict[str, Skema] = {
        "format": {"enum": [int(FORMAT), FORMAT]},
        "pelaksana": _pelaksana(),
        **{kunci: {} for kunci in _CADANGAN},
    }
    return {
        "$schema": _DRAFT,
        "title": "Identitas SOP",
        "description": "Bagian di antara dua baris `---` pada awal berkas SOP.",
        "type": "object",
        "properties": {k: _berjudul(k, {**menurut_model, **lain}[k]) for k in KUNCI},
        "required": ["format", *_wajib(Identitas), "pelaksana"],
        "additionalProperties": False,
        "if": {"properties": {"status": {"const": Status.BERLAKU.value}}, "required": ["status"]},
        "then": _bila_berlaku(),
    }


def _wajib(kelas: type) -> list[str]:
    return [field.name for field in fields(kelas) if not _berbaku(field)]


def _berbaku(field: Field[Any]) -> bool:
    return field.default is not MISSING or field.default_factory is not MISSING


def _dari_model(kelas: type, awalan: str = "") -> dict[str, Skema]:
    """Return the schema of each field of a class of the model, by its name."""
    tipe = get_type_hints(kelas)
    return {
        field.name: _dari_tipe(
            f"{awalan}{field.name}", _tanpa_none(tipe[field.name]), wajib=not _berbaku(field)
        )
        for field in fields(kelas)
    }


def _tanpa_none(tipe: Any) -> Any:  # noqa: ANN401 -- a type as the runtime knows it
    ada = [satu for satu in get_args(tipe) if satu is not NoneType]
    return ada[0] if NoneType in get_args(tipe) else tipe


def _dari_tipe(kunci: str, tipe: Any, *, wajib: bool) -> Skema:  # noqa: ANN401 -- the same
    """Return the schema of what YAML makes of a value of a type; raises ``TypeError``."""
    if get_origin(tipe) is tuple and get_args(tipe) == (str, ...):
        return _daftar(kunci)
    if tipe is Tanggal:
        return _tanggal()
    if tipe is str:
        return _pilihan(kunci) if kunci in _PILIHAN else _teks(wajib=wajib)
    if isinstance(tipe, type) and issubclass(tipe, StrEnum):
        return {"enum": [satu.value for satu in tipe]}
    if isinstance(tipe, type) and is_dataclass(tipe):
        return _pasangan(kunci, tipe)
    raise TypeError(f"no schema for {kunci}: {tipe}")


def _teks(*, wajib: bool = False) -> Skema:
    if wajib:
        return {"type": [*_TUNGGAL], "pattern": _TERISI}
    return {"type": [*_TUNGGAL, "null"]}


def _tanggal() -> Skema:
    tahun: Skema = {"type": "integer", "minimum": 1000, "maximum": 9999}
    kosong: Skema = {"enum": [None, "", "-"]}
    return {"anyOf": [{"type": "string", "pattern": f"^({_ISO})$"}, tahun, kosong]}


def _pilihan(kunci: str) -> Skema:
    return {"enum": [*_PILIHAN[kunci], None, "", "-"]}


def _daftar(kunci: str) -> Skema:
    butir = _teks()
    if kunci == "abaikan":
        butir["pattern"] = "^(SOP[0-9]{3}|-?)$"
    return {"anyOf": [{"type": "array", "items": butir}, butir]}


def _pasangan(kunci: str, kelas: type) -> Skema:
    milik = _dari_model(kelas, f"{kunci}.")
    isi: Skema = {nama: _berjudul(f"{kunci}.{nama}", skema) for nama, skema in milik.items()}
    mapping: Skema = {"type": "object", "properties": isi, "additionalProperties": False}
    return {"anyOf": [mapping, {"enum": [None, "-"]}]}


def _pelaksana() -> Skema:
    """Return the schema of the lanes: at least one, none twice, no sign of the Pelaksana column."""
    nama: Skema = {"type": [*_TUNGGAL, "null"], "pattern": r"^([^;]*[^;?\s]\s*|\s*)$"}
    lajur: Skema = {"type": [*_TUNGGAL], "pattern": _TERISI}
    return {"type": "array", "items": nama, "contains": lajur, "uniqueItems": True}


def _bila_berlaku() -> Skema:
    """Return what an SOP in force has to have besides: a signatory and a date."""
    pejabat: list[Json] = [_berisi(nama, _teks(wajib=True)) for nama in ("jabatan", "nama")]
    tanggal: Skema = {"not": {"enum": [None, "", "-"]}}
    return {
        "required": ["disahkan_oleh"],
        "properties": {"disahkan_oleh": {"type": "object", "anyOf": pejabat}},
        "anyOf": [_berisi(k, tanggal) for k in ("tanggal_efektif", "tanggal_pengesahan")],
    }


def _berisi(kunci: str, skema: Skema) -> Skema:
    return {"required": [kunci], "properties": {kunci: skema}}


def _berjudul(kunci: str, skema: Skema) -> Skema:
    judul, uraian, *contoh = _KATA[kunci]
    kata: Skema = {"title": judul, "description": uraian}
    return {**kata, **({"examples": [*contoh]} if contoh else {}), **skema}


_TANGGAL: Final = "Tahun, bulan, atau hari seperti tercetak di formulir: 2020, 2020-09, 2020-09-29."
_KATA: Final[Mapping[str, tuple[str, ...]]] = {
    "format": ("Versi format", "Selalu 1."),
    "nomor": (
        "Nomor SOP",
        "Persis seperti tercetak, juga bila belum lengkap. Dua SOP boleh bernomor sama.",
        "07/SOP-Disdukcapil/SES/2020",
    ),
    "nama": ("Nama SOP", "Tanpa kata SOP di depannya.", "Pengelolaan Surat Masuk"),
    "status": (
        "Status",
        (
            "konsep dan uji-coba tidak tampil di situs publik. Pilih digantikan bila SOP lain "
            "mengambil alih, dan dicabut bila tidak ada penggantinya."
        ),
    ),
    "tanggal_pembuatan": ("Tanggal pembuatan", _TANGGAL, "2020-09-01"),
    "tanggal_revisi": (
        "Tanggal revisi",
        f"{_TANGGAL} Boleh di masa depan bila berarti rencana tinjau ulang.",
        "2021-01",
    ),
    "tanggal_efektif": (
        "Tanggal efektif",
        f"{_TANGGAL} SOP yang berlaku menyebut tanggal efektif atau tanggal pengesahan.",
        "2020-10-01",
    ),
    "tanggal_pengesahan": (
        "Tanggal pengesahan",
        f"{_TANGGAL} SOP yang berlaku menyebut tanggal efektif atau tanggal pengesahan.",
        "2020-09-29",
    ),
    "disahkan_oleh": (
        "Disahkan oleh",
        "Pejabat yang menandatangani. Wajib untuk SOP yang berlaku.",
    ),
    "disahkan_oleh.jabatan": ("Jabatan", "Seperti tercetak di atas tanda tangan.", "Kepala Dinas"),
    "disahkan_oleh.nama": ("Nama", "Dengan gelar; koma tidak memisahkan apa-apa."),
    "disahkan_oleh.pangkat": ("Pangkat", "Seperti tercetak.", "Pembina Tk. I"),
    "disahkan_oleh.nip": (
        "NIP",
        (
            "Hanya untuk situs internal: NIP memuat tanggal lahir. Kosongkan bila katalog ini "
            "terbuka untuk umum."
        ),
    ),
    "pelaksana": (
        "Pelaksana",
        (
            "Kolom pelaksana di formulir, dari kiri ke kanan, satu baris `- ` untuk tiap kolom. "
            "Tiap nama dipakai di kolom Pelaksana tabel Prosedur."
        ),
    ),
    "klasifikasi": ("Klasifikasi", "Jenis SOP menurut pedoman penyusunannya."),
    "klasifikasi.sifat": ("Sifat", "administratif atau teknis."),
    "klasifikasi.cakupan": ("Cakupan", "makro atau mikro."),
    "klasifikasi.jenis": ("Jenis", "generik atau spesifik."),
    "unit": (
        "Unit",
        "Baris kop di bawah nama instansi, seperti tercetak: seksi, bidang.",
        "SEKSI INOVASI PELAYANAN",
    ),
    "judul_prosedur": (
        "Judul prosedur",
        "Judul yang tercetak di atas tabel, bila berbeda dari nama SOP.",
    ),
    "alias": ("Nama lain", "Nama yang dipakai SOP lain di instansi ini untuk menyebut SOP ini."),
    "menggantikan": ("Menggantikan", "Id SOP yang diambil alih SOP ini.", "kota-sibolga/surat"),
    "digantikan_oleh": (
        "Digantikan oleh",
        "Id SOP yang mengambil alih SOP ini.",
        "kota-sibolga/surat-masuk",
    ),
    "id_lama": (
        "Id lama",
        (
            "Id SOP ini sebelum berkasnya dipindah atau diganti nama; alamat lamanya tetap dapat "
            "dibuka."
        ),
        "kota-sibolga/surat-masuk-lama",
    ),
    "pernyataan": (
        "Pernyataan",
        (
            "Larangan yang tercetak di formulir, misalnya larangan menyalin. Isi SOP ini lalu "
            "tidak ikut dalam data yang dapat diunduh."
        ),
    ),
    "sumber": ("Sumber", "Dari mana naskah ini disalin."),
    "sumber.berkas": ("Berkas sumber", "Nama berkas yang disalin."),
    "sumber.catatan": ("Catatan", "Apa yang hilang dari sumber, dan apa yang dirapikan."),
    "abaikan": (
        "Aturan yang diabaikan",
        "Kode aturan pemeriksa yang tidak berlaku untuk SOP ini: SOP dan tiga angka.",
    ),
    "lampiran": ("Lampiran", "Dicadangkan; belum dipakai."),
    "salinan_resmi": ("Salinan resmi", "Dicadangkan; belum dipakai."),
    "riwayat": ("Riwayat", "Dicadangkan; belum dipakai."),
}
"""What an editor shows of each key: its title, what belongs there, and examples."""
