"""Nama folder atau berkas yang tidak dapat menjadi alamat.

## Apa yang diperiksa

Nama folder instansi dan nama berkas SOP hanya boleh memuat huruf kecil a-z, angka, dan tanda
hubung di antaranya, paling banyak 200 karakter. Beberapa kata, seperti `data`, `katalog`, dan
`peraturan`, sudah dipakai halaman katalog sendiri dan tidak boleh menjadi nama.

## Mengapa

Nama folder dan nama berkas menjadi alamat SOP di situs: `sops/kota-x/cuti.md` tampil di
`/kota-x/cuti/`. Spasi, huruf besar, dan tanda lain membuat alamat mudah rusak bila disalin. SOP
dengan nama seperti itu tidak diterbitkan.

## Contoh salah

```identitas kota-x/SOP_Cuti.md
format: 1
nama: Cuti
status: konsep
pelaksana: [Staf]
```

## Contoh benar

```identitas kota-x/cuti.md
format: 1
nama: Cuti
status: konsep
pelaksana: [Staf]
```

## Cara memperbaiki

Ganti nama berkas atau foldernya: huruf kecil, dengan tanda hubung sebagai ganti spasi, misalnya
`pengelolaan-surat-masuk.md`. Judul lengkapnya tetap ditulis di `nama`. Bila SOP lain menautkan
berkas itu, ganti juga tautannya.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.alamat import KATA_TERPAKAI, NAMA_TERPANJANG, nama_sah, slug
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop
from katalog_sop.source import WHOLE_FILE

CODE: Final = "SOP902"
NAME: Final = "invalid-address"
SEVERITY: Final = Severity.ERROR


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the parts of an id that cannot stand in an address."""
    for part in linked.sop.id.split("/"):
        if not nama_sah(part):
            message = f"Nama `{part[:80]}` tidak dapat menjadi alamat."
            yield Finding(NAME, WHOLE_FILE, message, _renamed(part))
        elif part in KATA_TERPAKAI:
            message = f"Nama `{part}` sudah dipakai alamat katalog sendiri."
            hint = f"Pakai nama yang lebih lengkap, misalnya `{part}-pegawai`."
            yield Finding(NAME, WHOLE_FILE, message, hint)


def _renamed(part: str) -> str:
    if len(part) > NAMA_TERPANJANG:
        return f"Singkat menjadi paling banyak {NAMA_TERPANJANG} karakter."
    usable = slug(part)[:80]
    example = f" Misalnya `{usable}`." if usable and usable not in KATA_TERPAKAI else ""
    return f"Pakai hanya huruf kecil a-z, angka, dan tanda hubung.{example}"
