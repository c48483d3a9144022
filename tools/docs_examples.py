"""The examples in pages that people wrote: run, and held against what stands below them.

In a `console` block a line that begins with `$ ` is a command for the shell, and what follows
is what it prints; a line `…` stands for lines that are left out. A block whose first line names
a file behind the language (`csv claims.csv`) is written to that file first. All blocks of a page
run in one empty folder that holds a copy of `fixtures/`. What is not to be run stands in a `sh`
block.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tools.docs_cli import PLAIN, RUN, SOURCE

FENCE = re.compile(r"^```([^\n`]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PROMPT = "$ "
CUT = "…"
"""The line that stands for those that are left out."""
END = "\x1e"
"""Printed behind every command; no report holds it, since control characters are made visible."""
GENERATED = ("docs/checks/", "docs/reference/")
"""Pages that `tools/gen_docs.py` writes or that hold no examples to be run."""


@dataclass(frozen=True, kw_only=True)
class Step:
    """A command of a block, and what stands below it."""

    command: str
    """As typed, with its line breaks."""
    shown: tuple[str, ...]


def pages(root: Path) -> list[Path]:
    """The pages whose examples are run."""
    found = [root / "README.md", *sorted((root / "docs").rglob("*.md"))]
    return [p for p in found if not p.relative_to(root).as_posix().startswith(GENERATED)]


def renewed(page: Path, root: Path) -> str:
    """The page's text with every example as it runs now."""
    text = page.read_text(encoding="utf-8")
    if "```console" not in text:
        return text
    with tempfile.TemporaryDirectory() as name:
        shop = Path(name)
        shutil.copytree(root / "fixtures", shop / "fixtures")
        _programs(shop)
        return FENCE.sub(lambda fence: _fence(fence, shop), text)


def renew(root: Path) -> None:
    """Writes every page whose examples run otherwise than it says."""
    for page in pages(root):
        text = renewed(page, root)
        if text != page.read_text(encoding="utf-8"):
            page.write_text(text, encoding="utf-8")


def steps(body: str) -> list[Step]:
    """The commands of a block, each as long as the shell would ask for more."""
    found: list[tuple[list[str], list[str]]] = []
    for line in body.splitlines():
        if line.startswith(PROMPT):
            found.append(([line.removeprefix(PROMPT)], []))
        elif found:
            typed, shown = found[-1]
            (typed if not shown and _goes_on(typed) else shown).append(line)
    return [Step(command="\n".join(typed), shown=tuple(shown)) for typed, shown in found]


def _goes_on(typed: list[str]) -> bool:
    """Behind a backslash, or inside single quotes."""
    return typed[-1].endswith("\\") or "\n".join(typed).count("'") % 2 == 1


def as_shown(old: tuple[str, ...], new: list[str]) -> list[str]:
    """The new output with as much of its middle or end left out as of the old one."""
    if CUT not in old:
        return new
    first = old.index(CUT)
    last = len(old) - first - 1
    if first + last >= len(new):
        return new
    return [*new[:first], CUT, *new[len(new) - last :]]


def outputs(commands: list[str], shop: Path) -> list[list[str]]:
    """What each command prints, on both streams, as a terminal would show it."""
    script = "".join(f"{command}\ncode=$?; printf '{END}'; (exit $code)\n" for command in commands)
    done = subprocess.run(
        ["/bin/sh", "-c", f"exec 2>&1\n{script}"],
        capture_output=True,
        cwd=shop,
        env=_variables(shop),
        check=False,
    )
    texts = done.stdout.decode("utf-8", "replace").split(END)[: len(commands)]
    return [[line.rstrip() for line in text.splitlines()] for text in texts]


def _fence(fence: re.Match[str], shop: Path) -> str:
    info, body = fence[1], fence[2]
    _, _, file = info.partition(" ")
    if file:
        (shop / file).write_text(body, encoding="utf-8")
    if info != "console" or ("jq " in body and shutil.which("jq") is None):
        return fence[0]
    return f"```console\n{_body(steps(body), shop)}```"


def _body(found: list[Step], shop: Path) -> str:
    printed = outputs([step.command for step in found], shop)
    return "".join(
        f"{line}\n"
        for step, new in zip(found, printed, strict=True)
        for line in (PROMPT + step.command, *as_shown(step.shown, new))
    )


def _programs(shop: Path) -> None:
    """The programs that examples call, as this checkout has them."""
    folder = shop / ".programs"
    folder.mkdir()
    for name, arguments in {"verifyimg": f"-c '{RUN}'", "python": ""}.items():
        script = folder / name
        script.write_text(f'#!/bin/sh\nexec "{sys.executable}" {arguments} "$@"\n', "utf-8")
        script.chmod(0o755)


def _variables(shop: Path) -> dict[str, str]:
    path = os.pathsep.join([str(shop / ".programs"), os.environ.get("PATH", os.defpath)])
    fixed = {"PATH": path, "HOME": str(shop), "LC_ALL": "C.UTF-8", "PYTHONPATH": str(SOURCE)}
    return {**PLAIN, **fixed}


def queried(text: str) -> Iterator[str]:
    """The keys that the jq examples of a page name, as dotted paths into one report."""
    for fence in FENCE.finditer(text):
        for step in steps(fence[2]) if fence[1] == "console" else ():
            for program in re.findall(r"jq [^']*'([^']*)'", step.command):
                yield from re.findall(r"(?<![\w\]])\.([a-z_][a-z_0-9.]*)", program)
