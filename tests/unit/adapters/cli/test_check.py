import os
from pathlib import Path

import pytest
from tests.unit.adapters.cli.conftest import ROW, Run, sop


def test_a_sound_catalogue_is_clean(run: Run) -> None:
    ran = run("check")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "0 kesalahan, 0 peringatan, 0 catatan dalam 0 berkas.\n"


def test_json_of_a_clean_catalogue_is_an_empty_list(run: Run) -> None:
    assert run("check", "--format", "json").json() == {"findings": []}


def test_a_finding_in_json_has_exactly_these_keys(run: Run, root: Path) -> None:
    (root / "sops/kota-x/cuti.md").write_text(sop(rows="| 1 | A | Kadis | | | | | |\n"), "utf-8")
    ran = run("check", "--format", "json")

    assert ran.code == 1
    assert ran.json() == {
        "findings": [
            {
                "file": "sops/kota-x/cuti.md",
                "line": 12,
                "column": 11,
                "end_line": 12,
                "end_column": 16,
                "severity": "error",
                "code": "SOP302",
                "rule": "undeclared-pelaksana",
                "message": "Pelaksana `Kadis` tidak ada di daftar `pelaksana`.",
                "hint": "Tambahkan ke daftar, atau pilih: Staf; Kepala.",
            }
        ]
    }


def test_text_names_place_code_message_and_hint(run: Run, root: Path) -> None:
    (root / "sops/kota-x/cuti.md").write_text(sop(rows="| 1 | A | Kadis | | | | | |\n"), "utf-8")

    assert run("check").out.splitlines() == [
        (
            "sops/kota-x/cuti.md:12:11: kesalahan SOP302 "
            "Pelaksana `Kadis` tidak ada di daftar `pelaksana`."
        ),
        "  12 | | 1 | A | Kadis | | | | | |",
        "     |           ^^^^^",
        "  saran: Tambahkan ke daftar, atau pilih: Staf; Kepala.",
        "",
        "1 kesalahan, 0 peringatan, 0 catatan dalam 1 berkas.",
        "Penjelasan sebuah aturan: sop explain SOP302",
    ]


def test_warnings_alone_do_not_fail(run: Run, root: Path) -> None:
    text = sop(before="\n## Keterkaitan\n\n- SOP Lembur\n")
    (root / "sops/kota-x/cuti.md").write_text(text, "utf-8")
    ran = run("check", "--format", "json")

    assert ran.code == 0
    assert [one["severity"] for one in ran.json()["findings"]] == ["warning"]


def test_columns_count_code_points(run: Run, root: Path) -> None:
    (root / "sops/kota-x/cuti.md").write_text(
        sop(rows="| 1 | 😀e\u0301\u200d | Kadis | | | | | |\n"), "utf-8"
    )

    assert run("check", "--format", "json").json()["findings"][0]["column"] == 14


def test_windows_files_are_read_as_all_others(run: Run, root: Path) -> None:
    text = sop(rows="| 1 | A | Kadis | | | | | |\n").replace("\n", "\r\n")
    (root / "sops/kota-x/cuti.md").write_bytes(b"\xef\xbb\xbf" + text.encode())
    findings = run("check", "--format", "json").json()["findings"]

    assert [(one["line"], one["column"]) for one in findings] == [(12, 11)]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_a_sound_file_is_sound_with_every_line_end(run: Run, root: Path, end: str) -> None:
    (root / "sops/kota-x/cuti.md").write_bytes(sop().replace("\n", end).encode())

    assert run("check").code == 0


class TestPaths:
    """What is checked is the whole catalogue; what is reported are the chosen files."""

    @pytest.fixture(autouse=True)
    def _broken(self, root: Path) -> None:
        other = root / "sops/kota-y"
        other.mkdir()
        (other / "lembur.md").write_text(sop("Lembur"), "utf-8")
        (root / "sops/kota-x/cuti.md").write_text("", "utf-8")

    def files(self, run: Run, *paths: str | Path) -> list[str]:
        """Return the files that findings are reported of."""
        findings = run("check", "--format", "json", *paths).json()["findings"]
        return [one["file"] for one in findings]

    def test_without_a_path_everything_is_reported(self, run: Run) -> None:
        """Every file of the catalogue."""
        assert self.files(run) == ["sops/kota-x/cuti.md", "sops/kota-y/lembur.md"]

    def test_a_file_below_the_root(self, run: Run) -> None:
        """Named as findings name it."""
        assert self.files(run, "sops/kota-y/lembur.md") == ["sops/kota-y/lembur.md"]

    def test_a_folder(self, run: Run) -> None:
        """With everything in it."""
        assert self.files(run, "sops/kota-x") == ["sops/kota-x/cuti.md"]
        assert self.files(run, "sops/kota-x/") == ["sops/kota-x/cuti.md"]
        assert len(self.files(run, "sops")) == 2
        assert len(self.files(run, ".")) == 2

    def test_an_absolute_path(self, run: Run, root: Path) -> None:
        """As an editor hands it over."""
        assert self.files(run, root / "sops/kota-y") == ["sops/kota-y/lembur.md"]

    def test_a_path_from_here(self, run: Run, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """As a shell completes it."""
        monkeypatch.chdir(root / "sops")
        assert self.files(run, "kota-y/lembur.md") == ["sops/kota-y/lembur.md"]

    def test_a_sound_file_is_clean_beside_broken_ones(self, run: Run) -> None:
        """The exit code is that of the chosen files."""
        assert run("check", "sops/kota-x/izin.md").code == 0

    @pytest.mark.parametrize("path", ["sops/kota-z", "tidak-ada.md", "/etc/passwd", "../.."])
    def test_a_path_outside_the_catalogue_is_a_mistake_of_usage(self, run: Run, path: str) -> None:
        """Neither silently clean nor a fault."""
        ran = run("check", path)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith("sop: ")

    def test_a_file_that_is_no_part_of_the_catalogue(self, run: Run, root: Path) -> None:
        """A README is not checked, and nobody is told it was."""
        (root / "README.md").write_text("# A\n", "utf-8")
        assert run("check", "README.md").code == 2


class TestUnreadable:
    """What cannot be read is a finding, and is not read."""

    def test_a_link_out_of_the_catalogue(self, run: Run, root: Path, tmp_path: Path) -> None:
        """Its target stays unread."""
        secret = tmp_path / "rahasia.md"
        secret.write_text("kata-rahasia", "utf-8")
        (root / "sops/kota-x/cuti.md").unlink()
        (root / "sops/kota-x/cuti.md").symlink_to(secret)
        ran = run("check", "--format", "json")

        assert [one["rule"] for one in ran.json()["findings"]] == ["escaping-file"]
        assert "kata-rahasia" not in ran.out

    def test_a_link_that_leads_nowhere(self, run: Run, root: Path) -> None:
        """Is as good as one that leads out."""
        (root / "sops/kota-x/cuti.md").unlink()
        (root / "sops/kota-x/cuti.md").symlink_to(root / "tidak-ada.md")

        assert run("check").code == 1

    def test_a_link_that_leads_to_itself(self, run: Run, root: Path) -> None:
        """Is as good as one that leads out, too."""
        (root / "sops/kota-x/cuti.md").unlink()
        (root / "sops/kota-x/cuti.md").symlink_to("cuti.md")

        assert run("check").code == 1

    def test_a_folder_that_is_a_link_is_not_followed(
        self, run: Run, root: Path, tmp_path: Path
    ) -> None:
        """Whatever lies behind it."""
        (tmp_path / "luar").mkdir()
        (tmp_path / "luar/a.md").write_text("kata-rahasia", "utf-8")
        (root / "sops/kota-z").symlink_to(tmp_path / "luar")

        assert "kata-rahasia" not in run("check").out

    def test_a_file_that_is_not_utf8(self, run: Run, root: Path) -> None:
        """The finding stands where it ceases to be."""
        (root / "sops/kota-x/cuti.md").write_bytes(b"---\nnama: Caf\xe9\n")
        findings = run("check", "--format", "json").json()["findings"]

        assert [(one["rule"], one["line"], one["column"]) for one in findings] == [
            ("not-utf8", 2, 10)
        ]

    def test_a_huge_file(self, run: Run, root: Path) -> None:
        """Five million characters in one line."""
        (root / "sops/kota-x/cuti.md").write_bytes(b"a" * 5_000_000)
        findings = run("check", "--format", "json").json()["findings"]

        assert [one["rule"] for one in findings] == ["oversize-file"]

    def test_a_folder_that_is_called_like_an_sop(self, run: Run, root: Path) -> None:
        """Is a folder in a folder."""
        (root / "sops/kota-x/arsip.md").mkdir()
        (root / "sops/kota-x/arsip.md/a.md").write_text(sop(), "utf-8")

        assert run("check").code == 1

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
    def test_a_pipe_is_not_waited_for(self, run: Run, root: Path) -> None:
        """It is no regular file."""
        os.mkfifo(root / "sops/kota-x/pipa.md")

        assert run("check").code == 1

    def test_a_name_that_is_not_utf8(self, run: Run, root: Path) -> None:
        """Is printed as well as it can be."""
        try:
            Path(os.fsdecode(os.fsencode(root / "sops/kota-x") + b"/\xff.md")).write_text(sop())
        except OSError:
            pytest.skip("this file system knows no such name")

        assert run("check").code == 1
        assert run("check", "--format", "json").code == 1


def test_a_readme_is_no_sop(run: Run, root: Path) -> None:
    (root / "sops/kota-x/README.md").write_text("# Kota X\n", "utf-8")
    (root / "sops/README.md").write_text(ROW, "utf-8")

    assert run("check").code == 0
