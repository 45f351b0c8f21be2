"""Builds catalogues of several sizes with this project and with other programs, in turn.

Everything is interleaved, so that a machine that slows down slows all; each case is divided by
Hugo's time of the same round, and medians and ranges are reported.
"""

from __future__ import annotations

import datetime as dt
import os
import platform
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

from benchmark_alat import CASES, TOOLS, Bahan, Case, Tool
from benchmark_bahan import edited_sop, lay_out, lay_out_catalogue, write_pages
from benchmark_hasil import Built, Result, Served, Size
from benchmark_lingkungan import (
    NotInstalledError,
    Workplace,
    installed,
    programs_of,
    variables_for,
)
from benchmark_saji import measure_serving
from environment import ROOT, say
from timing import Run, RunFailedError, run_measured

_MEMINFO: Final = Path("/proc/meminfo")


class Plan(NamedTuple):
    """What is asked for."""

    sizes: tuple[int, ...]
    tools: tuple[str, ...]
    rounds: int
    edits: int
    """How often an SOP is edited under `serve`; 0: nothing is served."""
    limit_s: float
    """After which a build is given up."""


@dataclass(kw_only=True)
class Site:
    """One tool at one size, and what its builds cost so far."""

    sop: int
    place: Workplace
    failed: dict[str, str] = field(default_factory=dict)
    """Why a case has no figures."""
    runs: dict[str, list[Run]] = field(default_factory=dict)
    output: dict[str, tuple[int, int]] = field(default_factory=dict)
    """How many pages each case made, and how many bytes in all."""


def compare_sites(plan: Plan, folder: Path, drawing: dict[str, str]) -> Result:
    """Measures everything that is asked for, below a folder, and returns the figures."""
    programs, reasons = _install([tool for tool in TOOLS if tool.name in plan.tools])
    sites: list[Site] = []
    for count in plan.sizes:
        sites += _lay_out_size(folder / str(count), count, programs, drawing)
    for number in range(plan.rounds):
        for site in _in_turn(sites, number):
            _build_cases(site, number, plan.limit_s)
    missing = tuple(
        Built(kasus=name, gagal=reason)
        for tool, reason in reasons.items()
        for name in _case_names(tool)
    )
    return Result(
        tanggal=dt.datetime.now(tz=dt.UTC).date().isoformat(),
        commit=commit(),
        mesin=machine(),
        putaran=plan.rounds,
        versi={tool.name: installed(path) for tool, path in programs.items()},
        ukuran=tuple(_summarise(count, sites, missing, plan) for count in plan.sizes),
    )


def _install(tools: list[Tool]) -> tuple[dict[Tool, Path], dict[Tool, str]]:
    """Returns where the programs of each tool are, and why some are not."""
    programs: dict[Tool, Path] = {}
    reasons: dict[Tool, str] = {}
    for tool in tools:
        try:
            programs[tool] = programs_of(tool)
        except NotInstalledError as error:
            reasons[tool] = f"Tidak dapat dipasang: {error}"
            say(f"{tool.label}: {reasons[tool]}")
    return programs, reasons


def _lay_out_size(
    folder: Path, count: int, programs: dict[Tool, Path], drawing: dict[str, str]
) -> list[Site]:
    say(f"Menyiapkan {count} SOP …")
    catalogue, pages = lay_out_catalogue(folder / "katalog", count), folder / "halaman"
    if any(tool.bahan in {Bahan.HUGO, Bahan.MKDOCS} for tool in programs):
        write_pages(catalogue, pages)
    sites: list[Site] = []
    for tool, where in programs.items():
        root = folder / tool.name
        lay_out(tool, root, catalogue=catalogue, pages=pages)
        place = Workplace(
            tool=tool,
            programs=where,
            root=root,
            edited=edited_sop(tool, root, catalogue),
            variables=variables_for(tool, drawing),
        )
        sites.append(Site(sop=count, place=place))
    return sites


def _in_turn(sites: list[Site], number: int) -> list[Site]:
    """Returns the sites, each round another one first."""
    first = number % len(sites) if sites else 0
    return [*sites[first:], *sites[:first]]


def _build_cases(site: Site, number: int, limit_s: float) -> None:
    """Builds every case of a site once, in their order; what failed is not tried again."""
    for case in CASES:
        if case.tool != site.place.tool.name or case.name in site.failed:
            continue
        try:
            run = _build(site, case, number, limit_s)
        except RunFailedError as error:
            site.failed[case.name] = str(error)
            say(f"{site.sop} SOP, {case.name}: {error}")
            continue
        site.runs.setdefault(case.name, []).append(run)
        say(f"putaran {number + 1}, {site.sop} SOP, {case.name}: {run.wall_s:.2f} detik")


def _build(site: Site, case: Case, number: int, limit_s: float) -> Run:
    """Builds a site once and sees that the page of the edited SOP holds the latest edit."""
    place = site.place
    case.clear(place.root, place.tool)
    _await_clearing(place.root, limit_s)
    marker = f"sunting{number}"
    if case.edits:
        place.edited.write(marker)
    os.sync()  # what the build before wrote shall not be written during this one
    log = place.root.with_suffix(".log")
    run = run_measured(place.build, place.root, place.variables, log=log, limit_s=limit_s)
    output = place.root / place.tool.output
    page = output / place.edited.url / "index.html"
    if not page.is_file() or (case.edits and marker not in page.read_text(encoding="utf-8")):
        raise RunFailedError("Halaman SOP yang disunting tidak memuat teks barunya.")
    site.output[case.name] = _weigh(output)
    return run


def _await_clearing(root: Path, limit_s: float) -> None:
    """Waits while a former site is still being deleted, which goes on when a build has ended."""
    until = time.monotonic() + limit_s
    while any(root.glob(".site-baru-*")) and time.monotonic() < until:
        time.sleep(0.05)


def _weigh(output: Path) -> tuple[int, int]:
    """Returns how many pages a site has, and the bytes of all its files."""
    files = [path for path in output.rglob("*") if path.is_file()]
    return sum(path.suffix == ".html" for path in files), sum(one.stat().st_size for one in files)


def _summarise(count: int, sites: list[Site], missing: tuple[Built, ...], plan: Plan) -> Size:
    """Returns the figures of one size, after serving each of its sites."""
    built: list[Built] = []
    served: list[Served] = []
    for site in sites:
        if site.sop != count:
            continue
        built += [_built(site, name) for name in _case_names(site.place.tool)]
        if plan.edits:
            one = measure_serving(site.place, edits=plan.edits, start_s=plan.limit_s)
            say(f"{count} SOP, {one.alat} disajikan: {one.gagal or one.detik}")
            served.append(one)
    return Size(sop=count, dibangun=(*built, *missing), disajikan=tuple(served))


def _built(site: Site, name: str) -> Built:
    if name in site.failed:
        return Built(kasus=name, gagal=site.failed[name])
    pages, size = site.output[name]
    return Built(kasus=name, runs=tuple(site.runs[name]), halaman=pages, keluaran_bytes=size)


def _case_names(tool: Tool) -> list[str]:
    return [case.name for case in CASES if case.tool == tool.name]


def commit() -> str:
    """Returns the commit of the repository; with a `+` where files were changed since."""
    described = subprocess.run(
        ("git", "describe", "--always", "--abbrev=10", "--exclude", "*", "--dirty=+"),
        check=False,
        cwd=ROOT,
        text=True,
        capture_output=True,
    )
    return described.stdout.strip() or "?"


def machine() -> str:
    """Returns what kind of machine this is: cores, memory, system, Python."""
    memory = ""
    if _MEMINFO.is_file():
        kib = int(_MEMINFO.read_text(encoding="ascii").split()[1])
        memory = f"{kib / 1024**2:.0f} GiB, "
    system = f"{platform.system()} {platform.machine()}"
    return f"{os.cpu_count()} inti, {memory}{system}, Python {platform.python_version()}"
