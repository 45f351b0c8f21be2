"""Berkas di folder SOP yang tidak dibaca karena jenisnya.

## Apa yang diperiksa

Nama berkas di bawah `sops/`. Yang dibaca hanya naskah SOP (`.md`), `instansi.yml`, `peraturan.yml`,
`padanan.yml`, dan lambang (`.svg`, `.png`). Berkas Word, berkas teks biasa, dan nama seperti
`instansi.yaml` atau `cuti.markdown` dilaporkan, karena pembuatnya tentu mengira berkas itu ikut
dibaca.

## Mengapa

Tanpa pemberitahuan, SOP yang sudah susah payah diketik tidak pernah muncul di situs, dan tidak ada
yang tahu sebabnya.

## Contoh salah

```yaml kota-x/instansi.yaml foreign
nama: Dinas Kependudukan dan Pencatatan Sipil
```

## Contoh benar

```yaml kota-x/instansi.yml
nama: Dinas Kependudukan dan Pencatatan Sipil
```

## Cara memperbaiki

Ganti akhir nama berkasnya: `.markdown` menjadi `.md`, `instansi.yaml` menjadi `instansi.yml`. Isi
berkas Word tidak dapat dipakai langsung: buat berkas `.md` baru menurut panduan, pindahkan teksnya,
lalu hapus berkas Word itu dari folder ini.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP906"
NAME: Final = "foreign-file"
SEVERITY: Final = Severity.WARNING
