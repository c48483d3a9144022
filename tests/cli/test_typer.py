from __future__ import annotations

import subprocess
import sys

import pytest

from tests.support.command_line import variables


def said(code: str) -> str:
    """What a fresh interpreter prints."""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=variables(), check=True
    )
    return done.stdout.strip()


def test_commands_are_made_without_what_applications_need() -> None:
    code = "import sys, verifyimg.cli.app; print(*{'typer.main', 'subprocess'} & {*sys.modules})"
    assert said(code) == ""


@pytest.mark.parametrize(
    "use",
    [
        "import typer; print(typer.Typer.__module__)",
        "from typer import Typer; print(Typer.__module__)",
        "import typer.main; print(typer.main.Typer.__module__)",
        "import typer; print(typer.__version__ and typer.Typer.__module__)",
    ],
)
def test_the_package_is_whole_for_who_asks_it(use: str) -> None:
    assert said(f"import verifyimg.cli.app\n{use}") == "typer.main"


def test_errors_are_of_the_same_classes_as_ever() -> None:
    code = (
        "from verifyimg.cli._typer import Exit, TyperOption\n"
        "import typer, typer.core\n"
        "print(typer.Exit is Exit, typer.core.TyperOption is TyperOption)"
    )
    assert said(code) == "True True"


def test_a_package_that_is_there_already_stays_as_it_is() -> None:
    code = "import typer\nbefore = typer.Exit\nimport verifyimg.cli._typer as ours\n"
    assert said(f"{code}print(before is ours.Exit, type(typer).__name__)") == "True module"
