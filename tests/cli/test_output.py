from __future__ import annotations

import os
from io import BytesIO, FileIO
from pathlib import Path

import pytest

from tests.support.command_line import environment
from tests.support.samples import camera_photo
from verifyimg.cli._output import FileOutput, opened, refuse_original
from verifyimg.errors import OutputUnwritable


class FullDisk(FileIO):
    """A file that takes nothing."""

    def write(self, _: object) -> int:
        raise OSError(28, "full")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("path", [None, "-"])
def test_without_a_file_the_report_goes_to_standard_output(path: str | None) -> None:
    env = environment()
    with opened(path, env) as write:
        write("text")
    assert isinstance(env.stdout, BytesIO)
    assert env.stdout.getvalue() == b"text"


def test_a_report_replaces_an_earlier_one() -> None:
    Path("report.json").write_text("an earlier and longer report")
    with opened("report.json", environment()) as write:
        write("new ")
        write("report")
    assert Path("report.json").read_text() == "new report"


def test_an_earlier_report_stays_until_there_is_a_new_one() -> None:
    Path("report.json").write_text("earlier")
    with pytest.raises(KeyboardInterrupt), opened("report.json", environment()):
        raise KeyboardInterrupt
    assert Path("report.json").read_text() == "earlier"


def test_no_empty_report_is_left_behind() -> None:
    with pytest.raises(KeyboardInterrupt), opened("report.json", environment()):
        raise KeyboardInterrupt
    assert not Path("report.json").exists()


def test_what_is_not_text_is_escaped() -> None:
    with opened("report.txt", environment(encoding="ascii")) as write:
        write("ö \udcff")
    assert Path("report.txt").read_bytes() == "ö \\udcff".encode()


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("absent/report.json", "no such file or directory"),
        (".", "is a directory"),
        ("nul\0", "embedded null byte"),
        ("n" * 300, "file name too long"),
    ],
)
def test_a_place_where_nothing_can_be_written_is_refused_at_once(path: str, reason: str) -> None:
    with pytest.raises(OutputUnwritable) as refused, opened(path, environment()):
        pytest.fail("it was opened")
    assert f"cannot write the report there ({reason})" in str(refused.value)


def test_a_disk_that_is_full_is_said_to_be_full(monkeypatch: pytest.MonkeyPatch) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    output = FileOutput("/dev/full")
    with pytest.raises(OutputUnwritable, match="no space left on device"):
        output.write("text")
    output.close()


@pytest.mark.parametrize(("earlier", "said"), [(None, "full"), ("a report", "is cut off")])
def test_a_report_of_which_nothing_could_be_written_leaves_no_empty_file(
    monkeypatch: pytest.MonkeyPatch, earlier: str | None, said: str
) -> None:
    if earlier is not None:
        Path("report.json").write_text(earlier)

    monkeypatch.setattr(os, "fdopen", FullDisk)
    with pytest.raises(OutputUnwritable, match=said), opened("report.json", environment()) as write:
        write("text")

    assert Path("report.json").exists() == (earlier is not None)


def test_an_input_is_never_written() -> None:
    Path("notes.txt").write_text("an input by name, though no image")
    Path("link.txt").symlink_to("notes.txt")
    os.link("notes.txt", "twin.txt")
    for name in ("notes.txt", "./notes.txt", "link.txt", "twin.txt"):
        with pytest.raises(OutputUnwritable, match="it is one of the inputs"):
            refuse_original(name, ["absent.jpg", "notes.txt", "nul\0"])
    assert Path("notes.txt").read_text() == "an input by name, though no image"


def test_no_image_is_ever_written_named_or_not() -> None:
    Path("photo.jpg").write_bytes(camera_photo())
    with pytest.raises(OutputUnwritable, match="images are never written"):
        refuse_original("photo.jpg", [])
    assert Path("photo.jpg").read_bytes() == camera_photo()


def test_a_file_of_another_kind_may_be_written() -> None:
    Path("report.json").write_text("{}")
    refuse_original("report.json", ["absent.jpg"])
    refuse_original("new.json", ["absent.jpg"])
    assert not Path("new.json").exists()


def test_an_empty_report_that_somebody_took_away_is_not_missed() -> None:
    with opened("report.json", environment()):
        Path("report.json").unlink()
    assert not Path("report.json").exists()
