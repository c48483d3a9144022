"""What the bench of local features has measured so far, in a folder: a killed run goes on there."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from _recall_tally import Member


@dataclass(frozen=True, kw_only=True)
class Work:
    """The folder that BENCH_WORK names, or one that is gone afterwards."""

    folder: Path

    def kept(self, name: str, make: Callable[[], Any]) -> Any:
        """What was measured under that name, or is now; anything that JSON can say."""
        path = self.folder / f"{name}.json"
        if not path.exists():
            made = make()
            path.parent.mkdir(parents=True, exist_ok=True)
            partial = path.with_suffix(".part")
            partial.write_text(json.dumps(made), encoding="utf-8")
            partial.replace(path)
        return json.loads(path.read_text(encoding="utf-8"))

    def has(self, name: str) -> bool:
        """Whether that was measured."""
        return (self.folder / f"{name}.json").exists()

    def members(self, look: Callable[[], Sequence[Member]]) -> list[Member]:
        """The pictures of the collection with their miniatures and pHashes, looked at once."""
        path = self.folder / "members.npz"
        if not path.exists():
            _write_members(path, look())
        with np.load(path) as table:
            names, on = table["names"].tolist(), table["on"].tolist()
            rows = zip(names, table["small"], table["phash"], on, strict=True)
            return [
                Member(path=Path(path), sha256=digest, small=small, phash=phash, attacked=attacked)
                for (path, digest), small, phash, attacked in rows
            ]


@contextmanager
def work_folder() -> Iterator[Work]:
    """Where results are kept."""
    named = os.environ.get("BENCH_WORK")
    if named:
        Path(named).mkdir(parents=True, exist_ok=True)
        yield Work(folder=Path(named))
        return
    with tempfile.TemporaryDirectory() as scratch:
        yield Work(folder=Path(scratch))


def _write_members(path: Path, members: Sequence[Member]) -> None:
    partial = path.with_suffix(".part")
    with partial.open("wb") as file:
        np.savez(
            file,
            names=np.array([(str(one.path), one.sha256) for one in members]),
            small=np.stack([one.small for one in members]),
            phash=np.stack([one.phash for one in members]),
            on=np.array([one.attacked for one in members]),
        )
    partial.replace(path)
