from screen.criteria.criterion import Criterion, Share
from screen.judgement.difference import changes, reweighed


def skill(name: str) -> Criterion:
    return Criterion("skills", name)


PAPERS = Criterion("publications", "publications", whole=True)
BEFORE = {
    skill("CUDA"): Share(300, 1000), skill("Rust"): Share(0, 1000), skill("Go"): Share(100, 1000),
    PAPERS: Share(600, 2000),
}  # fmt: skip
AFTER = {
    skill("CUDA"): Share(250, 1000), skill("Rust"): Share(0, 3000), skill("Triton"): Share(900, 1000),
    PAPERS: Share(500, 2000),
}  # fmt: skip


def test_changes_add_up_and_the_largest_leads() -> None:
    found = changes(BEFORE, AFTER)
    earned = [sum(share.points for share in shares.values()) for shares in (BEFORE, AFTER)]
    assert sum(change.points for change in found) == earned[1] - earned[0]
    assert [(change.criterion.label, change.points) for change in found] == [
        ("Triton", 900), ("publications", -100), ("Go", -100), ("CUDA", -50),
    ]  # fmt: skip
    assert found[0].before is None and found[2].after is None


def test_criteria_that_can_earn_more_or_less() -> None:
    assert [(change.criterion.label, change.of) for change in reweighed(BEFORE, AFTER)] == [
        ("Rust", 2000), ("Go", -1000), ("Triton", 1000),
    ]  # fmt: skip


def test_nothing_changes() -> None:
    assert changes(BEFORE, BEFORE) == reweighed(BEFORE, BEFORE) == ()


def test_what_a_criterion_is_called() -> None:
    title = Criterion("keywords", "Tea engineer", prefix="title: ")
    term = Criterion("keywords", "kettle", told_with_group=True)
    assert [(one.label, one.alone) for one in (title, term, PAPERS, skill("CUDA"))] == [
        ("title: Tea engineer", "title: Tea engineer"), ("kettle", "keywords: kettle"),
        ("publications", "publications"), ("CUDA", "CUDA"),
    ]  # fmt: skip
