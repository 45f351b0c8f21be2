"""Digests of what a site is made from, besides the catalogue."""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation

from katalog_sop.adapters.cache.program import program_digest
from katalog_sop.adapters.git import changed_dates
from katalog_sop.adapters.pdf import hari_ini
from katalog_sop.settings import Settings

_CLOCK: Final = "SOURCE_DATE_EPOCH"
_SPARED: Final = frozenset({"site_dir", "theme", "plugins", "hooks", "nav"})
"""What of a configuration is no plain value, or says only where the site goes."""


def frame_digest(config: MkDocsConfig, settings: Settings, nav: Navigation) -> str:
    """Return the digest of everything around the text of a page: settings, templates, menu."""
    templates = (
        part
        for path in _walk((*_custom_dirs(config), *_hooks(config)))
        for part in (path, Path(path).read_bytes())
    )
    return _digest(_configuration(config, settings), str(nav), *templates)


def inputs_digest(config: MkDocsConfig, settings: Settings, root: Path) -> str:
    """Return the digest of all that a build reads.

    Files are told apart by size and time, as `make` does: this is asked before anything is read.
    """
    sources = _states((root / "sops",))
    day = repr(hari_ini()) if settings.cetak else ""  # it stands on each PDF
    history = repr(changed_dates(root))
    return _digest(surroundings_digest(config, settings), day, history, *sources)


def surroundings_digest(config: MkDocsConfig, settings: Settings) -> str:
    """Return the digest of all that a build reads besides the SOPs."""
    written = (Path(config.config_file_path),) if config.config_file_path else ()
    folders = (*written, Path(config.docs_dir), *_custom_dirs(config), *_hooks(config))
    return _digest(_configuration(config, settings), *_states(folders))


def _configuration(config: MkDocsConfig, settings: Settings) -> str:
    plain = {key: value for key, value in config.items() if key not in _SPARED}
    theme = {key: config.theme[key] for key in config.theme}
    # What hooks are is told by their files, which stand among the plugins as modules.
    plugins = {name: getattr(plugin, "config", {}) for name, plugin in config.plugins.items()}
    told = (program_digest(), os.environ.get(_CLOCK), settings, plain, theme, plugins, config.nav)
    return json.dumps([_plain(one) for one in told], sort_keys=True)


def _plain(value: object) -> object:
    """Return *value* in words that are the same in every process."""
    match value:
        case str() | bool() | int() | float() | None:
            return value
        case Mapping():
            return {str(key): _plain(one) for key, one in value.items()}
        case list() | tuple():
            return [_plain(one) for one in value]
        case Settings():
            return repr(value)
        case _ if hasattr(value, "patterns"):  # of files that are left out
            return [str(getattr(one, "pattern", one)) for one in value.patterns]
        case _ if hasattr(value, "__qualname__"):
            return f"{value.__module__}.{value.__qualname__}"
        case _:
            return str(type(value))


def _custom_dirs(config: MkDocsConfig) -> Iterator[Path]:
    """Yield the folders of templates that do not come with a package."""
    if config.theme.custom_dir:
        yield Path(config.theme.custom_dir)


def _hooks(config: MkDocsConfig) -> Iterator[Path]:
    yield from (Path(path) for path in config.hooks)


def _states(folders: tuple[Path, ...]) -> Iterator[str]:
    """Yield every file below the folders with its size and time, in a fixed order."""
    for path in _walk(folders):
        stat = os.stat(path)  # noqa: PTH116 -- thousands of them
        yield f"{path}:{stat.st_size}:{stat.st_mtime_ns}"


def _walk(folders: tuple[Path, ...]) -> Iterator[str]:
    """Yield every file below the folders, and those that are files themselves."""
    for folder in folders:
        if folder.is_file():
            yield str(folder)
        for parent, names, files in os.walk(folder):
            names.sort()
            for name in sorted(files):
                path = os.path.join(parent, name)  # noqa: PTH118 -- thousands of them
                if os.path.exists(path):  # noqa: PTH110 -- the same
                    yield path


def _digest(*parts: str | bytes) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        digest.update(part.encode() if isinstance(part, str) else part)
        digest.update(b"\0")
    return digest.hexdigest()
