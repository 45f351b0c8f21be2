"""Waktu yang lamanya tidak dapat dibaca.

## Apa yang diperiksa

Teks di kolom `Waktu`. Yang dapat dibaca adalah angka dengan satuan (`5 menit`, `2 jam`, `1 hari`,
`± 5 - 10 menit`, `120 menit / 3 hari`). Sel kosong, `-`, jam layanan (`08.00 - 15.00 WIB`) dan
keterangan seperti `Jam kerja harian`, `Sesuai jadwal`, atau `Insidental` juga sah dan bukan temuan.

## Mengapa

Lama seluruh prosedur dijumlahkan dari kolom ini. Waktu yang tidak terbaca hilang dari jumlahnya,
sehingga pemohon membaca angka yang terlalu kecil.

## Contoh salah

```langkah
| 1 | Mengajukan permohonan cuti | Staf | Formulir cuti | 5 | Formulir terisi | | |
| 2 | Menyetujui permohonan | Kepala Seksi | Formulir terisi | satu hari | Surat izin cuti | | |
```

## Contoh benar

```langkah
| 1 | Mengajukan permohonan cuti | Staf | Formulir cuti | 5 menit | Formulir terisi | | |
| 2 | Menyetujui permohonan | Kepala Seksi | Formulir terisi | 1 hari | Surat izin cuti | | |
```

## Cara memperbaiki

Tulis angka dan satuannya di sel itu: `5 menit`, `2 jam`, `1 hari`, `2 minggu`, `3 bulan`, atau
rentang `5 - 10 menit`. Bila satuannya hanya tercetak di kepala kolom, tulislah di setiap sel. Hari
dan jam dalam satu sel tidak dijumlahkan; pilih satu satuan: `10 jam`, bukan `1 hari 2 jam`.
"""

import re
from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.identitas import NAMA_BULAN
from katalog_sop.model.langkah import Kolom
from katalog_sop.model.waktu import Satuan
from katalog_sop.parse.saran import Saran
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop
from katalog_sop.rules.mutu_baku import KOSONG

CODE: Final = "SOP404"
NAME: Final = "unreadable-waktu"
SEVERITY: Final = Severity.WARNING

_LONGEST: Final = 100
"""A longer cell is no duration; its beginning says what it is."""
_FORMS: Final = "Tulis angka dan satu satuan: `5 menit`, `2 jam`, `1 hari`, `5 - 10 menit`."
_JAM: Final = r"(?:[01]?[0-9]|2[0-4])[.:][0-5][0-9]"
_LEGAL: Final = re.compile(
    rf"""
    (?:(?:pada|saat|di|dalam|selama|waktu)\s){{0,2}}(?:
        (?:hari\ dan\ |hari/)?jam\ (?:kerja|layanan|pelayanan|kantor|dinas)\b
      | (?:hari|waktu)\ (?:kerja|layanan|pelayanan|yang\ sama)\b
      | (?:di)?(?:ter)?jadwal | (?:di)?sesuai | (?:me)?nyesuaikan | (?:ter|ber)gantung
      | insident | kondisional | situasional | fleksibel | tentati[fv] | relati[fv]
      | berkala | berkelanjutan | ber?langsung | rutin | periodik | sewaktu
      | (?:se)?tiap\b | (?:har|minggu|bul|tahun|triwul|semester)i?an\b
      | tidak\ (?:terbatas|dibatasi|ditentukan|tentu|menentu)
      | (?:tanggal|tgl|awal|akhir|pertengahan)\b | minggu\ (?:ke|[ivx]+\b)
      | [0-9\s-]{{0,9}}(?:{"|".join(NAMA_BULAN)})\b
    )
  | (?:pukul|pkl\.?|jam)?\s?{_JAM}
    (?:\s?(?:-|–|—|s\.?\s?/?\s?d\.?|sampai(?:\ dengan)?|hingga)\s?(?:{_JAM}|selesai))?
    \s?(?:wib|wita|wit)?\.?$
    """,
    re.ASCII | re.IGNORECASE | re.VERBOSE,
)
"""What states a time and no duration; FORMAT counts it as unmeasured."""
_BARE: Final = re.compile(r"[0-9]+(?:[.,][0-9]+)?(?:\s?[-–]\s?[0-9]+)?")
_UNIT: Final = re.compile(r"[0-9]\s?([A-Za-z]{3,12})\b")


_ALIKE: Final = 0.75
"""A triwulan is no misspelt bulan."""


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the Waktu cells of an SOP that hold a text without a duration."""
    near = Saran()
    for langkah in linked.sop.langkah:
        waktu = langkah.waktu
        teks = " ".join(waktu.teks[:_LONGEST].split())
        if waktu.terukur() or teks in KOSONG or _LEGAL.match(teks):
            continue
        message = f"Lamanya `{teks}` tidak dapat dibaca."
        yield Finding(NAME, langkah.tempat(Kolom.WAKTU), message, _hint(teks, near))


def _hint(teks: str, near: Saran) -> str:
    if _BARE.fullmatch(teks):
        return f"Tulis satuannya, misalnya `{teks} menit`."
    unit = _UNIT.search(teks)
    misspelt = unit is not None and unit[1].lower() not in set(Satuan)
    return f"{near(unit[1], Satuan, _ALIKE) if unit and misspelt else ''}{_FORMS}"
