"""A folder full of mistakes: ``sop check`` reports every one in one run, each at its place.

tests/fixtures/katalog-salah is what offices might send in. ``temuan.txt`` in it was written by
hand, from the mistakes; what is too large for a repository, or no text, is planted here.
"""

import shutil
from pathlib import Path
from typing import Final

import pytest
from tests.unit.adapters.cli.conftest import FIRST_ROW, UNKNOWN_LANE, Ran, Run, sop

from katalog_sop.parse.collector import MAX_FINDINGS
from katalog_sop.rules.registry import RULES

FOLDER: Final = Path(__file__).parents[3] / "fixtures" / "katalog-salah"
WRITTEN: Final = tuple((FOLDER / "temuan.txt").read_text("utf-8").splitlines())
TRACKED: Final = tuple(
    sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.glob("sops/**/*.*"))
)

OFFICE: Final = "sops/dinas-dukcapil"
SOUND: Final = f"{OFFICE}/penerbitan-ktp.md"
LONG: Final = f"{OFFICE}/dua-ribu-langkah.md"
NOT_TRACKED: Final = {
    "SOP002": "a file over the limit would weigh 5 MB in the repository",
    "SOP029": "more than a thousand findings would be a thousand lines of temuan.txt",
    "SOP905": "not every checkout keeps a symbolic link",
}
"""The rules that no file of the folder violates, and why."""
STEPS: Final = 2000

CITING: Final = {f"{OFFICE}/akta-kelahiran.md", f"{OFFICE}/kartu-identitas-anak.md"}
RELATED: Final = {
    "sops/peraturan.yml": CITING,
    SOUND: {f"{OFFICE}/legalisir-dokumen.md"},
    f"{OFFICE}/kartu-identitas-anak.md": {f"{OFFICE}/legalisir.md"},
    f"{OFFICE}/legalisir.md": {
        f"{OFFICE}/akta-kelahiran.md",
        f"{OFFICE}/kartu-identitas-anak.md",
        f"{OFFICE}/legalisir-dokumen.md",
    },
    f"{OFFICE}/legalisir-dokumen.md": {f"{OFFICE}/akta-kelahiran.md", f"{OFFICE}/legalisir.md"},
    f"{OFFICE}/legalisir-lama.md": {f"{OFFICE}/akta-kelahiran.md"},
    "sops/puskesmas-kenanga/pelayanan-gigi.md": {
        "sops/puskesmas-kenanga/pelayanan-gigi-dan-mulut.md",
    },
    "sops/puskesmas-kenanga/pelayanan-gigi-dan-mulut.md": {
        "sops/puskesmas-kenanga/pelayanan-gigi.md"
    },
    "sops/puskesmas-kenanga/poli-gigi.md": {"sops/puskesmas-kenanga/pelayanan-gigi.md"},
    **{
        f"sops/{office}/instansi.yml": {
            path for path in TRACKED if path.startswith(f"sops/{office}/") and path.endswith(".md")
        }
        for office in ("dinas-dukcapil", "puskesmas-kenanga")
    },
}
"""The files that speak of a file by name, number or title, and so say something else without it."""


def _found(ran: Ran) -> list[str]:
    assert not ran.err
    return sorted(
        f"{one['file']}:{one['line']}:{one['column']} {one['code']}"
        for one in ran.json()["findings"]
    )


def _by_file(found: list[str]) -> dict[str, list[str]]:
    return {
        file: [one for one in found if one.startswith(f"{file}:")]
        for file in {one.rpartition(":")[0].rpartition(":")[0] for one in found}
    }


def _rows(number: int, pelaksana: str = "Staf") -> str:
    """Return a table of so many steps, which are Staf's and Kepala's in turn."""
    return "".join(
        f"| {n} | Mengerjakan bagian {n} | {pelaksana if n % 2 else 'Kepala'} | Berkas {n - 1} | "
        f"5 menit | Berkas {n} | | |\n"
        for n in range(1, number + 1)
    )


@pytest.fixture
def planted(tmp_path: Path) -> Path:
    """A copy of the folder, in which files may be added and removed."""
    return Path(shutil.copytree(FOLDER, tmp_path / "katalog-salah"))


def test_every_planted_mistake_is_reported_at_its_place(run: Run, planted: Path) -> None:
    ran = run("check", "--format", "json", root=planted)

    assert _found(ran) == sorted(WRITTEN)
    assert ran.code == 1


def test_every_rule_is_planted() -> None:
    codes = {line.rpartition(" ")[2] for line in WRITTEN}

    assert not codes & set(NOT_TRACKED)
    assert codes | set(NOT_TRACKED) == {rule.CODE for rule in RULES}


def test_the_sound_sop_stays_without_findings(run: Run, planted: Path) -> None:
    ran = run("check", SOUND, "--fail-on", "info", "--format", "json", root=planted)

    assert _found(ran) == []
    assert ran.code == 0


@pytest.mark.parametrize("form", ["text", "github", "gitlab", "sarif"])
def test_no_form_of_the_report_stumbles_over_a_mistake(run: Run, planted: Path, form: str) -> None:
    ran = run("check", "--format", form, root=planted)

    assert (ran.code, ran.err) == (1, "")
    for code in {line.rpartition(" ")[2] for line in WRITTEN}:
        assert code in ran.out


@pytest.mark.parametrize("path", TRACKED)
def test_a_file_more_or_less_changes_only_what_speaks_of_it(
    run: Run, planted: Path, path: str
) -> None:
    before = _by_file(sorted(WRITTEN))
    (planted / path).unlink()
    after = _by_file(_found(run("check", "--format", "json", root=planted)))

    changed = {file for file in {*before, *after} if before.get(file) != after.get(file)}
    assert changed - {path} == RELATED.get(path, set())


def test_a_line_of_five_megabytes_is_one_finding(run: Run, planted: Path) -> None:
    path = f"{OFFICE}/salinan-pindai.md"
    text = sop("Salinan Pindai", sections={"Peringatan": "A" * 5_000_000})
    (planted / path).write_text(text, "utf-8")
    ran = run("check", "--format", "json", root=planted)

    assert _found(ran) == sorted((*WRITTEN, f"{path}:1:1 SOP002"))


def test_a_line_of_five_megabytes_can_be_allowed(run: Run, planted: Path) -> None:
    (planted / "mkdocs.yml").write_text("plugins: [{katalog_sop: {batas_ukuran: 9000000}}]\n")
    text = sop("Salinan Pindai", sections={"Peringatan": "A" * 5_000_000})
    (planted / OFFICE / "salinan-pindai.md").write_text(text, "utf-8")

    assert _found(run("check", "--format", "json", root=planted)) == sorted(WRITTEN)


def test_the_one_mistake_in_two_thousand_steps_is_reported(run: Run, planted: Path) -> None:
    rows = _rows(STEPS - 1) + UNKNOWN_LANE.replace("| 1 |", f"| {STEPS} |")
    (planted / LONG).write_text(sop("Dua Ribu Langkah", rows), "utf-8")
    ran = run("check", "--format", "json", root=planted)

    place = f"{LONG}:{FIRST_ROW + STEPS - 1}:{len(f'| {STEPS} | Mengajukan | ') + 1}"
    assert _found(ran) == sorted((*WRITTEN, f"{place} SOP302"))


def test_more_than_a_thousand_mistakes_are_cut_short_for_their_file_only(
    run: Run, planted: Path
) -> None:
    rows = "".join(
        UNKNOWN_LANE.replace("| 1 |", f"| {n:04} |") for n in range(1, MAX_FINDINGS + 101)
    )
    (planted / LONG).write_text(sop("Terlalu Banyak", rows), "utf-8")
    ran = run("check", "--format", "json", root=planted)

    column = len("| 0001 | Mengajukan | ") + 1
    lines = range(FIRST_ROW, FIRST_ROW + MAX_FINDINGS)
    expected = [f"{LONG}:{line}:{column} SOP302" for line in lines]
    expected.append(f"{LONG}:{FIRST_ROW + MAX_FINDINGS}:{column} SOP029")
    assert _found(ran) == sorted((*WRITTEN, *expected))


def test_a_link_out_of_the_catalogue_is_one_finding(run: Run, planted: Path) -> None:
    path = f"{OFFICE}/titipan.md"
    (planted / path).symlink_to(planted / "temuan.txt")
    ran = run("check", "--format", "json", root=planted)

    assert _found(ran) == sorted((*WRITTEN, f"{path}:1:1 SOP905"))
