"""What pages tell machines about themselves: JSON-LD in the words of schema.org.

An SOP is a DigitalDocument, its office a GovernmentOrganization, what it rests on is Legislation.
"""

import json
from collections.abc import Mapping
from typing import Final

from katalog_sop.data.ringkasan import sitasi_sop
from katalog_sop.data.sop_json import Json
from katalog_sop.model.alamat import alamat_instansi, alamat_sop
from katalog_sop.model.dasar_hukum import Sitasi
from katalog_sop.model.identitas import Status
from katalog_sop.model.instansi import Instansi
from katalog_sop.resolve.catalogue import LinkedSop
from katalog_sop.resolve.publication import Publication

_KONTEKS: Final = "https://schema.org"
_KEADAAN: Final = {Status.BERLAKU: "Published", Status.KONSEP: "Draft", Status.UJI_COBA: "Draft"}
"""What schema.org calls a status; every other one is over."""

Isi = dict[str, Json]


def jsonld_halaman(publication: Publication, site_url: str) -> dict[str, str]:
    """Return the JSON-LD of each page that has some, by the address of the page."""
    kantor = {
        alamat_instansi(satu.id): _teks(_instansi(satu, site_url))
        for satu in publication.instansi.values()
    }
    naskah = {
        alamat_sop(satu.sop.id): _teks(
            _sop(satu, publication.instansi[satu.sop.instansi], site_url)
        )
        for satu in publication.sop.values()
    }
    return {**kantor, **naskah}


def _teks(isi: Isi) -> str:
    """Return JSON that can stand in a page: nothing in it ends the element around it."""
    penuh: Isi = {"@context": _KONTEKS, **isi}
    text = json.dumps(_berisi(penuh), ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _berisi(isi: Mapping[str, Json]) -> Isi:
    """Return what is known: nothing empty is said."""
    return {
        kunci: _berisi(nilai) if isinstance(nilai, dict) else nilai
        for kunci, nilai in isi.items()
        if nilai
    }


def _instansi(instansi: Instansi, site_url: str) -> Isi:
    return {
        "@type": "GovernmentOrganization",
        "@id": _id(site_url, alamat_instansi(instansi.id)),
        "name": instansi.nama,
        "alternateName": instansi.singkatan,
        "areaServed": instansi.wilayah,
        "parentOrganization": {
            "@type": "GovernmentOrganization",
            "name": instansi.pemerintah,
        }
        if instansi.pemerintah
        else None,
        "address": instansi.alamat,
        "telephone": instansi.telepon,
        "faxNumber": instansi.fax,
        "email": instansi.surel,
        "url": instansi.situs,
    }


def _sop(linked: LinkedSop, instansi: Instansi, site_url: str) -> Isi:
    sop, identitas = linked.sop, linked.sop.identitas
    versi = identitas.tanggal_versi
    alamat = _id(site_url, alamat_sop(sop.id))
    return {
        "@type": "DigitalDocument",
        "@id": alamat,
        "url": alamat,
        "name": identitas.nama,
        "alternateName": list(identitas.alias),
        "identifier": identitas.nomor,
        "inLanguage": "id",
        "creativeWorkStatus": _KEADAAN.get(identitas.status, "Obsolete")
        if identitas.status
        else "",
        "datePublished": versi.iso() if versi else "",
        "dateModified": sop.changed,
        "publisher": {
            "@type": "GovernmentOrganization",
            "@id": _id(site_url, alamat_instansi(instansi.id)),
            "name": instansi.nama,
            "areaServed": instansi.wilayah,
        },
        "isBasedOn": [] if sop.tertutup else [_peraturan(satu) for satu in sitasi_sop(sop)],
    }


def _peraturan(sitasi: Sitasi) -> Isi:
    return {"@type": "Legislation", "name": sitasi.sebutan}


def _id(site_url: str, alamat: str) -> str:
    return f"{site_url}{alamat}" if site_url else ""
