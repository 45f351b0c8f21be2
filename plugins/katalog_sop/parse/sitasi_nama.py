"""Who issued a cited regulation: the words between its kind and its number, as a name."""

import re
from typing import Final

from katalog_sop.model.dasar_hukum import Sitasi
from katalog_sop.parse.sitasi_jenis import KEMENTERIAN, LEMBAGA, Bentuk, Ekor

_FLAGS: Final = re.ASCII | re.IGNORECASE | re.VERBOSE
_KURUNG: Final = re.compile(r"\([^()]{0,60}\)")
_NEGARA: Final = re.compile(
    r"""(?<!arsip\ nasional\ )(?<!kepolisian\ negara\ )
        (?:^\W{0,3}negara\ (?:kesatuan\ )?)?\b(?:republik\ indonesia|N?R\.?\ ?I)\b\.?""",
    _FLAGS,
)
_HURUF_BESAR: Final = re.compile(r"DKI|DIY|NTB|NTT|DPRD|[IVX]+")
_SINGKATAN: Final = 4
"""A region in fewer capitals than these is an abbreviation: DKI, NTB."""


def bersih(ekor: str) -> str:
    """Return the words behind a kind without ``(Perda)`` and the name of the state."""
    return " ".join(_NEGARA.sub(" ", _KURUNG.sub(" ", ekor)).split()).strip(" ,.&/-")


def sitasi_induk(bentuk: Bentuk, ekor: str) -> Sitasi | None:
    """Return the citation without its number; None if the document is no regulation.

    *ekor* are the words behind the kind, as ``bersih`` leaves them.
    """
    jenis = bentuk.jenis
    match bentuk.ekor:
        case Ekor.BUKAN:
            return None
        case Ekor.DAERAH:
            return Sitasi(jenis=jenis, daerah=_format_daerah(ekor))
        case Ekor.KEMENTERIAN:
            return Sitasi(jenis=f"{jenis} {_kementerian(ekor)}".strip())
        case Ekor.PENERBIT:
            return Sitasi(jenis=f"{jenis} {_penerbit(ekor)}".strip())
        case Ekor.SEBUTAN:
            return Sitasi(jenis=jenis)


def _kementerian(ekor: str) -> str:
    """Return the full name of a ministry: ``kes`` is ``Kesehatan``, ``PAN & RB`` is known too."""
    words = [kata for kata in re.findall(r"[a-z]+", ekor.lower()) if kata != "dan"]
    if words and words[0] == "negara":
        words = words[1:]
        ekor = re.sub(r"^\W*negara\s", "", ekor, flags=re.IGNORECASE)
    for banyak in range(len(words), 0, -1):
        nama = _KEMENTERIAN.get("".join(words[:banyak]))
        if nama:
            return nama
    return _format_nama(ekor)


_KEMENTERIAN: Final = KEMENTERIAN | {
    "".join(kata for kata in re.findall(r"[a-z]+", nama.lower()) if kata != "dan"): nama
    for nama in KEMENTERIAN.values()
}


def _penerbit(ekor: str) -> str:
    """Return the name of an institution, its abbreviations written out."""
    nama = re.sub(r"\bR\.?\s?I\b\.?$", "Republik Indonesia", _format_nama(ekor))
    return re.sub(r"[A-Za-z]+", lambda kata: _format_lembaga(kata[0]), nama)


def _format_lembaga(kata: str) -> str:
    kecil = kata.lower()
    if kecil.startswith("men") and kecil[3:] in KEMENTERIAN:
        return f"Menteri {KEMENTERIAN[kecil[3:]]}"
    return LEMBAGA.get(kecil, kata)


def _format_nama(nama: str) -> str:
    """Return *nama* as written; what is all capitals or all small gets initial capitals."""
    if not (nama.islower() or (nama.isupper() and " " in nama)):
        return nama
    return re.sub(r"[A-Za-z']+", lambda kata: _format_kata(kata[0]), nama)


def _format_daerah(nama: str) -> str:
    """Return a region like a name, also where it is one word of capitals: ``PASER``."""
    return _format_nama(nama if len(nama) < _SINGKATAN or " " in nama else _kecilkan(nama))


def _kecilkan(nama: str) -> str:
    return nama.lower() if nama.isupper() else nama


def _format_kata(kata: str) -> str:
    if _HURUF_BESAR.fullmatch(kata.upper()):
        return kata.upper()
    return "dan" if kata.lower() == "dan" else kata.capitalize()
