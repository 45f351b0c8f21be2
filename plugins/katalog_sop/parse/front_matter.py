"""Front matter: from text to nodes with places.

``KatalogHandler`` makes python-frontmatter split exactly at ``---``. Where the YAML as a whole
is broken, each top-level key is read by itself, so that one mistake does not hide the others.
"""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import yaml
from frontmatter.default_handlers import YAMLHandler

from katalog_sop.parse.collector import Collector
from katalog_sop.parse.yaml_nodes import (
    DOUBTFUL,
    LONE_DASH,
    MAX_NODES,
    TOO_DEEP,
    TOO_MANY,
    Mapping,
    Node,
    Scalar,
    Sequence,
    compose,
)
from katalog_sop.source import Span

_DELIMITER: Final = "---"
_MOST_ITEMS: Final = 200_000
"""How many values a list of regulations may hold."""
_KEY: Final = re.compile(r"([^\s#:\-][^:\n]*):(?=\s|$)")
_LONE_DASH: Final = re.compile(r"^([ \t]*[^\s#:][^:\n]*:[ \t]+)-([ \t]*)$", re.MULTILINE)


class KatalogHandler(YAMLHandler):
    """Splits at lines that are exactly ``---`` and keeps every line of the body in place."""

    def split(self, text: str) -> tuple[str, str]:
        """Return the front matter and the body; raises ``ValueError`` where there is none.

        The body is preceded by as many newlines as lines were taken away, so that its lines
        keep their numbers.
        """
        lines = text.split("\n")
        if lines[0] != _DELIMITER:
            raise ValueError("no front matter")
        end = lines.index(_DELIMITER, 1)
        return "\n".join(lines[1:end]), "\n" * (end + 1) + "\n".join(lines[end + 1 :])


@dataclass(frozen=True, slots=True)
class Split:
    """A source file in two: the nodes of its front matter, and its body with lines kept."""

    front: Mapping
    body: str
    readable: bool
    """Whether there was front matter at all."""


def split_source(text: str, found: Collector) -> Split:
    """Return the front matter as nodes and the body of one source text."""
    try:
        front, body = KatalogHandler().split(text)
    except ValueError:
        found.add("missing-front-matter", Span(1, 1, 1, 1), *_why_no_front_matter(text))
        return Split(Mapping((), Span(1, 1, 1, 1)), "", readable=False)
    return Split(read_mapping(front, 2, found), body, readable=True)


def _why_no_front_matter(text: str) -> tuple[str, str]:
    if not text.strip():
        return "Berkas ini kosong.", "Salin kerangka SOP dari panduan, lalu isi."
    lines = text.split("\n")
    if lines[0] != _DELIMITER and lines[0].strip() == _DELIMITER:
        return (
            "Di baris pertama ada spasi di samping `---`, sehingga identitas SOP tidak terbaca.",
            "Baris pertama berisi tepat `---`, tanpa spasi.",
        )
    if lines[0].strip() != _DELIMITER:
        return (
            "Baris pertama bukan `---`, sehingga identitas SOP tidak terbaca.",
            "Mulai berkas dengan baris `---`, identitas, lalu baris `---`.",
        )
    return (
        "Identitas SOP tidak ditutup dengan baris `---`.",
        "Tulis baris yang isinya tepat `---`, tanpa spasi, sesudah identitas.",
    )


def read_mapping(text: str, first_line: int, found: Collector) -> Mapping:
    """Return the keys and values of a YAML text that should be one mapping."""
    text = _LONE_DASH.sub(rf"\1{LONE_DASH}\2", text)
    trial = Collector()
    try:
        root = compose(text, first_line=first_line, found=trial)
    except yaml.YAMLError as error:
        blocks = _blocks(text.split("\n"))
        if str(error) == TOO_MANY or len(blocks) > MAX_NODES:
            at = Span.on_line(first_line, 1, 1)
            found.add("broken-yaml", at, f"Identitas {TOO_MANY}, dan tidak dibaca.", _LOOK)
            return Mapping((), at, utuh=False)
        before = len(found)
        mapping = _read_by_key(blocks, first_line, found)
        if len(found) == before:
            found.add(
                "broken-yaml", _place(error, first_line, text), _problem("Identitas", error), _LOOK
            )
        return mapping
    for finding in trial.findings():
        found.add(finding.rule, finding.at, finding.message, finding.hint)
    return _as_mapping(root, found)


def read_sequence(text: str, found: Collector) -> tuple[Node, ...]:
    """Return the items of a YAML file that should be one list, such as peraturan.yml."""
    try:
        root = compose(text, first_line=1, found=found, most=_MOST_ITEMS)
    except yaml.YAMLError as error:
        found.add("broken-yaml", _place(error, 1, text), _problem("Berkas", error), _LOOK)
        return ()
    if root is None or (isinstance(root, Scalar) and root.teks is None):
        return ()
    if not isinstance(root, Sequence):
        found.add(
            "wrong-shape", root.at, "Berkas ini harus berupa daftar.", "Awali tiap butir `- `."
        )
        return ()
    return root.items


_TERJEMAHAN: Final = {
    "mapping values are not allowed in this context": "ada `: ` di tengah nilai",
    "found character that cannot start any token": "ada tanda yang tidak boleh di awal",
    "found unexpected end of stream": "tanda kutip tidak ditutup",
    "did not find expected ',' or ']'": "kurung siku tidak ditutup",
    "did not find expected ',' or '}'": "kurung kurawal tidak ditutup",
    "did not find expected '-' indicator": "daftar terputus",
    "did not find expected key": "spasi di awal baris tidak rata",
    "could not find expected ':'": "titik dua hilang",
    "block sequence entries are not allowed in this context": "daftar harus di baris baru",
    TOO_DEEP: TOO_DEEP,
    TOO_MANY: TOO_MANY,
}
"""What libyaml says, in the words of the reader."""

_LOOK: Final = "Periksa spasi di awal baris, tanda kutip, dan tanda kurung di sekitar baris ini."


def _as_mapping(root: Node | None, found: Collector) -> Mapping:
    if isinstance(root, Mapping):
        return root
    if root is not None and not (isinstance(root, Scalar) and root.teks is None):
        found.add("wrong-shape", root.at, "Di sini harus ada pasangan `kunci: nilai`.", _LOOK)
        return Mapping((), Span(1, 1, 1, 1), utuh=False)
    return Mapping((), Span(1, 1, 1, 1))


def _read_by_key(blocks: list[tuple[int, str]], first_line: int, found: Collector) -> Mapping:
    entries: dict[str, tuple[Scalar, Node]] = {}
    utuh = True
    for start, block in blocks:
        line = first_line + start
        try:
            mapping = _as_mapping(compose(block, first_line=line, found=found), found)
        except yaml.YAMLError as error:
            _report_block(block, line, error, found)
            mapping = _named_only(block, line)
        utuh = utuh and mapping.utuh
        for key, node in mapping.entries:
            _join(entries, key, node, found)
    return Mapping(tuple(entries.values()), Span(first_line, 1, first_line, 1), utuh=utuh)


def _named_only(block: str, line: int) -> Mapping:
    """Return the key of a block whose value cannot be read, so that it is not missed as well."""
    key = _KEY.match(block)
    at = Span.on_line(line, 1, len(key[1]) if key else 1)
    if key is None:
        return Mapping((), at, utuh=False)
    return Mapping(((Scalar(key[1].strip(), at), DOUBTFUL),), at)


def _join(
    entries: dict[str, tuple[Scalar, Node]], key: Scalar, node: Node, found: Collector
) -> None:
    nama = key.teks or ""
    if nama in entries:
        found.add(
            "duplicate-key",
            key.at,
            f"Kunci `{nama}` ditulis dua kali; yang pertama di baris {entries[nama][0].at.line}.",
            "Hapus salah satunya.",
        )
        entries[nama] = (entries[nama][0], DOUBTFUL)
    else:
        entries[nama] = (key, node)


def _blocks(lines: list[str]) -> list[tuple[int, str]]:
    """Cut front matter before each line that begins a top-level key."""
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    starts = [number for number, line in enumerate(lines) if _begins_block(line) or number == first]
    edges = [*starts, len(lines)]
    return [(start, "\n".join(lines[start:end])) for start, end in pairwise(edges)]


def _begins_block(line: str) -> bool:
    return bool(line.strip()) and line[0] not in " #-]}"


def _report_block(block: str, line: int, error: yaml.YAMLError, found: Collector) -> None:
    first, *rest = block.rstrip().split("\n")
    key = _KEY.match(first)
    value = first[key.end() :].strip() if key else ""
    if key and value and not any(part.strip() for part in rest):
        quoted = value.replace("'", "''")
        column = first.index(value, key.end()) + 1
        found.add(
            "broken-yaml",
            Span.on_line(line, column, len(value)),
            f"Nilai `{key[1]}` memuat tanda yang berarti khusus, sehingga tidak terbaca.",
            f"Apit dengan tanda kutip tunggal: {key[1]}: '{quoted}'",
        )
        return
    subject = f"Nilai `{key[1]}`" if key else "Baris ini"
    found.add("broken-yaml", _place(error, line, block), _problem(subject, error), _LOOK)


def _place(error: yaml.YAMLError, first_line: int, text: str) -> Span:
    """Return where *text* breaks; what is noticed behind its end stands at its end."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return Span.on_line(first_line, 1, 1)
    lines = text.split("\n")
    if mark.line < len(lines):
        return Span.on_line(first_line + mark.line, mark.column + 1, 1)
    return Span.on_line(first_line + len(lines) - 1, len(lines[-1]) + 1, 1)


def _problem(subject: str, error: yaml.YAMLError) -> str:
    problem = getattr(error, "problem", error)
    reason = _TERJEMAHAN.get(str(problem), "susunannya rusak")
    return f"{subject} tidak terbaca: {reason}."
