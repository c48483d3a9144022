"""What a run has to say beside its reports, made safe to publish."""

from __future__ import annotations

from dataclasses import replace

from verifyimg.model.aside import Aside
from verifyimg.redaction.paths import file_name
from verifyimg.redaction.redactor import Redactor
from verifyimg.redaction.secrets import gathered


def redacted_aside(aside: Aside) -> Aside:
    """Names without their folders; who accepted a finding stands for it and stays."""
    clean = Redactor(gathered(aside)).document(aside)
    left_out = tuple(replace(one, paths=tuple(map(file_name, one.paths))) for one in clean.left_out)
    return replace(clean, left_out=left_out)
