"""What was not read is said in every form."""

import json

import pytest

from screen.render.forms import RankingForm, ShownForm, render
from screen.render.unread import unread_text
from unit.render.people import ADA, RUBRIC, ranking, shown

LINES = [{"text": "Ran Triton at night", "place": "cv.md:9"}, {"text": "Odd", "place": "cv.md:12"}]
UNREAD = {**ADA, "meta": {"unread": LINES}}


@pytest.mark.parametrize("form", [RankingForm.TABLE, RankingForm.CSV, RankingForm.MARKDOWN])
def test_a_row_says_so(form: RankingForm) -> None:
    assert "2 sections unread" in render(form, ranking({"ada": UNREAD}))
    assert "unread" not in render(form, ranking({"ada": ADA})).replace(",unread,", "")


def test_json_counts_them() -> None:
    (candidate,) = json.loads(render(RankingForm.JSON, ranking({"ada": UNREAD})))["candidates"]
    assert candidate["unread"] == 2
    assert "Triton (unread)" in candidate["ask"]
    document = json.loads(render(ShownForm.JSON, shown(UNREAD, RUBRIC)))
    assert (document["unread"], document["rubrics"][0]["unread"]) == (2, 2)
    assert json.loads(render(ShownForm.JSON, shown(ADA)))["unread"] == 0


def test_the_card_says_where_and_the_explanation_what() -> None:
    assert "2 sections unread (cv.md:9, cv.md:12)" in render(ShownForm.TABLE, shown(UNREAD))
    text = " ".join(render(ShownForm.TABLE, shown(UNREAD, RUBRIC)).split())
    assert "… unread Triton in a part that was not read: “Ran Triton at night” (cv.md:9)" in text


def test_one_section_is_one() -> None:
    assert (unread_text(0), unread_text(1)) == ("", "1 section unread")
