"""Work on a Dask cluster."""

import logging
import pickle
import socket
import warnings
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from typing import Any, TypeVar
from urllib.parse import urlsplit

from screen import __version__
from screen.ground.errors import InputError, UsageError, cause
from screen.ground.workplace import AHEAD, done_elsewhere, in_order

_PATIENCE_SECONDS = 10
"""That a scheduler may take to answer, and workers to come back."""
_Part = TypeVar("_Part")
_Result = TypeVar("_Result")


class Cluster:
    """The workers of a Dask scheduler, which gives the parts of a lost worker to the others."""

    single_here = False

    def __init__(self, address: str) -> None:
        """`address`: of the scheduler, `tcp://host:port`."""
        self._address = address

    def map(self, work: Callable[[_Part], _Result], parts: Iterable[_Part]) -> Iterator[_Result]:
        """See `Workplace`."""
        client, call = self._client(), pickle.dumps(work)

        def submit(part: bytes) -> "_Answer":
            return _Answer(self._address, client, client.submit(done_elsewhere, __version__, call, part, pure=False))

        try:
            with self._told():
                yield from in_order(submit, map(pickle.dumps, parts), AHEAD * max(len(client.nthreads()), 1))
        finally:
            client.close(timeout=1)

    def _client(self) -> Any:
        try:
            from distributed import Client
        except ImportError:
            raise UsageError(
                "--dask takes the extra `dask`: pip install 'candidate-screen[dask]', in a clone '.[dask]'"
            ) from None
        logging.disable(logging.CRITICAL)  # what it has to say of connections is told in one sentence
        warnings.filterwarnings("ignore", "Sending large graph")  # profiles of packed files travel
        try:
            place = urlsplit(self._address)
            # It would ask for long, and complain of that again when it is collected.
            socket.create_connection((place.hostname, place.port or 0), _PATIENCE_SECONDS).close()
            return Client(self._address, timeout=_PATIENCE_SECONDS, set_as_default=False)  # type: ignore[no-untyped-call]
        except (OSError, ValueError) as error:
            raise InputError(
                f"{self._address}: no Dask scheduler answers there ({cause(error)}); --dask takes tcp://HOST:PORT"
            ) from error

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What may go wrong on a cluster, as a sentence."""
        from distributed import KilledWorker

        try:
            yield
        except KilledWorker as error:
            raise InputError(
                f"{self._address}: one part ended every worker that took it, for want of memory perhaps"
            ) from error
        except ModuleNotFoundError as error:
            raise InputError(f"{self._address}: a worker cannot load screen ({error}); install it there") from error
        except (CancelledError, OSError) as error:
            raise InputError(f"{self._address}: the Dask scheduler was lost; start it and run this again") from error


class _Answer:
    """What a worker will say."""

    def __init__(self, address: str, client: Any, future: Any) -> None:
        self._address, self._client, self._future = address, client, future

    def result(self) -> Any:
        """Wait for it, as long as there is a worker."""
        while True:
            try:
                return self._future.result(timeout=_PATIENCE_SECONDS)
            except InputError as error:
                # Who reads of a path that is there wants to know where it is not.
                told = f"{error} (told by a worker of {self._address}, which must see the same files)"
                raise type(error)(told) from None
            except TimeoutError:
                if self._future.status == "error":  # it is what the work raised
                    raise
                # What is done by now is asked for again.
                if not self._future.done() and not self._client.nthreads():
                    raise InputError(f"{self._address}: no worker is left; start some and run this again") from None
