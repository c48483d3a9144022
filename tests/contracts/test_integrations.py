"""The ready files for CI services: they are well formed, and what they run runs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent

import pytest

from tests.support.command_line import ROOT, Ran, command
from verifyimg.cli.check.check import COMMAND

HOOKS = ROOT / ".pre-commit-hooks.yaml"
ACTION = ROOT / "integrations/github/action.yml"
GITLAB = ROOT / "integrations/gitlab/verifyimg.gitlab-ci.yml"
KITS = (HOOKS, ACTION, GITLAB)

CLAIMS = "file,claimed_date\nevidence/photo.jpg,2023-08-29/2023-09-06\n"
BASH = shutil.which("bash")


@pytest.fixture
def job(tmp_path: Path) -> Path:
    """A checkout with evidence and claims, and the program on the path."""
    (tmp_path / "evidence").mkdir()
    shutil.copy(ROOT / "fixtures/gknb/photo.jpg", tmp_path / "evidence/photo.jpg")
    (tmp_path / "claims.csv").write_text(CLAIMS)
    (tmp_path / "bin").mkdir()
    words = " ".join(f"'{word}'" for word in command())
    program = tmp_path / "bin/verifyimg"
    program.write_text(f'#!/bin/sh\nexec {words} "$@"\n')
    program.chmod(0o755)
    return tmp_path


def script(kit: Path, beginning: str) -> str:
    """The script of a kit that begins with these words."""
    blocks = re.findall(r"^(?: *)(?:- |run: )\|\n((?: {6,}.*\n)+)", kit.read_text(), re.MULTILINE)
    return next(text for text in map(dedent, blocks) if text.startswith(beginning))


def ran(text: str, job: Path, shell: str, **variables: str) -> Ran:
    """A script as the service runs it: it ends at the first command that fails."""
    path = f"{job / 'bin'}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT / "src"), **variables}
    done = subprocess.run(
        [shell, "-e", "-c", text], capture_output=True, cwd=job, env=env, check=False
    )
    return Ran(code=done.returncode, out=done.stdout.decode(), err=done.stderr.decode())


def action(job: Path, **wanted: str) -> Ran:
    """The step of the action that examines, with these inputs and the defaults of the others."""
    names = re.findall(r"(WANTED_\w+): \$\{\{ inputs\.([\w-]+) \}\}", ACTION.read_text())
    inputs = {
        variable: wanted.get(name.replace("-", "_"), default(name)) for variable, name in names
    }
    return ran(script(ACTION, "options="), job, str(BASH), **inputs)


def default(name: str) -> str:
    """Of an input of the action; empty for the one that is required."""
    found = re.search(
        rf"^  {name}:\n(?:    .*\n)*?    default: (.*)$", ACTION.read_text(), re.MULTILINE
    )
    return found[1].strip('"') if found else ""


def gitlab(job: Path, **variables: str) -> Ran:
    """The job of the template, with these variables and the defaults of the others."""
    found = re.findall(r"^    (VERIFYIMG_\w+): (.*)$", GITLAB.read_text(), re.MULTILINE)
    defaults: Mapping[str, str] = {name: value.strip('"') for name, value in found}
    return ran(script(GITLAB, "set --"), job, "/bin/sh", **{**defaults, **variables})


@pytest.mark.parametrize("kit", KITS, ids=lambda kit: kit.name)
def test_a_kit_is_yaml(kit: Path) -> None:
    text = kit.read_text(encoding="utf-8")
    assert "\t" not in text
    assert text.endswith("\n")
    yaml = pytest.importorskip("yaml", reason="only where a parser of YAML is at hand")
    assert yaml.safe_load(text)


@pytest.mark.parametrize("kit", KITS, ids=lambda kit: kit.name)
def test_every_option_of_a_kit_is_one_of_check(kit: Path) -> None:
    known = {name for parameter in COMMAND.params for name in parameter.opts}
    lines = [line for line in kit.read_text().splitlines() if not line.lstrip().startswith("#")]
    named = {word for line in lines if "pip" not in line for word in re.findall(r"--[a-z-]+", line)}
    assert named and named <= known


def test_no_input_of_the_action_becomes_text_of_a_script() -> None:
    runs = re.findall(r"run: \|\n((?: {8}.*\n)+)", ACTION.read_text())
    assert len(runs) == 2
    assert [text for text in runs if "${{" in text] == []


@pytest.mark.skipif(BASH is None, reason="runners of GitHub have bash")
@pytest.mark.parametrize(
    ("wanted", "code", "out"),
    [
        ({}, 0, "verifyimg: 1 file examined"),
        ({"claims": "claims.csv"}, 1, "::error file=evidence/photo.jpg"),
        ({"claims": "claims.csv", "fail_on": "never"}, 0, "::error"),
        ({"claims": "claims.csv", "format": "sarif", "output": "report.sarif"}, 1, ""),
        ({"paths": "absent\nevidence\n", "jobs": "1"}, 3, ""),
        ({"paths": "evidence/photo.jpg", "config": "absent.toml"}, 2, ""),
    ],
)
def test_the_action_ends_as_the_check_does(
    job: Path, wanted: dict[str, str], code: int, out: str
) -> None:
    done = action(job, **{"paths": "evidence", **wanted})
    assert (done.code, out in done.out or not out) == (code, True), done.err
    if "output" in wanted:
        assert (job / wanted["output"]).stat().st_size > 1_000


@pytest.mark.skipif(BASH is None, reason="runners of GitHub have bash")
def test_a_name_is_never_a_command_or_an_option(job: Path) -> None:
    name = "--output; touch owned; $(touch owned) `touch owned`.jpg"
    shutil.copy(job / "evidence/photo.jpg", job / name)
    done = action(job, paths=name, format="jsonl")
    assert done.code == 0
    assert "$(touch owned)" in done.out
    assert not (job / "owned").exists()


@pytest.mark.parametrize(
    ("variables", "code"),
    [
        ({}, 0),
        ({"VERIFYIMG_CLAIMS": "claims.csv"}, 1),
        ({"VERIFYIMG_CLAIMS": "claims.csv", "VERIFYIMG_FAIL_ON": "never"}, 0),
        ({"VERIFYIMG_PATH": "a folder; touch owned"}, 3),
    ],
)
def test_the_gitlab_job_ends_as_the_check_does(
    job: Path, variables: dict[str, str], code: int
) -> None:
    done = gitlab(job, **variables)
    assert done.code == code, done.err
    assert "<testsuite" in (job / "verifyimg.xml").read_text()
    assert not (job / "owned").exists()


def test_the_hook_examines_pictures_with_the_claims_beside_them(job: Path) -> None:
    text = HOOKS.read_text()
    (entry,) = re.findall(r"^  entry: (.*)$", text, re.MULTILINE)
    (arguments,) = re.findall(r"^  args: \[(.*)\]$", text, re.MULTILINE)
    call = f'{entry} {arguments.replace(",", "")} "$@"'
    shutil.copy(job / "evidence/photo.jpg", job / "--output")
    assert ran(f"set -- evidence/photo.jpg --output; {call}", job, "/bin/sh").code == 0
    (job / "evidence/photo.jpg.claim.toml").write_text('claimed_date = "2023-09-06"\n')
    done = ran(f"set -- evidence/photo.jpg --output; {call}", job, "/bin/sh")
    assert done.code == 1
    assert "TIM010" in done.out
