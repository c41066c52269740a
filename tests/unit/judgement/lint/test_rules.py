"""What the rules find beyond their two examples, and what they leave alone."""

import json

import pytest

from screen.ground.errors import UsageError
from screen.judgement.lint.calibration_record import Calibration
from screen.judgement.lint.linter import check_reading
from screen.judgement.lint.registry import find_rule, rubric_rules, selected_ids
from screen.judgement.lint.rule import Example
from screen.sources.rubric_file import parse_reading

IDS = frozenset(rule.id for rule in rubric_rules())
ONE = '[[skills]]\nname = "CUDA"\nrequired = true\n'
VENUES = "[venues]\nNeurIPS = 1.0\n"
DATED = "tests_as_of = 2026-11-20\n"


def found(text: str, pool=None, calibration=None, ids=IDS) -> list[str]:
    reading = parse_reading(Example(text).whole, "r.toml", "")
    return [problem.rule for problem in check_reading(reading, ids, pool, calibration)]


def messages(text: str, pool=None) -> list[str]:
    reading = parse_reading(Example(text).whole, "r.toml", "")
    return [problem.message for problem in check_reading(reading, IDS, pool)]


def test_a_word_of_every_trade_is_told_with_its_share_of_texts() -> None:
    """Planning stands in a third of the reference texts; an ignore comment lets it stand."""
    text = 'skills = [{ name = "Planning" }]'
    (message,) = messages(text)
    assert message.startswith("`Planning` stands in 33% of the texts of all trades")
    assert found(f"{text}  # screen: ignore[RUB217] nothing else is planned here\n") == []


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        # RUB201: points that nobody can earn
        ("points = { seniority = 100 }\nseniority = { counts = { full-time = 0 } }\nskills = []\n", ["RUB201"]),
        ("points = { seniority = 100 }\nskills = []\n", []),
        ("points = { skills = 100 }\nskills = []\n", ["RUB201"]),
        ("points = { publications = 100 }\nskills = []\n[venues]\nNeurIPS = 0\n", ["RUB201"]),
        ("points = { publications = 100 }\nskills = []\n[venues]\ndefault = 0.5\n", []),
        (
            f"points = {{ publications = 100 }}\nskills = []\npublications.credit = {{ first = 0 }}\n{VENUES}",
            ["RUB201"],
        ),
        (f"points = {{ publications = 100 }}\nskills = []\npublications.tracks = {{}}\n{VENUES}", ["RUB201"]),
        ("points = { keywords = 100 }\nskills = []\n", []),
        ('title = "???"\npoints = { keywords = 100 }\nskills = []\n', ["RUB201"]),
        ('title = "???"\nsummary = "Brews tea"\npoints = { keywords = 100 }\nskills = []\n', []),
        ('title = "???"\npoints = { keywords = 100 }\nskills = []\n[keywords]\nterms = ["tea"]\n', []),
        # RUB202: criteria without points
        (f"points = {{ seniority = 100 }}\n{ONE}", []),
        ('points = { seniority = 100 }\n[[skills]]\nname = "CUDA"\n', ["RUB202"]),
        ("publications = { full_marks = 2 }\n", ["RUB202"]),
        ("publications = { min = 1 }\n", []),
        ("seniority = { min_years = 2 }\n", []),
        ("seniority = { target_years = 2 }\n", ["RUB202"]),
        ('keywords = { terms = ["tea"] }\n', ["RUB202"]),
        ('keywords = { idf = "pool" }\n', []),
        ('skills = [{ name = "Python", terms = ["CPython", "CPython"] }]\n', ["RUB207", "RUB206"]),
        # RUB216: relevance the wrong way round
        ("points = { seniority = 100 }\nskills = []\nseniority = { relevance = { named = 1, other = 0.1 } }\n", []),
        (
            "points = { seniority = 100 }\nskills = []\n"
            "seniority = { relevance = { named = 0.1, untold = 0.5, other = 1 } }\n",
            ["RUB216"] * 2,
        ),
        ('points = { skills = "80%", seniority = 20 }\n[[skills]]\nname = "CUDA"\n', ["RUB104"]),
        # RUB203: terms that nothing could match
        ('skills = [{ name = "IT" }, { name = "C" }, { name = "Go" }, { name = "R" }, { name = ".NET" }]\n', []),
        ('skills = [{ name = "C++", terms = ["and/or", "", " ", "日本"] }]\n', ["RUB203"] * 3),
        ('points = { skills = 50, keywords = 50 }\nkeywords = { terms = ["the", "tea"] }\n', ["RUB203"]),
        ('skills = [{ name = "…", required = true, terms = ["tea"] }]\n', ["RUB203"]),
        ('skills = [{ name = "…", required = true, terms = ["of"] }]\n', ["RUB203", "RUB209", "RUB203"]),
        ('skills = [{ name = "…" }]\n', ["RUB203"]),
        # RUB217: words of every trade, alone; what nothing could match is another finding
        ('skills = [{ name = "Tracking", terms = ["FEEDBACK", "object tracking", "Planning"] }]\n', ["RUB217"] * 3),
        ('skills = [{ name = "IT", terms = ["CUDA", "scheduling"] }]\n', []),
        ('title = "Senior auditor"\nskills = [{ name = "Audit" }, { name = "Planning" }]\n', ["RUB217"]),
        ('title = "Head of planning"\nskills = [{ name = "Planning" }]\n', []),
        ('summary = "Head of planning"\nskills = [{ name = "Planning" }]\n', ["RUB217"]),
        # of a method of every field, as a term alone, what it is for is asked
        ('skills = [{ name = "Translation", terms = ["Transformer", "human-evaluation"] }]\n', ["RUB217"] * 2),
        ('skills = [{ name = "Dialogue evaluation", terms = ["human evaluation"] }, { name = "Transformers" }]\n', []),
        ('skills = [{ name = "CUDA", terms = ["on"] }]\n', ["RUB203"]),
        ('points = { skills = 50, keywords = 50 }\nkeywords = { terms = ["planning"] }\n', []),
        # RUB204 to RUB207, RUB214: names and terms
        ('skills = [{ name = "A b" }, { name = "a-B" }, { name = "a_b " }]\n', ["RUB204"] * 2),
        ('skills = [{ name = "tea" }, { name = "pots", terms = ["Tea"] }]\n', ["RUB205"]),
        ('skills = [{ name = "pots", terms = ["tea"] }, { name = "tea" }]\n', ["RUB205"]),
        ('skills = [{ name = "pots", terms = ["Pots", "lids", "LIDS"] }]\n', ["RUB206"] * 2),
        ('skills = [{ name = "LLM", terms = ["large language models"], synonyms = false }]\n', []),
        (
            'matching = { synonyms = false }\nskills = [{ name = "LLM", terms = ["LLMs"] }, { name = "LLMs" }]\n',
            ["RUB205"],
        ),
        ('skills = [{ name = "tea", terms = ["LLM", "large language models"] }]\n', ["RUB207"]),
        ('skills = [{ name = "tea", terms = ["LLM"] }, { name = "cups", terms = ["large language models"] }]\n', []),
        # RUB208, RUB213, RUB218: venues
        (f"points = {{ publications = 100 }}\nskills = []\n{VENUES}default = 0.1\n", []),
        (f"points = {{ publications = 100 }}\nskills = []\n{VENUES}'neurips' = 0.1\n", ["RUB208"]),
        (f"points = {{ publications = 100 }}\nskills = []\n{VENUES}'Tea Letters of Nowhere' = 0.1\n", ["RUB218"]),
        (f"points = {{ publications = 100 }}\nskills = []\n{VENUES}'Q1 journals' = 0.1\n", ["RUB213"]),
        # RUB209, RUB210: years
        ("seniority = { min_years = 0, counts = { full-time = 0 } }\n", ["RUB202"]),
        ("seniority = { counts = { full-time = 0 } }\n", ["RUB202"]),
        ("points = { seniority = 100 }\nskills = []\nseniority = { min_years = 5 }\n", []),
        ("points = { seniority = 100 }\nskills = []\nseniority = { min_years = 6 }\n", ["RUB210", "RUB313"]),
        ('skills = [{ name = "CUDA", min_years = 6 }]\n', ["RUB313"]),
        ("points = { seniority = 100 }\nskills = []\nseniority = { min_years = 6, target_years = 7 }\n", ["RUB313"]),
        # RUB211, RUB212: names in mappings
        (
            "points = { seniority = 100 }\nskills = []\nseniority = { counts = { phd = 1, teaching = 1, tea = 1 } }\n",
            ["RUB211"],
        ),
        (
            f"points = {{ publications = 100 }}\nskills = []\n"
            f"publications.tracks = {{ main = 1, thesis = 1 }}\n"
            f"publications.distinctions = {{ 'best paper' = 1, tea = 2 }}\n{VENUES}",
            ["RUB211"],
        ),
        (
            f"points = {{ publications = 100 }}\nskills = []\npublications.distinctions = {{ oral = 0.99 }}\n{VENUES}",
            ["RUB212"],
        ),
        # RUB109
        ('requires = ">=0.1, <99"\n', []),
        ('requires = "==0.0.1"\n', ["RUB109"]),
    ],
)
def test_meaning(text, rules):
    assert found(text) == rules


def test_ranges_are_said_in_numbers_that_people_write():
    (said,) = messages("points = { seniority = 100 }\nskills = []\nseniority = { target_years = -5 }\n")
    assert said == "`target_years` must be above 0 and at most 100, not -5"


@pytest.mark.parametrize(
    ("test", "rules"),
    [
        ("", ["RUB221"]),
        ("finds = []", ["RUB221", "RUB227"]),
        ('candidate = "ada"\nfinds = []', ["RUB221"]),
        ('above = ["ada", "bo"]', []),
        ("above = []", ["RUB222"]),
        ('above = ["ada", "bo", "ada"]', ["RUB222"]),
        ('candidate = "ada"\nmin_score = 0', ["RUB223"]),
        ('candidate = "ada"\nmin_score = 0.5', []),
        ('candidate = "ada"\nmax_score = 100', ["RUB223"]),
        ('candidate = "ada"\nmax_score = 99.5', []),
        ('candidate = "ada"\nmin_score = 20\nmax_score = 20', []),
        ('candidate = "ada"\nmin_score = 21\nmax_score = 20', ["RUB223"]),
        ('candidate = "ada"\nmax_rank = 2', []),
        ('candidate = "ada"\nmax_rank = 3', ["RUB223"]),
        ('candidate = "ada"\nmax_rank = 4', ["RUB223"]),
        ('candidate = "ada"\nfinds = ["cuda", "tea", "Example", "publications", "NeurIPS"]', []),
        ('candidate = "ada"\nfinds = ["coffee"]', ["RUB224"]),
        ('candidate = "ada"\nlacks = ["coffee"]', ["RUB224"]),
        ('candidate = "ada"\ngate = { CUDA = "met", min_years = "met" }', []),
        ('candidate = "ada"\ngate = { Pots = "met" }', ["RUB224"]),
        ('candidate = "eve"\nfinds = ["CUDA"]', ["RUB225"]),
        ('above = ["ada", "eve"]', ["RUB225"]),
        ('candidate = "ada"\nprofile = {}\nfinds = ["CUDA"]', ["RUB227"]),
        ('profile = {}\nfinds = ["CUDA"]', []),
        ('finds = ["CUDA"]', ["RUB227"]),
        ('candidate = "ada"\nfinds = ["CUDA"]\nlacks = ["cuda"]', ["RUB227"]),
        ('candidate = "ada"\ninvariant = ["name"]', []),
    ],
)
def test_tests(test, rules):
    text = (
        f"{DATED}points = {{ skills = 60, keywords = 20, publications = 20 }}\nkeywords = {{ terms = ['tea'] }}\n"
        f"skills = [{{ name = 'CUDA', required = true }}, {{ name = 'Pots' }}]\nseniority = {{ min_years = 2 }}\n"
        f"venues = {{ NeurIPS = 1 }}\n[[tests]]\n{test}\n"
    )
    assert sorted(found(text, frozenset({"ada", "bo", "cy"}))) == sorted(rules)


def test_without_a_pool_nobody_is_unknown():
    assert found(f'{DATED}[[tests]]\ncandidate = "eve"\nmax_rank = 900\n') == []


def test_the_summary_is_the_keywords_where_there_are_none():
    text = f'{DATED}summary = "Brews tea"\n[[tests]]\ncandidate = "ada"\nfinds = ["{{}}"]\n'
    assert found(text.format("tea")) == []
    assert found(text.format("coffee")) == ["RUB224"]


def test_guesses():
    assert "there is no rule" not in "".join(messages(ONE))
    text = f'{DATED}{ONE}[[tests]]\ncandidate = "adda"\nmax_rank = 1\n'
    reading = parse_reading(Example(text).whole, "r.toml", "")
    (problem,) = check_reading(reading, IDS, frozenset({"ada", "bo"}))
    assert problem.fix == "did you mean `ada`?"


LABELS = (("skills", "CUDA"), ("skills", "Triton"), ("keywords", "tea"), ("publications", "publications"))
FOUR = (
    "points = { skills = 50, keywords = 25, publications = 25 }\n"
    '[[skills]]\nname = "CUDA"\n[[skills]]\nname = "Triton"\n'
    f'[keywords]\nterms = ["tea"]\n{VENUES}'
)


def calibrated(*columns, evidence=()):
    def together(pairs):
        return [(len(evidence[a] & evidence[b]), len(evidence[a]), len(evidence[b])) for a, b in pairs]

    points = tuple(zip(*columns, strict=True))
    reading = parse_reading(Example(FOUR).whole, "r.toml", "")
    problems = check_reading(
        reading,
        IDS,
        None,
        Calibration(LABELS, (2500, 2500, 2500, 2500), points, together if evidence else None),
    )
    return [(problem.rule, problem.line) for problem in problems]


VARIED = ((1, 90, 0, 40), (30, 0, 9, 70), (5, 6, 800, 0), (0, 700, 0, 900))


def test_a_varied_pool_says_nothing():
    assert calibrated(*VARIED) == []


def test_dead_criteria_are_named_where_they_stand():
    nothing, alike = (0, 0, 0, 0), (7, 7, 7, 7)
    assert calibrated(nothing, *VARIED[1:]) == [("RUB401", 4)]
    assert calibrated(*VARIED[:2], nothing, VARIED[3]) == [("RUB401", 8)]
    assert calibrated(*VARIED[:3], alike) == [("RUB401", 2)]


def test_three_candidates_prove_nothing():
    assert calibrated((0, 0, 0), (0, 0, 0), (0, 0, 0), (0, 0, 0)) == []


def test_one_criterion_decides_only_if_it_makes_the_order_and_most_of_the_spread():
    others = ((1, 0, 2, 0), (0, 1, 0, 3), (2, 0, 1, 0))
    assert calibrated((100, 200, 300, 400), *others) == [("RUB402", 4)]
    assert calibrated((100, 200, 300, 300), *others) == []
    assert calibrated((1, 2, 3, 4), (300, 200, 100, 0), (0, 1, 0, 3), (2, 0, 1, 0)) != [("RUB402", 4)]
    assert calibrated((10, 20, 30, 40), (0, 90, 100, 90), *others[:2]) == []


def test_duplicates_need_the_same_evidence():
    one, twice = (900, 0, 0, 2000), (450, 0, 0, 1000)
    rest = ((0, 900, 100, 200), (800, 10, 2000, 0))
    assert calibrated(one, twice, *rest) == [("RUB403", 6)]
    same = frozenset({(0, "work[0]"), (3, "work[1]")})
    other = frozenset({(0, "work[5]"), (3, "skills[1]")})
    empty: frozenset = frozenset()
    assert calibrated(one, twice, *rest, evidence=(same, same, empty, empty)) == [("RUB403", 6)]
    assert calibrated(one, twice, *rest, evidence=(same, other, empty, empty)) == []
    assert calibrated((900, 0, 0, 0), (450, 0, 0, 0), *rest) == []


def test_half_the_evidence_in_common_is_enough():
    one, twice = (900, 0, 0, 2000), (450, 0, 0, 1000)
    rest = ((0, 900, 100, 200), (800, 10, 2000, 0))
    lines = [(0, f"work[{number}]") for number in range(4)]
    empty: frozenset = frozenset()
    half = (frozenset(lines[:4]), frozenset(lines[2:4]), empty, empty)
    assert calibrated(one, twice, *rest, evidence=half) == [("RUB403", 6)]
    less = (frozenset(lines[:4]), frozenset(lines[3:4]), empty, empty)
    assert calibrated(one, twice, *rest, evidence=less) == []


def test_dead_criteria_are_said_as_they_are():
    reading = parse_reading(Example(FOUR).whole, "r.toml", "")

    def said(*columns, of=(2500, 2500, 2500, 2500)):
        points = tuple(zip(*columns, strict=True))
        return [problem.message for problem in check_reading(reading, IDS, None, Calibration(LABELS, of, points))]

    assert said((0, 0, 0, 0), *VARIED[1:]) == ["none of 4 candidates earns points for `CUDA`"]
    assert said((9, 9, 9, 9), *VARIED[1:]) == ["all 4 candidates earn the same for `CUDA`"]
    assert said((0, 0, 0, 0), *VARIED[1:], of=(0, 2500, 2500, 2500)) == []


def test_what_a_pool_says_names_the_remedy_and_the_place():
    def said(*columns):
        reading = parse_reading(Example(FOUR).whole, "r.toml", "")
        calibration = Calibration(LABELS, (2500, 2500, 2500, 2500), tuple(zip(*columns, strict=True)))
        problems = check_reading(reading, IDS, None, calibration)
        return [(problem.line, problem.column, problem.message, problem.fix) for problem in problems]

    assert said((0, 0, 0, 0), VARIED[1], (9, 9, 9, 9), VARIED[3]) == [
        (4, 8, "none of 4 candidates earns points for `CUDA`", "name it as people write it, or leave it out"),
        (8, 10, "all 4 candidates earn the same for `tea`", "make it a requirement, or narrow it"),
    ]
    message = "`publications` alone puts all 4 candidates in the order of the whole rubric"
    assert said((1, 0, 2, 0), (0, 1, 0, 3), (2, 0, 1, 0), (100, 200, 300, 400)) == [
        (2, 40, message, "lower its weight, or share the points out")
    ]
    message = "`Triton` and `CUDA` earn alike for every candidate: one thing seems to count twice"
    rest = ((0, 900, 100, 200), (800, 10, 2000, 0))
    assert said((900, 0, 0, 2000), (450, 0, 0, 1000), *rest) == [(6, 8, message, "merge the two")]


def test_a_word_of_the_title_that_no_one_earns_is_passed_over_and_the_next_criterion_is_not():
    reading = parse_reading(Example(FOUR).whole, "r.toml", "")
    labels = (("keywords", "example"), ("keywords", "keywords"), *LABELS[:2])
    points = tuple(zip((0, 0, 0, 0), (0, 0, 0, 0), *VARIED[:2], strict=True))
    problems = check_reading(reading, IDS, None, Calibration(labels, (100, 100, 2500, 2500), points))
    assert [(problem.line, problem.column, problem.rule) for problem in problems] == [(2, 25, "RUB401")]


def test_a_word_of_the_title_can_decide_the_order():
    reading = parse_reading(Example(FOUR).whole, "r.toml", "")
    labels = (("keywords", "example"), *LABELS[:3])
    points = tuple(zip((100, 200, 300, 400), (1, 0, 2, 0), (0, 1, 0, 3), (2, 0, 1, 0), strict=True))
    problems = check_reading(reading, IDS, None, Calibration(labels, (2500,) * 4, points))
    assert [(problem.line, problem.column, problem.rule) for problem in problems] == [(1, 9, "RUB402")]


def test_deciding_takes_half_of_the_spread_and_an_order_without_ties():
    order = (500, 600, 700, 800)
    flat = (0, 0, 0, 0)
    # Totals 600, 800, 1000, 1200: the column has exactly half of their spread.
    assert ("RUB402", 4) in calibrated(order, (100, 200, 300, 400), (0, 0, 0, 1), (1, 0, 0, 0))
    assert ("RUB402", 4) in calibrated((500, 600, 700, 801), (100, 200, 300, 400), (0, 0, 0, 1), flat)
    # A tie of the totals is no order.
    assert not [rule for rule, _ in calibrated((1, 2, 3, 9), (1, 0, 4, 0), flat, flat) if rule == "RUB402"]
    # A third of the spread is not half of it, however large the column.
    assert ("RUB402", 4) not in calibrated((900, 901, 902, 903), (0, 3, 6, 9), (0, 2, 2, 0), flat)


def test_one_hundredth_of_a_point_is_earned_too():
    rest = ((0, 900, 100, 200), (800, 10, 2000, 0))
    assert ("RUB403", 6) in calibrated((1, 0, 0, 1), (1, 0, 0, 1), *rest)


def test_half_the_evidence_is_counted_of_the_longer_list():
    one, twice = (900, 0, 0, 2000), (450, 0, 0, 1000)
    rest = ((0, 900, 100, 200), (800, 10, 2000, 0))
    lines = [(0, f"work[{number}]") for number in range(5)]
    empty: frozenset = frozenset()
    two_of_five = (frozenset(lines), frozenset(lines[3:]), empty, empty)
    assert calibrated(one, twice, *rest, evidence=two_of_five) == []


def test_numbers_beyond_reckoning_are_not_compared():
    huge = "1" + "0" * 40
    assert "RUB223" not in found(f'{DATED}[[tests]]\ncandidate = "ada"\nmax_score = {huge}\n')
    assert "RUB223" not in found(f'{DATED}[[tests]]\ncandidate = "ada"\nmin_score = -{huge}\n')


def test_shares_and_years_below_one_count():
    assert "RUB201" in found("points = { skills = 99.5, publications = 0.5 }\n")
    assert "RUB209" in found("seniority = { min_years = 0.5, counts = { full-time = 0 } }\n")


def test_synonyms_may_be_switched_off_for_all_and_on_for_one():
    skill = 'skills = [{{ name = "LLM", terms = ["large language models"]{} }}]\n'
    assert found(skill.format("")) == ["RUB207"]
    assert found("matching = { fuzzy = false }\n" + skill.format("")) == ["RUB207"]
    assert found("matching = { synonyms = false }\n" + skill.format("")) == []
    assert found("matching = { synonyms = false }\n" + skill.format(", synonyms = true")) == ["RUB207"]


def test_a_term_that_the_lexicon_does_not_know_hides_none_behind_it():
    assert found('skills = [{ name = "LLM", terms = ["tea leaves", "large language models"] }]\n') == ["RUB207"]


def test_the_sixth_criterion_is_counted_and_not_named():
    skills = ", ".join(f'{{ name = "Tea {number}" }}' for number in range(6))
    text = f'{DATED}skills = [{skills}]\n[[tests]]\ncandidate = "ada"\nfinds = ["coffee"]\n'
    (problem,) = check_reading(parse_reading(Example(text).whole, "r.toml", ""), IDS)
    assert problem.fix == "name one of: Tea 0, Tea 1, Tea 2, Tea 3, Tea 4 and 1 more"


def test_an_unknown_selection_is_said():
    with pytest.raises(UsageError, match=r"^no rule begins with RUB9; `screen check --explain all` lists them$"):
        selected_ids(["RUB1", "RUB9"], [])
    assert selected_ids(["RUB301", "RUB302"], []) == {"RUB301", "RUB302"}
    assert find_rule(" rub301 ").id == "RUB301"
    with pytest.raises(UsageError, match=r"^there is no rule RUB999; `screen check --explain all` lists them$"):
        find_rule("RUB999")


def test_problems_name_their_file():
    (problem,) = check_reading(parse_reading(Example("[[skills]]\nname = '?'\n").whole, "tea.toml", ""), IDS)
    assert problem.path == "tea.toml"


def test_one_who_earns_or_one_who_does_not_proves_no_duplicate():
    rest = ((0, 900, 100, 200), (800, 10, 2000, 0))
    assert calibrated((900, 700, 0, 2000), (450, 350, 0, 1000), *rest) == []
    assert calibrated((0, 0, 0, 2000), (0, 0, 0, 1000), *rest) == []


def test_selection():
    assert selected_ids(["RUB3"], ["rub301,RUB302"]) == {f"RUB3{n:02}" for n in range(3, 14)}
    assert selected_ids([], []) >= IDS
    assert found('wieght = 1\n[[skills]]\nname = "???"\n', ids=frozenset({"RUB203"})) == ["RUB203"]


@pytest.mark.parametrize(
    ("table", "guess"),
    [
        ("publications.distinctions = { Oral = 1.2 }", "oral"),
        ("publications.tracks = { Main = 1, demos = 0.3 }", "main"),
        ("publications.credit = { First = 1 }", "first"),
        ("seniority.counts = { Full_Time = 1 }", "full-time"),
    ],
)
def test_a_name_of_a_mapping_is_compared_letter_by_letter(table, guess):
    text = f"points = {{ skills = 40, publications = 40, seniority = 20 }}\n{table}\n{VENUES}"
    reading = parse_reading(Example(text).whole, "r.toml", "")
    assert f"did you mean `{guess}`?" in {problem.fix for problem in check_reading(reading, IDS)}


def test_a_gate_where_nothing_is_required_and_where_much_is():
    def fix(skills: str) -> str | None:
        text = f'{DATED}skills = [{skills}]\n[[tests]]\ncandidate = "ada"\ngate = {{ Pots = "met" }}\n'
        reading = parse_reading(Example(text).whole, "r.toml", "")
        return next(problem.fix for problem in check_reading(reading, IDS) if problem.rule == "RUB224")

    assert fix('{ name = "CUDA" }') == "the rubric has none: set `required = true` in a skill, or `min_years`"
    skills = ", ".join(f'{{ name = "Tea {number}", required = true }}' for number in range(7))
    assert fix(skills) == "name one of: Tea 0, Tea 1, Tea 2, Tea 3, Tea 4 and 2 more"
    assert fix('{ name = "Kiln work", terms = ["pots"], required = true }') == "did you mean `Kiln work`?"
    assert "the rubric has none" in (fix('{ name = "Kiln work", terms = ["pots"] }') or "")


def test_a_table_in_place_of_an_array_is_said_once():
    reading = parse_reading('title = "x"\npoints = { skills = 100 }\n[skills]\nname = "CUDA"\n', "r.toml", "")
    (problem,) = [problem for problem in check_reading(reading, IDS) if problem.rule == "RUB104"]
    assert problem.message == "`skills` must be an array of tables, not a table"
    assert problem.fix == "write [[skills]] above each of them"


@pytest.mark.parametrize(
    ("credit", "places"),
    [
        ("{ first = 1.0, equal = 1.0, middle = 0.4, last = 0.6 }", []),
        ("{ first = 1, equal = 1, middle = 1, last = 1 }", []),
        ("{ first = 1.0, middle = 0.4 }", []),
        ("{ first = 1.0, equal = 0.2, middle = 0.4, last = 0.6 }", ["middle"]),
        ("{ first = 1.0, equal = 1.1, middle = 0.4, last = 1.2 }", ["equal", "last"]),
        ("{ first = 1.0, middle = 0.7, last = 0.6 }", ["middle"]),
        ("{ first = 0.1, middle = 0.7 }", ["middle"]),
    ],
)
def test_credit_that_turns_the_places_of_authors_round(credit, places):
    text = (
        f"points = {{ skills = 80, publications = 20 }}\n[venues]\nNeurIPS = 1.0\n[publications]\ncredit = {credit}\n"
    )
    problems = check_reading(parse_reading(Example(text).whole, "r.toml", ""), {"RUB215"})
    assert sorted(str(problem.fix).split("`")[1] for problem in problems) == places


@pytest.mark.parametrize("name", ["min_years", "Min-Years", "min years"])
def test_no_skill_has_the_name_of_the_requirement_of_years(name):
    reading = parse_reading(Example(f'[[skills]]\nname = "{name}"\n').whole, "r.toml", "")
    assert [problem.rule for problem in reading.faults] == ["RUB112"]
    assert reading.rubric is None


@pytest.mark.parametrize("name", ["PhD", "Ph.D.", "PhD physics", "Master's degree", "Masters", "M.Sc.", "Laurea"])
def test_a_degree_is_no_skill(name: str) -> None:
    assert "RUB231" in found(f"[[skills]]\nname = {json.dumps(name)}\n")


@pytest.mark.parametrize("name", ["Scrum Master", "Master data", "Promotion", "MS Office", "Masters swimming"])
def test_what_has_a_word_of_degrees_may_be_a_skill(name: str) -> None:
    assert "RUB231" not in found(f"[[skills]]\nname = {json.dumps(name)}\n")
