"""Texts without what tells who they are of."""

import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screen.sources.identity import identity_of
from screen.sources.redaction import Redaction


def redaction(name: str = "Ada Example", profile_id: str = "ada-example", **document: Any) -> Redaction:
    basics = {"name": name} | document.pop("basics", {})
    return Redaction(identity_of({"basics": basics, **document}, profile_id))


WORKED = {"work": [{"name": "Kettle Works GmbH"}, {"name": "Institute of Tea Leaves (ITL), Teaville"}],
          "education": [{"institution": "Leaf University"}]}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("My name is Ada Example.", "My name is [name]."),
        ("EXAMPLE, Ada; A. Example; Example A.; Ada M. Example", "[name]; [name]; [name]; [name]"),
        ("Ms. Ada Example and Ada's tea", "[name] and [name]'s tea"),
        ("cv_AdaExample_2024, ada-example, ada_example", "cv_[name]_2024, [name], [name]"),
        ("https://example.org/~ada and www.example.org/x, github.com/ada", "[contact] and [contact], [contact]"),
        ("write to ada@example.org or +1 555 555 0100", "write to [contact] or [contact]"),
        ("Skype: ada_x | WeChat/QQ: 114477 | a Telegram: bots", "[contact] | [contact] | a Telegram: bots"),
        ("at Kettle Works, KETTLE WORKS GmbH, Kettle", "at [employer 1], [employer 1], [employer 1]"),
        ("ITL, the Institute of Tea Leaves", "[employer 2], the [employer 2]"),
        ("tea leaves of the Leaf", "[employer 2] of the [school 1]"),
        ("She told him of her tea, and of HER", "[They] told [them] of [their] tea, and of HER"),
        ("from Germany to South Korea", "from [place] to [place]"),
        ("Registered nurse (adult), PIN 15A1234E", "Registered nurse (adult), PIN [number]"),
        ("Licence No. RN-123456; membership number: 0045678", "Licence No. [number]; membership number: [number]"),
        ("Reg. no. 7654321, certificate #AB 12345/6", "Reg. no. [number], certificate #[number]"),
        ("Registered with the GMC 7654321 and as RN 123456", "Registered with the GMC [number] and as RN [number]"),
        ("Nurse (NMC: 15A1234E), HCPC OT12345", "Nurse (NMC: [number]), HCPC [number]"),
        ("US patent 10,123,456 and EP1234567B1", "US patent [number] and [number]"),
    ],
)
def test_what_stands_in_the_place_of_what(text: str, after: str) -> None:
    assert redaction(**WORKED).text(text).casefold() == after.casefold()


@pytest.mark.parametrize("long", ["a" * 20_000, "-" * 20_000, "a-" * 10_000, "a." * 1_000, "1" * 20_000])
def test_contacts_and_files_beside_a_very_long_word(long: str) -> None:
    said = redaction().said(f"{long} tea@example.org, cups.example.org/tea {long} tea.pdf")
    assert said == f"{long} [contact], [contact] {long} [file]"


def test_a_certificate_loses_the_number_behind_whoever_keeps_a_register() -> None:
    plain = ["ISO 27001 Lead Auditor", "IEC 62443", "Forklift 123456"]
    names = ["SRA 654321", "GPhC 2012345", "MIStructE 012345", "XYZ A12345"]
    certificates = [*names, *plain, {"name": "Solicitor (SRA 654321)"}]
    kept = redaction(certificates=certificates).document({"basics": {}, "certificates": certificates}, "A")
    bodies = ("SRA", "GPhC", "MIStructE", "XYZ")
    hidden = [*(f"{body} [number]" for body in bodies), *plain, {"name": "Solicitor (SRA [number])"}]
    assert kept["certificates"] == hidden
    warning = "orla.md:26: the section 'Registration' is not understood: GPhC 2098765"
    assert redaction().said(warning) == "[file]:26: the section 'Registration' is not understood: GPhC [number]"


@pytest.mark.parametrize(
    "text",
    [
        "for example, a leaf that works", "2018-01 – 2024-12", "1000000000 rows, 99.99 % at 10.000 requests",
        "node.js, example.py, U.S. patents", "p99 of 120 ms", "the adage of adaptation",
    ],
)  # fmt: skip
def test_words_of_everyday_are_no_names(text: str) -> None:
    assert redaction(**WORKED).text(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Certificate 2021, licence 2019-2023 and registration 2019/05/01",
        "a number of 1200 licences; registration 10,000 users; tested to BS 7671 and ISO 27001",
        "Fixed issue #12345 and served 120000 requests: 99999 of them",
        "Number 1 of 500 in 2019",
        "CCNA 200-301, saved USD 250000, PMP 2019, PE 4000",
    ],
)
def test_years_amounts_and_standards_are_no_numbers_of_registers(text: str) -> None:
    assert redaction().text(text) == text


@pytest.mark.parametrize(
    ("name", "text", "after"),
    [
        ("김하늘", "김하늘은 차를 끓였다. 하늘", "[name]은 차를 끓였다. 하늘"),
        ("陈茶叶", "我是陈茶叶，工程师", "我是[name]，工程师"),
        ("Иван Чайников", "с Иваном Чайниковым", "с [name] [name]"),
        ("Άννα Τσάι", "η Αννα Τσαι", "η [name]"),
        ("आदा उदाहरण", "मैं आदा उदाहरण हूँ", "मैं [name] हूँ"),
        ("तेजस्विनी नमूना", "तेजस्विनी नमूना, तेजस्विनी का उद्योग", "[name], [name] का उद्योग"),
        ("राम नमूना", "रु. में, राम", "रु. में, [name]"),
        ("ดารา ตัวอย่าง", "ดารา ตัวอย่าง ดา", "[name] ดา"),
        ("架空 霞", "架空 霞は技師である。架空霞、霞", "[name]は技師である。[name]、霞"),
        ("林 例", "私は林例です。森林", "私は[name]です。森林"),
        ("남궁예시", unicodedata.normalize("NFD", "남궁예시가 썼다"), "[name]가 썼다"),
        (unicodedata.normalize("NFD", "남궁예시"), "남궁예시가 썼다", "[name]가 썼다"),
        (unicodedata.normalize("NFD", "غيداء مثال"), "أنا غيداء مثال", "أنا [name]"),
        ("آدا مثال", "أنا آدا مثال", "أنا [name]"),
        ("José Müller-Tee", "Jose Muller Tee, JOSÉ, Mu\u0308ller", "[name], [name], [name]"),
    ],
)
def test_names_of_other_scripts(name: str, text: str, after: str) -> None:
    assert redaction(name, "x1").text(text) == after


@given(st.text(st.sampled_from("Ada Example CUDA, ")), st.data())
def test_words_that_are_not_taken_out_keep_their_place(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = redaction()
    out, span = found.quote(text, (start, end))
    assert span is not None and 0 <= span[0] <= span[1] <= len(out)
    if end > start and not found.touches(text, (start, end)):
        assert out[slice(*span)] == text[start:end]


@pytest.mark.parametrize(("city", "text"), [("湖州", "她在湖州工作"), ("부산", "부산에서 일했다")])
def test_towns_of_two_letters_that_are_syllables_or_words(city: str, text: str) -> None:
    assert redaction(basics={"location": {"city": city}}).text(text) == text.replace(city, "[place]").replace(
        "她", "[they]"
    )


def test_places_and_user_names_of_the_profile() -> None:
    basics = {"location": {"city": "Teaville", "region": "Leafshire"}, "profiles": [{"username": "teafan99"}]}
    assert redaction(basics=basics).text("teafan99 of Teaville, Leafshire") == "[contact] of [place], [place]"


@pytest.mark.parametrize("name", ["", "ada-example"])  # which is the id, as the name of a profile without one
def test_a_headline_that_begins_with_a_name_is_of_somebody_without_one(name: str) -> None:
    found = redaction(name=name, basics={"label": "Zorba Flimsy, Nurse, Teaville"}, profile_id="ada-example")
    assert found.text("Zorba Flimsy, Nurse of Flimsy Ward") == "[name], Nurse of [name] Ward"


@pytest.mark.parametrize("label", ["Senior Nurse, Night Shift", "Zorba Flimsy", "Nurse, Teaville", "Team lead, Sales"])
def test_a_headline_of_work_names_nobody(label: str) -> None:
    assert redaction(name="", basics={"label": label}).text(label) == label


def test_a_town_behind_an_employer_is_a_place() -> None:
    found = redaction(work=[{"name": "Kettle Works, Teaville", "location": "Teaville"}])
    assert found.text("Kettle Works in Teaville; Kettle Works, Teaville") == "[employer 1] in [place]; [employer 1]"


def test_sentences_about_a_profile_do_not_name_its_file() -> None:
    assert redaction().said("my cv.pdf: page 2 of Ada Example") == "my [file]: page 2 of [name]"
    assert redaction().said("unread (ada(2).pdf p.2), “ada.md”") == "unread ([file] p.2), “[file]”"


def test_the_file_of_a_profile_is_not_named_whatever_it_is_called() -> None:
    file = "Ada Example of Teaville (final).pdf"
    found = redaction(meta={"sources": [{"file": file}, {"file": "ada"}, 3]})
    assert found.said(f"{file}:12: a line of Ada Example") == "[file]:12: a line of [name]"


def test_what_is_left_of_a_name_is_noticed() -> None:
    assert redaction().doubtful("for example") and not redaction().doubtful("[name] made tea")
