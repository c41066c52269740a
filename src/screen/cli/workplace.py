"""Where a large pool is judged, as the options of a command have it."""

from screen.ground.workplace import Workplace


def workplace_of(jobs: int) -> Workplace | None:
    """`jobs`: processes; 0: as many as there are cores. None: this process."""
    if jobs == 1:
        return None
    from screen.ground.processes import Processes  # multiprocessing takes a while to load

    return Processes(jobs)
