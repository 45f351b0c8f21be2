"""All mistakes are reported in one run, each in its own file and at its own place."""

from tests.support.temuan import ROUTINE

from katalog_sop.project import Project, compile_project
from katalog_sop.settings import Profil, Settings
from katalog_sop.source import SourceFile

BROKEN = """\
---
format: 1
nama: SOP: Cuti
status: berlku
nomor: 7 # lama
tanggal_pembuatan: 31/12/2020
pelaksana:
  - Staf
  - Staf
warna: biru
---

Pembuka.

## KETERKAITAN SOP

- [Izin](izin.md)
- SOP Lembur

## Peringatan

<b>Awas</b> [klik](javascript:alert(1))

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan | Alur |
|----|----------|-----------|-------------|-------|--------|------------|------|
| 1 | Mengajukan | Kadis | | | | | Ya: 2 |
| 2 | | Staf | | | | | 9 |
| 2 | Memeriksa | | | | | | - |
"""

SOUND = """\
---
format: 1
nama: Izin
status: berlaku
tanggal_efektif: 2020
disahkan_oleh: {jabatan: Kepala}
pelaksana: [Staf]
---

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output |
|----|----------|-----------|-------------|-------|--------|
| 1 | Mengajukan | Staf | | | |
"""

EXPECTED = [
    (3, 7, "broken-yaml"),
    (4, 9, "unknown-status"),
    (5, 10, "trailing-comment"),
    (6, 20, "invalid-date"),
    (9, 5, "duplicate-pelaksana"),
    (10, 1, "unknown-key"),
    (13, 1, "text-outside-section"),
    (15, 4, "variant-heading"),
    (17, 3, "dangling-link"),
    (18, 3, "unresolved-keterkaitan"),
    (22, 1, "raw-html"),
    (22, 20, "unsafe-link"),
    (28, 20, "undeclared-pelaksana"),
    (28, 36, "single-branch"),
    (29, 7, "missing-kegiatan"),
    (29, 24, "unknown-target"),
    (30, 3, "duplicate-no"),
    (30, 19, "missing-pelaksana"),
    (30, 29, "unreadable-alur"),
]


def _compiled(settings: Settings | None = None) -> Project:
    return compile_project(
        [
            SourceFile(path="sops/kota-x/instansi.yml", text="nama: Dinas X\nalmat: Jl. 1\n"),
            SourceFile(path="sops/kota-x/cuti.md", text=BROKEN),
            SourceFile(path="sops/kota-x/sehat.md", text=SOUND),
            SourceFile(path="sops/kota-x/kosong.md", text=""),
            SourceFile(path="sops/kota-y/sehat.md", text=SOUND),
        ],
        settings or Settings(tingkat=dict.fromkeys(ROUTINE)),
    )


def test_every_mistake_of_a_file_is_reported_at_once() -> None:
    report = _compiled().report.by_file()["sops/kota-x/cuti.md"]

    assert [(one.at.line, one.at.column, one.rule) for one in report] == EXPECTED


def test_every_broken_file_of_a_folder_is_reported_and_no_sound_one() -> None:
    report = _compiled().report
    others = [
        (one.file, one.rule) for one in report.diagnostics if one.file != "sops/kota-x/cuti.md"
    ]

    assert others == [
        ("sops/kota-x/instansi.yml", "unknown-key"),
        ("sops/kota-x/kosong.md", "missing-front-matter"),
        ("sops/kota-y/sehat.md", "missing-instansi-file"),
    ]


def test_a_broken_sop_does_not_spoil_the_others() -> None:
    publication = _compiled().publication

    assert list(publication.sop) == ["kota-x/sehat"]
    assert list(publication.diperbaiki) == ["kota-y/sehat"]


def test_an_unreadable_status_is_shown_to_editors_only() -> None:
    publication = _compiled(Settings(profil=Profil.INTERNAL)).publication

    assert "kota-x/cuti" in publication.diperbaiki
