"""`verifyimg hash`: what two copies of a picture have in common, as short texts."""

from __future__ import annotations

from verifyimg.cli._command import Command, Parameters, paths
from verifyimg.cli._environment import Environment
from verifyimg.cli._hash_options import GROUPS


def run(env: Environment, parameters: Parameters) -> int:
    """Imports what decodes only now: the help page does without it."""
    from verifyimg.cli._hashing import list_hashes

    return list_hashes(env, parameters)


COMMAND = Command(
    "hash",
    run,
    help="Print the fingerprints of an image: SHA-256, pixel hash, PDQ.",
    argument=paths("files, folders (to the bottom), or - for standard input"),
    groups=GROUPS,
)
