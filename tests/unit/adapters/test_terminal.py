"""Bars on a real terminal, drawn by a process of its own."""

import os
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from tests.support.screen import Watched, watch

from katalog_sop.adapters.terminal import takes_bars

START = """
import logging, os, sys, time
import rich.progress  # else it is loaded when the first bar is drawn, which takes its time
from katalog_sop.adapters.kemajuan import Kemajuan

logging.basicConfig(format="%(message)s", level="INFO")
log = logging.getLogger("mkdocs")
kemajuan = Kemajuan(sys.stderr, tunda=0.05)
"""
TWO_PHASES = f"""{START}
with kemajuan.fase("Membaca", 1_200) as fase:
    for number in range(400):
        fase.maju(3)
        time.sleep(0.001)
        if number % 100 == 0:
            log.info("catatan %d", number)
with kemajuan.fase("Indeks pencarian"):
    time.sleep(0.3)
kemajuan.tutup()
log.info("selesai")
"""
LOGGED = "catatan 0\ncatatan 100\ncatatan 200\ncatatan 300\nselesai"

COLOUR = re.compile(r"\x1b\[[0-9;]*[34][0-9]m")


def variables(**more: str) -> dict[str, str]:
    """What a person's terminal says, whatever the tester's own."""
    unset = ("CI", "NO_COLOR", "TERM", "COLUMNS", "LINES")
    inherited = {key: value for key, value in os.environ.items() if key not in unset}
    return {**inherited, "TERM": "xterm-256color", "PYTHONUTF8": "1", **more}


def on_terminal(script: str, columns: int = 80, /, **more: str) -> Watched:
    """What a terminal shows of a script."""
    command = (sys.executable, "-c", script)
    return watch(command, cwd=Path.cwd(), environment=variables(**more), columns=columns)


@pytest.fixture(scope="module")
def two_phases() -> Watched:
    """What a terminal of 80 columns shows of two phases with a log."""
    return on_terminal(TWO_PHASES)


def test_a_bar_shows_the_phase_and_the_count(two_phases: Watched) -> None:
    seen = "\n".join(two_phases.seen)
    assert re.search(r"^Membaca ━+╺?━* \d+/1\.200$", seen, re.MULTILINE)
    assert re.search(r"^Indeks pencarian ━+ 0 detik$", seen, re.MULTILINE)


def test_log_lines_are_whole_and_nothing_else_remains(two_phases: Watched) -> None:
    assert two_phases.screen.text == LOGGED
    assert two_phases.screen.cursor_shown


@pytest.mark.parametrize("columns", [16, 20, 40])
def test_a_bar_fits_a_narrow_terminal(columns: int) -> None:
    watched = on_terminal(TWO_PHASES, columns)
    lines = {line for one in watched.seen for line in one.splitlines()}
    assert any(line.startswith("Membaca") for line in lines)
    assert any(line.startswith("Indeks") and "0 d" in line for line in lines)
    assert "detik" not in lines
    assert watched.screen.text == LOGGED


def test_phases_that_overlap_stand_one_below_the_other_and_spare_the_log() -> None:
    script = f"""{START}
kemajuan.fase("Menulis", 1_692).maju(40)
kemajuan.fase("Menggambar", 300)
for number in range(3):
    time.sleep(0.3)
    log.info("catatan %d", number)
time.sleep(0.3)
kemajuan.tutup()
"""
    watched = on_terminal(script)
    both = r"catatan 1\nMenulis +╸━+ 40/1\.692\nMenggambar ━+ 0/300$"
    assert any(re.search(both, one) for one in watched.seen)
    assert watched.screen.text == "catatan 0\ncatatan 1\ncatatan 2"


def test_a_count_may_become_known_late() -> None:
    script = f"""{START}
fase = kemajuan.fase("Membaca")
time.sleep(0.3)
fase.jumlah = 7
time.sleep(0.3)
kemajuan.tutup()
"""
    seen = "\n".join(on_terminal(script).seen)
    assert "0 detik" in seen
    assert "0/7" in seen


def test_copies_of_the_process_count_into_the_same_bar_and_draw_none() -> None:
    script = f"""{START}
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

fase = kemajuan.fase("Menulis", 200)

def work(number):
    for _ in range(100):
        fase.maju()
    time.sleep(0.5)
    return number

time.sleep(0.3)
with ProcessPoolExecutor(2, get_context("fork")) as pool:
    log.info("jumlah %d", sum(pool.map(work, range(2))))
log.info("tercapai %d", fase.tercapai)
time.sleep(0.3)
kemajuan.tutup()
"""
    watched = on_terminal(script)
    assert any("200/200" in one and "jumlah" not in one for one in watched.seen)
    assert watched.screen.text == "jumlah 1\ntercapai 200"


def test_a_fork_copies_neither_the_thread_nor_the_bar() -> None:
    script = f"""
import os, threading
threads = []
os.register_at_fork(before=lambda: threads.append(threading.active_count()))
{START}
kemajuan.fase("Menulis", 3)
time.sleep(0.3)
if os.fork() == 0:
    log.info("salinan")
    os._exit(0)
os.wait()
time.sleep(0.3)
log.info("utas %s lalu %d", threads, threading.active_count())
kemajuan.tutup()
"""
    watched = on_terminal(script)
    assert watched.screen.text.splitlines()[-1] == "utas [1] lalu 2"
    assert "salinan\nMenulis" in "\n".join(watched.seen)


def test_what_is_printed_to_the_stream_stands_above_the_bar() -> None:
    script = f"""{START}
kemajuan.fase("Membaca", 3)
time.sleep(0.3)
print("langsung", file=sys.stderr)
time.sleep(0.3)
print("sebagian", end="", file=sys.stderr)
time.sleep(0.3)
print(" utuh", file=sys.stderr)
kemajuan.tutup()
"""
    assert on_terminal(script).screen.text == "langsung\nsebagian utuh"


def test_a_build_that_breaks_off_leaves_no_bar_and_hides_no_cursor() -> None:
    script = f"""{START}
import click

@click.command()
def main():
    kemajuan.fase("Membaca", 3)
    time.sleep(0.3)
    raise KeyboardInterrupt

main()
"""
    watched = on_terminal(script)
    assert any("0/3" in one for one in watched.seen)
    assert watched.screen.text.split() == ["Aborted!"]
    assert watched.screen.cursor_shown
    assert watched.code == 1


def test_a_build_that_ends_in_the_middle_of_a_phase_leaves_no_bar() -> None:
    script = f"""{START}
kemajuan.fase("Membaca", 3)
time.sleep(0.3)
sys.exit(3)
"""
    watched = on_terminal(script)
    assert any("0/3" in one for one in watched.seen)
    assert watched.screen.text == ""
    assert watched.code == 3


def test_a_build_that_is_killed_hides_no_cursor() -> None:
    script = f"""{START}
kemajuan.fase("Membaca", 3)
time.sleep(0.4)
os.kill(os.getpid(), 9)
"""
    watched = on_terminal(script)
    assert "0/3" in watched.screen.text
    assert watched.screen.cursor_shown


def test_a_build_goes_on_without_its_terminal() -> None:
    script = f"""{START}
kemajuan.fase("Membaca", 3)
time.sleep(0.3)
os.close(2)
time.sleep(0.3)
kemajuan.tutup()
print("|utuh")
"""
    assert on_terminal(script).screen.text.endswith("|utuh")


def test_after_the_build_the_log_has_its_own_stream_again() -> None:
    script = f"""{START}
own = sys.stderr
kemajuan.fase("Membaca", 3)
time.sleep(0.3)
log.info("selama %s", sys.stderr is own or logging.root.handlers[0].stream is own)
kemajuan.tutup()
log.info("sesudah %s", sys.stderr is own and logging.root.handlers[0].stream is own)
"""
    assert on_terminal(script).screen.text == "selama False\nsesudah True"


def test_rich_is_not_loaded_before_there_is_a_bar_to_draw() -> None:
    script = f"""{START.replace("import rich.progress", "")}
print("rich" in sys.modules)
kemajuan.fase("Membaca", 3)
time.sleep(0.6)
kemajuan.tutup()
print("rich" in sys.modules)
"""
    assert on_terminal(script.replace("tunda=0.05", "tunda=0.2")).screen.text == "False\nTrue"


def test_a_short_build_draws_nothing() -> None:
    script = TWO_PHASES.replace("tunda=0.05", "")
    assert on_terminal(script.replace("0.3", "0.01")).raw == LOGGED.replace("\n", "\r\n") + "\r\n"


@pytest.mark.parametrize("setting", ["CI=true", "CI=1", "TERM=dumb"])
def test_nothing_is_drawn_where_nobody_watches(setting: str) -> None:
    watched = on_terminal(TWO_PHASES, **dict([setting.split("=")]))
    assert watched.raw == LOGGED.replace("\n", "\r\n") + "\r\n"


def test_nothing_is_drawn_in_a_quiet_build() -> None:
    script = TWO_PHASES.replace("tunda=0.05", "tunda=0.05, diam=True")
    assert on_terminal(script).raw == LOGGED.replace("\n", "\r\n") + "\r\n"


def test_nothing_is_drawn_into_a_pipe() -> None:
    command = (sys.executable, "-c", TWO_PHASES)
    done = subprocess.run(command, check=True, capture_output=True, env=variables())
    assert done.stderr.decode() == LOGGED + "\n"
    assert done.stdout == b""


def test_colours_are_left_out_where_they_are_not_wanted(two_phases: Watched) -> None:
    assert COLOUR.search(two_phases.raw)
    plain = on_terminal(TWO_PHASES, NO_COLOR="1")
    assert not COLOUR.search(plain.raw)
    assert any("/1.200" in one for one in plain.seen)


def test_a_terminal_without_unicode_gets_a_bar_of_hyphens() -> None:
    watched = on_terminal(TWO_PHASES, PYTHONIOENCODING="ascii")
    assert any("Membaca ---" in one for one in watched.seen)
    assert watched.raw.isascii()


def test_a_stream_that_is_no_terminal_takes_no_bars() -> None:
    assert not takes_bars(StringIO(), {"TERM": "xterm"})
