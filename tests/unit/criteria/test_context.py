"""Words that many trades use, in a rubric of one field, and the company that names keep."""

from typing import Any

import pytest

from screen.criteria.context import Context, is_short
from screen.criteria.hits import Hits
from screen.criteria.line_finder import Sought
from screen.criteria.skills import field_of
from screen.ground.lazy_sequence import LazySequence
from screen.ground.match import patterns_of
from screen.ground.term_forms import forms_of
from screen.sources.columns import Columns
from screen.sources.profile import read_profile
from screen.sources.settled import beyond_ascii

_THINGS = ("kettles", "teapots", "lids", "spouts", "handles")


def is_named(term: str, document: dict[str, object], field: str) -> bool:
    profile = read_profile({"basics": {}, **document}, profile_id="ada", source="ada.json")
    return bool(len(Hits(Columns([profile]), [Sought(term, (term,), field=field)]).line))


def in_entry(document: dict[str, object], field: str) -> list[bool]:
    """Of each line, whether another one of its item has a word of `field`."""
    columns = Columns([read_profile({"basics": {}, **document}, profile_id="ada", source="ada.json")])
    return Context(columns).in_entry(columns.line_ends, field).tolist()


def jobs(*lines: str) -> dict[str, object]:
    return {"work": [{"highlights": [line]} for line in lines]}


@pytest.mark.parametrize(
    ("line", "there"),
    [
        ("Wrote unit tests and led testing of the payment API", True),
        ("Testing", True),
        ("Cooking, testing, tasting", True),
        ("Drug testing of applicants", False),
        ("Testing of soil samples", False),
    ],
)
def test_a_word_of_many_trades_needs_the_field_of_the_rubric(line: str, there: bool) -> None:
    assert is_named("Testing", jobs(line), "software") is there
    assert is_named("Testing", jobs(line), "")


@pytest.mark.parametrize(
    ("name", "there"),
    [
        ("Testing for bakers", True),
        ("Introduction to testing", True),
        ("Drug testing", False),
        ("Testing centre", False),
    ],
)
def test_a_course_is_about_what_it_is_called(name: str, there: bool) -> None:
    taught = {"certificates": [{"name": name}], "education": [{"courses": [name]}]}
    assert [is_named("Testing", {key: taught[key]}, "software") for key in taught] == [there, there]


def test_another_line_of_the_entry_keeps_company() -> None:
    document = {"work": [{"highlights": ["Did the testing of releases", "Built a Kubernetes operator"]}]}
    assert is_named("Testing", document, "software")
    assert not is_named("Testing", jobs("Did the testing of releases", "Built a Kubernetes operator"), "software")


def test_a_profile_of_the_field_keeps_company() -> None:
    lines = [f"Deployed API number {number} on Kubernetes" for number in range(4)]
    assert is_named("Testing", jobs("Did the testing of releases", *lines), "software")
    assert is_named("Jenkins", jobs("Looked after Jenkins", *lines), "")
    assert not is_named("Jenkins", jobs("Looked after Jenkins"), "")


@pytest.mark.parametrize(
    ("term", "line", "there"),
    [
        ("Supervision of students", "Co-supervised two doctoral students of glaciers", True),
        ("Supervision of students", "Supervised a kettle for the students", False),
        ("Search engine optimization", "Optimized search engines for shops of tea", False),
    ],
)
def test_what_is_done_with_people_is_meant_in_a_rubric_of_software_too(term: str, line: str, there: bool) -> None:
    assert is_named(term, {"work": [{"highlights": [line]}]}, "software") is there


def test_a_line_of_another_trade_is_none_of_software() -> None:
    lines = [f"Deployed API number {number} on Kubernetes" for number in range(4)]
    assert not is_named("Testing", jobs("Pre-employment testing, drug screenings and payroll", *lines), "software")


@pytest.mark.parametrize(
    ("term", "line", "there"),
    [
        ("pruning", "Pruned the hedges of a park", False),
        ("pruning", "Pruned a neural network", True),
        ("model serving", "Served the whole model with tea", False),
        ("model serving", "Served models on GPUs with low latency", True),
        ("data collection", "Collected the data of a census", False),
        ("data collection", "Collected data into a SQL database", True),
        ("database administration", "Administered databases for a zoo", True),
    ],
)
def test_a_verb_of_everyday_life_needs_the_field_of_the_rubric(term: str, line: str, there: bool) -> None:
    assert is_named(term, jobs(line), "software") is there
    assert is_named(term, jobs(line), "")


@pytest.mark.parametrize(
    ("term", "line", "there"),
    [
        ("distillation", "Data was labelled and habits distilled from interviews", False),
        ("distillation", "Data was labelled and habits written and distilled from interviews", False),
        ("distillation", "Models were pruned and distilled for phones", True),
        ("distillation", "Models written and distilled for phones", True),
        ("distillation", "Distilled capabilities of GPT-4 into smaller open models", True),
        ("distillation", "Distilled reasoning of larger models into small ones", True),
        ("distillation", "Trained BERT for search, then distilled it into six layers", True),
        ("distillation", "Fine-tuned Llama on support tickets and distilled it for production", True),
        ("distillation", "Distilled lessons from customers into a plan", False),
        ("quantization", "The team quantized the budget of a school", False),
        ("quantization", "Quantized weights to four bits", True),
        ("quantization", "Took the keyword detector of the last release and quantized it for the car", True),
        ("quantization", "Built a speech recogniser and quantized it to 8 bits", True),
        ("pruning", "The model was too large for the phone, so I pruned it to half the size", True),
        ("pruning", "Pruned half of it without any loss", True),
        ("pruning", "Carefully pruned the list of teams", False),
        ("pruning", "Pruned Zorblax for phones", True),
        ("distillation", "Led teams and distilled", True),
        ("segmentation", "Segmented transcripts", True),
        ("segmentation", "Segmented people in street scenes", True),
        ("automation", "Automated the budget", True),
    ],
)
def test_at_home_in_a_field_a_verb_is_told_by_its_object(term: str, line: str, there: bool) -> None:
    lines = [f"Deployed API number {number} on Kubernetes" for number in range(4)]
    assert is_named(term, jobs(line, *lines), "software") is there


@pytest.mark.parametrize(
    ("term", "line"),
    [
        ("pruning", "Pruned marketing channels that lost money"),
        ("segmentation", "Segmented sales channels by region"),
        ("segmentation", "Segmented experts by country for the panel"),
        ("distillation", "Distilled teachers' comments into a school report"),
        ("distillation", "Distilled signals from customers into a plan"),
        ("distillation", "Distilled states' laws into a guide"),
    ],
)
def test_an_object_alone_makes_nobody_at_home_in_a_field(term: str, line: str) -> None:
    assert not is_named(term, jobs(line), "software")


@pytest.mark.parametrize(
    ("term", "line", "there"),
    [
        ("testing", "200 regression tests run on every commit", True),
        ("testing", "Wrote integration tests in pytest", True),
        ("testing", "End-to-end tests of the web client", True),
        ("testing", "Drove a test car for the web shop", False),
        ("testing", "Passed drug tests before joining the platform crew", False),
        ("testing", "Blood tests for donors, kept in a database", False),
        ("testing", "Marked spelling tests in year four", False),
        ("deployment", "Two deploys a day to Kubernetes", True),
    ],
)
def test_what_is_tested_is_a_thing_of_software_in_the_company_of_software(term: str, line: str, there: bool) -> None:
    assert is_named(term, jobs(line), "software") is there
    assert not is_named(term, jobs(line), "")


@pytest.mark.parametrize(
    ("term", "line", "there"),
    [
        ("collections", "Shipped specimen collections to the lab", False),
        ("collections", "Catalogued seed collections of a botanical garden", False),
        ("collections", "Made collections calls to tenants", True),
        ("collections", "Collections, billing, tax returns", True),
        ("retention", "Wrote the document retention plan of a court", False),
        ("retention", "Tested soils for water retention", False),
        ("retention", "Raised employee retention by a tenth", True),
        ("retention", "Staff retention and morale", True),
        ("recognition", "Trained image recognition for apples", False),
        ("recognition", "Speech recognition of dialects", False),
        ("recognition", "Employee recognition lunches", True),
        ("recognition", "Set up recognition programs for drivers", True),
        ("compensation", "Built motion compensation for cameras", False),
        ("compensation", "Reviewed salaries and compensation", True),
        ("turnover", "Baked apple turnover for the fair", False),
        ("turnover", "Halved staff turnover", True),
        ("sourcing", "Water sourcing for villages", False),
        ("sourcing", "Candidate sourcing on job boards", True),
        ("distribution", "Modelled voltage distribution in cables", False),
        ("distribution", "Sales and distribution of cheese", True),
        ("development", "Film development in a darkroom", False),
        ("development", "Leadership development of managers", True),
    ],
)
def test_behind_a_thing_a_word_of_office_work_is_another(term: str, line: str, there: bool) -> None:
    assert is_named(term, jobs(line), "office") is there
    assert is_named(term, jobs(line), "")


def test_a_line_that_stands_there_again_makes_nobody_at_home() -> None:
    lines = ("Trained models on GPUs", "Quantized nothing")
    home = (
        "Trained models on GPUs",
        "Wrote kernels for GPUs",
        "Data pipelines",
        "Language models",
        "Quantized nothing",
    )
    assert not is_named("quantization", {"work": jobs(*lines)["work"] + jobs(lines[0])["work"] * 5}, "software")
    assert is_named("quantization", jobs(*home), "software")


@pytest.mark.parametrize(
    ("line", "there"),
    [
        ("Sorted records of a museum with python", False),
        ("Sorted records of a museum with python beside SQL", False),
        ("Sorted records of a museum with python beside SQL and Kubernetes", True),
        ("Sorted records of a mill with python beside SQL", True),
    ],
)
def test_two_words_of_company_outweigh_one_that_speaks_against(line: str, there: bool) -> None:
    assert is_named("Python", jobs(line), "") is there


def test_the_same_words_in_another_order_are_another_line_of_the_field() -> None:
    lines = ("Quantized nothing", "Models on GPUs", "GPUs on models", "Data pipelines")
    assert not is_named("quantization", jobs(*lines, "Models on GPUs"), "software")
    assert is_named("quantization", jobs(*lines, "Language models"), "software")


def test_a_copy_of_an_entry_keeps_no_company() -> None:
    entry = {"highlights": ["Quantized GPUs", "Pruned hedges 1"]}
    copies = [{"highlights": [f"Quantized GPUs {number}", f"Pruned hedges {number}"]} for number in range(5)]
    lone = {"highlights": ["Pruned the GPUs"]}
    again = {"highlights": ["Pruned the GPUs", "Pruned the GPUs 2"]}
    for field in ("software", "learning"):
        assert in_entry({"work": [lone, lone]}, field) == [False, False]
        assert in_entry({"work": [again]}, field) == [False, False]
        assert in_entry({"work": [entry, *copies]}, field) == [False, True] * 6


def test_a_paper_of_another_field_has_the_word_in_another_sense() -> None:
    for title in ("Deep learning for scheduling of kettles", "Neural scheduling of kettles"):
        assert not is_named("Scheduling", {"publications": [{"name": title}]}, "office")
    assert is_named("Scheduling", jobs("Scheduling of kettles"), "office")


def test_a_phrase_has_its_own_sense_in_a_paper_of_any_field() -> None:
    for title in ("Deep learning for employee scheduling", "How deep learning scheduled the employees of a mine"):
        assert is_named("Employee scheduling", {"publications": [{"name": title}]}, "office")


@pytest.mark.parametrize(("line", "there"), [("Python, go, Java", True), ("Kettles, go, lids", False)])
def test_a_name_that_needs_its_capital_does_without_among_names(line: str, there: bool) -> None:
    assert is_named("Go", jobs(line), "") is there


def test_no_paper_more_takes_a_match_away() -> None:
    papers = [{"name": f"Deep neural network number {number} of {thing}"} for number, thing in enumerate(_THINGS)]
    own = {"name": "Scheduling of kettles"}
    assert is_named("Scheduling", {"publications": [own]}, "office")
    assert is_named("Scheduling", {"publications": [own, *papers]}, "office")


def test_a_technical_name_on_the_other_side_of_and_keeps_company() -> None:
    assert is_named("Jenkins", jobs("Looked after Jenkins and Docker"), "")
    assert not is_named("Jenkins", jobs("Looked after Jenkins and boilers"), "")


@pytest.mark.parametrize(
    ("beside", "there"),
    [("Ran Docker for kettles", True), ("Ran the shop for kettles", False), ("Ran algorithms for kettles", False)],
)
def test_a_tool_in_the_same_job_tells_of_a_name_that_nobody_living_has(beside: str, there: bool) -> None:
    def one_job(line: str) -> dict[str, object]:
        return {"work": [{"highlights": [line, beside]}]}

    assert is_named("Kafka", one_job("Adopted Kafka for kettles"), "") is there
    assert not is_named("Kafka", one_job("Wrote on the novels of Kafka"), "")
    assert not is_named("Celery", one_job("Sold celery for kettles"), "")
    assert not is_named("Jenkins", one_job("Adopted Jenkins for kettles"), "")
    assert not is_named("Kafka", jobs("Adopted Kafka for kettles", beside), "")


def test_who_lists_a_name_among_skills_means_it_in_work() -> None:
    work, listed = jobs("Adopted Jenkins for kettles"), {"name": "Tools", "keywords": ["Jenkins", "lids"]}
    assert is_named("Jenkins", work | {"skills": [listed]}, "")
    profile = read_profile(
        {"basics": {}, "skills": [listed], **jobs("Adopted Jenkins", "Called by Jenkins")},
        profile_id="a",
        source="a.json",
    )
    hits = Hits(Columns([profile]), [Sought("Jenkins", ("Jenkins",))])
    assert {hits.columns.line_text[number] for number in hits.line} == {"Adopted Jenkins", "Jenkins"}
    assert not is_named("Jenkins", work | {"skills": [listed | {"keywords": ["William Jenkins"]}]}, "")


@pytest.mark.parametrize(("line", "there"), [("jenkins", True), ("Kettles, jenkins", False), ("jenkins, lids", False)])
def test_a_word_that_is_all_of_its_line_is_the_name(line: str, there: bool) -> None:
    assert is_named("Jenkins", jobs("Sold kettles", line, "Sold lids"), "") is there


def test_the_line_of_another_entry_is_no_list_with_this_one() -> None:
    assert is_named("Jenkins", jobs("Kept kettles with Kafka and Jenkins"), "")
    for order in (1, -1):
        told = ("Served teapots from Kafka on Linux", "jenkins over kettles, and long letters")[::order]
        assert not is_named("Jenkins", jobs(*told), "")


@pytest.mark.parametrize(
    ("rest", "found"),
    [
        (jobs(*(f"Trained {thing} in PyTorch with TensorFlow" for thing in _THINGS)), set()),
        ({"skills": [{"name": "Tools", "keywords": ["Python", "Looms"]}]}, {"Python"}),
    ],
)
def test_the_rest_of_a_profile_makes_no_list_of_a_line(rest: dict[str, Any], found: set[str]) -> None:
    line = "Kept kettles, teapots and lids with python by night"
    known = {**rest, "work": [{"highlights": [line]}, *rest.get("work", [])]}
    profile = read_profile({"basics": {}, **known}, profile_id="ada", source="ada.json")
    hits = Hits(Columns([profile]), [Sought(name, (name,)) for name in ("kettles", "lids", "Python")])
    assert {hits.columns.line_text[number] for number in hits.line[hits.criterion == 2]} == {line} | found
    assert hits.named_in_lines()[hits.columns.line_text.index(line)] == 2


def test_the_field_of_a_rubric() -> None:
    assert field_of([("Python",), ("Kubernetes",), ("Kettles",)]) == "software"
    assert field_of([("Accounting",), ("Payroll",), ("Kettles",)]) == "office"
    assert field_of([("Kettles",), ("Teapots",), ("Python",)]) == ""
    assert field_of([("Python",), ("Kubernetes",)]) == ""


@pytest.mark.parametrize(
    ("term", "line", "there"),
    [
        ("BI", "BI dashboards for kettles", True),
        ("UX", "Led UX for a maker of kettles", True),
        ("UX", "ux", True),
        ("BI", "A kettle with bi-level handles", False),
        ("business intelligence", "Bi-weekly meetings on kettles", False),
        ("PM", "Met at 5 pm over tea", False),
        ("CO", "Co-wrote a play on kettles", False),
    ],
)
def test_an_abbreviation_of_two_capitals_needs_them(term: str, line: str, there: bool) -> None:
    assert is_named(term, jobs(line), "") is there


@pytest.mark.parametrize(
    ("term", "line"),
    [
        ("HR", "Kept the HR files of a theatre"),
        ("SAP", "Maintained SAP for the travel department"),
        ("CT", "Read the CT of patients before surgery"),
    ],
)
def test_what_a_job_is_about_does_not_speak_of_an_abbreviation(term: str, line: str) -> None:
    assert is_named(term, jobs(line), "")
    assert not is_named(term, {"basics": {"summary": line}}, "")
    assert not is_named("Go", jobs(line.replace(term, "Go")), "")


@pytest.mark.parametrize(
    ("term", "line"), [("HR", "Manager HR"), ("CT", "Confirmed it by CT"), ("QA", "Reported to director QA")]
)
def test_nobody_is_called_by_an_abbreviation(term: str, line: str) -> None:
    assert is_named(term, jobs(line), "")
    assert not is_named("Go", jobs(line.replace(term, "Go")), "")


@pytest.mark.parametrize(
    ("term", "short"),
    [
        ("ML", True),
        ("OR", True),
        ("IT", True),
        ("R", False),
        ("Go", False),
        ("SAP", False),
        ("Kubernetes", False),
        ("baking", False),
    ],
)
def test_many_things_have_an_abbreviation_of_two_letters(term: str, short: bool) -> None:
    (form, *_) = forms_of((term,), synonyms=False)
    assert {is_short(pattern) for pattern in patterns_of(form, ())} == {short}


@pytest.mark.parametrize(
    ("line", "there"),
    [
        ("Wrote parsers in Julia and Ada", True),
        ("Built with Julia and Ada", True),
        ("Helped Julia and Ada", False),
        ("Met Julia and Ada", False),
    ],
)
def test_of_two_names_of_people_the_first_is_what_something_is_done_in(line: str, there: bool) -> None:
    assert is_named("Ada", jobs(line), "") is there


@pytest.mark.parametrize(
    ("term", "line", "field", "there"),
    [
        ("OSHA", "40-hour OSHA course", "office", True),
        ("OSHA", "40-hour OSHA course", "software", True),
        ("SAP", "Reporting, SAP, filing, travel arrangements", "", True),
        ("Python", "Taught the Python and SQL languages", "software", True),
        ("Python", "Fed the python and the parrots", "software", False),
        ("Kafka", "Moved order events to Kafka", "software", True),
        ("Kafka", "Ran services on Kafka", "software", True),
        ("Kafka", "Ran a seminar on Kafka", "software", False),
        ("Kafka", "Read letters and messages to Kafka", "software", False),
        ("Kafka", "Gave talks on Kafka and ran services", "software", False),
        ("Phoenix", "Moved services to Phoenix", "software", False),
        ("Jenkins", "Moved records to Jenkins", "software", False),
        ("Jenkins", "Moved records into Jenkins", "software", True),
        ("Jenkins", "Records run on Jenkins", "software", True),
        ("Phoenix", "Moved records onto Phoenix", "software", False),
        ("Selenium", "Selenium suite for kettles", "software", True),
        ("Selenium", "Selenium and zinc in kettles, by Python", "software", False),
        ("Rust", "Moved the shop from Scala to Rust", "software", True),
        ("Scala", "Moved the shop from Scala to Rust", "software", True),
        ("Swift", "Moved the shop from Objective-C to Swift", "software", True),
        ("Ruby", "Moved the shop from Ruby to Go", "software", True),
        ("Rust", "The switch from C++ to Rust halved waste", "software", True),
        ("Rust", "Saved hulls from Scala to rust", "software", False),
        ("Rust", "Fled from Quillon to Rust", "software", False),
        ("Julia", "Sent post from Jasmine to Julia", "software", False),
        ("Haskell", "Reported to Eddie Haskell", "software", False),
        ("Haskell", "Reported to Eddie Haskell, head of platform", "software", False),
        ("Haskell", "Moved to Quuxly Haskell services", "software", True),
        ("Haskell", "Reported to Eddie in Haskell", "software", True),
        ("Haskell", "Ported drivers to Quuxly Haskell code", "software", True),
        ("Haskell", "Taught compilers with Quuxly Haskell and Scala", "software", True),
        ("Informatica", "Ingeniería Informática en Bilbao", "software", False),
        ("Informatica", "Loaded the data of Zürich by Informatica", "software", True),
        ("Informatica", "Professor of Informática, loads data by Informatica", "software", True),
        ("Fur", "Entwurf der Mäntel für Zirkus", "", False),
        ("Fur", "Sewed the furs of Zürich", "", True),
        ("SAN", "Offices in San Quillon and Oslo", "", False),
        ("SAN", "Storage on SAN and NAS", "", True),
        ("CT", "Mapped terms to SNOMED CT", "", False),
        ("CT", "Read CT scans of knees", "", True),
        ("Fine-tuning", "Finetuned BERT for triage of tickets", "software", True),
        ("Load balancing", "Loadbalanced the doors of four halls", "software", True),
    ],
)
def test_names_by_what_stands_beside_them(term: str, line: str, field: str, *, there: bool) -> None:
    assert is_named(term, jobs(line), field) is there


def test_of_accents_those_lines_alone_are_read_that_may_have_one() -> None:
    """To unpack the lines of an index for that took a tenth of a question."""
    columns = Columns([read_profile(jobs("Loads data by Informatica"), profile_id="ada", source="ada.json")])
    beyond_ascii(columns)
    columns.line_text = LazyLines()
    assert len(Hits(columns, [Sought("Informatica", ("Informatica",), field="software")]).line) == 1


class LazyLines(LazySequence[str]):
    """A line that is not to be read."""

    def __len__(self) -> int:
        return 1

    def item(self, place: int) -> str:
        pytest.fail(f"read line {place}")


def test_what_was_left_for_a_tool_is_told_in_its_own_line() -> None:
    """The last word of the line before is of another sentence, or of somebody else."""
    assert is_named("Rust", jobs("Went from Scala to Rust"), "software")
    assert not is_named("Rust", jobs("Scala to Rust"), "software")
    assert not is_named("Rust", jobs("Came back from", "Scala to Rust"), "software")


@pytest.mark.parametrize(
    ("line", "there"),
    [
        ("Reported to Eddie Haskell", False),
        ("Moved kettles to Quuxly Haskell templates", True),
        ("Learnt from Eddie in Haskell", True),
    ],
)
def test_a_surname_is_no_tool_of_somebody_beside_tools(line: str, *, there: bool) -> None:
    beside = ("Wrote services in Python and SQL", "Ran Kubernetes and Terraform on AWS", "Built Django apps in Python")
    assert is_named("Haskell", {"work": [{"highlights": [line, *beside]}]}, "software") is there


def test_a_name_that_no_list_has_is_none_among_words_of_free_time() -> None:
    def is_found(profile: dict[str, object]) -> bool:
        columns = Columns([read_profile(profile, profile_id="ada", source="ada.json")])
        return bool(len(Hits(columns, [Sought("Zephyr", ("Zephyr",), field="software")]).kind))

    assert not is_found({"basics": {"summary": "I sail a Zephyr dinghy."}})
    assert not is_found({"interests": [{"name": "Painting after Zephyr"}]})
    assert is_found({"basics": {"summary": "I sail, and wrote drivers in Zephyr."}})
    assert is_found({"interests": [{"name": "Sailing, Zephyr, chess"}]})
    assert is_found({"work": [{"highlights": ["Brought Zephyr to a dog collar"]}]})


@pytest.mark.parametrize(
    ("line", "there"),
    [
        ('Played the eagle in "Prometheus in Chains"', False),
        ('Directed "Kafka on the Pier"', False),
        ("Staged “Prometheus” in a quarry", False),
        ('Wrote "Prometheus alerts", a guide to the dashboards', True),
        ('Gave the course "Kettles" in Julia', True),
        ('Wrote the tool in "Julia"', True),
    ],
)
def test_what_stands_in_quotation_marks_is_a_title(line: str, there: bool) -> None:
    (name,) = (name for name in ("Prometheus", "Kafka", "Julia") if name in line)
    assert is_named(name, jobs(line), "software") is there


RUBRIC = frozenset(
    {
        "incident",
        "response",
        "kubernetes",
        "linux",
        "monitoring",
        "alerts",
        "servers",
        "latency",
        "deployment",
        "reliability",
    }
)


def is_phrase_named(document: dict[str, object]) -> bool:
    """Whether a profile names it, by what else of a rubric it names."""
    names = ("Incident response", "Terraform", "MySQL", "PostgreSQL", "Redis", "Ansible", "Vagrant")
    sought = [Sought(name, (name,), field="software", about=RUBRIC, role="Reliability engineer") for name in names]
    columns = Columns([read_profile({"basics": {}, **document}, profile_id="ada", source="ada.json")])
    hits = Hits(columns, sought)
    hits.settle(Hits(columns, [Sought("Kettle clerk", ("Kettle clerk",))]))
    return 0 in hits.criterion.tolist()


STAGE = "Led incident response when an actor was ill or the curtain fell on the choir"


def test_a_phrase_of_everyday_words_needs_the_field_of_the_rubric_beside_it() -> None:
    assert not is_phrase_named(jobs(STAGE))
    assert not is_phrase_named(jobs("Incident response with reliability and alerts for coffee"))
    assert is_phrase_named(jobs("Incident response with reliability and alerts for shops"))
    assert is_phrase_named(jobs("Led incident response when a database failed or latency rose"))
    assert is_phrase_named(jobs("Led incident response"))
    assert is_phrase_named(jobs("Built incident response for a small team"))
    assert is_phrase_named(jobs(STAGE.replace("response", "response on a server")))
    assert is_phrase_named({"skills": [{"name": STAGE}]})
    assert is_phrase_named({"publications": [{"name": "Stages", "summary": STAGE}]})
    assert is_phrase_named({"work": [{"position": "Reliability engineer", "highlights": [STAGE]}]})


def test_who_names_more_of_the_rubric_means_it_by_a_phrase() -> None:
    tools = [f"Looked after {tool} for years" for tool in ("Terraform", "MySQL", "PostgreSQL")]
    assert is_phrase_named(jobs(STAGE, *tools))
    assert not is_phrase_named(jobs(STAGE, *tools[:2]))
    assert not is_phrase_named(jobs(STAGE, *tools[:1] * 5))
    assert is_phrase_named({"work": [{"highlights": [STAGE, tools[0]]}]})


@pytest.mark.parametrize(
    ("line", "there"),
    [
        ("Took orders on Android tablets", False),
        ("Built an app for Android tablets", True),
        ("Orders on Android", True),
    ],
)
def test_what_a_device_runs_was_not_made(line: str, there: bool) -> None:
    assert is_named("Android", jobs(line), "software") is there


@pytest.mark.parametrize(
    ("name", "position", "there"),
    [
        ("Chef", "Head Chef", False),
        ("Postman", "Postman, night shift", False),
        ("Composer", "Composer and pianist", False),
        ("Chef", "Chef engineer", True),
        ("Chef", "Platform engineer (Kubernetes, Chef)", True),
        ("Composer", "PHP developer, Composer", True),
    ],
)
def test_what_somebody_is_by_trade_is_no_tool_of_the_same_name(name: str, position: str, there: bool) -> None:
    document: dict[str, object] = {"work": [{"position": position}]}
    assert is_named(name, document, "software") is there


def test_a_plant_or_a_floor_is_no_tool_of_the_same_name() -> None:
    assert not is_named("Cypress", jobs("Pruned the cypress hedges of two parks"), "software")
    assert not is_named("Parquet", jobs("Laid oak parquet in villas"), "software")
    assert is_named("Cypress", jobs("Wrote end-to-end tests in Cypress"), "software")
    assert is_named("Parquet", jobs("Stored events as Parquet on S3"), "software")


@pytest.mark.parametrize("line", ["Services run on Kafka", "Built a Selenium grid with 40 nodes"])
def test_what_machines_run_is_run_by_a_tool(line: str) -> None:
    name = "Kafka" if "Kafka" in line else "Selenium"
    assert is_named(name, jobs(line), "software")


def test_a_name_behind_other_things_that_run_is_none() -> None:
    assert not is_named("Kafka", jobs("Marathons run on Kafka"), "software")
    assert not is_named("Selenium", jobs("Selenium and zinc in samples of feed"), "software")


def test_what_every_office_has_is_no_company_in_another_line() -> None:
    testing = "Performance testing of new pipettes"
    assert in_entry({"work": [{"highlights": [testing, "Reports in Jira, Excel"]}]}, "software") == [False, False]
    assert in_entry({"work": [{"highlights": [testing, "Scripts in Python, Excel"]}]}, "software") == [True, False]


def test_a_tool_that_is_called_like_a_trade_is_one_in_what_was_done() -> None:
    assert is_named("Chef", jobs("Set up forty machines with Chef"), "software")
