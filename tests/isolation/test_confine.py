"""What a process can still do once the guards stand, tried in one that is told to."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.support.command_line import variables
from verifyimg.isolation.confine import confine_time
from verifyimg.model.guards import GUARDS

TRIED = """
import mmap, os, resource, socket, sys, threading
from verifyimg.isolation.confine import confine
pair = socket.socketpair()
print(*confine(1 << 30), flush=True)
def attempt(what):
    try:
        what()
    except BaseException as error:
        return type(error).__name__
    return "done"
def spawn():
    os.posix_spawn("/bin/true", ["true"], {})
def grow():
    bytearray(2 << 30)
def raise_limit():
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
def run_thread():
    thread = threading.Thread(target=int)
    thread.start()
    thread.join()
def jit():
    mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_EXEC)
TRIALS = {
    "open": lambda: open("/etc/hosts"),
    "list": lambda: os.listdir("/"),
    "write": lambda: open("/dev/shm/x", "w"),
    "socket": lambda: socket.socket(),
    "fork": os.fork,
    "spawn": spawn,
    "kill": lambda: os.kill(os.getppid(), 0),
    "memory": grow,
    "limits": raise_limit,
    "code": jit,
    "thread": run_thread,
    "pair": lambda: pair[0].send(b"x"),
}
for name, trial in TRIALS.items():
    print(name, attempt(trial), flush=True)
"""


def outcome() -> tuple[list[str], dict[str, str]]:
    done = subprocess.run(
        [sys.executable, "-c", TRIED], capture_output=True, text=True, env=variables(), check=True
    )
    first, *rest = done.stdout.splitlines()
    return first.split(), dict(line.split() for line in rest)


@pytest.fixture(scope="module")
def tried() -> tuple[list[str], dict[str, str]]:
    return outcome()


def test_every_guard_that_stands_is_named(tried: tuple[list[str], dict[str, str]]) -> None:
    active, _ = tried
    assert set(active) <= set(GUARDS)
    assert {"process", "deadline", "cpu", "file_size", "descriptors", "core"} <= set(active)


def test_what_decoding_needs_still_works(tried: tuple[list[str], dict[str, str]]) -> None:
    _, found = tried
    assert (found["thread"], found["pair"]) == ("done", "done")


@pytest.mark.parametrize(
    ("trial", "guards"),
    [
        ("open", {"landlock", "seccomp"}),
        ("list", {"landlock", "seccomp"}),
        ("write", {"landlock", "seccomp"}),
        ("socket", {"seccomp"}),
        ("fork", {"seccomp"}),
        ("spawn", {"landlock", "seccomp"}),
        ("kill", {"seccomp"}),
        ("memory", {"memory"}),
        ("limits", {"memory"}),
        ("code", {"seccomp"}),
    ],
)
def test_what_decoding_does_not_need_fails(
    tried: tuple[list[str], dict[str, str]], trial: str, guards: set[str]
) -> None:
    active, found = tried
    if not guards & set(active):
        pytest.skip(f"this system has none of {', '.join(sorted(guards))}")
    assert found[trial] in ("PermissionError", "OSError", "MemoryError", "ValueError")


def test_the_time_of_a_process_is_set_again_for_each_picture() -> None:
    import math
    import resource

    before = resource.getrlimit(resource.RLIMIT_CPU)
    assert confine_time(12_345.2)
    assert resource.getrlimit(resource.RLIMIT_CPU)[0] == 12_346
    assert confine_time(math.inf)
    assert resource.getrlimit(resource.RLIMIT_CPU) == before
