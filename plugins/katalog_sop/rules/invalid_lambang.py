"""Lambang yang bukan gambar svg atau png di folder instansi.

## Apa yang diperiksa

`lambang` di `instansi.yml` harus menyebut nama berkas gambar di folder yang sama, yang berakhir
dengan `.svg` atau `.png`. Berkas yang tidak ada, yang terletak di folder lain, atau yang melebihi
batas ukuran adalah kesalahan; begitu juga svg yang memuat perintah atau mengambil isi dari luar
berkasnya. Instansi tanpa `lambang` tidak dilaporkan.

## Mengapa

Lambang tampil di kepala halaman instansi dan SOP-nya. Berkas svg dapat memuat perintah yang
berjalan di komputer pembaca atau mengambil sesuatu dari situs lain; yang seperti itu tidak
ditampilkan.

## Contoh salah

```yaml kota-x/instansi.yml
nama: Dinas Kependudukan dan Pencatatan Sipil
lambang: gambar/lambang.jpg
```

## Contoh benar

```yaml kota-x/instansi.yml
nama: Dinas Kependudukan dan Pencatatan Sipil
lambang: lambang.svg
```

```svg kota-x/lambang.svg
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">
  <circle cx="5" cy="5" r="4"/>
</svg>
```

## Cara memperbaiki

Unggah gambarnya ke folder instansi, di samping `instansi.yml`, lalu tulis namanya saja, misalnya
`lambang: lambang.png`. Gambar jpg, atau svg yang ditolak, disimpan ulang dahulu sebagai png. Bila
tidak ada lambang, hapus baris `lambang`.
"""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP106"
NAME: Final = "invalid-lambang"
SEVERITY: Final = Severity.ERROR
