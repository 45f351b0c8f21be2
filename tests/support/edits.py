"""Edits of a catalogue and of what surrounds it, one for each kind of input of a build.

Those of the catalogue fit whatever the others left: they go to and fro, so that any sequence of
them can be tried.
"""

from collections.abc import Callable
from pathlib import Path

Edit = Callable[[Path], None]
"""Changes files below the root of a host."""

SATU = "sops/kantor-satu"
DUA = "sops/kantor-dua"
SURAT = f"{SATU}/penerimaan.md"
"""The SOP that others refer to."""
ARSIP = f"{SATU}/pengarsipan.md"
CUTI = f"{SATU}/cuti.md"
GEDUNG = "kantor-tiga/pemeliharaan/index.html"
"""A page that has to do with no other SOP or office."""

BARU = """\
---
format: 1
nama: Pemeriksaan Surat
status: berlaku
tanggal_pengesahan: 2024-05-01
disahkan_oleh:
  jabatan: Kepala Kantor Satu
  nama: CONTOH
pelaksana:
  - Loket
---

## Keterkaitan

- SOP Penerimaan Surat

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan | Alur |
|----|----------|-----------|-------------|-------|--------|------------|------|
| 1 | Memeriksa surat | Loket | Surat | 5 menit | Surat | | |
"""


def replaced(path: str, old: str, new: str) -> Edit:
    """Return what puts *new* in the place of *old* in a file."""

    def edit(root: Path) -> None:
        text = (root / path).read_text("utf-8")
        assert old in text, f"{path} does not hold {old!r}"
        (root / path).write_text(text.replace(old, new), "utf-8")

    return edit


def switched(path: str, one: str, other: str) -> Edit:
    """Return what exchanges one text for another, or back; does nothing where neither stands."""

    def edit(root: Path) -> None:
        file = root / path
        if file.exists():
            text = file.read_text("utf-8")
            old, new = (one, other) if one in text else (other, one)
            file.write_text(text.replace(old, new), "utf-8")

    return edit


def written(path: str, text: str) -> Edit:
    """Return what writes a file."""

    def edit(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")

    return edit


def removed(path: str) -> Edit:
    """Return what takes a file away."""
    return lambda root: (root / path).unlink()


def appended(path: str, text: str) -> Edit:
    """Return what adds text to the end of a file."""

    def edit(root: Path) -> None:
        (root / path).write_text((root / path).read_text("utf-8") + text, "utf-8")

    return edit


def moved(path: str, to: str) -> Edit:
    """Return what gives a file another name."""
    return lambda root: _move(root / path, root / to)


def together(*edits: Edit) -> Edit:
    """Return what does several edits."""

    def edit(root: Path) -> None:
        for one in edits:
            one(root)

    return edit


def to_and_fro(path: str, text: str) -> Edit:
    """Return what writes a file where there is none, and takes it away where there is one."""
    return lambda root: (removed(path) if (root / path).exists() else written(path, text))(root)


def set_aside(path: str) -> Edit:
    """Return what takes a file out of the catalogue, or puts it back."""

    def edit(root: Path) -> None:
        inside, outside = root / path, root / "disisihkan" / path
        if inside.exists():
            _move(inside, outside)
        elif outside.exists():
            _move(outside, inside)

    return edit


def renamed(path: str, to: str) -> Edit:
    """Return what renames an SOP so that its former address leads on, or renames it back."""

    def edit(root: Path) -> None:
        old, new = (path, to) if (root / path).exists() else (to, path)
        if (root / old).exists():
            _move(root / old, root / new)
            former = old.removeprefix("sops/").removesuffix(".md")
            text = (root / new).read_text("utf-8")
            lines = [line for line in text.split("\n") if not line.startswith("id_lama:")]
            lines.insert(1, f"id_lama: {former}")
            (root / new).write_text("\n".join(lines), "utf-8")

    return edit


def _move(path: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    path.rename(to)


IN_THE_CATALOGUE: dict[str, Edit] = {
    "the text of a step": switched(CUTI, "Mengajukan cuti", "Mengajukan cuti tahunan"),
    "the name of an SOP that others refer to": switched(
        SURAT, "nama: Penerimaan Surat\n", "nama: Penerimaan Berkas\n"
    ),
    "a pelaksana": switched(SURAT, "Loket", "Petugas Loket"),
    "a time": switched(ARSIP, "5 menit", "2 jam"),
    "a decision": switched(SURAT, "Ya: 3; Tidak: 1", "Ya: 3; Tidak: 2"),
    "a revoked SOP": switched(ARSIP, "status: berlaku", "status: dicabut"),
    "a draft": switched(SURAT, "status: berlaku", "status: konsep"),
    "a reference": switched(
        CUTI, "- Tidak terkait dengan SOP lain", "- SOP Pengarsipan Surat\n- SOP Pengiriman Surat"
    ),
    "a reference in a step": switched(
        CUTI, "| Izin | | |", "| Izin | Lihat [surat](penerimaan.md#langkah-2) | |"
    ),
    "a hand-over": switched(ARSIP, "| Catatan |", "| Memo |"),
    "a citation": switched(
        ARSIP, "Undang-Undang Nomor 43 Tahun 2009", "Undang-Undang Nomor 25 Tahun 2009"
    ),
    "an SOP that is gone": set_aside(ARSIP),
    "an SOP that is new": to_and_fro(f"{SATU}/pemeriksaan.md", BARU),
    "an SOP with another address": renamed(CUTI, f"{SATU}/cuti-pegawai.md"),
    "an SOP that replaces another": switched(
        CUTI, "format: 1\n", "format: 1\nmenggantikan: kantor-tiga/pemeliharaan\n"
    ),
    "a former SOP that is hidden": switched(
        f"{DUA}/pengantaran.md", "status: digantikan", "status: konsep"
    ),
    "an SOP that becomes broken": switched(SURAT, "format: 1\n", "format: satu\n"),
    "the name of an office": switched(
        f"{SATU}/instansi.yml", "nama: Kantor Satu", "nama: Kantor Kesatu"
    ),
    "the names of pelaksana": switched(
        f"{SATU}/instansi.yml", "Kakan: Kepala Kantor", "Kakan: Kepala Kantor Satu"
    ),
    "an office that is gone": together(
        set_aside(f"{DUA}/instansi.yml"),
        set_aside(f"{DUA}/pengiriman.md"),
        set_aside(f"{DUA}/pengantaran.md"),
    ),
    "an emblem": switched(f"{SATU}/lambang.svg", "#14365c", "#5c1436"),
    "an emblem that is gone": set_aside(f"{SATU}/lambang.svg"),
    "the state of a regulation": switched(
        "sops/peraturan.yml", "status: berlaku", "status: dicabut"
    ),
    "all that is known of regulations": set_aside("sops/peraturan.yml"),
    "words that find the same": switched("sops/padanan.yml", "warkat", "tulisan"),
}
"""What an author or an office edits, by what it changes."""


AROUND_IT: dict[str, Edit] = {
    "the name of the site": replaced("mkdocs.yml", "site_name: Katalog SOP", "site_name: Portal"),
    "a name in the menu": replaced("mkdocs.yml", "Tentang: tentang.md", "Perihal: tentang.md"),
    "a page that leaves the menu": replaced("mkdocs.yml", "  - Panduan: panduan/index.md\n", ""),
    "an option of the theme": replaced(
        "mkdocs.yml", "    - toc.follow\n", "    - toc.follow\n    - navigation.top\n"
    ),
    "the language of the theme": replaced("mkdocs.yml", "language: id", "language: ms"),
    "an option of a Markdown extension": replaced(
        "mkdocs.yml", "title: Di halaman ini", "permalink: true"
    ),
    "a page that is left out": replaced(
        "mkdocs.yml", "validation:\n", "exclude_docs: /lisensi.md\n\nvalidation:\n"
    ),
    "an option of the plugin": replaced(
        "mkdocs.yml", "  - katalog_sop:\n", "  - katalog_sop:\n      batas_ukuran: 700\n"
    ),
    "another stylesheet": together(
        replaced("mkdocs.yml", "extra_css:\n", "extra_css:\n  - aset/kantor.css\n"),
        written("docs/aset/kantor.css", "body { color: black }\n"),
    ),
    "a template": appended(
        "overrides/sop.html", "{% block htmltitle %}<title>Uji</title>{% endblock %}\n"
    ),
    "a part of templates": appended("overrides/partials/jejak.html", "<!-- jejak -->\n"),
    "a template with another name": moved(
        "overrides/partials/footer.html", "overrides/partials/footer2.html"
    ),
    "a template that is new": written(
        "overrides/partials/content.html", "{{ page.content }}<p>Uji</p>\n"
    ),
    "a template of pages without a menu": replaced(
        "overrides/404.html", "Tidak ada halaman di alamat ini", "Tidak ada halaman di sini"
    ),
    "a stylesheet": appended("overrides/aset/shell.css", "\n.uji { color: black }\n"),
    "a script": appended("overrides/aset/start.js", "\nconst uji = 1;\n"),
    "the text of a hand-written page": appended("docs/tentang.md", "\nKalimat tambahan.\n"),
    "the title of a hand-written page": replaced(
        "docs/panduan/index.md", "title: panduan/index", "title: Panduan umum"
    ),
    "a hand-written page that is new": written("docs/panduan/baru.md", "# Panduan baru\n\nTeks.\n"),
    "a hand-written page in the place of an SOP": written(
        "docs/kantor-satu/penerimaan.md", "# Penerimaan surat\n\nDitulis tangan.\n"
    ),
    "a hook": together(
        replaced("mkdocs.yml", "watch:\n", "hooks:\n  - kait.py\n\nwatch:\n"),
        written("kait.py", "def on_env(env, config, files):\n    env.globals['uji'] = 1\n"),
        appended("overrides/sop.html", "{% block htmltitle %}{{ uji }}{% endblock %}\n"),
    ),
}
"""What a site's keeper edits, by what it changes."""
