"""Real TIFF files and raws, held against ExifTool's reading of them: every directory.

ExifTool is the reference, not the truth. Left out is the second reading of one and the same
directory in a file whose first directory names itself as the next (`exif-loop.bin`).
"""

from __future__ import annotations

import re
from functools import cache
from math import isclose

import pytest

from tests.support.bytes_source import tags_of
from tests.support.corpus import FOLDER, exiftool_values, needs_corpus
from verifyimg.limits import DEFAULT
from verifyimg.model.tag import Value
from verifyimg.readers.exif.picture_size import size_of
from verifyimg.reading import Reading, read_file
from verifyimg.sources.path import PathSource

pytestmark = needs_corpus

FAMILY = frozenset(
    "TIFF BTF DNG CR2 NEF NRW ARW SR2 SRW PEF RW2 ORF RWL 3FR IIQ ERF KDC MEF MOS RAF".split()
)
GROUP = re.compile(r"(IFD|SubIFD|ExifIFD|GPS|InteropIFD)\d*")
EMBEDDED = re.compile(r"\w+:(JpgFromRaw|PreviewImage|OtherImage|ThumbnailImage|ThumbnailTIFF)")
PROMISED = 0.995
CUT_SHORT = "sony_alpha_a7iii_raw_image.ARW"
"""Its first 125 KB: nothing that tells a raw file is left in them."""
LOOP = "exif-loop.bin"


@cache
def readings() -> dict[str, Reading]:
    found = {}
    for path, values in exiftool_values().items():
        if values.get("File:FileType") in FAMILY:
            with PathSource(str(FOLDER / path)) as source:
                found[path] = read_file(source, DEFAULT)
    return found


def same(ours: Value, theirs: object) -> bool:
    if str(ours).strip() == str(theirs).strip() or str(theirs).startswith("(Binary data "):
        return True
    try:
        return isclose(float(str(ours)), float(str(theirs)), rel_tol=1e-9)
    except ValueError:
        return False


def test_there_are_files_enough_to_say_anything() -> None:
    assert len(readings()) > 20


def test_our_values_are_those_of_exiftool_in_every_directory() -> None:
    theirs, count, misses = exiftool_values(), 0, []
    for path, reading in readings().items():
        ours = tags_of(reading.tags)
        for key, value in theirs[path].items():
            group = key.partition(":")[0]
            if not GROUP.fullmatch(group) or (path.endswith(LOOP) and group == "IFD1"):
                continue
            count += 1
            if key not in ours or not same(ours[key].value, value):
                misses.append(f"{path} {key}: {ours.get(key)} for {value}")
    assert 1 - len(misses) / count >= PROMISED, "\n".join(misses)


@pytest.mark.parametrize("what", ["File:FileType", "File:MIMEType"])
def test_a_file_is_called_what_exiftool_calls_it(what: str) -> None:
    theirs = exiftool_values()
    wrong = []
    for path, reading in readings().items():
        known = reading.format
        ours = None if known is None else known.name if what == "File:FileType" else known.mime
        if ours != theirs[path][what] and not path.endswith(CUT_SHORT):
            wrong.append((path, ours, theirs[path][what]))
    assert wrong == []


def test_the_size_is_that_of_the_picture() -> None:
    theirs, wrong = exiftool_values(), []
    for path, reading in readings().items():
        assert reading.container is not None
        size = size_of(reading.container.name, reading.tags)
        said = theirs[path].get("Composite:ImageSize")
        if said is not None and said != f"{size.width} {size.height}":
            wrong.append((path, size, said))
    assert wrong == []


def test_every_embedded_picture_is_found_and_lies_in_its_file() -> None:
    theirs, wrong = exiftool_values(), []
    for path, reading in readings().items():
        ours = tags_of(reading.tags)
        for key in filter(EMBEDDED.fullmatch, theirs[path]):
            group = key.partition(":")[0]
            if (GROUP.fullmatch(group) or group == "File") and not path.endswith(CUT_SHORT):
                wrong += [] if key in ours else [f"{path} {key}"]
        with PathSource(str(FOLDER / path)) as source:
            assert all(one.offset + one.length <= source.size for one in reading.previews)
    assert wrong == []
