"""A picture decoded at arm's length is the picture decoded at home."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
import threading
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.support.bytes_source import Bytes
from tests.support.command_line import variables
from tests.support.corpus import FOLDER, needs_corpus, paths
from tests.support.decoding import JPEG, whole
from tests.support.scenes import scene
from verifyimg.isolation import decoding
from verifyimg.isolation.decoders import shared_decoders
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Extent
from verifyimg.model.formats import HEAD_BYTES, format_of
from verifyimg.model.guards import GUARDS, NO_GUARDS
from verifyimg.model.picture import Picture
from verifyimg.model.problem import Problem
from verifyimg.readers.pixels import fineness, reduced, view
from verifyimg.readers.pixels import whole as decoded
from verifyimg.sources.path import PathSource


def encoded(form: str, mode: str = "RGB") -> bytes:
    file = BytesIO()
    scene(1).convert(mode).save(file, form)
    return file.getvalue()


PICTURES = {
    "JPEG": encoded("JPEG"),
    "PNG": encoded("PNG", "RGBA"),
    "GIF": encoded("GIF", "P"),
    "TIFF": encoded("TIFF", "CMYK"),
    "WEBP": encoded("WEBP"),
    "AVIF": encoded("AVIF"),
    "cut off": JPEG[:-3_000],
    "no picture": b"\xff\xd8\xff\xe0 nothing",
}


@pytest.mark.parametrize("name", PICTURES)
def test_the_same_nouns_come_from_near_and_far(name: str) -> None:
    source, extent = Bytes(PICTURES[name]), whole(PICTURES[name])
    form = name if name.isupper() else "JPEG"
    asked = (source, extent, form, DEFAULT)
    assert decoding.decode(*asked) == decoded.decode(*asked)
    more = {"grey": True, "fewest": 4, "shown": True}
    assert decoding.decode(*asked, **more) == decoded.decode(*asked, **more)
    assert decoding.decode(*asked, exact=True) == decoded.decode(*asked, exact=True)
    assert decoding.reduced(*asked, "L") == reduced.reduced(*asked, "L")
    assert decoding.reduced(*asked, "RGB") == reduced.reduced(*asked, "RGB")
    assert decoding.viewed(*asked) == view.viewed(*asked)
    assert decoding.viewed_grey(*asked) == view.viewed_grey(*asked)
    assert decoding.fineness(*asked, 0.5) == fineness.fineness(*asked, 0.5)


def test_an_embedded_picture_is_found_at_its_place_and_problems_name_it(tmp_path: Path) -> None:
    before = b"something else"
    path = tmp_path / "file"
    path.write_bytes(before + JPEG + before)
    extent = Extent(offset=len(before), length=len(JPEG))
    with PathSource(str(path)) as source:
        assert decoding.decode(source, extent, "JPEG", DEFAULT) == decoded.decode(
            Bytes(JPEG), whole(), "JPEG", DEFAULT
        )
        refused = decoding.decode(source, extent, "JPEG", replace(DEFAULT, picture_pixels=9))
    assert isinstance(refused, Problem)
    assert (refused.kind, refused.offset) == ("refused", len(before))


def test_a_picture_that_needs_more_memory_than_the_process_has_is_one_problem() -> None:
    file = BytesIO()
    Image.new("RGB", (9_000, 9_000)).save(file, "PNG", compress_level=1)
    data = file.getvalue()
    limits = replace(DEFAULT, decoding_bytes=200 << 20)
    found = decoding.decode(Bytes(data), whole(data), "PNG", limits)
    assert isinstance(found, Problem)
    assert (found.kind, "memory than it gets (200 MiB)" in found.message) == ("refused", True)
    assert isinstance(decoding.decode(Bytes(JPEG), whole(), "JPEG", DEFAULT), Picture)


def test_the_guards_are_told_once_a_picture_was_decoded() -> None:
    decoding.decode(Bytes(JPEG), whole(), "JPEG", DEFAULT)
    guards = decoding.guards_now()
    assert {*guards.active, *guards.missing} == set(GUARDS)
    assert {"process", "deadline", "file_size", "core"} <= set(guards.active)


def test_where_no_process_can_be_started_it_is_decoded_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(decoding, "possible", lambda: False)
    asked = (Bytes(JPEG), whole(), "JPEG", DEFAULT)
    assert decoding.decode(*asked) == decoded.decode(*asked)
    assert decoding.reduced(*asked, "L") == reduced.reduced(*asked, "L")
    assert decoding.viewed(*asked) == view.viewed(*asked)
    assert decoding.fineness(*asked, 0.5) == fineness.fineness(*asked, 0.5)
    assert decoding.guards_now() == NO_GUARDS


def test_threads_decode_at_the_same_time() -> None:
    found: list[object] = []

    def decode() -> None:
        found.append(decoding.decode(Bytes(JPEG), whole(), "JPEG", DEFAULT))

    threads = [threading.Thread(target=decode) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [decoded.decode(Bytes(JPEG), whole(), "JPEG", DEFAULT)] * 4
    shared_decoders().close()


@pytest.mark.parametrize(("pixels", "waits"), [(4_000_000, True), (0, False)])
def test_a_large_picture_waits_for_its_turn(
    monkeypatch: pytest.MonkeyPatch, pixels: int, *, waits: bool
) -> None:
    monkeypatch.setattr(decoding, "_LOCKS", {})
    descriptor, locked = os.memfd_create("lock"), list[int]()
    monkeypatch.setattr("fcntl.lockf", lambda _, how: locked.append(how))
    decoding.share_lock(descriptor)
    stream = BytesIO()
    scene(1).save(stream, "PNG")
    data = stream.getvalue()
    found = decoding.decode(Bytes(data), whole(data), "PNG", DEFAULT, pixels=pixels)
    os.close(descriptor)
    assert isinstance(found, Picture)
    assert locked == ([fcntl.LOCK_EX | fcntl.LOCK_NB, fcntl.LOCK_UN] if waits else [])


def test_a_forked_process_starts_its_own() -> None:
    decoding.decode(Bytes(JPEG), whole(), "JPEG", DEFAULT)
    child = os.fork()
    if not child:
        found = decoding.decode(Bytes(JPEG), whole(), "JPEG", DEFAULT)
        shared_decoders().close()
        os._exit(0 if isinstance(found, Picture) else 1)
    assert os.waitpid(child, 0)[1] == 0
    assert isinstance(decoding.decode(Bytes(JPEG), whole(), "JPEG", DEFAULT), Picture)


PROGRAM = """
import os, sys
from verifyimg import verify
verify(sys.argv[1])
from verifyimg.isolation.decoders import shared_decoders
print(shared_decoders()._idle[0]._pid)
if len(sys.argv) > 2:
    os._exit(0)
"""


@pytest.mark.parametrize("leaving", [(), ("at once",)], ids=["exit", "os._exit"])
def test_it_ends_with_a_python_program(tmp_path: Path, leaving: tuple[str, ...]) -> None:
    (tmp_path / "photo.jpg").write_bytes(JPEG)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "photo.jpg"), *leaving],
        capture_output=True,
        env=variables(),
        check=True,
    )
    assert done.stderr == b""
    assert gone(int(done.stdout))


def gone(pid: int) -> bool:
    """Whether a process ends within a few seconds."""
    wait = threading.Event()
    for _ in range(100):
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            return True
        if state == "Z":
            return True
        wait.wait(0.05)
    return False


@needs_corpus
@pytest.mark.slow
@pytest.mark.parametrize("path", paths("photos.csv")[::9])
def test_real_files_come_out_alike(path: str) -> None:
    with PathSource(str(FOLDER / path)) as source:
        known = format_of(source.read_at(0, HEAD_BYTES))
        if known is None or source.size > 4 << 20:
            pytest.skip("not a picture that is decoded quickly")
        asked = (source, Extent(offset=0, length=source.size), known.name, DEFAULT)
        assert decoding.decode(*asked) == decoded.decode(*asked)
        assert decoding.reduced(*asked, "L") == reduced.reduced(*asked, "L")
