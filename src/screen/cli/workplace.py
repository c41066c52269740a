"""Where a large pool is judged, as the options of a command have it."""

from screen.ground.errors import UsageError
from screen.ground.workplace import Workplace


def workplace_of(jobs: int, dask: str | None) -> Workplace | None:
    """`jobs`: processes; 0: as many as there are cores. `dask`: the address of a scheduler. None: this process."""
    if dask is not None:
        if jobs != 1:
            raise UsageError("--jobs and --dask exclude each other: a cluster has as many workers as it has")
        from screen.ground.cluster import Cluster

        return Cluster(dask)
    if jobs == 1:
        return None
    from screen.ground.processes import Processes  # multiprocessing takes a while to load

    return Processes(jobs)
