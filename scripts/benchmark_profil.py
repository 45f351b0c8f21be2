"""Profiles one build of this project, alone in a process of .venv, by the phases of MkDocs.

A profiler makes Python's own calls dearer than what C does: the order is what counts. It sees one
thread and one process, and of what others do only the waiting.
"""

from __future__ import annotations

import cProfile
import io
import pstats
import sys
import time
from typing import Final

from mkdocs.__main__ import cli
from mkdocs.plugins import PluginCollection

PHASES: Final = {
    "startup": "setelan",
    "pre_build": "berkas docs/",
    "files": "katalog: membaca, memeriksa, menulis halaman",
    "nav": "navigasi",
    "pre_page": "Markdown",
    "env": "aset",
    "page_context": "templat",
    "post_build": "indeks pencarian",
}
"""Which event of MkDocs begins which phase."""


class Phases:
    """A profile for each phase, and the time on the clock."""

    def __init__(self) -> None:
        self.profiles: dict[str, cProfile.Profile] = {}
        self.seconds: dict[str, float] = {}
        self._now = ""
        self._since = 0.0

    def begin(self, phase: str) -> None:
        """Ends the phase that runs and begins another; an empty name begins none."""
        if phase == self._now:
            return
        if self._now:
            self.profiles[self._now].disable()
            taken = time.perf_counter() - self._since
            self.seconds[self._now] = self.seconds.get(self._now, 0) + taken
        self._now, self._since = phase, time.perf_counter()
        if phase:
            self.profiles.setdefault(phase, cProfile.Profile()).enable()


def main(lines: int) -> int:
    """Builds the site of this folder and prints what each phase spent most on."""
    phases = Phases()
    run_event = PluginCollection.run_event

    def run_and_note(self: PluginCollection, name: str, *item: object, **rest: object) -> object:
        if name in PHASES:
            phases.begin(PHASES[name])
        return run_event(self, name, *item, **rest)

    PluginCollection.run_event = run_and_note  # type: ignore[assignment]
    phases.begin(PHASES["startup"])
    try:
        cli(["build", "--quiet"], standalone_mode=False)
    finally:
        phases.begin("")
    for phase, profile in phases.profiles.items():
        print(f"\n── {phase}: {phases.seconds[phase]:.2f} detik")
        print(f"{_by_package(profile)}\n{_top(profile, lines)}")
    return 0


def _by_package(profile: cProfile.Profile) -> str:
    """Returns how many seconds of its own each package took; of ours, each layer."""
    seconds: dict[str, float] = {}
    for (file, _, _), (_, _, own, _, _) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        parts = _from_package(file).split("/")
        name = "/".join(parts[: 2 if parts[0] == "katalog_sop" else 1])
        seconds[name] = seconds.get(name, 0) + own
    most = sorted(seconds.items(), key=lambda one: -one[1])[:8]
    return ", ".join(f"{name} {own:.2f}" for name, own in most)


def _top(profile: cProfile.Profile, lines: int) -> str:
    text = io.StringIO()
    stats = pstats.Stats(profile, stream=text)
    stats.sort_stats(pstats.SortKey.TIME).print_stats(lines)
    kept = [line for line in text.getvalue().splitlines() if line.strip()]
    start = next(nth for nth, line in enumerate(kept) if line.lstrip().startswith("ncalls"))
    return "\n".join(_short(line) for line in kept[start:])


def _short(line: str) -> str:
    """Returns a line of a profile with the path of its file from the package on."""
    figures, _, place = line.rpartition(" ")
    return f"{figures} {_from_package(place)}" if "/" in place else line


def _from_package(path: str) -> str:
    """Returns the path of a module from its package on."""
    for folder in ("site-packages/", "plugins/", f"python3.{sys.version_info[1]}/"):
        _, found, after = path.partition(folder)
        if found:
            return after
    return path


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
