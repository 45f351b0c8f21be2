"""The sections of an SOP that are text."""

from katalog_sop.model.sop import Bagian
from katalog_sop.render.naskah import Penuju, render_naskah
from katalog_sop.render.templat import render_blok


def render_bagian(bagian: Bagian | None, penuju: Penuju, *, tertutup: bool) -> str:
    """Return the text of a section, or the sentence that the source leaves it empty."""
    isi = "" if bagian is None else render_naskah(bagian.isi, penuju)
    return render_blok("bagian.html", isi=isi, tertutup=tertutup)
