"""What was not read is said in every form."""

import json

import pytest

from screen.render.forms import RankingForm, ShownForm, render
from screen.render.unread import unread_quotes, unread_text
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


def test_the_card_quotes_them_and_so_does_the_explanation() -> None:
    told = "2 sections unread: “Ran Triton at night” (cv.md:9), “Odd” (cv.md:12)"
    assert told in " ".join(render(ShownForm.TABLE, shown(UNREAD)).split())
    assert told in render(ShownForm.MARKDOWN, shown(UNREAD)).replace("\\", "")
    text = " ".join(render(ShownForm.TABLE, shown(UNREAD, RUBRIC)).split())
    assert "… unread Triton in a part that was not read: “Ran Triton at night” (cv.md:9)" in text


def test_of_many_lines_the_first_are_quoted_and_the_rest_counted() -> None:
    lines = [{"text": f"{number} " + "and on " * 30, "place": "cv.docx", "section": "Odd"} for number in range(5)]
    document = {"meta": {"unread": lines}}
    told = unread_quotes(document)
    assert told.startswith("1 section unread: “0 and on") and told.endswith("…” (cv.docx), 2 more (--all)")
    assert len(told) < 3 * 100 + 50
    everything = unread_quotes(document, everything=True)
    assert "“4 and on" in everything and "…" not in everything and "more" not in everything
    assert unread_quotes(ADA) == ""


def test_one_section_is_one() -> None:
    assert (unread_text(0), unread_text(1)) == ("", "1 section unread")
