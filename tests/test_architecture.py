"""The house rules that no tool checks: sizes, and who may touch what."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "plugins" / "katalog_sop"
FILES = sorted(PACKAGE.rglob("*.py"))
LONGEST_FILE = 300
LONGEST_FUNCTION = 40
LONGEST_PLUGIN = 120
VAGUE = {"utils", "helpers", "common", "manager"}


def _name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def test_each_layer_knows_only_the_layers_below_it() -> None:
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    ran = subprocess.run(
        command, cwd=ROOT, capture_output=True, check=False, encoding="utf-8", timeout=120
    )

    assert ran.returncode == 0, ran.stdout


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_files_and_functions_are_short(path: Path) -> None:
    text = path.read_text("utf-8")
    long = [
        node.name
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef)
        and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ]

    assert long == []
    assert text.count("\n") <= LONGEST_FILE


def test_the_plugin_is_thin() -> None:
    plugin = PACKAGE / "adapters/mkdocs_plugin/plugin.py"

    assert plugin.read_text("utf-8").count("\n") <= LONGEST_PLUGIN


def test_no_module_has_a_vague_name() -> None:
    assert [_name(path) for path in FILES if path.stem in VAGUE] == []


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_only_the_command_line_prints(path: Path) -> None:
    calls = {
        node.func.id
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    allowed = {"print"} if "adapters/cli" in path.as_posix() else set()

    assert calls & {"print", "eval", "exec", "open", "input", "__import__"} <= allowed


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_nothing_swallows_every_exception_without_saying_so(path: Path) -> None:
    bare = [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ExceptHandler) and node.type is None
    ]

    assert bare == []


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_a_module_says_what_it_is(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text("utf-8")))

    assert docstring
    assert docstring.split("\n")[0][-1] in ".:`?"


def test_no_code_of_a_rule_stands_outside_its_file() -> None:
    codes = {
        path: [
            node.value
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and node.value.startswith("SOP")
            and node.value[3:].isdigit()
        ]
        for path in FILES
    }
    written = [code for found in codes.values() for code in found]

    assert len(written) == len(set(written))
    assert {path.parent.name for path, found in codes.items() if found} == {"rules"}
