"""What an office decides about single rules: their severity, and where they do not apply."""

from collections.abc import Mapping
from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.parse.saran import saran
from katalog_sop.rules.base import Rule
from katalog_sop.rules.registry import RULES, find_rule, is_fixed
from katalog_sop.settings import Pengecualian

_OFF: Final = "mati"
"""Says that a rule is not checked at all; so does `off`, which YAML reads as a plain no."""


class SettingsError(Exception):
    """The settings cannot be used; the text says why, in Indonesian."""


def read_fail_on(value: object) -> Severity:
    """Return the lightest severity that fails a check; an error where none is given."""
    return Severity.ERROR if value is None else _severity("fail_on", value)


def read_tingkat(value: object) -> dict[str, Severity | None]:
    """Return the severities of rules by code: ``{SOP204: info, SOP318: mati}``."""
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise SettingsError("`tingkat` harus berupa pasangan `SOP204: info`.")
    read: dict[str, Severity | None] = {}
    for named, severity in value.items():
        rule = _rule("tingkat", named)
        weight = (
            None
            if severity == _OFF or severity is False
            else _severity(f"tingkat.{named}", severity, _OFF)
        )
        if is_fixed(rule) and weight is not Severity.ERROR:
            raise SettingsError(f"`tingkat.{named}`: aturan ini selalu berlaku sebagai kesalahan.")
        if rule.CODE in read:
            raise SettingsError(f"`tingkat` menyebut {rule.CODE} dua kali.")
        read[rule.CODE] = weight
    return read


def read_abaikan(value: object) -> tuple[Pengecualian, ...]:
    """Return the exceptions: ``[{berkas: sops/kota-bima/*, aturan: [SOP319]}]``."""
    if value is None:
        return ()
    return tuple(_pengecualian(entry) for entry in (value if isinstance(value, list) else [value]))


def _pengecualian(entry: object) -> Pengecualian:
    berkas = entry.get("berkas") if isinstance(entry, Mapping) else None
    named = entry.get("aturan") if isinstance(entry, Mapping) else None
    codes = named if isinstance(named, list) else [named] if named else []
    further = isinstance(entry, Mapping) and set(entry) - {"berkas", "aturan"}
    if not isinstance(berkas, str) or not berkas.strip() or not codes or further:
        raise SettingsError("Tiap butir `abaikan` berisi `berkas: sops/…/*` dan `aturan: [SOP…]`.")
    rules = [_rule("abaikan", code) for code in codes]
    fixed = next((rule.CODE for rule in rules if is_fixed(rule)), None)
    if fixed:
        raise SettingsError(f"`abaikan`: {fixed} selalu berlaku, tidak dapat dikecualikan.")
    return Pengecualian(berkas=berkas.strip(), aturan=frozenset(rule.CODE for rule in rules))


def _severity(key: str, value: object, *further: str) -> Severity:
    if isinstance(value, str) and value in set(Severity):
        return Severity(value)
    known = ", ".join((*Severity, *further))
    raise SettingsError(f"`{key}: {value}` tidak dikenal; tulis salah satu: {known}.")


def _rule(key: str, named: object) -> Rule:
    found = find_rule(str(named))
    if found is None:
        near = saran(str(named), (rule.CODE for rule in RULES))
        raise SettingsError(f"`{key}` menyebut aturan `{named}`, yang tidak ada. {near}".strip())
    return found
