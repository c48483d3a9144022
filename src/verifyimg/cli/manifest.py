"""`verifyimg manifest`: the SHA-256 of every file of a folder, written once and checked later."""

from __future__ import annotations

from verifyimg.cli._command import Command, Parameters, flag, paths
from verifyimg.cli._environment import Environment


def run(env: Environment, parameters: Parameters) -> int:
    """Writes the manifest, or checks the one that is there."""
    from verifyimg.cli._manifests import check_manifest, write_manifest

    return (check_manifest if parameters["check"] else write_manifest)(env, parameters)


COMMAND = Command(
    "manifest",
    run,
    help="Write manifest-sha256.txt, with every file of a folder (BagIt, RFC 8493), or check it.",
    argument=paths("one folder", metavar="FOLDER"),
    groups=(
        (
            "What to do",
            [
                flag("--check", help="hold the files against the manifest that is there"),
                flag("--replace", help="write a new one over the one that is there"),
                flag("--quiet", "-q", help="no progress, and with --check only what is not right"),
            ],
        ),
    ),
    epilog=(
        "hidden files and files of every kind are listed, unlike what check looks at: nothing is "
        "left out in silence; links are named and not followed. "
        "exit codes: 0 everything as listed, 1 a file was changed, is missing or is not listed, "
        "2 wrong usage or no manifest, 3 a file could not be read"
    ),
)
