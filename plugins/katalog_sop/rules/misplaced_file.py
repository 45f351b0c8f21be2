"""SOP yang tidak terletak tepat di dalam folder instansinya.

## Apa yang diperiksa

Tiap SOP harus terletak di `sops/<instansi>/<nama>.md`: tidak langsung di `sops/`, dan tidak di
folder lain di dalam folder instansi. Hal yang sama berlaku untuk `instansi.yml`. Sebaliknya,
`peraturan.yml` dan `padanan.yml` berlaku untuk semua instansi dan terletak langsung di `sops/`.

## Mengapa

Folder menunjukkan instansi pemilik SOP. Dari SOP yang terletak di tempat lain tidak diketahui
instansinya, sehingga SOP itu tidak punya alamat di situs.

## Contoh salah

```identitas kota-x/bidang-kepegawaian/cuti.md
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
unit: [Bidang Kepegawaian]
pelaksana: [Staf]
```

## Cara memperbaiki

Pindahkan berkas itu ke folder instansinya. Bidang atau seksi tidak menjadi folder; tulis di kunci
`unit`. Berkas keterangan yang bukan SOP boleh tetap di tempatnya bila bernama `README.md`.
"""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.alamat import is_misplaced
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop
from katalog_sop.source import WHOLE_FILE

CODE: Final = "SOP903"
NAME: Final = "misplaced-file"
SEVERITY: Final = Severity.ERROR


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield a finding where an SOP does not lie right in the folder of an office."""
    if is_misplaced(linked.sop.id):
        yield Finding(
            NAME,
            WHOLE_FILE,
            f"`{linked.sop.path}` tidak terletak tepat di dalam folder instansi.",
            "Letakkan di `sops/<instansi>/<nama>.md`; folder di dalam folder tidak dipakai.",
        )
