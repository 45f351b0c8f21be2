"""The JSON Schema of the open data: of ``data/sop.json`` and of the file of each SOP.

Every value of an object is always there; what nobody filled in is null or an empty list. Within
one format keys are only added.
"""

import json
from typing import Final

from katalog_sop.alur.graf import Jenis
from katalog_sop.data.sop_json import Json
from katalog_sop.model.identitas import Status
from katalog_sop.model.waktu import Satuan
from katalog_sop.resolve.catalogue import StatusRujukan

Skema = dict[str, Json]

_DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
_TEKS: Final[Skema] = {"type": "string"}
_BOLEH_KOSONG: Final[Skema] = {"type": ["string", "null"]}
_ANGKA: Final[Skema] = {"type": ["number", "null"]}
_YA: Final[Skema] = {"type": "boolean"}
_DAFTAR_TEKS: Final[Skema] = {"type": "array", "items": _TEKS}
_TANGGAL: Final[Skema] = {
    "type": ["string", "null"],
    "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
}
_SIDIK: Final[Skema] = {"type": "string", "pattern": "^[0-9a-f]{12}$"}
_FORMAT: Final[Skema] = {"const": 1}
_EMPAT_TANGGAL: Final[dict[str, Skema]] = {
    "tanggal_pembuatan": _TANGGAL,
    "tanggal_revisi": _TANGGAL,
    "tanggal_efektif": _TANGGAL,
    "tanggal_pengesahan": _TANGGAL,
}


def teks_skema_ekspor() -> str:
    """Return the schema as the file that is published."""
    return json.dumps(skema_ekspor(), ensure_ascii=False, indent=2) + "\n"


def skema_ekspor() -> Skema:
    """Return the schema: a document is the list of all SOPs, or one SOP."""
    return {
        "$schema": _DRAFT,
        "title": "Data terbuka Katalog SOP",
        "description": "Bentuk data/sop.json dan berkas tiap SOP di bawah data/sop/.",
        "oneOf": [{"$ref": "#/$defs/daftar"}, {"$ref": "#/$defs/sop"}],
        "$defs": {nama: skema() for nama, skema in _BAGIAN.items()},
    }


def _daftar_sop() -> Skema:
    return _objek(
        "Semua SOP di katalog, tanpa naskahnya.",
        format=_FORMAT,
        nama=_TEKS,
        situs=_BOLEH_KOSONG,
        instansi=_larik("instansi"),
        sop=_larik("ringkasan"),
    )


def _ringkasan() -> Skema:
    return _objek(
        "Satu SOP dalam daftar. Yang melarang penyalinan tidak punya `berkas`.",
        id=_TEKS,
        alamat=_TEKS,
        nama=_TEKS,
        alias=_DAFTAR_TEKS,
        nomor=_BOLEH_KOSONG,
        status=_pilihan(Status, kosong=True),
        instansi=_TEKS,
        nama_instansi=_TEKS,
        pemerintah=_BOLEH_KOSONG,
        wilayah=_BOLEH_KOSONG,
        **_EMPAT_TANGGAL,
        menggantikan=_DAFTAR_TEKS,
        digantikan_oleh=_DAFTAR_TEKS,
        pernyataan=_BOLEH_KOSONG,
        sidik=_SIDIK,
        diubah=_TANGGAL,
        pelaksana=_DAFTAR_TEKS,
        banyak_langkah={"type": ["integer", "null"]},
        dasar_hukum=_larik("sitasi"),
        berkas=_BOLEH_KOSONG,
    )


def _sop() -> Skema:
    return _objek(
        "Satu SOP dengan naskahnya.",
        format=_FORMAT,
        id=_TEKS,
        alamat=_TEKS,
        nama=_TEKS,
        nomor=_BOLEH_KOSONG,
        status=_pilihan(Status, kosong=True),
        instansi={"$ref": "#/$defs/instansi"},
        sidik=_SIDIK,
        diubah=_TANGGAL,
        identitas={"$ref": "#/$defs/identitas"},
        pelaksana=_DAFTAR_TEKS,
        langkah=_larik("langkah"),
        dasar_hukum=_larik("sitasi"),
        keterkaitan=_larik("rujukan"),
        dirujuk_oleh=_DAFTAR_TEKS,
        bagian=_larik("bagian"),
    )


def _identitas() -> Skema:
    pejabat = _objek("", jabatan=_BOLEH_KOSONG, nama=_BOLEH_KOSONG, pangkat=_BOLEH_KOSONG)
    return _objek(
        "Kotak identitas formulir; tanggal boleh hanya tahun atau bulan.",
        **_EMPAT_TANGGAL,
        disahkan_oleh={"oneOf": [pejabat, {"type": "null"}]},
        klasifikasi=_objek("", sifat=_BOLEH_KOSONG, cakupan=_BOLEH_KOSONG, jenis=_BOLEH_KOSONG),
        unit=_DAFTAR_TEKS,
        judul_prosedur=_BOLEH_KOSONG,
        alias=_DAFTAR_TEKS,
        menggantikan=_DAFTAR_TEKS,
        digantikan_oleh=_DAFTAR_TEKS,
        id_lama=_DAFTAR_TEKS,
        pernyataan=_BOLEH_KOSONG,
        sumber=_objek("", berkas=_BOLEH_KOSONG, catatan=_BOLEH_KOSONG),
    )


def _langkah() -> Skema:
    return _objek(
        "Satu baris tabel prosedur. `disimpulkan`: naskah tidak menyebutnya.",
        no=_TEKS,
        jenis=_pilihan(Jenis),
        kegiatan=_TEKS,
        pelaksana={"type": "array", "items": _objek("", nama=_TEKS, disimpulkan=_YA)},
        kelengkapan=_TEKS,
        waktu=_objek(
            "Teks seperti tercetak, dan nilainya bila terbaca; `maks`: batas atas rentang.",
            teks=_TEKS,
            nilai=_ANGKA,
            maks=_ANGKA,
            satuan=_pilihan(Satuan, kosong=True),
        ),
        output=_TEKS,
        keterangan=_TEKS,
        alur={
            "type": "array",
            "items": _objek(
                "Arah berikutnya: nomor langkah, atau `selesai`.",
                ke=_TEKS,
                label=_BOLEH_KOSONG,
                disimpulkan=_YA,
            ),
        },
    )


def _sitasi() -> Skema:
    return _objek(
        "Peraturan yang disebut dasar hukum.",
        sebutan=_TEKS,
        jenis=_BOLEH_KOSONG,
        daerah=_BOLEH_KOSONG,
        nomor=_BOLEH_KOSONG,
        tahun=_BOLEH_KOSONG,
    )


def _rujukan() -> Skema:
    butir = _objek(
        "Satu butir Keterkaitan; `id`: SOP yang dituju.",
        teks=_TEKS,
        id=_BOLEH_KOSONG,
        status=_pilihan(StatusRujukan),
    )
    properties = butir["properties"]
    if isinstance(properties, dict):
        properties["calon"] = _DAFTAR_TEKS
    return butir


def _instansi() -> Skema:
    return _objek(
        "",
        id=_TEKS,
        nama=_TEKS,
        singkatan=_BOLEH_KOSONG,
        pemerintah=_BOLEH_KOSONG,
        wilayah=_BOLEH_KOSONG,
    )


def _bagian() -> Skema:
    return _objek("Satu bagian naskah sebagai teks polos.", judul=_TEKS, teks=_TEKS)


_BAGIAN: Final = {
    "daftar": _daftar_sop,
    "ringkasan": _ringkasan,
    "sop": _sop,
    "identitas": _identitas,
    "langkah": _langkah,
    "sitasi": _sitasi,
    "rujukan": _rujukan,
    "instansi": _instansi,
    "bagian": _bagian,
}


def _objek(uraian: str, **isi: Skema) -> Skema:
    """Return an object that has exactly these keys."""
    return {
        **({"description": uraian} if uraian else {}),
        "type": "object",
        "properties": {**isi},
        "required": [*isi],
        "additionalProperties": False,
    }


def _larik(nama: str) -> Skema:
    return {"type": "array", "items": {"$ref": f"#/$defs/{nama}"}}


def _pilihan(
    kelas: type[Status | Jenis | Satuan | StatusRujukan], *, kosong: bool = False
) -> Skema:
    return {"enum": [*(satu.value for satu in kelas), *((None,) if kosong else ())]}
