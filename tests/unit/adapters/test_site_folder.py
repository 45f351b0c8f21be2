"""How a finished site takes the place of the former one."""

from pathlib import Path

import pytest

from katalog_sop.adapters import site_folder
from katalog_sop.adapters.site_folder import put_in_place


def tree(folder: Path, **files: str) -> Path:
    """Make a folder with files."""
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def texts(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in folder.iterdir() if path.is_file()}


def test_the_new_site_replaces_the_former_one_whole(tmp_path: Path) -> None:
    site, fresh = tree(tmp_path / "site", a="lama", b="lama"), tree(tmp_path / "baru", a="baru")
    put_in_place(fresh, site, tmp_path / "lama")

    assert texts(site) == {"a": "baru"}
    assert texts(tmp_path / "lama") == {"a": "lama", "b": "lama"}


def test_a_system_without_an_exchange_takes_two_steps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, fresh = tree(tmp_path / "site", a="lama"), tree(tmp_path / "baru", a="baru")
    monkeypatch.setattr(site_folder, "_exchange", lambda *_folders: False)
    put_in_place(fresh, site, tmp_path / "lama")

    assert texts(site) == {"a": "baru"}
    assert texts(tmp_path / "lama") == {"a": "lama"}


def test_a_first_site_needs_no_former_one(tmp_path: Path) -> None:
    put_in_place(tree(tmp_path / "baru", a="baru"), tmp_path / "site", tmp_path / "lama")

    assert texts(tmp_path / "site") == {"a": "baru"}


def test_what_is_hidden_stays(tmp_path: Path) -> None:
    site, fresh = tree(tmp_path / "site", a="lama"), tree(tmp_path / "baru", a="baru")
    tree(site / ".git", HEAD="cabang")
    put_in_place(fresh, site, tmp_path / "lama")

    assert texts(site / ".git") == {"HEAD": "cabang"}


def test_a_folder_that_cannot_be_moved_is_filled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, fresh = tree(tmp_path / "site", a="lama", b="lama"), tree(tmp_path / "baru", a="baru")
    tree(site / "dalam", c="lama")

    def refuse(*_arguments: object) -> None:
        raise OSError("busy")

    monkeypatch.setattr(site_folder, "_exchange", lambda *_folders: False)
    monkeypatch.setattr(Path, "rename", refuse)
    put_in_place(fresh, site, tmp_path / "lama")

    assert texts(site) == {"a": "baru"}
    assert not (site / "dalam").exists()
