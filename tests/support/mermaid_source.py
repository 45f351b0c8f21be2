"""The Mermaid source that we give to people, read by a reader that knows nothing else of Mermaid.

Every line must have a form that is listed here: what is not understood is a failure.
"""

import re
from typing import NamedTuple

from tests.support.drawn import Drawn, Node, Way

_HEAD = "\nswimlane-beta TB\n"
_LANE = re.compile(r'  subgraph \w+\["([^"]*)"\]')
_SAID = re.compile(r"  (accTitle|accDescr): (.*)")
_NODE = re.compile(
    r'    (?P<id>\w+)(?:\("(?P<capsule>[^"]*)"\)|\["(?P<box>[^"]*)"\]|\{"(?P<diamond>[^"]*)"\}'
    r'|\(\("(?P<circle>[^"]*)"\)\)|@\{ shape: text, label: "(?P<text>[^"]*)" \})'
)
_LINK = re.compile(
    r"  (?P<source>\w+) (?:(?P<join>---)|(?P<solid>-->)|(?P<dashed>-\.->)"
    r'|-- "(?P<label>[^"]+)" -->|-\. "(?P<dashed_label>[^"]+)" \.->) (?P<target>\w+)'
)


class Sign(NamedTuple):
    """A node as the source declares it; its shape ``text`` means that nobody acts in the lane."""

    id: str
    shape: str
    words: str
    lane: str


class Link(NamedTuple):
    """A line between two nodes."""

    source: str
    target: str
    label: str
    dashed: bool
    pointed: bool


class Source(NamedTuple):
    """Everything that a source states."""

    lanes: tuple[str, ...]
    signs: tuple[Sign, ...]
    links: tuple[Link, ...]
    description: str


def read_source(text: str) -> Source:
    """Return what Mermaid source states, line by line."""
    _, head, body = text.partition(_HEAD)
    assert head, "no swimlane"
    said, lanes, signs, links = {}, [], [], []
    inside = False
    for line in body.splitlines():
        if not inside and (lane := _LANE.fullmatch(line)):
            inside = True
            lanes.append(_plain(lane[1]))
        elif inside and line == "  end":
            inside = False
        elif inside and (node := _NODE.fullmatch(line)):
            signs.append(_sign(node, lanes[-1]))
        elif not inside and (words := _SAID.fullmatch(line)):
            said[words[1]] = _plain(words[2])
        elif not inside and (link := _LINK.fullmatch(line)):
            links.append(_link(link))
        else:
            message = f"not understood: {line}"
            raise AssertionError(message)
    return Source(tuple(lanes), tuple(signs), tuple(links), said["accDescr"])


def _sign(node: re.Match[str], lane: str) -> Sign:
    shape = str(node.lastgroup)
    return Sign(node["id"], shape, _plain(node[shape]), lane)


def _link(found: re.Match[str]) -> Link:
    label = found["label"] or found["dashed_label"] or ""
    dashed = bool(found["dashed"] or found["dashed_label"])
    return Link(found["source"], found["target"], _plain(label), dashed, not found["join"])


def _plain(text: str) -> str:
    return re.sub(r"#(\d+);", lambda found: chr(int(found[1])), text)


def drawn_by(source: Source) -> Drawn:
    """Return what is drawn: the nodes that a line without arrowhead joins are one step."""
    joined = {link.target: link.source for link in source.links if not link.pointed}
    turns = _turns(source)
    seen = [sign for sign in source.signs if sign.shape != "text" and sign.id not in turns]
    return Drawn(
        lanes=source.lanes,
        nodes=tuple(_node(sign, joined.get(sign.id, sign.id)) for sign in _in_order(seen)),
        ways=tuple(
            Way(link.source, turns.get(link.target, link.target), link.label, link.dashed)
            for link in source.links
            if link.pointed and link.source not in turns
        ),
    )


def _in_order(signs: list[Sign]) -> list[Sign]:
    """Return the nodes as their ids count them, which is the order of the table."""
    return sorted(signs, key=lambda sign: int("0" + "".join(re.findall(r"^s(\d+)", sign.id))))


def _node(sign: Sign, step: str) -> Node:
    return Node(step, sign.shape, sign.words, sign.lane, dashed=False)


def _turns(source: Source) -> dict[str, str]:
    """Return for each circle, by which a step returns to itself, that step."""
    circles = {sign.id for sign in source.signs if (sign.shape, sign.words) == ("circle", "Ulang")}
    back = [link for link in source.links if link.source in circles]
    turns = {link.source: link.target for link in back if (link.label, link.dashed) == ("", False)}
    assert len(turns) == len(back) == len(circles), "a circle leads back once"
    strange = [link for link in source.links if turns.get(link.target, link.source) != link.source]
    assert not strange, f"a circle is entered from its own step only: {strange}"
    return turns
