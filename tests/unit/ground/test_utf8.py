"""What is no UTF-8 is said, and what it is where its mark tells."""

import pytest

from screen.ground.errors import InputError
from screen.ground.utf8 import other_encoding, place_of_byte, utf8_text


@pytest.mark.parametrize("text", ["", "Tea für Ada\n"])
def test_a_mark_is_no_part_of_the_text(text: str) -> None:
    assert utf8_text(text.encode(), "a.json") == utf8_text(text.encode("utf-8-sig"), "a.json") == text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_what_a_mark_tells_is_said_with_the_shell_that_writes_it(encoding: str) -> None:
    with pytest.raises(InputError) as error:
        utf8_text("Tea".encode(encoding), "a.json")
    said, remedy = str(error.value).split("; ")
    assert said == "a.json: UTF-16 or UTF-32, not UTF-8"
    assert remedy == "save it as UTF-8, or write it with -o: the `>` of PowerShell writes UTF-16"
    assert other_encoding(b"\xfe\xff\0T").startswith("UTF-16")


def test_another_encoding_is_told_by_its_first_byte() -> None:
    with pytest.raises(InputError) as error:
        utf8_text("für".encode("latin-1"), "a.json")
    assert str(error.value) == "a.json: not UTF-8 at byte 2; save it as UTF-8"


@pytest.mark.parametrize(
    ("data", "place"), [(b"\xff", (1, 1)), (b"\xef\xbb\xbf\xc3\xa9\xff", (1, 2)), (b"Ada\nB\xe9n", (2, 2))]
)
def test_the_place_of_a_byte_counts_letters_from_its_line(data: bytes, place: tuple[int, int]) -> None:
    with pytest.raises(UnicodeDecodeError) as error:
        data.decode()
    assert place_of_byte(error.value) == place
