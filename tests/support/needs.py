"""Programs that only tests use: at home a missing one skips a test, in CI it fails it."""

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest
from tests.support.sites import ROOT, draws

import machine

NODE_MODULES = ROOT / "tests" / "tools" / "node_modules"


def need_program(name: str) -> str:
    """Returns the path of a program."""
    return shutil.which(name) or missing(f"{name} is not on this machine")


def need_java() -> str:
    """Returns a Java that runs; macOS has one that only tells where to get it."""
    return need_program("java") if machine.has_java() else missing("Java is not on this machine")


def need_npm_file(path: str) -> Path:
    """Returns a file of an npm package of tests/tools."""
    file = NODE_MODULES / path
    return file if file.is_file() else missing(f"{path} is not there: npm ci in tests/tools")


def need_drawing() -> None:
    """Skips where merman has no wheel: that is a platform, not a mistake."""
    if not draws():
        pytest.skip("merman is not on this machine: it draws in the browser")


def missing(reason: str) -> NoReturn:
    """Skips at home, and fails where nobody reads why a test was skipped."""
    if os.environ.get("CI", "").lower() in {"true", "1"}:
        pytest.fail(reason)
    pytest.skip(reason)
