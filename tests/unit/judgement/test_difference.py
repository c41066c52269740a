from screen.ground.evidence import Evidence, Node
from screen.judgement.difference import changes, criteria_of


def leaf(label: str, points: int, of: int = 1000, quote: str = "") -> Node:
    evidence = (Evidence("work[0].summary", quote, quote, "exact"),) if quote else ()
    return Node(label, points, of, evidence=evidence, state=None if quote else "missing")


def tree(*groups: Node) -> Node:
    return Node("score", sum(group.points for group in groups), 10_000, groups)


def group(label: str, *leaves: Node) -> Node:
    return Node(label, sum(one.points for one in leaves), 5000, leaves)


BEFORE = tree(
    group("skills", leaf("CUDA", 300, quote="CUDA"), leaf("Rust", 0), leaf("Go", 100, quote="Go")),
    group("publications", leaf("A paper", 200, quote="A paper"), leaf("Another", 400, quote="Another")),
)
AFTER = tree(
    group("skills", leaf("CUDA", 250, quote="CUDA"), leaf("Rust", 0), leaf("Triton", 900, quote="Triton")),
    group("publications", leaf("A paper", 500, quote="A paper"), leaf("Another", 0)),
)


def test_skills_one_by_one_and_papers_together() -> None:
    found = criteria_of(BEFORE)
    assert {label: criterion.points for (_, label), criterion in found.items()} == {
        "CUDA": 300, "Rust": 0, "Go": 100, "publications": 600,
    }  # fmt: skip
    assert [quote.quote for quote in found["publications", "publications"].evidence] == ["Another", "A paper"]


def test_changes_add_up_and_the_largest_leads() -> None:
    found = changes(BEFORE, AFTER)
    assert sum(change.points for change in found) == AFTER.points - BEFORE.points
    assert [(change.label, change.points) for change in found] == [
        ("Triton", 900),
        ("publications", -100),
        ("Go", -100),
        ("CUDA", -50),
    ]
    assert found[0].before is None and found[2].after is None


def test_nothing_changes() -> None:
    assert changes(BEFORE, BEFORE) == ()


def test_two_skills_of_one_name_are_added() -> None:
    found = criteria_of(tree(group("skills", leaf("CUDA", 1, quote="x"), leaf("CUDA", 2, quote="y"))))
    (criterion,) = found.values()
    assert (criterion.points, criterion.of, len(criterion.evidence)) == (3, 2000, 2)
