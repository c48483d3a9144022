from __future__ import annotations

import sys
from pathlib import Path

from verifyimg.cli._provenance import digest, provenance


def test_nothing_has_a_hash_too() -> None:
    assert len(digest("no such folder", (".py",))) == 64


def test_names_and_bytes_of_the_chosen_files_count(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("1")
    before = digest(str(tmp_path), (".csv",))
    (tmp_path / "b.txt").write_text("not looked at")
    assert digest(str(tmp_path), (".csv",)) == before
    (tmp_path / "a.csv").write_text("2")
    changed = digest(str(tmp_path), (".csv",))
    (tmp_path / "a.csv").rename(tmp_path / "c.csv")
    assert len({before, changed, digest(str(tmp_path), (".csv",))}) == 3


def test_the_versions_of_what_reads_are_told() -> None:
    made = provenance()
    assert made.python.startswith(f"{sys.version_info.major}.{sys.version_info.minor}.")
    assert {"pillow", "exifread"} <= set(made.libraries)
    assert len(made.knowledge_sha256) == len(made.rules_sha256) == 64
