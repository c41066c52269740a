"""A table of cases is one test that tells of every row that fails."""

from pathlib import Path

import pytest

import tables


@pytest.mark.parametrize("letter", ["a", pytest.param("b", id="second")])
@pytest.mark.parametrize(("low", "high"), [(1, 2), (3, 4)], ids=["few", "many"])
def product(low: int, high: int, letter: str) -> None: ...


@pytest.mark.parametrize("low,", [(1,), (2,)])
def one_in_brackets(low: int) -> None: ...


@pytest.mark.parametrize("low", [1, 2])
def more_than_rows(low: int, pool: Path) -> None: ...


@pytest.mark.parametrize("low", [1, pytest.param(2, marks=pytest.mark.xfail)])
def row_with_a_mark(low: int) -> None: ...


@pytest.mark.parametrize("low", [1, 2])
@pytest.mark.skipif(False, reason="never")
def test_with_a_mark(low: int) -> None: ...


def no_table() -> None: ...


def test_rows_are_those_of_pytest() -> None:
    assert tables.rows_of(product) == [
        {"low": low, "high": high, "letter": letter} for low, high in ((1, 2), (3, 4)) for letter in "ab"
    ]
    assert tables.rows_of(one_in_brackets) == [{"low": 1}, {"low": 2}]
    for other in (more_than_rows, row_with_a_mark, test_with_a_mark, no_table):
        assert tables.rows_of(other) == []


@pytest.mark.parametrize(
    ("ends", "told"),
    [
        ({}, []),
        ({2: AssertionError("no")}, ["row 2 of ends_so: number=2"]),
        (
            {1: ValueError("no"), 3: pytest.fail.Exception("no")},
            ["row 1 of ends_so: number=1", "row 3 of ends_so: number=3"],
        ),
        ({0: pytest.skip.Exception("not here"), 1: KeyError("no")}, ["row 1 of ends_so: number=1"]),
        ({0: pytest.skip.Exception("not here"), 3: pytest.skip.Exception("nor here")}, ["row 0 of ends_so: number=0"]),
    ],
)
def test_every_row_is_tried_and_each_that_fails_is_told(ends: dict[int, BaseException], told: list[str]) -> None:
    tried = []

    def ends_so(number: int) -> None:
        tried.append(number)
        if number in ends:
            raise ends[number]

    failed: BaseException | None = None
    try:
        tables._of_all(ends_so, [{"number": number} for number in range(4)])()
    except BaseException as error:
        failed = error
    assert tried == [0, 1, 2, 3]
    several = failed.exceptions if isinstance(failed, BaseExceptionGroup) else [failed] if failed else []
    assert [note for error in several for note in error.__notes__] == told


@pytest.mark.parametrize("number", [1, 2])
def test_each_row_has_its_own_folder_and_patches(number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not list(tmp_path.iterdir())
    (tmp_path / "left").touch()
    assert not hasattr(tables, "number_of_row")
    monkeypatch.setattr(tables, "number_of_row", number, raising=False)
