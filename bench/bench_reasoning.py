"""What reasoning costs beyond reading: tags to clues, clues to findings, findings to a verdict.

Each file is read once; what is measured is what follows of its tags and blocks, without the
pixels and without an archive, as the median of several runs, in processor time: other work on the
machine is left aside.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator

from _corpus import CORPUS, NOW, READ, Bar, Photo, camera_photos, present, print_bars

from verifyimg.checks.run import run_checks
from verifyimg.claims.dates import claimed_date
from verifyimg.clues.evidence import Evidence
from verifyimg.clues.interpret import interpret
from verifyimg.clues.subject_of import subject_of
from verifyimg.identifying import identified
from verifyimg.limits import DEFAULT
from verifyimg.model.claim import Claim
from verifyimg.model.image import ImageFile
from verifyimg.reading import Reading, read_file
from verifyimg.sources import open_source
from verifyimg.weighing.capture import capture_of, timeline_of
from verifyimg.weighing.verdict import weigh

MOST_MS = 5.0
RUNS = 5


def main() -> int:
    """Prints the median over all photographs, and the slowest of them."""
    if not present():
        return 0
    photos = camera_photos(*READ)
    print(f"inputs: {len(photos)} photographs of {CORPUS}; {RUNS} runs each; no randomness")
    costs = {photo.name: cost for photo in photos for cost in _cost(photo)}
    median = statistics.median(costs.values())
    slowest = sorted(costs.items(), key=lambda pair: -pair[1])[:3]
    bar = Bar(
        name="reasoning",
        promise=f"median < {MOST_MS:g} ms a file",
        measured=f"{median:.2f} ms",
        count=len(costs),
        passed=median < MOST_MS,
        exceptions=tuple(f"slowest: {name}: {cost:.2f} ms" for name, cost in slowest),
    )
    print_bars([bar])
    return 0 if bar.passed else 1


def _cost(photo: Photo) -> Iterator[float]:
    """In milliseconds: the whole examination of a file whose reading is at hand."""
    day = claimed_date(f"{photo.taken:%Y-%m-%d}", option="--claimed-date") if photo.taken else None
    with open_source(str(photo.path)) as source:
        reading = read_file(source, DEFAULT)
        if any(problem.fatal for problem in reading.problems):
            return
        image = identified(source, reading)
        yield statistics.median(_runs(image, reading, Claim(date=day)))


def _runs(image: ImageFile, reading: Reading, claim: Claim) -> Iterator[float]:
    for _ in range(RUNS):
        start = time.process_time()
        evidence = Evidence(tags=reading.tags, blocks=reading.blocks, now=NOW, name="photo.jpg")
        subject = subject_of(
            image,
            claim,
            evidence,
            interpret(evidence),
            disagreements=reading.disagreements,
            problems=reading.problems,
            previews=reading.previews,
        )
        findings, _ = run_checks(subject)
        weigh(subject, findings)
        capture_of(subject.clues, subject.diagnoses)
        timeline_of(subject.clues)
        yield (time.process_time() - start) * 1000


if __name__ == "__main__":
    raise SystemExit(main())
