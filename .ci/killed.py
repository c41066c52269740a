"""Prints the share of mutants that the tests kill; `killed.py STATS --least 0.9` fails below that."""

import argparse
import json
import sys
from pathlib import Path

parser = argparse.ArgumentParser()
parser.add_argument("stats", type=Path)
parser.add_argument("--least", type=float, default=0.0)
chosen = parser.parse_args()
stats = json.loads(chosen.stats.read_text("utf-8"))
tried = stats["killed"] + stats["survived"] + stats.get("timeout", 0) + stats.get("suspicious", 0)
share = (stats["killed"] + stats.get("timeout", 0)) / max(tried, 1)
sys.stdout.write(f"{share:.1%} of {tried} mutants killed; {stats['survived']} survive\n")
sys.exit(share < chosen.least)
