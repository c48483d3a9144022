"""Several files name one camera.

What it looks at
The device that each file names, with its serial number where there is one, and the span of the
camera's dates.

Why it matters
Files of one body share one clock: what is learnt of it from one file holds for its neighbours.
Where no serial number is told, they share a model and no more.

Innocent explanations
- one photographer with one camera
- a model that many people have, where no serial number is told

Next steps
- look at the clusters in the JSON: `group.clusters`
- ask for the files that lie between by date or number

Example
Forty files of one Canon EOS 5D Mark II, from 12 to 17 May 2020.

References
CIPA DC-008-2023 (Exif 3.0): Make, Model, BodySerialNumber.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from verifyimg import wording
from verifyimg.checks.identity import BODY
from verifyimg.checks.witnesses import Some, body, dated
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.traces import FileGroup

RULE = Rule(severity="info", against="set", aspect="device", scope="set", order="device")


def look(group: FileGroup) -> Iterator[Draft | NotApplicable]:
    """One finding for each camera that two files name."""
    if group.name == "\0":
        yield NotApplicable(reason="no two of the files name one camera")
        return
    some = Some("IFD0:Make", "IFD0:Model", *BODY)
    times: list[datetime] = []
    for one in group.files:
        some.add(one)
        if one.taken is not None and one.taken_trusted:
            times = [*times[:1], one.taken]
    first = some.kept[0]
    span = f", dated {dated(times[0])} to {dated(times[-1])}" if times else ""
    which = "of one body" if first.serial else "of one model; whether of one body is not told"
    yield Draft(
        message=f"{wording.count(some.count, 'file')} {which}: {body(first)}{span}: {some.names}.",
        strength="strong" if first.serial else "weak",
        files=some.witnesses,
    )
