"""The commands, in the order of the help page; a command's file is imported when it is called."""

from __future__ import annotations

from verifyimg.model.noun import noun


@noun
class Entry:
    """One line of the help page."""

    name: str
    help: str
    module: str | None = None
    """Whose `COMMAND` it is; None while it is not built."""


COMMANDS = (
    Entry(
        name="check",
        module="verifyimg.cli.check.check",
        help="examine images and hold them against a claim",
    ),
    Entry(
        name="claims",
        module="verifyimg.cli.claims.claims",
        help="tables of claims for many pictures: begin one, proofread one",
    ),
    Entry(
        name="baseline",
        module="verifyimg.cli.baseline.baseline",
        help="findings that somebody has accepted, with who, when and why",
    ),
    Entry(
        name="metadata",
        module="verifyimg.cli.metadata",
        help="every tag of an image with its place in the file",
    ),
    Entry(
        name="compare",
        module="verifyimg.cli.compare",
        help="whether two images show the same picture",
    ),
    Entry(name="hash", module="verifyimg.cli.hash", help="fingerprints and SHA-256"),
    Entry(
        name="archive",
        module="verifyimg.cli.archive.archive",
        help="the memory of pictures seen before",
    ),
    Entry(name="rules", module="verifyimg.cli.rules", help="what can be noticed, as a table"),
    Entry(name="explain", module="verifyimg.cli.explain", help="the page of one rule"),
    Entry(name="sun", help="sun and shadow at a place and time"),
    Entry(
        name="reverify",
        module="verifyimg.cli.reverify",
        help="whether a report still holds",
    ),
    Entry(
        name="redact",
        module="verifyimg.cli.redact",
        help="a report made safe to publish, afterwards",
    ),
    Entry(
        name="manifest",
        module="verifyimg.cli.manifest",
        help="the SHA-256 of every file of a folder, written or checked",
    ),
    Entry(
        name="notes",
        module="verifyimg.cli.notes",
        help="what you found out about the findings of a report",
    ),
    Entry(name="schema", module="verifyimg.cli.schema", help="the JSON schema of the report"),
)


def entry(name: str) -> Entry | None:
    """The command of that name, built or not."""
    return next((known for known in COMMANDS if known.name == name), None)
