"""One resolved SOP as JSON values."""

from decimal import Decimal

from katalog_sop.alur.graf import Simpul
from katalog_sop.model.identitas import Identitas
from katalog_sop.model.naskah import polos, polos_naskah
from katalog_sop.model.sidik import sidik
from katalog_sop.model.sop import Bagian
from katalog_sop.model.waktu import Waktu
from katalog_sop.resolve.catalogue import LinkedSop, Rujukan

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]


def sop_json(linked: LinkedSop) -> dict[str, Json]:
    """Return an SOP with its steps, exits and references as values that JSON has."""
    sop, identitas = linked.sop, linked.sop.identitas
    return {
        "id": sop.id,
        "nama": identitas.nama,
        "nomor": identitas.nomor or None,
        "status": identitas.status.value if identitas.status else None,
        "instansi": sop.instansi,
        "sidik": linked.sidik or sidik(sop),
        "identitas": _identitas(linked),
        "pelaksana": [lane.nama for lane in sop.pelaksana],
        "langkah": [_langkah(simpul) for simpul in linked.graf.simpul],
        "keterkaitan": [_rujukan(rujukan) for rujukan in linked.keterkaitan],
        "dirujuk_oleh": list(linked.dirujuk_oleh),
        "bagian": [_bagian(bagian) for bagian in sop.bagian],
    }


def _identitas(linked: LinkedSop) -> dict[str, Json]:
    identitas = linked.sop.identitas
    signed = identitas.disahkan_oleh
    return {
        **tanggal_json(identitas),
        "disahkan_oleh": {
            "jabatan": signed.jabatan or None,
            "nama": signed.nama or None,
            "pangkat": signed.pangkat or None,
        }
        if signed
        else None,
        "klasifikasi": {
            "sifat": identitas.klasifikasi.sifat or None,
            "cakupan": identitas.klasifikasi.cakupan or None,
            "jenis": identitas.klasifikasi.jenis or None,
        },
        "unit": list(identitas.unit),
        "judul_prosedur": identitas.judul_prosedur or None,
        "alias": list(identitas.alias),
        "menggantikan": list(identitas.menggantikan),
        "digantikan_oleh": list(identitas.digantikan_oleh),
        "id_lama": list(identitas.id_lama),
        "pernyataan": identitas.pernyataan or None,
        "sumber": {
            "berkas": identitas.sumber.berkas or None,
            "catatan": identitas.sumber.catatan or None,
        },
        "abaikan": list(identitas.abaikan),
    }


def tanggal_json(identitas: Identitas) -> dict[str, Json]:
    """Return the dates of the form as partial ISO dates."""
    dates = {
        "tanggal_pembuatan": identitas.tanggal_pembuatan,
        "tanggal_revisi": identitas.tanggal_revisi,
        "tanggal_efektif": identitas.tanggal_efektif,
        "tanggal_pengesahan": identitas.tanggal_pengesahan,
    }
    return {key: date.iso() if date else None for key, date in dates.items()}


def _langkah(simpul: Simpul) -> dict[str, Json]:
    langkah = simpul.langkah
    return {
        "no": langkah.no,
        "jenis": simpul.jenis.value,
        "kegiatan": polos(langkah.kegiatan),
        "pelaksana": [
            {"nama": satu.nama, "disimpulkan": satu.disimpulkan} for satu in langkah.pelaksana
        ],
        "kelengkapan": polos(langkah.kelengkapan),
        "waktu": _waktu(langkah.waktu),
        "output": polos(langkah.output),
        "keterangan": polos(langkah.keterangan),
        "alur": [
            {"ke": satu.ke, "label": satu.label or None, "disimpulkan": satu.disimpulkan}
            for satu in simpul.keluar
        ],
    }


def _waktu(waktu: Waktu) -> dict[str, Json]:
    return {
        "teks": waktu.teks,
        "nilai": angka(waktu.nilai),
        "maks": angka(waktu.maks),
        "satuan": waktu.satuan.value if waktu.satuan else None,
    }


def angka(nilai: Decimal | None) -> int | float | None:
    """Return a number as JSON has it: whole where it is whole."""
    if nilai is None:
        return None
    return int(nilai) if nilai == nilai.to_integral_value() else float(nilai)


def _rujukan(rujukan: Rujukan) -> dict[str, Json]:
    value: dict[str, Json] = {
        "teks": rujukan.teks,
        "id": rujukan.id,
        "status": rujukan.status.value,
    }
    if rujukan.calon:
        value["calon"] = list(rujukan.calon)
    return value


def _bagian(bagian: Bagian) -> dict[str, Json]:
    return {"judul": bagian.judul, "teks": polos_naskah(bagian.isi)}
