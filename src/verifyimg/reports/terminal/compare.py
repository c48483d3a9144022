"""Two files compared, for a terminal: the answer first, then what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.model.kinship import Examined, Kinship, Sign, TagMeaning
from verifyimg.reports.line import Line, line
from verifyimg.reports.medium import Medium, spaced

MEANINGS: dict[TagMeaning, str] = {
    "dates": "dates",
    "place": "place",
    "device": "device",
    "identifiers": "numbers",
    "captions": "captions",
    "software": "software",
    "thumbnails": "thumbnail",
    "maker_notes": "maker note",
    "camera_settings": "settings",
    "other": "other",
}
"""The label of each meaning: at most ten characters."""

FAVOURS = {"a": "for A", "b": "for B", None: "neither"}


def comparison_lines(
    kinship: Kinship, medium: Medium, *, dates: tuple[tuple[str, ...], tuple[str, ...]]
) -> list[Line]:
    """The whole report; `dates` are those of A and of B, in words."""
    return spaced(
        [*_answer(kinship, medium), medium.rule(), *_files(kinship, medium, dates)],
        _signs(kinship.older.reasons, medium),
        _differences(kinship, medium),
    )


def _answer(kinship: Kinship, medium: Medium) -> Iterator[Line]:
    same = kinship.sameness
    headline = HEADLINES[same.how] if same.how else UNSHOWN[same.looked]
    yield from medium.paragraph(headline, indent=0, style="strong")
    yield from medium.paragraph(same.sentence, indent=1)
    if kinship.alignment:
        yield from medium.paragraph(kinship.alignment, indent=1)
    if kinship.measures.unlooked:
        yield from medium.paragraph(f"Mind: {kinship.measures.unlooked}.", indent=1)
    yield from medium.paragraph(kinship.older.sentence, indent=1)


HEADLINES = {
    "bytes": "THE SAME FILE",
    "pixels": "THE SAME PIXELS IN TWO FILES",
    "pdq": "THE SAME PICTURE, BY ITS FINGERPRINT",
    "overlay": "ONE SHOWS WHAT THE OTHER SHOWS, OR A PART OF IT",
    "features": "ONE SHOWS WHAT THE OTHER SHOWS, OR A PART OF IT",
}
UNSHOWN = {True: "NOT SHOWN TO BE THE SAME PICTURE", False: "COULD NOT BE COMPARED"}


def _files(
    kinship: Kinship, medium: Medium, dates: tuple[tuple[str, ...], tuple[str, ...]]
) -> Iterator[Line]:
    for label, one, told in zip(("A", "B"), (kinship.a, kinship.b), dates, strict=True):
        yield from medium.field(label, one.report.image.path, style="strong")
        yield from medium.field("", "; ".join(facts(one)))
        for date in told or ("no date",):
            yield from medium.field("", date)
        for problem in (*one.report.problems, *one.unseen):
            if problem.loud or problem.fatal or problem in one.unseen:
                text = f"{problem.reader}: {problem.message}"
                yield from medium.field("COULD NOT", text, style="alarm")


def facts(one: Examined) -> Iterator[str]:
    """Format, sizes, coding and handling, as far as known."""
    image, size, how = one.report.image, one.size, one.encoding
    yield image.format or "no picture that we know"
    if size:
        yield f"{size[0]:,} x {size[1]:,}"
    if image.size_bytes is not None:
        yield f"{image.size_bytes:,} bytes"
    if how and how.quality:
        yield f"JPEG quality {'' if how.exact else 'about '}{how.quality}"
    if how:
        yield how.subsampling
        yield "progressive" if how.progressive else "baseline"
    if one.several:
        yield f"{one.several:,} pictures, of which the first was compared"
    yield f"handling: {'; '.join(one.report.handling.reasons)}"


def _signs(signs: tuple[Sign, ...], medium: Medium) -> list[Line]:
    lines = medium.paragraph("Which is closer to the original", indent=0) if signs else []
    for sign in signs:
        lines += medium.field(FAVOURS[sign.favours], f"{sign.text} [{sign.kind}]")
    return lines


def _differences(kinship: Kinship, medium: Medium) -> list[Line]:
    if kinship.failed:
        return [line("The metadata were not compared: not both files were read")]
    if not kinship.differences:
        return [line("No difference was found in the metadata that were read")]
    lines = [line("What the metadata differ in")]
    for one in kinship.differences:
        lines += medium.field(MEANINGS[one.meaning], one.text, most=6)
    return lines
