"""The report of an import for a terminal."""

from typing import Any

import msgspec
import pytest

from screen.commands.import_ import ImportedProfile, ImportReport
from screen.render.import_report.text import render_text


def profile(number: int, **more: Any) -> ImportedProfile:
    told: dict[str, Any] = {
        "sources": (f"{number}.pdf",),
        "counts": {"work": 2, "awards": 1, "talks": 2},
        "warnings": (),
    }
    return ImportedProfile(f"p{number}", f"Ada {number}", f"out/p{number}.json", **told | more)


def test_a_line_a_profile_with_what_is_to_be_seen_below_it() -> None:
    people = (
        profile(1, sources=("1.pdf", "2.md")),
        profile(2, counts={"work": 1, "publications": 3, "awards": 1}, warnings=("2.pdf: two dates",), unread=2),
        profile(3, problem="out/p3.json: exists already", unread=4),
    )
    assert render_text(ImportReport(people, (("x/4.pdf", "x/4.pdf: cannot be read"),))).splitlines() == [
        "out/p1.json: Ada 1: 2 jobs, 1 award, 2 talks",
        "  from 1.pdf, 2.md",
        "out/p2.json: Ada 2: 1 job, 3 publications, 1 award",
        "  check by hand",
        "    - 2.pdf: two dates",
        "  2 lines not taken in, named in meta.unread of the profile",
        "out/p3.json: exists already",
        "not read: x/4.pdf: cannot be read",
        "2 profiles from 3 documents, 1 to check by hand, 1 with lines not taken in; 1 not written; "
        "1 document not read",
        "mend by hand what a profile has wrong: without --force no import overwrites it",
    ]


def test_of_many_only_those_are_listed_whom_somebody_should_look_at() -> None:
    few = render_text(ImportReport(tuple(map(profile, range(19))), ()))
    assert few.splitlines()[-1] == "19 profiles from 19 documents" and len(few.splitlines()) == 20
    nobody = msgspec.structs.replace(profile(92), name=None)
    odd = (profile(90, warnings=("90.pdf: two dates",)), profile(91, counts={"skills": 1}), nobody)
    many = render_text(ImportReport((*map(profile, range(40)), *odd), ())).splitlines()
    assert [line.split(":")[0] for line in many if line.startswith("out/")] == [f"out/p{n}.json" for n in (90, 91, 92)]
    assert many[-2] == "43 profiles from 43 documents, 1 to check by hand; only those to look at are listed"


def test_one_profile_is_its_line() -> None:
    assert render_text(ImportReport((profile(1),), ())) == "out/p1.json: Ada 1: 2 jobs, 1 award, 2 talks\n"


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_on_a_terminal_long_lines_end_at_words_and_go_on_below_their_beginning(
    monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    warning = f"1.pdf: the section 'Odd' is not understood: {'Ran kilns and more of them, ' * 9}".strip()
    report = ImportReport((profile(1, warnings=(warning,)),), ())
    piped = render_text(report)
    assert f"    - {warning}" in piped.splitlines()
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setattr("screen.render.import_report.text.on_terminal", lambda: True)
    lines = render_text(report).splitlines()
    assert max(map(len, lines)) <= columns and " ".join(" ".join(lines).split()) == " ".join(piped.split())
    first = next(number for number, line in enumerate(lines) if line.startswith("    - "))
    assert lines[first + 1].startswith("      ") and lines[first + 1][6] != " "
