"""The log of decisions."""

import subprocess
import sys
from pathlib import Path

import pytest

from screen.ground.errors import InputError
from screen.sources.decisions import Decision, add_decisions, load_decisions, parse_exported, standing

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
    [b"", b"[]", b"{}", b'{"schema": "screen/decisions/1", "decisions": [{}]}',
     b'{"schema": "screen/decisions/1", "decisions": [{"id": "a", "decision": "hire"}]}'],
)  # fmt: skip
def test_what_was_not_exported_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match=r"x\.json"):
        parse_exported(data, "x.json")
