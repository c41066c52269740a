"""The file that says to which groups people belong."""

from pathlib import Path

import pytest

from screen.ground.errors import InputError
from screen.sources.groups_file import load_groups, parse_groups


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_columns_are_attributes_and_empty_cells_are_not_told(mark: str) -> None:
    text = "\n".join(["ID,sex,age band", "ada, Woman ,under 30", "ben,,30 and over", "", "cho,woman,", ""])
    found = parse_groups(text.replace(",", mark), "groups.csv")
    assert found.attributes == ("sex", "age band")
    assert found.of == {
        "ada": {"sex": "Woman", "age band": "under 30"},
        "ben": {"age band": "30 and over"},
        "cho": {"sex": "Woman"},
    }


@pytest.mark.parametrize(("text", "words"), [
    ("", ":1: the first line"), ("name,sex\nada,x\n", ":1: the first line"), ("id\nada\n", ":1: the first line"),
    ("id,sex,sex\n", "a name of its own"), ("id,sex\nada\n", ":2: 1 cells where the first line has 2"),
    ("id,sex\nada,x\nada,y\n", ":3: ada stands there a second time"),
    ("id,age\n" + "".join(f"p{n},{n}\n" for n in range(40)), "age has 40 groups; write bands"),
    ("id,sex\n\"a" + "x" * 200_000 + "\",x\n", "no CSV"),
])  # fmt: skip
def test_what_is_wrong_is_said_with_its_line(text: str, words: str) -> None:
    with pytest.raises(InputError, match=r"groups\.csv") as error:
        parse_groups(text, "groups.csv")
    assert words in str(error.value)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        load_groups(tmp_path / "none.csv")
    (tmp_path / "latin.csv").write_bytes("id,sex\nada,é\n".encode("latin-1"))
    with pytest.raises(InputError, match="not UTF-8"):
        load_groups(tmp_path / "latin.csv")
    (tmp_path / "bom.csv").write_bytes("\ufeffid,sex\nada,x\n".encode())
    assert load_groups(tmp_path / "bom.csv").of == {"ada": {"sex": "x"}}


@pytest.mark.parametrize(("text", "found"), [("candidate,group\n", "it names candidate, group"), ("", "it is empty")])
def test_a_first_line_that_names_no_id_is_repeated(text: str, found: str) -> None:
    with pytest.raises(InputError, match=f"{found}$"):
        parse_groups(text, "groups.csv")
