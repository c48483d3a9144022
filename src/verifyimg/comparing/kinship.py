"""Two examined files into what they have to do with each other."""

from __future__ import annotations

from verifyimg.comparing.alignment import alignment_words, laid_of
from verifyimg.comparing.differences import differences_of
from verifyimg.comparing.metadata_signs import metadata_signs
from verifyimg.comparing.older import older_of
from verifyimg.comparing.sameness import sameness_of
from verifyimg.comparing.signs import picture_signs
from verifyimg.model.kinship import Examined, Kinship, Measures


def kinship_of(a: Examined, b: Examined, measures: Measures) -> Kinship:
    """Everything that is told of the two."""
    same = sameness_of(a, b, measures)
    unread = a.report.failed or b.report.failed
    differences = () if unread else differences_of(a.report.tags, b.report.tags)
    laid = laid_of(same, measures)
    signs = (*picture_signs(a, b, same, measures), *metadata_signs(a, b, differences))
    return Kinship(
        a=a,
        b=b,
        sameness=same,
        older=older_of(same, signs),
        differences=differences,
        measures=measures,
        laid=laid,
        alignment=alignment_words(a, b, laid) if laid else "",
    )
