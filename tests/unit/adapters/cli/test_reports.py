"""The forms of the report, each by the rules of those who read it."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

import pytest
from markdown_it import MarkdownIt
from tests.unit.adapters.cli.conftest import FIRST_ROW, UNKNOWN_LANE, Run, sop

from katalog_sop.adapters.cli.reports.checked import Checked
from katalog_sop.adapters.cli.reports.forms import FORMS
from katalog_sop.adapters.cli.reports.github import as_github
from katalog_sop.adapters.cli.reports.gitlab import as_gitlab
from katalog_sop.adapters.cli.reports.sarif import as_sarif
from katalog_sop.adapters.cli.reports.structured import as_json
from katalog_sop.adapters.cli.reports.summary import as_summary
from katalog_sop.adapters.cli.reports.text import as_text, text_lines
from katalog_sop.diagnostics import NO_EXCERPT, Diagnostic, Report, Severity
from katalog_sop.parse.excerpt import excerpt_of
from katalog_sop.rules.registry import RULES
from katalog_sop.source import WHOLE_FILE, Span

NIP: Final = "190002302000131001"
HOSTILE: Final = (
    "a\n::error::palsu",
    "a\r\n::stop-commands::x",
    "100% %0A%25 %3A",
    "a,b:c;d=e::f",
    "\x1b[31mmerah\x1b[0m \x07\x9b2J",
    "kiri\u202enanak\u2066x\u2069",
    "a\u200bb\u00ad\ufeffc\u00a0d",
    "<script>alert(1)</script><img src=x onerror=y>",
    "| a | b |\n|---|---|\n\n# Judul\n---",
    "[klik](javascript:1) ![x](https://jahat.example/a.png) <https://jahat.example> @siapa #1",
    "**tebal** ~~coret~~ `kode` \\ &lt; &#60;",
    "{0} {jabatan: x} [a](1)",
    "😀 日本語 e\u0301 ❤\ufe0f",
    "'\"`$(x)`\\",
    "` ganjil",
)
SEVERITIES: Final = ("error", "warning", "info")


PLAIN: Final = Diagnostic(
    file="sops/kota-x/cuti.md",
    at=Span(12, 3, 12, 8),
    severity=Severity.ERROR,
    code="SOP302",
    rule="undeclared-pelaksana",
    message="Pelaksana `Kadis` tidak ada.",
    hint="Pilih Staf.",
)


def diagnostic(
    message: str = PLAIN.message,
    hint: str = PLAIN.hint,
    **changes: Any,  # noqa: ANN401 -- fields of a diagnostic
) -> Diagnostic:
    """Return a finding."""
    return replace(PLAIN, message=message, hint=hint, **changes)


def checked(
    *ones: Diagnostic, changed: str = "", elsewhere: int = 0, site_url: str = ""
) -> Checked:
    """Return what a report of these findings is made of."""
    return Checked(
        report=Report.of(ones),
        changed=frozenset({changed} - {""}),
        elsewhere=elsewhere,
        site_url=site_url,
    )


MANY: Final = checked(*(diagnostic(at=Span(n, 1, n, 2)) for n in range(1, 1001)))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("teks", HOSTILE)
def test_every_form_takes_whatever_stands_in_a_source(form: str, teks: str) -> None:
    report = FORMS[form](checked(diagnostic(teks, teks, file=f"sops/{teks}.md")))

    assert report.encode("utf-8").decode("utf-8") == report
    if form not in {"text", "github"}:
        assert json.loads(report)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_tells_of_nothing_where_nothing_is_wrong(form: str) -> None:
    assert "SOP302" not in FORMS[form](checked()).replace('"id": "SOP302"', "")


class TestText:
    """For a person at a terminal."""

    @pytest.mark.parametrize("teks", HOSTILE)
    def test_a_finding_has_its_lines_and_no_others(self, teks: str) -> None:
        """No text of an SOP begins a line, for a host may take such a line for a command."""
        excerpt = excerpt_of(teks.split("\n"), Span(1, 1, 1, 2))
        one = diagnostic(teks, teks, file=f"sops/{teks}.md", excerpt=excerpt)
        lines = "\n".join(text_lines(one)).split("\n")
        assert len(lines) == 4
        assert lines[0].startswith("sops/")
        assert lines[1].startswith("  12 | ")
        assert lines[2].startswith("     | ")
        assert lines[3].startswith("  saran: ")

    @pytest.mark.parametrize("teks", HOSTILE)
    def test_nothing_reaches_the_terminal_but_text(self, teks: str) -> None:
        """No control sequence, nothing that turns text around or hides in it."""
        excerpt = excerpt_of(teks.split("\n"), Span(1, 2, 1, 3))
        report = as_text(checked(diagnostic(teks, teks, file=f"sops/{teks}.md", excerpt=excerpt)))
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e]", report)
        assert not re.search(r"[\u2028\u2029\u2066-\u2069\ufeff\u00ad]", report)

    @pytest.mark.parametrize(
        ("before", "columns"),
        [
            ("", 0),
            ("abc ", 4),
            ("日本語", 6),
            ("\uff21", 2),
            ("😀", 2),
            ("e\u0301", 1),
            ("❤\ufe0f", 2),
            ("👩\u200d🔧", 5),
            ("ꦏꦶ", 1),
            ("1\ufe0f\u20e3", 2),
            ("\t", 1),
            ("\x00\u202e", 2),
        ],
    )
    def test_the_caret_stands_below_what_it_means(self, before: str, columns: int) -> None:
        """Whatever stands in front of it: a terminal counts columns, a span code points."""
        line = f"{before}Kadis |"
        at = Span.on_line(1, len(before) + 1, 5)
        lines = text_lines(diagnostic(at=at, excerpt=excerpt_of([line], at)))
        assert lines[2] == f"    | {' ' * columns}^^^^^"

    def test_wide_text_has_wide_carets(self) -> None:
        """One below each column."""
        at = Span.on_line(1, 1, 2)
        lines = text_lines(diagnostic(at=at, excerpt=excerpt_of(["日本 a"], at)))
        assert lines[2] == "    | ^^^^"

    @pytest.mark.parametrize("at", [Span(1, 5, 1, 5), Span(1, 4, 1, 4), Span(1, 5, 2, 1)])
    def test_a_place_without_a_length_has_one_caret(self, at: Span) -> None:
        """At the end of a line, too."""
        lines = text_lines(diagnostic(at=at, excerpt=excerpt_of(["abcd", "e"], at)))
        assert lines[2] == f"    | {' ' * (at.column - 1)}^"

    def test_of_several_lines_the_first_is_shown(self) -> None:
        """With carets to its end."""
        at = Span(2, 3, 4, 2)
        lines = text_lines(diagnostic(at=at, excerpt=excerpt_of(["", "abcdef", "g", "h"], at)))
        assert lines[1:3] == ("  2 | abcdef", "    |   ^^^^")

    def test_a_finding_about_a_whole_file_has_no_excerpt(self) -> None:
        """There is no line to show."""
        at = WHOLE_FILE
        lines = text_lines(diagnostic(at=at, excerpt=excerpt_of(["abc"], at)))
        assert len(lines) == 2

    def test_no_hint_no_line(self) -> None:
        """Nothing to say, nothing said."""
        assert len(text_lines(diagnostic(hint=""))) == 1

    def test_colours_only_where_they_are_wanted(self) -> None:
        """Their codes come in pairs."""
        excerpt = excerpt_of(["abc"], Span(1, 2, 1, 3))
        report = checked(diagnostic(excerpt=excerpt)).report
        assert "\x1b" not in as_text(Checked(report=report))
        coloured = as_text(Checked(report=report, colour=True))
        assert coloured.count("\x1b[0m") == coloured.count("\x1b[") / 2 > 0

    def test_what_stands_elsewhere_is_told_of(self) -> None:
        """Only where there is something."""
        assert "masih ada 3 kesalahan" in as_text(checked(elsewhere=3))
        assert "masih" not in as_text(checked())


class TestExcerpt:
    """The line that a finding shows."""

    @pytest.mark.parametrize("written", [NIP, "19000230 200013 1 001", "19000230\x00200013\t1.001"])
    @pytest.mark.parametrize("column", [1, 10, 19, 30, 60])
    def test_an_nip_is_blotted_out(self, written: str, column: int) -> None:
        """Digit for digit, also where the finding is about something else in the line."""
        line = f"abcdefgh {written} ijkl Kadis"
        excerpt = excerpt_of([line], Span.on_line(1, min(column, len(line)), 3))
        assert not re.search(r"\d", excerpt.teks)
        assert len(excerpt.teks) == len(line)

    @pytest.mark.parametrize("start", range(100, 320, 7))
    def test_an_nip_is_not_cut_in_two(self, start: int) -> None:
        """Of a long line only a part is shown: no half of an NIP is."""
        line = " ".join([NIP] * 30)
        excerpt = excerpt_of([line], Span.on_line(1, start, 2))
        assert not re.search(r"\d", excerpt.teks)

    @pytest.mark.parametrize("column", [1, 41, 500, 99_990, 100_000])
    def test_of_a_long_line_only_a_part_is_shown(self, column: int) -> None:
        """The part that holds the place."""
        line = "".join(chr(97 + n % 26) for n in range(100_000))
        excerpt = excerpt_of([line], Span.on_line(1, column, 1))
        assert len(excerpt.teks) < 200
        assert excerpt.teks[excerpt.start] == line[column - 1]

    def test_carets_end_where_the_shown_part_ends(self) -> None:
        """However long the place is."""
        excerpt = excerpt_of(["a" * 100_000], Span.on_line(1, 1, 100_000))
        assert excerpt.start + excerpt.length <= len(excerpt.teks)

    def test_a_line_that_is_not_there_is_not_shown(self) -> None:
        """A file that was not read has none."""
        assert excerpt_of([""], Span(7, 1, 7, 2)) == NO_EXCERPT


class TestGitHub:
    """Read as the runner of GitHub Actions reads its log."""

    @pytest.mark.parametrize("teks", HOSTILE)
    def test_a_finding_is_one_command_whatever_it_says(self, teks: str) -> None:
        """And says it unchanged."""
        one = diagnostic(teks, teks, file=f"sops/{teks}.md")
        *lines, last = re.split(r"\r\n|\r|\n", as_github(checked(one)))
        assert last == "1 kesalahan, 0 peringatan, 0 catatan."
        (command,) = (_as_the_runner_reads(line) for line in lines)
        assert command["name"] == "error"
        assert command["file"] == f"sops/{teks}.md"
        assert command["data"] == f"{teks}\n{teks}"
        assert command["title"] == "SOP302 Pelaksana langkah yang tidak ada di daftar pelaksana"

    def test_columns_are_those_of_the_first_and_last_character(self) -> None:
        """GitHub counts from 1, and to the last one."""
        command = _as_the_runner_reads(as_github(checked(diagnostic())).split("\n")[0])
        places = [command[key] for key in ("line", "endLine", "col", "endColumn")]
        assert places == ["12", "12", "3", "7"]

    @pytest.mark.parametrize("at", [WHOLE_FILE, Span(3, 9, 3, 9)])
    def test_the_last_column_is_never_before_the_first(self, at: Span) -> None:
        """The runner would drop both."""
        command = _as_the_runner_reads(as_github(checked(diagnostic(at=at))).split("\n")[0])
        assert command["col"] == command["endColumn"] == str(at.column)

    def test_several_lines_have_no_columns(self) -> None:
        """The runner would drop them."""
        one = diagnostic(at=Span(3, 9, 5, 2))
        command = _as_the_runner_reads(as_github(checked(one)).split("\n")[0])
        assert (command["line"], command["endLine"]) == ("3", "5")
        assert not {"col", "endColumn"} & set(command)

    def test_each_severity_has_its_command(self) -> None:
        """All three are shown."""
        ones = (
            diagnostic(severity=severity, at=Span(n, 1, n, 2))
            for n, severity in enumerate(Severity, 1)
        )
        lines = as_github(checked(*ones)).split("\n")[:-1]
        assert [_as_the_runner_reads(line)["name"] for line in lines] == [
            "error",
            "warning",
            "notice",
        ]

    def test_what_is_urgent_comes_first(self) -> None:
        """Only ten of a kind are shown: first those of changed files, the heaviest first."""
        ones = [
            diagnostic(file=file, severity=severity, at=Span(n, 1, n, 2))
            for file in ("sops/a/a.md", "sops/b/b.md")
            for n, severity in enumerate(reversed(Severity), 1)
        ]
        lines = as_github(checked(*ones, changed="sops/b/b.md")).split("\n")[:-1]
        commands = [_as_the_runner_reads(line) for line in lines]
        assert [(one["file"][5], one["name"]) for one in commands] == [
            *(("b", "error"), ("b", "warning"), ("b", "notice")),
            *(("a", "error"), ("a", "warning"), ("a", "notice")),
        ]

    def test_all_are_printed(self) -> None:
        """The log holds what is not shown beside the lines."""
        assert as_github(MANY).count("\n::error ") == 999


def _as_the_runner_reads(line: str) -> dict[str, str]:
    """Return a command of GitHub Actions: its name, properties and data."""
    assert line.startswith("::")
    head, separator, data = line[2:].partition("::")
    assert separator
    name, _, properties = head.partition(" ")
    pairs = [pair.partition("=") for pair in properties.split(",")]
    return {
        "name": name,
        **{key: _unescaped(value, ":,\r\n%") for key, _, value in pairs},
        "data": _unescaped(data, "\r\n%"),
    }


def _unescaped(value: str, chars: str) -> str:
    for char in chars:
        value = value.replace(f"%{ord(char):02X}", char)
    return value


class TestGitLab:
    """As docs.gitlab.com describes a code quality report."""

    @pytest.mark.parametrize("teks", HOSTILE)
    def test_every_property_that_is_needed(self, teks: str) -> None:
        """And no others."""
        (issue,) = json.loads(as_gitlab(checked(diagnostic(teks, "", file=f"sops/{teks}.md"))))
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["description"] == teks.strip()
        assert issue["check_name"] == "SOP302"
        assert re.fullmatch(r"[0-9a-f]{64}", issue["fingerprint"])
        assert issue["location"] == {
            "path": f"sops/{teks}.md",
            "positions": {"begin": {"line": 12, "column": 3}, "end": {"line": 12, "column": 8}},
        }

    def test_severities_are_those_that_gitlab_knows(self) -> None:
        """The heavier, the heavier."""
        ones = [diagnostic(severity=severity) for severity in Severity]
        found = {issue["severity"] for issue in json.loads(as_gitlab(checked(*ones)))}
        assert found == {"critical", "minor", "info"}

    def test_nothing_wrong_is_an_empty_list_without_a_byte_order_mark(self) -> None:
        """GitLab refuses one."""
        assert as_gitlab(checked()) == "[]"

    def test_no_two_findings_are_taken_for_one(self) -> None:
        """Not even those that say the same."""
        issues = json.loads(as_gitlab(MANY))
        assert len({issue["fingerprint"] for issue in issues}) == 1000

    def test_a_finding_is_known_again_when_lines_above_it_change(self) -> None:
        """It is neither new nor solved."""
        before, after = (
            json.loads(as_gitlab(checked(*(diagnostic(at=Span(n, 1, n, 9)) for n in lines))))
            for lines in ((3, 4), (13, 24))
        )
        assert [one["fingerprint"] for one in before] == [one["fingerprint"] for one in after]


class TestSarif:
    """As OASIS describes SARIF 2.1.0."""

    def run(self, *ones: Diagnostic, site_url: str = "") -> dict[str, Any]:
        """Return the one run of a log."""
        log = json.loads(as_sarif(checked(*ones, site_url=site_url)))
        assert set(log) == {"$schema", "version", "runs"}
        assert log["version"] == "2.1.0"
        (run,) = log["runs"]
        assert set(run) == {"tool", "columnKind", "results"}
        assert run["columnKind"] == "unicodeCodePoints"
        assert isinstance(run, dict)
        return run

    def test_every_rule_is_described(self) -> None:
        """With what a viewer shows of it."""
        driver = self.run()["tool"]["driver"]
        assert re.fullmatch(r"[a-zA-Z]{2}", driver["language"])
        assert [rule["id"] for rule in driver["rules"]] == [rule.CODE for rule in RULES]
        for rule in driver["rules"]:
            assert rule["defaultConfiguration"]["level"] in {"error", "warning", "note"}
            for key in ("shortDescription", "fullDescription", "help"):
                assert rule[key]["text"].strip(), (rule["id"], key)
            assert "helpUri" not in rule

    def test_rules_lead_to_their_pages_where_the_site_is_known(self) -> None:
        """By absolute addresses."""
        rules = self.run(site_url="https://sop.example.go.id/a/")["tool"]["driver"]["rules"]
        for rule in rules:
            assert rule["helpUri"].startswith("https://sop.example.go.id/a/")
            assert rule["id"].lower() in rule["helpUri"].lower()

    def test_a_result(self) -> None:
        """Points to its rule by code and by place in the list."""
        run = self.run(diagnostic())
        (result,) = run["results"]
        assert set(result) == {
            *("ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"),
        }
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"] == {"text": "Pelaksana `Kadis` tidak ada. Pilih Staf."}
        assert result["locations"] == [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "sops/kota-x/cuti.md"},
                    "region": {
                        "startLine": 12,
                        "startColumn": 3,
                        "endLine": 12,
                        "endColumn": 8,
                    },
                }
            }
        ]

    def test_levels(self) -> None:
        """Information is a note."""
        results = self.run(*(diagnostic(severity=one) for one in Severity))["results"]
        assert {one["level"] for one in results} == {"error", "warning", "note"}

    @pytest.mark.parametrize("teks", HOSTILE)
    def test_a_path_is_a_relative_uri(self, teks: str) -> None:
        """Which leads to the very file."""
        (result,) = self.run(diagnostic(file=f"sops/{teks}.md"))["results"]
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", uri)
        assert unquote(uri) == f"sops/{teks}.md"

    @pytest.mark.parametrize(
        ("teks", "text"),
        [
            ("{0} {jabatan: x}", "{{0}} {{jabatan: x}}"),
            ("Tulis [Izin](izin.md).", r"Tulis \[Izin](izin.md)."),
            ("[a] (b) [c] d](e)", "[a] (b) [c] d](e)"),
            ("[[a](1)", r"[\[a](1)"),
        ],
    )
    def test_no_text_is_a_placeholder_or_a_link(self, teks: str, text: str) -> None:
        """3.11.5 and 3.11.6 of the standard."""
        (result,) = self.run(diagnostic(teks, ""))["results"]
        assert result["message"]["text"] == text

    def test_no_two_results_are_taken_for_one(self) -> None:
        """Not even those that say the same."""
        results = json.loads(as_sarif(MANY))["runs"][0]["results"]
        assert len({one["partialFingerprints"]["katalogSop/v1"] for one in results}) == 1000


class TestJson:
    """For programs."""

    @pytest.mark.parametrize("teks", HOSTILE)
    def test_text_is_as_it_is(self, teks: str) -> None:
        """Whoever shows it has to escape it."""
        (one,) = json.loads(as_json(checked(diagnostic(teks, teks))))["findings"]
        assert (one["message"], one["hint"]) == (teks, teks)

    def test_severities(self) -> None:
        """The words of --fail-on."""
        ones = (diagnostic(severity=severity) for severity in Severity)
        found = json.loads(as_json(checked(*ones)))["findings"]
        assert {one["severity"] for one in found} == set(SEVERITIES)


class TestSummary:
    """Read as a Git host reads Markdown, raw HTML included."""

    @pytest.mark.parametrize("teks", HOSTILE)
    def test_a_finding_is_one_row_of_plain_text(self, teks: str) -> None:
        """Nothing in it is markup, but for what stands between backquotes."""
        html = _rendered(as_summary(checked(diagnostic(teks, teks, file=f"sops/{teks}.md"))))
        assert html.count("<tr>") == 2
        assert html.count("<td>") == 3
        assert set(re.findall(r"<(\w+)", html)) <= {
            *("h2", "p", "strong", "table", "thead", "tbody", "tr", "th", "td", "code"),
        }

    def test_what_stands_in_the_source_is_code(self) -> None:
        """With blanks around it."""
        summary = as_summary(checked(diagnostic("Lajur `a|b` dan `<c>` tidak ada.", "Tulis `*`.")))
        assert "Lajur <code>a|b</code> dan <code>&lt;c&gt;</code> tidak ada." in _rendered(summary)
        assert "<td>Tulis <code>*</code>.</td>" in _rendered(summary)

    def test_a_backquote_without_a_second_is_text(self) -> None:
        """It encloses nothing."""
        assert "<td>a ` b</td>" in _rendered(as_summary(checked(diagnostic("x", "a ` b"))))

    def test_codes_lead_to_their_pages_where_the_site_is_known(self) -> None:
        """Elsewhere they are just codes."""
        known = as_summary(checked(diagnostic(), site_url="https://sop.example.go.id/"))
        assert '<a href="https://sop.example.go.id/aturan/sop302/">SOP302</a>' in _rendered(known)
        assert "<a" not in _rendered(as_summary(checked(diagnostic())))

    def test_it_never_grows_too_long_for_a_host(self) -> None:
        """1 MiB is what GitHub takes."""
        long = [diagnostic("|" * 100_000, "|" * 100_000, at=Span(n, 1, n, 2)) for n in range(1000)]
        for report in (MANY, checked(*long)):
            summary = as_summary(report)
            assert len(summary.encode()) < 1024 * 1024
            assert "Dan 800 temuan lain." in summary

    def test_it_says_what_it_means_in_words(self) -> None:
        """For whoever has to approve the proposal."""
        assert "Tidak ada temuan." in as_summary(checked())
        assert "tidak tampil di situs" in as_summary(checked(diagnostic()))
        warned = as_summary(checked(diagnostic(severity=Severity.WARNING)))
        assert "tidak tampil di situs" not in warned
        assert "masih ada 2 kesalahan" in as_summary(checked(elsewhere=2))

    def test_it_is_added_to_what_is_there(self, run: Run, tmp_path: Path) -> None:
        """A host's file holds the summaries of several steps."""
        file = tmp_path / "ringkasan.md"
        file.write_text("# Sebelumnya\n\n", "utf-8")
        assert run("check", "--summary", file).code == 0
        assert run("check", "--summary", file).code == 0
        text = file.read_text("utf-8")
        assert text.startswith("# Sebelumnya\n\n## Pemeriksaan SOP\n")
        assert text.count("\n## Pemeriksaan SOP\n") == 2

    def test_a_place_that_cannot_be_written_is_no_clean_check(
        self, run: Run, tmp_path: Path
    ) -> None:
        """Whoever named the place is to blame."""
        assert run("check", "--summary", tmp_path / "tidak/ada.md").code == 2


def _rendered(summary: str) -> str:
    return str(MarkdownIt("commonmark", {"html": True}).enable("table").render(summary))


class TestWholeWay:
    """From a file on the disk to each form."""

    def test_a_file_with_a_thousand_mistakes(self, run: Run, root: Path, tmp_path: Path) -> None:
        """Each is reported once, and the last says that there may be more."""
        rows = "".join(UNKNOWN_LANE.replace("| 1 |", f"| {n} |") for n in range(1, 1200))
        (root / "sops/kota-x/cuti.md").write_text(sop(rows=rows), "utf-8")
        found = run("check", "--format", "json").json()["findings"]
        assert 1000 < len(found) < 1010
        assert len(run("check", "--format", "gitlab").json()) == len(found)
        assert len(run("check", "--format", "sarif").json()["runs"][0]["results"]) == len(found)
        assert run("check", "--format", "github").out.count("::error ") >= 1000
        summary = tmp_path / "ringkasan.md"
        ran = run("check", "--summary", summary)
        assert ran.code == 1
        assert f"Dan {len(found) - 200} temuan lain." in summary.read_text("utf-8")
        assert ran.out.count("SOP302 ") == 1000

    @pytest.mark.parametrize("form", FORMS)
    def test_an_nip_is_in_no_form(self, run: Run, root: Path, tmp_path: Path, form: str) -> None:
        """Neither in the message of its own finding nor beside that of another."""
        row = UNKNOWN_LANE.replace("Mengajukan", f"Mengajukan {NIP}")
        (root / "sops/kota-x/cuti.md").write_text(sop(rows=row), "utf-8")
        ran = run("check", "--format", form, "--summary", tmp_path / "a.md")
        assert ran.code == 1
        assert NIP not in ran.out + (tmp_path / "a.md").read_text("utf-8")
        if form == "text":
            assert f"  {FIRST_ROW} | | 1 | Mengajukan {'•' * 18} | Kadis |" in ran.out

    @pytest.mark.parametrize("form", FORMS)
    @pytest.mark.parametrize("value", ['"a\\n::error::b"', "|\n  a\n  ::add-mask::b"])
    def test_no_value_writes_a_line_of_its_own(
        self, run: Run, root: Path, form: str, value: str
    ) -> None:
        """A value of YAML may hold line breaks, and a host reads commands from any line."""
        text = sop().replace("status: konsep", f"status: {value}")
        (root / "sops/kota-x/cuti.md").write_text(text, "utf-8")
        lines = run("check", "--format", form).out.splitlines()
        own = [line for line in lines if line.lstrip().startswith("::")]
        assert all(line.startswith("::error file=sops/kota-x/cuti.md,") for line in own)

    @pytest.mark.parametrize("form", FORMS)
    def test_a_file_whose_name_is_a_command(self, run: Run, root: Path, form: str) -> None:
        """Names may hold line breaks as well."""
        (root / "sops/kota-x/a\n::error::b.md").write_text(sop("Lembur"), "utf-8")
        lines = run("check", "--format", form).out.splitlines()
        own = [line for line in lines if line.lstrip().startswith("::")]
        file = "sops/kota-x/a%0A%3A%3Aerror%3A%3Ab.md"
        assert all(re.match(rf"::(error|warning) file={file},", line) for line in own)

    def test_a_long_line_is_reported_in_short(self, run: Run, root: Path, tmp_path: Path) -> None:
        """Its excerpt is a part of it, and so is what the messages quote."""
        long = "x" * 200_000
        text = sop(
            rows=UNKNOWN_LANE.replace("Kadis", long),
            sections={"Keterkaitan": f"- SOP {long}\n- [{long}]({long}.md)\n"},
        ).replace("Cuti", long)
        (root / "sops/kota-x/cuti.md").write_text(text, "utf-8")
        for form in FORMS:
            ran = run("check", "--format", form, "--summary", tmp_path / form)
            assert ran.code == 1
            assert max(map(len, ran.out.splitlines())) < 2000
        assert len((tmp_path / "text").read_text("utf-8")) < 20_000
