"""Work in as many processes of this machine as it is worth."""

from screen.ground.workplace import Here, Workplace, cores

_MOST_CORES, _WORTH_A_START = 4, 10.0
"""Processes of some 150 MB that nobody asked for, and the seconds of work from which on they are started."""


class Cores(Here):
    """Processes of this machine where the work is worth their start, else this one."""

    def for_work(self, seconds: float) -> Workplace | None:
        """`seconds`: what all of it may take one process. None: this process does it."""
        workers = min(cores(), _MOST_CORES)
        if seconds < _WORTH_A_START or workers == 1:
            return None
        try:
            import multiprocessing

            multiprocessing.get_context("spawn").Lock()  # which some machines do not have
        except (ImportError, OSError):
            return None
        from screen.ground.processes import Processes

        return Processes(workers)
