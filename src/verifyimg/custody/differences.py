"""What a report says otherwise than it did, and what explains that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from verifyimg.custody.stored import Body, Stored
from verifyimg.model.noun import noun

MOST = 20
"""Differences of one part that are named; the rest is counted."""
LISTS = {
    "findings": ("code", "message"),
    "outcomes": ("code",),
    "timeline": ("meaning", "about", "clock", "storage", "earliest", "latest"),
    "tags": ("group", "name", "offset"),
    "matches": ("archive",),
    "problems": ("reader", "kind", "message"),
    "previews": ("block", "offset"),
}
"""The lists of a report, and the keys by which their members are told apart."""
OBJECTS = ("verdict", "capture", "handling", "fingerprints")
VERSIONS = {
    "version": "program",
    "rules": "rules (SHA-256)",
    "knowledge": "knowledge",
    "knowledge_sha256": "knowledge (SHA-256)",
    "python": "Python",
}
"""What of the tool changes answers, in words."""


@noun
class Change:
    """One thing that was one way and is another."""

    what: str
    then: str
    now: str


def versions(then: Mapping[str, Any], now: Mapping[str, Any]) -> list[Change]:
    """What made the report against what would make it now; what neither says is left out."""
    found = [_change(words, then.get(key), now.get(key)) for key, words in VERSIONS.items()]
    before, after = (_object(one.get("libraries")) for one in (then, now))
    found += [
        _change(name, before.get(name), after.get(name)) for name in sorted({*before, *after})
    ]
    return [one for one in found if one is not None]


def changes(then: Stored, now: Body) -> list[Change]:
    """What a report says otherwise now; of one that was redacted, codes and answers alone."""
    if then.redacted:
        return list(_of_values("answer", _bones(then.body), _bones(now)))[:MOST]
    before, after = then.body, now
    found: list[Change] = []
    for name in OBJECTS:
        found += _of_values(name, before.get(name), after.get(name))
    for name, keys in LISTS.items():
        told = list(_of_lists(name, keys, before.get(name), after.get(name)))
        found += told[:MOST]
        if more := len(told) - MOST:
            found += [Change(what=name, then=f"{more:,} more differences", now="")] * (more > 0)
    return found


def explained(
    then: Stored, changed: list[Change], made_by: list[Change], *, archives: bool
) -> list[str]:
    """What can explain the differences of one file with the same bytes, in words."""
    if not changed:
        return []
    said = [f"another {one.what}: {one.then} then, {one.now} now" for one in made_by]
    settings = _object(then.body.get("settings"))
    if then.body.get("archives") and not archives:
        said.append("the report looked into archives, and none was named now (--archive)")
    if then.body.get("archives") and archives:
        said.append("an archive may have been added to since then")
    if settings.get("deep"):
        said.append("the report asked ExifTool, whose version is not recorded with ours")
    if _object(then.body.get("knowledge")).get("own"):
        said.append("the report used rows of facts of its user's own, which may not be at hand now")
    if then.redacted:
        said.append("the report was redacted: its claim is coarser than the one it was held to")
    return said or ["nothing that the report records explains this: please report it"]


def _bones(body: Body) -> Body:
    """What is left to compare of a report that was redacted."""
    verdict = _object(body.get("verdict"))
    aspects = _object(verdict.get("aspects"))
    return {
        "overall": verdict.get("overall"),
        "aspects": {name: _object(one).get("verdict") for name, one in aspects.items()},
        "findings": _codes(body, "findings", "severity"),
        "outcomes": _codes(body, "outcomes", "outcome"),
    }


def _codes(body: Body, name: str, word: str) -> dict[str, str]:
    listed = body.get(name)
    rows = listed if isinstance(listed, list) else []
    return {str(one.get("code")): str(one.get(word)) for one in rows if isinstance(one, dict)}


def _of_values(name: str, then: object, now: object) -> Iterator[Change]:
    if isinstance(then, dict) and isinstance(now, dict):
        for key in dict.fromkeys([*then, *now]):
            if key in then and key in now:
                yield from _of_values(f"{name}.{key}", then[key], now[key])
            elif key in then:
                yield Change(what=f"{name}.{key}", then=_shown(then[key]), now="not there")
    elif then != now:
        yield Change(what=name, then=_shown(then), now=_shown(now))


def _of_lists(name: str, keys: tuple[str, ...], then: object, now: object) -> Iterator[Change]:
    """Members by their keys; those of one report that the other has not, then what differs."""
    before, after = _members(keys, then), _members(keys, now)
    for key, one in before.items():
        if key not in after:
            yield Change(what=f"{name} {_name(key)}", then=_brief(one), now="not there")
    for key, one in after.items():
        if key not in before:
            yield Change(what=f"{name} {_name(key)}", then="not there", now=_brief(one))
    for key, one in before.items():
        if key in after and isinstance(one, dict):
            yield from _of_values(f"{name} {_name(key)}", one, after[key])


def _members(keys: tuple[str, ...], listed: object) -> dict[tuple[str, ...], Any]:
    found: dict[tuple[str, ...], Any] = {}
    for one in listed if isinstance(listed, list) else []:
        if isinstance(one, dict):
            key = tuple(str(one.get(part)) for part in keys)
            while key in found:
                key = (*key, "again")
            found[key] = one
    return found


def _name(key: tuple[str, ...]) -> str:
    return ":".join(key[:2])[:80]


def _brief(one: Body) -> str:
    words = [one.get("severity") or one.get("outcome") or one.get("kind") or one.get("text")]
    return _shown(words[0]) if words[0] else "there"


def _change(what: str, then: object, now: object) -> Change | None:
    if then is None or now is None or then == now:
        return None
    return Change(what=what, then=_shown(then), now=_shown(now))


def _shown(value: object) -> str:
    text = value if isinstance(value, str) else str(value)
    return text if len(text) <= 200 else f"{text[:199]}…"


def _object(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}
