"""Findings -> diagnostics: every rule run, exceptions taken away, each finding weighed."""

from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Final

from katalog_sop.diagnostics import Diagnostic, Finding, Severity
from katalog_sop.parse.nip import blot_out
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop
from katalog_sop.rules.base import Rule, left_to_parser
from katalog_sop.rules.registry import RULES, find_rule, is_fixed
from katalog_sop.rules.unused_exception import check_exceptions
from katalog_sop.settings import Settings

_BY_NAME: Final[dict[str, Rule]] = {rule.NAME: rule for rule in RULES}
_MOST_OF_RULE: Final = 200
"""More of one kind in one file say nothing new to its author."""
_MORE: Final = "Mulai dari sini masih ada temuan sejenis, yang tidak dilaporkan satu per satu."
_CHECKING: Final = tuple(rule for rule in RULES if rule.check is not left_to_parser)


def check_catalogue(
    catalogue: Catalogue, parsed: Mapping[str, tuple[Finding, ...]], settings: Settings
) -> Iterator[Diagnostic]:
    """Yield every diagnostic: what the parser found, by path of the source, and what rules find."""
    sops = {linked.sop.path: linked for linked in catalogue.sop.values()}
    for path, findings in parsed.items():
        linked = sops.get(path)
        left = findings if linked is None else _of_sop(linked, catalogue, findings)
        yield from _weighed(path, left, settings)


def _of_sop(
    linked: LinkedSop, catalogue: Catalogue, parsed: tuple[Finding, ...]
) -> Iterator[Finding]:
    """Yield the findings of one SOP that its own exceptions leave."""
    excepted = {rule.CODE for rule in map(find_rule, linked.sop.identitas.abaikan) if rule}
    hidden: set[str] = set()
    readable = True
    for finding in (*parsed, *_checked(linked, catalogue)):
        rule = _BY_NAME[finding.rule]
        if rule.CODE in excepted and not is_fixed(rule):
            hidden.add(rule.CODE)
        else:
            readable = readable and not is_fixed(rule)
            yield finding
    if readable:
        yield from check_exceptions(linked.sop, lambda code: _useless(code, hidden))


def _checked(linked: LinkedSop, catalogue: Catalogue) -> Iterator[Finding]:
    for rule in _CHECKING:
        for number, finding in enumerate(rule.check(linked, catalogue)):
            if number == _MOST_OF_RULE:
                hint = "Perbaiki yang dilaporkan, lalu periksa lagi."
                yield Finding(rule.NAME, finding.at, _MORE, hint)
                break
            yield finding


def _useless(named: str, hidden: set[str]) -> str:
    """Return why an exception hides nothing; empty where it does."""
    rule = find_rule(named)
    if rule is None:
        return "bukan kode aturan"
    if is_fixed(rule):
        return "tidak dapat dikecualikan: aturan itu selalu berlaku"
    return "" if rule.CODE in hidden else "tidak menyembunyikan temuan apa pun di berkas ini"


def _weighed(path: str, findings: Iterable[Finding], settings: Settings) -> Iterator[Diagnostic]:
    off = frozenset[str]().union(
        *(one.aturan for one in settings.abaikan if fnmatchcase(path, one.berkas))
    )
    for finding in findings:
        rule = _BY_NAME[finding.rule]
        severity = severity_of(rule, settings)
        if severity is not None and rule.CODE not in off:
            yield Diagnostic(
                file=path,
                at=finding.at,
                severity=severity,
                code=rule.CODE,
                rule=rule.NAME,
                message=_one_line(finding.message),
                hint=_one_line(finding.hint),
            )


def _one_line(teks: str) -> str:
    """Return *teks* without what a source may hold and a log must not: line breaks, an NIP."""
    return blot_out(" ".join(teks.splitlines()))


def severity_of(rule: Rule, settings: Settings) -> Severity | None:
    """Return what a rule weighs in this catalogue; None where it is not checked."""
    return settings.tingkat.get(rule.CODE, rule.SEVERITY)
