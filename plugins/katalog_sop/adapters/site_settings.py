"""Settings from mkdocs.yml, for both hosts alike."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import yaml

from katalog_sop.diagnostics import Severity
from katalog_sop.parse.saran import saran
from katalog_sop.rules.base import Rule
from katalog_sop.rules.registry import RULES, find_rule, is_fixed
from katalog_sop.settings import Pengecualian, Profil, Settings

PLUGIN: Final = "katalog_sop"
_OFF: Final = "mati"
"""Says that a rule is not checked at all; YAML reads `off` as a plain no."""


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
        fail_on=_severity("fail_on", options.get("fail_on") or Severity.ERROR),
        tingkat=_tingkat(options.get("tingkat")),
        abaikan=_abaikan(options.get("abaikan")),
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


def _severity(key: str, value: object) -> Severity:
    try:
        return Severity(str(value))
    except ValueError:
        known = ", ".join(Severity)
        raise SettingsError(f"`{key}: {value}` tidak dikenal; tulis salah satu: {known}.") from None


def _tingkat(value: object) -> dict[str, Severity | None]:
    if value is not None and not isinstance(value, Mapping):
        raise SettingsError("`tingkat` harus berupa pasangan `SOP204: info`.")
    read: dict[str, Severity | None] = {}
    for code, severity in (value or {}).items():
        rule = _rule("tingkat", code)
        weight = None if severity in {_OFF, False} else _severity(f"tingkat.{code}", severity)
        if is_fixed(rule) and weight is not Severity.ERROR:
            raise SettingsError(
                f"`tingkat.{code}`: aturan ini selalu galat, tidak dapat diringankan."
            )
        read[rule.CODE] = weight
    return read


def _abaikan(value: object) -> tuple[Pengecualian, ...]:
    entries = value if isinstance(value, list) else [value] if value is not None else []
    return tuple(_pengecualian(entry) for entry in entries)


def _pengecualian(entry: object) -> Pengecualian:
    wanted = {"berkas", "aturan"}
    if not isinstance(entry, Mapping) or set(entry) != wanted or not _text(entry["berkas"]):
        raise SettingsError("Tiap butir `abaikan` berisi `berkas: sops/…/*` dan `aturan: [SOP…]`.")
    codes = entry["aturan"] if isinstance(entry["aturan"], list) else [entry["aturan"]]
    rules = [_rule("abaikan", code) for code in codes]
    fixed = next((rule.CODE for rule in rules if is_fixed(rule)), None)
    if fixed:
        raise SettingsError(f"`abaikan`: {fixed} selalu berlaku, tidak dapat dikecualikan.")
    return Pengecualian(
        berkas=_text(entry["berkas"]), aturan=frozenset(rule.CODE for rule in rules)
    )


def _rule(key: str, code: object) -> Rule:
    found = find_rule(str(code))
    if found is None:
        near = saran(str(code), (rule.CODE for rule in RULES))
        raise SettingsError(f"`{key}` menyebut aturan `{code}`, yang tidak ada. {near}".strip())
    return found


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
