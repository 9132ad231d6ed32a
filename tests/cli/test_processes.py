"""The command as a process: pipes that close, Ctrl-C, terminals, pagers, start-up, completion."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import signal
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from quotes.cli.bidi import PDI, RLI

from .conftest import ROOT

QUOTES = [sys.executable, "-m", "quotes.cli"]
HEAVY = {
    "datasette", "trafilatura", "sqlite_utils", "lxml", "feedparser", "httpx", "openpyxl", "pyarrow", "jinja2", "hypothesis",
    "rich.progress", "quotes.site", "quotes.sources", "quotes.evaluation", "quotes.notebook",
}  # fmt: skip


def environment(**more: str) -> dict[str, str]:
    cleared = {
        k: v for k, v in os.environ.items() if not k.startswith(("QUOTES_", "FORCE_", "NO_COLOR", "COLUMNS", "PAGER"))
    }
    return cleared | {"QUOTES_LANG": "en", "TERM": "xterm-256color"} | more


def many(path: Path, number: int = 3000) -> Path:
    article = "وقال الوزير سامي حداد: «سنعود قريبا إلى العمل رقم {}»."
    lines = (json.dumps({"id": str(n), "text": article.format(n)}, ensure_ascii=False) for n in range(number))
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_pipe_that_closes_is_no_error(tmp_path: Path) -> None:
    command = [*QUOTES, "extract", str(many(tmp_path / "many.jsonl")), "--json"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment())
    assert process.stdout is not None and process.stderr is not None
    assert json.loads(process.stdout.readline())["speakers"] == ["سامي حداد"]
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == 141


WRITERS = [
    ["said"],
    ["said", "--json"],
    ["export"],
    ["export", "--format", "xlsx"],
    ["rules"],
    ["explain", "نص"],
    ["--help"],
    ["--version"],
]


@pytest.mark.parametrize("command", WRITERS, ids=" ".join)
@pytest.mark.parametrize(("place", "reason"), [("/dev/full", "no space left on device"), ("&-", "it is closed")])
def test_an_answer_that_cannot_be_written_is_told_once(
    command: list[str], place: str, reason: str, database: str
) -> None:
    if place == "/dev/full" and not os.path.exists(place):
        pytest.skip("this system has no disk that is always full")
    script = f'"$@" >{place}'
    process = subprocess.run(
        ["bash", "-c", script, "bash", *QUOTES, *command],
        env=environment(QUOTES_DB=database), capture_output=True, encoding="utf-8",
    )  # fmt: skip
    assert process.returncode == 2
    assert process.stderr == f"quotes: standard output cannot be written ({reason}).\n"


@pytest.mark.parametrize("command", [["extract", "-"], ["explain", "-"]], ids=lambda command: command[0])
def test_interrupted_it_says_nothing_and_ends_with_130(command: list[str]) -> None:
    process = subprocess.Popen(
        [*QUOTES, *command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(),
        # a shell that runs the tests in the background has the signal ignored, and children inherit that
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )  # fmt: skip
    assert process.stdin is not None and process.stderr is not None
    _wait_until_it_reads(process.pid)
    process.send_signal(signal.SIGINT)
    assert process.wait() == 130
    assert b"Traceback" not in process.stderr.read()


def _wait_until_it_reads(pid: int) -> None:
    """Until the process waits for its standard input: its kernel says in which call it sleeps."""
    for _ in range(20_000):  # a loaded machine starts Python slowly
        try:
            call = Path(f"/proc/{pid}/syscall").read_text().split()
        except OSError:
            pytest.skip("this kernel does not show what a process waits for")
        if call[:2] in (["0", "0x0"], ["63", "0x0"]):  # read(0, …) on x86-64, on arm64
            return
        os.sched_yield()
        subprocess.run(["true"])
    raise AssertionError("the command never read its input")


def terminal(command: list[str], rows: int = 24, columns: int = 80, **more: str) -> tuple[int, str]:
    """Run a command on a terminal of its own; its status and what it wrote there."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    process = subprocess.Popen([*QUOTES, *command], stdin=theirs, stdout=theirs, stderr=theirs, env=environment(**more))
    os.close(theirs)
    written = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        written += part
    os.close(ours)
    return process.wait(), written.decode("utf-8")


@pytest.fixture(scope="module")
def database(sample: Path) -> str:
    return str(sample / "db" / "quotes.db")


def pager(tmp_path: Path) -> str:
    """A pager that keeps what it is given."""
    script = tmp_path / "pager.py"
    script.write_text("import sys; open(sys.argv[1], 'wb').write(sys.stdin.buffer.read())")
    return f"{sys.executable} {script} {tmp_path / 'paged'}"


def test_a_long_page_goes_to_the_pager_in_colour_with_isolates(database: str, tmp_path: Path) -> None:
    status, written = terminal(["said", "--db", database], PAGER=pager(tmp_path))
    paged = (tmp_path / "paged").read_text(encoding="utf-8")
    assert status == 0 and RLI in paged and PDI in paged and "\x1b[" in paged and RLI not in written


@pytest.mark.parametrize(
    ("command", "rows"),
    [(["said", "-n", "1"], 24), (["said"], 400), (["said", "--plain"], 24), (["said", "--json"], 24)],
)
def test_no_pager_for_what_fits_nor_for_what_a_program_reads(
    command: list[str], rows: int, database: str, tmp_path: Path
) -> None:
    status, written = terminal([*command, "--db", database], rows, PAGER=pager(tmp_path))
    assert status == 0 and written and not (tmp_path / "paged").exists()
    assert (RLI in written) is not ("--plain" in command or "--json" in command)


@pytest.mark.parametrize("program", ["no-such-pager-anywhere", "cat"])
def test_without_a_pager_the_page_is_printed(program: str, database: str) -> None:
    status, written = terminal(["said", "--db", database], PAGER=program)
    assert status == 0 and RLI in written


def test_a_pager_left_early_is_no_error(database: str, tmp_path: Path) -> None:
    (tmp_path / "early.py").write_text("import sys; sys.stdin.buffer.close()")
    status, written = terminal(["said", "--db", database], PAGER=f"{sys.executable} {tmp_path / 'early.py'}")
    assert status == 0 and "Traceback" not in written


def test_no_colour_where_none_is_wanted(database: str) -> None:
    _, written = terminal(["said", "-n", "1", "--db", database], NO_COLOR="1")
    assert "\x1b[3" not in written and RLI in written


def test_an_error_on_a_terminal(database: str) -> None:
    status, written = terminal(["show", "9999", "--db", database], QUOTES_LANG="ar")
    assert status == 1 and RLI in written and "لا تصريح رقمه" in written


def test_adding_on_a_terminal_shows_progress_and_then_the_summary(tmp_path: Path) -> None:
    status, written = terminal(["add", str(many(tmp_path / "m.jsonl", 200)), "--db", str(tmp_path / "q.db")])
    assert status == 0 and "/s)" in written and "Stored 200 statements." in written.replace("\r\n", " ")


def test_adding_in_a_pipe_shows_the_summary_alone(tmp_path: Path) -> None:
    command = [*QUOTES, "add", str(many(tmp_path / "m.jsonl", 200)), "--db", str(tmp_path / "q.db")]
    done = subprocess.run(command, capture_output=True, text=True, env=environment())
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Read 200 articles: ") and "quotes said --db" in done.stdout


def test_start_up_loads_nothing_heavy(database: str) -> None:
    script = (
        "import sys\nfrom quotes.cli import main\n"
        f"sys.argv = ['quotes', 'said', 'الاستقرار', '--db', {database!r}]\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\nprint('\\n'.join(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=environment(), cwd=ROOT)
    loaded = set(done.stderr.splitlines())
    assert "quotes.store.answers" in loaded and not loaded & HEAVY, loaded & HEAVY


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_output_is_utf_8_whatever_the_system_says(encoding: str, database: str) -> None:
    command = [*QUOTES, "said", "-n", "1", "--db", database]
    done = subprocess.run(
        command, capture_output=True, env=environment(PYTHONIOENCODING=encoding, PYTHONUTF8="0", LC_ALL="C")
    )
    assert done.returncode == 0 and "القائل" in done.stdout.decode("utf-8")


COMPLETED = [
    ("quotes sp", ["speaker", "speakers"]),
    ("quotes said --cue-", ["--cue-class"]),
    ("quotes said --kind un", ["unmarked"]),
    ("quotes export --format p", ["parquet"]),
    ("quotes speakers --type st", ["state"]),
    ("quotes said --kind z", []),
]


@pytest.mark.parametrize(("line", "wanted"), COMPLETED, ids=[line for line, _ in COMPLETED])
def test_completion(line: str, wanted: list[str]) -> None:
    words = line.split()
    asked = {"_QUOTES_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
    done = subprocess.run(
        [sys.executable, "-c", "from quotes.cli import main; main()"], capture_output=True, text=True, cwd=ROOT,
        env=environment(**asked),
    )  # fmt: skip
    assert sorted(done.stdout.split()) == wanted, done.stderr
