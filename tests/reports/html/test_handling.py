from __future__ import annotations

from dataclasses import replace

from tests.support.evidence import made
from tests.support.reports import gknb
from verifyimg.model.image import HandlingStep
from verifyimg.model.report import Report
from verifyimg.reports.html.handling import chain

WHATSAPP = HandlingStep(
    kind="messenger", name="WhatsApp", when=None, tags=(made("System:FileName", "a"),) * 2
)


def with_steps(*steps: HandlingStep) -> Report:
    report = gknb()
    return replace(report, handling=replace(report.handling, steps=steps))


def test_a_file_that_names_nobody_has_no_chain() -> None:
    assert chain(with_steps()) == ()


def test_each_step_is_told_in_the_order_of_the_report() -> None:
    camera = HandlingStep(kind="camera", name="Canon EOS 5D", when=None, tags=())
    told = [step.text for step in chain(with_steps(camera, WHATSAPP))]
    assert told == ["the camera Canon EOS 5D", "the messenger WhatsApp"]


def test_the_tags_that_say_so_are_told_once() -> None:
    (step,) = chain(with_steps(WHATSAPP))
    assert step.keys == "System:FileName"
