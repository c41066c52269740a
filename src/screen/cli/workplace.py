"""Where a large pool is judged, as the options of a command have it."""

from screen.ground.cores import Cores
from screen.ground.errors import UsageError
from screen.ground.workplace import Workplace


def workplace_of(jobs: int | None, dask: str | None) -> Workplace | None:
    """Where the parts of a pool are judged; None: this process.

    `jobs`: processes; 0: as many as there are cores; None: so many as the work is worth. `dask`: the address of a
    scheduler.
    """
    if dask is not None:
        if jobs not in (None, 1):
            raise UsageError("--jobs and --dask exclude each other: a cluster has as many workers as it has")
        from screen.ground.cluster import Cluster

        return Cluster(dask)
    if jobs is None:
        return Cores()
    if jobs == 1:
        return None
    from screen.ground.processes import Processes  # multiprocessing takes a while to load

    return Processes(jobs)
