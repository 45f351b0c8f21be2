"""The regulations that an item of Dasar Hukum cites.

The rules follow the spellings in DOMAIN.md, section 2 (Sitasi peraturan): a kind in full or
abbreviated, what belongs to its name (region, ministry, institution), then number and year. What
is no regulation (ISO 9001, articles of the HIR, a Surat Edaran) is no citation.

Every look ahead is bounded, so reading takes time in proportion to the length of the text.
"""

import re
import unicodedata
from dataclasses import replace
from typing import Final, NamedTuple

from katalog_sop.model.dasar_hukum import Sitasi
from katalog_sop.parse.sitasi_jenis import BENTUK, KEMENTERIAN, KODE, LEMBAGA, Bentuk, Ekor
from katalog_sop.parse.sitasi_nomor import BacaanNomor, parse_nomor

_FLAGS: Final = re.ASCII | re.IGNORECASE | re.VERBOSE

_SAMA: Final = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012–—―−", "-")
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\ufeff", "")
)
_LEKAT: Final = re.compile(
    r"""(?<=[0-9])(?=tahun|thn|th[.\s]|tentang)  # Nomor 23Tahun 2006
      | (?<=tahun)(?=[12][0-9]{3})              # Tahun2006
      | (?<=perka)(?=(?:anri|bkn|bnn|bnpb|bpom|bps|lan|lkpp)\b)""",
    _FLAGS,
)

# One group a kind, in the order of the table: `lastindex` says which one it was.
_JENIS: Final = "|".join(
    "({}){}".format(
        bentuk.ejaan.replace(" ", r"[ ]"),
        "" if bentuk.ekor is Ekor.KEMENTERIAN else r"(?![A-Z])",
    )
    for bentuk in BENTUK
)
_KEPALA: Final = re.compile(_JENIS, _FLAGS)
_PENANDA: Final = re.compile(
    rf"""
    (?<![A-Z])(?:{_JENIS})\.?
  | \b(?P<rantai>      # Undang-Undang Nomor 23 Tahun 2006 sebagaimana diubah dengan Nomor 24 ...
        (?:jo|jis|juncto|y\.?s\.?d\.?u)\b\.?
      | (?:diubah|dirubah|diganti|dicabut)\ (?:[a-z]{{1,12}}\ ){{0,3}}dengan\b
      | (?:perubahan|revisi)\ (?:[a-z]{{1,12}}\ ){{0,2}}atas\b
      | terakhir(?:\ dengan)?\b
    )
  | (?<![A-Z0-9/.-])(?P<kode>[A-Z0-9.-]{{1,24}}(?:/[A-Z0-9.-]{{1,24}}){{1,8}})   # 215/PMK.05/2016
    """,
    _FLAGS,
)
# 3. No. 2 Tahun 2009 tentang ...
_TANPA_JENIS: Final = re.compile(r"[\s.•-]{0,8}(?:(?:[0-9]{1,2}|[a-z])[.)])?\s?(?=no)", _FLAGS)
_SAMBUNG: Final = re.compile(r"\s?(?:[,;]\s?)?(?:(?:dan|serta)\s|[&/]\s?)?", _FLAGS)
_SELA: Final = re.compile(r"(?:[\s,&/-]|\([^()]{0,60}\)){0,8}", _FLAGS)  # Peraturan Daerah (Perda)
_KATA: Final = re.compile(
    r"""(?:[A-Z]\.){2,5}                        # R.I.
      | [A-Z]{1,5}\.(?=\s?[A-Z])                # Kab. Paser
      | [A-Z]{1,40}(?:'[A-Z]{1,20})?""",
    _FLAGS,
)
_KURUNG: Final = re.compile(r"\([^()]{0,60}\)")
# What never stands between a kind and its number.
_HENTI: Final = re.compile(
    r"""(?:tentang|ttg|mengenai|perihal|hal|sebagaimana|yang|untuk|dengan|atas|pada|oleh|dari|di|ke
    |berdasarkan|sesuai|pasal|ayat|huruf|lampiran|perubahan|pelaksanaan|ini|itu|tersebut|adalah|maka
    |serta|perundang|undangan|terkait|lainnya|lembaran|berita|jo|juncto|sop|standar)\b""",
    _FLAGS,
)
_BANYAK_KATA: Final = 24  # a joint regulation of three ministers

_NEGARA: Final = re.compile(
    r"""(?<!arsip\ nasional\ )(?<!kepolisian\ negara\ )
        (?:^\W{0,3}negara\ (?:kesatuan\ )?)?\b(?:republik\ indonesia|N?R\.?\ ?I)\b\.?""",
    _FLAGS,
)
_HURUF_BESAR: Final = re.compile(r"DKI|DIY|NTB|NTT|DPRD|[IVX]+")


class _Kepala(NamedTuple):
    """A kind, the words behind it, and its number."""

    bentuk: Bentuk
    ekor: str
    nomor: BacaanNomor


def parse_sitasi(teks: str) -> tuple[Sitasi, ...]:
    """Return the regulations cited in *teks*, in their order, each as often as it is named.

    Regulations named in the title of another one count as well. The kind is given in full
    (``Undang-Undang``, ``Peraturan Menteri Kesehatan``), the region as written; of the number
    ``215/PMK.05/2016`` the year stands in `tahun`, and ``07`` is ``7``. What the text does not
    state stays empty; a number that is tied to the citation before it (``jo. Nomor 24 Tahun
    2013``) takes over its kind and region. The result is empty for what is no regulation.
    """
    text = _rapikan(teks)
    hasil: list[Sitasi] = []
    induk, pos = _parse_tanpa_jenis(text, hasil)
    while (penanda := _PENANDA.search(text, pos)) is not None:
        if penanda["rantai"]:
            pos = _parse_lanjutan(text, penanda.end(), induk, hasil)
        elif penanda["kode"]:
            pos = _parse_kode(text, penanda, hasil)
        else:
            kepala = _parse_kepala(text, penanda)
            pos = penanda.end()
            if kepala is not None:
                induk = _sitasi_induk(kepala)
                pos = _catat(text, kepala.nomor, induk, hasil)
    return tuple(hasil)


def _rapikan(teks: str) -> str:
    """Return *teks* with one kind of blank and hyphen, and blanks where words stick together."""
    text = unicodedata.normalize("NFKC", teks).translate(_SAMA)
    return _LEKAT.sub(" ", " ".join(text.split()))


def _parse_tanpa_jenis(text: str, hasil: list[Sitasi]) -> tuple[Sitasi | None, int]:
    """Note a number that opens the item without a kind; return it and where to go on."""
    awal = _TANPA_JENIS.match(text)
    nomor = parse_nomor(text, awal.end()) if awal else None
    if nomor is None or not _lengkap(nomor):
        return None, 0
    return Sitasi(), _catat(text, nomor, Sitasi(), hasil)


def _parse_lanjutan(text: str, pos: int, induk: Sitasi | None, hasil: list[Sitasi]) -> int:
    """Note the numbers at *pos* as further ones of *induk*; return where they end."""
    nomor = parse_nomor(text, _akhir(_SELA, text, pos)) if induk is not None else None
    if induk is None or nomor is None or not _lengkap(nomor) or _mirip_tanggal(nomor):
        return pos
    return _catat(text, nomor, induk, hasil)


def _parse_kode(text: str, penanda: re.Match[str], hasil: list[Sitasi]) -> int:
    """Note a number that tells its issuer by itself; return where it ends."""
    nomor = parse_nomor(text, penanda.start())
    if nomor is None or not nomor.bertahun or not _jenis_dari_kode(nomor.isi[0][0]):
        return penanda.end()
    return _catat(text, nomor, Sitasi(), hasil)


def _parse_kepala(text: str, penanda: re.Match[str]) -> _Kepala | None:
    """Return the kind found with the words up to its number, None if no number is near."""
    bentuk = BENTUK[(penanda.lastindex or 1) - 1]
    pos = penanda.end()
    for _ in range(_BANYAK_KATA):
        mulai = _akhir(_SELA, text, pos)
        nomor = parse_nomor(text, mulai)
        if nomor is not None:
            kepala = _Kepala(bentuk, _bersih(text[penanda.end() : pos]), nomor)
            return kepala if _berarti(kepala) else None
        kata = _KATA.match(text, mulai)
        if kata is None or _HENTI.match(text, mulai) or _KEPALA.match(text, mulai):
            return None
        pos = kata.end()
    return None


def _berarti(kepala: _Kepala) -> bool:
    """Return whether kind and number together are a citation and not words by chance."""
    nomor = kepala.nomor
    if nomor.isi[0][0]:
        return nomor.bertahun or (nomor.bertanda and not kepala.bentuk.perlu_tahun)
    # Nomor .... Tahun 2020; Undang-Undang Dasar Tahun 1945; but not: Program Perda Tahun 2020
    return nomor.bertanda or (kepala.bentuk.ekor is Ekor.SEBUTAN and not kepala.ekor)


def _catat(text: str, nomor: BacaanNomor, induk: Sitasi | None, hasil: list[Sitasi]) -> int:
    """Note *nomor* and those joined to it as citations of *induk*; return where they end.

    Without *induk* the document is no regulation: its numbers are passed over.
    """
    while True:
        if induk is not None:
            hasil += (
                replace(
                    induk,
                    jenis=_jenis_dari_kode(angka) or induk.jenis if _samar(induk) else induk.jenis,
                    nomor=angka,
                    tahun=tahun,
                )
                for angka, tahun in nomor.isi
            )
        end = nomor.end
        sambung = _SAMBUNG.match(text, end)
        if sambung is None or not sambung[0].strip():
            return end
        lagi = parse_nomor(text, sambung.end())
        if lagi is None or not _lengkap(lagi) or _mirip_tanggal(lagi):
            return end
        nomor = lagi


def _lengkap(nomor: BacaanNomor) -> bool:
    return nomor.bertahun and all(angka for angka, _ in nomor.isi)


def _mirip_tanggal(nomor: BacaanNomor) -> bool:
    """Return whether this may be a date: ``, 15/1/2014``."""
    return not nomor.bertanda and any("/" in angka for angka, _ in nomor.isi)


def _samar(induk: Sitasi) -> bool:
    return induk.jenis in {"", "Peraturan", "Keputusan", "Peraturan Menteri", "Keputusan Menteri"}


def _jenis_dari_kode(nomor: str) -> str:
    return next((jenis for kode, jenis in KODE if kode.search(nomor)), "")


def _sitasi_induk(kepala: _Kepala) -> Sitasi | None:
    """Return the citation without its number; None if the document is no regulation."""
    jenis = kepala.bentuk.jenis
    match kepala.bentuk.ekor:
        case Ekor.BUKAN:
            return None
        case Ekor.DAERAH:
            return Sitasi(jenis=jenis, daerah=_format_nama(kepala.ekor))
        case Ekor.KEMENTERIAN:
            return Sitasi(jenis=f"{jenis} {_kementerian(kepala.ekor)}".strip())
        case Ekor.PENERBIT:
            return Sitasi(jenis=f"{jenis} {_penerbit(kepala.ekor)}".strip())
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


def _bersih(ekor: str) -> str:
    """Return the words behind a kind without ``(Perda)`` and the name of the state."""
    return " ".join(_NEGARA.sub(" ", _KURUNG.sub(" ", ekor)).split()).strip(" ,.&/-")


def _format_nama(nama: str) -> str:
    """Return *nama* as written; what is all capitals or all small gets initial capitals."""
    if not (nama.islower() or (nama.isupper() and " " in nama)):
        return nama
    return re.sub(r"[A-Za-z']+", lambda kata: _format_kata(kata[0]), nama)


def _format_kata(kata: str) -> str:
    if _HURUF_BESAR.fullmatch(kata.upper()):
        return kata.upper()
    return "dan" if kata.lower() == "dan" else kata.capitalize()


def _akhir(pattern: re.Pattern[str], text: str, pos: int) -> int:
    found = pattern.match(text, pos)
    return found.end() if found else pos
