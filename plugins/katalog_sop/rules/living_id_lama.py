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
    for urutan, lama in enumerate(linked.sop.identitas.id_lama):
        at = linked.sop.tempat("id_lama", urutan)
        others = [one for one in catalogue.index.id_lama[lama] if one != linked.sop.id]
        if lama in catalogue.sop:
            message = f"`id_lama: {lama[:80]}` masih dipakai sebuah SOP."
            yield Finding(NAME, at, message, "Hapus dari `id_lama`.")
        elif not id_sah(lama):
            message = f"`id_lama: {lama[:80]}` bukan id SOP."
            hint = "Id adalah path di bawah `sops/` tanpa `.md`: `<instansi>/<nama>`."
            yield Finding(NAME, at, message, hint)
        elif others:
            message = f"`id_lama: {lama[:80]}` juga diakui oleh `{others[0]}`."
            hint = "Satu alamat lama menuju satu SOP: hapus dari salah satunya."
            yield Finding(NAME, at, message, hint)
