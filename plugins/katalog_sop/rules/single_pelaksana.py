"""SOP administratif dengan satu pelaksana saja.

## Apa yang diperiksa

Bila `klasifikasi` menyebut `sifat: administratif`, daftar `pelaksana` dihitung. Daftar yang hanya
berisi satu nama dilaporkan. SOP tanpa `klasifikasi` tidak diperiksa.

## Mengapa

Menurut PermenPAN-RB 35/2012, SOP administratif mengatur pekerjaan yang dilakukan lebih dari satu
pegawai atau jabatan. Pekerjaan satu orang yang dirinci langkah demi langkah adalah SOP teknis.

## Contoh salah

```sop
---
format: 1
nama: Pengarsipan Surat
status: konsep
pelaksana: [Arsiparis]
klasifikasi:
  sifat: administratif
---

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Menyimpan surat | Arsiparis | Surat | 5 menit | Surat tersimpan |
```

## Contoh benar

```sop
---
format: 1
nama: Pengarsipan Surat
status: konsep
pelaksana: [Arsiparis]
klasifikasi:
  sifat: teknis
---

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Menyimpan surat | Arsiparis | Surat | 5 menit | Surat tersimpan |
```

## Cara memperbaiki

Tulis `sifat: teknis` bila pekerjaan itu memang dilakukan satu jabatan. Bila ada pelaksana lain,
tambahkan ke daftar `pelaksana` dan ke kolom Pelaksana pada langkahnya.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop

CODE: Final = "SOP323"
NAME: Final = "single-pelaksana"
SEVERITY: Final = Severity.WARNING


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield a finding where an administrative SOP declares one lane.

    A list whose further items could not be read, or say one name twice, is not counted.
    """
    sop = linked.sop
    administrative = sop.identitas.klasifikasi.sifat == "administratif"
    if administrative and len(sop.pelaksana) == 1 and not sop.tertulis("pelaksana[1]"):
        yield Finding(
            NAME,
            sop.tempat("klasifikasi.sifat"),
            "SOP ini administratif, tetapi hanya punya satu pelaksana.",
            "Tulis `sifat: teknis`, atau lengkapi daftar `pelaksana`.",
        )
