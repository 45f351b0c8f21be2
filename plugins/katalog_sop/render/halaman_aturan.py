"""The pages that explain the rules of the checker, and the list of them."""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.model.alamat import ATURAN, alamat_aturan, berkas_halaman
from katalog_sop.render.page import Page
from katalog_sop.rules.base import Rule
from katalog_sop.rules.page import read_page
from katalog_sop.rules.registry import RULES, is_fixed

KELUARGA: Final = {
    "0": "Berkas dan susunannya",
    "1": "Identitas",
    "2": "Dasar hukum dan keterkaitan",
    "3": "Langkah, pelaksana, dan alur",
    "4": "Mutu baku",
    "5": "Status",
    "6": "Padanan kata",
    "9": "Katalog",
}
"""What the first digit of a code stands for."""

_PENGANTAR: Final = (
    "Setiap SOP diperiksa menurut aturan di bawah ini. **Kesalahan** harus diperbaiki sebelum SOP "
    "tampil di situs; **peringatan** dan **catatan** tidak menahannya."
)


def render_semua_aturan() -> tuple[Page, ...]:
    """Return the list of all rules and the page of each."""
    return (_daftar(), *(_halaman(rule) for rule in RULES))


def render_aturan(rule: Rule) -> str:
    """Return what is to be said of a rule, as Markdown."""
    page = read_page(rule)
    sections = (f"## {judul}\n\n{isi}" for judul, isi in page.bagian.items())
    return "\n\n".join((f"# {rule.CODE}: {page.judul}", _bobot(rule), *sections))


def _bobot(rule: Rule) -> str:
    sentence = {
        Severity.ERROR: "SOP yang memuatnya tidak tampil di situs sampai diperbaiki",
        Severity.WARNING: "SOP tetap tampil, tetapi ada yang perlu dilihat lagi",
        Severity.INFO: "SOP tetap tampil; ini hanya untuk diketahui",
    }[rule.SEVERITY]
    fixed = " Aturan ini selalu berlaku dan tidak dapat dikecualikan." if is_fixed(rule) else ""
    return f"**{rule.SEVERITY.kata.capitalize()}** (`{rule.NAME}`). {sentence}.{fixed}"


def _halaman(rule: Rule) -> Page:
    judul = read_page(rule).judul.replace("`", "")
    return Page(
        path=berkas_halaman(alamat_aturan(rule.CODE)),
        title=f"{rule.CODE}: {judul}",
        description=f"Aturan {rule.CODE} pemeriksa SOP: {judul}.",
        body=render_aturan(rule),
    )


def _daftar() -> Page:
    blocks = ["# Aturan pemeriksaan", _PENGANTAR]
    for digit, judul in KELUARGA.items():
        blocks += [f"## {judul}", _tabel(digit)]
    return Page(
        path=f"{ATURAN}index.md",
        title="Aturan pemeriksaan",
        description="Semua aturan yang dipakai untuk memeriksa SOP.",
        body="\n\n".join(blocks),
    )


def _tabel(digit: str) -> str:
    rows = (
        f"| [{rule.CODE}]({rule.CODE.lower()}.md) | {read_page(rule).judul} "
        f"| {rule.SEVERITY.kata.capitalize()} |"
        for rule in RULES
        if rule.CODE[3] == digit
    )
    return "\n".join(("| Kode | Yang ditemukan | Bobot |", "|---|---|---|", *rows))
