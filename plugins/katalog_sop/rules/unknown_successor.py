"""`menggantikan` atau `digantikan_oleh` yang menyebut id yang tidak ada."""

from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.parse.saran import Saran
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop

CODE: Final = "SOP502"
NAME: Final = "unknown-successor"
SEVERITY: Final = Severity.ERROR


def check(linked: LinkedSop, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the ids of predecessors and successors that nobody has."""
    identitas = linked.sop.identitas
    near = Saran()
    for key, ids in (
        ("menggantikan", identitas.menggantikan),
        ("digantikan_oleh", identitas.digantikan_oleh),
    ):
        for urutan, one in enumerate(ids):
            if one not in catalogue.sop or one == linked.sop.id:
                yield Finding(
                    NAME,
                    linked.sop.tempat(key, urutan),
                    f"`{key}: {one[:80]}` bukan id SOP di katalog ini.",
                    f"{near(one, catalogue.sop)}Id adalah path di bawah `sops/` tanpa `.md`.",
                )
