"""Keterkaitan yang tidak menunjuk SOP mana pun di katalog.

## Apa yang diperiksa

Butir Keterkaitan tanpa tautan, dan SOP yang disebut di kolom Keterangan (`Lihat SOP …`, `lanjut
ke SOP …`), dicari di antara `nama`, `alias`, dan nomor SOP instansi yang sama. Huruf besar, tanda
baca, nomor urut, kata SOP di depan judul, dan ejaan lain dari kata yang sama (`Kerjasama`, `Ijin`,
`&`) tidak dibedakan. Kata `Pengelolaan`, `Penanganan`, dan sejenisnya di depan judul boleh tidak
ditulis bila hanya satu SOP yang cocok. Selebihnya kata-katanya harus sama, juga urutan dan isi
kurungnya. SOP instansi lain tidak ikut dicari. `-` dan `Tidak terkait dengan SOP yang lain` bukan
temuan.

## Mengapa

Hanya rujukan yang pasti yang menjadi tautan. Judul yang sekadar mirip tidak ditautkan, karena
sering merupakan SOP yang berbeda, seperti Surat Masuk dan Surat Keluar.

## Contoh salah

```badan kota-x/cuti.md
## Keterkaitan

- SOP Penomoran Surat Masuk

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Menerima permohonan | Staf | | | |
```

```identitas kota-x/surat-masuk.md
format: 1
nama: Pengelolaan Surat Masuk
status: konsep
pelaksana: [Staf]
```

## Contoh benar

```badan kota-x/cuti.md
## Keterkaitan

- SOP Pengelolaan Surat Masuk

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Menerima permohonan | Staf | | | |
```

```identitas kota-x/surat-masuk.md
format: 1
nama: Pengelolaan Surat Masuk
status: konsep
pelaksana: [Staf]
```

## Cara memperbaiki

Pilih salah satu:

- samakan judulnya dengan `nama` SOP yang dimaksud;
- tautkan berkasnya: `[SOP Penomoran Surat](penomoran-surat.md)`, atau
  `(../kota-y/penomoran-surat.md)` bila SOP itu milik instansi lain;
- bila nama lain itu lazim dipakai, tambahkan ke identitas SOP yang dituju:
  `alias: [Agenda Surat]`;
- bila SOP itu memang belum ditulis, biarkan: peringatan ini hilang sendiri sesudah SOP itu ada.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.sop import Sop
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop, StatusRujukan
from katalog_sop.resolve.markdown_link import link_to, written
from katalog_sop.resolve.suggestions import suggestions
from katalog_sop.resolve.titles import fold_title

CODE: Final = "SOP204"
NAME: Final = "unresolved-keterkaitan"
SEVERITY: Final = Severity.WARNING


_MOST: Final = 50
"""How many items of one SOP get suggestions; a real one has a handful."""


def check(linked: LinkedSop, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the plain references that name no SOP of the catalogue, each name once."""
    left = _MOST
    said: set[str] = set()
    for rujukan in linked.rujukan:
        if rujukan.status is StatusRujukan.BELUM_ADA and rujukan.tautan is None:
            folded = fold_title(rujukan.teks)
            if rujukan.langkah and folded in said:
                continue
            said.add(folded)
            message = f"`{rujukan.teks[:200]}` belum ada di katalog instansi ini."
            near = _near(rujukan.teks, linked.sop, catalogue) if left > 0 else ""
            left -= 1
            hint = (
                f"Bila ini yang dimaksud, tautkan {near}; "
                if near
                else "Samakan judulnya dengan SOP yang dimaksud, atau tautkan berkasnya; "
            )
            hint += "biarkan bila SOP itu memang belum ditulis."
            yield Finding(NAME, rujukan.at, message, hint)


def _near(teks: str, sop: Sop, catalogue: Catalogue) -> str:
    found = suggestions(teks, sop, catalogue)
    return written((link_to(sop.id, one, catalogue) for one in found), "atau") if found else ""
