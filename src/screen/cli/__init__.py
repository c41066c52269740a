"""The command line: parse, call, exit status; nothing else."""

import gc

# A command makes few cycles and ends soon: collecting less often, from its imports on, is a twentieth of its time.
gc.set_threshold(50_000, 50, 50)
