"""Blind results: what is shown of a profile, and what no longer is."""

import msgspec
import pytest

from laws.strategies import profile_of
from screen.commands.blind import Blind
from screen.ground.evidence import Evidence, Node
from screen.sources.raw_profile import Skipped

KEY = b"a key of thirty-two bytes or more"
ADA = profile_of(
    {
        "basics": {"name": "Ada Example", "email": "ada@example.org", "location": {"city": "Exampleton"}},
        "work": [{"name": "Kettle Works GmbH", "position": "Engineer at Kettle Works", "location": "Teaville",
                  "highlights": ["Ada wrote CUDA kernels at Kettle Works; she led it."]}],
        "education": [{"institution": "University of Leaves", "area": "Tea", "studyType": "Ph.D.",
                       "startDate": "2012-09", "endDate": "2017-06"}],
        "references": [{"name": "Ben Sample"}],
        "hobbies": ["chess in Exampleton"],
    },
    "ada-example",
)  # fmt: skip
BO = profile_of({"basics": {"name": "Bo Sample"}, "work": [{"summary": "CUDA with Ada Example."}]}, "bo-sample")


def test_a_quote_keeps_its_span_on_the_words_that_matched() -> None:
    text = ADA.document["work"][0]["highlights"][0]
    at = text.index("CUDA")
    leaf = Node("CUDA", 5, 9, evidence=(Evidence("work[0].highlights[0]", text, "CUDA", "exact", (at, at + 4)),))
    blind = Blind([ADA, BO], KEY).explanation("ada-example", leaf)
    (quote,) = blind.quotes
    assert quote.quote == "[name] wrote CUDA kernels at [employer 1]; [they] led it."
    assert quote.span is not None and quote.quote[slice(*quote.span)] == "CUDA"
    assert (blind.points, blind.label) == (5, "CUDA")


def test_labels_of_the_rubric_stay_and_those_of_the_profile_do_not() -> None:
    job = Node("Engineer at Kettle Works (2012-09 – 2017-06)", 1, 9, evidence=())
    group = Node("seniority", 1, 9, (job,), saturates=True)
    out = Blind([ADA], KEY).explanation("ada-example", group)
    assert out.details is not None
    assert out.details[0].label == "Engineer at [employer 1] (2012 – 2017)"
    assert Blind([ADA], KEY).explanation("ada-example", Node("Kettle Works", 0, 9, evidence=())).label == "Kettle Works"


def test_words_that_matched_and_were_taken_out_are_told_by_no_term_and_said_to_be_in_doubt() -> None:
    leaf = Node(
        "Kettles", 5, 9, evidence=(Evidence("work[0].summary", "Kettle Works", "Kettle Works", "exact", (0, 12)),)
    )
    hidden = Blind([ADA], KEY)
    out = hidden.explanation("ada-example", leaf)
    assert (out.quotes[0].quote, out.quotes[0].term) == ("[employer 1]", "[employer 1]")
    assert hidden.doubts("ada-example", out) == (
        "work[0].summary: what was looked for is also a name; the criterion may tell it",
    )


def test_the_profile_keeps_what_bears_on_points_and_nothing_else() -> None:
    hidden = Blind([ADA, BO], KEY)
    shown = hidden.profile(ADA)
    assert shown.id == shown.name == shown.source == hidden.aliases["ada-example"]
    assert shown.document["work"][0] == {
        "name": "[employer 1]",
        "position": "Engineer at [employer 1]",
        "highlights": ["[name] wrote CUDA kernels at [employer 1]; [they] led it."],
    }
    assert shown.document["education"][0] == {
        "institution": "[school 1]", "area": "Tea", "studyType": "Ph.D.", "startDate": "2012", "endDate": "2017",
    }  # fmt: skip
    text = msgspec.json.encode(shown).decode()
    assert not any(word in text for word in ("Ada", "ada", "example.org", "Exampleton", "Teaville", "Sample", "Leaves"))


def test_the_name_of_one_is_taken_out_of_the_profile_of_another() -> None:
    shown = Blind([ADA, BO], KEY).profile(BO)
    assert shown.document["work"][0]["summary"] == "CUDA with [name]."


def test_files_that_could_not_be_read_are_not_named() -> None:
    (skip,) = Blind([ADA], KEY).skipped([Skipped("profiles/cho-example.json", "profiles/cho-example.json: odd")])
    assert "cho" not in f"{skip.source}{skip.problem}"
    assert skip.problem.startswith("candidate-")


@pytest.mark.parametrize("text", ["", "Nothing to see here.", "The misses of a cache, and HER for replay."])
def test_other_text_is_left_as_it_is(text: str) -> None:
    assert Blind([ADA], KEY).redaction("ada-example").text(text) == text
