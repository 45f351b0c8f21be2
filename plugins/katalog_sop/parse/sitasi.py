"""The regulations that an item of Dasar Hukum cites.

The rules follow the spellings in DOMAIN.md, section 2 (Sitasi peraturan): a kind in full or
abbreviated, what belongs to its name (region, ministry, institution), then number and year. What
is no regulation (ISO 9001, articles of the HIR, a Surat Edaran) is no citation.

Every look ahead is bounded, so reading takes time in proportion to the length of the text.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final, NamedTuple

from katalog_sop.model.dasar_hukum import Sitasi
from katalog_sop.parse.sitasi_jenis import BENTUK, KODE, Bentuk, Ekor
from katalog_sop.parse.sitasi_nama import bersih, sitasi_induk
from katalog_sop.parse.sitasi_nomor import BacaanNomor, parse_nomor
from katalog_sop.parse.sitasi_teks import rapikan, tempat_huruf

_FLAGS: Final = re.ASCII | re.IGNORECASE | re.VERBOSE

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
      | (?:di(?:r?ubah|ganti|gantikan|cabut|perbaha?rui|perbarui|perbaiki|sempurnakan))
        \ (?:[a-z]{{1,12}}\ ){{0,3}}(?:dengan|menjadi|oleh)\b
      | (?:perubahan|revisi)\ (?:[a-z]{{1,12}}\ ){{0,2}}atas\b
      | terakhir(?:\ dengan)?\b
    )
  | \b(?:staatsblad|stbl?)\b[\s.,(]{{0,3}}(?:(?:tahun|th)\b[\s.]{{0,2}})?    # Staatsblad 1917:130
        (?P<stb_tahun>1[89][0-9]{{2}})[\s,:]{{1,3}}(?:n(?:omor|o|r)\b[\s.:]{{0,3}})?
        (?P<stb>[0-9]{{1,4}}[a-z]?)\b
  | \b(?:staatsblad|stbl?)\b[\s.]{{0,2}}n(?:omor|o|r)\b[\s.:]{{0,3}}    # Nomor 130 Tahun 1917
        (?P<stb_no>[0-9]{{1,4}}[a-z]?)\s(?:tahun|th)\b[\s.]{{0,2}}(?P<stb_th>1[89][0-9]{{2}})\b
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
_JUDUL: Final = re.compile(r"(?:tentang|ttg)\b", _FLAGS)
# What never stands between a kind and its number.
_HENTI: Final = re.compile(
    r"""(?:tentang|ttg|mengenai|perihal|hal|sebagaimana|yang|untuk|dengan|atas|pada|oleh|dari|di|ke
    |berdasarkan|sesuai|pasal|ayat|huruf|lampiran|perubahan|pelaksanaan|ini|itu|tersebut|adalah|maka
    |serta|perundang|undangan|terkait|lainnya|lembaran|berita|jo|juncto|sop|standar)\b""",
    _FLAGS,
)
_BANYAK_KATA: Final = 24  # a joint regulation of three ministers


class _Kepala(NamedTuple):
    """A kind, the words behind it, and its number."""

    bentuk: Bentuk
    ekor: str
    nomor: BacaanNomor


class _Letak(NamedTuple):
    """A citation and where it stands in the tidied text."""

    sitasi: Sitasi
    mulai: int
    akhir: int


class Kutipan(NamedTuple):
    """A citation with its words: ``teks[mulai:akhir]``."""

    sitasi: Sitasi
    mulai: int
    akhir: int


@lru_cache(maxsize=4096)  # the SOPs of an office cite alike
def parse_sitasi(teks: str) -> tuple[Sitasi, ...]:
    """Return the regulations cited in *teks*, in their order, each as often as it is named.

    Regulations named in the title of another one count as well. The kind is given in full
    (``Undang-Undang``, ``Peraturan Menteri Kesehatan``), the region as written; of the number
    ``215/PMK.05/2016`` the year stands in `tahun`, and ``07`` is ``7``. What the text does not
    state stays empty; a number that is tied to the citation before it (``jo. Nomor 24 Tahun
    2013``) takes over its kind and region. The result is empty for what is no regulation.
    """
    return tuple(letak.sitasi for letak in _letak(rapikan(teks)))


@lru_cache(maxsize=4096)  # the same, and pages ask again
def parse_kutipan(teks: str) -> tuple[Kutipan, ...]:
    """Return the citations of ``parse_sitasi`` with the places of their words in *teks*.

    The places are in order and do not overlap. A text whose letters change places when it is
    tidied (which no writing of Indonesian does) has none.
    """
    text = rapikan(teks)
    asal = tempat_huruf(teks)
    tempat = [i for i, char in enumerate(text) if char != " "]
    if len(asal) != len(tempat):
        return ()
    urutan = {i: ke for ke, i in enumerate(tempat)}

    def tempat_asal(letak: _Letak) -> Kutipan:
        isi = [i for i in range(letak.mulai, letak.akhir) if i in urutan]
        return Kutipan(letak.sitasi, asal[urutan[isi[0]]], asal[urutan[isi[-1]]] + 1)

    return tuple(tempat_asal(letak) for letak in _letak(text))


@lru_cache(maxsize=4096)  # asked by both
def _letak(text: str) -> tuple[_Letak, ...]:
    """Return the citations of a tidied text."""
    hasil: list[_Letak] = []
    induk, pos = _parse_tanpa_jenis(text, hasil)
    while (penanda := _PENANDA.search(text, pos)) is not None:
        if penanda["rantai"]:
            pos = _parse_lanjutan(text, penanda.end(), induk, hasil)
        elif penanda["kode"]:
            pos = _parse_kode(text, penanda, hasil)
        elif penanda["stb"] or penanda["stb_no"]:
            pos = _catat_staatsblad(penanda, hasil)
        else:
            kepala = _parse_kepala(text, penanda)
            pos = penanda.end()
            if kepala is not None:
                induk = sitasi_induk(kepala.bentuk, kepala.ekor)
                pos = _catat(text, kepala.nomor, induk, hasil, penanda.start())
    return tuple(hasil)


def _parse_tanpa_jenis(text: str, hasil: list[_Letak]) -> tuple[Sitasi | None, int]:
    """Note a number that opens the item without a kind; return it and where to go on."""
    awal = _TANPA_JENIS.match(text)
    nomor = parse_nomor(text, awal.end()) if awal else None
    if nomor is None or not _lengkap(nomor):
        return None, 0
    mulai = awal.end() if awal else 0
    return Sitasi(), _catat(text, nomor, Sitasi(), hasil, mulai)


def _parse_lanjutan(text: str, pos: int, induk: Sitasi | None, hasil: list[_Letak]) -> int:
    """Note the numbers at *pos* as further ones of *induk*; return where they end."""
    mulai = _akhir(_SELA, text, pos)
    nomor = parse_nomor(text, mulai) if induk is not None else None
    if induk is None or nomor is None or not _lengkap(nomor) or _mirip_tanggal(nomor):
        return pos
    return _catat(text, nomor, induk, hasil, mulai)


def _parse_kode(text: str, penanda: re.Match[str], hasil: list[_Letak]) -> int:
    """Note a number that tells its issuer by itself; return where it ends."""
    nomor = parse_nomor(text, penanda.start())
    if nomor is None or not nomor.bertahun or not _jenis_dari_kode(nomor.isi[0][0]):
        return penanda.end()
    return _catat(text, nomor, Sitasi(), hasil, penanda.start())


def _catat_staatsblad(penanda: re.Match[str], hasil: list[_Letak]) -> int:
    """Note a regulation of colonial times, which is known by its gazette; return where it ends."""
    nomor = penanda["stb"] or penanda["stb_no"]
    tahun = penanda["stb_tahun"] or penanda["stb_th"]
    sitasi = Sitasi(jenis="Staatsblad", nomor=nomor, tahun=tahun)
    hasil.append(_Letak(sitasi, *penanda.span()))
    return penanda.end()


def _parse_kepala(text: str, penanda: re.Match[str]) -> _Kepala | None:
    """Return the kind found with the words up to its number, None if no number is near."""
    bentuk = BENTUK[(penanda.lastindex or 1) - 1]
    pos, ekor = penanda.end(), ""
    judul = False
    for _ in range(_BANYAK_KATA):
        mulai = _akhir(_SELA, text, pos)
        nomor = parse_nomor(text, mulai)
        if nomor is not None:
            kepala = _Kepala(bentuk, ekor if judul else bersih(text[penanda.end() : pos]), nomor)
            return kepala if _berarti(kepala, judul=judul) else None
        kata = _KATA.match(text, mulai)
        if kata is None or _KEPALA.match(text, mulai):
            return None
        if not judul and _JUDUL.match(text, mulai):  # UU tentang Pelayanan Publik Nomor 25 ...
            judul, ekor = True, bersih(text[penanda.end() : pos])
        elif _HENTI.match(text, mulai):
            return None
        pos = kata.end()
    return None


def _berarti(kepala: _Kepala, *, judul: bool) -> bool:
    """Return whether kind and number together are a citation and not words by chance."""
    nomor = kepala.nomor
    if judul:  # its title stands before its number
        return nomor.bertanda and _lengkap(nomor)
    if nomor.isi[0][0]:
        return nomor.bertahun or (nomor.bertanda and not kepala.bentuk.perlu_tahun)
    # Nomor .... Tahun 2020; Undang-Undang Dasar Tahun 1945; but not: Program Perda Tahun 2020
    return nomor.bertanda or (kepala.bentuk.ekor is Ekor.SEBUTAN and not kepala.ekor)


def _catat(
    text: str, nomor: BacaanNomor, induk: Sitasi | None, hasil: list[_Letak], mulai: int
) -> int:
    """Note *nomor* and those joined to it as citations of *induk*; return where they end.

    The words of the first begin at *mulai*. Without *induk* the document is no regulation: its
    numbers are passed over.
    """
    while True:
        if induk is not None:
            hasil += _bernomor(nomor, induk, mulai)
        end = nomor.end
        sambung = _SAMBUNG.match(text, end)
        if sambung is None or not sambung[0].strip():
            return end
        mulai = sambung.end()
        lagi = parse_nomor(text, mulai)
        if lagi is None or not _lengkap(lagi) or _mirip_tanggal(lagi):
            return end
        nomor = lagi


def _bernomor(nomor: BacaanNomor, induk: Sitasi, mulai: int) -> Iterator[_Letak]:
    tempat = nomor.tempat or ((mulai, nomor.end),)
    for (angka, tahun), (awal, akhir) in zip(nomor.isi, tempat, strict=True):
        jenis = _jenis_dari_kode(angka) or induk.jenis if _samar(induk) else induk.jenis
        sitasi = replace(induk, jenis=jenis, nomor=angka, tahun=tahun)
        yield _Letak(sitasi, min(awal, mulai) if awal == tempat[0][0] else awal, akhir)


def _lengkap(nomor: BacaanNomor) -> bool:
    return nomor.bertahun and all(angka for angka, _ in nomor.isi)


def _mirip_tanggal(nomor: BacaanNomor) -> bool:
    """Return whether this may be a date: ``, 15/1/2014``."""
    return not nomor.bertanda and any("/" in angka for angka, _ in nomor.isi)


_TAK_TENTU: Final = frozenset(
    {
        *("", "Peraturan", "Keputusan", "Peraturan Menteri", "Keputusan Menteri"),
        "Keputusan Menteri Agama",  # KMA is short for Ketua Mahkamah Agung too
    }
)
"""Kinds of which the number may say who issued it."""


def _samar(induk: Sitasi) -> bool:
    return induk.jenis in _TAK_TENTU


def _jenis_dari_kode(nomor: str) -> str:
    return next((jenis for kode, jenis in KODE if kode.search(nomor)), "")


def _akhir(pattern: re.Pattern[str], text: str, pos: int) -> int:
    found = pattern.match(text, pos)
    return found.end() if found else pos
