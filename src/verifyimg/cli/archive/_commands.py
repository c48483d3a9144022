"""The commands of `verifyimg archive`, in the order of its help page."""

from __future__ import annotations

from verifyimg.cli._commands import Entry


def _built(name: str, help: str, module: str | None = None) -> Entry:  # noqa: A002
    return Entry(name=name, module=f"verifyimg.cli.archive.{module or name}", help=help)


COMMANDS = (
    _built("add", "pictures, folders, or a CSV that lists them, with what is known of them"),
    _built("features", "have pictures that are in it found by their parts too"),
    _built("find", "whether pictures are in the archive"),
    _built("trace", "all appearances of a picture, the oldest first"),
    _built("list", "what is in the archive"),
    _built("show", "all that is known of an entry"),
    _built("note", "what you found out about an entry"),
    _built("remove", "take entries out"),
    _built("export", "all entries as lines of JSON, or their fingerprints as a list"),
    _built("import", "what somebody else exported, or a list of PDQ hashes", "import_"),
    _built("check", "whether the archive is whole"),
    _built("stats", "counts and sizes"),
)
