"""How welcome a posting says that something is, and of what it says so."""

import pytest

from screen.postings.needs import needs_of
from screen.postings.skills import skills_of
from screen.postings.text_parts import Part
from screen.postings.words import PostingWords

PLUS = {"R": "preferred"}
WISHES = [
    ("It would be an advantage to have experience of clay milling.", {"clay milling": "preferred"}),
    ("It'd be great if you knew Kubernetes.", {"Kubernetes": "preferred"}),
    ("It's a plus if you have used Figma", {"Figma": "preferred"}),
    ("It would be an advantage to know Go, but SQL is essential", {"Go": "preferred", "SQL": "required"}),
    ("Experience of clay milling would be lovely", {"clay milling": "preferred"}),
    ("Any experience with Django would be very welcome", {"Django": "preferred"}),
    ("Knowledge of Kafka is handy", {"Kafka": "preferred"}),
    ("Go is a plus, as is experience with SQL", {"Go": "preferred", "SQL": "preferred"}),
    ("Strong Python; Rust welcome", {"Python": "required", "Rust": "preferred"}),
    ("Python required; Rust handy", {"Python": "required", "Rust": "preferred"}),
    ("Kenntnisse in Python, vorzugsweise Django", {"Python": "required", "Django": "preferred"}),
    ("You have used Python on the job for three years", {"Python": "required"}),
    ("Familiarity with systems where priority is given to latency, such as Flink", {"Flink": "required"}),
    ("Preference is given to candidates with Kafka", {"Kafka": "preferred"}),
    ("Python is required, Go is a plus", {"Python": "required", "Go": "preferred"}),
    ("Go is a plus, Python is required", {"Go": "preferred", "Python": "required"}),
    (
        "SQL is required, knowledge of Tableau, although not essential, is welcome",
        {"SQL": "required", "Tableau": "preferred"},
    ),
]
WISHES += [
    ("It would be useful to know Helm", {"Helm": "preferred"}),
    ("What we use is Python and it would be useful to know Rust", {"Python": "required", "Rust": "preferred"}),
    ("It would be great to have experience with Docker", {"Docker": "preferred"}),
    ("Knowledge of Docker as well as Kafka would be great", {"Docker": "preferred", "Kafka": "preferred"}),
    ("Some idea of how Kafka works would be nice", {"Kafka": "preferred"}),
    ("Your knowledge of Docker would be useful", {"Docker": "preferred"}),
    ("Docker would be useful to have", {"Docker": "preferred"}),
    ("Docker is a real advantage", {"Docker": "preferred"}),
    ("Docker experience is always welcome", {"Docker": "preferred"}),
    ("Docker would also be good", {"Docker": "preferred"}),
    ("Knowledge of Docker is very much appreciated", {"Docker": "preferred"}),
    ("You must know SQL, Python and Go, R is a plus", dict.fromkeys(("SQL", "Python", "Go"), "required") | PLUS),
    ("Must have Docker, Python and Go, with R as a plus", dict.fromkeys(("Docker", "Python", "Go"), "required") | PLUS),
    ("You need Python and SQL, and some R would be great", dict.fromkeys(("Python", "SQL"), "required") | PLUS),
    ("SQL is required, Python and R are a plus", {"SQL": "required", "Python": "preferred"} | PLUS),
    ("You have SQL, R would be a bonus", {"SQL": "required"} | PLUS),
    (
        "Docker is required, Python nice to have, and Go is required",
        {"Docker": "required", "Python": "preferred", "Go": "required"},
    ),
]
WISHES += [
    ("3 years of Python and some R would be useful", {"Python": "required"} | PLUS),
    ("Two years of glaze chemistry, and Kafka would be helpful", {"glaze chemistry": "required", "Kafka": "preferred"}),
    ("Knowledge of HACCP is expected, Excel is welcome", {"HACCP": "required", "Excel": "preferred"}),
    ("Docker (useful)", {"Docker": "preferred"}),
    ("SQL – a plus", {"SQL": "preferred"}),
    ("Kafka: nice to have", {"Kafka": "preferred"}),
]
BOTH_ARE_WISHES = [
    ("Someone who is good with Java and Kotlin is a plus", dict.fromkeys(("Java", "Kotlin"), "preferred")),
    ("Knowledge of Kafka, and of Docker, is a plus", dict.fromkeys(("Kafka", "Docker"), "preferred")),
    ("Java, Kotlin, and Scala would be useful", dict.fromkeys(("Java", "Kotlin", "Scala"), "preferred")),
    ("3 years of Python and R would be useful", {"Python": "preferred"} | PLUS),
]
NO_WISHES = [
    ("You write Python and your ideas are welcome", {"Python": "required"}),
    ("Everybody who knows Go is welcome to join", {"Go": "required"}),
    ("It is essential to have experience of clay milling.", {"clay milling": "required"}),
    ("It is important to have knowledge of Kubernetes", {"Kubernetes": "required"}),
    ("You are good with people and very good at SQL", {"SQL": "required"}),
    ("You would be a great fit with five years of Java", {"Java": "required"}),
    ("You will be welcome in our team if you have experience with Django", {"Django": "required"}),
    ("Knowledge of HACCP is required and will be useful from day one", {"HACCP": "required"}),
    ("Excel is required, as is SAP", {"Excel": "required", "SAP": "required"}),
    ("Knowledge of Terraform is valued as highly as a degree", {"Terraform": "required"}),
    ("Experience with Kafka is required, it is not a plus", {"Kafka": "required"}),
    ("Makes sure that the code is good, with experience in Java", {"Java": "required"}),
    ("Experience in teams where testing is valued and Docker is used", {"Docker": "required"}),
]  # fmt: skip
WISHES += [
    ("Du kennst Python, Go wäre toll", {"Python": "required", "Go": "preferred"}),
    ("Du kennst Python, gern auch Go", {"Python": "required", "Go": "preferred"}),
    ("Du kennst Python, gern Kafka", {"Python": "required", "Kafka": "preferred"}),
    ("Vous avez Python, idéalement Go", {"Python": "required", "Go": "preferred"}),
    ("Ervaring met Docker is een pré", {"Docker": "preferred"}),
    ("Se valora experiencia en Docker", {"Docker": "preferred"}),
]
NO_WISHES += [("Du hast gern mit Docker zu tun", {"Docker": "required"})]
ITEMS = [
    ("Python is needed and R is useful", {"Python": "required"} | PLUS),
    ("Python, Docker (useful), Terraform (a plus)", {"Python": "required", "Docker": "preferred"}),
    ("Python (good)", {"Python": "required"}),
    ("Docker (Swarm, Compose)", {"Docker": "required"}),
    ("Kafka: streams", {"Kafka": "required"}),
]
WISHES += [
    ("A good knowledge of Kafka, which is an advantage", {"Kafka": "preferred"}),
    ("A passion for glaze chemistry", {"glaze chemistry": "preferred"}),
    ("Kafka and Docker are topics that excite you", {"Kafka": "preferred", "Docker": "preferred"}),
    ("Knowledge of Python and an interest in Docker", {"Python": "required", "Docker": "preferred"}),
    ("Knowledge of and interest in Docker", {"Docker": "required"}),
    ("An interest in Kafka and a solid command of SQL", {"Kafka": "preferred", "SQL": "required"}),
]


@pytest.mark.parametrize(("text", "asked"), [*WISHES, *BOTH_ARE_WISHES, *NO_WISHES])
@pytest.mark.parametrize("item", [True, False])
def test_what_is_wished_for(text: str, asked: dict[str, str], item: bool) -> None:
    assert_asked(text, asked, item=item)


@pytest.mark.parametrize(("text", "asked"), ITEMS)
def test_what_an_item_says_in_short(text: str, asked: dict[str, str]) -> None:
    assert_asked(text, asked, item=True)


def assert_asked(text: str, asked: dict[str, str], *, item: bool) -> None:
    part = Part(PostingWords(text), "required", item, False, 1)
    needs = needs_of(part)
    told = {skill.name: skill.need for skill in skills_of(part, needs, [False] * len(part.words))}
    assert {name: told[name] for name in asked} == asked
