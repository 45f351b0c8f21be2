"""Tautan ke berkas di luar katalog SOP.

## Apa yang diperiksa

Tautan ke berkas hanya boleh menuju berkas `.md` sebuah SOP di bawah `sops/`. Tautan yang naik
sampai keluar dari `sops/`, yang diawali `/`, yang menuju folder, dan yang menuju berkas jenis lain
seperti `formulir.pdf` adalah kesalahan. Tautan ke alamat `https://` tidak diperiksa di sini.

## Mengapa

Berkas selain SOP tidak ikut diterbitkan, sehingga pembaca tidak dapat membukanya di situs.
Tautan yang keluar dari katalog juga dapat menunjuk berkas yang bukan untuk umum.

## Contoh salah

```bagian
- Isi dahulu [formulir permohonan](formulir.pdf).
```

## Contoh benar

```bagian
- Isi dahulu [formulir permohonan](https://dinas.example/formulir.pdf).
```

## Cara memperbaiki

Bila berkas itu sudah ada di sebuah situs, tulis alamat lengkapnya yang diawali `https://`. Bila
tidak, hapus tautannya dan tulis nama berkasnya sebagai teks biasa. Untuk SOP, tulis nama berkasnya
lengkap dengan `.md`: `(izin.md)`, atau `(../kota-y/izin.md)` bila milik instansi lain.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop
from katalog_sop.resolve.links import TautanDitolak, all_links, read_link

CODE: Final = "SOP206"
NAME: Final = "escaping-link"
SEVERITY: Final = Severity.ERROR


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the relative links of an SOP that leave the catalogue."""
    for link in all_links(linked.sop):
        match read_link(linked.sop.id, link.tujuan):
            case TautanDitolak(keluar_katalog=True):
                yield Finding(
                    NAME,
                    link.at,
                    f"Tautan `{link.tujuan[:60]}` tidak menuju berkas SOP di katalog ini.",
                    "Tulis nama berkas SOP-nya, misalnya `cuti.md` atau `../kota-y/cuti.md`.",
                )
