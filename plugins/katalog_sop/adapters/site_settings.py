"""Settings from mkdocs.yml, for both hosts alike."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import yaml

from katalog_sop.settings import Profil, Settings

PLUGIN: Final = "katalog_sop"


class SettingsError(Exception):
    """The settings cannot be used; the text says why, in Indonesian."""


def load_settings(root: Path) -> Settings:
    """Return the settings of the catalogue at *root*; the defaults where it has no mkdocs.yml.

    Raises ``SettingsError`` for a file that is no YAML or holds a value that cannot be.
    """
    path = root / "mkdocs.yml"
    if not path.is_file():
        return settings_from({}, {})
    try:
        config = yaml.load(path.read_text("utf-8"), Loader=_Loader)  # noqa: S506 -- a safe loader
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise SettingsError(f"mkdocs.yml tidak terbaca: {error}") from error
    if not isinstance(config, Mapping):
        raise SettingsError("mkdocs.yml harus berupa pasangan `kunci: nilai`.")
    return settings_from(config, _plugin_options(config))


def settings_from(config: Mapping[str, Any], options: Mapping[str, Any]) -> Settings:
    """Return the settings of a MkDocs configuration and of our plugin's part of it.

    Environment variables outweigh both.
    """
    site_url = _text(os.environ.get("KATALOG_SITE_URL") or config.get("site_url"))
    sunting_url = _text(os.environ.get("KATALOG_SUNTING_URL") or options.get("sunting_url"))
    profil = _profil(os.environ.get("KATALOG_PROFIL") or options.get("profil"))
    return Settings(
        nama_situs=_text(config.get("site_name")) or Settings().nama_situs,
        site_url=site_url and site_url.rstrip("/") + "/",
        sunting_url=sunting_url and sunting_url.rstrip("/") + "/",
        profil=profil,
        tampilkan_temuan=profil is Profil.INTERNAL,
        gambar_di_peramban=os.environ.get("KATALOG_GAMBAR") == "peramban",
        batas_ukuran=_size(options.get("batas_ukuran")),
    )


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _profil(value: object) -> Profil:
    try:
        return Profil(str(value or Profil.PUBLIK))
    except ValueError:
        known = " atau ".join(Profil)
        raise SettingsError(f"profil `{value}` tidak dikenal; tulis {known}.") from None


def _size(value: object) -> int:
    if value is None:
        return Settings().batas_ukuran
    if isinstance(value, int) and value > 0:
        return value
    raise SettingsError(f"batas_ukuran `{value}` bukan jumlah bita.")


def _plugin_options(config: Mapping[str, Any]) -> Mapping[str, Any]:
    plugins = config.get("plugins") or []
    pairs = plugins.items() if isinstance(plugins, Mapping) else _pairs(plugins)
    options = next((value for name, value in pairs if name == PLUGIN), None)
    return options if isinstance(options, Mapping) else {}


def _pairs(plugins: object) -> list[tuple[str, object]]:
    listed = plugins if isinstance(plugins, list) else []
    return [pair for plugin in listed if isinstance(plugin, Mapping) for pair in plugin.items()]


class _Loader(yaml.SafeLoader):
    """Reads what MkDocs reads, without running anything: ``!ENV`` yes, other tags as nothing."""


def _environment(loader: yaml.SafeLoader, node: yaml.Node) -> object:
    if isinstance(node, yaml.ScalarNode):
        return os.environ.get(str(node.value))
    if not isinstance(node, yaml.SequenceNode):
        return None
    *names, default = [loader.construct_object(item) for item in node.value]
    found = (os.environ[name] for name in names if isinstance(name, str) and name in os.environ)
    return next(found, default)


_Loader.add_constructor("!ENV", _environment)
_Loader.add_multi_constructor("", lambda _loader, _tag, _node: None)
