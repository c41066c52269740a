"""Train the labels of lists of papers on invented bibliographies: `python train_citations.py [--lists N]`.

With `--validate` grouped cross-validation: the styles and the invented words and names of a fold are met in no other.
With `--shipped` the weights that the package ships are judged on lists in styles that no training meets.
"""

from __future__ import annotations

import argparse
import concurrent.futures
import multiprocessing
import operator
import random
import time
from dataclasses import dataclass, field

from citations import Bibliography, PrintedLine, line_of
from fitting import fit_chain, write_chain

from screen.documents.entries.papers.paper_passage import PaperLine, paper_lines
from screen.documents.entries.papers.token import CitationToken, tokens_of
from screen.documents.entries.papers.token_clues import clues_of, second_clues
from screen.documents.words.chain import Chain, bucket, load_chain

FOLDS = 5
BUCKETS = 1 << 15
FIRST_APART = 100_000
"""Number of the first style that no training meets."""
BLUR = 0.3
"""Share of tokens that are shown without their letters."""


@dataclass
class Sample:
    """One labelled list."""

    number: int
    """Of the style and of the person."""
    lines: list[PaperLine]
    tokens: list[CitationToken]
    labels: list[str]
    first: list[list[int]]
    """The buckets of the clues of each token."""
    second: list[list[int]] = field(default_factory=list)
    """The same with what a first labelling says."""

    def add_second(self, labels: list[str]) -> None:
        """Add what a first labelling says."""
        more = second_clues(self.lines, self.tokens, labels)
        self.second = [
            own + [bucket(clue, BUCKETS) for clue in clues] for own, clues in zip(self.first, more, strict=True)
        ]


def sample_of(job: tuple[int, bool]) -> Sample | None:
    """The labelled list of one number; with `apart` its words are those of its fold."""
    number, apart = job
    made = Bibliography(number, number % FOLDS, FOLDS) if apart else Bibliography(number)
    printed = made.lines()
    block, lines = 0, []
    for one in printed:
        block += one.first
        lines.append(line_of(one, block))
    cleaned = list(paper_lines(lines))
    tokens = tokens_of(cleaned)
    if not tokens:
        return None
    labels = labels_of(printed, tokens)
    rng = random.Random(number)
    own = " ".join(made.own) if made.style["known"] else None
    if own and made.style["script"] and number % 2:
        own = made.own_script[1]
    clues = [_blurred(one, rng) for one in clues_of(cleaned, tokens, own)]
    return Sample(number, cleaned, tokens, labels, [[bucket(clue, BUCKETS) for clue in one] for one in clues])


def _blurred(clues: list[str], rng: random.Random) -> list[str]:
    if rng.random() > BLUR:
        return clues
    return [clue for clue in clues if not clue.startswith(("w:", "w~", "w^", "-1w", "1w"))]


def labels_of(printed: list[PrintedLine], tokens: list[CitationToken]) -> list[str]:
    """A label for each token, `B-` where an entry and `S-` where a part begins; a separator goes with what it ends."""
    raw: list[str] = []
    pointer, line = 0, -1
    text = ""
    marks: list[str] = []
    for token in tokens:
        if token.line != line:
            line, pointer = token.line, 0
            text = "".join(seg.text for seg in printed[line].segs)
            marks = [seg.label for seg in printed[line].segs for _ in seg.text]
        at = text.find(token.text, pointer)
        if at < 0:
            raw.append("S")
            continue
        pointer = at + len(token.text)
        raw.append(marks[at])
    out = list(raw)
    for at in range(len(out)):
        if out[at] == "S":
            same = at > 0 and tokens[at - 1].line == tokens[at].line
            later = next(
                (raw[n] for n in range(at, len(raw)) if raw[n] != "S" and tokens[n].line == tokens[at].line), None
            )
            out[at] = out[at - 1][-1] if same else later or (out[at - 1][-1] if at else "X")
    begun = -1
    for at, token in enumerate(tokens):
        if token.line != begun and printed[token.line].begins and (at == 0 or tokens[at - 1].line != token.line):
            out[at] = f"B-{out[at]}"
            begun = token.line
    return [
        f"S-{label}" if len(label) == 1 and (at == 0 or out[at - 1][-1] != label) else label
        for at, label in enumerate(out)
    ]


def make_samples(count: int, apart: bool, start: int = 0) -> list[Sample]:
    """Many lists, from the style of a number on."""
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        jobs = [(n, apart) for n in range(start, start + count)]
        return [sample for sample in pool.map(sample_of, jobs, chunksize=20) if sample]


def train_both(samples: list[Sample], rounds: int) -> tuple[Chain, Chain]:
    """The first chain, and the second that sees what the first one says of lists that it was not trained on."""
    halves = [[sample for sample in samples if sample.number % 2 == half] for half in (0, 1)]
    for chain, own in zip(_fit([(half, "first") for half in halves], rounds), halves[::-1], strict=True):
        for sample in own:
            sample.add_second(chain.best(sample.first))
    first, second = _fit([(samples, "first"), (samples, "second")], rounds)
    return first, second


_JOBS: list[tuple[list[Sample], str]] = []
"""What the processes of one pool fit: they are forked, so that nothing is sent to them."""


def _fit(jobs: list[tuple[list[Sample], str]], rounds: int) -> list[Chain]:
    """Chains that fit the first or second clues of some samples, at once."""
    _JOBS[:] = jobs
    context = multiprocessing.get_context("fork")
    with concurrent.futures.ProcessPoolExecutor(len(jobs), mp_context=context) as pool:
        return list(pool.map(_fit_one, range(len(jobs)), [rounds] * len(jobs)))


def _fit_one(job: int, rounds: int) -> Chain:
    samples, which = _JOBS[job]
    return fit_chain([getattr(one, which) for one in samples], [one.labels for one in samples], BUCKETS, rounds)


def label_twice(chains: tuple[Chain, Chain], sample: Sample) -> list[str]:
    """The labels of a list by both chains."""
    sample.add_second(chains[0].best(sample.first))
    return chains[1].best(sample.second)


def entries_of(sample: Sample, labels: list[str]) -> list[tuple[int, str, str, str]]:
    """Each entry: the line on which it begins, its authors, its title, its venue."""
    out: list[tuple[int, dict[str, str]]] = []
    for token, label in zip(sample.tokens, labels, strict=True):
        if label.startswith("B-"):
            out.append((token.line, {"A": "", "T": "", "V": ""}))
        if out and label[-1] in "ATV" and token.text[0].isalnum():
            out[-1][1][label[-1]] += f" {token.text}"
    return [(line, parts["A"], parts["T"], parts["V"]) for line, parts in out]


def judge(samples: list[Sample], given: list[list[str]]) -> str:
    """Share of labels that are right; F1 of beginnings, of titles and of authors with them, of whole entries."""
    right = total = 0
    hits = [0, 0, 0, 0]
    told = found = 0
    for sample, labels in zip(samples, given, strict=True):
        right += sum(a[-1] == b[-1] for a, b in zip(labels, sample.labels, strict=True))
        total += len(labels)
        true, ours = entries_of(sample, sample.labels), entries_of(sample, labels)
        told, found = told + len(true), found + len(ours)
        for at, parts in enumerate(((0,), (0, 2), (0, 1, 2), (0, 1, 2, 3))):
            cut = operator.itemgetter(*parts)
            hits[at] += len({cut(one) for one in true} & {cut(one) for one in ours})
    names = ("beginnings", "titles", "with authors", "with venue")
    return f"labels {right / total:.3f}; F1 " + ", ".join(
        f"{name} {2 * hit / (told + found):.3f}" for name, hit in zip(names, hits, strict=True)
    )


def main() -> None:
    """Train, report, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lists", type=int, default=3200)
    parser.add_argument("--rounds", type=int, default=45)
    parser.add_argument("--folds", type=int, default=FOLDS, help="how many folds to validate")
    parser.add_argument(
        "--validate", action="store_true", help="grouped cross-validation instead of the shipped weights"
    )
    parser.add_argument("--shipped", action="store_true", help="judge the shipped weights on styles kept apart")
    arguments = parser.parse_args()
    start = time.time()
    if arguments.shipped:
        apart = make_samples(arguments.lists, False, FIRST_APART)
        shipped = load_chain("papers_first"), load_chain("papers_second")
        given = {sample.number: label_twice(shipped, sample) for sample in apart}
        print(f"{len(apart)} lists kept apart:", judge(apart, [*given.values()]))
        for part in ("layout", "breaks"):
            kinds = {sample.number: str(Bibliography(sample.number).style[part]) for sample in apart}
            for kind in sorted(set(kinds.values())):
                own = [sample for sample in apart if kinds[sample.number] == kind]
                print(f"{part} {kind}, {len(own)}:", judge(own, [given[sample.number] for sample in own]))
        return
    samples = make_samples(arguments.lists, arguments.validate)
    print(
        f"{len(samples)} lists, {sum(len(one.tokens) for one in samples)} tokens, {time.time() - start:.0f} s",
        flush=True,
    )
    for fold in range(arguments.folds) if arguments.validate else ():
        chains = train_both([sample for sample in samples if sample.number % FOLDS != fold], arguments.rounds)
        apart = [sample for sample in samples if sample.number % FOLDS == fold]
        print(
            f"fold {fold}: {time.time() - start:.0f} s; first",
            judge(apart, [chains[0].best(one.first) for one in apart]),
        )
        print(f"fold {fold}: second", judge(apart, [label_twice(chains, one) for one in apart]), flush=True)
    if not arguments.validate:
        chains = train_both(samples, arguments.rounds)
        print(
            "on its own training data",
            judge(samples, [label_twice(chains, sample) for sample in samples]),
            f"{time.time() - start:.0f} s",
        )
        write_chain("papers_first", chains[0])
        write_chain("papers_second", chains[1])


if __name__ == "__main__":
    main()
