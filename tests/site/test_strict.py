import re

import pytest
from tests.support.sites import Built

pytestmark = pytest.mark.site


def test_warnings_are_told_and_fail_nothing(small_site: Built) -> None:
    assert small_site.code == 0, small_site.log
    told = re.findall(r"INFO .*sops/kantor-uji/(\w+)\.md:\d+:\d+: (SOP\d+)", small_site.log)
    assert told == [("pengarsipan", code) for code in ("SOP006", "SOP017", "SOP204")]


def test_errors_fail_a_strict_build_after_everything_was_told(secret_public_site: Built) -> None:
    assert secret_public_site.code == 1
    reported = set(re.findall(r"WARNING .*: sops/(\S+?):\d+:\d+: SOP", secret_public_site.log))
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
    assert "Aborted with" in secret_public_site.log.splitlines()[-1]


def test_errors_do_not_fail_a_lenient_build(secret_internal_site: Built) -> None:
    assert secret_internal_site.code == 0, secret_internal_site.log


def test_no_finding_is_told_twice(secret_public_site: Built) -> None:
    told = [line for line in secret_public_site.log.splitlines() if ": SOP" in line]
    assert sorted(told) == sorted(set(told))
