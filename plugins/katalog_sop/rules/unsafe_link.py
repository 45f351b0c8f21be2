r"""Tautan dengan alamat yang tidak diizinkan.

## Apa yang diperiksa

Alamat setiap tautan di isi SOP, serta `situs` dan `kontak_koreksi` di `instansi.yml`. Yang boleh:
alamat web `https:`, alamat surel `mailto:`, tempat di halaman seperti `#langkah-1`, dan nama berkas
SOP lain. Alamat `http:` tanpa `s`, berkas di komputer (`file:`, `D:\`), dan alamat lain dilaporkan.

## Mengapa

Tautan ke berkas di komputer sendiri tidak dapat dibuka orang lain. Isi halaman `http:` dapat diubah
di tengah jalan, dan beberapa jenis alamat menjalankan perintah di peramban pembaca.

## Contoh salah

```bagian
Formulir ada di [folder bersama](file:///D:/SOP/formulir-cuti.docx) dan di
[situs kota](http://kota.go.id/formulir).
```

## Contoh benar

```bagian
Formulir ada di [situs kota](https://kota.go.id/formulir) atau diminta lewat
[surel](mailto:kepegawaian@kota.go.id).
```

## Cara memperbaiki

Ganti `http:` dengan `https:` dan coba apakah alamatnya terbuka. Simpan berkas di situs instansi,
lalu tautkan dengan alamat `https:`. Bila tidak ada alamatnya, hapus tautan dan tinggalkan teksnya
saja. Di `instansi.yml` tulis alamat lengkap, misalnya `situs: https://kota.go.id`.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop
from katalog_sop.resolve.links import TautanDitolak, all_links, read_link

CODE: Final = "SOP015"
NAME: Final = "unsafe-link"
SEVERITY: Final = Severity.ERROR


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the links of an SOP whose scheme is not allowed."""
    for link in all_links(linked.sop):
        match read_link(linked.sop.id, link.tujuan):
            case TautanDitolak(keluar_katalog=False):
                yield Finding(
                    NAME,
                    link.at,
                    f"Tautan `{link.tujuan[:60]}` tidak diizinkan.",
                    "Pakai alamat `https:`, `mailto:`, atau nama berkas SOP seperti `cuti.md`.",
                )
