import re
from pathlib import Path

import pytest
from tests.support.sites import Built, build_site, scratch_host

pytestmark = pytest.mark.site


def test_warnings_are_told_and_fail_nothing(small_site: Built) -> None:
    assert small_site.code == 0, small_site.log
    told = re.findall(r"INFO .*sops/kantor-uji/(\w+)\.md:\d+:\d+: (SOP\d+)", small_site.log)
    assert told == [("pengarsipan", code) for code in ("SOP006", "SOP017", "SOP204")]


@pytest.fixture(scope="module")
def strict_build(secret_root: Path) -> Built:
    """The strict build of a catalogue with errors."""
    return build_site(secret_root, secret_root / "ketat")


def test_errors_fail_a_strict_build_after_everything_was_told(strict_build: Built) -> None:
    assert strict_build.code == 1
    assert not strict_build.folder.exists(), "no site takes the place of the former one"
    reported = set(re.findall(r"WARNING .*: sops/(\S+?):\d+:\d+: SOP", strict_build.log))
    assert reported >= {
        "kantor-rusak/instansi.yml",
        "kantor-terbuka/komentar.md",
        "kantor-terbuka/nip.md",
        "kantor-terbuka/rusak.md",
        "kantor-terbuka/yaml-rusak.md",
        "kantor-terbuka/zzq-status-asing.md",
        "kantor-terbuka/zzq-status-ganda.md",
        "kantor-terbuka/zzq-tanpa-status.md",
    }
    assert "Aborted with" in strict_build.log.splitlines()[-1]


def test_errors_do_not_fail_a_lenient_build(secret_internal_site: Built) -> None:
    assert secret_internal_site.code == 0, secret_internal_site.log


def test_no_finding_is_told_twice(strict_build: Built) -> None:
    told = [line for line in strict_build.log.splitlines() if ": SOP" in line]
    assert sorted(told) == sorted(set(told))


def test_settings_weigh_switch_off_and_except_rules(tmp_path: Path) -> None:
    root = tmp_path / "situs"
    root.mkdir()
    scratch_host(root, catalogue="katalog-kecil")
    config = root / "mkdocs.yml"
    options = (
        "  - katalog_sop:\n"
        "      tingkat: {SOP017: mati, SOP204: error}\n"
        "      abaikan: [{berkas: sops/kantor-uji/*, aturan: [SOP006]}]\n"
    )
    text = config.read_text("utf-8")
    assert "  - katalog_sop:\n" in text
    config.write_text(text.replace("  - katalog_sop:\n", options), "utf-8")
    built = build_site(root, tmp_path / "hasil")

    told = re.findall(r"(\w+) +-  .*sops/kantor-uji/\w+\.md:\d+:\d+: (SOP\d+)", built.log)
    assert told == [("WARNING", "SOP204")]
    assert built.code == 1
