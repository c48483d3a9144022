"""Embedded pictures written as files of their own, beside nothing and over nothing."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from types import TracebackType
from typing import Self

from verifyimg.clean import one_line
from verifyimg.errors import PreviewsUnwritable
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.formats import HEAD_BYTES, format_of
from verifyimg.model.image import Preview
from verifyimg.model.report import Report
from verifyimg.sources.source import Source

_PIECE = 1 << 20
_LONGEST_STEM = 100
"""Bytes of the file's own name that are kept."""
_MOST_TRIES = 1_000
_SUFFIXES = {
    "JPEG": "jpg", "PNG": "png", "GIF": "gif", "TIFF": "tif", "WEBP": "webp", "BMP": "bmp",
    "HEIC": "heic", "HEIF": "heif", "AVIF": "avif", "JXL": "jxl", "JP2": "jp2", "MP4": "mp4",
    "MOV": "mov",
}  # fmt: skip
"""By format, told from the first bytes: what the file says of them decides nothing."""
_OPEN_FOLDER = (
    os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0)
)  # fmt: skip
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
_OLD_FILE = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


class PreviewFolder:
    """The folder that the embedded pictures of a run go to."""

    def __init__(self, path: str, *, limits: Limits = DEFAULT) -> None:
        """Opens it, made where it is not there; raises `PreviewsUnwritable`, also for a link."""
        self._path = path
        self._limits = limits
        try:
            os.makedirs(path, exist_ok=True)  # noqa: PTH103 - a path is text
            self._folder = os.open(path, _OPEN_FOLDER)
        except (OSError, ValueError) as error:
            link = os.path.islink(path)  # noqa: PTH114 - as above
            raise self._unwritable(
                error, "it is a link; name the folder" if link else ""
            ) from error

    def write(self, source: Source, report: Report) -> Iterator[str]:
        """Writes each picture that the report lists; a line for each that says what was done.

        Raises `PreviewsUnwritable` where the folder takes no more; what was begun is taken away.
        """
        previews = report.previews[: self._limits.previews_written]
        left = self._limits.previews_written_bytes
        for number, preview in enumerate(previews, start=1):
            if preview.length > left:
                most = self._limits.previews_written_bytes
                yield f"not written: what is embedded comes to more than {most:,} bytes"
                return
            left -= preview.length
            yield self._written(source, preview, number)
        if more := len(report.previews) - len(previews):
            yield f"not written: {more:,} more, beyond the first {len(previews)}"
        if not previews and not report.failed:
            yield "no embedded picture was found"

    def close(self) -> None:
        """Gives the folder back; a second call does nothing."""
        if self._folder >= 0:
            os.close(self._folder)
            self._folder = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _written(self, source: Source, preview: Preview, number: int) -> str:
        what = f"the {one_line(preview.kind)} at byte {preview.offset:,}"
        there = max(0, min(preview.length, source.size - preview.offset))
        if not there:
            return f"not written: {what} lies outside of the file"
        stem = f"{_safe(source.path)}-{_safe(preview.kind)}"
        suffix = _suffix(source, preview)
        for last in range(number, number + _MOST_TRIES):
            name = f"{stem}-{last}.{suffix}"
            try:
                descriptor = os.open(name, _NEW_FILE, 0o666, dir_fd=self._folder)
            except FileExistsError:
                if self._is_there(name, source, preview.offset, there):
                    return f"{what} is already in {self._shown(name)}"
                continue
            except OSError as error:
                raise self._unwritable(error) from error
            self._fill(descriptor, name, source, preview.offset, there)
            cut = f" of {preview.length:,}, the rest is cut off" if there < preview.length else ""
            return f"wrote {what} to {self._shown(name)} ({there:,} bytes{cut})"
        return f"not written: {what}, since {_MOST_TRIES:,} files of its name are there"

    def _fill(self, descriptor: int, name: str, source: Source, start: int, length: int) -> None:
        try:
            with os.fdopen(descriptor, "wb") as file:
                for piece in _pieces(source, start, length):
                    file.write(piece)
        except BaseException as error:
            with suppress(OSError):
                os.unlink(name, dir_fd=self._folder)
            if isinstance(error, OSError):
                raise self._unwritable(error) from error
            raise

    def _is_there(self, name: str, source: Source, start: int, length: int) -> bool:
        """Whether the file of that name has these bytes already; a link or a pipe has not."""
        try:
            descriptor = os.open(name, _OLD_FILE, dir_fd=self._folder)
        except OSError:
            return False
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode) or status.st_size != length:
                return False
            return all(file.read(len(piece)) == piece for piece in _pieces(source, start, length))

    def _shown(self, name: str) -> str:
        return os.path.join(self._path, name)  # noqa: PTH118 - a path is text

    def _unwritable(self, error: OSError | ValueError, reason: str = "") -> PreviewsUnwritable:
        said = reason or getattr(error, "strerror", None) or str(error)
        return PreviewsUnwritable(path=self._path, reason=said.lower())


def _pieces(source: Source, start: int, length: int) -> Iterator[bytes]:
    for at in range(start, start + length, _PIECE):
        yield source.read_at(at, min(_PIECE, start + length - at))


def _suffix(source: Source, preview: Preview) -> str:
    known = format_of(source.read_at(preview.offset, min(HEAD_BYTES, preview.length)))
    return _SUFFIXES.get(known.name, "bin") if known else "bin"


def _safe(text: str) -> str:
    """A part of a file name: letters, digits, `.`, `_` and `-`, and no dot or dash in front."""
    last = text.rstrip("/").rpartition("/")[2]
    kept = "".join(char if char.isalnum() or char in "._-" else "_" for char in last)
    short = kept.encode("utf-8", "replace")[:_LONGEST_STEM].decode("utf-8", "ignore")
    return short.lstrip(".-") or "image"
