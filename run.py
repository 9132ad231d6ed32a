"""Everything a fresh clone needs, with nothing but Python and git.

    python3 run.py demo     set up, read the articles in seeds/, show who said what
    python3 run.py test     set up, run the tests (more arguments go to pytest)
    python3 run.py check    set up, then style, types and the figures' floors
    python3 run.py setup    only make the environment
    python3 run.py fast     set up with the extractor compiled: the same answers at twice the speed

The environment is the folder .venv beside this file; nothing is installed anywhere else, so a system
Python that refuses global installs is no hindrance. Run again, it installs only what changed.
"""

# Kept to what any Python 3 of the last ten years reads, so that it can say that it is too old.
import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(HERE, ".venv")
BIN = os.path.join(VENV, "Scripts" if os.name == "nt" else "bin")
PYTHON = os.path.join(BIN, "python.exe" if os.name == "nt" else "python")
QUOTES = os.path.join(BIN, "quotes.exe" if os.name == "nt" else "quotes")
STAMP = os.path.join(VENV, "installed-for")
COMPILED = "compiled"  # in the stamp, in place of the extras of an install from the sources
OLDEST = (3, 10)


class Stop(Exception):
    """What keeps the environment from being made, and what to do about it."""


def main(arguments: "list[str]") -> int:
    task, rest = (arguments[0] if arguments else "help"), arguments[1:]
    tasks = {"setup": setup, "fast": fast, "demo": demo, "test": test, "check": check}
    if task not in tasks:
        print(__doc__.strip())
        return 0 if task in ("help", "-h", "--help") else 2
    try:
        return tasks[task](rest)
    except Stop as reason:
        print("run.py: " + str(reason), file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def demo(_rest: "list[str]") -> int:
    """Read the sample articles into db/quotes.db, show the statements, tell how to open the site."""
    install("quotes", "")
    database = os.path.join(HERE, "db", "quotes.db")
    status = quotes("--db", database, "add", os.path.join(HERE, "seeds"))
    status = status or quotes("--db", database, "said", "--limit", "100")
    if not status:
        command = os.path.relpath(QUOTES)
        print(f"\nThe site in your browser (يفتح الموقع في متصفحك):\n\n    {command} serve")
    return status


def test(rest: "list[str]") -> int:
    """The project's tests."""
    install("quotes and its tools", "[dev]")
    return run(PYTHON, "-m", "pytest", *rest)


def check(_rest: "list[str]") -> int:
    """Every check but the tests; all of them run, one failure is enough."""
    install("quotes and its tools", "[dev]")
    failed = 0
    for command in (
        ("ruff", "check", "."),
        ("ruff", "format", "--check", "."),
        ("mypy",),
        ("quotes.evaluation.gate",),
        (os.path.join("docs", "refresh.py"), "--check"),
    ):
        print("\n$ " + " ".join(command), flush=True)
        way = () if command[0].endswith(".py") else ("-m",)
        failed = run(PYTHON, *way, *command) or failed
    return failed


def setup(_rest: "list[str]") -> int:
    """The environment with everything that work on the project needs."""
    install("quotes and its tools", "[dev]")
    print("ready: " + os.path.relpath(BIN))
    return 0


def fast(_rest: "list[str]") -> int:
    """The environment with the extractor compiled by a C compiler, for those who have millions of articles to read."""
    wanted = state_of_sources()
    if installed().get(COMPILED) != wanted:
        make_environment()
        print("compiling the extractor, which takes some minutes …", flush=True)
        if not compiled():
            raise Stop(
                "the extractor could not be compiled; the compiler's message stands above. It needs a C compiler and "
                "the headers of Python (on Debian: gcc and python3-dev). Without them quotes does the same, only slower"
            )
        write_stamp({COMPILED: wanted})
    print("ready: " + os.path.relpath(QUOTES) + "; after a change of the sources, run this again")
    return 0


def compiled() -> bool:
    """Whether the project could be installed compiled; out of a copy, since compiling moves files of the project."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("pyproject.toml", "README.md", "LICENSE"):
            shutil.copy(os.path.join(HERE, name), folder)
        sources = shutil.ignore_patterns("__pycache__")
        shutil.copytree(os.path.join(HERE, "quotes"), os.path.join(folder, "quotes"), ignore=sources)
        return (is_gcc() and practised(folder)) or compiled_with(folder, "")


def practised(folder: str) -> bool:
    """Whether it could be compiled twice, the second time by what gcc saw the first one do, which is quicker.

    What is seldom done goes out of the way of the rest, which matters in so large a program: 7 % of the time.
    """
    profile, quiet = os.path.join(folder, "profile"), "-fvisibility=hidden -w -Wno-error=coverage-mismatch "
    return (
        compiled_with(folder, quiet + "-fprofile-generate=" + profile)
        and run(PYTHON, os.path.join(HERE, "benchmarks", "practice.py")) == 0
        and compiled_with(folder, quiet + "-fprofile-use=" + profile)
    )


def compiled_with(folder: str, flags: str) -> bool:
    """Whether the project in a folder could be installed compiled with flags of gcc.

    The compiler is to find its own notes again, so all names must be the same the second time.
    """
    build = os.path.join(folder, "building")
    shutil.rmtree(build, ignore_errors=True)
    os.mkdir(build)
    env = dict(os.environ, HATCH_BUILD_HOOK_ENABLE_MYPYC="1", HATCH_MYPYC_BUILD_DIR=build, PYTHONHASHSEED="0")
    env["CFLAGS"] = (env.get("CFLAGS", "") + " " + flags).strip()
    pip = (PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    return run(*pip, folder, env=env) == 0


def is_gcc() -> bool:
    """Whether extensions of this Python are compiled by gcc; other compilers want other flags."""
    compiler = (os.environ.get("CC") or sysconfig.get_config_var("CC") or "").split()
    try:
        return bool(compiler) and b"Free Software Foundation" in subprocess.check_output([*compiler, "--version"])
    except (OSError, subprocess.CalledProcessError):
        return False


def quotes(*arguments: str) -> int:
    return run(QUOTES, *arguments)


def run(*command: str, env: "dict[str, str] | None" = None) -> int:
    return subprocess.call(command, cwd=HERE, env=env)


def quietly(*command: str) -> int:
    return subprocess.call(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def install(what: str, extras: str) -> None:
    """Make the environment where it is missing and install the project, unless that is done already."""
    with open(os.path.join(HERE, "pyproject.toml"), "rb") as project:
        wanted = hashlib.sha256(project.read() + HERE.encode()).hexdigest()
    done = installed()
    if done.get(extras) == wanted or done.get("[dev]") == wanted:
        return
    if not extras and COMPILED in done and done[COMPILED] == state_of_sources():
        return
    done.pop(COMPILED, None)  # what follows puts the sources in its place
    make_environment()
    print(f"installing {what} into {os.path.relpath(VENV)}; the first time takes a minute or two …", flush=True)
    pip = (PYTHON, "-m", "pip", "--disable-pip-version-check")
    if run(*pip, "install", "--quiet", "--editable", HERE + extras):
        raise Stop("pip could not install what quotes needs; its own message stands above. Is there a network?")
    done[extras] = wanted
    write_stamp(done)


def state_of_sources() -> str:
    """A fingerprint of all that is compiled or lies beside it, which changes with any of its files."""
    found = hashlib.sha256(HERE.encode())
    for folder, _, names in sorted(os.walk(os.path.join(HERE, "quotes"))):
        for name in sorted(names):
            if not name.endswith(".pyc"):
                with open(os.path.join(folder, name), "rb") as file:
                    found.update(name.encode() + file.read())
    with open(os.path.join(HERE, "pyproject.toml"), "rb") as project:
        found.update(project.read())
    return found.hexdigest()


def write_stamp(done: "dict[str, str]") -> None:
    with open(STAMP, "w", encoding="utf-8") as stamp:
        stamp.write("".join(f"{sha} {name}\n" for name, sha in done.items()))


def installed() -> "dict[str, str]":
    """For which pyproject.toml each set of packages was installed."""
    if not os.path.exists(STAMP):
        return {}
    with open(STAMP, encoding="utf-8") as stamp:
        return {name: sha for sha, _, name in (line.rstrip("\n").partition(" ") for line in stamp)}


def make_environment() -> None:
    """A virtual environment with pip, by whichever means this machine has."""
    if works():
        return
    if sys.version_info < OLDEST:
        raise Stop(
            f"quotes needs Python 3.10 or newer, and this is {sys.version.split()[0]}; run this with a newer one"
        )
    if os.path.exists(VENV) and not os.path.exists(os.path.join(VENV, "pyvenv.cfg")):
        raise Stop(f"{VENV} is in the way and is no environment of Python; move it and run this again")
    remove_environment()  # one that was left half-made, or whose Python is gone
    print(f"making the environment {os.path.relpath(VENV)}", flush=True)
    # Debian's python3 has venv but not ensurepip until python3-venv is installed. Where virtualenv or
    # pip are there, they do as well.
    for attempt in (
        [(sys.executable, "-m", "venv", VENV)],
        [(sys.executable, "-m", "virtualenv", VENV)],
        [
            (sys.executable, "-m", "venv", "--without-pip", VENV),
            (sys.executable, "-m", "pip", "--python", VENV, "install", "--quiet", "pip"),
        ],
    ):
        if all(quietly(*command) == 0 for command in attempt) and works():
            return
        remove_environment()
    raise Stop(
        f"this Python ({sys.executable}) can make no virtual environment; "
        "on Debian or Ubuntu run: sudo apt install python3-venv, elsewhere install virtualenv, then run this again"
    )


def works() -> bool:
    """Whether the environment's Python is there, new enough, and has pip."""
    asks = f"import sys, pip; sys.exit(sys.version_info < {OLDEST!r})"
    return os.path.exists(PYTHON) and quietly(PYTHON, "-c", asks) == 0


def remove_environment() -> None:
    shutil.rmtree(VENV, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
