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
    return _rounded(names, state, change)


def mean_chain(chains: Sequence[Chain]) -> Chain:
    """The mean of chains that were trained on different documents: it errs less than any of them."""
    names = sorted({name for chain in chains for name in chain.labels})
    state = np.zeros((len(chains[0].state), len(names)))
    change = np.zeros((len(names), len(names)))
    for chain in chains:
        at = [names.index(name) for name in chain.labels]
        state[:, at] += chain.state * chain.step / len(chains)
        change[np.ix_(at, at)] += chain.change * chain.step / len(chains)
    return _rounded(names, state, change)


def _rounded(names: Sequence[str], state: np.ndarray, change: np.ndarray) -> Chain:
    """A chain whose weights are whole numbers of steps."""
    step = float(np.quantile(np.abs(state[state != 0]), 0.999)) / 127
    return Chain(
        tuple(names),
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
