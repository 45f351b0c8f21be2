"""Prosedur yang tidak berakhir di langkah mana pun.

## Apa yang diperiksa

Seluruh kolom Alur dibaca. Bila tidak satu langkah pun menjadi akhir, dan tidak ada cabang yang
menuju `selesai`, prosedur itu dilaporkan satu kali, pada langkah terakhirnya. Yang menjadi akhir
adalah baris terakhir yang sel Alurnya kosong, atau baris yang berisi `selesai`.

## Mengapa

Setiap prosedur mempunyai mulai dan selesai. Tanpa akhir, diagram alurnya berputar terus dan pembaca
tidak tahu kapan pekerjaan dianggap tuntas.

## Contoh salah

```langkah
| 1 | Mengajukan permohonan | Staf | | | | | |
| 2 | Memeriksa permohonan | Kepala Seksi | | | | | 1 |
```

## Contoh benar

```langkah
| 1 | Mengajukan permohonan | Staf | | | | | |
| 2 | Memeriksa permohonan | Kepala Seksi | | | | | Ya: selesai; Tidak: 1 |
```

## Cara memperbaiki

Kosongkan sel Alur pada baris terakhir, atau tulis `selesai` di sana. Bila baris terakhir suatu
putusan, arahkan salah satu cabangnya ke `selesai`, misalnya `Ya: selesai; Tidak: 1`.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.alur.jangkauan import berujung, dapat_ditelusuri
from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.langkah import Kolom
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop

CODE: Final = "SOP313"
NAME: Final = "missing-end"
SEVERITY: Final = Severity.ERROR


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield one finding, at the last row, where a procedure never ends."""
    graf = linked.graf
    if linked.sop.prosedur_utuh and dapat_ditelusuri(graf) and not berujung(graf):
        last = graf.simpul[-1]
        tujuan = last.keluar[0].ke[:20]
        yield Finding(
            NAME,
            last.langkah.tempat(Kolom.ALUR),
            "Prosedur ini tidak pernah selesai: tidak ada langkah yang menjadi akhir.",
            "Arahkan salah satu cabang ke `selesai`."
            if last.bercabang
            else f"Kosongkan Alur baris terakhir, atau tulis `Ya: selesai; Tidak: {tujuan}`.",
        )
