"""What a clause says that others did who are named elsewhere than at its head, or by name alone."""

from collections.abc import Callable, Iterator, Sequence

import pytest

from screen.ground.agents import BY, WHICH, done_by_others, of_house_which, of_named, used_of_others
from screen.ground.text import tokens


def theirs(ask: Callable[[Sequence[str], int], Iterator[tuple[int, int]]], line: str, heads: Sequence[str]) -> str:
    found = tokens(line)
    places = [place for place, token in enumerate(found) if token in heads] if heads else [0]
    stretches = [stretch for place in places for stretch in ask(found, place)]
    return " | ".join(" ".join(found[first:end]) for first, end in stretches)


@pytest.mark.parametrize(
    ("line", "done"),
    [
        ("Tea is brewed by the bureau", "tea is brewed by the bureau"),
        ("Tea was quickly made by two freelancers", "tea was quickly made by two freelancers"),
        ("Kettles were fought for by our union rep", "kettles were fought for by our union rep"),
        ("Tea is worked out by the tea team", "tea is worked out by the tea team"),
        ("Kettles were drawn by Kay Teapotova", "kettles were drawn by kay teapotova"),
        ("Brewed tea; cups were kept by a vendor", "cups were kept by a vendor"),
        ("Tea was brewed and poured by our dietician", "tea was brewed and poured by our dietician"),
        ("Tea is measured by a service institute", "tea is measured by a service institute"),
        ("Had the kettles washed by a vendor", "had the kettles washed by a vendor"),
        ("Tea was brewed and reviewed by a vendor", "tea was brewed and reviewed by a vendor"),
        ("Kettles had to be washed by hand", ""),
        ("Tea is brewed by a checklist", ""),
        ("Tea is brewed by my colleague Kay", "tea is brewed by my colleague"),
        ("Tea is brewed by me", ""),
        ("Tea is brewed by my team", ""),
        ("Tea is brewed by the whole team", ""),
        ("Tea that I made was kept by a vendor", ""),
        ("Tea was adopted by the bureau", ""),
        ("Tea was praised by the bureau", ""),
        ("Tea was used by customers", ""),
        ("Tea was reviewed by a vendor", ""),
        ("Tea was stirred by hand", ""),
        ("Tea was stirred by Zorblax", ""),
        ("Tea brewed by the bureau", ""),
        ("By the bureau", ""),
        ("Kettles were kept by hiring vendors", ""),
    ],
)
def test_what_was_done_by_others_is_theirs(line: str, done: str) -> None:
    assert theirs(done_by_others, line, (BY,)) == done


@pytest.mark.parametrize(
    ("line", "done"),
    [
        ("Paye Teapotova, my assistant, did the tea", "paye teapotova , my assistant , did the tea"),
        ("Ifor, our bookkeeper, keeps the kettles", "ifor , our bookkeeper , keeps the kettles"),
        ("Orsolya Sample (my deputy) keeps the kettles", "orsolya sample ; my deputy ; keeps the kettles"),
        ("Kay Teapotova kept the kettles", "kay teapotova kept the kettles"),
        ("Kay drew the kettles, kept cups", "kay drew the kettles"),
        ("Kay drew the kettles with me", ""),
        ("Tidewatch reduced the kettles", ""),
        ("Tidewatch keeps the kettles", ""),
        ("Brewed the kettles", ""),
        ("Kay, kettles and cups", ""),
        ("Kay praised the kettles", ""),
        ("Kay", ""),
    ],
)
def test_what_somebody_named_did_is_theirs(line: str, done: str) -> None:
    assert theirs(of_named, line, ()) == done


@pytest.mark.parametrize(
    ("line", "done"),
    [
        ("Advised the tea group, which made kettles", "which made kettles"),
        ("Supported a team that made kettles", "that made kettles"),
        ("Worked with the vendor, which made kettles", "which made kettles"),
        ("Led the tea group, which made kettles", ""),
        ("Joined the tea group, which made kettles", ""),
        ("Founded a firm that made kettles", ""),
        ("Supported a firm that had kettles", ""),
        ("Built a shop for the firm, which cut kettles", ""),
        ("Supported my team, which made kettles", ""),
        ("Advised the tea group, which made kettles with me", ""),
        ("Advised the tea group, which praised kettles", ""),
        ("Kettles, which boiled", ""),
        ("The vendor that made kettles", ""),
        ("Which made kettles", ""),
    ],
)
def test_what_a_house_did_that_was_helped_is_its_own(line: str, done: str) -> None:
    assert theirs(of_house_which, line, WHICH) == done


@pytest.mark.parametrize(
    ("line", "made"),
    [
        ("Used the kettles that the tea team makes", "the kettles that the tea team makes"),
        ("Brewed tea; ran kettles which a vendor built for us", "kettles which a vendor built"),
        ("Built the kettles that the tea team makes", ""),
        ("Used the kettles that my team makes", ""),
        ("Used the kettles that the tea team used", ""),
        ("Used the kettles that boil", ""),
    ],
)
def test_what_others_made_is_theirs_where_it_was_merely_used(line: str, made: str) -> None:
    assert theirs(used_of_others, line, WHICH) == made
