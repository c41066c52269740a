"""The targets run: on their corpora, and on some mutants of each."""

from itertools import islice

import pytest

from fuzz.mutation import CORPORA, mutants, seeds
from fuzz.targets import TARGETS


def test_every_target_has_a_corpus() -> None:
    assert {path.name for path in CORPORA.iterdir()} == set(TARGETS)


@pytest.mark.parametrize("target", TARGETS)
def test_a_target_ends_well_on_its_corpus_and_on_mutants(target: str) -> None:
    own = seeds(target)
    assert own
    for data in (*own, *islice(mutants(target), 6)):
        assert TARGETS[target](data) is None
