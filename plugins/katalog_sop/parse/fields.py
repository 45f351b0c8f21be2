"""A small vocabulary for reading an untrusted mapping of YAML nodes.

Every reader returns a value of the right type, whatever stands in the source, and notes what
is wrong at its place. A missing key and a key without a value read the same.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from katalog_sop.model.identitas import Tanggal
from katalog_sop.parse.characters import without_invisible
from katalog_sop.parse.collector import Collector
from katalog_sop.parse.nip import blot_out, note_nip
from katalog_sop.parse.tanggal import parse_tanggal, saran_tanggal
from katalog_sop.parse.yaml_nodes import DOUBTFUL, Mapping, Node, Scalar, Sequence
from katalog_sop.source import WHOLE_FILE, Located, Span

_SHAPES: Final = {Scalar: "satu nilai", Sequence: "daftar", Mapping: "pasangan `kunci: nilai`"}
_WANTED: Final = {
    Scalar: "Tulis satu nilai saja di belakang titik dua.",
    Sequence: "Tulis daftar di bawahnya, satu baris `- …` untuk tiap butir.",
    Mapping: "Tulis di bawahnya satu baris `kunci: nilai` untuk tiap hal, menjorok dua spasi.",
}


class Fields:
    """One mapping of a source, read key by key."""

    def __init__(
        self, mapping: Mapping, found: Collector, prefix: str = "", at: Span = WHOLE_FILE
    ) -> None:
        names = [without_invisible(key.teks or "") for key, _ in mapping.entries]
        self._nodes = {n: node for n, (_, node) in zip(names, mapping.entries, strict=True)}
        self._keys = {n: key.at for n, (key, _) in zip(names, mapping.entries, strict=True)}
        self._utuh = mapping.utuh
        self._at = at
        self._found = found
        self._prefix = prefix
        self._misshapen: set[str] = set()

    def known_only(self, keys: Iterable[str]) -> None:
        """Warn of every key that is not one of *keys*, with the nearest one as the hint."""
        known = tuple(keys)
        for key, at in self._keys.items():
            if key in known:
                continue
            hint = f"{self._found.saran(key, known)}Hapus, atau periksa ejaannya."
            message = f"Kunci `{self._prefix}{key}` tidak dikenal."
            self._found.add("unknown-key", at, message, hint)

    def place(self, key: str) -> Span:
        """Return where the value of *key* stands; the whole file where there is none."""
        node = self._nodes.get(key)
        if node is None:
            return WHOLE_FILE
        return self._keys[key] if node is DOUBTFUL else node.at

    def places(self) -> tuple[tuple[str, Span], ...]:
        """Return the place of every value, of the items of lists and of nested values too.

        An item is named ``key[0]``, counting only what ``texts`` returns; a nested value
        ``key.nested``. A key without a value has no place.
        """
        return tuple(
            place
            for key, node in self._nodes.items()
            if node is DOUBTFUL or not isinstance(node, Scalar) or node.teks is not None
            for place in ((key, self.place(key)), *self._within(key))
        )

    def _within(self, key: str) -> Iterator[tuple[str, Span]]:
        node = self._nodes[key]
        if isinstance(node, Sequence):
            filled = (item for item in node.items if isinstance(item, Scalar) and item.teks)
            yield from ((f"{key}[{n}]", item.at) for n, item in enumerate(filled))
        elif isinstance(node, Mapping):
            nested = Fields(node, self._found)
            yield from ((f"{key}.{name}", nested.place(name)) for name in nested._nodes)

    def text(self, key: str) -> str:
        """Return a single value as written; empty where there is none."""
        node = self._nodes.get(key)
        return self._text(node, key) or "" if node is not None else ""

    def required_text(self, key: str, hint: str) -> str:
        """Return a single value, and note an error where there is none."""
        value = self.text(key)
        if not value and not self.doubtful(key):
            self.missing(key, hint)
        return value

    def missing(self, key: str, hint: str) -> None:
        """Note that a key that is needed has no value."""
        at = self._keys.get(key, self._at)
        self._found.add("missing-key", at, f"`{self._prefix}{key}` belum diisi.", hint)

    def doubtful(self, key: str) -> bool:
        """Return whether something is wrong with *key* that was reported already."""
        unread = not self._utuh and key not in self._nodes
        return unread or self._nodes.get(key) is DOUBTFUL or key in self._misshapen

    def texts(self, key: str, *, single: bool = False) -> tuple[Located[str], ...]:
        """Return the values of a list; with *single*, one value alone may stand for a list."""
        node = self._nodes.get(key)
        if isinstance(node, Scalar) and (single or node.teks is None):
            return (Located(node.teks, node.at),) if node.teks else ()
        if not isinstance(node, Sequence):
            if node is not None:
                self._wrong_shape(node, key, Sequence)
            return ()
        items = ((item, self._text(item, f"{key}[{n}]")) for n, item in enumerate(node.items, 1))
        return tuple(Located(value, item.at) for item, value in items if value)

    def mapping(self, key: str) -> "Fields | None":
        """Return the fields of a nested mapping, or None where there is none."""
        node = self._nodes.get(key)
        if node is None or (isinstance(node, Scalar) and node.teks is None):
            return None
        if not isinstance(node, Mapping):
            self._wrong_shape(node, key, Mapping)
            return None
        return Fields(node, self._found, f"{self._prefix}{key}.", node.at)

    def mappings(self, key: str) -> tuple["Fields", ...]:
        """Return the fields of each mapping in a list."""
        node = self._nodes.get(key)
        if not isinstance(node, Sequence):
            if node is not None and not (isinstance(node, Scalar) and node.teks is None):
                self._wrong_shape(node, key, Sequence)
            return ()
        read: list[Fields] = []
        for n, item in enumerate(node.items, 1):
            if isinstance(item, Mapping):
                read.append(Fields(item, self._found, f"{self._prefix}{key}[{n}].", item.at))
            else:
                self._wrong_shape(item, f"{key}[{n}]", Mapping)
        return tuple(read)

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Return all keys with their single values."""
        read = ((key, self.text(key)) for key in self._nodes)
        return tuple((key, value) for key, value in read if value)

    def choice(self, key: str, allowed: tuple[str, ...]) -> str:
        """Return one of the *allowed* words; empty, with an error, for any other."""
        value = self.text(key)
        if not value or value in allowed:
            return value
        words = ", ".join(allowed)
        hint = f"{self._found.saran(value, allowed)}Tulis salah satu: {words}."
        rule = "unknown-status" if key == "status" else "unknown-choice"
        message = f"`{value}` bukan nilai `{self._prefix}{key}`; yang ada: {words}."
        self._found.add(rule, self.place(key), message, hint)
        return ""

    def date(self, key: str) -> Tanggal | None:
        """Return a partial date, or None where there is none that exists."""
        value = self.text(key)
        if not value:
            return None
        tanggal = parse_tanggal(value)
        if tanggal is None:
            iso = saran_tanggal(value)
            hint = f"Tulis `{iso}`." if iso else "Tulis `2020-09-29`, `2020-09`, atau `2020`."
            message = f"`{key}: {value}` tidak terbaca sebagai tanggal."
            self._found.add("invalid-date", self.place(key), message, hint)
        return tanggal

    def _text(self, node: Node, key: str) -> str | None:
        if isinstance(node, Scalar):
            return self._public(node, key)
        self._wrong_shape(node, key, Scalar)
        return None

    def _public(self, node: Scalar, key: str) -> str | None:
        """Return the text of a value; no other one than that of the signatory's NIP is an NIP."""
        if node.teks is None or f"{self._prefix}{key}" == "disahkan_oleh.nip":
            return node.teks
        return blot_out(node.teks) if note_nip(node.teks, node.at, self._found) else node.teks

    def _wrong_shape(self, node: Node, key: str, wanted: type[Node]) -> None:
        self._misshapen.add(key.partition("[")[0])
        if node is not DOUBTFUL:
            message = f"`{self._prefix}{key}` berisi {_SHAPES[type(node)]}."
            hint = f"{_WANTED[wanted]}{_quoted(node, wanted)}"
            self._found.add("wrong-shape", node.at, message, hint)


def _quoted(node: Node, wanted: type[Node]) -> str:
    """Return how a text with a colon is quoted, where YAML took it for a key and a value."""
    match node:
        case Mapping(((Scalar(str(key)), Scalar(nilai)),)) if wanted is Scalar:
            written = f"{key}: {nilai or ''}".strip().replace("'", "''")
            return f" Bila titik dua bagian dari teks, tulis '{written}'."
    return ""
