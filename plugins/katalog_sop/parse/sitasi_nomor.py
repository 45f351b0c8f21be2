"""The number and year of a cited regulation.

The spellings are those of DOMAIN.md, section 2 (Sitasi peraturan): ``Nomor 24 Tahun 2013``,
``No .7``, ``Nomer``, ``No. 8/2016``, ``215/PMK.05/2016``, ``PER-40/PB/2006``, ``PM 38``.
"""

import re
from dataclasses import dataclass
from typing import Final

_FLAGS: Final = re.ASCII | re.IGNORECASE | re.VERBOSE

_TAHUN: Final = r"(?:19|20)[0-9]{2}"
# The number of the next item may stick to a year: Tahun 20132. Undang-Undang
_HABIS: Final = r"(?:(?![0-9])|(?=[0-9]{1,2}[.)]\s))"
_THN: Final = r"(?:tahu[nm]|tahn|taun|thun|thn?)"  # Tahun, misspelt
_RUAS: Final = rf"(?!{_THN}\b)[A-Z0-9]{{1,24}}(?:[.-][A-Z0-9]{{1,24}}){{0,8}}"
# Blanks around a slash only where a number or one more slash follows: 11 / 33 / 2012
_GARIS: Final = rf"\s?/(?:\s?(?=[0-9])|\s?(?={_RUAS}\s?/))?"

_TANDA: Final = re.compile(r"(?:nomor|nomer|nmr|num|no|nr)(?![a-z])[\s.:,]{0,6}", _FLAGS)
_KODE_DEPAN: Final = (
    r"(?:(?:PM|KM|PK|PER|KEP|SK|KP|INS|P|M)[\s.-]{1,3}(?=[0-9]))"  # PM 38; PER - 40
)
_DEPAN: Final = re.compile(rf"^{_KODE_DEPAN}", _FLAGS)
_ANGKA: Final = re.compile(
    rf"""
    (?P<nomor>{_KODE_DEPAN}?{_RUAS}(?:{_GARIS}{_RUAS}){{0,8}}?)
        \s?/\s?(?P<tahun>{_TAHUN})(?![A-Z0-9]|[.-][0-9])              # 215/PMK.05/2016; 60/2016
        (?!(?:/{_RUAS}){{0,5}}/{_TAHUN}\b)                       # HK.01.07/MENKES/2015/2023
        (?!\s?{_THN}\b)
  | (?P<utuh>{_KODE_DEPAN}?{_RUAS}(?:{_GARIS}{_RUAS}){{0,8}}
        (?:\s[A-Z](?=\s{{1,3}}{_THN}\b))?)               # 470-837; 1 A Tahun 2016
    """,
    _FLAGS,
)
_KATA_TAHUN: Final = re.compile(
    rf"""[\s,(/-]{{0,3}}(?:
        {_THN}\b[\s.:]{{0,3}}(?P<kata>{_TAHUN}){_HABIS}    # Tahun 2013; Th. 2009
      | (?:ter)?(?:tanggal|tgl)\b[\s.:]{{0,3}}[0-9]{{1,2}}[\s./-]{{1,3}}
        [A-Z0-9]{{1,12}}[\s./-]{{1,3}}(?P<tanggal>{_TAHUN}){_HABIS}  # tanggal 12 Mei 2014
      | (?<=[\s(])(?P<polos>{_TAHUN})(?![0-9/.-]?[A-Z0-9])        # UU No. 23 (2006)
    )\)?""",
    _FLAGS,
)
_TAHUN_DI_UJUNG: Final = re.compile(rf"([0-9][0-9.-]{{0,40}})-({_TAHUN})", re.ASCII)  # 40-2019
_DAN: Final = re.compile(
    r"""\s?(?:(?:,|&|\bdan\b|\bserta\b){1,2}
      |\bs\.?\s?[/.]?\s?d\b\.?|\bsampai\s(?:dengan\b)?|\bhingga\b)\s?(?:dan\s)?""",
    _FLAGS,
)
_KOMA: Final = re.compile(r",?\s", re.ASCII)
_KOSONG: Final = re.compile(r"[\s.:_-]{0,200}", _FLAGS)  # Nomor ........ Tahun 2020


@dataclass(frozen=True, slots=True)
class BacaanNomor:
    """The numbers that stand at one place, with their years."""

    isi: tuple[tuple[str, str], ...]
    """Pairs of number and year; of a pair, one may be empty."""
    bertanda: bool
    """Whether the word Nomor introduces them."""
    end: int
    tempat: tuple[tuple[int, int], ...] = ()
    """Where each number of a list stands; a single one is what lies before `end`."""

    @property
    def bertahun(self) -> bool:
        """Whether a year is stated."""
        return any(tahun for _, tahun in self.isi)


def parse_nomor(text: str, pos: int) -> BacaanNomor | None:
    """Return the number and year at *pos*, or None where none begins there.

    ``Nomor 5 dan 6 Tahun 2016`` are two numbers of one year. A year alone (``Tahun 1945``), a
    number behind its year and a blank left on a form (``Nomor .... Tahun 2020``) are read too.
    """
    tanda = _TANDA.match(text, pos)
    mulai = tanda.end() if tanda else pos
    angka = _match_angka(text, mulai, bertanda=tanda is not None)
    if angka is not None:
        return _parse_daftar(text, angka, bertanda=tanda is not None)
    if tanda is not None:
        kosong = _KOSONG.match(text, mulai)
        mulai = kosong.end() if kosong else mulai
    tahun = _KATA_TAHUN.match(text, mulai)
    if tahun is None:
        return None
    nomor = None if tanda else _nomor_di_belakang(text, tahun.end())
    if nomor is not None:
        isi = (_rapikan_nomor(nomor["utuh"] or nomor["nomor"]), tahun[tahun.lastgroup or 0])
        return BacaanNomor((isi,), bertanda=True, end=nomor.end())
    return BacaanNomor((("", tahun[tahun.lastgroup or 0]),), tanda is not None, tahun.end())


def _parse_daftar(text: str, angka: re.Match[str], *, bertanda: bool) -> BacaanNomor:
    """Return *angka* with its year, and the numbers between the two."""
    nomor, tahun, end = _dengan_tahun(text, angka)
    awal = BacaanNomor(((nomor, tahun),), bertanda, end)
    daftar, tempat = [nomor], [angka.span()]
    while not tahun and len(daftar) < 8:  # noqa: PLR2004 -- nobody lists more under one year
        dan = _DAN.match(text, end)
        tanda = _TANDA.match(text, dan.end()) if dan else None
        mulai = tanda.end() if tanda else dan.end() if dan else end
        lagi = _match_angka(text, mulai, bertanda=False) if dan else None
        if lagi is None:
            return awal
        nomor, tahun, end = _dengan_tahun(text, lagi)
        daftar.append(nomor)
        tempat.append((lagi.start(), end))
    if not tahun:
        return awal
    return BacaanNomor(
        tuple((satu, tahun) for satu in daftar), bertanda, end, tuple(tempat) if daftar[1:] else ()
    )


def _match_angka(text: str, pos: int, *, bertanda: bool) -> re.Match[str] | None:
    """Return the number at *pos*; without the word Nomor it has a digit before its first blank."""
    angka = _ANGKA.match(text, pos)
    if angka is None or (not bertanda and _KATA_TAHUN.match(text, pos)):
        return None
    polos = angka[0] if bertanda else _DEPAN.sub("", angka[0]).split(" ", 1)[0]
    return angka if any(huruf.isdigit() for huruf in polos) else None


def _nomor_di_belakang(text: str, pos: int) -> re.Match[str] | None:
    """Return the number of ``Tahun 2006 Nomor 23``."""
    sela = _KOMA.match(text, pos)
    tanda = _TANDA.match(text, sela.end()) if sela else None
    return _match_angka(text, tanda.end(), bertanda=True) if tanda else None


def _dengan_tahun(text: str, angka: re.Match[str]) -> tuple[str, str, int]:
    """Return the number, its year ("" if none follows) and where both end."""
    if angka["tahun"]:
        return _rapikan_nomor(angka["nomor"]), angka["tahun"], angka.end()
    kata = _KATA_TAHUN.match(text, angka.end())
    if kata is None:
        ujung = _TAHUN_DI_UJUNG.fullmatch(angka["utuh"])
        nomor, tahun = ujung.groups() if ujung else (angka["utuh"], "")
        return _rapikan_nomor(nomor), tahun, angka.end()
    tahun = kata[kata.lastgroup or 0]
    return _rapikan_nomor(angka["utuh"].removesuffix(f"/{tahun}")), tahun, kata.end()


def _rapikan_nomor(nomor: str) -> str:
    """Return *nomor* as it is compared: ``07`` is ``7``, and no blanks beside a slash."""
    nomor = re.sub(r"\s?([/-])\s?", r"\1", nomor)
    return (nomor.lstrip("0") or "0") if nomor.isdigit() else nomor
