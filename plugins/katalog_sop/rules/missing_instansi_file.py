"""Folder instansi tanpa instansi.yml."""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.alamat import is_misplaced
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop
from katalog_sop.source import WHOLE_FILE

CODE: Final = "SOP901"
NAME: Final = "missing-instansi-file"
SEVERITY: Final = Severity.ERROR


def check(linked: LinkedSop, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield a finding where the folder of an SOP has no instansi.yml."""
    if not is_misplaced(linked.sop.id) and linked.sop.instansi not in catalogue.instansi:
        yield Finding(
            NAME,
            WHOLE_FILE,
            f"Folder `sops/{linked.sop.instansi}` tidak berisi instansi.yml.",
            "Buat instansi.yml dengan paling sedikit `nama: <nama lengkap instansi>`.",
        )
