"""What archives have of the picture: on the first screen, before anything else."""

from __future__ import annotations

from collections.abc import Mapping

from verifyimg import wording
from verifyimg.model.match import ArchiveLook, Match
from verifyimg.model.report import Report
from verifyimg.reports.line import Line
from verifyimg.reports.match_words import decoded_size, found_words, overlap_words
from verifyimg.reports.medium import Medium

SOUGHT = {"bytes": "its bytes", "pixels": "its pixels", "pdq": "its look"}
"""By what a picture was looked for."""
MOST = 2
"""Matches on the first screen of a page that is not verbose."""


def known(report: Report, medium: Medium, *, most: int | None) -> list[Line]:
    """Each match with when it was seen, its fact-check and its note; else where it is not.

    Nothing where no archive was looked into: that stands under what was not tested.
    """
    if not report.archives:
        return []
    same = tuple(match for match in report.matches if match.same_picture)
    if not same:
        return medium.field("archive", unknown(report.archives), most=most)
    shown = same if medium.verbose else same[:MOST]
    size = decoded_size(report.image)
    lines = [line for match in shown for line in _match(match, size, medium, most=most)]
    rest = len(same) - len(shown)
    more = f"and {rest:,} more {'match' if rest == 1 else 'matches'}: --verbose"
    return lines + (medium.field("", more) if rest else [])


def _match(
    match: Match, size: tuple[int, int] | None, medium: Medium, *, most: int | None
) -> list[Line]:
    entry = match.entry
    lines = medium.field("KNOWN", _head(match), style="alarm", most=most)
    if match.how == "features":
        lines += medium.field("", _by_parts(match), style="alarm", most=most)
    if entry["verdict_url"]:
        lines += medium.field(
            "", f"fact-checked: {entry['verdict_url']}", style="strong", most=most
        )
    if entry["note"]:
        note = " ".join(entry["note"].split())
        lines += medium.field("", f'note: "{note}"', style="strong", most=most)
    for text in overlap_words(match, size):
        lines += medium.field("", text, most=most)
    for text in (*_published_with(match), *([f"seen at: {entry['url']}"] if entry["url"] else [])):
        lines += medium.field("", text, most=most)
    return lines


def _published_with(match: Match) -> list[str]:
    """The caption and the credit of the sighting that is shown."""
    shown = next((one for one in match.sightings if _is_entrys(one, match)), {})
    caption, credit = shown.get("caption"), match.entry["credit"]
    told = [f'caption there: "{" ".join(caption.split())}"'] if caption else []
    return told + ([f'credit there: "{" ".join(credit.split())}"'] if credit else [])


def _is_entrys(sighting: Mapping[str, str | None], match: Match) -> bool:
    return all(sighting.get(key) == match.entry[key] for key in ("first_seen", "source", "url"))


def _seen(match: Match) -> str:
    """`first seen 2020-05-18 (published: a channel)`."""
    entry = match.entry
    told = [entry["basis"] or "no basis", *([entry["source"]] if entry["source"] else [])]
    if entry["first_seen"] is None:
        return f"in an archive without a date{f' ({told[1]})' if told[1:] else ''}"
    return f"first seen {entry['first_seen']} ({': '.join(told)})"


def _head(match: Match) -> str:
    """When it was seen, and what it is; how it was found by its parts takes a line of its own."""
    if match.how == "features":
        return f"{_seen(match)}: {wording.FOUND_BY['pdq']}"
    return f"{_seen(match)}: {found_words(match)}; {_entry(match)}"


def _entry(match: Match) -> str:
    return f"entry {match.entry['id']} of {match.archive}"


def _by_parts(match: Match) -> str:
    """`by its parts, strong evidence: mirrored, cropped; entry 1 of seen.db`."""
    how = found_words(match).removeprefix(f"{wording.FOUND_BY['pdq']}, found ")
    return f"{how}; {_entry(match)}"


def unknown(looks: tuple[ArchiveLook, ...]) -> str:
    """`not among the 12 entries of seen.db, by its bytes, its pixels and its look`."""
    told = [f"the {_entries(look.entries)} of {look.name}" for look in looks]
    sought = [SOUGHT.get(way, way) for way in looks[0].looked_for]
    ways = wording.listed([*sought, *(["its parts"] if looks[0].parts else [])])
    alone = " alone; its look was not looked for" if len(looks[0].looked_for) == 1 else ""
    whole = "" if looks[0].parts or alone else "; crops and screenshots of it were not looked for"
    return f"not among {wording.listed(told)}, by {ways}{alone}{whole}"


def _entries(number: int) -> str:
    return f"{number:,} {'entry' if number == 1 else 'entries'}"
