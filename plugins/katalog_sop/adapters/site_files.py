"""The files of a site that are made from a catalogue, for every host alike."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from katalog_sop.adapters.files import load_lambang
from katalog_sop.adapters.pdf import NoPdfError, hari_ini, pdf_of, require_pdf
from katalog_sop.data.terbuka import data_terbuka
from katalog_sop.model.alamat import alamat_cetak
from katalog_sop.project import Project
from katalog_sop.render.aset import alamat_lambang, assets, ringkas
from katalog_sop.render.cetak.cetakan import cetakan_sop, tercetak
from katalog_sop.resolve.catalogue import LinkedSop
from katalog_sop.search.mesin import modules
from katalog_sop.settings import Settings


def site_assets(project: Project, root: Path) -> tuple[tuple[str, bytes], ...]:
    """Return every file beside the pages as its path below the site and its content.

    They are stylesheets, scripts, emblems and the open data.
    """
    emblems = (
        (address, load_lambang(root, instansi))
        for instansi in project.publication.instansi.values()
        if instansi.lambang and (address := alamat_lambang(instansi))
    )
    engine = ((path, ringkas(path, content)) for path, content in modules())
    return (*assets(), *engine, *emblems, *data_terbuka(project.publication, project.settings))


def without_pdfs(settings: Settings) -> tuple[Settings, str]:
    """Return the settings of a site that can be made here, and why it holds no PDFs if it should.

    Pages must not lead to files that nobody makes.
    """
    if not settings.cetak:
        return settings, ""
    try:
        require_pdf()
    except NoPdfError as error:
        return replace(settings, cetak=False), f"Situs ini tanpa PDF: {error}"
    return settings, ""


def site_pdfs(project: Project, root: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the PDFs of a site that holds them, each as its path and content."""
    if project.settings.cetak:
        for linked in project.publication.sop.values():
            if tercetak(linked.sop):
                yield alamat_cetak(linked.sop.id), sop_pdf(linked, project, root)


def sop_pdf(linked: LinkedSop, project: Project, root: Path) -> bytes:
    """Return the PDF of a published SOP; raises ``NoPdfError``."""
    publication = project.publication
    instansi = publication.instansi[linked.sop.instansi]
    lambang = load_lambang(root, instansi) if instansi.lambang else b""
    cetakan = cetakan_sop(linked, publication, project.settings, hari=hari_ini(), lambang=lambang)
    return pdf_of(cetakan)
