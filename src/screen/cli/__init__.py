"""The command line: parse, call, exit status; nothing else."""
