"""Pools: every form, and everything that can be wrong with a file."""

import gzip
import io
import json
import os
from pathlib import Path
from typing import Any

import pytest

from screen.ground.errors import InputError
from screen.sources import pool as pool_module
from screen.sources import raw_profile as module
from screen.sources.pool import Pool, PoolReading, bytes_of, load_pool, load_profile, load_profiles

ADA: dict[str, Any] = {"id": "ada", "basics": {"name": "Ada Example"}}


def write(folder: Path, name: str, content: object) -> str:
    path = folder / name
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return str(path)


def ids(pool: Pool) -> list[str]:
    return [profile.id for profile in pool.profiles]


def problem(folder: Path, name: str, content: object) -> str:
    """What is said of the one broken file of a pool."""
    pool = load_pool([write(folder, name, content)])
    assert pool.profiles == ()
    (skip,) = pool.skipped
    assert name in skip.source
    assert skip.source in skip.problem
    assert "\n" not in skip.problem
    return skip.problem


def test_the_stem_is_the_id_of_a_file_and_the_field_that_of_a_line(tmp_path: Path) -> None:
    write(tmp_path, "bo.json", ADA)
    write(tmp_path, "many.jsonl", json.dumps(ADA) + "\n\n" + '{"basics": {}}\n{"id": 7}\n{"id": " "}\n{"id": []}')
    write(tmp_path, "packed.jsonl.gz", gzip.compress(b'{"basics": {}}\n'))
    write(tmp_path, "notes.txt", "tea")
    pool = load_pool([str(tmp_path)])
    assert ids(pool) == ["7", "ada", "bo", "many-3", "many-5", "many-6", "packed-1"]
    assert pool.skipped == ()
    assert [profile.source for profile in pool.profiles if profile.id == "7"] == [f"{tmp_path}/many.jsonl:4"]


def test_windows_files(tmp_path: Path) -> None:
    bom = b"\xef\xbb\xbf"
    write(tmp_path, "a.jsonl", bom + b'{"id": "one"}\r\n{"id": "two"}\r\n')
    write(tmp_path, "b.json", bom + b'{\r\n"basics": {}\r\n}\r\n')
    assert ids(load_pool([str(tmp_path)])) == ["b", "one", "two"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b'{"id": "one"}\n{"id": "two"}\n', ["one", "two"]),
        (b'{\n "id": "one"\n}', ["one"]),
        (b'\xef\xbb\xbf{\n "id": "one"\n}', ["one"]),
        (b'\xef\xbb\xbf{"id": "one"}\r\n{"id": "two"}', ["one", "two"]),
        (b"\n\n {}", ["stdin-1"]),
        (b"\n{}\n{}", ["stdin-2", "stdin-3"]),
    ],
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes, expected: list[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    pool = load_pool(["-"])
    assert ids(pool) == expected
    assert pool.skipped == ()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"{", "not valid JSON: the text ends too early"),
        (b'{"a": "tea', "not valid JSON: the text ends too early"),
        (b'{"a": "\\ud8"}', "not valid JSON: invalid \\uXXXX escape"),
        (b'{"a": 1e999, "b": NaN}', "not valid JSON"),
        (b'{"a": 1e999', "not valid JSON"),
        (b'{"a" 1}', "not valid JSON: expected ':'"),
        (b"null", "this is null"),
        (b"[]", "this is a list"),
        (b'{"basics": {}} tail', "not valid JSON"),
        (b'{"a": NaN}', "not valid JSON"),
        ('{"basics": {"name": "André"}}'.encode("latin-1"), "not UTF-8 at byte 26"),
        ('{"basics": {}}'.encode("utf-16"), "UTF-16 or UTF-32, not UTF-8"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a":' * 100_000, "nested too deeply"),
        (b'{"work": 3}', "`work` must be a list"),
        (b"\x00", "not valid JSON"),
    ],
)
def test_a_broken_file_is_skipped_with_the_reason(tmp_path: Path, content: bytes, words: str) -> None:
    assert words in problem(tmp_path, "odd.json", content)
    if content:
        assert words in problem(tmp_path, "odd.jsonl", content + b"\n")


def test_suffixes_are_read_in_any_case_and_packed_or_not(tmp_path: Path) -> None:
    write(tmp_path, "good.json", ADA)
    write(tmp_path, "UPPER.JSON", ADA)
    write(tmp_path, "packed.Json.GZ", gzip.compress(b'{\n"basics": {}}'))
    write(tmp_path, "MANY.JSONL", b"{}\n{}")
    write(tmp_path, "lots.JsonL.gz", gzip.compress(b"{}\n"))
    for named in ([str(tmp_path)], sorted(map(str, tmp_path.iterdir()))):
        pool = load_pool(named)
        assert ids(pool) == ["MANY-1", "MANY-2", "UPPER", "good", "lots-1", "packed"]
        assert pool.skipped == ()
    assert "is no gzip file" in problem(tmp_path, "junk.json.gz", b"{}")
    assert "cut off" in problem(tmp_path, "cut.json.gz", gzip.compress(b'{"basics": {}}')[:-9])


def test_a_file_that_nearly_has_the_suffix_of_a_profile_is_named(tmp_path: Path) -> None:
    write(tmp_path, "ada.json", ADA)
    for name in ("a.ndjson", "b.json.xz", "c.JSONL.zst", "d.json.bak", "e.txt", "f.json~"):
        write(tmp_path, name, "{}")
    pool = load_pool([str(tmp_path)])
    assert ids(pool) == ["ada"]
    assert [Path(skip.source).name for skip in pool.skipped] == ["a.ndjson", "b.json.xz", "c.JSONL.zst"]
    assert all("save it as .json or .jsonl" in skip.problem for skip in pool.skipped)


@pytest.mark.parametrize("number", ["1e999", "-1e999", "9" * 5000])
def test_a_number_that_is_too_large_is_left_out_with_a_note(tmp_path: Path, number: str) -> None:
    text = f'{{"basics": {{"name": "Ada \\ud83d"}}, "publications": [{{"name": "On tea", "citations": {number}}}]}}'
    profile = load_profile(Path(write(tmp_path, "ada.json", text)))
    assert profile.document["publications"] == [{"name": "On tea", "citations": None}]
    assert profile.name == "Ada \ufffd"
    assert "too large to be read: left out" in profile.notes[0]
    text = text.replace(number, f'{number}, "year": 2024, "worth": 1.5, "huge": {"9" * 40}')
    (paper,) = load_profile(Path(write(tmp_path, "ada.json", text))).document["publications"]
    assert (paper["year"], paper["worth"], paper["huge"]) == (2024, 1.5, int("9" * 40))


def test_broken_archives(tmp_path: Path) -> None:
    whole = gzip.compress(b"".join(b'{"id": "%d"}\n' % number for number in range(3000)))
    write(tmp_path, "cut.jsonl.gz", whole[: len(whole) // 2])
    pool = load_pool([str(tmp_path)])
    assert pool.profiles
    assert any("cannot be read to its end" in skip.problem for skip in pool.skipped)
    assert "is no gzip file" in problem(tmp_path, "junk.jsonl.gz", b"junk")
    flipped = bytearray(whole)
    flipped[len(whole) // 2] ^= 0xFF
    assert load_pool([write(tmp_path, "flipped.jsonl.gz", bytes(flipped))]).skipped


def test_what_is_no_file_is_named_and_never_opened(tmp_path: Path) -> None:
    write(tmp_path, "ada.json", ADA)
    (tmp_path / "folder.json").mkdir()
    (tmp_path / "folder.jsonl").mkdir()
    (tmp_path / "loop.json").symlink_to("loop.json")
    (tmp_path / "nowhere.json").symlink_to("absent")
    os.mkfifo(tmp_path / "pipe.json")
    os.mkfifo(tmp_path / "pipe.jsonl.gz")
    pool = load_pool([str(tmp_path)])
    assert ids(pool) == ["ada"]
    assert [Path(skip.source).name for skip in pool.skipped] == [
        "folder.json", "folder.jsonl", "loop.json", "nowhere.json", "pipe.json", "pipe.jsonl.gz",
    ]  # fmt: skip


def test_names_that_are_not_utf_8_can_be_written(tmp_path: Path) -> None:
    for name, content in ((b"\xff.json", b"{}"), (b"\xfe.json", b"{"), (b"\xff.jsonl", b"{}\n{")):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_bytes(content)
    pool = load_pool([str(tmp_path)])
    assert ids(pool) == ["\ufffd", "\ufffd-1"]
    for text in (*ids(pool), *(s.source + s.problem for s in pool.skipped), *(p.source for p in pool.profiles)):
        assert text.encode("utf-8")


def test_half_an_emoji_is_read_as_no_character(tmp_path: Path) -> None:
    text = r'{"basics": {"name": "Ada \ud83d", "label": "\ud83d\ude00 \\ud83d \udc00x"}}'
    basics = load_profile(Path(write(tmp_path, "ada.json", text))).document["basics"]
    assert basics == {"name": "Ada \ufffd", "label": "\U0001f600 \\ud83d \ufffdx"}
    assert "not valid JSON" in problem(tmp_path, "odd.json", r'{"a": "\ud83d"')


def test_a_line_or_file_over_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 100)
    long = json.dumps({"id": "long", "basics": {"summary": "x" * 500}})
    pool = load_pool([write(tmp_path, "a.jsonl", f'{{"id": "one"}}\n{long}\n{{"id": "two"}}\n{long}')])
    assert ids(pool) == ["one", "two"]
    assert [skip.source.rsplit(":", 1)[1] for skip in pool.skipped] == ["2", "4"]
    assert all("larger than" in skip.problem for skip in pool.skipped)
    assert "larger than" in problem(tmp_path, "long.json", long)
    exact = json.dumps({"id": "x", "pad": ""})
    fits = exact.replace('""', '"' + "x" * (100 - len(exact)) + '"')
    assert load_pool([write(tmp_path, "fits.json", fits)]).skipped == ()


def test_one_id_counts_once_and_the_first_stays(tmp_path: Path) -> None:
    first = write(tmp_path, "ada.json", ADA)
    more = write(tmp_path, "more.jsonl", f"{json.dumps(ADA)}\n" * 2)
    pool = load_pool([first, more, first])  # the same file again is no other profile
    assert ids(pool) == ["ada"]
    assert pool.profiles[0].source == first
    assert len(pool.skipped) == 2
    assert all(f"the id 'ada' is already that of {first}" in skip.problem for skip in pool.skipped)


@pytest.mark.parametrize("name", ["absent", "absent.json", "a" * 5000, "a\x00b", "", "\udcff"])
def test_a_pool_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError):
        load_pool([name])


def test_a_pool_of_another_kind_or_without_profiles(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="not a pool"):
        load_pool([write(tmp_path, "tea.toml", "")])
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="no profile here"):
        load_pool([str(tmp_path / "empty")])
    with pytest.raises(InputError, match="no profile here"):
        load_pool([write(tmp_path, "blank.jsonl", "\n \n")])


def test_an_unreadable_folder_or_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "ada.json", ADA)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    (skip,) = load_pool([str(tmp_path)]).skipped
    assert skip.problem.endswith("ada.json: cannot be read: permission denied")
    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(InputError, match="cannot be read: permission denied"):
        load_pool([str(tmp_path)])


def test_about_how_large_a_pool_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.json").write_bytes(b" " * 90)
    (tmp_path / "b.jsonl.GZ").write_bytes(b" " * 5)
    assert bytes_of([str(tmp_path)]) == 110
    monkeypatch.setattr(pool_module, "iter_pool_files", lambda _: [tmp_path / "a.json", tmp_path / "gone.json"])
    assert bytes_of([str(tmp_path)]) == 90


def test_standard_input_without_profiles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b" \n")))
    with pytest.raises(InputError, match="standard input: nothing came in"):
        load_pool(["-"])
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(InputError, match="standard input is closed"):
        load_pool(["-"])


@pytest.mark.parametrize("limit", [10, 10_000])
def test_packed_standard_input(monkeypatch: pytest.MonkeyPatch, limit: int) -> None:
    def read(data: bytes) -> Pool:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
        return load_pool(["-"])

    packed = gzip.compress(b'{"id":"a"}\n{"id":"b"}\n')
    monkeypatch.setattr(module, "MAX_BYTES", limit)
    assert ids(read(packed)) == ["a", "b"]
    (skip,) = read(packed[:15]).skipped
    assert skip.problem == "standard input: cannot be read to its end: the gzip file is cut off"
    monkeypatch.setattr(module, "MAX_BYTES", 10_000)
    assert ids(read(gzip.compress(b'{\n"id": "a"\n}'))) == ["a"]


def test_a_folder_that_is_called_as_a_profile(tmp_path: Path) -> None:
    (tmp_path / "dir.json").mkdir()
    (skip,) = load_pool([str(tmp_path)]).skipped
    assert "dir.json: a folder, not a file" in skip.problem
    with pytest.raises(InputError, match=r"dir\.json: a folder, not a file"):
        load_profile(tmp_path / "dir.json")


@pytest.mark.parametrize("name", ["pool.jsonl", "pool.jsonl.gz"])
def test_profiles_are_read_again_where_they_were(tmp_path: Path, name: str) -> None:
    lines = b'\n{"id": "a"}\r\nodd\n{"id": "b", "basics": {"name": "B\xc3\xa9"}}\n' + b" " * 40 + b'\n{"basics": {}}'
    path = tmp_path / name
    path.write_bytes(gzip.compress(lines) if name.endswith("gz") else lines)
    (tmp_path / "ada.json").write_text('{"basics": {"name": "Ada Example"}}')
    found = list(PoolReading([str(tmp_path)]))
    assert [profile.id for profile, _ in found] == ["ada", "a", "b", "pool-6"]
    assert load_profiles([place for _, place in reversed(found)]) == [profile for profile, _ in reversed(found)]


def test_reading_tells_how_far_it_is(tmp_path: Path) -> None:
    path = tmp_path / "pool.jsonl"
    path.write_text("".join(f'{{"id": "p{number}"}}\n' for number in range(300)))
    steps: list[tuple[int, int]] = []
    list(PoolReading([str(path)], lambda done, total: steps.append((done, total))))
    assert steps == sorted(steps)
    assert {total for _, total in steps} == {path.stat().st_size}
    assert len(steps) > 1
