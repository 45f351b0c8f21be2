"""Dasar hukum yang sudah dicabut atau diubah.

## Apa yang diperiksa

Peraturan di Dasar Hukum dicari di `sops/peraturan.yml`. Yang di sana berstatus `dicabut` atau
`diubah` dilaporkan bersama peraturan yang mencabut atau mengubahnya. Bila perubahannya sudah ikut
disebut di Dasar Hukum (`sebagaimana diubah dengan …`), tidak ada temuan. Peraturan yang hanya
disebut dalam judul peraturan lain tidak diperiksa.

## Mengapa

SOP yang bersandar pada peraturan yang sudah dicabut kehilangan dasarnya, dan langkahnya mungkin
tidak sesuai lagi dengan aturan yang berlaku.

## Contoh salah

```yaml peraturan.yml
- jenis: Undang-Undang
  nomor: 32
  tahun: 2004
  tentang: Pemerintahan Daerah
  status: dicabut
  oleh: [{jenis: Undang-Undang, nomor: 23, tahun: 2014}]
```

```badan
## Dasar Hukum

1. Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Mengajukan permohonan cuti | Staf | Formulir cuti | 5 menit | Formulir terisi |
| 2 | Menyetujui permohonan | Kepala Seksi | Formulir terisi | 1 hari | Surat izin cuti |
```

## Contoh benar

```yaml peraturan.yml
- jenis: Undang-Undang
  nomor: 32
  tahun: 2004
  tentang: Pemerintahan Daerah
  status: dicabut
  oleh: [{jenis: Undang-Undang, nomor: 23, tahun: 2014}]
```

```badan
## Dasar Hukum

1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Mengajukan permohonan cuti | Staf | Formulir cuti | 5 menit | Formulir terisi |
| 2 | Menyetujui permohonan | Kepala Seksi | Formulir terisi | 1 hari | Surat izin cuti |
```

## Cara memperbaiki

Ganti peraturan yang dicabut dengan penggantinya, sesudah memeriksa apakah langkah SOP masih sesuai.
Untuk peraturan yang diubah, tambahkan `sebagaimana diubah dengan` dan perubahannya. Bila
keterangan di `sops/peraturan.yml` keliru, betulkan di sana.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.dasar_hukum import Peraturan
from katalog_sop.model.sop import ButirDasarHukum
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop
from katalog_sop.resolve.kunci_peraturan import kunci_peraturan
from katalog_sop.resolve.peraturan import is_usang, kunci_dikutip

CODE: Final = "SOP210"
NAME: Final = "retired-peraturan"
SEVERITY: Final = Severity.WARNING

_NAMED: Final = 3


def check(linked: LinkedSop, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the regulations an SOP rests on that were revoked, or changed without its saying so."""
    cited = kunci_dikutip(linked.sop)
    for butir in linked.sop.dasar_hukum:
        for kunci in dict.fromkeys(map(kunci_peraturan, butir.sitasi)):
            known = catalogue.index.peraturan.get(kunci)
            if known is not None and is_usang(known, butir, cited):
                yield _finding(butir, known)


def _finding(butir: ButirDasarHukum, peraturan: Peraturan) -> Finding:
    oleh = ", ".join(f"`{one.sebutan}`" for one in peraturan.oleh[-_NAMED:])
    nama = f"`{peraturan.sitasi.sebutan}`"
    if peraturan.status == "dicabut":
        message = f"{nama} sudah dicabut{f', diganti dengan {oleh}' if oleh else ''}."
        hint = "Sebut peraturan yang menggantikannya, dan periksa apakah langkahnya masih sesuai."
    else:
        message = f"{nama} sudah diubah{f' dengan {oleh}' if oleh else ''}."
        hint = f"Tambahkan `sebagaimana diubah dengan {oleh.strip('`')}`." if oleh else ""
        if len(peraturan.oleh) != 1:
            hint = "Tambahkan `sebagaimana telah diubah dengan` dan perubahan yang terakhir."
    return Finding(NAME, butir.at, message, hint)
