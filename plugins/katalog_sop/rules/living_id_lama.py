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
        elif other := _claimed_by(lama, linked, catalogue):
            message = f"`id_lama: {lama[:80]}` juga diakui oleh `{other}`."
            hint = "Satu alamat lama menuju satu SOP: hapus dari salah satunya."
            yield Finding(NAME, linked.sop.tempat("id_lama"), message, hint)


def _claimed_by(lama: str, linked: LinkedSop, catalogue: Catalogue) -> str | None:
    others = (one.sop for one in catalogue.sop.values() if one is not linked)
    return next((sop.id for sop in others if lama in sop.identitas.id_lama), None)
