"""Personal data, which no profile keeps, and the town in which somebody lives."""

from pathlib import Path
from typing import Any

import pytest

from screen.documents.profile.assembly import assemble
from screen.documents.profile.personal_data import is_postal, without_personal
from screen.documents.readers.document import read_document
from screen.documents.words.word_patterns import load_words

JOBS = "## Experience\n\n**Bell fitter**, Example Bells, 2019 - 2021\n"


def profile(head: str) -> dict[str, Any]:
    return assemble([read_document(Path("cv.md"), f"# Ada Example\n\n{head}\n\n{JOBS}".encode())])


@pytest.mark.parametrize(
    ("line", "city", "region"),
    [
        ("Bell fitter · ada@example.org · Leeds", "Leeds", None),
        ("Rotterdam | ada@example.org | github.com/example-ada", "Rotterdam", None),
        ("ada@example.org, Torino, Italy", "Torino", "Italy"),
        ("Lagos, Nigeria", "Lagos", "Nigeria"),
        ("Location: Leeds", "Leeds", None),
        ("Tel Aviv-Yafo, Israel", "Tel Aviv-Yafo", "Israel"),
    ],
)
def test_where_somebody_lives_is_kept_and_read(line: str, city: str, region: str | None) -> None:
    told = profile(line)
    assert told["basics"]["location"] == {"city": city} | ({"region": region} if region else {})
    assert told["meta"]["provenance"]["basics.location"] == "cv.md:3"
    assert "unread" not in told["meta"]


@pytest.mark.parametrize(
    "line",
    [
        "ada@example.org | [Website](https://ada.example) | [GitHub](https://github.com/ada)",
        "ada@example.org · Python",
        "ada@example.org | Married",
        "Remote | ada@example.org",
        "Acme Sample Ltd | ada@example.org",
        "Bell fitter · ada@example.org",
        "27 Example Road, Leeds, LS1 4DY",
        "ada@example.org · Ben Example",
    ],
)
def test_what_stands_beside_contacts_and_is_no_town_is_none(line: str) -> None:
    assert "location" not in profile(line)["basics"]


def test_a_sentence_below_the_name_is_the_summary_whatever_begins_in_it_as_a_contact() -> None:
    told = profile("Bell fitter with ten years in hotel kitchens.")
    assert told["basics"]["summary"] == "Bell fitter with ten years in hotel kitchens."
    assert "unread" not in told["meta"]


@pytest.mark.parametrize("line", ["Name: Ada Example", "Hi, I'm Ada Example"])
def test_what_only_leads_to_the_name_is_read(line: str) -> None:
    text = f"{line}\nada@example.org\n\n{JOBS}"
    told = assemble([read_document(Path("cv.md"), text.encode())])
    assert told["basics"]["name"] == "Ada Example"
    assert "unread" not in told["meta"]


@pytest.mark.parametrize(
    "text",
    [
        "27 Example Road, Exampleton EX7 9TY",
        "Apartment 6, Example Mill, Athlone, Co. Westmeath",
        "Beispielstraße 12, 12345 Berlin",
        "14 rue de l'Exemple, 75011 Paris",
        "Flat 3 | 9 Example Street | Leeds",
        "Chania, Crete, Greece",
        "27 Example Rise, Exampleton BS7 9TY",
        "Beispielallee 3, Hamburg",
        "PO Box 123, Nairobi, Kenya",
        "80331 München, Musterstraße 5",
        "ul. Przykładowa 7/4, 00-950 Warszawa",
        "Sector 14, Gurgaon, India",
        "14 Example Court, Exampleton, Dublin 5",
        "1234 Example Ave, Apt 5, Springfield, IL 62704",
    ],
)
def test_addresses(text: str) -> None:
    """By the house, the post code or the country."""
    assert is_postal(text)


@pytest.mark.parametrize(
    "text",
    [
        "12 years of experience, CPA, PMP",
        "Electrician Level 3, Leeds",
        "Potter, glazier, restorer",
        "Ceramics and glass, Leeds",
        "Example Ltd 7, 2019 – 2022, Leeds",
        "Apartment 6",
        "Java 17, Spring Boot 3, Kubernetes",
        "ISO 9001, ISO 27001",
        "3 Papers at NeurIPS, 2 at ICML",
        "2 Michelin stars, French cuisine, Lyon",
        "Machine Learning, NLP, Seattle",
        "Bilingual, Dual citizen, Canada",
        "ISO 9001 Auditor, Leeds",
        "Security, ISO 27001 Lead, Leeds",
        "Leads teams of 20-100, Berlin",
        "Python 3, Berlin",
        "7 Years Sales, Berlin",
        "5000 Customers, Leeds",
        "B2B SAAS, Leeds",
        "High Street retail, 12 stores, Leeds",
    ],
)
def test_what_only_looks_like_one(text: str) -> None:
    """Years of work, a grade, trades, one place behind a trade, a job, one part alone, versions, standards,
    numbers: what is left out is told nowhere.
    """
    assert not is_postal(text)


@pytest.mark.parametrize("label", load_words("entries")["personal"]["words"])
def test_each_label_of_personal_data_takes_its_line_out(label: str) -> None:
    assert not without_personal(f"{label.title()}: 3.4.1999")


@pytest.mark.parametrize("number", range(len(load_words("entries")["personal"]["born"])))
def test_each_way_to_say_when_somebody_was_born_is_one(number: int) -> None:
    printed = [
        "born on 3 May 1999", "geboren am 3.4.1999", "Geb. 3.4.1999", "née le 2 mai 2001", "Né(e) le 2 mai 2001",
        "nacida el 2 de mayo de 2001", "nato il 2 maggio 2001", "född 1999", "født 1999", "urodzona 1999",
        "syntynyt 1999", "D.O.B. 3.4.1999",
    ]  # fmt: skip
    assert len(printed) == len(load_words("entries")["personal"]["born"])
    assert not without_personal(printed[number])


def test_what_else_a_line_says_is_kept() -> None:
    assert without_personal("Berlin | Nationality: German | Driving licence: B") == "Berlin Driving licence: B"


@pytest.mark.parametrize(
    "text",
    [
        "Born digital archives, 2 of them",
        "Age-related models: 3",
        "Sex differences in mice: a study",
        "Nato: 3 years of service",
        "Nationality law: research",
        "Children: two plays and three operas for the Example Theatre",
    ],
)
def test_other_lines_are_kept_whole(text: str) -> None:
    assert without_personal(text) == text


def test_no_profile_tells_of_it() -> None:
    text = (
        "# Ada Example\n\nKyoto | born 3 May 1999 in Exampleville\n\n## Personal details\n\nNationality: Ruritanian\n\n"
        "Date of birth: 3 May 1999\n\n## Skills\n\nRust, Go\n"
    )
    profile = assemble([read_document(Path("cv.md"), text.encode())])
    said = str(profile)
    assert not any(word in said for word in ("1999", "Exampleville", "Ruritanian"))
    assert profile["meta"]["warnings"] == ["cv.md: birth, nationality and family are left out on purpose"]


@pytest.mark.parametrize(
    "about",
    [
        "- 李示例/男/1995\n- 手机：13800001234\n- 工作年限：3年\n",
        "姓名: 李示例<br>\n性别: 男<br>\n年龄: 25<br>\n手机: 13800001234<br>\n爱写可靠的服务端程序。\n",
    ],
)
@pytest.mark.parametrize("heading", ["个人信息", "关于我", "简介"])
def test_sex_year_of_birth_and_phone_of_a_chinese_cv_are_left_out_and_its_name_is_read(
    heading: str, about: str
) -> None:
    text = f"## {heading}\n\n{about}\n## 工作经历\n\n### 示例科技有限公司（2016.10 - 2019.3）\n\n- 写后台\n"
    told = assemble([read_document(Path("cv.md"), text.encode())])
    said = str({key: value for key, value in told.items() if key != "basics"} | {"s": told["basics"].get("summary")})
    assert told["basics"]["name"] == "李示例"
    assert not any(word in said for word in ("男", "1995", "年龄", "13800001234"))
