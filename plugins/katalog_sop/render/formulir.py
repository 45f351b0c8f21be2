"""The official form: the box with its sections, and the table with the symbols in the lanes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from katalog_sop.diagram.formulir.cells import Formulir, formulir_of
from katalog_sop.diagram.swimlane import NotDrawn
from katalog_sop.model.instansi import Instansi
from katalog_sop.model.sop import ENAM_BAGIAN, NamaBagian
from katalog_sop.render.bagian import render_bagian
from katalog_sop.render.dasar_hukum import render_dasar_hukum
from katalog_sop.render.identitas import render_identitas
from katalog_sop.render.keterkaitan import render_keterkaitan
from katalog_sop.render.langkah import BarisLangkah
from katalog_sop.render.naskah import Penuju
from katalog_sop.render.tautan import Penaut
from katalog_sop.render.teks import blok
from katalog_sop.render.templat import render_blok
from katalog_sop.resolve.catalogue import LinkedSop

_LEBAR: Final = (560, 800, 1200)
"""Lanes wider than these, in pixels, are printed smaller and smaller."""


@dataclass(frozen=True, slots=True)
class Lajur:
    """The head of one lane."""

    nama: str
    kelas: str


@dataclass(frozen=True, slots=True)
class BarisFormulir:
    """One row of the form; without lanes it has no class and no cells of lanes."""

    langkah: BarisLangkah
    kelas: str = ""
    sel: Markup = Markup("")  # noqa: RUF009 -- immutable


def render_formulir(
    linked: LinkedSop,
    langkah: tuple[BarisLangkah, ...],
    instansi: Instansi,
    penaut: Penaut,
    penuju: Penuju,
) -> str:
    """Return the whole form below its heading."""
    return blok(
        "## Formulir",
        render_identitas(linked.sop, instansi, penaut),
        *_enam_bagian(linked, penaut, penuju),
        render_tabel(linked, langkah),
    )


def _enam_bagian(linked: LinkedSop, penaut: Penaut, penuju: Penuju) -> Iterator[str]:
    """Return the sections, each with the class of its place in the box: three pairs."""
    for urutan, nama in enumerate(ENAM_BAGIAN):
        kelas = f"f-{urutan // 2 + 1} {'f-r' if urutan % 2 else 'f-q'}"
        yield f"### {nama}"
        if nama is NamaBagian.KETERKAITAN:
            yield render_keterkaitan(linked, penaut, kelas=kelas, judul=nama)
        elif nama is NamaBagian.DASAR_HUKUM:
            yield render_dasar_hukum(linked.sop, penaut, penuju, kelas=kelas)
        else:
            bagian = linked.sop.bagian_bernama(nama)
            yield render_bagian(bagian, penuju, kelas=kelas, judul=nama)


def render_tabel(linked: LinkedSop, langkah: tuple[BarisLangkah, ...]) -> str:
    """Return the table of the form; search knows its words from the list of steps."""
    form = formulir_of(linked.sop.pelaksana, linked.graf)
    if isinstance(form, NotDrawn):
        polos = tuple(BarisFormulir(satu) for satu in langkah)
        return blok(
            render_blok("tanpa_lajur.html", alasan=form.value),
            _render_tabel(linked, (), polos) if polos else "",
        )
    lajur = tuple(
        Lajur(satu.nama, kelas)
        for satu, kelas in zip(linked.sop.pelaksana, form.kolom, strict=True)
    )
    semua = tuple(
        BarisFormulir(satu, baris.kelas, _sel(baris.sel))
        for satu, baris in zip(langkah, form.baris, strict=True)
    )
    return blok(
        _render_tabel(linked, lajur, semua, lebar=_lebar(form)),
        render_blok("legenda_formulir.html") if form.disimpulkan else "",
    )


def _sel(sel: tuple[Markup, ...]) -> Markup:
    """Return the cells of the lanes, all at once: a template takes longer than their drawing."""
    isi = '</td>\n<td class="f-y">'.join(sel)
    return Markup(f'<td class="f-y">{isi}</td>')  # noqa: S704 -- of finished cells


def _lebar(form: Formulir) -> int:
    lebar = sum(lane.width for lane in form.layout.lanes)
    return sum(lebar > satu for satu in _LEBAR)


def _render_tabel(
    linked: LinkedSop,
    lajur: tuple[Lajur, ...],
    semua: tuple[BarisFormulir, ...],
    *,
    lebar: int = 0,
) -> str:
    identitas = linked.sop.identitas
    return render_blok(
        "formulir.html",
        nomor=identitas.nomor,
        nama=identitas.nama,
        judul=identitas.judul_prosedur or identitas.nama,
        lajur=lajur,
        semua=semua,
        lebar=lebar,
    )
