"""`verifyimg archive check`: whether the archive is whole."""

from __future__ import annotations

from verifyimg.archive.checking import Checked, check
from verifyimg.archive.index.segments import refresh
from verifyimg.archive.points.segments import refresh_points
from verifyimg.archive.store import Archive
from verifyimg.cli._command import Command, Parameters
from verifyimg.cli._environment import Environment
from verifyimg.cli.archive._opening import archive_path, stamp, to_read
from verifyimg.cli.archive._options import ARCHIVE, CHECKING
from verifyimg.errors import EXIT_NOT_EXAMINED, EXIT_OK, ArchiveError


def run(env: Environment, parameters: Parameters) -> int:
    """Reads everything; makes damaged index files again, for they are made from the rest."""
    with to_read(env, parameters) as archive:
        found = check(archive)
    for line in (*found.damage, *found.index):
        env.write(f"{line}\n")
    if found.damage:
        env.write("the archive is damaged; keep the file, and restore a copy\n")
        return EXIT_NOT_EXAMINED
    if found.index and not _remade(env, parameters):
        env.write("look-ups find the same without those files, and take longer\n")
        return EXIT_NOT_EXAMINED
    env.write(f"{_sound(found)}\n")
    return EXIT_OK


def _remade(env: Environment, parameters: Parameters) -> bool:
    if parameters["no_repair"]:
        return False
    try:
        path = archive_path(env, parameters["archive"])
        with Archive.writing(path, now=stamp(env)) as archive:
            remade = refresh(path, archive.connection, everything=True)
            remade = refresh_points(path, archive.connection, everything=True) and remade
    except ArchiveError:
        return False
    if remade:
        env.write("the index was made again\n")
    return remade


def _sound(found: Checked) -> str:
    entries = "1 entry" if found.entries == 1 else f"{found.entries:,} entries"
    return f"{entries}; the archive is whole"


COMMAND = Command(
    "check",
    run,
    help="Read the whole archive and its index, and say whether they are whole.",
    groups=(ARCHIVE, CHECKING),
)
