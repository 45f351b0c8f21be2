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


def check_exceptions(
    sop: Sop, hidden: set[str], why_not: Callable[[str], str]
) -> Iterator[Finding]:
    """Yield the exceptions of an SOP but those in *hidden*, which took findings away.

    *why_not* returns why a code cannot be excepted at all; empty where it can.
    """
    for urutan, code in enumerate(sop.identitas.abaikan[:_MOST]):
        if code not in hidden:
            reason = why_not(code) or "tidak menyembunyikan temuan apa pun di berkas ini"
            yield Finding(
                NAME,
                sop.tempat("abaikan", urutan),
                f"`abaikan: {code[:20]}` {reason}.",
                "Hapus dari `abaikan`.",
            )
