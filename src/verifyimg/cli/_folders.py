"""The options that say what of a folder is looked at; every command that walks has the same."""

from __future__ import annotations

from verifyimg.cli._command import Group, Parameters, flag, values
from verifyimg.sources.choice import Choice

FOLDER_OPTIONS = [
    values(
        "--include",
        "GLOB",
        "of folders, only files like this: a name, or a path inside the folder; more than once "
        "for several",
    ),
    values("--exclude", "GLOB", "of folders, no files or folders like this"),
    flag("--hidden", help="of folders, also what begins with a dot"),
    flag("--follow-links", help="of folders, also what links lead to; no folder twice"),
]
FOLDERS: Group = ("Folders", FOLDER_OPTIONS)


def choice_of(parameters: Parameters) -> Choice:
    """What the options say."""
    return Choice(
        include=tuple(parameters["include"]),
        exclude=tuple(parameters["exclude"]),
        hidden=parameters["hidden"],
        links=parameters["follow_links"],
    )
