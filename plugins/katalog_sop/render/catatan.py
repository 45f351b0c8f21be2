"""Notices above the text of an SOP: how far it can be relied on, and what its form forbids."""

from katalog_sop.render.templat import render_blok
from katalog_sop.resolve.catalogue import LinkedSop


def disimpulkan(linked: LinkedSop) -> bool:
    """Return whether any pelaksana or exit of an SOP is inferred."""
    return any(
        penugasan.disimpulkan for langkah in linked.sop.langkah for penugasan in langkah.pelaksana
    ) or any(keluar.disimpulkan for simpul in linked.graf.simpul for keluar in simpul.keluar)


def is_transkripsi(linked: LinkedSop) -> bool:
    """Return whether a page is somebody's transcription of a form."""
    return bool(linked.sop.identitas.sumber.berkas) or disimpulkan(linked)


def render_catatan(linked: LinkedSop) -> str:
    """Return the note that the page is a transcription; empty where it is none."""
    if not is_transkripsi(linked):
        return ""
    return render_blok("catatan.html", disimpulkan=disimpulkan(linked))


def render_pernyataan(pernyataan: str) -> str:
    """Return the notice printed on the form; empty where it prints none."""
    return render_blok("pernyataan.html", pernyataan=pernyataan) if pernyataan else ""
