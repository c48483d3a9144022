"""Everything that checks may look at of one file, put together from what its tags mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verifyimg.clues.against_names import compare_names
from verifyimg.clues.against_place import compare_places
from verifyimg.clues.clock_diagnosis import diagnoses
from verifyimg.clues.evidence import Evidence
from verifyimg.clues.handling import with_thumbnails
from verifyimg.clues.held_against import held_against
from verifyimg.clues.interpret import KNOWLEDGE, Interpretation
from verifyimg.clues.iptc_digest import captions_changed
from verifyimg.clues.legal_time import legal_time
from verifyimg.clues.maker_note import maker_note_of
from verifyimg.model.claim import Claim
from verifyimg.model.disagreement import Disagreement
from verifyimg.model.image import ImageFile, Preview
from verifyimg.model.picture import Look
from verifyimg.model.problem import Problem
from verifyimg.model.structure import Structure
from verifyimg.model.subject import Subject


def subject_of(
    image: ImageFile,
    claim: Claim,
    evidence: Evidence,
    read: Interpretation,
    *,
    disagreements: Sequence[Disagreement] = (),
    problems: Sequence[Problem] = (),
    previews: Sequence[Preview] = (),
) -> Subject:
    """The subject without what pixels and archives tell, which are looked at elsewhere."""
    comparisons = held_against(claim, read.clues, evidence)
    return Subject(
        image=image,
        claim=claim,
        now=evidence.now,
        tags=tuple(evidence.tags),
        clues=read.clues,
        comparisons=comparisons,
        diagnoses=diagnoses(claim.date, read.clues, comparisons),
        maker_note=maker_note_of(evidence),
        captions_changed=captions_changed(evidence),
        knowledge=KNOWLEDGE,
        place_comparisons=compare_places(claim, read.clues),
        name_comparisons=compare_names(claim, read.clues, evidence.own),
        legal_time=legal_time(read.clues, evidence),
        second_readings=read.second_readings,
        disagreements=tuple(disagreements),
        handling=read.handling,
        reproduction=read.reproduction,
        problems=tuple(problems),
        previews=tuple(previews),
    )


def with_look(subject: Subject, look: Look, structure: Structure) -> Subject:
    """The subject with what the file's structure and its pixels show."""
    return replace(
        subject,
        structure=structure,
        picture=look.picture,
        thumbnails=look.thumbnails,
        embedded=look.embedded,
        compression=look.compression,
        handling=with_thumbnails(subject.handling, look.thumbnails),
    )
