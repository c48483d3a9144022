"""The envelope's `group`: what is said about its files as a set."""

from __future__ import annotations

from verifyimg.model.finding import Finding, Witness
from verifyimg.model.overlook import Cluster, Overlook
from verifyimg.reports.json import parts
from verifyimg.reports.json.values import JsonObject, path_keys, sound

EMPTY: JsonObject = {"findings": [], "clusters": []}
"""Where no files were looked at as a set."""


def group_json(over: Overlook) -> JsonObject:
    """Findings and clusters, with how many files were looked at, and what became of each rule."""
    if not over.outcomes:
        return dict(EMPTY)
    told: JsonObject = {
        "findings": [_finding(one) for one in over.findings],
        "clusters": [_cluster(one) for one in over.clusters],
        "examined": over.count,
        "outcomes": [parts.outcome_json(one) for one in over.outcomes],
        "parts_unlooked": over.unlooked or None,
    }
    return {key: sound(part) for key, part in told.items()}


def _finding(finding: Finding) -> JsonObject:
    told = parts.finding_json(finding)
    told["evidence"] = [
        {**parts.evidence_json(tag), **path_keys(one.path)}
        for one in finding.files
        for tag in one.tags
    ]
    told["files"] = [_file(one) for one in finding.files]
    return told


def _file(one: Witness) -> JsonObject:
    return {**path_keys(one.path), "sha256": one.sha256}


def _cluster(one: Cluster) -> JsonObject:
    return {
        "kind": one.kind,
        "device": one.device,
        "serial_hash": one.serial,
        "count": one.count,
        "files": [path_keys(path)["path"] for path in one.files],
        "earliest": one.earliest or None,
        "latest": one.latest or None,
        "found_by": [*one.found],
    }
