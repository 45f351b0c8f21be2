from pathlib import Path

import pytest

from katalog_sop.adapters.site_settings import SettingsError, load_settings
from katalog_sop.settings import Kertas


def _write(root: Path, options: str) -> Path:
    (root / "mkdocs.yml").write_text(f"plugins:\n  - katalog_sop: {{{options}}}\n", "utf-8")
    return root


@pytest.fixture(autouse=True)
def _unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KATALOG_CETAK", raising=False)


def test_unless_told_otherwise_paper_is_a4_and_a_site_holds_no_pdfs(tmp_path: Path) -> None:
    settings = load_settings(tmp_path)

    assert (settings.kertas, settings.cetak) == (Kertas.A4, False)


def test_both_are_read_from_mkdocs_yml(tmp_path: Path) -> None:
    settings = load_settings(_write(tmp_path, "kertas: F4, cetak: true"))

    assert (settings.kertas, settings.cetak) == (Kertas.F4, True)


@pytest.mark.parametrize(("value", "printed"), [("1", True), ("true", True), ("0", False)])
def test_the_variable_outweighs_mkdocs_yml(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: str, *, printed: bool
) -> None:
    monkeypatch.setenv("KATALOG_CETAK", value)

    assert load_settings(_write(tmp_path, f"cetak: {str(not printed).lower()}")).cetak is printed


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ("kertas: A3", "kertas `A3` tidak dikenal; tulis A4 atau F4."),
        ("cetak: mungkin", "cetak `mungkin` tidak dikenal; tulis true atau false."),
    ],
)
def test_other_values_are_refused(tmp_path: Path, options: str, words: str) -> None:
    with pytest.raises(SettingsError, match=words):
        load_settings(_write(tmp_path, options))
