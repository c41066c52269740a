"""The command line: parse, call, exit status; nothing else."""

import gc
import os

# A command makes few cycles and ends soon: a start, and what is kept of a part of a pool, are fewer objects than call
# for a collection, which would be a thirtieth of the time of a start.
gc.set_threshold(200_000, 50, 50)
# numpy starts a thread a core for products of large matrices when it is loaded; ours are small, and threads that add up
# in parts would make sums depend on the machine.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
