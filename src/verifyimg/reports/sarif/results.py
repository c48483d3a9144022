"""SARIF's results: one a finding (3.27), with fingerprints that outlive runs and moved folders."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

from verifyimg.model.finding import Finding, Witness
from verifyimg.model.image import ImageFile
from verifyimg.model.tag import Tag
from verifyimg.reports.decided import decided_json, decided_words
from verifyimg.reports.excerpt import excerpt
from verifyimg.reports.json.values import JsonObject, JsonValue
from verifyimg.reports.sarif.places import location
from verifyimg.reports.sarif.rules import LEVELS

MOST_PLACES = 32
"""Tags of one finding whose places are given."""


def results_json(
    findings: Iterable[Finding],
    rules: Mapping[str, int],
    image: ImageFile | None = None,
    index: int = -1,
    *,
    baselined: bool = False,
) -> Iterator[JsonObject]:
    """Findings about the file that is artifact `index`; without one, those about a set.

    `rules`: the place of each rule in the list of the run, by code. `baselined`: whether the run
    holds its findings against a baseline.
    """
    met: Counter[str] = Counter()
    for finding in findings:
        mark = _mark(finding, image)
        met[mark] += 1
        yield {
            **_said(finding, rules),
            **(_places_of_set(finding) if image is None else _places(finding, image, index)),
            **_suppressed(finding, baselined=baselined),
            "partialFingerprints": _fingerprints(mark, met[mark]),
            "properties": _properties(finding),
        }


def _said(finding: Finding, rules: Mapping[str, int]) -> JsonObject:
    level = LEVELS[finding.severity]
    row: JsonObject = {"ruleIndex": rules[finding.code]} if finding.code in rules else {}
    return {
        "ruleId": finding.code,
        **row,
        "kind": "informational" if level == "none" else "fail",
        "level": level,
        "message": {"text": _message(finding)},
    }


def _suppressed(finding: Finding, *, baselined: bool) -> JsonObject:
    """What a baseline accepts is a suppression of somebody outside of the code (3.35).

    Either all results of a run say whether they are suppressed, or none (3.27.23).
    """
    if finding.accepted is None:
        return {"baselineState": "new", "suppressions": []} if baselined else {}
    said = "; ".join(map(plain, decided_words(finding)))
    known: JsonObject = {"kind": "external", "status": "accepted", "justification": said}
    return {"baselineState": "unchanged", "suppressions": [known]}


def plain(text: str) -> str:
    """Text that holds neither links nor placeholders for SARIF (3.11.5, 3.11.6), cut."""
    unlinked = excerpt(text).replace("](", "] (")
    return unlinked.replace("{", "{{").replace("}", "}}")


def _message(finding: Finding) -> str:
    parts = [plain(finding.message)]
    if finding.innocent:
        parts.append(f"It could also be explained by: {'; '.join(map(plain, finding.innocent))}.")
    if finding.next:
        parts.append(f"Next: {'; '.join(map(plain, finding.next))}.")
    return "\n\n".join(parts)


def _places(finding: Finding, image: ImageFile, index: int) -> JsonObject:
    """The first tag with an offset is the place; the others stand beside it, each once."""
    tags = finding.evidence
    first = _foremost(tags)
    related: list[JsonValue] = []
    for tag in tags[:MOST_PLACES]:
        if tag is first:
            continue
        place = location(image, index, tag) | {"message": {"text": plain(tag.key)}}
        related += [] if place in related else [place]
    return _placed(location(image, index, first), related)


def _places_of_set(finding: Finding) -> JsonObject:
    """The first file that it names is the place, the others stand beside it, each once.

    NOTE: GitHub refuses a whole log for one result without a place.
    """
    places: list[JsonObject] = []
    for one in finding.files[: MOST_PLACES + 1]:
        place = _witnessed(one)
        places += [] if place in places else [place]
    if not places:
        return {}
    beside: JsonObject = {"message": {"text": "another file that this finding names"}}
    return _placed(places[0], [{**place, **beside} for place in places[1:]])


def _witnessed(one: Witness) -> JsonObject:
    return location(ImageFile(path=one.path), -1, _foremost(one.tags))


def _foremost(tags: tuple[Tag, ...]) -> Tag | None:
    return next((tag for tag in tags if tag.offset is not None), next(iter(tags), None))


def _placed(main: JsonObject, related: list[JsonValue]) -> JsonObject:
    return {"locations": [main], **({"relatedLocations": related} if related else {})}


def _mark(finding: Finding, image: ImageFile | None) -> str:
    """Of rule, content and evidence: neither time nor message; a path only for want of a hash."""
    content: JsonValue = None if image is None else image.sha256
    if finding.files:
        content = [*sorted(one.sha256 or one.path for one in finding.files)]
    tags = [[tag.key, tag.raw, tag.offset] for tag in finding.evidence]
    said = json.dumps([finding.code, finding.against, finding.aspect, content, tags])
    return sha256(said.encode()).hexdigest()


def _fingerprints(mark: str, time: int) -> JsonObject:
    """`time`: 2 for the second finding that nothing but its words tells from the first.

    NOTE: GitHub knows no name but `primaryLocationLineHash`, and would make one of lines that
    an image does not have.
    """
    ours = mark if time == 1 else f"{mark}:{time}"
    return {"verifyimgFinding/v1": ours, "primaryLocationLineHash": f"{mark[:16]}:{time}"}


def _properties(finding: Finding) -> JsonObject:
    return {
        "severity": finding.severity,
        "strength": finding.strength,
        **_decided(finding),
        "family": finding.family,
        "against": finding.against,
        "aspect": finding.aspect,
        "innocent": [excerpt(text) for text in finding.innocent],
        "next": [excerpt(text) for text in finding.next],
        "evidence": [_evidence(tag) for tag in finding.evidence],
    }


def _decided(finding: Finding) -> JsonObject:
    """As JSON has it, its texts cut."""
    return {
        name: {key: excerpt(part) if isinstance(part, str) else part for key, part in one.items()}
        for name, one in decided_json(finding).items()
        if isinstance(one, dict)
    }


def _evidence(tag: Tag) -> JsonObject:
    return {
        "tag": excerpt(tag.key, 200),
        "raw": excerpt(tag.raw),
        "text": excerpt(tag.text),
        "offset": tag.offset,
    }
