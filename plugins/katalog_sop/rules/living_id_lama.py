"""`id_lama` yang masih dipakai SOP lain."""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.alamat import id_sah
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop

CODE: Final = "SOP904"
NAME: Final = "living-id-lama"
SEVERITY: Final = Severity.ERROR


def check(linked: LinkedSop, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the earlier ids of an SOP that cannot be led on."""
    for lama in linked.sop.identitas.id_lama:
        if lama in catalogue.sop:
            message = f"`id_lama: {lama[:80]}` masih dipakai sebuah SOP."
            yield Finding(NAME, linked.sop.tempat("id_lama"), message, "Hapus dari `id_lama`.")
        elif not id_sah(lama):
            message = f"`id_lama: {lama[:80]}` bukan id SOP."
            hint = "Id adalah path di bawah `sops/` tanpa `.md`: `<instansi>/<nama>`."
            yield Finding(NAME, linked.sop.tempat("id_lama"), message, hint)
