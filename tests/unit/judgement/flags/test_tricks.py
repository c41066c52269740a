"""Every trick of the gaming benchmark but a life that may be true is flagged, under every shipped rubric."""

import importlib.util
import json
import sys
from pathlib import Path

import pytest

from laws.strategies import profile_of
from screen.judgement.flags.flag import GAMING
from screen.judgement.flags.inspection import flags_of
from screen.judgement.flags.leads import Leads
from screen.judgement.flags.stuffing import check_stuffing
from screen.sources.columns import Columns
from screen.sources.rubric_file import load_rubric

ROOT = Path(__file__).parents[4]
BENCHMARKS = ROOT / "benchmarks"
LIVES = ("fifty papers of a known venue", "a job of forty years", "ten overlapping jobs")
"""What honest people may have done, too: the score alone answers them."""
WEAKEST = json.loads((ROOT / "profiles" / "sungjun-lim.json").read_text("utf-8"))


def load(name: str):
    spec = importlib.util.spec_from_file_location(name, BENCHMARKS / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("rubric", sorted((ROOT / "rubrics").glob("*.toml")), ids=lambda path: path.stem)
def test_every_trick_that_no_honest_life_is_like_is_flagged(rubric: Path) -> None:
    made, asked = load("tricks"), load_rubric(rubric)
    load("tricks_apart")
    with_more = load("gaming").with_more
    assert not [flag for flag in flags_of(profile_of(WEAKEST), asked, "2026-11-20") if flag.kind in GAMING]
    unseen = [
        trick.name
        for trick in made.tricks()
        if trick.name not in LIVES
        and not any(
            flag.kind in GAMING or trick.kind == "invented"
            for flag in flags_of(profile_of(with_more(WEAKEST, trick.add(asked))), asked, "2026-11-20")
        )
    ]
    assert unseen == []


@pytest.mark.parametrize("rubric", sorted((ROOT / "rubrics").glob("*.toml")), ids=lambda path: path.stem)
def test_other_names_of_what_is_asked_are_names(rubric: Path) -> None:
    load("tricks")
    apart, asked, with_more = load("tricks_apart"), load_rubric(rubric), load("gaming").with_more
    for trick in (trick for trick in apart.tricks_apart() if trick.name.startswith("synonyms")):
        profile = profile_of(with_more(WEAKEST, trick.add(asked)))
        assert {flag.kind for flag in flags_of(profile, asked, "2026-11-20")} & GAMING
        assert check_stuffing in Leads(Columns([profile]), asked, [0]).of(0)
