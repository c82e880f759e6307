"""Whose work is in the package, and under which licences: found out when it is built, from what was put in.

A file comes from an installed distribution (its metadata says which licence, and holds the text), from Python itself,
or from a package of the system (Debian keeps the text below /usr/share/doc). Nothing here is a list by hand.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sysconfig
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from importlib.metadata import Distribution, distributions
from pathlib import Path

from package.product import NAME, ROOT, VERSION, copyright_line

TEXTS = re.compile(r"(?i)(^|/)(licen[cs]e|copying|notice|authors|copyright)[^/]*$")
COMMON = Path("/usr/share/common-licenses")
ALWAYS = ("pyinstaller",)
"""Its start-up code is in each program, though no file of it is packed."""

NOTICE = """\
{name} {version}. {copyright}
Free software under the MIT licence. All texts that are named here are in the
folder {folder}.

Qt and PySide6 (Qt for Python) are used under the
GNU Lesser General Public License, version 3 (LGPL-3.0.txt, which adds to
GPL-3.0.txt). They are libraries of their own below _internal/PySide6 and
_internal/shiboken6, unchanged except that debugging symbols are taken out; you
may put your own builds in their place. {name} puts no limits on changing them
for your own use, nor on reverse engineering to find the faults of such changes.
The source of the very versions below is where these addresses lead:
{sources}
What Qt itself is made of, and under which licences:
  https://doc.qt.io/qt-6/licenses-used-in-qt.html

All parts of this package, each with the licence that its maker names. More is
in the folder of the same name.

{table}
"""
SEE = "see its folder"
FROM_THE_SYSTEM = "a library of the system on which this was built"


@dataclass
class Part:
    """Somebody's work in the package."""

    name: str
    version: str = ""
    licence: str = SEE
    texts: list[Path] = field(default_factory=list)
    links: list[str] = field(default_factory=list)

    @property
    def row(self) -> str:
        head = f"{self.name} {self.version}".rstrip()
        return f"  {head:<42} {self.licence}"


class Sources:
    """Finds the maker of each file that went into the package."""

    @cached_property
    def _files(self) -> dict[Path, Distribution]:
        return {
            Path(str(found.locate_file(file))).resolve(): found
            for found in distributions()
            for file in found.files or ()
        }

    @cached_property
    def _python(self) -> set[Path]:
        paths = sysconfig.get_paths()
        return {Path(paths[name]).resolve() for name in ("stdlib", "platstdlib")}

    def parts(self, files: Iterable[str | Path]) -> list[Part]:
        """The parts that these files belong to, by name; files of our own are left out."""
        found: dict[str, Part] = {}
        system: list[Path] = []
        for path in sorted({Path(file).resolve() for file in files}):
            if distribution := self._files.get(path):
                found.setdefault(distribution.name, of_distribution(distribution))
            elif self._is_of_python(path):
                found.setdefault("Python", of_python())
            elif ROOT not in path.parents or "site-packages" in path.parts:
                system.append(path)
        for name in ALWAYS:
            found.setdefault(name, of_distribution(Distribution.from_name(name)))
        for part in of_system(system):
            found.setdefault(part.name, part)
        return sorted(found.values(), key=lambda part: part.name.lower())

    def _is_of_python(self, path: Path) -> bool:
        if path.name.startswith("libpython") or path.name == "base_library.zip":
            return True
        return "site-packages" not in path.parts and not self._python.isdisjoint(path.parents)


def of_distribution(distribution: Distribution) -> Part:
    """What its metadata says, and the texts that came with it."""
    about = distribution.metadata.json
    licence = about.get("license_expression") or about.get("license") or ""
    if not licence or "\n" in licence:  # some put the whole text there
        rows = [row for row in about.get("classifier", []) if row.startswith("License ::")]
        licence = ", ".join(row.rpartition(" :: ")[2] for row in rows)
    texts = [
        Path(str(distribution.locate_file(file)))
        for file in distribution.files or ()
        if TEXTS.search(file.as_posix()) and file.suffix not in (".py", ".pyc")
    ]
    links = [row.partition(", ")[2] for row in about.get("project_url", []) if row.startswith("Repository,")]
    return Part(distribution.name, distribution.version, str(licence) or SEE, texts, links)


def of_python() -> Part:
    version = sysconfig.get_config_var("py_version") or ""
    places = [
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(f"/usr/share/doc/python{sysconfig.get_python_version()}/copyright"),
    ]
    return Part("Python", version, "PSF-2.0", [place for place in places if place.is_file()][:1])


def of_system(files: list[Path]) -> list[Part]:
    """The packages of Debian that these files belong to; elsewhere only the files' names are known."""
    if not shutil.which("dpkg-query"):
        return [Part(path.name, licence=FROM_THE_SYSTEM) for path in files]
    found: dict[str, Part] = {}
    for path in files:
        name, version = debian_package(path)
        text = Path(f"/usr/share/doc/{name}/copyright")
        if name and text.is_file():
            found[name] = Part(name, version, debian_licence(text.read_text("utf-8", "replace")), [text])
        else:
            found[path.name] = Part(path.name, licence=FROM_THE_SYSTEM)
    return list(found.values())


def debian_package(path: Path) -> tuple[str, str]:
    """The package that brought the file, and its version; "" where none did."""
    # The file may be known by the name that it had before /lib became a link to /usr/lib.
    for name in (str(path), str(path).removeprefix("/usr")):
        asked = subprocess.run(["dpkg-query", "-S", name], capture_output=True, text=True)
        if asked.returncode == 0:
            package = asked.stdout.split(":")[0]
            form = ["dpkg-query", "-W", "-f", "${Version}\n", package]
            lines = subprocess.run(form, capture_output=True, text=True).stdout.splitlines()
            return package, next(iter(lines), "")
    return "", ""


def debian_licence(text: str) -> str:
    """What a copyright file says of most of the package: the licence of its paragraph `Files: *`."""
    for paragraph in text.split("\n\n"):
        fields = dict(
            line.split(":", 1) for line in paragraph.splitlines() if re.match(r"[A-Z][\w-]*:", line)
        )
        if fields.get("Files", "").split()[:1] == ["*"] and fields.get("License", "").strip():
            return fields["License"].strip()
    return SEE


def of_resources() -> list[Part]:
    """Other people's work among our own resources: each such folder holds a LICENSE, which is packed in its place."""
    return [
        Part(f"resources/{path.parent.name}", licence=f"resources/{path.parent.name}/LICENSE")
        for path in sorted((ROOT / "resources").glob("*/LICENSE"))
    ]


def write(files: Iterable[str | Path], folder: Path) -> str:
    """Puts all texts below `folder`; gives the notice that leads to them."""
    shutil.rmtree(folder, ignore_errors=True)
    own = Part(NAME, VERSION, "MIT", [ROOT / "LICENSE"])
    parts = [own, *of_resources(), *Sources().parts(files)]
    for part in parts:
        for number, text in enumerate(part.texts):
            place = folder / part.name / text.name
            if place.exists():
                place = place.with_name(f"{number}-{text.name}")
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(text, place)
    for name in sorted(common_licences(folder)):
        shutil.copyfile(COMMON / name, folder / f"{name}.txt")
    qt = {
        link for part in parts for link in part.links if part.name.lower().startswith(("pyside", "shiboken"))
    }
    sources = ["https://download.qt.io/official_releases/", *sorted(qt)]
    notice = NOTICE.format(
        name=NAME,
        version=VERSION,
        copyright=copyright_line(),
        folder=f"_internal/resources/{folder.name}",
        sources="\n".join(f"  {source}" for source in sources),
        table="\n".join(part.row for part in parts),
    )
    (folder / "NOTICE.txt").write_text(notice, "utf-8")
    return notice


def common_licences(folder: Path) -> set[str]:
    """The licences that Debian keeps once for all and that these texts point to."""
    text = "".join(path.read_text("utf-8", "replace") for path in folder.rglob("*") if path.is_file())
    names = {name.rstrip(".") for name in re.findall(rf"{COMMON}/([\w.+-]+)", text)}
    return {name for name in names if (COMMON / name).is_file()}
