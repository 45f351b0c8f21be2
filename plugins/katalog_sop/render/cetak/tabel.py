"""The rows of the printed table, with their drawings and the pentagons between two sheets."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from katalog_sop.alur.graf import Simpul
from katalog_sop.diagram.formulir.cells import Formulir, formulir_of, uraian_sel
from katalog_sop.diagram.formulir.drawing import insides_of
from katalog_sop.diagram.formulir.paper import border_svg, row_svg
from katalog_sop.diagram.formulir.sheets import Border, borders_of
from katalog_sop.diagram.swimlane import NotDrawn
from katalog_sop.model.naskah import polos
from katalog_sop.render.cetak.ukuran import Ukuran, ukuran_gambar, ukuran_polos
from katalog_sop.render.langkah import BarisLangkah, baris_langkah
from katalog_sop.render.naskah import Penuju
from katalog_sop.resolve.catalogue import LinkedSop
from katalog_sop.settings import Kertas

TERLALU_LEBAR: Final = "Kolom pelaksana terlalu lebar untuk digambar pada kertas ini."


@dataclass(frozen=True, slots=True)
class Sambungan:
    """A row of pentagons; without any it only begins a sheet."""

    huruf: str
    """Its letters, the first and the last; empty without any."""
    keluar: bool
    """Whether it ends a sheet; else it begins one."""
    gambar: str
    """The address of its drawing, which holds it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisCetak:
    """One step as a row of the table."""

    langkah: BarisLangkah
    sel: tuple[str, ...] = ()
    """What each lane says to those who do not see the drawing."""
    tinggi: float = 0
    """How high the row is at least, in pixels of the paper."""
    gambar: str = ""
    """The address of its drawing, which holds it."""
    masuk: Sambungan | None = None
    """What stands above it where it begins a sheet."""
    keluar: Sambungan | None = None
    """What stands below it where it ends a sheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TabelCetak:
    """The table, measured and drawn, on sheets that are not known yet."""

    ukuran: Ukuran
    lajur: tuple[str, ...]
    """The titles of the lanes; none where they are not drawn."""
    baris: tuple[BarisCetak, ...]
    alasan: str = ""
    """Why there is no drawing."""
    form: Formulir | None = None

    def pada_lembar(self, akhir: Sequence[int]) -> Iterator[BarisCetak]:
        """Yield the rows where sheets end below those *akhir* names, from above to below."""
        borders = self._borders(akhir)
        for nth, baris in enumerate(self.baris):
            yield BarisCetak(
                langkah=baris.langkah,
                sel=baris.sel,
                tinggi=baris.tinggi,
                gambar=baris.gambar,
                masuk=_sambungan(borders.get(nth - 1), keluar=False),
                keluar=_sambungan(borders.get(nth), keluar=True),
            )

    def _borders(self, akhir: Sequence[int]) -> dict[int, Border]:
        if self.form is None:
            return {row: Border(row, 0, ()) for row in akhir}
        borders = borders_of(self.form.layout, akhir, scale=self.ukuran.mendatar)
        return {border.row: border for border in borders}


def tabel_cetak(linked: LinkedSop, kertas: Kertas, penuju: Penuju) -> TabelCetak:
    """Return the table of an SOP for a paper."""
    langkah = baris_langkah(linked, penuju)
    nomor = max((satu.no for satu in langkah), key=len, default="")
    semua = (polos(satu.langkah.keterangan) for satu in linked.graf.simpul)
    keterangan = max(semua, key=len, default="")
    form = formulir_of(linked.sop.pelaksana, linked.graf)
    alasan = form.value if isinstance(form, NotDrawn) else TERLALU_LEBAR
    if not isinstance(form, NotDrawn):
        nama = tuple(satu.nama for satu in linked.sop.pelaksana)
        lebar = [lane.width for lane in form.layout.lanes]
        lajur = tuple(zip(nama, lebar, strict=True))
        ukuran = ukuran_gambar(kertas, lajur, nomor, keterangan)
        if ukuran is not None:
            baris = tuple(_bergambar(langkah, linked.graf.simpul, nama, form, ukuran))
            return TabelCetak(ukuran=ukuran, lajur=nama, baris=baris, form=form)
    return TabelCetak(
        ukuran=ukuran_polos(kertas, nomor, keterangan),
        lajur=(),
        baris=tuple(BarisCetak(langkah=satu) for satu in langkah),
        alasan=alasan,
    )


def _bergambar(
    langkah: tuple[BarisLangkah, ...],
    simpul: tuple[Simpul, ...],
    lajur: tuple[str, ...],
    form: Formulir,
    ukuran: Ukuran,
) -> Iterator[BarisCetak]:
    rows = zip(langkah, simpul, form.layout.heights, insides_of(form.layout), strict=True)
    for satu, titik, tinggi, isi in rows:
        svg = row_svg(isi, across=ukuran.mendatar, down=ukuran.tegak) if isi else ""
        yield BarisCetak(
            langkah=satu,
            sel=tuple(_uraian(nama, titik) for nama in lajur),
            tinggi=tinggi * ukuran.tegak,
            gambar=_alamat(svg),
        )


def _uraian(nama: str, simpul: Simpul) -> str:
    """Return what the cell of one lane says; nothing where the step is not in it."""
    for satu in simpul.langkah.pelaksana:
        if satu.nama == nama:
            return uraian_sel(nama, simpul, disimpulkan=satu.disimpulkan)
    return ""


def _sambungan(border: Border | None, *, keluar: bool) -> Sambungan | None:
    if border is None:
        return None
    if not border.pentagons:
        return Sambungan("", keluar, "")
    first, last = border.pentagons[0].letters, border.pentagons[-1].letters
    huruf = first if first == last else f"{first}–{last}"
    return Sambungan(huruf, keluar, _alamat(border_svg(border, ends=keluar)))


def _alamat(svg: str) -> str:
    return f"data:image/svg+xml,{quote(svg)}" if svg else ""
