"""The files of a site that are made from a catalogue, for every host alike."""

from pathlib import Path

from katalog_sop.adapters.files import load_lambang
from katalog_sop.project import Project
from katalog_sop.render.aset import alamat_lambang, assets


def site_assets(project: Project, root: Path) -> tuple[tuple[str, bytes], ...]:
    """Return stylesheets, scripts and emblems as their path below the site and their content."""
    emblems = (
        (address, load_lambang(root, instansi))
        for instansi in project.publication.instansi.values()
        if instansi.lambang and (address := alamat_lambang(instansi))
    )
    return (*assets(), *emblems)
