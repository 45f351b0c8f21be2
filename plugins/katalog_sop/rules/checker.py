"""Findings -> diagnostics: every rule run, exceptions taken away, each finding weighed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from fnmatch import fnmatchcase
from inspect import signature
from typing import Final

from katalog_sop.diagnostics import Diagnostic, Finding, Severity
from katalog_sop.ingatan import TANPA_INGATAN, Ingatan
from katalog_sop.model.padanan import TANPA_PADANAN
from katalog_sop.model.sop import Sop
from katalog_sop.parse.nip import blot_out
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop
from katalog_sop.resolve.index import index_of, watched_index
from katalog_sop.rules.base import Rule, left_to_parser
from katalog_sop.rules.registry import RULES, find_rule, is_fixed
from katalog_sop.rules.unused_exception import check_exceptions
from katalog_sop.settings import Settings

_BY_NAME: Final[dict[str, Rule]] = {rule.NAME: rule for rule in RULES}
_MOST_OF_RULE: Final = 200
"""More of one kind in one file say nothing new to its author."""
_MORE: Final = "Mulai dari sini masih ada temuan sejenis, yang tidak dilaporkan satu per satu."
_CHECKING: Final = tuple(rule for rule in RULES if rule.check is not left_to_parser)
_ALONE: Final = tuple(
    rule for rule in _CHECKING if [*signature(rule.check).parameters][1].startswith("_")
)
"""The rules that look at one SOP and never at the catalogue."""
_AMONG: Final = tuple(rule for rule in _CHECKING if rule not in _ALONE)
_NOTHING: Final = Catalogue(instansi={}, sop={}, index=index_of(()))
"""What a rule is given that does not look."""


def check_catalogue(
    catalogue: Catalogue,
    parsed: Mapping[str, tuple[Finding, ...]],
    settings: Settings,
    ingatan: Ingatan = TANPA_INGATAN,
) -> dict[str, tuple[Diagnostic, ...]]:
    """Return every diagnostic by its source: what the parser found there, and what rules find."""
    sops = {linked.sop.path: linked for linked in catalogue.sop.values()}
    seen = _watched(catalogue, ingatan)
    found: dict[str, tuple[Diagnostic, ...]] = {}
    for path, findings in parsed.items():
        left = findings
        if path in sops:
            alone = ingatan.ingat(_alone, sops[path])
            among = ingatan.ingat(_among, sops[path], seen)
            left = ingatan.ingat(_left, sops[path].sop, findings, alone, among)
        found[path] = ingatan.ingat(_weighed, path, left, settings)
    return found


def _watched(catalogue: Catalogue, ingatan: Ingatan) -> Catalogue:
    """Return a catalogue as rules see it: *ingatan* learns what each reads in it.

    What cannot be watched it does not hold.
    """
    seen = replace(
        catalogue,
        instansi=ingatan.pantau("instansi", catalogue.instansi),
        sop=ingatan.pantau("sop", catalogue.sop),
        index=watched_index(catalogue.index, ingatan),
        dicari=(),
        padanan=TANPA_PADANAN,
    )
    return ingatan.sama(seen, "catalogue")


def _alone(linked: LinkedSop) -> tuple[Finding, ...]:
    return tuple(_checked(_ALONE, linked, _NOTHING))


def _among(linked: LinkedSop, catalogue: Catalogue) -> tuple[Finding, ...]:
    return tuple(_checked(_AMONG, linked, catalogue))


def _checked(rules: Iterable[Rule], linked: LinkedSop, catalogue: Catalogue) -> Iterator[Finding]:
    for rule in rules:
        for number, finding in enumerate(rule.check(linked, catalogue)):
            if number == _MOST_OF_RULE:
                hint = "Perbaiki yang dilaporkan, lalu periksa lagi."
                yield Finding(rule.NAME, finding.at, _MORE, hint)
                break
            yield finding


def _left(
    sop: Sop, parsed: tuple[Finding, ...], alone: tuple[Finding, ...], among: tuple[Finding, ...]
) -> tuple[Finding, ...]:
    """Return the findings of one SOP that its own exceptions leave."""
    excepted = {rule.CODE for rule in map(find_rule, sop.identitas.abaikan) if rule}
    hidden: set[str] = set()
    left: list[Finding] = []
    for finding in (*parsed, *alone, *among):
        rule = _BY_NAME[finding.rule]
        if rule.CODE in excepted and not is_fixed(rule):
            hidden.add(rule.CODE)
        else:
            left.append(finding)
    if not any(is_fixed(_BY_NAME[finding.rule]) for finding in left):
        left += check_exceptions(sop, lambda code: _useless(code, hidden))
    return tuple(left)


def _useless(named: str, hidden: set[str]) -> str:
    """Return why an exception hides nothing; empty where it does."""
    rule = find_rule(named)
    if rule is None:
        return "bukan kode aturan"
    if is_fixed(rule):
        return "tidak dapat dikecualikan: aturan itu selalu berlaku"
    return "" if rule.CODE in hidden else "tidak menyembunyikan temuan apa pun di berkas ini"


def _weighed(
    path: str, findings: tuple[Finding, ...], settings: Settings
) -> tuple[Diagnostic, ...]:
    off = frozenset[str]().union(
        *(one.aturan for one in settings.abaikan if fnmatchcase(path, one.berkas))
    )
    weighed = ((finding, _BY_NAME[finding.rule]) for finding in findings)
    return tuple(
        Diagnostic(
            file=path,
            at=finding.at,
            severity=severity,
            code=rule.CODE,
            rule=rule.NAME,
            message=_one_line(finding.message),
            hint=_one_line(finding.hint),
        )
        for finding, rule in weighed
        if (severity := severity_of(rule, settings)) is not None and rule.CODE not in off
    )


def _one_line(teks: str) -> str:
    """Return *teks* without what a source may hold and a log must not: line breaks, an NIP."""
    return blot_out(" ".join(teks.splitlines()))


def severity_of(rule: Rule, settings: Settings) -> Severity | None:
    """Return what a rule weighs in this catalogue; None where it is not checked."""
    return settings.tingkat.get(rule.CODE, rule.SEVERITY)
