"""What ExifTool reads too, in JSON version 1: the `deep` object."""

from __future__ import annotations

from verifyimg.model.deep import Deep, ForeignTag
from verifyimg.model.disagreement import Disagreement
from verifyimg.reports.json.values import JsonObject


def deep_json(deep: Deep | None) -> JsonObject | None:
    """Null where it was not asked for, or did not answer; `problems` tell these apart."""
    if deep is None:
        return None
    return {
        "tool": deep.tool,
        "version": deep.version,
        "only": [_foreign(tag) for tag in deep.only],
        "differs": [_difference(one) for one in deep.differs],
    }


def _foreign(tag: ForeignTag) -> JsonObject:
    return {"group": tag.group, "name": tag.name, "values": list(tag.values)}


def _difference(one: Disagreement) -> JsonObject:
    own = one.tag.raw if one.own is None else one.own
    return {"tag": one.tag.key, "own": own, "other": one.other}
