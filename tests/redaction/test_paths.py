from __future__ import annotations

import pytest

from verifyimg.redaction.paths import file_name, user_names, without_folders

HOME = "/" + "home/farida/cases/a.jpg"


@pytest.mark.parametrize(
    "text",
    ["", "1/200", "image/jpeg", "https://example.org/users/a.jpg", "and/or", "a.jpg", "f/2.8",
     "/Getty Images", r"a backslash \ alone"],
)  # fmt: skip
def test_what_is_no_path_stays(text: str) -> None:
    assert without_folders(text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (HOME, "a.jpg"),
        (f"opened {HOME}; then closed", "opened a.jpg; then closed"),
        (f"file://{HOME}", "a.jpg"),
        (r"C:\Users\Farida\Pictures\a.jpg", "a.jpg"),
        (r"C:\DC97\CTG_0000\AUT_0045.JPG", "AUT_0045.JPG"),
        (r"\\server\share\cases\a.jpg", "a.jpg"),
    ],
)
def test_folders_are_dropped_and_the_name_kept(text: str, left: str) -> None:
    assert without_folders(text) == left


@pytest.mark.parametrize(
    ("path", "name"),
    [("-", "-"), ("a.jpg", "a.jpg"), ("cases/a.jpg", "a.jpg"), ("cases/", "cases"), ("", ""),
     (HOME, "a.jpg"), (r"C:\x\a.jpg", "a.jpg")],
)  # fmt: skip
def test_a_path_is_reduced_to_its_name(path: str, name: str) -> None:
    assert file_name(path) == name


def test_home_folders_tell_who_the_user_is() -> None:
    assert list(user_names(HOME)) == ["farida"]
    assert list(user_names(r"C:\Users\Farida\x.jpg")) == ["Farida"]
    assert list(user_names("/" + "Users/Shared/x.jpg")) == []
