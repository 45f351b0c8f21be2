"""Pengecualian di `abaikan` yang tidak menyembunyikan temuan apa pun.

## Apa yang diperiksa

Setiap kode di daftar `abaikan` dicocokkan dengan temuan berkas itu. Kode yang tidak menyembunyikan
satu temuan pun dilaporkan; begitu juga kode yang tidak ada, dan kode aturan yang selalu berlaku.

## Mengapa

Pengecualian dibuat untuk satu keadaan. Bila keadaannya sudah berubah tetapi pengecualiannya masih
ada, kesalahan baru yang sejenis akan lewat tanpa ada yang tahu.

## Contoh salah

```identitas
format: 1
nama: Cuti
status: konsep
pelaksana: [Staf]
abaikan: [SOP204]
```

## Contoh benar

```identitas
format: 1
nama: Cuti
status: konsep
pelaksana: [Staf]
```

## Cara memperbaiki

Hapus kode itu dari `abaikan`; bila daftarnya menjadi kosong, hapus seluruh barisnya. Bila kodenya
salah ketik, tulis kode yang benar. Aturan yang selalu berlaku tidak dapat dikecualikan: perbaiki
kesalahannya.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.sop import Sop
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop

CODE: Final = "SOP032"
NAME: Final = "unused-exception"
SEVERITY: Final = Severity.WARNING

_MOST: Final = 200
"""There are fewer rules than that."""


def check(_linked: LinkedSop, _catalogue: Catalogue) -> Iterable[Finding]:
    """Return nothing: what an exception hides is known only once every rule has run."""
    return ()


def check_exceptions(sop: Sop, useless: Callable[[str], str]) -> Iterator[Finding]:
    """Yield the exceptions of an SOP that hide nothing.

    *useless* returns why one does not; empty where it does.
    """
    for urutan, code in enumerate(sop.identitas.abaikan[:_MOST]):
        reason = useless(code)
        if reason:
            yield Finding(
                NAME,
                sop.tempat("abaikan", urutan),
                f"`abaikan: {code[:20]}` {reason}.",
                "Hapus dari `abaikan`.",
            )
