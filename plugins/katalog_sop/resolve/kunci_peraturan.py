"""When two citations mean one regulation: the folded key by which they are compared."""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from katalog_sop.model.dasar_hukum import Sitasi
from katalog_sop.parse.sitasi_jenis import BENTUK, Ekor

JENIS_DAERAH: Final = frozenset(one.jenis for one in BENTUK if one.ekor is Ekor.DAERAH)
"""The kinds that every region has: without its region a number tells nothing."""
UUD: Final = "Undang-Undang Dasar"
"""The kind that bears no number."""

_TANPA_PENERBIT: Final = frozenset(
    one.jenis for one in BENTUK if one.ekor in {Ekor.KEMENTERIAN, Ekor.PENERBIT}
)
"""Kinds that need the name of who issued it."""
_SETEMPAT: Final = re.compile(
    r"""\b(?:dinas|puskesmas|bagian|kantor|satuan|uptd?|sekolah|camat|kecamatan|lurah|kelurahan
      |sekretaris\ daerah|bidang|seksi|rumah\ sakit|rs[ud]*|direktur(?!\ jenderal)|ketua\ tim)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Offices that every region has: whose decision it is, its number does not tell."""

_KODE: Final = tuple(
    (re.compile(jenis), re.compile(nomor))
    for jenis, nomor in (
        (r"(?:peraturan|keputusan) menteri keuangan", r"([0-9]+)/[pk]mk\.[0-9]+"),
        (r"(?:peraturan|keputusan) menteri perhubungan", r"[pk]m[ .-]*([0-9]+)"),
        (r"peraturan menteri pendayagunaan", r"per/([0-9]+)/m\.pan(?:-rb)?(?:/[0-9]+)?"),
        (r"keputusan menteri pendayagunaan", r"kep/([0-9]+)/m\.pan(?:-rb)?(?:/[0-9]+)?"),
        (r"keputusan menteri pendayagunaan", r"([0-9]+)/kep/m\.pan(?:-rb)?(?:/[0-9]+)?"),
        (r"peraturan direktur jenderal", r"per-?([0-9]+)/p[bj]"),
        (r"peraturan otoritas jasa keuangan", r"([0-9]+)/pojk\.[0-9]+"),
        (r"peraturan kepala ", r"pk[ .-]*([0-9]+)"),
    )
)
"""Numbers that run through a year whatever letters stand around them: 215/PMK.05, PM 38."""

_NAMA_DAERAH: Final = {
    "babel": "kepulauan bangka belitung",
    "bangka belitung": "kepulauan bangka belitung",
    "diy": "daerah istimewa yogyakarta",
    "dki jakarta": "daerah khusus ibukota jakarta",
    "jabar": "jawa barat",
    "jateng": "jawa tengah",
    "jatim": "jawa timur",
    "kalbar": "kalimantan barat",
    "kalsel": "kalimantan selatan",
    "kaltara": "kalimantan utara",
    "kalteng": "kalimantan tengah",
    "kaltim": "kalimantan timur",
    "kepri": "kepulauan riau",
    "ntb": "nusa tenggara barat",
    "ntt": "nusa tenggara timur",
    "sulbar": "sulawesi barat",
    "sulsel": "sulawesi selatan",
    "sulteng": "sulawesi tengah",
    "sultra": "sulawesi tenggara",
    "sulut": "sulawesi utara",
    "sumbar": "sumatera barat",
    "sumsel": "sumatera selatan",
    "sumut": "sumatera utara",
}
_TINGKAT: Final = {"Gubernur": "provinsi ", "Bupati": "kabupaten ", "Wali Kota": "kota "}
"""What the one who issues a regulation says of the region already."""


@lru_cache(maxsize=8192)  # many SOPs cite one regulation, and rules and pages ask again
def kunci_peraturan(sitasi: Sitasi) -> Sitasi:
    """Return the key of a regulation: citations of one regulation have the same key.

    ``215/PMK.05/2016`` is Peraturan Menteri Keuangan 215 of 2016, and a Peraturan Bupati Paser one
    of Kabupaten Paser. Where two spellings may mean two regulations their keys differ.
    """
    jenis = _lipat_jenis(sitasi.jenis)
    return replace(
        sitasi,
        jenis=jenis,
        daerah=_lipat_daerah(sitasi.jenis, sitasi.daerah),
        nomor=_lipat_nomor(jenis, sitasi.nomor),
    )


def is_lengkap(sitasi: Sitasi) -> bool:
    """Return whether a citation tells its regulation from all others, wherever it is made."""
    if sitasi.jenis in _TANPA_PENERBIT or _SETEMPAT.search(sitasi.jenis):
        return False
    if sitasi.jenis in JENIS_DAERAH and not sitasi.daerah:
        return False
    return bool(sitasi.jenis and sitasi.tahun and (sitasi.nomor or sitasi.jenis == UUD))


def _lipat_jenis(jenis: str) -> str:
    text = " ".join(re.findall(r"[a-z0-9]+", jenis.casefold().replace("&", " dan ")))
    return re.sub(r" republik indonesia$|(?<= lembaga) lembaga\b", "", text)


def _lipat_daerah(jenis: str, daerah: str) -> str:
    text = " ".join(daerah.casefold().split())
    text = re.sub(r"^pemerintah ", "", text)
    text = re.sub(r"^(?:kab\b\.?|kabupaten) ?", "kabupaten ", text)
    text = re.sub(r"^(?:prov\b\.?|propinsi|provinsi) ?", "provinsi ", text)
    text = re.sub(r"^kotamadya ", "kota ", text)
    for pejabat, tingkat in _TINGKAT.items():
        if jenis.endswith(pejabat):
            text = text.removeprefix(tingkat)
    tingkat = "provinsi " if text.startswith("provinsi ") else ""
    nama = text.removeprefix(tingkat)
    return tingkat + _NAMA_DAERAH.get(nama, nama)


def _lipat_nomor(jenis: str, nomor: str) -> str:
    text = nomor.casefold()
    for kode_jenis, kode in _KODE:
        found = kode.fullmatch(text) if kode_jenis.match(jenis) else None
        if found is not None:
            text = found[1]
    parts = [ruas.lstrip("0") or ruas for ruas in text.split("/")]
    if "ketua mahkamah agung" in jenis:  # 026/KMA/SK/II and KMA/026/SK/II
        parts.sort()
    return "/".join(parts)
