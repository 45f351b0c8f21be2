"""The catalogue of the open data itself: DCAT 3 as JSON-LD, which data portals harvest."""

from typing import Final

from katalog_sop.data.ringkasan import Acuan
from katalog_sop.data.sop_json import Json
from katalog_sop.model.alamat import BERANDA, DATA
from katalog_sop.resolve.publication import Publication

_KONTEKS: Final[dict[str, Json]] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_BAHASA: Final = "http://publications.europa.eu/resource/authority/language/IND"
_JENIS_BERKAS: Final = "https://www.iana.org/assignments/media-types/"

Isi = dict[str, Json]


def katalog_dcat(publication: Publication, nama_situs: str, acuan: Acuan) -> Isi:
    """Return the catalogue with its two datasets and the files of each."""
    return {
        "@context": _KONTEKS,
        "@id": acuan.ke(f"{DATA}katalog.jsonld"),
        "@type": "dcat:Catalog",
        "dct:title": _kata(nama_situs),
        "dct:description": _kata("Standar Operasional Prosedur instansi pemerintah."),
        "dct:language": {"@id": _BAHASA},
        "dct:publisher": [
            {"@type": "foaf:Organization", "foaf:name": satu.nama_dan_wilayah}
            for satu in publication.instansi.values()
        ],
        "foaf:homepage": {"@id": acuan.ke(BERANDA)},
        **_diubah(publication),
        "dcat:dataset": [_sop(publication, acuan), _langkah(publication, acuan)],
    }


def _sop(publication: Publication, acuan: Acuan) -> Isi:
    return {
        **_himpunan(
            "sop",
            "SOP",
            f"Nama, nomor, status, pelaksana dan dasar hukum {len(publication.sop)} SOP.",
            publication,
            acuan,
        ),
        "dct:conformsTo": {"@id": acuan.ke(f"{DATA}ekspor.schema.json")},
        "dcat:distribution": [
            _berkas("sop.json", "application/json", acuan),
            _berkas("sop.csv", "text/csv", acuan),
        ],
    }


def _langkah(publication: Publication, acuan: Acuan) -> Isi:
    return {
        **_himpunan(
            "langkah",
            "Langkah SOP",
            "Setiap langkah dengan pelaksana, mutu baku dan arah lanjutannya.",
            publication,
            acuan,
        ),
        "dcat:distribution": [_berkas("langkah.csv", "text/csv", acuan)],
    }


def _himpunan(nama: str, judul: str, uraian: str, publication: Publication, acuan: Acuan) -> Isi:
    wilayah = sorted({one.wilayah for one in publication.instansi.values() if one.wilayah})
    return {
        "@id": f"{acuan.ke(DATA)}#{nama}",
        "@type": "dcat:Dataset",
        "dct:title": _kata(judul),
        "dct:description": _kata(uraian),
        "dct:language": {"@id": _BAHASA},
        "dct:spatial": [*wilayah],
        "dcat:landingPage": {"@id": acuan.ke(DATA)},
        **_diubah(publication),
    }


def _berkas(nama: str, jenis: str, acuan: Acuan) -> Isi:
    alamat = acuan.ke(f"{DATA}{nama}")
    return {
        "@type": "dcat:Distribution",
        "dct:title": nama,
        "dcat:accessURL": {"@id": alamat},
        "dcat:downloadURL": {"@id": alamat},
        "dcat:mediaType": {"@id": f"{_JENIS_BERKAS}{jenis}"},
    }


def _diubah(publication: Publication) -> Isi:
    """Return the day of the last change, where a version history tells."""
    terakhir = max((satu.sop.changed or "" for satu in publication.sop.values()), default="")
    return {"dct:modified": {"@value": terakhir, "@type": "xsd:date"}} if terakhir else {}


def _kata(teks: str) -> Isi:
    return {"@value": teks, "@language": "id"}
