"""Fitting: the weights of a linear chain, as the package ships them."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pycrfsuite

from screen.documents.words.chain import Chain

DATA = Path(__file__).parents[2] / "src/screen/ground/data"


def fit_chain(
    lists: Sequence[Sequence[Sequence[int]]], labels: Sequence[Sequence[str]], buckets: int, rounds: int
) -> Chain:
    """The chain that fits some lists best: `lists` holds the buckets of the clues of every member."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": 0.4, "c2": 0.02, "max_iterations": rounds, "feature.possible_transitions": True})
    for one, own in zip(lists, labels, strict=True):
        trainer.append([list(map(str, member)) for member in one], list(own))
    with tempfile.NamedTemporaryFile(suffix=".crf") as file:
        trainer.train(file.name)
        tagger = pycrfsuite.Tagger()
        tagger.open(file.name)
        info = tagger.info()
    names = sorted(tagger.labels())
    column = {name: at for at, name in enumerate(names)}
    state = np.zeros((buckets, len(names)))
    for (attribute, name), weight in info.state_features.items():
        state[int(attribute), column[name]] = weight
    change = np.zeros((len(names), len(names)))
    for (before, after), weight in info.transitions.items():
        change[column[before], column[after]] = weight
    step = float(np.quantile(np.abs(state[state != 0]), 0.999)) / 127
    return Chain(
        tuple(names),
        np.clip(np.rint(state / step), -127, 127).astype(np.int8),
        np.rint(change / step).astype(np.int32),
        step,
    )


def mean_chain(one: Chain, other: Chain, times: int = 1) -> Chain:
    """The mean of two chains with the same labels, trained on different documents: it errs less than either.

    `times`: how often the other one counts.
    """
    state = (one.state * one.step + other.state * other.step * times) / (1 + times)
    change = (one.change * one.step + other.change * other.step * times) / (1 + times)
    step = float(np.quantile(np.abs(state[state != 0]), 0.999)) / 127
    return Chain(
        one.labels,
        np.clip(np.rint(state / step), -127, 127).astype(np.int8),
        np.rint(change / step).astype(np.int32),
        step,
    )


def write_chain(name: str, chain: Chain) -> None:
    """Write a chain where the package finds it."""
    np.savez_compressed(
        DATA / f"{name}.npz",
        labels=np.array(chain.labels),
        state=chain.state,
        change=chain.change.astype(np.int16),
        step=chain.step,
    )
