"""What lists of open data say of one SOP: the facts about it, and never its text.

An SOP whose form forbids copying appears in lists and nowhere else.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from katalog_sop.data.sop_json import Json, tanggal_json
from katalog_sop.model.alamat import DATA, alamat_sop, relatif
from katalog_sop.model.dasar_hukum import Sitasi
from katalog_sop.model.instansi import Instansi
from katalog_sop.model.sop import Sop, SopId
from katalog_sop.resolve.catalogue import LinkedSop
from katalog_sop.resolve.publication import Publication


@dataclass(frozen=True, slots=True)
class Acuan:
    """How data names the pages and files of the site."""

    site_url: str
    """Absolute address of the site; empty where it is not known."""

    def ke(self, alamat: str) -> str:
        """Return the address of a page or file: absolute, else relative to ``data/``."""
        return self.site_url + alamat if self.site_url else relatif(DATA, alamat)


def terbuka(publication: Publication) -> tuple[LinkedSop, ...]:
    """Return the SOPs whose text may be given away, by id."""
    return tuple(linked for linked in publication.sop.values() if not linked.sop.tertutup)


def berkas_sop(sop: SopId) -> str:
    """Return the path of the data file of one SOP below the site."""
    return f"{DATA}sop/{sop}.json"


def ringkasan(linked: LinkedSop, instansi: Instansi, acuan: Acuan) -> dict[str, Json]:
    """Return what ``data/sop.json`` says of an SOP."""
    sop, identitas = linked.sop, linked.sop.identitas
    return {
        "id": sop.id,
        "alamat": acuan.ke(alamat_sop(sop.id)),
        "nama": identitas.nama,
        "alias": list(identitas.alias),
        "nomor": identitas.nomor or None,
        "status": identitas.status.value if identitas.status else None,
        "instansi": sop.instansi,
        "nama_instansi": instansi.nama,
        "pemerintah": instansi.pemerintah or None,
        "wilayah": instansi.wilayah or None,
        **tanggal_json(identitas),
        "menggantikan": list(identitas.menggantikan),
        "digantikan_oleh": list(identitas.digantikan_oleh),
        "pernyataan": identitas.pernyataan or None,
        "sidik": linked.sidik,
        "diubah": sop.changed,
        **_isi(linked, acuan),
    }


def _isi(linked: LinkedSop, acuan: Acuan) -> dict[str, Json]:
    """Return what is known of the text: nothing of a closed one."""
    sop = linked.sop
    if sop.tertutup:
        return {"pelaksana": [], "banyak_langkah": None, "dasar_hukum": [], "berkas": None}
    return {
        "pelaksana": [lane.nama for lane in sop.pelaksana],
        "banyak_langkah": len(sop.langkah),
        "dasar_hukum": [sitasi_json(satu) for satu in sitasi_sop(sop)],
        "berkas": acuan.ke(berkas_sop(sop.id)),
    }


def sitasi_sop(sop: Sop) -> tuple[Sitasi, ...]:
    """Return each regulation that an SOP cites, once, in the order of its text."""
    return tuple(dict.fromkeys(satu for butir in sop.dasar_hukum for satu in butir.sitasi))


def sitasi_json(sitasi: Sitasi) -> dict[str, Json]:
    """Return a citation as JSON values."""
    return {
        "sebutan": sitasi.sebutan,
        "jenis": sitasi.jenis or None,
        "daerah": sitasi.daerah or None,
        "nomor": sitasi.nomor or None,
        "tahun": sitasi.tahun or None,
    }


def semua_ringkasan(publication: Publication, acuan: Acuan) -> Iterable[dict[str, Json]]:
    """Yield what the list says of each sound SOP, by id."""
    for linked in publication.sop.values():
        yield ringkasan(linked, publication.instansi[linked.sop.instansi], acuan)
