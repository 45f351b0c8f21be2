"""SOP berlaku tanpa pejabat yang mengesahkan."""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.identitas import Status
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop

CODE: Final = "SOP501"
NAME: Final = "missing-pengesahan"
SEVERITY: Final = Severity.ERROR


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield a finding where an SOP in force names no signatory."""
    identitas = linked.sop.identitas
    pengesahan = identitas.disahkan_oleh
    written = linked.sop.tertulis("disahkan_oleh")
    empty = pengesahan is None and not written
    blank = pengesahan is not None and not (pengesahan.jabatan or pengesahan.nama)
    if identitas.status is Status.BERLAKU and (empty or blank):
        yield Finding(
            NAME,
            linked.sop.tempat("disahkan_oleh" if written else "status"),
            "SOP ini berlaku, tetapi `disahkan_oleh` belum diisi.",
            "Isi `jabatan` dan `nama` pejabat yang mengesahkan.",
        )
