"""The process that decodes gives up what decoding does not need: memory, files, calls."""

from __future__ import annotations

import ctypes
import math
import resource
import sys
from collections.abc import Callable

from verifyimg.isolation.landlock import forbid_files
from verifyimg.isolation.seccomp import forbid_calls
from verifyimg.limits import DEFAULT
from verifyimg.model.guards import Guard

_PR_SET_NO_NEW_PRIVS = 38


def confine(memory: int, files: int = DEFAULT.decoding_files) -> tuple[Guard, ...]:
    """Puts up every guard that this system has; the names of those that stand.

    There is no way back. The order matters: what is limited later could not be set any more.
    """
    steps: tuple[tuple[Guard, Callable[[], bool]], ...] = (
        ("cpu", lambda: confine_time(math.inf)),
        ("file_size", lambda: _limited(resource.RLIMIT_FSIZE, 0)),
        ("descriptors", lambda: _limited(resource.RLIMIT_NOFILE, files)),
        ("core", lambda: _limited(resource.RLIMIT_CORE, 0)),
        ("memory", lambda: _memory(memory)),
        ("no_new_privileges", _no_new_privileges),
        ("landlock", forbid_files),
        ("seccomp", forbid_calls),
    )
    return ("process", "deadline", *(guard for guard, step in steps if step()))


def confine_time(until: float) -> bool:
    """Sets the processor time at which the process is ended, in seconds since its start."""
    soft = resource.RLIM_INFINITY if math.isinf(until) else math.ceil(until)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    if hard != resource.RLIM_INFINITY and (soft == resource.RLIM_INFINITY or soft > hard):
        soft = hard
    return _set(resource.RLIMIT_CPU, (soft, hard))


def _memory(most: int) -> bool:
    # NOTE: macOS takes the number and does not hold to it.
    return sys.platform != "darwin" and _limited(resource.RLIMIT_AS, most)


def _limited(kind: int, most: int) -> bool:
    """Whether the limit stands, also against the process itself."""
    hard = resource.getrlimit(kind)[1]
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    return _set(kind, (most, most))


def _set(kind: int, limits: tuple[int, int]) -> bool:
    try:
        resource.setrlimit(kind, limits)
    except (OSError, ValueError):
        return False
    return True


def _no_new_privileges() -> bool:
    if not sys.platform.startswith("linux"):
        return False
    return bool(ctypes.CDLL(None).prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)
