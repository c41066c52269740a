"""Train the labels of jobs and degrees on invented careers: `python train_entries.py --kind KIND [--documents N]`.

Trains on invented documents more than once, each time on others, and writes the mean. `--validate` prints what grouped
cross-validation gives: the templates and the invented names of each fold are met in no other.
"""

from __future__ import annotations

import argparse
import collections
import concurrent.futures
import pathlib
import random
from dataclasses import dataclass, field
from itertools import repeat

from compositions import Composition
from fitting import fit_chain, mean_chain, write_chain
from labels import labelled
from layouts import Template
from people import Maker
from rendering import render

from screen.documents.blocks.line import Line
from screen.documents.entries.stays.clues import clues_of, second_clues
from screen.documents.entries.stays.piece import Piece
from screen.documents.readers.document import read_document
from screen.documents.words.chain import Chain, bucket
from screen.ground.errors import InputError

FOLDS = 5
BLUR = 0.25
"""Share of pieces that are shown without their words."""
COMPOSED = 6
"""Of ten documents, those whose layout is composed."""
BUCKETS = {"work": 1 << 15, "education": 1 << 14}


@dataclass
class Sample:
    """One labelled list."""

    number: int
    """Of the document: its template and its person."""
    kind: str
    lines: list[Line]
    pieces: list[Piece]
    labels: list[str]
    first: list[list[int]]
    """The buckets of the clues of each piece."""
    second: list[list[int]] = field(default_factory=list)
    """The same with what a first labelling says."""

    def add_second(self, labels: list[str]) -> None:
        """Add what a first labelling says."""
        more = second_clues(self.lines, self.pieces, labels, self.kind)
        self.second = [own + _buckets(clues, self.kind) for own, clues in zip(self.first, more, strict=True)]


def _buckets(clues: list[str], kind: str) -> list[int]:
    return [bucket(clue, BUCKETS[kind]) for clue in clues]


def samples_of(job: tuple[int, bool]) -> list[Sample]:
    """The labelled lists of one document; with `apart` its names are those of its fold."""
    number, apart = job
    template = Composition(number) if number % 10 < COMPOSED else Template(number)
    person = (Maker(number, number % FOLDS, FOLDS) if apart else Maker(number)).make()
    rows = template.rows(person)
    name, data = render(template, rows)
    try:
        document = read_document(pathlib.Path(name), data)
    except InputError:
        return []
    return [
        Sample(
            number,
            kind,
            lines,
            pieces,
            labels,
            _blurred_buckets(number, lines, pieces, kind),
        )
        for kind, lines, pieces, labels in labelled(document, rows)
    ]


def _blurred_buckets(number: int, lines: list[Line], pieces: list[Piece], kind: str) -> list[list[int]]:
    rng = random.Random(f"{number}{kind}")
    return [_buckets(_blurred(clues, rng), kind) for clues in clues_of(lines, pieces, kind)]


def _blurred(clues: list[str], rng: random.Random) -> list[str]:
    """The clues, of some pieces without their words, so that the weights do not rest on words alone."""
    kind = rng.random()
    if kind > BLUR:
        return clues
    return [
        clue
        for clue in clues
        if not clue.startswith(
            ("w:", "w~", "w^", "<", ">") if kind > BLUR / 3 else ("w:", "w~", "w^", "<", ">", "g=", "G=")
        )
    ]


def train(samples: list[Sample], kind: str, rounds: int, *, second: bool = False) -> Chain:
    """The chain that fits some lists best."""
    members = [sample.second if second else sample.first for sample in samples]
    return fit_chain(members, [sample.labels for sample in samples], BUCKETS[kind], rounds)


def train_both(samples: list[Sample], kind: str, rounds: int) -> tuple[Chain, Chain]:
    """The first chain, the mean of one for each half of the lists, and the second.

    The second sees what a first one says of lists that it was not trained on.
    """
    halves = [[sample for sample in samples if sample.number % 2 == half] for half in (0, 1)]
    firsts = [train(half, kind, rounds) for half in halves]
    for own, chain in zip(halves, reversed(firsts), strict=True):
        for sample in own:
            sample.add_second(chain.best(sample.first))
    return mean_chain(firsts), train(samples, kind, rounds, second=True)


def label_twice(chains: tuple[Chain, Chain], sample: Sample) -> list[str]:
    """The labels of a list by both chains."""
    sample.add_second(chains[0].best(sample.first))
    return chains[1].best(sample.second)


def entries_of(labels: list[str], texts: list[str]) -> list[tuple[tuple[str, ...], ...]]:
    """Organisation, role and dates of each entry, as the labels cut them."""
    out: list[dict[str, list[str]]] = []
    for label, text in zip(labels, texts, strict=True):
        if label.startswith("B-"):
            out.append(collections.defaultdict(list))
        bare = label.removeprefix("B-")
        if out and bare in ("ORG", "ROLE", "DATE"):
            out[-1][bare].append(text)
    return [tuple(tuple(entry[part]) for part in ("ORG", "ROLE", "DATE")) for entry in out]


def judge(samples: list[Sample], given: list[list[str]]) -> str:
    """Share of labels that are right, and F1 of entries with organisation, role and dates all right."""
    right = total = hit = told = found = 0
    for sample, labels in zip(samples, given, strict=True):
        texts = [piece.text for piece in sample.pieces]
        right += sum(a == b for a, b in zip(labels, sample.labels, strict=True))
        total += len(labels)
        true, ours = (
            collections.Counter(entries_of(sample.labels, texts)),
            collections.Counter(entries_of(labels, texts)),
        )
        hit += sum((true & ours).values())
        told += sum(true.values())
        found += sum(ours.values())
    return f"labels {right / total:.3f}, whole entries F1 {2 * hit / (told + found):.3f}"


def main() -> None:
    """Train, report, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kind", choices=("work", "education"), required=True)
    parser.add_argument("--documents", type=int, default=5000, help="of each training")
    parser.add_argument("--trainings", type=int, default=4, help="on documents of their own; their mean is written")
    parser.add_argument("--rounds", type=int, default=90)
    parser.add_argument(
        "--validate", action="store_true", help="grouped cross-validation instead of the shipped weights"
    )
    arguments = parser.parse_args()
    if arguments.validate:
        validate(arguments.kind, arguments.documents, arguments.rounds)
        return
    own = [
        range(number * arguments.documents, (number + 1) * arguments.documents) for number in range(arguments.trainings)
    ]
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        trained = list(pool.map(train_on, own, repeat(arguments.kind), repeat(arguments.rounds)))
    for name, chains in zip(("first", "second"), zip(*trained, strict=True), strict=True):
        write_chain(f"{arguments.kind}_{name}", mean_chain(chains))


def train_on(numbers: range, kind: str, rounds: int) -> tuple[Chain, Chain]:
    """The chains that are trained on the documents with these numbers."""
    own = [sample for number in numbers for sample in samples_of((number, False)) if sample.kind == kind]
    chains = train_both(own, kind, rounds)
    told = judge(own, [label_twice(chains, sample) for sample in own])
    print(f"documents {numbers.start} to {numbers.stop}: {len(own)} lists, on its own data {told}", flush=True)
    return chains


def validate(kind: str, documents: int, rounds: int) -> None:
    """Print how well the lists of each fold are labelled by what was trained on the others."""
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        made = list(pool.map(samples_of, [(number, True) for number in range(documents)], chunksize=20))
    own = [sample for samples in made for sample in samples if sample.kind == kind]
    for fold in range(FOLDS):
        chains = train_both([sample for sample in own if sample.number % FOLDS != fold], kind, rounds)
        apart = [sample for sample in own if sample.number % FOLDS == fold]
        once = judge(apart, [chains[0].best(sample.first) for sample in apart])
        twice = judge(apart, [label_twice(chains, sample) for sample in apart])
        print(f"{kind} fold {fold}: first {once}; second {twice}", flush=True)


if __name__ == "__main__":
    main()
