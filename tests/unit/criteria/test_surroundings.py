"""A word that many trades use counts among words of the rubric's field, and where nothing is said against it."""

import numpy as np
import pytest

from laws.strategies import judge
from screen.criteria.gate import question
from screen.criteria.hits import Hits
from screen.criteria.line_finder import Sought
from screen.criteria.surroundings import meant_otherwise, needed
from screen.ground.text import words
from screen.sources.columns import Columns
from screen.sources.profile import read_profile
from screen.sources.rubric import Rubric, Skill

CHEF = frozenset(
    words("Head chef. Runs the kitchen of a restaurant: menus, cooking, banquets, food safety, inventory, cooks.")
)
ACCOUNTANT = frozenset(
    words("Accountant. Keeps the ledger: reconciliations, payables, receivables, audits, tax returns, payroll.")
)


def is_named(term: str, *lines: str, about: frozenset[str], position: str = "", role: str = "") -> bool:
    document = {"basics": {}, "work": [{"position": position, "highlights": list(lines)}]}
    columns = Columns([read_profile(document, profile_id="ada", source="ada.json")])
    return bool(len(Hits(columns, [Sought(term, (term,), about=about, role=role)]).line))


@pytest.mark.parametrize(
    ("term", "line", "about", "there"),
    [
        ("Scheduling", "Scheduling of cooks and waiters for banquets", CHEF, True),
        ("Scheduling", "Scheduling interviews with candidates and recruiters", CHEF, False),
        ("Inventory", "Inventory of food and kitchen equipment", CHEF, True),
        ("Inventory", "Inventory of vulnerabilities in firewall configurations", CHEF, False),
        ("Collections", "Collections of overdue invoices and customer payments", ACCOUNTANT, True),
        ("Collections", "Collections of sonnets and prints for the museum", ACCOUNTANT, False),
    ],
)
def test_the_words_beside_it_tell_which_is_meant(term: str, line: str, about: frozenset[str], there: bool) -> None:
    """Each line names the word, and the field of the rubric is told by its words."""
    assert is_named(term, line, about=about) is there
    assert is_named(term, line, about=frozenset())


LEARNING = frozenset(
    words("Learning engineer. Trains neural networks: transformers, pruning, quantization, attention, datasets.")
)


@pytest.mark.parametrize(
    ("term", "line", "there"),
    [
        ("transformers", "Installed transformers, cables and capacitors in the electrical vaults", False),
        ("transformers", "Trained transformers on images", True),
        ("pruning", "Used chain saws, mowers and pruning saws in the gardens of the town", False),
        ("pruning", "Pruning of neural networks for phones", True),
        ("accessibility", "Better visibility and accessibility of the brochures for customers in the shop", False),
        ("accessibility", "Accessibility of websites for customers in the shop", True),
        ("NLP", "NLP for brochures of customers in the shop", True),
        ("dashboards", "Prepared financial dashboards for the owners of the shop", True),
        ("robotics", "Robotics for brochures of customers in the shop", True),
    ],
)
def test_a_word_that_software_has_from_other_work_is_asked_too(term: str, line: str, there: bool) -> None:
    """Among words of software it needs no others; an abbreviation and a science are called like nothing else."""
    assert is_named(term, line, about=LEARNING) is there


def test_a_word_of_software_that_many_trades_use_is_asked_as_before() -> None:
    """Words of software beside it make it none of this rubric's."""
    assert not is_named("optimization", "Optimization of database servers for brochures of the shop", about=CHEF)


@pytest.mark.parametrize(
    ("term", "line", "there"),
    [
        ("Writing", "Wrote menus for banquets", True),
        ("Scheduling", "Hired, trained and successfully scheduled cooks and waiters for banquets", True),
        ("Selection", "Selected food and cooking ingredients for menus", True),
        ("Writing", "Write the menus for banquets", True),
        ("Ordering", "Order book of the kitchen, cooking and banquets", False),
        ("Scheduling", "Sold and scheduled, in the kitchen of a restaurant", False),
        ("Scheduling", "Scheduled cooks were seldom late for banquets in the restaurant", False),
        ("Scheduling", "Scheduled to cook at banquets", False),
        ("Scheduling", "Menus and scheduled banquets of the restaurant", False),
        ("Scheduling", "Scheduled interviews with candidates and recruiters", False),
        ("Formation", "Formed dough and cooked menus for the restaurant", False),
        ("Scheduling", "Prepared menus and schedules for cooks and banquets", True),
        ("Scheduling", "Draft schedules for the kitchen of a restaurant", True),
        ("Scheduling", "Followed schedules for the kitchen of a restaurant", False),
        ("Scheduling", "Prepared schedules for recruiters and candidates", False),
        ("Ordering", "Prepared the order book of the kitchen of a restaurant", False),
    ],
)
def test_what_was_done_to_things_of_the_field_is_the_activity(term: str, line: str, there: bool) -> None:
    """A clause begins with the verb, and its object stands beside it; a verb that says much more says nothing.

    What is called like the verb is the activity where it was made, not where it is there.
    """
    assert is_named(term, line, about=CHEF) is there
    assert not is_named(term, line, about=frozenset())


def test_what_was_done_tells_of_the_work() -> None:
    """The verb is no bare name, in whose line another word would have to tell something."""
    columns = Columns(
        [read_profile({"work": [{"highlights": ["Wrote menus for banquets"]}]}, profile_id="a", source="a")]
    )
    hits = Hits(columns, [Sought("Writing", ("Writing",), about=CHEF)])
    assert len(hits.line)
    assert not hits.named_tokens.any()


@pytest.mark.parametrize(
    ("line", "there"),
    [
        ("Underwriting of mortgages and loans", True),
        ("Underwriting of marine insurance for container ships", False),
    ],
)
def test_a_word_by_which_the_lexicon_calls_a_skill_is_asked_too(line: str, there: bool) -> None:
    """Who grants loans underwrites; who underwrites may insure."""
    about = frozenset(words("Bank branch manager. Leads a branch: deposits, loans, mortgages, tellers, audits."))
    assert is_named("Lending", line, about=about) is there


@pytest.mark.parametrize(
    ("term", "line", "there"),
    [
        ("Quality", "Quality of dishes and plates", True),
        ("Quality", "Qualities of dishes and plates", False),
        ("Inventory", "Inventories of food", True),
        ("Inventories", "Inventory of food", True),
    ],
)
def test_a_word_is_as_near_as_it_is_where_it_stands(term: str, line: str, there: bool) -> None:
    """Qualities are other things than quality, and its nearness does not speak for them; an inventory is none."""
    assert is_named(term, line, about=CHEF) is there


@pytest.mark.parametrize(
    "line",
    ["Scheduling", "Scheduling, 2019", "Scheduling zqxv aplekk", "Scheduling and the like", "Strong scheduling skills"],
)
def test_where_no_word_is_known_none_speaks_against_it(line: str) -> None:
    """Alone or claimed, beside numbers, in a language of which the table has no words."""
    assert is_named("Scheduling", line, about=CHEF)


def test_a_rubric_of_few_words_tells_no_field() -> None:
    """Five words are too few to hold anything against a line, six tell what a kitchen is."""
    line = "Scheduling interviews with candidates and recruiters"
    few = frozenset({"chef", "kitchen", "menus", "cooking", "cooks"})
    assert is_named("Scheduling", line, about=few)
    assert not is_named("Scheduling", line, about=few | {"banquets"})
    assert not is_named("Scheduling", line, about=few | {"culinary"})


def test_the_terms_of_a_criterion_tell_most_what_it_means() -> None:
    """Whoever says that customers are retained, asks for calls; `customers` itself stands in every third text."""
    line = "Retention of customers by discounts and calls of the sales team"
    for terms, there in ((("Retention",), False), (("Retention", "customer retention"), True)):
        document = {"basics": {}, "work": [{"highlights": [line]}]}
        columns = Columns([read_profile(document, profile_id="ada", source="ada.json")])
        assert bool(len(Hits(columns, [Sought("Retention", terms, about=CHEF)]).line)) is there


FUNDRAISER = frozenset(
    words("Fundraising manager of a charity: donors, grants, gifts, galas, auctions, sponsors, campaigns, development.")
)


@pytest.mark.parametrize(
    ("terms", "line", "there"),
    [
        (("Fundraising", "development"), "Spearheaded development of programs and procedures", False),
        (("Fundraising", "development"), "Development of charity donors and sponsors", True),
        (("Fundraising", "charity"), "Spearheaded charity programs for donors", True),
        (("Fundraising", "development"), "Development", True),
    ],
)
def test_a_word_far_from_its_own_criterion_needs_nearer_words(terms: tuple[str, ...], line: str, there: bool) -> None:
    """`development` is far from fundraising and `charity` is near; alone nothing speaks against it."""
    assert bool(hits_of([line], Sought(terms[0], terms, about=FUNDRAISER, role="Fundraising manager"))) is there


@pytest.mark.parametrize(
    "line", ["Wrote a nas for scheduling interviews with recruiters", "I am scheduling interviews with recruiters"]
)
def test_one_word_of_another_language_makes_no_line_foreign(line: str) -> None:
    """`am` and `nas` are small words elsewhere; more of such words than English ones tell that a line is."""
    assert not is_named("Scheduling", line, about=CHEF)


def test_other_lines_and_words_far_away_say_nothing() -> None:
    """Neither the line before nor what stands far behind."""
    line = "Scheduling of cooks and waiters for banquets"
    assert is_named("Scheduling", "Firewall vulnerabilities and malware", line, "Interviews of candidates", about=CHEF)
    far = "and so on " * 7
    assert is_named("Scheduling", f"Scheduling {far} interviews of candidates by recruiters", about=CHEF)


@pytest.mark.parametrize(
    ("position", "there"), [("Head Chef", True), ("Sous chef", True), ("Recruiter", False), ("", False)]
)
def test_in_a_job_of_the_role_its_words_are_meant_so(position: str, there: bool) -> None:
    """Whoever is a chef schedules whatever chefs schedule."""
    line = "Scheduling interviews with candidates and recruiters"
    assert is_named("Scheduling", line, about=CHEF, position=position, role="Head chef") is there


@pytest.mark.parametrize(
    ("line", "others", "title", "there"),
    [
        ("Inventory of food and kitchen equipment", 0, "", True),
        ("Inventory of goods and stores", 0, "", False),
        ("Inventory of goods and stores", 2, "", False),
        ("Inventory of goods and stores", 4, "", True),
        ("Inventory of goods and stores", 0, "Chef", True),
        ("Inventory of patents and lawsuits over microprocessors", 4, "Chef", False),
    ],
)
def test_the_less_else_a_profile_names_the_nearer_its_words_must_be(
    line: str, others: int, title: str, there: bool
) -> None:
    """Who names the rest of the rubric is of its field, and who has the role means its words; but not any words."""
    names = ("Sourdough", "Laminating", "Nougat", "Meringue")
    rubric = (Sought("Inventory", ("Inventory",), about=CHEF), *(Sought(name, (name,)) for name in names))
    work = [{"highlights": [line, *(f"Made {name}" for name in names[:others])]}]
    columns = Columns([read_profile({"basics": {"label": title}, "work": work}, profile_id="ada", source="ada.json")])
    hits = Hits(columns, rubric)
    hits.settle(Hits(columns, [Sought("Chef", ("Chef",))]))
    assert (0 in hits.criterion) is there
    assert there or hits.named_strangely


@pytest.mark.parametrize(
    ("of", "asked"), [(0, [525, 390]), (1, [593, 458, 390]), (2, [660, 525, 390]), (9, [660, 615, 570, 525])]
)
def test_where_there_is_little_else_to_name_half_of_it_counts_as_named(of: int, asked: list[int]) -> None:
    """What is asked of who names none, one and so on of so many others; the last may have the role."""
    assert needed(np.arange(len(asked)), of).tolist() == asked


def test_words_that_each_could_be_of_another_trade_bear_one_another_out() -> None:
    told = {
        "Inventory": "Inventory of goods and stores",
        "Purchasing": "Purchasing from eleven vendors",
        "Training": "Training of new staff",
        "Budget": "Kept the budget of the house",
        "Hygiene": "Hygiene of the cold store",
    }
    rubric = [Sought(term, (term,), about=CHEF.union(*map(words, told)), role="Chef") for term in told]

    def named(*lines: str) -> set[int]:
        profile = read_profile({"basics": {}, "work": [{"highlights": [*lines]}]}, profile_id="ada", source="ada.json")
        hits = Hits(Columns([profile]), rubric)
        hits.settle(Hits(Columns([profile]), [Sought("Chef", ("Chef",))]))
        return set(hits.criterion.tolist())

    assert not any(map(named, told.values()))
    assert named(*told.values()) == {2, 3, 4}


@pytest.mark.parametrize(("away", "there"), [(15, False), (16, True)])
def test_sixteen_words_on_either_side_are_looked_at(away: int, there: bool) -> None:
    """What stands before the word says as much as what stands behind it."""
    between = "and " * away
    assert is_named("Scheduling", f"Scheduling {between}malware", about=CHEF) is there
    assert is_named("Scheduling", f"Malware {between}scheduling", about=CHEF) is there


def hits_of(lines: list[str], *sought: Sought) -> int:
    profile = read_profile({"basics": {}, "work": [{"highlights": lines}]}, profile_id="ada", source="ada.json")
    return len(Hits(Columns([profile]), sought).line)


def test_each_line_of_a_pool_is_judged_by_itself() -> None:
    """One that is good, one in German and one alone make the fourth no better."""
    good = [
        "Scheduling of cooks and waiters for banquets",
        "Scheduling von Interviews und war zum Budget",
        "Scheduling",
    ]
    bad = "Scheduling interviews with candidates and recruiters"
    assert hits_of([*good, bad], Sought("Scheduling", ("Scheduling",), about=CHEF)) == len(good)
    assert hits_of([bad, bad], Sought("Scheduling", ("Scheduling",), about=CHEF)) == 0


def test_each_field_is_told_by_its_own_words() -> None:
    """Of one pool two rubrics ask."""
    lines = ["Scheduling of cooks and waiters for banquets", "Inventory of cooks and waiters for banquets"]
    for about, other in ((CHEF, ACCOUNTANT), (ACCOUNTANT, CHEF)):
        asked = (Sought("Scheduling", ("Scheduling",), about=about), Sought("Inventory", ("Inventory",), about=other))
        assert hits_of(lines, *asked) == 1


def test_who_else_is_there_says_nothing() -> None:
    """The first and the last words of a pool are counted once, as all others are."""
    about = frozenset(
        words("Marketing manager. Plans campaigns, brand, advertising budgets, events, social media, copy.")
    )
    for line in ("campaigns Marketing cardiology tractors social surgeons", "wages campaigns Marketing cardiology"):
        alone, other = (
            [read_profile({"basics": {"summary": text}}, profile_id=text, source="a.json") for text in texts]
            for texts in ([line], ["Potter", line, "Sailor of a small boat"])
        )
        hits = [Hits(Columns(people), [Sought("Marketing", ("Marketing",), about=about)]) for people in (alone, other)]
        assert len(hits[0].line) == len(hits[1].line)


def test_lists_and_other_languages_say_nothing() -> None:
    """Items of a list of skills are no company of one another; a table of English words knows no German ones."""
    document = {"basics": {}, "skills": [{"name": "Scheduling, interviews, recruiters, malware, firewalls"}]}
    columns = Columns([read_profile(document, profile_id="ada", source="ada.json")])
    assert len(Hits(columns, [Sought("Scheduling", ("Scheduling",), about=CHEF)]).line)
    assert is_named("Scheduling", "Scheduling von Interviews und war zum Budget", about=CHEF)


def test_names_of_organisations_say_nothing() -> None:
    """Where somebody did the work is no word of another trade."""
    assert is_named("Scheduling", "Scheduling at the Malware Institute", about=CHEF)


def test_names_of_tools_and_phrases_need_no_such_company() -> None:
    """A term of several words says itself what it is, and so does a name."""
    assert is_named("Food safety", "Food safety in firewall configurations", about=CHEF)
    assert is_named("Kubernetes", "Kubernetes for banquets of cooks", about=CHEF)


@pytest.mark.parametrize(
    ("term", "line", "others", "there"),
    [
        ("Plating", "Plating of desserts, pastry and sauces for banquets", 0, True),
        ("Plating", "Plating evidence out of firewall vulnerabilities and malware", 0, False),
        ("Plating", "Plating evidence out of firewall vulnerabilities and malware", 2, False),
        ("Zqxving", "Zqxving of firewall vulnerabilities and malware", 0, True),  # no table has it
        ("plAting", "plAting of firewall vulnerabilities and malware", 0, True),  # written as a name is
    ],
)
def test_a_rare_word_that_is_no_name_is_looked_at_too(term: str, line: str, others: int, there: bool) -> None:
    """What few texts have may mean another thing all the same."""
    names = ("Sourdough", "Laminating", "Nougat", "Meringue")
    rubric = (Sought(term, (term,), about=CHEF), *(Sought(name, (name,)) for name in names))
    work = [{"highlights": [line, *(f"Made {name}" for name in names[:others])]}]
    columns = Columns([read_profile({"basics": {}, "work": work}, profile_id="ada", source="ada.json")])
    hits = Hits(columns, rubric)
    hits.settle(Hits(columns, [Sought("Chef", ("Chef",))]))
    assert (0 in hits.criterion) is there


@pytest.mark.parametrize(
    ("term", "there"), [("Scheduling", False), ("Plating", True), ("Banquet scheduling", True), ("Banquets", False)]
)
def test_one_word_of_many_trades_is_not_what_an_abstract_is_about(term: str, there: bool) -> None:
    """A phrase is, and a word that few texts have; in a title the words beside it tell."""
    says = "Scheduling of banquets, and the plating of desserts by cooks"
    asked = Sought(term, (term, "banquet scheduling") if " " in term else (term,), about=CHEF)
    for paper, named in (({"name": "Of cooks", "summary": says}, there), ({"name": says}, True)):
        columns = Columns([read_profile({"basics": {}, "publications": [paper]}, profile_id="ada", source="ada.json")])
        assert bool(len(Hits(columns, [asked]).line)) is named


def test_what_the_title_says_an_abstract_may_be_about() -> None:
    """Whoever is looked for to do scheduling is the author of a paper that says so, if the words beside it agree."""
    for says, there in (("Scheduling of banquets by cooks", True), ("Scheduling of malware in firewalls", False)):
        paper = {"name": "Of cooks", "summary": says}
        columns = Columns([read_profile({"basics": {}, "publications": [paper]}, profile_id="ada", source="ada.json")])
        asked = Sought("Scheduling", ("Scheduling",), about=CHEF, role="Scheduling of kitchens")
        assert bool(len(Hits(columns, [asked]).line)) is there


def test_a_requirement_in_doubt_is_asked_about_and_says_where_its_word_stands() -> None:
    """Neither the requirement nor its explanation says missing; what is not required is, and says where, too."""
    names = ("Scheduling", "Menu planning", "Catering", "Inventory")
    skills = tuple(Skill(name, required=number == 0) for number, name in enumerate(names))
    summary = "Kitchen of a restaurant: menus, cooking, banquets, food, cooks, pastry, recipes, cuisine."
    rubric = Rubric("Head chef", "r", "", summary=summary, points={"skills": 100}, skills=skills)
    lines = ["Scheduling interviews with candidates and recruiters", "Inventory of vulnerabilities in firewalls"]
    judged = judge(rubric, {"work": [{"position": "Recruiter", "highlights": lines}]})
    (gate,) = judged.skills.gates(0)
    assert (gate.name, gate.state) == ("Scheduling", "unknown")
    leaves = judged.skills.node(0).details or ()
    assert [leaf.state for leaf in leaves] == ["unknown", "missing", "missing", "missing"]
    assert leaves[0].note == "stands in work[0].highlights[0] among words of another field"
    assert leaves[3].note == "stands in work[0].highlights[1] among words of another field"
    assert judged.skills.asks(0) == (question("Scheduling", required=True, unread=False),)


@pytest.mark.parametrize(
    ("term", "line", "there"),
    [
        # An item of a list of skills, as in a list of their own.
        ("Inventory", "firewalls, routers, inventory, servers", True),
        ("Inventory", "inventory, firewalls, routers, servers", True),
        ("Inventory", "Answered tickets. Firewalls, inventory, vulnerability scans, servers", True),
        ("Inventory", "firewalls, inventory", False),
        ("Budgeting", "firewalls, routers, budgets, servers", True),  # an activity in another form
        ("Budgeting", "firewalls, budgets", False),
        ("Inventory", "wrote firewalls, routers, inventory, servers", False),
        ("Inventory", "experts in routers, firewalls, inventory, servers of a bank", False),
        # The bare object of a deed.
        ("Inventory", "Maintained the inventory for vulnerabilities in firewall configurations", True),
        ("Inventory", "In charge of inventory for vulnerabilities in firewall configurations", True),
        ("Inventory", "Patched servers and updated inventory for vulnerabilities in firewalls", True),
        ("Inventory", "Maintained inventory scripts for vulnerabilities in firewalls", False),
        ("Inventory", "Maintained inventory and firewall rules for servers", False),
        ("Inventory", "Vulnerabilities maintained inventory in firewall configurations", False),
        ("Scheduling", "Oversaw scheduling for interviews with candidates and recruiters", True),
        ("Performance", "Improved performance of firewalls and servers", False),  # other nouns are much else
    ],
)
def test_what_is_listed_or_said_plainly_needs_no_company(term: str, line: str, there: bool) -> None:
    assert is_named(term, line, about=CHEF | {term.casefold()}) is there


def test_of_a_term_only_an_activity_is_listed_plainly() -> None:
    listed = "firewalls, routers, {}, servers"
    about = frozenset(CHEF | {"ordering", "banquet", "supplies"})
    for term, there in (("ordering", True), ("banquet", False)):
        document = {"work": [{"highlights": [listed.format(term)]}]}
        columns = Columns([read_profile(document, profile_id="ada", source="ada.json")])
        assert bool(len(Hits(columns, [Sought("Supplies", ("Supplies", term), about=about)]).line)) is there


ROADS = frozenset(
    words("Civil engineer. Designs roads, drainage, grading and utilities of sites, with permits and AutoCAD.")
)
SCHOOL = frozenset(words("Teacher. Teaches classes, plans lessons, grading, exams, homework of pupils and students."))


def test_an_everyday_word_has_the_names_of_the_lexicon_where_they_are_near_to_the_rubric() -> None:
    line = "Graded papers of the pupils and met their parents"
    assert is_named("grading", line, about=SCHOOL)
    assert not is_named("grading", line, about=ROADS)
    assert is_named("grading", "Grading, drainage and paving of a road", about=ROADS)


@pytest.mark.parametrize(
    ("term", "about", "apart"),
    [
        ("grading", ROADS, {"grading"}),
        ("grading", SCHOOL, set()),
        ("grading", frozenset(words("tea, cake")), set()),  # too few to tell a field
        ("grading", frozenset(), set()),
        ("drainage", SCHOOL, set()),
        ("student assessment", ROADS, set()),  # no everyday word
        ("zzkiln", ROADS, set()),
    ],
)
def test_what_the_lexicon_means_otherwise(term: str, about: frozenset[str], apart: set[str]) -> None:
    assert meant_otherwise((term,), about) == apart
