from __future__ import annotations

import inspect
import os
import socket
import sys
from pathlib import Path

import pytest

from verifyimg.errors import InputError, Unreadable, Vanished
from verifyimg.sources.choice import Choice
from verifyimg.sources.walk import HIDDEN, LINK, UNASKED, Input, Skipped, walk

JPEG = b"\xff\xd8\xff\xd9"


def paths(*arguments: str) -> list[str]:
    return [entry.path for entry in walk(arguments) if isinstance(entry, Input)]


def skipped(*arguments: str) -> list[str]:
    return [entry.path for entry in walk(arguments) if isinstance(entry, Skipped)]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name: str, data: bytes = JPEG) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(data)


@pytest.mark.usefixtures("here")
def test_named_files_come_in_their_order_whatever_they_are() -> None:
    write("b.jpg")
    write("notes.txt", b"text")
    assert paths("notes.txt", "absent.jpg", "b.jpg", "b.jpg", "-") == [
        "notes.txt",
        "absent.jpg",
        "b.jpg",
        "b.jpg",
        "-",
    ]


@pytest.mark.usefixtures("here")
def test_an_empty_name_is_no_folder() -> None:
    write("b.jpg")
    assert paths("") == [""]


@pytest.mark.usefixtures("here")
def test_a_folder_is_walked_to_the_bottom_in_order_of_names() -> None:
    for name in ("e/b.jpg", "e/a/z.jpg", "e/a/deep/er/q.jpg", "e/C.jpg", "e/ä.jpg", "e/.h.jpg"):
        write(name)
    assert [one.path for one in walk(["e"], Choice(hidden=True))] == [
        "e/.h.jpg",
        "e/C.jpg",
        "e/a/deep/er/q.jpg",
        "e/a/z.jpg",
        "e/b.jpg",
        "e/ä.jpg",
    ]


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("given", "expected"),
    [("e", "e/a.jpg"), ("e/", "e/a.jpg"), ("./e", "./e/a.jpg"), (".", "./e/a.jpg")],
)
def test_a_member_is_called_by_the_folder_as_given(given: str, expected: str) -> None:
    write("e/a.jpg")
    assert paths(given) == [expected]


@pytest.mark.usefixtures("here")
def test_a_member_counts_by_its_content_not_its_name() -> None:
    write("e/picture.txt")
    write("e/text.jpg", b"hello")
    write("e/empty.jpg", b"")
    assert paths("e") == ["e/picture.txt"]
    assert skipped("e") == ["e/empty.jpg", "e/text.jpg"]


@pytest.mark.usefixtures("here")
def test_links_inside_a_folder_are_left_out_whatever_they_lead_to() -> None:
    write("other/b.jpg")
    write("e/a.jpg")
    Path("e/linked").symlink_to("../other")
    Path("e/loop").symlink_to(".")
    Path("e/file-link.jpg").symlink_to("../other/b.jpg")
    Path("e/dangling.jpg").symlink_to("nowhere")
    assert paths("e") == ["e/a.jpg"]


@pytest.mark.usefixtures("here")
def test_what_is_gone_since_its_folder_was_listed_is_said_to_be() -> None:
    write("e/a.jpg")
    write("e/b.jpg")
    walked = walk(["e"])
    assert next(walked) == Input(path="e/a.jpg", listed=True)
    Path("e/b.jpg").unlink()
    (gone,) = (entry for entry in walked if isinstance(entry, Input))
    assert gone.path == "e/b.jpg"
    assert isinstance(gone.error, Vanished)


@pytest.mark.usefixtures("here")
def test_a_link_to_a_folder_that_was_named_is_entered() -> None:
    write("other/b.jpg")
    Path("linked").symlink_to("other")
    assert paths("linked") == ["linked/b.jpg"]


@pytest.mark.usefixtures("here")
def test_a_pipe_in_a_folder_is_passed_by() -> None:
    write("e/a.jpg")
    os.mkfifo("e/pipe.jpg")
    assert paths("e") == ["e/a.jpg"]


@pytest.mark.usefixtures("here")
def test_a_folder_without_images_is_an_input_in_error() -> None:
    write("e/notes.txt", b"text")
    Path("empty").mkdir()
    named = [entry for entry in walk(["e", "empty"]) if isinstance(entry, Input)]
    assert [entry.path for entry in named] == ["e", "empty"]
    assert "e: no image in this folder (1 file" in str(named[0].error)
    assert "(0 files" in str(named[1].error)


@pytest.mark.usefixtures("here")
def test_a_folder_that_cannot_be_listed_is_an_input_in_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write("e/a.jpg")
    write("e/locked/b.jpg")
    listing = os.listdir

    def denied(path: str) -> list[str]:
        if path.endswith("locked"):
            raise PermissionError(13, "Permission denied")
        return listing(path)

    monkeypatch.setattr(os, "listdir", denied)
    members = [entry for entry in walk(["e"]) if isinstance(entry, Input)]
    assert [type(entry.error) for entry in members] == [type(None), Unreadable]
    assert str(members[1].error).startswith("e/locked: cannot be read (permission denied)")


@pytest.mark.usefixtures("here")
def test_a_member_that_cannot_be_opened_is_an_input_in_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write("e/a.jpg")

    def denied(*_args: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", denied)
    (member,) = walk(["e"])
    assert isinstance(member, Input)
    assert isinstance(member.error, InputError)


@pytest.mark.usefixtures("here")
def test_folders_nest_deeper_than_python_may_call() -> None:
    folder = "e" + "/d" * 200
    write(f"{folder}/a.jpg")
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack()) + 100)
    try:
        assert paths("e") == [f"{folder}/a.jpg"]
    finally:
        sys.setrecursionlimit(limit)


@pytest.mark.usefixtures("here")
def test_a_name_that_is_not_text_is_walked_like_any_other() -> None:
    write("e/\udcff.jpg")
    write("e/line\nbreak.jpg")
    assert paths("e") == ["e/line\nbreak.jpg", "e/\udcff.jpg"]


CAREFUL = Choice()


def reasons(choice: Choice) -> dict[str, str]:
    return {one.path: one.why for one in walk(["e"], choice) if isinstance(one, Skipped)}


def members(choice: Choice) -> list[str]:
    return [one.path for one in walk(["e"], choice) if isinstance(one, Input)]


@pytest.mark.usefixtures("here")
def test_hidden_members_and_links_are_left_out_with_the_reason() -> None:
    for name in ("e/a.jpg", "e/.h.jpg", "e/.hidden/b.jpg", "other/c.jpg"):
        write(name)
    Path("e/file.jpg").symlink_to("../other/c.jpg")
    Path("e/folder").symlink_to("../other")
    assert members(CAREFUL) == ["e/a.jpg"]
    assert reasons(CAREFUL) == {
        "e/.h.jpg": HIDDEN,
        "e/.hidden": HIDDEN,
        "e/file.jpg": LINK,
        "e/folder": LINK,
    }


@pytest.mark.usefixtures("here")
def test_a_folder_that_begins_with_a_dot_can_be_named() -> None:
    write(".e/a.jpg")
    assert [one.path for one in walk([".e"], CAREFUL)] == [".e/a.jpg"]


@pytest.mark.usefixtures("here")
def test_links_lead_into_no_folder_twice() -> None:
    for name in ("e/a/1.jpg", "e/b/2.jpg", "other/3.jpg"):
        write(name)
    for name, target in (
        ("e/a/x", "../b"),
        ("e/b/y", "../a"),
        ("e/z", "."),
        ("e/o", "../other"),
        ("e/p", "../other"),
        ("e/gone", "nowhere"),
    ):
        Path(name).symlink_to(target)
    found = Choice(links=True)
    assert members(found) == ["e/a/1.jpg", "e/a/x/2.jpg", "e/o/3.jpg"]
    again = "a folder that was entered before"
    assert reasons(found) == {
        "e/a/x/y": again,
        "e/b": again,
        "e/gone": "a link to nothing",
        "e/p": again,
        "e/z": again,
    }


@pytest.mark.usefixtures("here")
def test_patterns_choose_among_the_members() -> None:
    for name in ("e/a.jpg", "e/b.png", "e/raw/c.jpg", "e/raw/deep/d.jpg"):
        write(name)
    assert members(Choice(include=("*.jpg",), exclude=("raw/deep",))) == ["e/a.jpg", "e/raw/c.jpg"]
    assert reasons(Choice(include=("*.jpg",), exclude=("raw",))) == {
        "e/b.png": UNASKED,
        "e/raw": UNASKED,
    }


@pytest.mark.usefixtures("here")
def test_what_is_no_file_is_never_opened_and_has_a_word() -> None:
    write("e/a.jpg")
    write("e/verifyimg.toml", JPEG)
    os.mkfifo("e/pipe.jpg")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("e/socket.jpg")
    assert members(CAREFUL) == ["e/a.jpg"]
    assert reasons(CAREFUL) == {
        "e/pipe.jpg": "a pipe",
        "e/socket.jpg": "a socket",
        "e/verifyimg.toml": "configuration is not read from where evidence lies",
    }


@pytest.mark.usefixtures("here")
def test_a_folder_of_which_all_was_left_out_says_so() -> None:
    write("e/.h.jpg")
    entry = next(one for one in walk(["e"], CAREFUL) if isinstance(one, Input))
    assert "(0 files of other kinds, 1 left out)" in str(entry.error)


@pytest.mark.usefixtures("here")
def test_names_that_differ_by_case_are_two_files() -> None:
    write("e/a.jpg")
    write("e/A.jpg")
    assert members(CAREFUL) == ["e/A.jpg", "e/a.jpg"]


@pytest.mark.usefixtures("here")
def test_a_name_of_ten_thousand_characters_is_an_input_that_is_missing() -> None:
    name = "x" * 10_000
    assert paths(name) == [name]
