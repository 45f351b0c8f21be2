"""Small catalogues written as their authors write them, and the pages made of them."""

from collections.abc import Callable, Sequence

import pytest

from katalog_sop.project import compile_project
from katalog_sop.render.page import Page
from katalog_sop.settings import Profil, Settings
from katalog_sop.source import SourceFile

INSTANSI = """\
nama: Dinas Contoh
pemerintah: Pemerintah Kota Contoh
wilayah: Kota Contoh
"""

KEPALA = """\
format: 1
nama: {nama}
status: berlaku
tanggal_pengesahan: 2020-09-29
disahkan_oleh:
  jabatan: Kepala Dinas
  nama: Contoh, S.E.
"""

TUBUH = """\
pelaksana: [{pelaksana}]
{front}---

## Dasar Hukum
## Kualifikasi Pelaksana
## Keterkaitan

{keterkaitan}

## Peralatan/Perlengkapan
{peringatan}
## Pencatatan dan Pendataan

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan | Alur |
|----|----------|-----------|-------------|-------|--------|------------|------|
{langkah}
{lanjutan}"""

LANGKAH = """\
| 1 | Menulis konsep | Staf | Berkas | 40 menit | Konsep | | |
| 2 | Memeriksa konsep | Kadis | Konsep | 30 menit | Surat | | Ya: selesai; Tidak: 1 |"""

Sop = Callable[..., str]
Terbit = Callable[..., dict[str, Page]]


@pytest.fixture
def sop() -> Sop:
    """Writes the source of an SOP; what a test does not care about is sound."""

    def write(  # noqa: PLR0913 -- each part that some test writes
        nama: str = "Surat Masuk",
        *,
        front: str = "",
        keterkaitan: str = "",
        pelaksana: Sequence[str] = ("Kadis", "Staf"),
        peringatan: str = "## Peringatan",
        langkah: str = LANGKAH,
        lanjutan: str = "",
    ) -> str:
        head = KEPALA.format(nama="'" + nama.replace("'", "''") + "'")
        tail = TUBUH.format(
            pelaksana=", ".join(pelaksana),
            front=front,
            keterkaitan=keterkaitan,
            peringatan=peringatan,
            langkah=langkah,
            lanjutan=lanjutan,
        )
        return f"---\n{head}{tail}"

    return write


@pytest.fixture
def terbit() -> Terbit:
    """Publishes sources below ``kota-contoh`` and returns the pages by their file."""

    def publish(
        sumber: dict[str, str], *, instansi: str = INSTANSI, settings: Settings | None = None
    ) -> dict[str, Page]:
        files = {"instansi.yml": instansi, **{f"{nama}.md": isi for nama, isi in sumber.items()}}
        project = compile_project(
            [
                SourceFile(path=f"sops/kota-contoh/{nama}", text=isi, changed="2026-11-20")
                for nama, isi in files.items()
            ],
            settings or Settings(),
        )
        return {one.path: one.render(project.situs) for one in project.rencana}

    return publish


@pytest.fixture
def internal() -> Settings:
    """The settings of an office's own site."""
    return Settings(profil=Profil.INTERNAL, tampilkan_temuan=True)
