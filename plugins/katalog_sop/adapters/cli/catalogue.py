"""What every command needs: the compiled catalogue, and one SOP of it."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from katalog_sop.adapters.catalogue_folder import NoCatalogueError, compile_folder
from katalog_sop.adapters.cli.arguments import UsageError
from katalog_sop.adapters.site_settings import load_settings
from katalog_sop.model.sop import SopId
from katalog_sop.parse.document import sop_id
from katalog_sop.project import Project
from katalog_sop.resolve.catalogue import LinkedSop
from katalog_sop.settings import Profil


def compile_root(root: Path, profil: str | None = None) -> Project:
    """Return the compiled catalogue of the folder *root*; raises ``UsageError`` if it has none."""
    settings = load_settings(root)
    if profil:
        chosen = Profil(profil)
        settings = replace(settings, profil=chosen, tampilkan_temuan=chosen is Profil.INTERNAL)
    try:
        return compile_folder(root, settings)
    except NoCatalogueError as error:
        raise UsageError(f"{error} Pakai --root FOLDER.") from None


def one_sop(project: Project, name: str, root: Path) -> LinkedSop:
    """Return the SOP that *name*, an id or a file, stands for; raises ``UsageError`` if none."""
    found = project.catalogue.sop.get(SopId(name))
    if found is None and name.lower().endswith(".md"):
        found = project.catalogue.sop.get(sop_id(source_path(name, root)))
    if found is None:
        raise UsageError(f"SOP `{name}` tidak ada; tulis id seperti kota-sibolga/cuti.")
    return found


def chosen_by(names: Iterable[str], root: Path) -> Callable[[str], bool]:
    """Return whether a source file is one of those, or lies in one of the folders, *names* name.

    Without any name every file is. Raises ``UsageError`` for what is no part of the catalogue.
    """
    chosen = tuple(_in_catalogue(name, root) for name in names)
    return lambda file: (
        not chosen or any(one == "." or f"{file}/".startswith(f"{one}/") for one in chosen)
    )


def _in_catalogue(name: str, root: Path) -> str:
    if not name:
        raise UsageError("nama berkas kosong; untuk seluruh katalog jangan tulis apa pun.")
    path = source_path(name, root)
    if path == "." or path.partition("/")[0] == "sops":
        return path
    raise UsageError(f"`{name}` bukan bagian katalog, yang seluruhnya ada di sops/.")


def source_path(name: str, root: Path) -> str:
    """Return the path below *root* of a file or folder named from here or from *root*."""
    for base in (Path(), root):
        path = (base / name).resolve()
        if path.exists() and path.is_relative_to(root.resolve()):
            return path.relative_to(root.resolve()).as_posix()
    raise UsageError(f"`{name}` tidak ada di dalam {root.resolve()}.")
