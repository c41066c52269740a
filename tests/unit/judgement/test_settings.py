import pytest
from hypothesis import given

from laws.strategies import rubrics
from screen.judgement.settings import SettingChange, settings_changed
from screen.sources.rubric import EducationTable, LanguageTable, PublicationsTable, Rubric, SeniorityTable, Skill

OLD = Rubric(
    "T", "old.toml", "", points={"skills": 100}, skills=(Skill("CUDA", required=True), Skill("Go")), ask=("A?", "B?"),
    venues={"MLSys": 1.0, "default": 0.1}, languages=(LanguageTable("German", "C1"),),
)  # fmt: skip


@pytest.mark.parametrize(
    ("more", "changes"),
    [
        ({}, []),
        ({"ask": ("B?", "C?")}, [("ask", "A?", None), ("ask", None, "C?")]),
        ({"publications": PublicationsTable(off_topic=0.3)}, [("[publications] off_topic", "1", "0.3")]),
        (
            {"publications": PublicationsTable(min=2)},
            [("requirement publications", None, "at least 2 published papers")],
        ),
        ({"languages": (LanguageTable("German", "B2"),)}, [("requirement German", "German C1", "German B2")]),
        ({"education": EducationTable("phd")}, [("requirement education", None, "a doctorate")]),
        ({"skills": (Skill("CUDA", required="used"), Skill("Go"))}, [("requirement CUDA", "CUDA", "CUDA, in use")]),
        ({"skills": (Skill("CUDA"), Skill("Go"))}, [("requirement CUDA", "CUDA", None)]),
        ({"seniority": SeniorityTable(target_years=4)}, [("[seniority] target_years", "5", "4")]),
        ({"venues": {"MLSys": 0.8, "default": 0.1}}, [("[venues] MLSys", "1", "0.8")]),
    ],
)
def test_what_is_said_otherwise(more: dict[str, object], changes: list[tuple[str, str | None, str | None]]) -> None:
    from msgspec.structs import replace

    assert settings_changed(OLD, replace(OLD, **more)) == tuple(SettingChange(*change) for change in changes)


@given(rubrics(idf=None), rubrics(idf=None))
def test_back_is_the_other_way_round(one: Rubric, other: Rubric) -> None:
    assert settings_changed(one, one) == ()
    there, back = settings_changed(one, other), settings_changed(other, one)
    assert {(c.name, c.before, c.after) for c in there} == {(c.name, c.after, c.before) for c in back}
