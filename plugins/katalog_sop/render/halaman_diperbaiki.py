"""The page of an SOP with errors, and the page of all findings."""

from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from katalog_sop.diagnostics import Diagnostic, Excerpt
from katalog_sop.model.alamat import TEMUAN, alamat_aturan, alamat_sop, berkas_halaman, relatif
from katalog_sop.model.sop import instansi_dari
from katalog_sop.render.kop import render_kop, render_remah
from katalog_sop.render.page import Page
from katalog_sop.render.situs import Situs
from katalog_sop.render.status import CAP_DIPERBAIKI
from katalog_sop.render.teks import blok, html, judul
from katalog_sop.render.templat import render_blok
from katalog_sop.render.tentang import render_tentang, tautan_sunting
from katalog_sop.resolve.publication import SopDiperbaiki
from katalog_sop.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class ButirTemuan:
    """One finding as a page shows it."""

    berat: str
    kata: str
    kode: str
    aturan: str
    """The link to the page of the rule."""
    baris: int
    kolom: int
    pesan: Markup
    saran: Markup
    kutipan: Markup


@dataclass(frozen=True, slots=True)
class TemuanBerkas:
    """The findings of one file."""

    berkas: str
    sunting: str
    temuan: tuple[ButirTemuan, ...]


def render_diperbaiki(sop: SopDiperbaiki, situs: Situs) -> Page:
    """Return the page of an SOP with errors: its name, and none of its text."""
    instansi = situs.publication.instansi[instansi_dari(sop.id)]
    penaut = situs.penaut(alamat_sop(sop.id))
    return Page(
        path=berkas_halaman(alamat_sop(sop.id)),
        title=f"{sop.nama} – {instansi.wilayah or instansi.nama}",
        description=f"SOP {sop.nama} sedang diperbaiki.",
        template="sop",
        body=blok(
            render_remah(penaut, instansi),
            render_kop(instansi, penaut),
            judul(1, sop.nama),
            render_blok("diperbaiki.html", cap=CAP_DIPERBAIKI),
            *_temuan_sop(sop, situs.settings),
            "## Tentang halaman ini",
            render_tentang(sop, instansi, situs.settings),
        ),
        source_path=sop.path,
    )


def render_temuan(situs: Situs) -> Page:
    """Return the page of all findings; for editors only, and never in search."""
    penaut = situs.penaut(TEMUAN)
    temuan = situs.publication.temuan
    berkas = temuan_menurut_berkas(temuan, situs.settings, TEMUAN)
    banyak = len(temuan)
    return Page(
        path=berkas_halaman(TEMUAN),
        title="Temuan",
        description=f"{banyak} temuan dalam {len(berkas)} berkas katalog.",
        template="temuan",
        search=False,
        body=blok(
            render_remah(penaut),
            "# Temuan",
            f"<p>{banyak} temuan dalam {len(berkas)} berkas. Baris dan kolom dihitung dari 1.</p>",
            *(
                bagian
                for satu in berkas
                for bagian in (judul(2, satu.berkas), render_blok("temuan.html", berkas=satu))
            ),
        ),
    )


def temuan_menurut_berkas(
    temuan: tuple[Diagnostic, ...], settings: Settings, alamat: str
) -> tuple[TemuanBerkas, ...]:
    """Return findings file by file, as the page at *alamat* shows them."""
    urut = sorted(temuan, key=lambda satu: satu.file)
    return tuple(
        TemuanBerkas(
            file, tautan_sunting(file, settings), tuple(_butir(satu, alamat) for satu in isi)
        )
        for file, isi in groupby(urut, key=lambda satu: satu.file)
    )


def _temuan_sop(sop: SopDiperbaiki, settings: Settings) -> tuple[str, ...]:
    if not sop.temuan:
        return ()
    berkas = temuan_menurut_berkas(sop.temuan, settings, alamat_sop(sop.id))
    return ("## Temuan", *(render_blok("temuan.html", berkas=satu) for satu in berkas))


def _butir(diagnostic: Diagnostic, alamat: str) -> ButirTemuan:
    return ButirTemuan(
        berat=diagnostic.severity.value,
        kata=diagnostic.severity.kata.capitalize(),
        kode=diagnostic.code,
        aturan=relatif(alamat, alamat_aturan(diagnostic.code)),
        baris=diagnostic.at.line,
        kolom=diagnostic.at.column,
        pesan=kata_kode(diagnostic.message),
        saran=kata_kode(diagnostic.hint),
        kutipan=_kutipan(diagnostic.excerpt),
    )


def _kutipan(excerpt: Excerpt) -> Markup:
    """Return the excerpt with what the finding is about marked; a blank where that is missing."""
    if not excerpt.teks:
        return Markup("")
    end = excerpt.start + excerpt.length
    return Markup("{}<mark>{}</mark>{}").format(
        html(excerpt.teks[: excerpt.start]),
        html(excerpt.teks[excerpt.start : end] or " "),
        html(excerpt.teks[end:]),
    )


def kata_kode(teks: str) -> Markup:
    """Return the text of a finding, in which backquotes enclose what stands in the source."""
    bagian = [html(satu) for satu in teks.split("`")]
    if len(bagian) % 2 == 0:
        return html(teks)
    return Markup("").join(
        Markup("<code>{}</code>").format(satu) if urutan % 2 else satu
        for urutan, satu in enumerate(bagian)
    )
