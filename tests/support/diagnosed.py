"""Subjects whose clocks are judged as the clues judge them."""

from __future__ import annotations

from dataclasses import replace

from verifyimg.clues.clock_diagnosis import diagnoses
from verifyimg.model.subject import Subject


def diagnosed(subject: Subject) -> Subject:
    """The subject with what explains its clocks."""
    found = diagnoses(subject.claim.date, subject.clues, subject.comparisons)
    return replace(subject, diagnoses=found)
