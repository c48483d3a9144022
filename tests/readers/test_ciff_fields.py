from __future__ import annotations

import pytest

from tests.support.bytes_source import block
from verifyimg.model.image import Preview
from verifyimg.readers.ciff_fields import fields_of, picture


@pytest.mark.parametrize("number", [0x0000, 0x2005, 0xFFFF])
def test_an_entry_of_no_known_number_tells_nothing(number: int) -> None:
    assert fields_of(number) == ()


def test_texts_with_a_nul_between_are_several_tags() -> None:
    (field,) = fields_of(0x080A)
    tags = list(field.tags(block(b"", "CIFF"), "CIFF", b"Canon\0EOS\0\0", "<", 0))
    assert [(tag.name, tag.value) for tag in tags] == [("Make", "Canon"), ("Model", "EOS")]


def test_what_is_no_jpeg_is_not_called_one_and_nothing_is_no_picture() -> None:
    parent = block(b"raw data", "CIFF")
    (preview,) = [
        one for one in picture(parent, "CIFF", "JpgFromRaw", 0, 8) if isinstance(one, Preview)
    ]
    assert preview.mime == "application/octet-stream"
    assert list(picture(parent, "CIFF", "JpgFromRaw", 0, 0)) == []
