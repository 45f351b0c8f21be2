import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.unit.adapters.cli.conftest import Ran, Run

from katalog_sop.adapters import files

FULL = ("--instansi", "kota-x", "--nama", "Lembur", "--pelaksana", "Staf; Kepala Seksi")
NEW = """---
format: 1
nama: Lembur
status: konsep
pelaksana:
  - Staf
  - Kepala Seksi
---

## Dasar Hukum

## Kualifikasi Pelaksana

## Keterkaitan

## Peralatan/Perlengkapan

## Peringatan

## Pencatatan dan Pendataan

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan | Alur |
|----|----------|-----------|-------------|-------|--------|------------|------|
| 1 | (Tulis kegiatan langkah ini) | Staf | | | | | |
| 2 | (Tulis kegiatan langkah ini) | Kepala Seksi | | | | | |
"""


class _Terminal(io.StringIO):
    """A terminal on which somebody types these lines, and then Ctrl+D."""

    def isatty(self) -> bool:
        return True


class _Interrupted:
    """A terminal on which somebody presses Ctrl+C."""

    def isatty(self) -> bool:
        return True

    def readline(self) -> str:
        raise KeyboardInterrupt


Type = Callable[..., None]


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Type:
    """Types lines on the terminal of the next run."""
    return lambda *lines: monkeypatch.setattr(
        sys, "stdin", _Terminal("".join(f"{line}\n" for line in lines))
    )


@pytest.fixture(autouse=True)
def _nobody_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))


def _tree(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


def _refused(ran: Ran, root: Path, before: dict[Path, bytes]) -> None:
    assert (ran.code, ran.err[:5]) == (2, "sop: ")
    assert _tree(root) == before
    assert "\x1b" not in ran.out + ran.err


def test_a_konsep_is_written_from_options(run: Run, root: Path) -> None:
    ran = run("new", *FULL)

    assert (ran.code, ran.err) == (0, "")
    assert (root / "sops/kota-x/lembur.md").read_text("utf-8") == NEW
    assert ran.out.splitlines()[0] == "ditulis: sops/kota-x/lembur.md"
    assert "`sop check sops/kota-x/lembur.md`" in ran.out


def test_the_checker_and_the_formatter_have_nothing_to_say(run: Run, root: Path) -> None:
    run("new", *FULL)
    path = "sops/kota-x/lembur.md"
    findings = run("check", "--format", "json", path).json()["findings"]

    assert [one for one in findings if one["severity"] != "info"] == []
    assert run("fmt", "--check", path).code == 0
    assert (root / path).read_bytes().endswith(b"|\n")


def test_lanes_may_be_given_one_by_one(run: Run, root: Path) -> None:
    run("new", *FULL[:-1], "Staf", "--pelaksana", "Kepala Seksi")

    assert (root / "sops/kota-x/lembur.md").read_text("utf-8") == NEW


def test_what_is_missing_is_asked_for(run: Run, root: Path, typed: Type) -> None:
    typed("1", "Lembur", "Staf; Kepala Seksi")
    ran = run("new")

    assert (ran.code, ran.err) == (0, "")
    assert "  1. kota-x — Dinas X\n" in ran.out
    assert (root / "sops/kota-x/lembur.md").read_text("utf-8") == NEW


@pytest.mark.parametrize("office", ["kota-x", "dinas x", " Dinas  X "])
def test_an_office_may_be_named(run: Run, root: Path, typed: Type, office: str) -> None:
    typed(office)

    assert run("new", *FULL[2:]).code == 0
    assert (root / "sops/kota-x/lembur.md").is_file()


def test_a_question_is_put_again_until_the_answer_can_be_used(
    run: Run, root: Path, typed: Type
) -> None:
    typed("../x", "kota-x", "", "Cuti", "Lembur", "Staf; Staf", "Staf; Kepala Seksi")
    ran = run("new")

    assert ran.code == 0
    assert ran.out.count("  Jawaban itu ") == 4
    assert (root / "sops/kota-x/lembur.md").read_text("utf-8") == NEW


class TestOffice:
    """An office that the catalogue does not have."""

    def test_from_options(self, run: Run, root: Path) -> None:
        """It gets a folder and an instansi.yml."""
        office = ("--instansi", "kota-y", "--nama-instansi", "Dinas Y: Kota Y")
        ran = run("new", *office, *FULL[2:])

        assert ran.code == 0
        assert (root / "sops/kota-y/instansi.yml").read_text() == "nama: 'Dinas Y: Kota Y'\n"
        assert ran.out.startswith("ditulis: sops/kota-y/instansi.yml\nditulis: sops/kota-y/lem")
        findings = run("check", "--format", "json", "sops/kota-y").json()["findings"]
        assert [one for one in findings if one["severity"] != "info"] == []

    def test_asked_for(self, run: Run, root: Path, typed: Type) -> None:
        """After a slip of the pen one can choose again; its name makes its folder."""
        typed("kota-xx", "", "Kota Y", "Dinas Y Kota Y", "Lembur", "Staf")
        ran = run("new")

        assert ran.code == 0
        assert "Instansi `kota-xx` belum ada di katalog. Mungkin maksudnya `kota-x`." in ran.out
        assert (root / "sops/kota-y/instansi.yml").read_text() == "nama: Dinas Y Kota Y\n"

    def test_named_as_an_option_its_name_is_asked_for(
        self, run: Run, root: Path, typed: Type
    ) -> None:
        """And has to be given."""
        typed("", "Dinas Y")

        assert run("new", "--instansi", "kota-y", *FULL[2:]).code == 0
        assert (root / "sops/kota-y/instansi.yml").read_text() == "nama: Dinas Y\n"

    def test_without_a_name_and_a_terminal(self, run: Run, root: Path) -> None:
        """Is a mistake of usage that names the option and the nearest office."""
        before = _tree(root)
        ran = run("new", "--instansi", "kota-xy", *FULL[2:])

        _refused(ran, root, before)
        assert "Mungkin maksudnya `kota-x`." in ran.err
        assert "--nama-instansi" in ran.err

    def test_a_known_one_is_not_named_again(self, run: Run, root: Path) -> None:
        """Its instansi.yml stays as it is."""
        before = _tree(root)
        _refused(run("new", *FULL, "--nama-instansi", "Dinas Z"), root, before)

    def test_a_name_that_several_have(self, run: Run, root: Path) -> None:
        """Names none of them."""
        (root / "sops/kota-y").mkdir()
        (root / "sops/kota-y/instansi.yml").write_text("nama: Dinas X\n", "utf-8")
        before = _tree(root)
        ran = run("new", "--instansi", "Dinas X", *FULL[2:])

        _refused(ran, root, before)
        assert "kota-x, kota-y" in ran.err

    def test_a_folder_that_is_a_link(self, run: Run, root: Path, tmp_path: Path) -> None:
        """Nothing is written where it leads."""
        (root / "sops/kota-z").symlink_to(tmp_path / "elsewhere")
        before = _tree(tmp_path)
        office = ("--instansi", "kota-z", "--nama-instansi", "Dinas Z")

        assert run("new", *office, *FULL[2:]).code == 2
        assert _tree(tmp_path) == before


@pytest.mark.parametrize("missing", [0, 2, 4])
def test_without_a_terminal_nothing_is_asked(run: Run, root: Path, missing: int) -> None:
    before = _tree(root)
    ran = run("new", *FULL[:missing], *FULL[missing + 2 :])

    _refused(ran, root, before)
    assert ran.err.endswith(f"tulis {FULL[missing]}.\n")


def test_no_standard_input_is_no_terminal(
    run: Run, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _tree(root)
    monkeypatch.setattr(sys, "stdin", None)

    _refused(run("new"), root, before)


@pytest.mark.parametrize("answers", [(), ("1",), ("1", "Lembur")])
def test_the_end_of_answers_leaves_nothing_behind(
    run: Run, root: Path, typed: Type, answers: tuple[str, ...]
) -> None:
    before = _tree(root)
    typed(*answers)
    ran = run("new")

    _refused(ran, root, before)
    assert ran.err == "sop: dibatalkan; tidak ada berkas yang ditulis.\n"


def test_ctrl_c_leaves_nothing_behind(
    run: Run, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _tree(root)
    monkeypatch.setattr(sys, "stdin", _Interrupted())
    ran = run("new")

    _refused(ran, root, before)
    assert ran.err == "sop: dibatalkan; tidak ada berkas yang ditulis.\n"


def test_a_disk_that_fails_leaves_nothing_behind(root: Path) -> None:
    before = _tree(root)
    with pytest.raises(UnicodeEncodeError):
        files.write_new(root, [("sops/kota-y/instansi.yml", "a"), ("sops/kota-y/b.md", "\ud800")])

    assert _tree(root) == before
    assert not (root / "sops/kota-y").exists()


def test_the_word_sop_in_front_is_dropped(run: Run, root: Path) -> None:
    ran = run("new", *FULL[:3], "SOP Lembur", *FULL[4:])

    assert (root / "sops/kota-x/lembur.md").read_text("utf-8") == NEW
    assert "Kata SOP di depan nama tidak ditulis." in ran.out


class TestTaken:
    """What is there is never written over."""

    @pytest.mark.parametrize("nama", ["Cuti", "SOP cuti!", "CUTI"])
    def test_an_sop(self, run: Run, root: Path, nama: str) -> None:
        """Whether its name or its file is the same."""
        before = _tree(root)
        ran = run("new", *FULL[:3], nama, *FULL[4:])

        _refused(ran, root, before)
        assert "cuti" in ran.err

    def test_a_file_that_is_no_sop(self, run: Run, root: Path) -> None:
        """Even a link that leads nowhere."""
        (root / "sops/kota-x/lembur.md").symlink_to(root / "tidak-ada.md")
        before = _tree(root)

        _refused(run("new", *FULL), root, before)
        assert not (root / "tidak-ada.md").exists()

    @pytest.mark.parametrize("key", ["alias: [Lembur]", "id_lama: [kota-x/lembur]"])
    def test_an_alias_or_a_former_id(self, run: Run, root: Path, key: str) -> None:
        """Of another SOP."""
        cuti = root / "sops/kota-x/cuti.md"
        cuti.write_text(cuti.read_text().replace("---\n", f"---\n{key}\n", 1), "utf-8")
        before = _tree(root)
        ran = run("new", *FULL)

        _refused(ran, root, before)
        assert "kota-x/cuti" in ran.err

    def test_a_file_that_appears_meanwhile(
        self, run: Run, root: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Between the question and the answer."""
        path = root / "sops/kota-x/lembur.md"
        monkeypatch.setattr(Path, "exists", lambda _self: path.write_text("lain", "utf-8") == 0)
        ran = run("new", *FULL)
        monkeypatch.undo()

        assert ran.code == 2
        assert path.read_text("utf-8") == "lain"


@pytest.mark.parametrize("option", [1, 3, 5])
@pytest.mark.parametrize(
    "hostile",
    [
        *(
            "",
            " ",
            "-",
            "../x",
            "a/../../x",
            "/etc/passwd",
            "a\nb",
            "\x1b[2Ja",
            "a" * 10_000,
            "\u202ea",
        ),
        *("a\x00b", "Cuti 190002302000131001", "\ud800", "日本", "pelaksana/x", "..", "\\\\x\\y"),
    ],
)
def test_hostile_input_is_refused_or_harmless(
    run: Run, root: Path, option: int, hostile: str
) -> None:
    arguments = [*FULL, "--nama-instansi", "Dinas Y"] if option == 1 else [*FULL]
    arguments[option] = hostile
    before = _tree(root.parent)
    ran = run("new", *(f"{a}={b}" for a, b in zip(arguments[::2], arguments[1::2], strict=True)))

    assert ran.code in {0, 2}
    assert "\x1b" not in ran.out + ran.err
    after = _tree(root.parent)
    assert before.items() <= after.items()
    new = after.keys() - before.keys()
    assert bool(new) == (ran.code == 0)
    assert all(path.is_relative_to(root / "sops") for path in new)
    if new:
        assert run("check", "--format", "json").code == 0


@pytest.mark.parametrize("nama", ["Katalog", "Pelaksana", "日本"])
def test_a_name_that_makes_no_address_is_refused(run: Run, root: Path, nama: str) -> None:
    before = _tree(root)
    ran = run("new", *FULL[:3], nama, *FULL[4:])

    _refused(ran, root, before)
    assert "alamat" in ran.err


def test_names_that_yaml_would_misread_are_quoted(run: Run, root: Path) -> None:
    ran = run("new", *FULL[:3], "Cuti: besar #1", "--pelaksana", "@Staf; Kepala: Seksi")

    assert ran.code == 0
    text = (root / "sops/kota-x/cuti-besar-1.md").read_text("utf-8")
    assert "nama: 'Cuti: besar #1'\n" in text
    assert "  - '@Staf'\n  - 'Kepala: Seksi'\n" in text
    assert run("check", "sops/kota-x/cuti-besar-1.md").code == 0


@pytest.mark.skipif(os.name == "nt", reason="terminals of Unix")
def test_it_asks_on_a_real_terminal(root: Path) -> None:
    import pty  # noqa: PLC0415 -- there is none on Windows
    import subprocess  # noqa: PLC0415

    ours, theirs = pty.openpty()
    os.write(ours, b"1\nLembur\nStaf; Kepala Seksi\n")
    command = [sys.executable, "-m", "katalog_sop.adapters.cli.main", "new", "--root", str(root)]
    ran = subprocess.run(command, stdin=theirs, capture_output=True, check=False, timeout=60)
    os.close(ours)
    os.close(theirs)

    assert ran.returncode == 0, ran.stderr
    assert (root / "sops/kota-x/lembur.md").read_text("utf-8") == NEW
