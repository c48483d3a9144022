"""The way to a scheduler of dask: the only file that knows `distributed`.

Messages go there and back as bytes; dask wraps them in its own, which are pickled. Who runs a
cluster that is used here can run programs here: it is trusted, as the page on threats says.
"""

from __future__ import annotations

import itertools
import logging
import warnings
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import Any

from verifyimg.errors import ClusterError, ClusterLost, ClusterUnreachable
from verifyimg.limits import Limits
from verifyimg.model.noun import noun

MISSING = "dask is not installed; `pip install 'verifyimg[cluster]'`"
_FOREIGN = (OSError, RuntimeError, ValueError, TypeError, ImportError, AttributeError, TimeoutError)
"""What dask raises where somebody does not answer, or answers what it does not understand."""


@noun
class Reply:
    """What became of one message."""

    number: int
    """As `submit` gave it."""
    answer: object
    """What the function gave back; nobody has looked at it yet."""
    died: bool = False
    """Whether workers ended in the middle of it, as often as the scheduler bears with."""


class Scheduler:
    """A connection to one scheduler; raises `ClusterError`s that say what is wrong."""

    def __init__(self, address: str, limits: Limits) -> None:
        """Connects, within `limits.cluster_connect_seconds`."""
        self._address = address
        self._pending: dict[str, tuple[int, Any]] = {}
        self._done: SimpleQueue[Any] = SimpleQueue()
        self._numbers = itertools.count()
        self._client = _connected(address, limits.cluster_connect_seconds)

    def __len__(self) -> int:
        """Messages that are not answered yet."""
        return len(self._pending)

    def slots(self) -> int:
        """How many messages are worked at at a time; 0 without a worker."""
        return sum(self._asked(self._client.nthreads).values())

    def wait_for_worker(self, seconds: float) -> int:
        """The same, once there is a worker; 0 where none came for so long."""
        with suppress(TimeoutError):
            self._client.wait_for_workers(1, timeout=seconds)
        return self.slots()

    def all_run(self, function: Callable[..., object], *arguments: object) -> dict[str, object]:
        """What every worker answers now, by its address; an exception where it could not."""
        found: dict[str, object] = self._asked(
            self._client.run, function, *arguments, on_error="return"
        )
        return found

    def submit(self, function: Callable[..., object], message: bytes) -> int:
        """Sends a message to be answered by a function on some worker; its number."""
        number = next(self._numbers)
        future = self._asked(self._client.submit, function, message, pure=False)
        self._pending[future.key] = number, future
        future.add_done_callback(self._done.put)
        return number

    def reply(self, seconds: float) -> Reply | None:
        """The next reply, waited for; None where there was none for so long."""
        from distributed import KilledWorker

        while True:
            try:
                future = self._done.get(timeout=seconds)
            except Empty:
                return None
            if future.key in self._pending:
                break
        number, _ = self._pending.pop(future.key)
        if future.cancelled() or future.status == "lost":
            raise ClusterLost(address=self._address, reason="its scheduler hung up")
        error = self._asked(future.exception)
        if isinstance(error, KilledWorker):
            return Reply(number=number, answer=None, died=True)
        if error is not None:
            detail = f"a worker cannot do its work: {type(error).__name__}: {error}"
            raise ClusterError(address=self._address, detail=detail)
        answer = self._asked(future.result)
        future.release()
        return Reply(number=number, answer=answer)

    def close(self) -> None:
        """Calls back what was sent and not begun, and goes."""
        with suppress(*_FOREIGN):
            self._client.cancel([future for _, future in self._pending.values()], force=True)
        self._pending.clear()
        with suppress(*_FOREIGN):
            self._client.close(timeout=2)

    def _asked(self, function: Callable[..., Any], *arguments: object, **named: object) -> Any:
        from concurrent.futures import CancelledError

        try:
            return function(*arguments, **named)
        except (*_FOREIGN, CancelledError) as error:
            raise ClusterLost(address=self._address, reason=_words(error)) from error


def _connected(address: str, seconds: float) -> Any:
    with warnings.catch_warnings():
        # NOTE: we compare what matters ourselves, and say it in one line.
        warnings.simplefilter("ignore")
        try:
            from distributed import Client
        except ImportError as error:
            raise ClusterError(address=address, detail=MISSING) from error
        for name in ("distributed", *_chatty()):
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)
        try:
            made: Callable[..., Any] = Client
            return made(address, timeout=seconds, set_as_default=False)
        except _FOREIGN as error:
            raise ClusterUnreachable(address=address, reason=_words(error)) from error


def _chatty() -> list[str]:
    """Those that speak up by themselves on standard error, where our lines stand."""
    return [name for name in logging.root.manager.loggerDict if name.startswith("distributed.")]


def _words(error: BaseException) -> str:
    lines = str(error).splitlines()
    return lines[0][:200] if lines else type(error).__name__
