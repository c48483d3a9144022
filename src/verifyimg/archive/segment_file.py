"""A file of a segment: a header that tells a digest, and what it is the digest of behind it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

Header = Callable[[bytes], bytes]
"""A digest into the header that tells it; of one length, whatever the digest."""
PARTIAL = ".part"
"""What the name of a file ends with that is not whole yet."""
_AT_ONCE = 1 << 20


def write_whole(path: str, header: Header, pieces: Iterable[bytes | memoryview]) -> bytes:
    """The digest of `pieces`, written behind their header.

    The file appears under its name once it is complete and on the disk. Raises OSError.
    """
    partial, digest = f"{path}{PARTIAL}", sha256()
    with open(partial, "wb") as file:  # noqa: PTH123
        file.write(bytes(len(header(digest.digest()))))
        for piece in pieces:
            file.write(piece)
            digest.update(piece)
        file.seek(0)
        file.write(header(digest.digest()))
        file.flush()
        os.fsync(file.fileno())
    Path(partial).replace(path)
    _sync_folder(path)
    return digest.digest()


def digest_of_rest(file: BinaryIO) -> bytes:
    """SHA-256 of everything behind the place that was read up to."""
    digest = sha256()
    while piece := file.read(_AT_ONCE):
        digest.update(piece)
    return digest.digest()


def _sync_folder(path: str) -> None:
    """Makes the name of a new file last, where the system can be asked for it."""
    descriptor = os.open(os.path.dirname(path), os.O_RDONLY)  # noqa: PTH120
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
