"""Set up, run, test, check and package Samovar; needs nothing but Python 3.11 or later.

Each command first makes what it needs and lacks: the system's libraries (by apt on Debian and Ubuntu) and
.venv with the locked dependencies. A .venv that is ready costs one small file read.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
PROGRAM_LOCK = "requirements.lock"
DEV_LOCK = "requirements-dev.lock"  # holds all of PROGRAM_LOCK too

# Debian's names, found by trial on a bare system; the pip packages bring everything else.
QT = "libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0 libxkbcommon0".split()  # even without a screen
WINDOW = [*QT, *"libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0".split()]
SCREEN = [*WINDOW, *"fonts-dejavu-core fonts-noto-color-emoji x11-utils xauth xdotool xvfb".split()]
PICTURES = [*SCREEN, "fonts-droid-fallback"]  # names of people in Chinese and Japanese letters
# What a screen reader and a window need around them.
DESKTOP = [*SCREEN, *"at-spi2-core dbus openbox".split()]
TESTS = [*DESKTOP, *"curl irssi netcat-openbsd tmux weechat-curses".split()]  # real clients to talk through
TESTS += ["ngircd", "inspircd"]  # servers of others, for our window to talk to
BUILD = [*SCREEN, "binutils"]  # objdump and strip, for PyInstaller
BUILD += ["appstream", "desktop-file-utils"]  # check the files of the menu
if sys.base_prefix == "/usr":
    BUILD.append(f"libpython3.{sys.version_info.minor}")  # the system's Python does not bring it


class Command(NamedTuple):
    """A row of the table of commands."""

    help: str
    lock: str
    system: list[str]
    start: Callable[[list[str]], int]


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def stop(text: str, code: int = 2) -> NoReturn:
    say(text)
    sys.exit(code)


# The system's libraries


def installed_packages() -> set[str]:
    """The Debian packages that are here, and what they provide (libglib2.0-0t64 provides libglib2.0-0)."""
    form = "${db:Status-Status}\t${Package}, ${Provides}\n"
    rows = subprocess.run(["dpkg-query", "-W", "-f", form], check=True, capture_output=True, text=True).stdout
    return parse_packages(rows)


def parse_packages(rows: str) -> set[str]:
    names: set[str] = set()
    for row in rows.splitlines():
        status, _, packages = row.partition("\t")
        if status == "installed":
            names.update(package.split("(")[0].strip() for package in packages.split(","))
    return names - {""}


def missing_packages(wanted: Iterable[str], installed: set[str], has_ensurepip: bool) -> list[str]:
    """What apt has to bring. Debian's python3 alone lacks ensurepip: `-m venv` leaves half a venv behind."""
    venv = [] if has_ensurepip else [f"python3.{sys.version_info.minor}-venv"]
    return venv + sorted(set(wanted) - installed)


def is_debian() -> bool:
    """Whether apt rules here: Debian, Ubuntu and their kin."""
    return Path("/etc/debian_version").exists() and shutil.which("dpkg-query") is not None


def prepare_system(wanted: list[str]) -> None:
    has_ensurepip = importlib.util.find_spec("ensurepip") is not None
    if not is_debian():
        if not has_ensurepip:
            stop("This Python cannot make a virtual environment: it lacks ensurepip. Install that first.")
        return
    missing = missing_packages(wanted, installed_packages(), has_ensurepip)
    if not missing:
        return
    install = f"apt-get install -y --no-install-recommends {' '.join(missing)}"
    if os.geteuid() != 0:
        stop(
            "Some packages of the system are missing. Type this, then the same command again:\n\n"
            f"  sudo sh -c 'apt-get update && {install}'\n"
        )
    say(f"Installing with apt: {' '.join(missing)}")
    apt("update")  # one unreachable third-party list makes it fail, though ours may be fresh: install decides
    if apt("install", "-y", "--no-install-recommends", *missing) != 0:
        stop(
            f"apt could not install them (its message is above). Put that right, then type:\n\n  {install}\n"
        )


def apt(*arguments: str) -> int:
    command = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300", *arguments]  # another apt may be at work
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    # Errors come on stderr.
    return subprocess.call(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


# The virtual environment


def venv_python(venv: Path = VENV) -> Path:
    return venv / ("Scripts/python.exe" if WINDOWS else "bin/python")


def lock_hash(lock: str) -> str:
    return f"{lock} {hashlib.sha256((ROOT / lock).read_bytes()).hexdigest()}"


def identity(venv: Path) -> list[str]:
    """Where the venv stands and whose Python it borrows: once moved or upgraded, it is useless."""
    return [str(venv), os.path.realpath(venv_python(venv))]


def stamp_of(venv: Path) -> list[str]:
    """The lines written when the venv was complete: identity, then the locks it holds. Empty: half-made."""
    try:
        return (venv / "samovar.stamp").read_text("utf-8").splitlines()
    except OSError:
        return []


def is_sound(venv: Path) -> bool:
    return venv_python(venv).exists() and stamp_of(venv)[:2] == identity(venv)


def is_ready(venv: Path, lock: str) -> bool:
    return is_sound(venv) and lock_hash(lock) in stamp_of(venv)


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Two commands started at once must not fill one venv together."""
    with (ROOT / ".venv.lock").open("w") as file:
        if not WINDOWS:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def prepare_venv(venv: Path, lock: str) -> None:
    if is_ready(venv, lock):
        return
    with alone():
        if is_ready(venv, lock):
            return
        if not is_sound(venv):
            say(f"Making {venv.name} with the dependencies. This happens once and may take some minutes.")
            shutil.rmtree(venv, ignore_errors=True)
            # Of the Python behind a venv, should this one run in a venv: it may be the very one just removed.
            python = getattr(sys, "_base_executable", None) or sys.executable
            if subprocess.call([python, "-m", "venv", str(venv)]) != 0:
                stop("Python could not make a virtual environment (its message is above).")
        (venv / "samovar.stamp").unlink(missing_ok=True)
        pip = [str(venv_python(venv)), "-m", "pip", "--disable-pip-version-check", "install", "-qq"]
        if subprocess.call([*pip, "--require-hashes", "-r", str(ROOT / lock)]) != 0:
            stop(
                "The dependencies could not be installed: pip's message is above. With a network, try again."
            )
        locks = [PROGRAM_LOCK, DEV_LOCK] if lock == DEV_LOCK else [lock]
        lines = [*identity(venv), *map(lock_hash, locks)]
        (venv / "samovar.stamp").write_text("\n".join(lines) + "\n", "utf-8")


# The commands


def python(*arguments: str) -> int:
    return subprocess.call([str(venv_python()), *arguments])


def become(module: str, *arguments: str) -> int:
    """Runs a module in the venv in place of this process, so that signals and the exit code are its own."""
    if not WINDOWS:
        os.execv(venv_python(), [str(venv_python()), "-m", module, *arguments])
    return python("-m", module, *arguments)


def check(arguments: list[str]) -> int:
    tools = [("ruff", "format", "--check", "."), ("ruff", "check", "."), ("mypy", *arguments)]
    codes = [python("-m", *tool) for tool in tools]  # all of them, also after a failure
    return int(any(codes))


def format_code(_: list[str]) -> int:
    return python("-m", "ruff", "check", "--fix", ".") or python("-m", "ruff", "format", ".")


def fuzz(arguments: list[str]) -> int:
    return python("-m", "tests.fuzz_doors", *arguments)


def package(arguments: list[str]) -> int:
    os.environ["PYTHONHASHSEED"] = "0"  # else two builds of one state differ
    build = ("PyInstaller", "--noconfirm", "--log-level=ERROR", *arguments, "build.spec")
    steps = [build, ("package.archive", "dist/Samovar"), ("tests.smoke", "dist/Samovar")]
    return next((code for step in steps if (code := python("-m", *step))), 0)


def lock_dependencies(arguments: list[str]) -> int:
    """Writes both locks from pyproject.toml, with the public hashes and without any address of a registry."""
    uv = shutil.which("uv") or str(venv_python().with_name("uv"))
    if not shutil.which(uv) and python("-m", "pip", "install", "--quiet", "uv") != 0:
        stop("uv, which makes the lock, could not be installed (pip's message is above).")
    # A machine's own mirror or folder of wheels would bring other files and so other hashes.
    environment = {name: text for name, text in os.environ.items() if not name.startswith(("PIP_", "UV_"))}
    options = "--no-config --universal --generate-hashes --no-header --quiet --python-version 3.11".split()
    command = [uv, "pip", "compile", *options, "pyproject.toml", *arguments]
    for lock, more in [(PROGRAM_LOCK, []), (DEV_LOCK, ["--extra", "dev", "--constraint", PROGRAM_LOCK])]:
        if code := subprocess.call([*command, *more, "--output-file", lock], env=environment):
            return code
        text = (ROOT / lock).read_text("utf-8")
        if "://" in text or any(line.startswith("-") for line in text.splitlines()):
            stop(f"{lock} holds the address of a registry or of a folder: take it out of uv's settings.")
    return 0


def screenshots(arguments: list[str]) -> int:
    return python("-m", "docs.screenshots", *arguments)


def translate(arguments: list[str]) -> int:
    return python("-m", "resources.translations.make", *arguments)


def make_emoji(arguments: list[str]) -> int:
    return python("-m", "resources.emoji.make", *arguments)


COMMANDS = {
    "run": Command(
        "start Samovar; arguments go to it", PROGRAM_LOCK, WINDOW, lambda rest: become("gui", *rest)
    ),
    "test": Command(
        "run all tests; arguments go to pytest", DEV_LOCK, TESTS, lambda rest: become("pytest", *rest)
    ),
    "check": Command("check format, lint and types", DEV_LOCK, [], check),
    "format": Command("format the code and mend what lint can mend", DEV_LOCK, [], format_code),
    "fuzz": Command("200,000 mutated inputs through all doors of the server", DEV_LOCK, [], fuzz),
    "package": Command("build dist/Samovar and try it out", DEV_LOCK, BUILD, package),
    "emoji": Command("remake the table of emoji (resources/emoji/make.py)", DEV_LOCK, [], make_emoji),
    "screenshots": Command(
        "take the manual's pictures from the real program", DEV_LOCK, PICTURES, screenshots
    ),
    "translate": Command("collect and compile the texts of the window", DEV_LOCK, QT, translate),
    "lock": Command("remake the locks; --upgrade takes newer versions", DEV_LOCK, [], lock_dependencies),
}


def usage() -> str:
    rows = [f"  {name:<11} {command.help}" for name, command in COMMANDS.items()]
    return "\n".join(["python3 dev.py COMMAND [-h] [ARGUMENTS]", "", *rows])


def main(arguments: list[str]) -> int:
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever has an older one should read why it fails
        stop(f"Samovar needs Python 3.11 or later; this is {sys.version.split()[0]}.")
    name, *rest = arguments or ["-h"]
    if name in ("-h", "--help", "help"):
        print(usage())
        return 0
    if name not in COMMANDS:
        stop(f"There is no command {name}.\n\n{usage()}")
    command = COMMANDS[name]
    if rest[:1] in (["-h"], ["--help"]):
        print(f"python3 dev.py {name}: {command.help} (put -- before -h to hand it on)")
        return 0
    os.chdir(ROOT)
    prepare_system(command.system)
    prepare_venv(VENV, command.lock)
    return command.start(rest[1:] if rest[:1] == ["--"] else rest)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
