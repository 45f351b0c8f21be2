"""Alur ke langkah yang tidak ada.

## Apa yang diperiksa

Tiap nomor di kolom Alur harus ada di kolom No tabel yang sama. Huruf besar dan spasi tidak
dibedakan: `9A` menunjuk langkah `9 a`. Kata `selesai` selalu boleh.

## Mengapa

Panah ke langkah itu tidak dapat digambar, dan pelaksana tidak tahu harus melanjutkan ke mana.
Biasanya langkahnya sudah dihapus atau berganti nomor, sedangkan kolom Alur tidak ikut diubah.

## Contoh salah

```langkah
| 1 | Menerima permohonan | Staf | | | | | |
| 2 | Memeriksa permohonan | Kepala Seksi | | | | | Lengkap: 3; Tidak: 5 |
| 3 | Mengarsipkan permohonan | Staf | | | | | |
```

## Contoh benar

```langkah
| 1 | Menerima permohonan | Staf | | | | | |
| 2 | Memeriksa permohonan | Kepala Seksi | | | | | Lengkap: 3; Tidak: 1 |
| 3 | Mengarsipkan permohonan | Staf | | | | | |
```

## Cara memperbaiki

Ganti nomor di kolom Alur dengan nomor langkah yang dimaksud, persis seperti di kolom No. Bila
prosedur berakhir di situ, tulis `selesai`. Bila langkahnya terlupa, tambahkan barisnya.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.langkah import lipat_no
from katalog_sop.parse.alur import nearest_alur
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop

CODE: Final = "SOP310"
NAME: Final = "unknown-target"
SEVERITY: Final = Severity.ERROR


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the branches of an SOP that lead to no step."""
    if not linked.sop.prosedur_utuh:
        return
    numbers = ", ".join(dict.fromkeys(langkah.no for langkah in linked.sop.langkah[:40]))
    for cabang in linked.graf.tanpa_tujuan:
        near = nearest_alur(cabang.ke)
        meant = near if near and lipat_no(near) != lipat_no(cabang.ke) else ""
        yield Finding(
            NAME,
            cabang.at,
            f"Langkah `{cabang.ke[:40]}` tidak ada.",
            f"Mungkin maksudnya `{meant}`."
            if meant
            else f"Tulis salah satu dari {numbers}, atau `selesai`.",
        )
