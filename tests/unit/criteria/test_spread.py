"""Phrases that a text takes apart."""

import pytest

from screen.criteria.hits import KINDS, Hits
from screen.criteria.line_finder import TAKEN_APART, Sought
from screen.sources.columns import Columns
from screen.sources.profile import read_profile


def hits_of(term: str, line: str) -> Hits:
    profile = read_profile({"basics": {}, "work": [{"highlights": [line]}]}, profile_id="ada", source="ada.json")
    return Hits(Columns([profile]), [Sought(term, (term,))])


@pytest.mark.parametrize(
    ("term", "line", "shown"),
    [
        ("kettle repair", "Kettle and toaster repair", "Kettle and toaster repair"),
        ("kettle repair", "Toaster, kettle, lamp and clock repair", "kettle, lamp and clock repair"),
        ("kettle painting", "Kettle mending and painting", "Kettle mending and painting"),
        ("kettle repair", "For years repaired copper kettles, and sold some", "repaired copper kettles"),
        ("kettle repair", "The kettles have been repaired", "kettles have been repaired"),
        ("kettle repair", "Repair of an old kettle", "Repair of an old kettle"),
        ("kettle repair", "A kettle repairer", "kettle repairer"),
        ("kettle inspection", "Kettle repair and inspection", "Kettle repair and inspection"),
        ("kettle maintenance", "Kettle repair, maintenance and inspection", "Kettle repair, maintenance"),
        ("kettle repair", "Repair and renewal of kettles", "Repair and renewal of kettles"),
        ("kettle repair", "Repair, cleaning and testing of the kettles", "Repair, cleaning and testing of the kettles"),
    ],
)
def test_the_whole_place_is_shown_and_worth_a_little_less(term: str, line: str, shown: str) -> None:
    hits = hits_of(term, line)
    (quote,) = hits.evidence(0, 0)
    assert quote.span is not None
    assert quote.quote[slice(*quote.span)] == shown
    assert KINDS[hits.kind[0]] == "variant"
    assert hits.credit[0] == TAKEN_APART


@pytest.mark.parametrize(
    "line",
    [
        "Repaired. Kettles were sold.",
        "Kettle, toaster, repair",
        "Kettle sales and repair",
        "Kettle sales and repair grants",
        "A kettle, cleaning and repair",
        "Kettle cleaning, repair",
        "Repair and sale of kettles",
        "Repair and a box of kettles",
        "Repaired a roof with the money that kettles made",
        "Repaired\nkettles",
        "A shop with repaired kettles",
    ],
)
def test_words_that_are_no_phrase(line: str) -> None:
    assert not len(hits_of("kettle repair", line).line)


@pytest.mark.parametrize(
    ("term", "line", "shown"),
    [
        ("kettle repair", "Repaired over 300 kettles a day", "Repaired over 300 kettles"),
        ("kettle repair", "Repairing up to ninety kettles", "Repairing up to ninety kettles"),
        ("kettle repair", "Repaired more than 40 old kettles", "Repaired more than 40 old kettles"),
        ("kettle repair", "Repaired 40 very dented kettles", "Repaired 40 very dented kettles"),
        ("kettle repair", "We successfully repair old kettles", "repair old kettles"),
        ("managing potters", "Managed a team of 12 potters", "Managed a team of 12 potters"),
        ("potter relationships", "Built relationships with local potters", "relationships with local potters"),
        ("potter relations", "Relations with the potters", "Relations with the potters"),
        (
            "compliance with kettle rules",
            "Compliance with all local kettle rules",
            "Compliance with all local kettle rules",
        ),
        ("compliance with kettle rules", "Complied with kettle rules", "Complied with kettle rules"),
        ("compliance with kettle rules", "Kettle rule compliance", "Kettle rule compliance"),
        ("repair of copper kettles", "Repaired 300 dented copper kettles", "Repaired 300 dented copper kettles"),
        ("repair of copper kettles", "Copper kettles were repaired", "Copper kettles were repaired"),
        ("repair of copper kettles", "Copper kettle repairer", "Copper kettle repairer"),
        ("repair of copper kettles", "Repair of all old copper kettles", "Repair of all old copper kettles"),
        ("revenue growth", "Generated new revenue", "Generated new revenue"),
        ("kettle repair and testing", "Testing and kettle repair and testing", "kettle repair and testing"),
        ("kettle repair and testing", "Kettle testing & repair", "Kettle testing & repair"),
        ("kettle repair and testing", "Tested and repaired 40 old kettles", "Tested and repaired 40 old kettles"),
        ("glazing and firing", "Glazed and fired jugs", "Glazed and fired"),
        ("glazing and firing", "Firing, glazing, sales", "Firing, glazing"),
        ("glazing and firing", "Fire, glaze and sell jugs", "Fire, glaze"),
        ("preventive/corrective repair", "Corrective and preventive repair", "Corrective and preventive repair"),
        ("supervising potters", "Potter supervision", "Potter supervision"),
        ("increased sales", "An increase in sales of kettles", "increase in sales"),
        ("improved safety", "Improvement in the safety of kettles", "Improvement in the safety"),
    ],
)
def test_numbers_prepositions_and_what_became_more(term: str, line: str, shown: str) -> None:
    (quote,) = hits_of(term, line).evidence(0, 0)
    assert quote.span is not None
    assert quote.quote[slice(*quote.span)] == shown


@pytest.mark.parametrize(
    ("term", "line"),
    [
        ("kettle repair", "Repaired a shop over the road from kettles"),
        ("managing potters", "Managed a shop of potters"),
        ("potter relationships", "Relationships; potters were paid"),
        ("compliance with kettle rules", "A compliance officer with kettle rules"),
        ("repair of copper kettles", "Repaired a shed behind copper kettles"),
        ("repair of copper kettles", "Copper kettles and a bicycle repair kit"),
        ("repair of copper kettles", "Repaired copper kettle lids"),
        ("design for kettles", "Designed kettles"),
        ("school of kettles", "Kettle school"),
        ("revenue growth", "Generated revenue reports"),
        ("kettle repair and testing", "Repaired kettles"),
        ("kettle repair and testing", "Tested lamps and repaired kettles"),
        ("glazing and firing", "Glazed jugs; fired a clerk"),
        ("glazing and firing", "Glazed and fired by a potter"),
        ("glazing and firing", "Liked the glaze, fired jugs"),
        ("glazing and firing", "Fire drills and glaze"),
        ("preventive/corrective repair", "Corrective lenses, preventive repair"),
        ("supervising potters", "Supervised a meeting of potters"),
        ("increased sales", "An increase of staff in sales"),
    ],
)
def test_what_lies_too_far_apart(term: str, line: str) -> None:
    assert not len(hits_of(term, line).line)


@pytest.mark.parametrize(
    ("term", "line", "shown"),
    [
        ("kettle design", "Designed a range of kettles", "Designed a range of kettles"),
        ("kettle design", "Designed all kinds of old kettles", "Designed all kinds of old kettles"),
        ("kettle repair", "Sold, cleaned and repaired new and old kettles", "repaired new and old kettles"),
        (
            "kettle repair",
            "Repaired, sold and tested new and old kettles",
            "Repaired, sold and tested new and old kettles",
        ),
        ("year-end repair", "Month-end and year-end repair", "year-end repair"),
        ("month-end repair", "Month-end and year-end repair", "Month-end and year-end repair"),
        ("potter communication", "Communicated regularly with potters", "Communicated regularly with potters"),
        ("kettle compliance", "Compliance with all kettle rules", "Compliance with all kettle"),
    ],
)
def test_lists_and_measures(term: str, line: str, shown: str) -> None:
    (quote,) = hits_of(term, line).evidence(0, 0)
    assert quote.span is not None
    assert quote.quote[slice(*quote.span)] == shown


@pytest.mark.parametrize(
    ("term", "line"),
    [
        ("kettle design", "Design courses, kettles, forks"),  # a list of skills: no deed
        ("kettle design", "Designed lamps, sold kettles and forks"),
        ("kettle design", "Designed lamps, kettle lids, forks"),
        ("kettle design", "Designed a house in place of kettles"),
        ("kettle repair", "Kettles cleaned, repaired and sold by others"),
        ("kettle repair", "Waited for kettles cleaned, repaired and sold"),
        ("kettle design", "Designed lamp, kettle, and fork boxes"),
        ("kettle design", "Designed old lamps, kettles, and fork boxes"),
        ("kettle design", "Designed lamps, kettles, and fork boxes"),
        ("kettle management", "Managed lamp, kettle and fork teams"),
        ("kettle repair", "Sold kettles, cleaned and repaired the roof"),
        ("month-end repair", "Month-end parties and year-old repair"),
        ("month-end repair", "Month-end and ten-year repair"),
        ("potter communication", "Communicated; regularly with potters"),
    ],
)
def test_lists_that_are_of_other_things(term: str, line: str) -> None:
    assert not len(hits_of(term, line).line)


@pytest.mark.parametrize(
    "before",
    ["to", "i", "we", "who", "will", "can", "also", "successfully", "regularly", "effectively", "closely", "currently",
     "proactively", "help", "helped", "helps", "helping"],
)  # fmt: skip
def test_small_words_before_a_verb_make_a_deed_of_what_may_be_a_noun(before: str) -> None:
    assert len(hits_of("kettle repair", f"The shop {before} repair old kettles").line) == 1
    assert not len(hits_of("kettle repair", "The shop repair old kettles").line)
    assert not len(hits_of("kettle repair", "The monthly repair kettles").line)


@pytest.mark.parametrize(
    "line", ["Led new kettle cost reduction projects", "Wrote monthly cost projects", "Kettle costs and projects"]
)
def test_what_is_a_noun_mostly_is_a_deed_where_a_clause_begins_alone(line: str) -> None:
    assert not len(hits_of("costing projects", line).line)


def test_what_is_a_noun_mostly_begins_a_clause() -> None:
    assert len(hits_of("costing projects", "Cost new projects of the shop").line) == 1


@pytest.mark.parametrize(
    ("term", "line"),
    [
        ("kettle repair", "Repaired kettles were sold"),
        ("kettle repair", "Repaired kettles of the shop in Example Town are sold"),
        ("site planning", "Plan and arrange all off site teas"),
        ("site planning", "Planned teas off site"),
    ],
)
def test_what_the_sentence_tells_of_and_where_something_was_done_is_no_object(term: str, line: str) -> None:
    assert not len(hits_of(term, line).line)


@pytest.mark.parametrize(
    "line",
    [
        "Repaired kettles once they were sold",
        "Repaired kettles that were sold",
        "Repaired kettles for potters who were poor",
        "Repaired kettles for selling what was left",
        "Repaired kettles of the shop and was paid",
        "Repaired off-shore kettles",
    ],
)
def test_what_is_said_of_others_takes_no_object_away(line: str) -> None:
    assert len(hits_of("kettle repair", line).line) == 1


@pytest.mark.parametrize(
    ("term", "line", "shown"),
    [
        ("experimental design", "Designed experiments on tea", "Designed experiments"),
        ("experimental design", "Design of new experiments on tea", "Design of new experiments"),
        ("structural repair", "Old structures were repaired by the team", "structures were repaired"),
        ("contractual repair", "Sold and repaired 40 contracts", "repaired 40 contracts"),
    ],
)
def test_what_an_adjective_is_made_of_is_the_object(term: str, line: str, shown: str) -> None:
    (quote,) = hits_of(term, line).evidence(0, 0)
    assert quote.span is not None
    assert quote.quote[slice(*quote.span)] == shown


@pytest.mark.parametrize(
    ("term", "line"),
    [
        ("experimental design", "Designed experiment rooms"),
        ("experimental design", "Came from design experiments"),
        ("experimental design", "Designed an experiment room"),
        ("dental repair", "Repaired dents"),
        ("experimental kettle design", "Designed experiments"),
    ],
)
def test_what_an_adjective_is_made_of_is_no_object_there(term: str, line: str) -> None:
    assert not len(hits_of(term, line).line)


@pytest.mark.parametrize(
    ("term", "line", "shown"),
    [
        ("wound care", "Wound treatment on a ward", "Wound treatment"),
        ("wound care", "Treatment of the old wounds of pirates", "Treatment of the old wounds"),
        ("treating kettles", "Treatment of old kettles", "Treatment of old kettles"),
        ("treating kettles", "Kettle treatment", "Kettle treatment"),
        ("treating kettles", "A kettle treater", "kettle treater"),
    ],
)
def test_what_is_included_as_a_deed_is_found_by_its_nouns(term: str, line: str, shown: str) -> None:
    """Whether or not anybody writes the verb."""
    (quote,) = hits_of(term, line).evidence(0, 0)
    assert quote.span is not None
    assert quote.quote[slice(*quote.span)] == shown


@pytest.mark.parametrize(
    ("term", "line"),
    [
        ("wound care", "A wound treater"),  # a trade may be called so
        ("wound care", "Treatment of wound reports"),
        ("case management", "Collected client references"),
        ("treating kettles", "Treatment of kettle lids"),
    ],
)
def test_nouns_that_are_of_other_things(term: str, line: str) -> None:
    assert not len(hits_of(term, line).line)
