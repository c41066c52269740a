"""Every rule is shown on two examples, and they are its tests: the list comes from the code, so none can lack them."""

import re

import pytest

from screen.judgement.lint.linter import check_reading
from screen.judgement.lint.profile_rules import RULES as PROFILE_RULES
from screen.judgement.lint.profile_rules import ProfileRule, check_twins
from screen.judgement.lint.registry import FAMILIES, all_rules, rubric_rules, severities
from screen.judgement.lint.rule import Example, Rule
from screen.sources.profile_shape import check_profile
from screen.sources.rubric_file import load_reading
from screen.sources.run_pools import Pools

IDS = frozenset(rule.id for rule in all_rules())


def found(example: Example, path) -> set[str]:
    path.write_bytes(example.whole.encode("utf-8", "surrogateescape"))
    return {problem.rule for problem in check_reading(load_reading(path), IDS, example.pool, example.calibration)}


@pytest.mark.parametrize("rule", rubric_rules(), ids=lambda rule: rule.id)
def test_a_rule_finds_its_failing_example_and_no_rule_finds_its_passing_one(rule: Rule, tmp_path):
    assert rule.id in found(rule.failing, tmp_path / "failing.toml")
    assert found(rule.passing, tmp_path / "passing.toml") == set()


@pytest.mark.parametrize("rule", rubric_rules(), ids=lambda rule: rule.id)
def test_findings_bear_the_severity_of_their_rule(rule: Rule, tmp_path):
    path = tmp_path / "failing.toml"
    path.write_bytes(rule.failing.whole.encode("utf-8", "surrogateescape"))
    everything = check_reading(load_reading(path), IDS, rule.failing.pool, rule.failing.calibration)
    problems = [problem for problem in everything if problem.rule == rule.id]
    assert {problem.severity for problem in problems} == {rule.severity}
    for problem in problems:
        assert not problem.message.endswith(".")
        assert problem.fix


@pytest.mark.parametrize("rule", PROFILE_RULES, ids=lambda rule: rule.id)
def test_a_profile_rule_finds_its_failing_example_and_no_rule_finds_its_passing_one(rule: ProfileRule, tmp_path):
    if rule.pool:
        for text, found in ((rule.failing, {(rule.id, rule.severity)}), (rule.passing, set())):
            (tmp_path / "pool.jsonl").write_text(text, encoding="utf-8")
            pools = Pools([str(tmp_path / "pool.jsonl")])
            pools.load(tmp_path)
            problems = (*check_twins(pools.twins), *check_profile(tmp_path / "pool.jsonl", severities())[0])
            assert {(problem.rule, problem.severity) for problem in problems} == found
        return
    path = tmp_path / "profile.json"
    path.write_bytes(rule.failing.encode("utf-8", "surrogateescape"))
    assert {(problem.rule, problem.severity) for problem in check_profile(path, severities())[0]} == {
        (rule.id, rule.severity)
    }
    path.write_bytes(rule.passing.encode("utf-8", "surrogateescape"))
    assert check_profile(path, severities())[0] == ()


def test_ids_are_unique_and_belong_to_a_family():
    ids = [rule.id for rule in all_rules()]
    assert len(set(ids)) == len(ids)
    for name in ids:
        assert re.fullmatch(r"(RUB|PRO)\d{3}", name)
        assert name[:4] in FAMILIES


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_titles_are_one_line_and_reasons_are_sentences(rule: Rule | ProfileRule):
    assert "\n" not in rule.title
    assert not rule.title.endswith(".")
    assert rule.why.endswith((".", ").", "`."))
