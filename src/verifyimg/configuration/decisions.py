"""The tables `[[ignore]]` and `[[severities]]`: decisions about findings, each with its reason."""

from __future__ import annotations

from verifyimg.clean import one_line
from verifyimg.configuration.configuration import Decision
from verifyimg.configuration.document import Document
from verifyimg.limits import DEFAULT
from verifyimg.model.words import SEVERITIES
from verifyimg.spelling import suggestion

_KEYS = {
    "ignore": ("codes", "paths", "reason"),
    "severities": ("codes", "paths", "reason", "severity"),
}
_EXAMPLES = {
    "ignore": 'write [[ignore]], codes = ["TIM010"], reason = "why", and perhaps paths = ["a/*"]',
    "severities": 'write [[severities]], codes = ["TIM010"], severity = "note", reason = "why"',
}


def read_decisions(document: Document, key: str) -> tuple[Decision, ...]:
    """The tables of that name; raises `ConfigurationError` at the first that is not complete.

    A reason is required: what is left out of a report, or said louder, somebody stands for.
    """
    tables = document.table.get(key, [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise document.refused(
            document.line(key), f"{key} is not a list of tables with a reason", _EXAMPLES[key]
        )
    if len(tables) > DEFAULT.configuration_entries:
        most = f"more than {DEFAULT.configuration_entries:,} tables [[{key}]]"
        raise document.refused(document.line(key), most, "join those with one reason")
    return tuple(_decision(document, key, number, table) for number, table in enumerate(tables))


def _decision(document: Document, key: str, number: int, table: dict[str, object]) -> Decision:
    line = document.line(key, number)
    for name in table:
        if name not in _KEYS[key]:
            advice = suggestion(name, _KEYS[key], f"there are {', '.join(_KEYS[key])}")
            line = document.line(key, number, name)
            raise document.refused(line, f'[[{key}]] has no key "{one_line(name)[:60]}"', advice)
    reason = table.get("reason")
    if not isinstance(reason, str) or not reason.strip():
        raise document.refused(line, f"[[{key}]] gives no reason", 'add reason = "why, and who"')
    severity = table.get("severity")
    if key == "severities" and severity not in SEVERITIES:
        raise document.refused(
            line, "[[severities]] needs a severity", f"give one of {', '.join(SEVERITIES)}"
        )
    return Decision(
        line=line,
        codes=_texts(document, key, number, "codes", table.get("codes")),
        paths=_texts(document, key, number, "paths", table["paths"]) if "paths" in table else (),
        reason=reason.strip(),
        severity=severity if isinstance(severity, str) else None,
    )


def _texts(document: Document, key: str, number: int, name: str, value: object) -> tuple[str, ...]:
    """At least one: no paths would mean no file to one reader, and every file to another."""
    texts = [value] if isinstance(value, str) else value
    if isinstance(texts, list) and texts and all(isinstance(one, str) and one for one in texts):
        return tuple(texts)
    line = document.line(key, number, name)
    raise document.refused(line, f"{name} of [[{key}]] is not a list of texts", _EXAMPLES[key])
