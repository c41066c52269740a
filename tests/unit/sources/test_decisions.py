"""The log of decisions."""

import subprocess
import sys
from pathlib import Path

import pytest

from screen.ground.errors import InputError
from screen.sources.decisions import (
    Decision,
    add_decisions,
    erase_decisions,
    lines_on,
    load_decisions,
    parse_exported,
    standing,
)

ONE = Decision("2026-11-20T12:00:00Z", "ada", "hold", "Dates are open", rubric="Tea")


def test_what_is_added_is_there_and_the_last_one_stands(tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    assert load_decisions(log) == ((), 0)
    later = Decision("2026-11-21T12:00:00Z", "ada", "shortlist", "Dates came", note="n\nn")
    add_decisions([ONE], log)
    add_decisions([later], log)
    assert load_decisions(log) == ((ONE, later), 0)
    assert standing([ONE, later]) == {"ada": later}
    assert standing([later, ONE], "Coffee") == {"ada": later}


def test_a_line_torn_by_a_kill_costs_no_other(tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    add_decisions([ONE], log)
    with log.open("ab") as file:
        file.write(b'{"at": "2026')
    add_decisions([ONE], log)
    assert load_decisions(log) == ((ONE, ONE), 1)


def test_what_an_editor_of_windows_saved_is_read_whole(tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    add_decisions([ONE, ONE], log)
    log.write_bytes(b"\xef\xbb\xbf" + log.read_bytes().replace(b"\n", b"\r\n"))
    assert load_decisions(log) == ((ONE, ONE), 0)


def test_bytes_that_are_no_text_are_refused_and_nothing_is_written(tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    with pytest.raises(InputError, match="no UTF-8"):
        add_decisions([ONE, Decision("t", "ada", "hold", "\udcff")], log)
    assert not log.exists()


def test_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    program = (
        "import sys; from pathlib import Path; from screen.sources.decisions import *\n"
        "log, name = Path(sys.argv[1]), sys.argv[2]\n"
        "for n in range(25): add_decisions([Decision('t', f'{name}-{n}', 'hold', 'r' * 3000)], log)"
    )
    writers = [subprocess.Popen([sys.executable, "-c", program, str(log), str(number)]) for number in range(3)]
    assert [writer.wait(timeout=120) for writer in writers] == [0, 0, 0]
    found, broken = load_decisions(log)
    assert broken == 0 and len({one.id for one in found}) == len(found) == 75


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b"\xff\xfe{\0", b"{}", b'{"schema": "screen/decisions/1", "decisions": [{}]}',
     b'{"schema": "screen/decisions/1", "decisions": [{"id": "a", "decision": "hire"}]}'],
)  # fmt: skip
def test_what_was_not_exported_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match=r"x\.json"):
        parse_exported(data, "x.json")


def test_the_lines_of_one_person_go_and_those_of_others_stay_byte_for_byte(tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    others = [b'{"at": "t",  "id":"ben", "decision": "hold", "reason": "ada is better"}\r\n', b"\n", b"{torn\n"]
    own = [b'{"id": "ada", "at": "t", "decision": "hold", "reason": "r"}\n', b'{"at":"t","id":"ada","deci\n']
    last = b'{"at": "t", "id": "ada-two", "decision": "hold", "reason": "r"}'
    log.write_bytes(b"".join([others[0], own[0], *others[1:], own[1], last]))
    log.chmod(0o640)
    assert lines_on("ada", log) == (2, 5)
    assert erase_decisions("ada", log) == 2 and erase_decisions("ada", log) == 0
    assert log.read_bytes() == b"".join([*others, last]) and log.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [log]
    assert lines_on("ada", tmp_path / "none.jsonl") == () and erase_decisions("ada", tmp_path / "none.jsonl") == 0


def test_who_writes_while_lines_are_taken_out_loses_nothing(tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    writes = (
        "import sys; from pathlib import Path; from screen.sources.decisions import *\n"
        "log, name = Path(sys.argv[1]), sys.argv[2]\n"
        "for n in range(25): add_decisions([Decision('t', f'{name}-{n}', 'hold', 'r' * 500)], log)\n"
    )
    erases = (
        "import sys; from pathlib import Path; from screen.sources.decisions import *\n"
        "log = Path(sys.argv[1])\n"
        "for n in range(25): add_decisions([Decision('t', 'gone', 'hold', 'r')], log); erase_decisions('gone', log)\n"
    )
    running = [subprocess.Popen([sys.executable, "-c", writes, str(log), str(number)]) for number in range(2)]
    running.append(subprocess.Popen([sys.executable, "-c", erases, str(log)]))
    assert [one.wait(timeout=120) for one in running] == [0, 0, 0]
    found, broken = load_decisions(log)
    assert broken == 0 and sorted(one.id for one in found) == sorted(f"{w}-{n}" for w in range(2) for n in range(25))


def test_an_export_that_an_editor_of_windows_saved_is_read() -> None:
    data = b'{"schema": "screen/decisions/1", "decisions": [{"id": "a", "decision": "hold", "reason": "x"}]}'
    assert parse_exported(b"\xef\xbb\xbf" + data, "x.json") == parse_exported(data, "x.json") != []
