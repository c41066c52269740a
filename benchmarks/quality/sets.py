"""A labelled pool on disk: `pool.jsonl.gz` (or a file POOL that names one), `rubrics/*.toml`, `qrels.tsv`."""

import gzip
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from screen.sources.pool import load_pool
from screen.sources.profile import Profile
from screen.sources.rubric import Rubric
from screen.sources.rubric_file import load_rubric


@dataclass(frozen=True)
class LabelledPool:
    """A pool with judgements of its candidates."""

    name: str
    profiles: tuple[Profile, ...]
    texts: dict[str, str]
    """Candidate id to the whole text, for the baselines."""
    rubrics: dict[str, Rubric]
    """Query id to rubric; those with judgements alone."""
    relevance: dict[str, dict[str, float]]
    """Query id to candidate id to relevance."""

    @property
    def graded(self) -> bool:
        """Relevance has more than two grades: only the judged candidates of a rubric are compared."""
        return any(value not in (0.0, 1.0) for found in self.relevance.values() for value in found.values())


def load_set(folder: Path) -> LabelledPool:
    """The labelled pool in `folder`."""
    pool = folder / "pool.jsonl.gz"
    if not pool.exists():
        pool = folder / (folder / "POOL").read_text(encoding="utf-8").strip()
    with gzip.open(pool, "rt", encoding="utf-8") as lines:
        texts = {row.pop("id"): _text_of(row) for row in map(json.loads, lines)}
    relevance: dict[str, dict[str, float]] = {}
    for line in (folder / "qrels.tsv").read_text(encoding="utf-8").splitlines():
        query, candidate, value = line.split("\t")
        relevance.setdefault(query, {})[candidate] = float(value)
    rubrics = {
        path.stem: load_rubric(path) for path in sorted((folder / "rubrics").glob("*.toml")) if path.stem in relevance
    }
    return LabelledPool(folder.name, load_pool([str(pool)]).profiles, texts, rubrics, relevance)


def _text_of(node: Any) -> str:
    if isinstance(node, dict):
        return "\n".join(_text_of(value) for key, value in node.items() if key != "name" or "summary" in node)
    return "\n".join(map(_text_of, node)) if isinstance(node, list) else node if isinstance(node, str) else ""
