import pytest

from katalog_sop.model.sop import SopId
from katalog_sop.resolve.links import (
    TautanDitolak,
    TautanJangkar,
    TautanLuar,
    TautanSop,
    read_link,
)

HERE = SopId("kota-x/cuti")


@pytest.mark.parametrize(
    ("written", "target"),
    [
        ("izin.md", "kota-x/izin"),
        ("./izin.md", "kota-x/izin"),
        ("../kota-y/izin.md", "kota-y/izin"),
        ("%69zin.md", "kota-x/izin"),
        ("izin.md#langkah-2", "kota-x/izin"),
        (" izin.md ", "kota-x/izin"),
    ],
)
def test_a_relative_path_leads_to_an_sop(written: str, target: str) -> None:
    link = read_link(HERE, written)

    assert isinstance(link, TautanSop)
    assert link.id == target


@pytest.mark.parametrize("written", ["https://kota.go.id", "HTTPS://kota.go.id", "mailto:a@b.id"])
def test_the_web_and_mailboxes_may_be_linked(written: str) -> None:
    assert read_link(HERE, written) == TautanLuar(written)


def test_an_anchor_stays_on_the_page() -> None:
    assert read_link(HERE, "#langkah-2") == TautanJangkar("langkah-2")


@pytest.mark.parametrize(
    "written",
    [
        *(
            "javascript:alert(1)",
            "JavaScript:x",
            " javascript:x",
            "java\tscript:x",
            "\x01javascript:x",
        ),
        *("data:text/html,x", "file:///etc/passwd", "vbscript:x", "http://kota.go.id", "ftp://x"),
        *("//host/x.md", "\\\\host\\x.md", "/\\host", "%6aavascript:x.md", "%2f%2fhost/x.md", ""),
    ],
)
def test_other_schemes_and_hosts_are_refused(written: str) -> None:
    assert read_link(HERE, written) == TautanDitolak(keluar_katalog=False)


@pytest.mark.parametrize(
    "written",
    [
        *("../../README.md", "%2e%2e/%2e%2e/README.md", "/etc/passwd", "/izin.md", "berkas.pdf"),
        *("..", ".", "../../../../etc/passwd.md", "izin.md?x=1", "../.%2e/x.md"),
    ],
)
def test_paths_that_leave_the_catalogue_are_refused(written: str) -> None:
    assert read_link(HERE, written) == TautanDitolak(keluar_katalog=True)
