"""A program that answers like ExifTool, or does not: what it does is told by the file's bytes."""

from __future__ import annotations

import sys
from pathlib import Path

VERSION = "99.9"

_PROGRAM = """#!{python}
import json, os, sys, time
asked = []
# NOTE: empty files, since it runs under the limits that keep ExifTool from writing.
open({log!r} + str(time.time_ns()), "x").close()
for line in sys.stdin:
    asked.append(line.rstrip("\\n"))
    if not asked[-1].startswith("-execute"):
        continue
    number = asked.pop()[8:]
    if asked == ["-ver"]:
        print({version!r})
    else:
        data = open(asked[-1], "rb").read()
        if data.startswith(b"die"):
            os.kill(os.getpid(), 9)
        if data.startswith(b"once") and not os.path.exists({once!r}):
            open({once!r}, "x").close()
            os.kill(os.getpid(), 9)
        if data.startswith(b"hang"):
            time.sleep(60)
        while data.startswith(b"flood"):
            print("x" * 65536)
        if data.startswith(b"garbage"):
            print("\\x1b[2J", end="")
        name = os.path.basename(asked[-1])
        print(json.dumps([{{"SourceFile": asked[-1], "System:FileName": name, **{tags!r}}}]))
    asked = []
    print("{{ready%s}}" % number, flush=True)
"""


def fake_exiftool(folder: Path, tags: dict[str, object] | None = None) -> Path:
    """Writes the program into `folder`, to be put on the search path; `starts()` counts them."""
    path = folder / "exiftool"
    text = _PROGRAM.format(
        python=sys.executable,
        version=VERSION,
        tags=tags or {},
        log=str(folder / "start-"),
        once=str(folder / "once"),
    )
    path.write_text(text)
    path.chmod(0o755)
    return path


def starts(folder: Path) -> int:
    """How often it was started."""
    return len(list(folder.glob("start-*")))
