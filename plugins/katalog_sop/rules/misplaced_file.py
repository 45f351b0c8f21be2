"""SOP yang tidak terletak tepat di dalam folder instansinya."""

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
