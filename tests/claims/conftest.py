"""A folder with pictures and a claims file, as the tests of this room need it."""

from __future__ import annotations

from pathlib import Path

import pytest

from verifyimg.claims.file import ClaimsFile, read_claims
from verifyimg.errors import UsageError
from verifyimg.limits import DEFAULT, Limits


class ClaimsFolder:
    """Pictures that are only names on disk, and a claims file beside them."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def picture(self, name: str) -> str:
        """An empty file; its path."""
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        return str(path)

    def write(self, text: str | bytes, name: str = "claims.csv") -> str:
        """The claims file; its path."""
        path = self.path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return str(path)

    def read(
        self, text: str | bytes, name: str = "claims.csv", limits: Limits = DEFAULT
    ) -> ClaimsFile:
        """The claims file, written and read."""
        return read_claims(self.write(text, name), limits)

    def refusal(self, text: str | bytes, name: str = "claims.csv", limits: Limits = DEFAULT) -> str:
        """The message, behind the file's folder, with which a claims file is refused."""
        with pytest.raises(UsageError) as refused:
            self.read(text, name, limits)
        return str(refused.value).removeprefix(f"{self.path}/")


@pytest.fixture
def folder(tmp_path: Path) -> ClaimsFolder:
    """An empty folder for pictures and a claims file."""
    return ClaimsFolder(tmp_path)
