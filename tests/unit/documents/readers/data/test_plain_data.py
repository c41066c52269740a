"""Data of files, cleaned."""

import datetime

from screen.documents.readers.data.jsonresume import plain_data


def test_dates_and_keys_are_text_and_nothing_unseen_stays() -> None:
    data = {1: datetime.date(2020, 3, 1), "a\u200bb": ["x\x1b[31m", ("\U000e0041y", None, True, 2.5)]}
    assert plain_data(data) == {"1": "2020-03-01", "ab": ["x[31m", ["y", None, True, 2.5]]}


def test_lines_are_kept() -> None:
    assert plain_data("one\ntwo\u2028three") == "one\ntwo\nthree"
