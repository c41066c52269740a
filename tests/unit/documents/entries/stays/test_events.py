"""Forms of events: rows that say what began or ended in a month."""

from pathlib import Path
from typing import Any

import pytest

from screen.documents.entries.stays.events import without_event
from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document

ROWS = [
    "<td></td><td></td><td>学歴</td>",
    "<td>平成22</td><td>4</td><td>例示大学 文学部 入学</td>",
    "<td>平成26</td><td>3</td><td>同 卒業</td>",
    "<td></td><td></td><td>職歴</td>",
    "<td>平成26</td><td>4</td><td>株式会社例示ベーカリー 入社</td>",
    "<td></td><td></td><td>営業部に配属</td>",
    "<td>令和2</td><td>3</td><td>一身上の都合により退職</td>",
    "<td>令和2</td><td>4</td><td>見本商事株式会社 入社</td>",
    "<td></td><td></td><td>現在に至る</td>",
    "<td></td><td></td><td>以上</td>",
]


def profile(text: str, name: str) -> dict[str, Any]:
    return assemble([read_document(Path(name), text.encode())])


def stays(told: dict[str, Any], field: str, name: str) -> list[tuple[Any, ...]]:
    return [(entry.get(name), entry.get("startDate"), entry.get("endDate")) for entry in told[field]]


def test_a_japanese_form_is_read_by_what_began_and_ended() -> None:
    rows = "".join(f"<tr>{row}</tr>" for row in ROWS)
    told = profile(
        "<html><body><h1>履　歴　書</h1><p>令和6年4月1日現在</p><table><tr><td>氏名</td><td>例示 花子</td></tr></table>"
        f"<table><tr><th>年</th><th>月</th><th>学歴・職歴</th></tr>{rows}</table>"
        "<table><tr><th>年</th><th>月</th><th>免許・資格</th></tr>"
        "<tr><td>令和元</td><td>6</td><td>例示検定2級 合格</td></tr></table></body></html>",
        "cv.html",
    )
    assert stays(told, "work", "name") == [
        ("株式会社例示ベーカリー", "2014-04", "2020-03"),
        ("見本商事株式会社", "2020-04", None),
    ]
    assert told["work"][0]["summary"] == "営業部に配属"
    assert stays(told, "education", "institution") == [("例示大学", "2010-04", "2014-03")]
    assert [(entry["name"], entry["date"]) for entry in told["certificates"]] == [("例示検定2級 合格", "2019-06")]
    assert not [entry for entry in told["meta"]["unread"] if entry["section"] != "head"]


def test_a_korean_form_too() -> None:
    told = profile(
        "이 력 서\n\n성명: 김예시\n\n학력사항\n2008.03  예시고등학교 입학\n2011.02  예시고등학교 졸업\n"
        "2011.03  견본대학교 경영학과 입학\n2015.02  견본대학교 경영학과 졸업\n\n경력사항\n"
        "2015.03  (주)예시제과 입사\n2019.06  (주)예시제과 퇴사\n2019.07  견본상사 입사 (영업팀 대리)\n"
        "         재직중\n",
        "cv.txt",
    )
    assert stays(told, "work", "name") == [("(주)예시제과", "2015-03", "2019-06"), ("견본상사", "2019-07", None)]
    assert told["work"][1]["position"] == "영업팀 대리"
    assert len(told["education"]) == 2


def test_one_list_of_both_gives_schools_and_jobs() -> None:
    told = profile(
        "# 履歴書\n\n氏名 例示 花子\n\n## 学歴・職歴\n\n| 年 | 月 | 学歴・職歴 |\n|---|---|---|\n"
        "| 2008 | 4 | 例示大学 工学部 入学 |\n| 2012 | 3 | 同 卒業 |\n| 2012 | 4 | 株式会社例示 入社、エンジニア |\n"
        "| 2018 | 3 | 一身上の都合により退社 |\n| 2018 | 4 | 見本株式会社 入社 |\n| | | 現在に至る |\n| | | 以上 |\n",
        "cv.md",
    )
    assert stays(told, "work", "name") == [("株式会社例示", "2012-04", "2018-03"), ("見本株式会社", "2018-04", None)]
    assert told["work"][0]["position"] == "エンジニア"
    assert stays(told, "education", "institution") == [("例示大学", "2008-04", "2012-03")]


def test_what_names_the_document_is_no_section_of_jobs() -> None:
    told = profile(
        "職務経歴書\n\n2025年10月1日現在\n\n氏名 例示 花子\n\n■職務要約\n\n例示の営業を6年担当しています。\n\n"
        "■職務経歴\n\n"
        "2014年4月〜2020年3月 株式会社例示ベーカリー\n\n■学歴\n\n2010年4月 例示大学 入学\n\n2014年3月 同 卒業\n",
        "cv.txt",
    )
    assert stays(told, "work", "name") == [("株式会社例示ベーカリー", "2014-04", "2020-03")]
    assert stays(told, "education", "institution") == [("例示大学", "2010-04", "2014-03")]


def test_positions_in_rows_below_the_dated_line_of_their_employer_are_its_own() -> None:
    told = profile(
        "<html><body><h1>職務経歴書</h1><p>氏名 例示 花子</p><h2>職務経歴</h2>"
        "<p>2020年4月〜現在 株式会社例示ハーバー（従業員数 210名、例示区）</p><table>"
        "<tr><td>2022年10月〜現在</td><td>例示部 マネージャー<br>【担当】見本の導入支援</td></tr>"
        "<tr><td>2020年4月〜2022年9月</td><td>例示部 担当<br>【担当】見本社の運用支援</td></tr></table></body></html>",
        "cv.html",
    )
    assert stays(told, "work", "name") == [
        ("株式会社例示ハーバー", "2022-10", None),
        ("株式会社例示ハーバー", "2020-04", "2022-09"),
    ]
    assert [job["position"] for job in told["work"]] == ["例示部 マネージャー", "例示部 担当"]


def test_a_school_that_was_left_without_a_day_of_entry_is_one() -> None:
    text = "履歴書\n\n氏名 例示 花子\n\n学歴\n"
    text += "2010年3月　見本高等学校 卒業\n2010年4月　例示大学 入学\n2014年3月　例示大学 卒業\n"
    assert stays(profile(text, "cv.txt"), "education", "institution") == [
        ("見本高等学校", None, "2010-03"),
        ("例示大学", "2010-04", "2014-03"),
    ]


@pytest.mark.parametrize(
    ("row", "rest"),
    [
        ("2014年4月 例示商事 入社 営業部", "例示商事 営業部"),
        ("2020年3月 一身上の都合により退職", " "),
        ("現在に至る", ""),
        ("以上", ""),
        ("新卒採用を担当", "新卒採用を担当"),
    ],
)
def test_a_row_without_what_says_that_something_began(row: str, rest: str) -> None:
    assert without_event(row) == rest
