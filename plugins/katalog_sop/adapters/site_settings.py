"""Settings from mkdocs.yml, for both hosts alike."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import yaml

from katalog_sop.adapters.rule_settings import (
    SettingsError,
    read_abaikan,
    read_fail_on,
    read_tingkat,
)
from katalog_sop.parse.saran import saran
from katalog_sop.settings import Kertas, Profil, Settings

__all__ = ["PLUGIN", "SettingsError", "keeps_results", "load_settings", "settings_from"]

PLUGIN: Final = "katalog_sop"
_OPTIONS: Final = (
    *("enabled", "profil", "sunting_url", "fail_on", "batas_ukuran", "tingkat", "abaikan"),
    *("kertas", "cetak", "simpan"),
)
"""What mkdocs.yml may say of the plugin; ``enabled`` is MkDocs' own."""
_DEEPEST: Final = 5
"""How many configurations may inherit from one another."""


def load_settings(root: Path) -> Settings:
    """Return the settings of the catalogue at *root*; the defaults where it has no mkdocs.yml.

    Raises ``SettingsError`` for a file that is no YAML or holds a value that cannot be.
    """
    path = root / "mkdocs.yml"
    if not path.is_file():
        return settings_from({}, {})
    config = _read(path, _DEEPEST)
    return settings_from(config, _plugin_options(config))


def _read(path: Path, deepest: int) -> Mapping[str, Any]:
    """Return a configuration over the one that it names with ``INHERIT``, as MkDocs reads it."""
    try:
        config = yaml.load(path.read_text("utf-8"), Loader=_Loader)  # noqa: S506 -- a safe loader
    except (yaml.YAMLError, ValueError, RecursionError, LookupError, AttributeError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f" mulai baris {mark.line + 1}" if mark else ""
        raise SettingsError(f"mkdocs.yml tidak terbaca{place}: susunannya rusak.") from error
    if not isinstance(config, Mapping):
        raise SettingsError("mkdocs.yml harus berupa pasangan `kunci: nilai`.")
    parent = config.get("INHERIT")
    if not isinstance(parent, str):
        return config
    inherited = (path.parent / parent).resolve()
    if not deepest or not inherited.is_file():
        raise SettingsError(f"`INHERIT: {parent}` di mkdocs.yml tidak menunjuk berkas.")
    return {**_read(inherited, deepest - 1), **config}


def settings_from(config: Mapping[str, Any], options: Mapping[str, Any]) -> Settings:
    """Return the settings of a MkDocs configuration and of our plugin's part of it.

    Environment variables outweigh both.
    """
    site_url = _text(os.environ.get("KATALOG_SITE_URL") or config.get("site_url"))
    sunting_url = _text(os.environ.get("KATALOG_SUNTING_URL") or options.get("sunting_url"))
    profil = _profil(os.environ.get("KATALOG_PROFIL") or options.get("profil", Profil.PUBLIK))
    return Settings(
        nama_situs=_text(config.get("site_name")) or Settings().nama_situs,
        site_url=site_url and site_url.rstrip("/") + "/",
        sunting_url=sunting_url and sunting_url.rstrip("/") + "/",
        profil=profil,
        tampilkan_temuan=profil is Profil.INTERNAL,
        gambar_di_peramban=os.environ.get("KATALOG_GAMBAR") == "peramban",
        kertas=_kertas(options.get("kertas")),
        cetak=_cetak(os.environ.get("KATALOG_CETAK") or options.get("cetak")),
        batas_ukuran=_size(options.get("batas_ukuran")),
        fail_on=read_fail_on(options.get("fail_on")),
        tingkat=read_tingkat(options.get("tingkat")),
        abaikan=read_abaikan(options.get("abaikan")),
    )


def keeps_results(options: Mapping[str, Any]) -> bool:
    """Return whether a build may use what others left, and leave something for the next."""
    told = os.environ.get("KATALOG_SIMPAN") or options.get("simpan", True)
    return str(told).casefold() not in {"0", "false", "tidak"}


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _profil(value: object) -> Profil:
    try:
        return Profil(str(Profil.PUBLIK if value is None else value))
    except ValueError:
        known = " atau ".join(Profil)
        raise SettingsError(f"profil `{value}` tidak dikenal; tulis {known}.") from None


def _kertas(value: object) -> Kertas:
    try:
        return Settings().kertas if value is None else Kertas(str(value).upper())
    except ValueError:
        known = " atau ".join(Kertas)
        raise SettingsError(f"kertas `{value}` tidak dikenal; tulis {known}.") from None


def _cetak(value: object) -> bool:
    known = {"": False, "none": False, "0": False, "false": False, "1": True, "true": True}
    try:
        return known[str(value).casefold()]
    except KeyError:
        raise SettingsError(f"cetak `{value}` tidak dikenal; tulis true atau false.") from None


def _size(value: object) -> int:
    if value is None:
        return Settings().batas_ukuran
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    raise SettingsError(f"batas_ukuran `{value}` bukan jumlah bita.")


def _plugin_options(config: Mapping[str, Any]) -> Mapping[str, Any]:
    plugins = config.get("plugins") or []
    pairs = plugins.items() if isinstance(plugins, Mapping) else _pairs(plugins)
    options = next((value for name, value in pairs if name == PLUGIN), None)
    if options is not None and not isinstance(options, Mapping):
        raise SettingsError(f"`{PLUGIN}` di mkdocs.yml harus berisi pasangan `kunci: nilai`.")
    for key in options or {}:
        if key not in _OPTIONS:
            hint = saran(str(key), _OPTIONS)
            raise SettingsError(f"`{PLUGIN}` tidak mengenal `{key}`. {hint}".strip())
    return options or {}


def _pairs(plugins: object) -> list[tuple[str, object]]:
    listed = plugins if isinstance(plugins, list) else []
    return [pair for plugin in listed if isinstance(plugin, Mapping) for pair in plugin.items()]


class _Loader(yaml.SafeLoader):
    """Reads what MkDocs reads, without running anything: ``!ENV`` yes, other tags as nothing."""


def _environment(loader: yaml.SafeLoader, node: yaml.Node) -> object:
    if isinstance(node, yaml.ScalarNode):
        return _typed(os.environ.get(str(node.value)))
    if not isinstance(node, yaml.SequenceNode):
        return None
    if not node.value:
        return None
    *names, default = [loader.construct_object(item) for item in node.value]
    found = (os.environ[name] for name in names if isinstance(name, str) and name in os.environ)
    return next(map(_typed, found), default)


def _typed(value: str | None) -> object:
    """Return what YAML takes a variable's text for, as MkDocs does: ``1`` for a number."""
    return None if value is None else yaml.safe_load(value)


_Loader.add_constructor("!ENV", _environment)
_Loader.add_multi_constructor("", lambda _loader, _tag, _node: None)
