"""What the abbreviations of an office stand for: ``jabatan`` of its instansi.yml.

Nothing else joins two names of pelaksana.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from unicodedata import normalize


@dataclass(frozen=True, slots=True)
class KamusJabatan:
    """What names of an office mean, folded; a name that it does not know means itself."""

    arti: Mapping[str, str]
    ejaan: Mapping[str, str]
    """Folded full names as instansi.yml spells them."""

    def kunci(self, nama: str) -> str:
        """Return what all names of one pelaksana have in common.

        Abbreviations of abbreviations are followed. Names that stand for one another in a circle
        are one pelaksana too.
        """
        lewat = [lipat_jabatan(nama)]
        while (lanjut := self.arti.get(lewat[-1])) is not None:
            if lanjut in lewat:
                return min(lewat[lewat.index(lanjut) :])
            lewat.append(lanjut)
        return lewat[-1]

    def nama(self, kunci: str, ejaan: tuple[str, ...]) -> str:
        """Return the full name behind a key, *ejaan* being the names that SOPs use."""
        return self.ejaan.get(kunci, ejaan[0])


def kamus_jabatan(jabatan: Iterable[tuple[str, str]]) -> KamusJabatan:
    """Return what ``jabatan`` of instansi.yml says; of two meanings of a name the first."""
    pasangan = [(singkat, arti) for singkat, arti in jabatan if singkat.strip() and arti.strip()]
    terbalik = pasangan[::-1]
    arti = {lipat_jabatan(singkat): lipat_jabatan(isi) for singkat, isi in terbalik}
    return KamusJabatan(
        {singkat: isi for singkat, isi in arti.items() if singkat != isi},
        {lipat_jabatan(isi): " ".join(isi.split()) for _, isi in terbalik},
    )


def lipat_jabatan(nama: str) -> str:
    """Return the name of a pelaksana as it is compared: NFC, without regard to case and blanks."""
    return " ".join(normalize("NFC", normalize("NFC", nama).casefold()).split())
