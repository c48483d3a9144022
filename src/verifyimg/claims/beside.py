"""The claim beside a picture: `photo.jpg.claim.toml`, with the names of a claims file's columns."""

from __future__ import annotations

import os
import stat

from verifyimg.claims.cells import COLUMNS, cells
from verifyimg.claims.places import Places
from verifyimg.claims.refused import Refused
from verifyimg.claims.rows import read_claim
from verifyimg.claims.toml_table import read_document
from verifyimg.errors import ClaimBesideUnreadable
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.claim import Claim

SUFFIX = ".claim.toml"

_ADVICE = 'write lines such as claimed_date = "2023-09-06", or remove the file'


def claim_beside(
    path: str, limits: Limits = DEFAULT, *, places: Places | None = None
) -> Claim | None:
    """The claim in the file beside the picture `path`; None where there is none.

    It lies among the evidence and is as hostile: no link is followed, no pipe waited for.
    Raises ClaimBesideUnreadable where it is there and cannot be understood.
    """
    data = _bytes(path, limits.claim_file_bytes)
    if data is None:
        return None
    try:
        return _claim(path, _text(data, limits.claim_file_bytes), places)
    except Refused as refused:
        reason = f"{SUFFIX}, line {refused.line or 1}: {refused.reason}"
        raise _unreadable(path, reason, refused.advice) from None


def _bytes(path: str, limit: int) -> bytes | None:
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
    try:
        descriptor = os.open(path + SUFFIX, flags)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return None
    except OSError as error:
        if not os.path.lexists(path + SUFFIX):
            return None
        raise _unreadable(path, f"{error.strerror or error}".lower(), _ADVICE) from None
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise _unreadable(path, "it is not a regular file", _ADVICE)
    with os.fdopen(descriptor, "rb") as file:
        try:
            return file.read(limit + 1)
        except OSError as error:
            raise _unreadable(path, f"{error.strerror or error}".lower(), _ADVICE) from None


def _text(data: bytes, limit: int) -> str:
    if len(data) > limit:
        raise Refused(f"it has more than {limit:,} bytes", _ADVICE, line=1)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Refused("this is not UTF-8", "save it as UTF-8", line=line) from None


def _claim(path: str, text: str, places: Places | None) -> Claim:
    document = read_document(text)
    name = os.path.basename(path)
    if document.setdefault("file", name) != name:
        raise Refused("its file is another one than the picture beside it", "leave file out")
    first = next((key for key in document if key not in COLUMNS), None)
    row = cells(document, line=_line(text, first) if first else 1)
    texts = {key: value.strip() for key, value in row.texts.items() if value.strip()}
    for key, value in texts.items():  # NOTE: one by one, for the line of the one at fault
        read_claim({key: value}, _line(text, key), places)
    return read_claim(texts, 1, places)


def _line(text: str, key: str) -> int:
    lines = enumerate(text.splitlines(), start=1)
    return next((number for number, line in lines if line.lstrip().startswith(key)), 1)


def _unreadable(path: str, reason: str, advice: str) -> ClaimBesideUnreadable:
    return ClaimBesideUnreadable(path=path, reason=reason, advice=advice)
