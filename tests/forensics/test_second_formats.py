from __future__ import annotations

import io
import zipfile

import pytest

from tests.support.bytes_source import Bytes
from tests.support.jpeg_bytes import comment, jpeg, tiny_jpeg
from verifyimg.forensics.second_formats import second_formats


def zipped(comment: bytes = b"") -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", "hello")
        archive.comment = comment
    return stream.getvalue()


PDF_END = b"startxref 9 %%EOF"

SILENT = {
    "a picture": tiny_jpeg(),
    "nothing": b"",
    "the end of a ZIP without its directory": tiny_jpeg() + zipped()[-22:],
    "a ZIP of nothing": tiny_jpeg() + b"PK\x05\x06" + bytes(18),
    "a ZIP that is cut off": tiny_jpeg() + zipped()[:-4],
    "very many ends": tiny_jpeg() + b"PK\x05\x06" * 9_000,
    "a header of PDF in a comment": jpeg(comment("%PDF-1.4")),
    "a table of PDF at the end": tiny_jpeg() + PDF_END,
}

SPEAKS = {
    "a ZIP behind a picture": (tiny_jpeg() + zipped(), "ZIP"),
    "a ZIP with a comment": (tiny_jpeg() + zipped(b"x" * 500), "ZIP"),
    "a ZIP and something behind it": (tiny_jpeg() + zipped() + bytes(300), "ZIP"),
    "a PDF around a picture": (jpeg(comment("%PDF-1.4")) + PDF_END, "PDF"),
}


@pytest.mark.parametrize("data", SILENT.values(), ids=SILENT)
def test_silent(data: bytes) -> None:
    assert not list(second_formats(Bytes(data)))


@pytest.mark.parametrize(("data", "name"), SPEAKS.values(), ids=SPEAKS)
def test_speaks(data: bytes, name: str) -> None:
    (found,) = second_formats(Bytes(data))
    assert found.name == name


def test_the_directory_is_where_it_stands() -> None:
    data = tiny_jpeg() + zipped()
    (found,) = second_formats(Bytes(data))
    assert data[found.offset :].startswith(b"PK\x01\x02")
