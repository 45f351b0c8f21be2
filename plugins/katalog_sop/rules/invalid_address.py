"""Nama folder atau berkas yang tidak dapat menjadi alamat."""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.alamat import KATA_TERPAKAI, nama_sah, slug
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop
from katalog_sop.source import WHOLE_FILE

CODE: Final = "SOP902"
NAME: Final = "invalid-address"
SEVERITY: Final = Severity.ERROR


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the parts of an id that cannot stand in an address."""
    for part in linked.sop.id.split("/"):
        if not nama_sah(part):
            yield Finding(
                NAME,
                WHOLE_FILE,
                f"Nama `{part[:80]}` tidak dapat menjadi alamat.",
                f"Pakai hanya a-z, 0-9 dan tanda hubung: `{slug(part)[:80]}`.",
            )
        elif part in KATA_TERPAKAI:
            yield Finding(
                NAME,
                WHOLE_FILE,
                f"Nama `{part}` sudah dipakai alamat katalog sendiri.",
                f"Pakai nama lain, misalnya `{part}-instansi`.",
            )
