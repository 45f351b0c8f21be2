"""The sections of an SOP that are text."""

from katalog_sop.model.sop import Bagian
from katalog_sop.render.naskah import Penuju, render_naskah
from katalog_sop.render.templat import render_blok


def render_bagian(
    bagian: Bagian | None, penuju: Penuju, *, kelas: str = "", judul: str = ""
) -> str:
    """Return the text of a section, or that the source leaves it empty.

    A section with a *kelas* stands in the box of the form: there it is empty as on paper, and only
    those who do not see the box are told so. On paper it prints its *judul* itself: a browser may
    part a heading from what stands below it.
    """
    turun = 1 if kelas else 0
    isi = "" if bagian is None else render_naskah(bagian.isi, penuju, turun=turun)
    return render_blok("bagian.html", isi=isi, kelas=kelas, judul=judul)
