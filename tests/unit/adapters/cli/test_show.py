from pathlib import Path

import pytest
from tests.unit.adapters.cli.conftest import UNKNOWN_LANE, Run, sop

ROWS = """\
| 6 | Terima **berkas**<br>lengkap | Staf? | Map | 5 - 10 Menit | - | | Ya: 8?; Tidak: selesai |
| 8 | Memeriksa | Staf; Kepala? | - | 1,5 jam | Surat | Lihat [SOP](izin.md) | 9A & 10 |
| 9a. | Menyetujui | Kepala | | Jam kerja harian | | | selesai? |
| 10 | Mengarsipkan | Staf | | | | | |
"""
SECTIONS = {
    "Dasar Hukum": """\
1. UU 1
2. UU 2
""",
    "Keterkaitan": """\
- [Izin](izin.md)
- SOP Izin
- SOP Lembur
- Cuti
- [Situs](https://kota.go.id)
- Tidak terkait dengan SOP yang lain
""",
}


@pytest.fixture(autouse=True)
def _catalogue(root: Path) -> None:
    (root / "sops/kota-x/cuti.md").write_text(sop(rows=ROWS, sections=SECTIONS), "utf-8")


def test_the_resolved_sop_in_json(run: Run) -> None:
    ran = run("show", "kota-x/cuti")
    shown = ran.json()

    assert ran.code == 0
    assert {key: shown[key] for key in ("id", "nama", "nomor", "status", "instansi")} == {
        "id": "kota-x/cuti",
        "nama": "Cuti",
        "nomor": None,
        "status": "konsep",
        "instansi": "kota-x",
    }
    assert shown["pelaksana"] == ["Staf", "Kepala"]
    assert shown["dirujuk_oleh"] == []
    assert shown["bagian"][0] == {"judul": "Dasar Hukum", "teks": "UU 1\nUU 2"}


def test_a_first_step_with_branches_is_the_start(run: Run) -> None:
    assert run("show", "kota-x/cuti").json()["langkah"][0] == {
        "no": "6",
        "jenis": "mulai",
        "kegiatan": "Terima berkas lengkap",
        "pelaksana": [{"nama": "Staf", "disimpulkan": True}],
        "kelengkapan": "Map",
        "waktu": {"teks": "5 - 10 Menit", "nilai": 5, "maks": 10, "satuan": "menit"},
        "output": "",
        "keterangan": "",
        "alur": [
            {"ke": "8", "label": "Ya", "disimpulkan": True},
            {"ke": "selesai", "label": "Tidak", "disimpulkan": False},
        ],
    }


def test_parallel_exits_stay_a_process_and_are_spelled_as_the_rows(run: Run) -> None:
    step = run("show", "kota-x/cuti").json()["langkah"][1]

    assert step["jenis"] == "proses"
    assert step["pelaksana"][1] == {"nama": "Kepala", "disimpulkan": True}
    assert step["waktu"] == {"teks": "1,5 jam", "nilai": 1.5, "maks": None, "satuan": "jam"}
    assert step["alur"] == [
        {"ke": "9a", "label": None, "disimpulkan": False},
        {"ke": "10", "label": None, "disimpulkan": False},
    ]


def test_the_end_may_stand_in_the_middle_and_be_inferred(run: Run) -> None:
    steps = run("show", "kota-x/cuti").json()["langkah"]

    assert [(one["no"], one["jenis"], one["alur"]) for one in steps[2:]] == [
        ("9a", "selesai", []),
        ("10", "selesai", []),
    ]
    assert steps[2]["waktu"]["teks"] == "Jam kerja harian"
    assert steps[2]["waktu"]["nilai"] is None


def test_each_reference_with_what_became_of_it(run: Run) -> None:
    shown = run("show", "kota-x/cuti").json()["keterkaitan"]

    assert [(one["teks"], one["status"], one["id"]) for one in shown] == [
        ("Izin", "tertaut", "kota-x/izin"),
        ("SOP Izin", "tertaut", "kota-x/izin"),
        ("SOP Lembur", "belum-ada", None),
        ("Cuti", "diri", "kota-x/cuti"),
        ("Situs", "luar", None),
        ("Tidak terkait dengan SOP yang lain", "nihil", None),
    ]
    assert run("show", "kota-x/izin").json()["dirujuk_oleh"] == ["kota-x/cuti"]


def test_a_reference_that_fits_two_lists_both(run: Run, root: Path) -> None:
    (root / "sops/kota-x/izin-lain.md").write_text(sop("IZIN"), "utf-8")
    shown = run("show", "kota-x/cuti").json()["keterkaitan"]

    assert shown[1] == {
        "teks": "SOP Izin",
        "id": None,
        "status": "taksa",
        "calon": ["kota-x/izin", "kota-x/izin-lain"],
    }


@pytest.mark.parametrize(
    "name", ["kota-x/cuti", "sops/kota-x/cuti.md", "./sops/kota-x/../kota-x/cuti.md"]
)
def test_an_sop_is_named_by_id_or_file(run: Run, name: str) -> None:
    assert run("show", name).json()["id"] == "kota-x/cuti"


def test_an_sop_is_named_by_its_absolute_path(run: Run, root: Path) -> None:
    assert run("show", root / "sops/kota-x/cuti.md").json()["id"] == "kota-x/cuti"


@pytest.mark.parametrize("name", ["kota-x/tidak-ada", "tidak-ada.md", "/etc/hosts.md", "kota-x"])
def test_an_unknown_sop_is_a_mistake_of_usage(run: Run, name: str) -> None:
    ran = run("show", name)

    assert (ran.code, ran.out) == (2, "")


def test_a_broken_sop_is_shown_as_far_as_it_can_be_read(run: Run, root: Path) -> None:
    (root / "sops/kota-x/cuti.md").write_text(sop(rows=UNKNOWN_LANE), "utf-8")
    ran = run("show", "kota-x/cuti")

    assert ran.code == 1
    assert ran.json()["langkah"][0]["pelaksana"][0]["nama"] == "Kadis"
    assert "SOP302" in ran.err


def test_an_unreadable_sop_has_no_status(run: Run, root: Path) -> None:
    (root / "sops/kota-x/cuti.md").write_bytes(b"\xff")
    ran = run("show", "kota-x/cuti")

    assert ran.code == 1
    assert ran.json()["status"] is None


def test_a_diagram_is_printed_as_source(run: Run) -> None:
    ran = run("diagram", "sops/kota-x/cuti.md")

    assert ran.code == 0
    assert "swimlane" in ran.out
