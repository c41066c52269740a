"""What is done where a noun names an activity, and who does it."""

import pytest

from screen.ground.derivation import deeds, doers, makings, measured, nominals


@pytest.mark.parametrize(
    ("noun", "deed"),
    [
        ("reconciliation", "reconciled"),
        ("retrieval", "retrieves"),
        ("planning", "planned"),
        ("training", "trains"),
        ("management", "managing"),
        ("analysis", "analysed"),
        ("administration", "administered"),
        ("growth", "grew"),
        ("writing", "wrote"),
        ("leadership", "led"),
        ("audit", "audited"),
        ("prevention", "prevented"),
        ("intervention", "intervened"),
        ("ingestion", "ingested"),
        ("transfusion", "transfused"),
        ("guidance", "guided"),
        ("performance", "performed"),
        ("storage", "stored"),
        ("closure", "closed"),
        ("disposal", "disposed"),
        ("referral", "referred"),
        ("mapping", "mapped"),
        ("cleaning", "cleaned"),
        ("fixing", "fixed"),
        ("drawing", "drew"),
    ],
)
def test_a_deed(noun: str, deed: str) -> None:
    assert deed in deeds(noun)


@pytest.mark.parametrize(
    ("noun", "doer"),
    [
        ("retrieval", "retrievers"),
        ("generation", "generator"),
        ("management", "manager"),
        ("planning", "planner"),
        ("engineering", "engineer"),
        ("classification", "classifier"),
        ("detection", "detector"),
    ],
)
def test_a_doer(noun: str, doer: str) -> None:
    assert doer in doers(noun)


@pytest.mark.parametrize("noun", ["kettle", "safety", "c++", "", "\u5b66\u4e60", "modeling"])
def test_no_verb_of_another_word(noun: str) -> None:
    assert "kettled" not in deeds(noun)
    assert "mode" not in deeds(noun)


def test_what_comes_of_a_technique() -> None:
    assert {"spectra", "spectrometer"} <= measured("spectroscopy")
    assert {"micrographs", "microscope"} <= measured("microscopy")
    assert "chromatograms" in measured("chromatography")
    assert measured("tea") == frozenset()


def test_a_thing_is_made_where_it_is_added() -> None:
    assert {"added", "adding", "created"} <= {*makings()}


def test_a_consonant_is_doubled_behind_one_short_vowel_alone() -> None:
    assert "mapped" in deeds("mapping")
    assert not {"cleanned", "cleanning"} & deeds("cleaning")
    assert not {"fixxed", "fixxing"} & deeds("fixing")
    assert "planners" in doers("planning")
    assert not {"cleanner", "cleanners"} & doers("cleaning")


def test_an_activity_is_called_by_the_endings_of_its_verb() -> None:
    assert "installation" in nominals("installing")
    assert "classification" in nominals("classifying")
    assert not [noun for noun in nominals("cleaning") if noun.endswith("ication")]
