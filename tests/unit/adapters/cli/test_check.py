import os
from pathlib import Path

import pytest
from tests.unit.adapters.cli.conftest import FIRST_ROW, ROWS, UNKNOWN_LANE, Run, sop


def test_a_sound_catalogue_is_clean(run: Run) -> None:
    ran = run("check")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "0 kesalahan, 0 peringatan, 0 catatan dalam 0 berkas.\n"


def test_json_of_a_clean_catalogue_is_an_empty_list(run: Run) -> None:
    assert run("check", "--format", "json").json() == {"findings": []}


def test_a_finding_in_json_has_exactly_these_keys(run: Run, root: Path) -> None:
    (root / "sops/kota-x/cuti.md").write_text(sop(rows=UNKNOWN_LANE), "utf-8")
    ran = run("check", "--format", "json")

    assert ran.code == 1
    assert ran.json() == {
        "findings": [
            {
                "file": "sops/kota-x/cuti.md",
                "line": FIRST_ROW,
                "column": 20,
                "end_line": FIRST_ROW,
                "end_column": 25,
                "severity": "error",
                "code": "SOP302",
                "rule": "undeclared-pelaksana",
                "message": "Pelaksana `Kadis` tidak ada di daftar `pelaksana`.",
                "hint": "Tambahkan ke daftar, atau pilih: Staf; Kepala.",
            }
        ]
    }


def test_text_names_place_code_message_and_hint(run: Run, root: Path) -> None:
    (root / "sops/kota-x/cuti.md").write_text(sop(rows=UNKNOWN_LANE), "utf-8")

    assert run("check").out.splitlines() == [
        (
            "sops/kota-x/cuti.md:24:20: kesalahan SOP302 "
            "Pelaksana `Kadis` tidak ada di daftar `pelaksana`."
        ),
        "  24 | | 1 | Mengajukan | Kadis | Formulir | 5 menit | Formulir terisi | | |",
        "     |                    ^^^^^",
        "  saran: Tambahkan ke daftar, atau pilih: Staf; Kepala.",
        "",
        "1 kesalahan, 0 peringatan, 0 catatan dalam 1 berkas.",
        "Penjelasan sebuah aturan: sop explain SOP302",
    ]


def test_warnings_alone_do_not_fail(run: Run, root: Path) -> None:
    text = sop(sections={"Keterkaitan": "- SOP Lembur\n"})
    (root / "sops/kota-x/cuti.md").write_text(text, "utf-8")
    ran = run("check", "--format", "json")

    assert ran.code == 0
    assert [one["severity"] for one in ran.json()["findings"]] == ["warning"]


def test_columns_count_code_points(run: Run, root: Path) -> None:
    row = UNKNOWN_LANE.replace("Mengajukan", "👩\u200d🔧e\u0301")
    (root / "sops/kota-x/cuti.md").write_text(sop(rows=row), "utf-8")
    findings = run("check", "--format", "json").json()["findings"]

    assert [(one["code"], one["column"]) for one in findings] == [("SOP302", 15)]


def test_windows_files_are_read_as_all_others(run: Run, root: Path) -> None:
    text = sop(rows=UNKNOWN_LANE).replace("\n", "\r\n")
    (root / "sops/kota-x/cuti.md").write_bytes(b"\xef\xbb\xbf" + text.encode())
    findings = run("check", "--format", "json").json()["findings"]

    assert [(one["line"], one["column"]) for one in findings] == [(FIRST_ROW, 20)]


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

        ran = run("check", "--format", "json")
        assert [(one["file"], one["rule"]) for one in ran.json()["findings"]] == [
            ("sops/kota-z", "escaping-file")
        ]
        assert "kata-rahasia" not in ran.out

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
    (root / "sops/README.md").write_text(ROWS, "utf-8")

    assert run("check").code == 0


class TestFailOn:
    """Which findings make the check fail is said in mkdocs.yml, or by whoever runs it."""

    @pytest.fixture(autouse=True)
    def _warned(self, root: Path) -> None:
        text = sop(sections={"Keterkaitan": "- SOP Lembur\n"})
        (root / "sops/kota-x/cuti.md").write_text(text, "utf-8")

    @pytest.mark.parametrize(("lowest", "code"), [("error", 0), ("warning", 1), ("info", 1)])
    def test_the_lightest_that_fails(self, run: Run, root: Path, lowest: str, code: int) -> None:
        """As an option, and as a setting."""
        assert run("check", "--fail-on", lowest).code == code
        _settings(root, f"fail_on: {lowest}")
        assert run("check").code == code

    def test_the_option_outweighs_the_setting(self, run: Run, root: Path) -> None:
        """In both directions."""
        _settings(root, "fail_on: warning")
        assert run("check", "--fail-on", "error").code == 0
        _settings(root, "fail_on: error")
        assert run("check", "--fail-on", "warning").code == 1

    def test_an_information_fails_where_it_is_asked_to(self, run: Run, root: Path) -> None:
        """And nowhere else."""
        _settings(root, "tingkat: {SOP204: info}")
        assert run("check", "--fail-on", "warning").code == 0
        assert run("check", "--fail-on", "info").code == 1

    @pytest.mark.parametrize("lowest", ["", "fatal", "ERROR", "0"])
    def test_an_unknown_one_is_a_mistake_of_usage(self, run: Run, lowest: str) -> None:
        """The message names those that there are."""
        ran = run("check", f"--fail-on={lowest}")
        assert (ran.code, ran.out) == (2, "")
        assert "warning" in ran.err

    def test_what_fails_is_what_is_reported(self, run: Run) -> None:
        """A finding in another file does not count."""
        assert run("check", "--fail-on", "info", "sops/kota-x/izin.md").code == 0


class TestSettings:
    """Rules are weighed anew and excepted in mkdocs.yml."""

    @pytest.fixture(autouse=True)
    def _findings(self, root: Path) -> None:
        text = sop(rows=UNKNOWN_LANE, sections={"Keterkaitan": "- SOP Lembur\n"})
        (root / "sops/kota-x/cuti.md").write_text(text, "utf-8")
        (root / "sops/kota-x/izin.md").write_text(text.replace("Cuti", "Izin"), "utf-8")

    def found(self, run: Run) -> list[tuple[str, str, str]]:
        """Return the slug, code and severity of each finding."""
        findings = run("check", "--format", "json").json()["findings"]
        return [(Path(one["file"]).stem, one["code"], one["severity"]) for one in findings]

    def test_without_settings_rules_weigh_what_they_say(self, run: Run) -> None:
        """In a folder that holds nothing but sops/."""
        assert self.found(run) == [
            ("cuti", "SOP204", "warning"),
            ("cuti", "SOP302", "error"),
            ("izin", "SOP204", "warning"),
            ("izin", "SOP302", "error"),
        ]

    @pytest.mark.parametrize("weight", ["error", "warning", "info"])
    def test_a_rule_is_weighed_anew(self, run: Run, root: Path, weight: str) -> None:
        """By its code, in whatever case, or its name."""
        for name in ("SOP204", "sop204", "unresolved-keterkaitan"):
            _settings(root, f"tingkat: {{{name}: {weight}}}")
            assert self.found(run)[0] == ("cuti", "SOP204", weight)

    @pytest.mark.parametrize("off", ["mati", "off", "false"])
    def test_a_rule_is_switched_off(self, run: Run, root: Path, off: str) -> None:
        """The others stay."""
        _settings(root, f"tingkat: {{SOP204: {off}}}")
        assert {code for _, code, _ in self.found(run)} == {"SOP302"}

    @pytest.mark.parametrize("files", ["sops/kota-x/cuti.md", "*cuti*", "sops/*/cuti.md"])
    @pytest.mark.parametrize("rules", ["SOP204", "[SOP204]", "[sop204, SOP201]"])
    def test_files_are_excepted(self, run: Run, root: Path, files: str, rules: str) -> None:
        """By a pattern."""
        _settings(root, f"abaikan: [{{berkas: '{files}', aturan: {rules}}}]")
        assert self.found(run) == [
            ("cuti", "SOP302", "error"),
            ("izin", "SOP204", "warning"),
            ("izin", "SOP302", "error"),
        ]

    def test_one_exception_needs_no_list(self, run: Run, root: Path) -> None:
        """Nor do several mind one."""
        _settings(root, "abaikan: {berkas: 'sops/*', aturan: SOP204}")
        assert {code for _, code, _ in self.found(run)} == {"SOP302"}

    @pytest.mark.parametrize(
        "settings",
        [
            "fail_on: parah",
            "fail_on: [error]",
            "fail_on: {error: warning}",
            "fail_on: true",
            "tingkat: SOP204",
            "tingkat: [SOP204]",
            "tingkat: {SOP999: info}",
            "tingkat: {SOP204: ringan}",
            "tingkat: {SOP204: true}",
            "tingkat: {SOP204: 1}",
            "tingkat: {SOP204: }",
            "tingkat: {204: info}",
            "tingkat: {null: info}",
            "tingkat: {SOP302: warning}",
            "tingkat: {SOP302: mati}",
            "abaikan: SOP204",
            "abaikan: [SOP204]",
            "abaikan: [[]]",
            "abaikan: {berkas: 'sops/*'}",
            "abaikan: {aturan: SOP204}",
            "abaikan: {berkas: '', aturan: SOP204}",
            "abaikan: {berkas: [a], aturan: SOP204}",
            "abaikan: {berkas: 'sops/*', aturan: SOP999}",
            "abaikan: {berkas: 'sops/*', aturan: }",
            "abaikan: {berkas: 'sops/*', aturan: {SOP204: true}}",
            "abaikan: {berkas: 'sops/*', aturan: [[SOP204]]}",
            "abaikan: {berkas: 'sops/*', aturan: SOP302}",
            "abaikan: {berkas: 'sops/*', aturan: SOP204, alasan: a}",
            "batas_ukuran: besar",
            "batas_ukuran: 0",
            "batas_ukuran: -1",
            "batas_ukuran: 1.5",
            "profil: rahasia",
        ],
    )
    def test_a_value_that_cannot_be_leaves_with_a_sentence(
        self, run: Run, root: Path, settings: str
    ) -> None:
        """Nobody is told that all is well by rules that were not meant."""
        _settings(root, settings)
        ran = run("check")
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith("sop: ")
        assert ran.err.rstrip().endswith((".", "`"))

    @pytest.mark.parametrize("text", ["a: [", "- a", "teks", "a: b: c", "\x00"])
    def test_a_file_of_settings_that_is_none(self, run: Run, root: Path, text: str) -> None:
        """Is not passed over."""
        (root / "mkdocs.yml").write_text(text, "utf-8")
        ran = run("check")
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith("sop: mkdocs.yml ")

    @pytest.mark.parametrize("plugins", ["", "[]", "[search]", "{search: {}}", "[katalog_sop]"])
    def test_settings_of_others_only(self, run: Run, root: Path, plugins: str) -> None:
        """Leave everything as it is."""
        (root / "mkdocs.yml").write_text(f"site_name: A\nplugins: {plugins}\n", "utf-8")
        assert len(self.found(run)) == 4


def _settings(root: Path, lines: str) -> None:
    """Write a mkdocs.yml that says nothing but these lines of the plugin."""
    (root / "mkdocs.yml").write_text(f"plugins:\n  - katalog_sop:\n      {lines}\n", "utf-8")
