from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from verifyimg.cli._renamed import Renamed
from verifyimg.sources import open_source


def test_all_but_the_name_is_that_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "b.jpg").write_bytes(b"abc")
    with open_source(str(tmp_path / "b.jpg")) as source:
        renamed = Renamed(source, "a.jpg")
        assert (renamed.path, renamed.size) == ("a.jpg", 3)
        assert renamed.modified_at == source.modified_at
        assert renamed.read_at(1, 2) == b"bc"
        assert renamed.sha256() == sha256(b"abc").hexdigest()
        assert renamed.descriptor == getattr(source, "descriptor", None)
