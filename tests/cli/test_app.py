from __future__ import annotations

from typing import Any

import pytest

from tests.support.command_line import environment, verifyimg
from verifyimg.cli import rules, schema
from verifyimg.cli.app import run


def broken(*_args: object, **_more: object) -> Any:
    raise ZeroDivisionError("odd")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--nope",), "no such option: --nope; see `verifyimg --help`"),
        (("check", "--format"), "option '--format' requires an argument; see `verifyimg check"),
        (("check", "--deep=3"), "option '--deep' does not take a value; see `verifyimg check"),
        (("check", "--claimd-date", "2023"), "no such option: --claimd-date (Possible options: "),
        (("rules", "TIM010"), "got unexpected extra argument(s) (TIM010); see `verifyimg rules"),
        (("check", "--no\x1b[2J"), "no such option: --no"),
    ],
)
def test_wrong_usage_is_one_line_in_our_form(arguments: tuple[str, ...], message: str) -> None:
    ran = verifyimg(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.lines) == 1
    assert ran.err.startswith(f"verifyimg: {message}")
    assert "\x1b" not in ran.err


def test_an_interrupt_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(schema, "render_schema", interrupted)
    ran = verifyimg("schema")
    assert (ran.code, ran.lines) == (130, ["verifyimg: interrupted"])


def test_a_reader_that_went_away_is_no_error_to_speak_of(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> str:
        raise BrokenPipeError(32, "Broken pipe")

    monkeypatch.setattr(schema, "render_schema", gone)
    ran = verifyimg("schema")
    assert (ran.code, ran.err) == (141, "")


def test_an_error_of_ours_asks_for_a_report(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "rules", broken)
    ran = verifyimg("rules")
    assert (ran.code, len(ran.lines)) == (4, 1)
    assert "ZeroDivisionError: odd" in ran.err
    assert "please report it" in ran.err


def test_debugging_shows_where_it_happened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "rules", broken)
    with pytest.raises(ZeroDivisionError):
        run(["rules"], environment(debug=True))
