"""Train the labels of jobs and degrees on invented careers: `python train_entries.py [--check] [--documents N]`.

Prints what grouped cross-validation gives: the templates and the invented names of each fold are met in no other.
"""

from __future__ import annotations

import argparse
import collections
import concurrent.futures
import pathlib
import random
import time
from dataclasses import dataclass, field

from compositions import Composition
from fitting import fit_chain, mean_chain, write_chain
from labels import labelled
from layouts import Template
from people import Maker
from rendering import render

from screen.documents.blocks.line import Line
from screen.documents.entries.stays.clues import clues_of
from screen.documents.entries.stays.piece import Piece
from screen.documents.entries.stays.proposal import propose
from screen.documents.entries.stays.second_clues import second_clues
from screen.documents.readers.document import read_document
from screen.documents.words.chain import Chain, bucket, load_chain
from screen.ground.errors import InputError

FOLDS = 5
BLUR = 0.25
"""Share of pieces that are shown without their words."""
COMPOSED = 5
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
    proposed: list[str]
    """What its words tell of each piece."""
    first: list[list[int]]
    """The buckets of the clues of each piece."""
    second: list[list[int]] = field(default_factory=list)
    """The same with what a first labelling says."""

    def add_second(self, labels: list[str]) -> None:
        """Add what a first labelling says."""
        more = second_clues(self.lines, self.pieces, labels, self.proposed, self.kind)
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
    rng = random.Random(number)
    return [
        Sample(
            number,
            kind,
            lines,
            pieces,
            labels,
            propose(lines, pieces, kind),
            [_buckets(_blurred(clues, rng), kind) for clues in clues_of(lines, pieces, kind)],
        )
        for kind, lines, pieces, labels in labelled(document, rows)
    ]


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


def make_samples(count: int, apart: bool) -> list[Sample]:
    """The lists of many documents."""
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        return [
            sample for made in pool.map(samples_of, [(n, apart) for n in range(count)], chunksize=20) for sample in made
        ]


def train(samples: list[Sample], kind: str, rounds: int, *, second: bool = False) -> Chain:
    """The chain that fits some lists best."""
    members = [sample.second if second else sample.first for sample in samples]
    return fit_chain(members, [sample.labels for sample in samples], BUCKETS[kind], rounds)


def train_both(samples: list[Sample], kind: str, rounds: int) -> tuple[Chain, Chain]:
    """The first chain, and the second that sees what the first one says of lists that it was not trained on."""
    halves = [[sample for sample in samples if sample.number % 2 == half] for half in (0, 1)]
    for own, other in (halves, halves[::-1]):
        chain = train(other, kind, rounds)
        for sample in own:
            sample.add_second(chain.best(sample.first))
    return train(samples, kind, rounds), train(samples, kind, rounds, second=True)


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
    parser.add_argument("--documents", type=int, default=1500)
    parser.add_argument("--rounds", type=int, default=90)
    parser.add_argument(
        "--validate", action="store_true", help="grouped cross-validation instead of the shipped weights"
    )
    parser.add_argument(
        "--mean", type=int, metavar="N", help="write the mean of the new weights and N times the shipped"
    )
    parser.add_argument("--kind", choices=("work", "education"), help="this one alone")
    arguments = parser.parse_args()
    start = time.time()
    samples = make_samples(arguments.documents, arguments.validate)
    print(f"{len(samples)} lists, {time.time() - start:.0f} s")
    for kind in (arguments.kind,) if arguments.kind else ("work", "education"):
        own = [sample for sample in samples if sample.kind == kind]
        for fold in range(FOLDS) if arguments.validate else ():
            chains = train_both([sample for sample in own if sample.number % FOLDS != fold], kind, arguments.rounds)
            apart = [sample for sample in own if sample.number % FOLDS == fold]
            once = judge(apart, [chains[0].best(sample.first) for sample in apart])
            print(
                f"{kind} fold {fold}: first {once}; second",
                judge(apart, [label_twice(chains, sample) for sample in apart]),
                flush=True,
            )
        if arguments.validate:
            continue
        chains = train_both(own, kind, arguments.rounds)
        print(
            f"{kind}: on its own training data",
            judge(own, [label_twice(chains, sample) for sample in own]),
            f"{time.time() - start:.0f} s",
        )
        for name, chain in zip(("first", "second"), chains, strict=True):
            shipped = load_chain(f"{kind}_{name}")
            write_chain(f"{kind}_{name}", mean_chain(chain, shipped, arguments.mean) if arguments.mean else chain)


if __name__ == "__main__":
    main()
