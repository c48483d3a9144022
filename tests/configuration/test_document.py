from __future__ import annotations

import os
from pathlib import Path

import pytest

from verifyimg.configuration.document import Document, read_document
from verifyimg.errors import ConfigurationError, ConfigurationUnreadable
from verifyimg.limits import Limits


def document(folder: Path, text: str, name: str = "verifyimg.toml") -> Document:
    """The document of that text."""
    path = folder / name
    path.write_text(text)
    found = read_document(str(path))
    assert found is not None
    return found


@pytest.mark.parametrize("text", ["", "[project]\nname = 'verifyimg'\n", "[tool]\nverifyimg = 1\n"])
def test_a_pyproject_without_our_table_is_none_of_ours(tmp_path: Path, text: str) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text(text)
    assert read_document(str(path)) is None


@pytest.mark.parametrize(
    "text",
    [
        "[tool.verifyimg]\nquiet = true\n",
        "[ tool . verifyimg ]\nquiet = true\n",
        '[tool."verifyimg"]\nquiet = true\n',
        "['tool'.'verifyimg']\nquiet = true\n",
        "tool.verifyimg.quiet = true\n",
        "[tool]\nverifyimg = { quiet = true }\n",
        '[tool]\n  "verifyimg"={quiet = true}\n',
        "[tool]\nverifyimg.quiet = true\n",
        "tool = { a = 1, verifyimg = { quiet = true } }\n",
        "tool = {verifyimg.quiet = true}\n",
    ],
)
def test_our_table_is_found_however_it_is_written(tmp_path: Path, text: str) -> None:
    assert document(tmp_path, text, "pyproject.toml").table == {"quiet": True}


def test_a_pyproject_that_names_us_as_a_package_is_not_parsed(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text('[scripts]\nverifyimg = "verifyimg.__main__:main"\nthis is not TOML\n')
    assert read_document(str(path)) is None


def test_of_a_pyproject_only_our_table_is_taken(tmp_path: Path) -> None:
    text = "[project]\nselect = 1\n[tool.verifyimg]\nselect = ['TIM010']\n"
    found = document(tmp_path, text, "pyproject.toml")
    assert found.table == {"select": ["TIM010"]}
    assert found.line("select") == 4


@pytest.mark.parametrize(
    ("text", "key", "number", "inner", "line"),
    [
        ("a = 1\nb = 2\n", "b", None, None, 2),
        ("a = 1\n'b' = 2\n", "b", None, None, 2),
        ("[[b]]\nc=1\n[[b]]\nd=1\n", "b", 1, None, 3),
        ("[[b]]\nc=1\n[[b]]\nc=1\n", "b", 1, "c", 4),
        ("b = [{c = 1}, {c = 2}]\n", "b", 1, "c", 1),
        ("\n\n", "b", None, None, 1),
    ],
)
def test_a_key_is_found_on_its_line(
    tmp_path: Path, text: str, key: str, number: int | None, inner: str | None, line: int
) -> None:
    path = str(tmp_path / "verifyimg.toml")
    assert Document(path=path, folder="/w", table={}, text=text).line(key, number, inner) == line


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"a = 1\nb = \n", "line 2: this is not TOML"),
        (b"a = 1\n\xff = 1\n", "line 2: this is not UTF-8"),
        (b"a = 1\na = 1\n", "this is not TOML"),
        (b"a" + b".a" * 5_000 + b" = 1\n", "line 1: more than 200 dots in one line"),
        (b"a = " + b"[" * 100_000, "this is not TOML"),
    ],
)
def test_what_is_not_toml_is_refused_with_its_line(tmp_path: Path, text: bytes, said: str) -> None:
    path = tmp_path / "verifyimg.toml"
    path.write_bytes(text)
    with pytest.raises(ConfigurationError) as refused:
        read_document(str(path))
    assert said in str(refused.value)


def test_what_is_no_file_or_too_long_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    pipe, long = tmp_path / "pipe.toml", tmp_path / "long.toml"
    os.mkfifo(pipe)
    long.write_text("# " + "x" * 100)
    for path in (pipe, tmp_path, tmp_path / "absent.toml", long):
        with pytest.raises(ConfigurationUnreadable):
            read_document(str(path), Limits(configuration_bytes=50))
