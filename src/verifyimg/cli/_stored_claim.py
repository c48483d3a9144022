"""The claim and the settings of a report that was written as JSON, understood again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from verifyimg.claims.options import claim_from_options
from verifyimg.cli._select import rule_codes
from verifyimg.errors import UsageError
from verifyimg.model.claim import Claim, Setting
from verifyimg.model.own_rows import NO_OWN_ROWS, OwnRows
from verifyimg.model.report import Settings


def claim_of(body: Mapping[str, Any]) -> Claim:
    """What was claimed, read from the words in which it was given.

    Raises `UsageError` for a claim that this version cannot read.
    """
    told = body.get("claim")
    if not isinstance(told, dict):
        return Claim()
    setting: Setting | None = _text(told.get("setting"))  # type: ignore[assignment]
    claim = claim_from_options(
        claimed_date=_text(told.get("date")),
        published_at=_text(told.get("published_at")),
        claimed_place=_text(told.get("place")),
        claimed_device=_text(told.get("device")),
        claimed_credit=_text(told.get("credit")),
        setting=setting,
    )
    original = told.get("original")
    return replace(
        claim,
        original=original if isinstance(original, bool) else None,
        source_url=_text(told.get("source_url")),
        caption=_text(told.get("caption")),
        notes=_text(told.get("notes")),
    )


def settings_of(body: Mapping[str, Any], own: OwnRows = NO_OWN_ROWS) -> Settings:
    """The settings that can be had again; of the user's `own` tables those that it names."""
    told = body.get("settings")
    if not isinstance(told, dict):
        return Settings()
    return Settings(
        own=_named(body, own),
        pixels=told.get("pixels") is not False,
        deep=told.get("deep") is True,
        alone=told.get("alone") is True,
        select=_codes(told.get("select")),
        ignore=_codes(told.get("ignore")),
    )


def _named(body: Mapping[str, Any], own: OwnRows) -> OwnRows:
    """The tables of which the report has the SHA-256."""
    facts = body.get("knowledge")
    listed = facts.get("own") if isinstance(facts, dict) else None
    used = [one.get("sha256") for one in listed or [] if isinstance(one, dict)]
    return OwnRows(tables=tuple(table for table in own.tables if table.sha256 in used))


def _codes(listed: object) -> tuple[str, ...]:
    """Codes that this version knows; one that it does not cannot have been found by it."""
    found: list[str] = []
    for code in listed if isinstance(listed, list) else []:
        try:
            found += rule_codes([str(code)])
        except UsageError:
            continue
    return tuple(found)


def _text(value: object) -> str | None:
    """A text, or the `text` of an object."""
    if isinstance(value, dict):
        value = value.get("text")
    return value if isinstance(value, str) and value.strip() else None
