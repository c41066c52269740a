import json
import math
import pathlib

import msgspec
import pytest

from screen.ground.package_data import read_data_text
from screen.postings.asked_skill import AskedSkill
from screen.postings.doubt import likelihoods, signs_of, with_doubts
from screen.postings.needs import Need
from screen.postings.text_parts import Part
from screen.postings.words import PostingWords, table

ROOT = pathlib.Path(__file__).parents[3]


def part_of(text: str) -> Part:
    return Part(PostingWords(text), "required", True, False, 1)


def asked(part: Part, name: str, need: Need = "required", *, known: bool = False) -> AskedSkill:
    folded = PostingWords(name).folded
    start = next(at for at in range(len(part.words)) if part.words.folded[at:][: len(folded)] == folded)
    return AskedSkill(name, range(start, start + len(folded)), need, known=known)


def test_the_signs_of_a_skill() -> None:
    """How it is written, how rare its words are, and what stands around it."""
    part = part_of("Sound knowledge of Zzkiln firing (gas), and Go")
    told = [sign for sign in signs_of(part, asked(part, "Zzkiln firing"), 2) if "." not in sign]
    assert told == [
        "known False",
        "need required",
        "section required True",
        "label False",
        "skills 2",
        "words 2",
        "commas 1",
        "whole False False",
        "understood 2",
        "behind understood True",
        "mark before ",
        "mark behind (",
        "length 2",
        "shape Xx",
        "rarest 13",
        "first 13",
        "last 9",
        "commonest 9",
        "ends known True",
    ]


@pytest.mark.parametrize(
    ("text", "name", "signs"),
    [
        ("CMS", "CMS", ("whole True True", "shape A", "behind understood True", "length 1")),
        ("R", "R", ("shape X",)),
        ("7 Potlite Kilns", "7 Potlite Kilns", ("shape 0X",)),
        ("Zzpots, raku", "raku", ("whole False True", "behind understood False", "mark before ,")),
        ("Experience of zzpots", "zzpots", ("ends known False",)),
        ("a, b, c, d, e, f", "a", ("commas 4",)),
        ("one two " * 20, "one", ("words 7",)),
        ("a b c d e f g", "a b c d e f g", ("length 6", "skills 6")),
    ],
)
def test_a_sign(text: str, name: str, signs: tuple[str, ...]) -> None:
    part = part_of(text)
    found = signs_of(part, asked(part, name), 9)
    assert set(signs) <= set(found)
    assert len(found) == len(set(found))


def test_where_the_words_that_ask_stand_is_a_sign() -> None:
    part = part_of("You must know kilns of strong fire, essential")
    found = signs_of(part, asked(part, "kilns of strong fire"), 1)
    assert [sign for sign in found if sign.startswith("need.must ")] == [
        "need.must before",
        "need.must behind",
        "need.must right behind",
    ]
    right = {sign.partition(" ")[2] for sign in found if sign.startswith(("phrases.modifiers", "phrases.leads"))}
    assert right == {"", "inside", "before", "right before"}
    part = part_of("kilns essential")
    assert "need.must right behind" in signs_of(part, asked(part, "kilns"), 1)


def test_a_list_is_told_by_whole_phrases_alone() -> None:
    """`able to`, and not `able`."""
    for text, told in (("Kilns, able to fire", True), ("Kilns, able and strong", False)):
        part = part_of(text)
        found = signs_of(part, asked(part, "Kilns"), 1)
        assert ("phrases.can_do" in found, "phrases.can_do before" in found) == (told, False)


def test_inside_is_up_to_the_edges() -> None:
    part = part_of("Kilns strong fire")
    assert "phrases.modifiers inside" in signs_of(part, asked(part, "strong"), 1)
    assert "phrases.modifiers inside" not in signs_of(part, asked(part, "fire"), 1)


def test_a_name_without_words_has_signs() -> None:
    """They say that it has none."""
    part = part_of("Kilns")
    found = signs_of(part, AskedSkill("–", range(1), "required", known=False), 1)
    assert {"length 0", "shape 0", "rarest 1", "ends known False"} <= set(found)


def test_likelihoods_are_of_sums_of_logarithms_of_odds() -> None:
    """What has no weights says nothing."""
    weights = {"": (50, -50), "a": (50, -50), "b": (900, 900)}
    first, second = likelihoods(["a", "unheard"], weights)
    assert first == pytest.approx(1 / (1 + math.exp(-1)))
    assert second == pytest.approx(1 / (1 + math.exp(1)))


def test_what_is_hardly_required_is_a_wish() -> None:
    part = part_of("Some glaze, if possible, is needed")
    (doubted,) = with_doubts(part, [asked(part, "glaze")])
    assert with_doubts(part, []) == []
    assert (doubted.need, doubted.doubted, doubted.name) == ("preferred", True, "glaze")
    part = part_of("Understand glaze a bit")
    for need in ("preferred", "mentioned"):
        assert with_doubts(part, [asked(part, "glaze", need)])[0] == asked(part, "glaze", need)
    part = part_of("Sound knowledge of kiln firing and Python")
    sure = [asked(part, "kiln firing"), asked(part, "Python", known=True)]
    assert with_doubts(part, sure) == sure


@pytest.mark.parametrize(
    ("name", "need", "known"),
    [
        ("steady approach", "required", False),
        ("steady approach", "preferred", False),
        ("approach", "mentioned", True),  # duties may name something else by a word of the lexicon
        ("steady approach", "mentioned", False),
    ],
)
def test_what_is_hardly_a_skill_is_left_out(name: str, need: Need, known: bool) -> None:
    part = msgspec.structs.replace(part_of("Kilns, teamwork and a steady approach"), section="duties")
    assert with_doubts(part, [asked(part, name, need, known=known)]) == []


def test_below_a_heading_of_wishes_less_is_enough() -> None:
    part = part_of("A good sense of glaze firing")
    wish = asked(part, "glaze firing", "preferred")
    wishes = msgspec.structs.replace(part, section="preferred")
    assert (with_doubts(part, [wish]), with_doubts(wishes, [wish])) == ([], [wish])


@pytest.mark.parametrize(
    ("line", "need"),
    [
        ("Some glaze, if possible, is needed", "preferred"),  # likelier a requirement than none, not twice as likely
        ("A steady glaze is required", "required"),  # no likelier, but it says so itself
        ("Understand how to glaze", "required"),
    ],
)
def test_a_requirement_is_twice_as_likely_as_not_unless_the_line_says_it_is_one(line: str, need: Need) -> None:
    part = part_of(line)
    assert [one.need for one in with_doubts(part, [asked(part, "glaze")])] == [need]


@pytest.mark.parametrize(
    ("name", "known", "need"),
    [("approach", True, ["required"]), ("Approach", False, ["required"]), ("approach", False, [])],
)
def test_a_name_is_as_likely_as_the_likeliest_beside_it(name: str, known: bool, need: list[str]) -> None:
    """By itself the line speaks of how somebody is; a wish beside it says nothing."""
    part = part_of(f"Knowledge of kiln firing, with care and a {name} to potters")
    doubtful, sure = asked(part, name, known=known), asked(part, "kiln firing")
    alone = ["preferred"] if known else []
    assert [one.need for one in with_doubts(part, [doubtful])] == alone
    assert [one.need for one in with_doubts(part, [doubtful, sure])] == [*need, "required"]
    wish = msgspec.structs.replace(sure, need="preferred")
    assert [one.need for one in with_doubts(part, [doubtful, wish])] == [*alone, "preferred"]


def test_what_the_lexicon_knows_and_the_line_demands_is_in_no_doubt() -> None:
    part = msgspec.structs.replace(part_of("Kafka is a must and Go is not"), section="duties")
    told = (with_doubts(part, [asked(part, "Kafka", known=known)])[0] for known in (True, False))
    assert [one.doubted for one in told] == [False, True]


def test_every_weight_is_of_a_sign_that_there_can_be() -> None:
    """And so is what is kept of real postings, of which it says no word."""
    part = part_of("Kilns")
    kinds = {sign.split()[0] for sign in signs_of(part, asked(part, "Kilns"), 1)} | {"mark"}
    lists = {f"{of}.{name}" for of in ("need", "wish", "phrases") for name in table(of)}
    places = {"", "before", "right before", "behind", "right behind", "inside"}
    weights = [line.split("\t") for line in read_data_text("posting_weights.txt").splitlines()]
    assert all(any(map(int, both)) for _, *both in weights)
    kept = json.loads((ROOT / "benchmarks/training/real_postings.json").read_text(encoding="utf-8"))
    for sign in (*(sign for sign, *_ in weights), *kept["signs"]):
        name, _, rest = sign.partition(" ")
        assert not sign or (name in lists and rest in places) or name in kinds, sign
    marks = (sign for sign in kept["signs"] if sign.startswith("mark"))
    assert not any(char.isalnum() for sign in marks for char in sign.partition(" ")[2].partition(" ")[2])


@pytest.mark.parametrize(
    ("line", "name", "need"),
    [
        ("Experience in glaze chemistry", "glaze chemistry", "required"),
        ("Sound glaze chemistry knowledge", "glaze chemistry", "required"),
        ("Glaze chemistry and slip casting", "slip casting", "preferred"),
        ("Firing glaze chemistry by night", "glaze chemistry", "preferred"),
        ("You must do glaze chemistry by night", "glaze chemistry", "required"),
        ("Working by the Kiln Safety Act", "Kiln Safety Act", "preferred"),
        ("Behutsam und mit den anvertrauten Öfen", "anvertrauten Öfen", "preferred"),
    ],
)
def test_a_phrase_must_be_led_to_to_turn_people_away(line: str, name: str, need: Need) -> None:
    part = part_of(line)
    assert [skill.need for skill in with_doubts(part, [asked(part, name)])] == [need]


def test_an_item_of_nothing_but_phrases_turns_nobody_away_either() -> None:
    part = part_of("Glaze chemistry and slip casting")
    told = with_doubts(part, [asked(part, "Glaze chemistry"), asked(part, "slip casting")])
    assert [(skill.need, skill.doubted) for skill in told] == [("preferred", True), ("preferred", True)]


@pytest.mark.parametrize(
    ("line", "terms", "need"),
    [
        ("Kiln arch building (brick bonds, flue design)", ("brick bonds", "flue design"), "required"),
        ("Kiln arch building", (), "preferred"),
        ("Kiln arch building (brick bonds)", ("brick bonds",), "preferred"),
        ("Our Kiln arch building (brick bonds, flue design)", ("brick bonds", "flue design"), "preferred"),
    ],
)
def test_a_phrase_that_is_all_of_its_item_and_tells_what_it_includes_asks(
    line: str, terms: tuple[str, ...], need: Need
) -> None:
    part = part_of(line)
    named = msgspec.structs.replace(asked(part, "Kiln arch building"), terms=terms)
    assert [skill.need for skill in with_doubts(part, [named])] == [need]


@pytest.mark.parametrize(
    ("line", "need"),
    [
        ("Kiln arch building or flue design", "required"),
        ("Kiln arch building or flue design by night", "preferred"),
    ],
)
def test_two_fields_joined_by_or_that_are_all_of_their_item_ask(line: str, need: Need) -> None:
    group = "Kiln arch building or flue design"
    named = msgspec.structs.replace(asked(part_of(line), group), terms=("Kiln arch building", "flue design"))
    assert [skill.need for skill in with_doubts(part_of(line), [named])] == [need]
