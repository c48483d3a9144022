"""One door for each dependency, one door for the clock; the heavy ones are imported late."""

from __future__ import annotations

import ast
import subprocess
import sys
from fnmatch import fnmatch

from tests.house.source_tree import Source, of_every, sources

DOORS: dict[str, tuple[str, ...]] = {
    "PIL": ("readers/pixels/*",),
    "pillow_heif": ("readers/pixels/*",),
    "exifread": ("readers/exif/second_opinion.py",),
    "defusedxml": ("readers/xmp/*",),
    "c2pa": ("readers/c2pa*.py",),
    "imagehash": ("fingerprints/*",),
    "numpy": (
        "archive/index/build.py",
        "archive/index/sieve.py",
        "archive/points/*",
        "features/*",
        "fingerprints/*",
        "forensics/*",
    ),
    "cv2": ("features/*",),
    "requests": ("online/*", "sources/url.py"),
    "sqlite3": ("archive/*",),
    "psycopg": ("archive/*",),
    "rich": ("reports/paint.py", "cli/*"),
    "typer": ("cli/*",),
    "jinja2": ("reports/html/*",),
    "markupsafe": ("reports/html/*",),
    "tzfpy": ("knowledge/zones.py",),
    "platformdirs": ("cli/_environment.py",),
    "distributed": ("batch/scheduler.py",),
    # the standard library's own ways to the outside
    "socket": ("isolation/*", "online/*", "sources/url.py"),
    "urllib.request": ("online/*", "sources/url.py"),
    "http": ("online/*", "sources/url.py"),
    "subprocess": ("deep/program.py",),
    "webbrowser": (),
    "pickle": (),
    "shelve": (),
    "marshal": (),
    "xml": (),
}
"""By dependency: the files that may import it."""

AT_THE_TOP = {"typer", "subprocess"}
"""May be imported at the top of its files: commands are declared with it, and who imports the one
file that runs a program is about to run it."""

CLOCK_DOOR = "cli/_environment.py"
CLOCK_CALLS = {
    "datetime.now",
    "datetime.utcnow",
    "datetime.today",
    "date.today",
    "datetime.datetime.now",
    "datetime.datetime.utcnow",
    "datetime.datetime.today",
    "datetime.date.today",
    "time.time",
    "time.time_ns",
    "time.localtime",
    "time.gmtime",
}


def watched(module: str) -> str | None:
    """The dependency that a module belongs to, if somebody stands at its door."""
    first = module.split(".", maxsplit=1)[0]
    if first in DOORS:
        return first
    if ".".join(module.split(".")[:2]) in DOORS:
        return ".".join(module.split(".")[:2])
    return None if first in sys.stdlib_module_names or first == "verifyimg" else first


def imported(source: Source) -> list[tuple[str, int, bool]]:
    """The watched dependencies that a file imports: name, line, whether late."""
    rows = []
    for found in source.imports():
        names = {watched(found.module), watched(f"{found.module}.{found.name}")} - {None}
        rows += [(str(name), found.line, found.lazy) for name in sorted(map(str, names))]
    return rows


@of_every(sources())
def test_a_dependency_is_imported_at_its_door_only(source: Source) -> None:
    strangers = [
        f"{source.place}:{line} imports {name}"
        for name, line, _ in imported(source)
        if not any(fnmatch(source.place, door) for door in DOORS.get(name, ()))
    ]
    assert strangers == []


@of_every(sources())
def test_a_dependency_is_imported_when_it_is_needed(source: Source) -> None:
    early = [
        f"{source.place}:{line} imports {name} at the top"
        for name, line, lazy in imported(source)
        if not lazy and name not in AT_THE_TOP
    ]
    assert early == []


@of_every(sources())
def test_only_the_environment_knows_the_time(source: Source) -> None:
    calls = [
        f"{source.place}:{node.lineno} calls {ast.unparse(node.func)}"
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) in CLOCK_CALLS
    ]
    assert source.place == CLOCK_DOOR or calls == []


def test_importing_the_package_imports_nothing_else_of_ours() -> None:
    code = "import sys, verifyimg; print(*(m for m in sys.modules if m.startswith('verifyimg')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["verifyimg"]
