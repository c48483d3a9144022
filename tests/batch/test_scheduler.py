from __future__ import annotations

import builtins
import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from tests.support.clusters import cluster as started
from verifyimg.batch import scheduler as module
from verifyimg.batch.parcel import packed, unpacked
from verifyimg.batch.scheduler import Scheduler
from verifyimg.errors import ClusterError, ClusterLost, ClusterUnreachable
from verifyimg.limits import DEFAULT

QUICK = replace(DEFAULT, cluster_connect_seconds=0.2)
needs_dask = pytest.mark.usefixtures("_dask")
pytestmark = [
    pytest.mark.allow_hosts("127.0.0.1"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


@pytest.fixture
def _dask() -> None:
    pytest.importorskip("distributed", reason="needs dask: pip install 'verifyimg[cluster]'")


def test_without_dask_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def refused(name: str, *rest: Any) -> Any:
        if name == "distributed":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", refused)
    with pytest.raises(ClusterError, match=r"pip install 'verifyimg\[cluster\]'"):
        Scheduler("tcp://127.0.0.1:1", QUICK)


@needs_dask
def test_nobody_there_is_an_error_of_ours_and_nothing_else_is_said(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(ClusterUnreachable, match=r"tcp://127\.0\.0\.1:1: no scheduler of dask"):
        Scheduler("tcp://127.0.0.1:1", QUICK)
    assert capfd.readouterr() == ("", "")
    assert logging.getLogger("distributed.core").level > logging.CRITICAL


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    pytest.importorskip("distributed", reason="needs dask: pip install 'verifyimg[cluster]'")
    with started(str(tmp_path_factory.mktemp("cluster")), workers=1) as found:
        yield found


@pytest.mark.slow
def test_messages_go_there_and_back_and_what_a_worker_cannot_do_is_said(address: str) -> None:
    scheduler = Scheduler(address, DEFAULT)
    try:
        assert scheduler.wait_for_worker(20) == 1
        assert [*scheduler.all_run(len, b"abc").values()] == [3]
        number = scheduler.submit(unpacked, packed([b"a"]))
        assert len(scheduler) == 1
        reply = scheduler.reply(20)
        assert reply is not None
        assert (reply.number, reply.answer, reply.died) == (number, [b"a"], False)
        assert scheduler.reply(0.01) is None
        scheduler.submit(unpacked, b"\0")
        with pytest.raises(ClusterError, match="a worker cannot do its work: Garbage"):
            scheduler.reply(20)
    finally:
        scheduler.close()


class Gone:
    """A client whose scheduler has gone, and what it had asked."""

    key, status = "a", "cancelled"

    def submit(self, *_what: object, **_how: object) -> Gone:
        return self

    def add_done_callback(self, tell: Callable[[Gone], None]) -> None:
        tell(self)

    def cancelled(self) -> bool:
        return True

    def nthreads(self) -> None:
        raise OSError("timed out\nafter much ado")

    def cancel(self, *_what: object, **_how: object) -> None:
        raise RuntimeError

    close = cancel


@needs_dask
def test_a_scheduler_that_goes_away_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_connected", lambda *_: Gone())
    scheduler = Scheduler("tcp://a:1", DEFAULT)
    scheduler.submit(unpacked, b"")
    with pytest.raises(ClusterLost, match=r"tcp://a:1: .*\(its scheduler hung up\)"):
        scheduler.reply(1)
    with pytest.raises(ClusterLost, match=r"\(timed out\)"):
        scheduler.slots()
    scheduler.close()
