from typing import Any

import pytest

from laws.strategies import judge
from screen.criteria.credentials import credential_gates, questions
from screen.criteria.gate import Gate
from screen.sources.rubric import CertificateTable, EducationTable, LanguageTable, Rubric

TODAY = 12 * 2026 + 10


def state_of(document: dict[str, Any], **asked: Any) -> str:
    (gate,) = credential_gates(Rubric("T", "r", "", **asked), document, TODAY)
    return gate.state


def study(level: str, area: str = "", **more: Any) -> dict[str, Any]:
    return {"education": [{"studyType": level, "area": area, "endDate": "2015", **more}]}


@pytest.mark.parametrize(
    ("document", "asked", "state"),
    [
        (study("BSc"), EducationTable("bachelor"), "met"),
        (study("PhD"), EducationTable("bachelor"), "met"),
        (study("BSc"), EducationTable("master"), "partly"),
        (study("BSc"), EducationTable("master", or_experience=True), "unknown"),
        (study("BSc", "Computer Science"), EducationTable("bachelor", ("computer science", "mathematics")), "met"),
        (study("BSc", "History"), EducationTable("bachelor", ("computer science",)), "partly"),
        (study("M.Sc.", "Informatik"), EducationTable("bachelor", ("computer science",)), "met"),
        (study("M.Sc.", "Géographie"), EducationTable("bachelor", ("geography",)), "met"),
        (study("B.Sc.", "Ergotherapie"), EducationTable("bachelor", ("occupational therapy",)), "met"),
        (study("Máster", "Ciencia de los Alimentos"), EducationTable("bachelor", ("food technology",)), "met"),
        (study("M.Sc.", "Geologie"), EducationTable("bachelor", ("geography",)), "partly"),
        (study("BEng", "Electronic Engineering"), EducationTable("bachelor", ("electrical engineering",)), "met"),
        (study("M.Sc.", "Elektrotechnik"), EducationTable("bachelor", ("electronic engineering",)), "met"),
        (study("BSc", "Mechanical Engineering"), EducationTable("bachelor", ("electrical engineering",)), "partly"),
        (study("Grado en Ingeniería Informática"), EducationTable("bachelor", ("computer science",)), "met"),
        (study("BSc", "Mathematics"), EducationTable("bachelor", ("Mathematik",)), "met"),
        (study("BSc", "Wirtschaftsrecht"), EducationTable("bachelor", ("law",)), "partly"),
        (study("MSc", "ML"), EducationTable("master", ("machine learning",)), "met"),
        (study("MSc", "MLM"), EducationTable("master", ("machine learning",)), "partly"),
        (study("BSc", "History"), EducationTable("bachelor", ("computer science", "a quantitative field")), "unknown"),
        (study("", "Computer Science"), EducationTable("bachelor"), "unknown"),
        (study("MSc", endDate="2027-06"), EducationTable("master"), "partly"),
        ({"education": [{"studyType": "MSc", "startDate": "2025-09"}]}, EducationTable("master"), "partly"),
        ({"education": []}, EducationTable("bachelor"), "missing"),
        ({}, EducationTable("bachelor"), "unknown"),
        ({"work": [{"position": "Coordinator of PhD programmes"}]}, EducationTable("phd"), "unknown"),
    ],
)
def test_a_degree(document: dict[str, Any], asked: EducationTable, state: str) -> None:
    assert state_of(document, education=asked) == state


@pytest.mark.parametrize(
    ("languages", "asked", "state"),
    [
        ([{"language": "Deutsch", "fluency": "C1"}], LanguageTable("German", "B2"), "met"),
        ([{"language": "German", "fluency": "Native speaker"}], LanguageTable("German", "C1"), "met"),
        ([{"language": "German", "fluency": "basic"}], LanguageTable("German", "C1"), "partly"),
        ([{"language": "German"}], LanguageTable("German", "C1"), "unknown"),
        ([{"language": "German"}], LanguageTable("German"), "met"),
        (["German (fluent)"], LanguageTable("German", "C1"), "met"),
        (
            [{"language": "German", "fluency": "C1"}, {"language": "German", "fluency": "A2"}],
            LanguageTable("German", "C1"),
            "met",
        ),
        (
            [{"language": "German", "fluency": "A2"}, {"language": "German", "fluency": "C1"}],
            LanguageTable("German", "C1"),
            "met",
        ),
        ([{"language": "French"}], LanguageTable("German"), "missing"),
        (None, LanguageTable("German"), "unknown"),
    ],
)
def test_a_language(languages: Any, asked: LanguageTable, state: str) -> None:
    document = {"work": [{"summary": "Wrote German tax rules."}]}
    assert (
        state_of(document if languages is None else {**document, "languages": languages}, languages=(asked,)) == state
    )


@pytest.mark.parametrize(
    ("certificates", "state"),
    [
        ([{"name": "NMC register, adult nursing"}], "met"),
        (["Registered with the HCPC"], "met"),
        ([{"name": "First aid"}], "missing"),
        ([{"name": "HCPC registration applied for"}], "partly"),
        ([{"name": "NMC registration, expected"}], "partly"),
        ([{"name": "HCPC registration applied for"}, {"name": "NMC register"}], "met"),
        ([{"name": "First aid, expected"}], "missing"),
        ([{"name": "NMC, unexpected"}], "met"),
        ([{"name": "NMC", "date": "2027-03"}], "partly"),
        ([{"name": "NMC", "date": "2027"}], "partly"),
        ([{"name": "NMC", "date": "2026"}], "met"),
        ([{"name": "NMC", "date": "2026-12"}], "partly"),
        ([{"name": "NMC", "date": "2026-11"}], "met"),
        ([{"name": "NMC", "date": "2024", "endDate": "2027"}], "met"),
        ([{"name": "NMC: examen prévu"}], "partly"),
        ([{"name": "NMC exam preparation"}], "partly"),
        ([{"name": "Préparation du NMC"}], "partly"),
        ([{"name": "NMC, food preparation"}], "met"),
        ([{"name": "NMC, Prüfung geplant"}], "partly"),
        ([{"name": "Preparing for the NMC register"}], "partly"),
        ([{"name": "NMC (lapsed)"}], "partly"),
        ([], "missing"),
        (None, "unknown"),
    ],
)
def test_a_certificate(certificates: Any, state: str) -> None:
    document = {} if certificates is None else {"certificates": certificates}
    assert state_of(document, certificates=(CertificateTable("Professional registration", ("NMC", "HCPC")),)) == state


@pytest.mark.parametrize(
    ("name", "state"),
    [("Project Management Professional", "met"), ("PMP®", "met"), ("Project management course", "missing")],
)
def test_a_certificate_may_be_spelt_out(name: str, state: str) -> None:
    assert state_of({"certificates": [{"name": name}]}, certificates=(CertificateTable("PMP"),)) == state


@pytest.mark.parametrize(
    ("asked", "name", "state"),
    [
        ("dbt certified", "dbt Analytics Engineering Certification", "met"),
        ("dbt certified", "dbt course", "missing"),
        ("Certified Kubernetes Administrator", "Kubernetes Administrator certificate", "met"),
        ("Certified nurse", "Nurse prescribing certificate", "missing"),
        ("First aid certificate", "Certificate in First Aid", "met"),
        ("Certified Scrum Master", "Scrum Master certificate", "met"),
        ("First aid certificate", "First Aid at Work", "met"),
        ("First aid certificate", "First mate's aid", "missing"),
        ("First aid certificate", "Certificate in aid work, first class", "missing"),
        ("Certification", "First aid certificate", "missing"),
    ],
)
def test_the_word_for_a_certificate_is_none_of_its_name(asked: str, name: str, state: str) -> None:
    """Of a name or a phrase: one everyday word is of many certificates."""
    assert state_of({"certificates": [{"name": name}]}, certificates=(CertificateTable(asked),)) == state


@pytest.mark.parametrize(
    ("asked", "name", "state"),
    [
        ("Driving licence", "Führerschein Klasse B", "met"),
        ("Full driver's license", "Permis de conduire", "met"),
        ("Forklift licence", "Gabelstaplerschein, 2019", "met"),
        ("Driving licence", "Gabelstaplerschein", "missing"),
        ("Hunting licence", "Führerschein", "missing"),
    ],
)
def test_a_certificate_in_other_languages(asked: str, name: str, state: str) -> None:
    assert state_of({"certificates": [{"name": name}]}, certificates=(CertificateTable(asked),)) == state


def test_each_gate_says_what_kind_of_requirement_it_is() -> None:
    rubric = Rubric(
        "T", "r", "", education=EducationTable("bachelor"), languages=(LanguageTable("German"),),
        certificates=(CertificateTable("Licence", ("NMC",)),),
    )  # fmt: skip
    assert [gate.kind for gate in credential_gates(rubric, {}, TODAY)] == ["education", "language", "certificate"]


def test_what_is_not_required_is_no_gate() -> None:
    rubric = Rubric(
        "T",
        "r",
        "",
        education=EducationTable("phd", required=False),
        languages=(LanguageTable("German", required=False),),
        certificates=(CertificateTable("CPA", required=False),),
    )
    assert credential_gates(rubric, {}, TODAY) == ()
    assert rubric.requirements == {}


def test_what_is_unknown_is_asked_and_so_is_what_the_rubric_asks_everybody() -> None:
    rubric = Rubric("T", "r", "", ask=("Ready to travel?",), languages=(LanguageTable("German", "C1"),))
    gates = credential_gates(rubric, {}, TODAY)
    assert gates == (Gate("German", "unknown", "language"),)
    assert questions(gates, rubric) == ("German C1 (required)", "Ready to travel?")


@pytest.mark.parametrize(
    ("label", "listed", "state"),
    [
        ("HCPC registered radiographer", ["First aid"], "unknown"),
        ("Radiographer", ["First aid"], "missing"),
        ("HCPC registered radiographer", ["HCPC"], "met"),
        ("HCPC registered radiographer", ["HCPC applied for"], "partly"),
        ("GMC registered radiographer", ["First aid"], "missing"),
    ],
)
def test_who_names_a_certificate_elsewhere_is_asked_about_it(label: str, listed: list[str], state: str) -> None:
    """A headline is no list of certificates, but it is not for nothing that it names one."""
    certificates = (CertificateTable("First aid", required=False), CertificateTable("Registration", ("HCPC",)))
    rubric = Rubric(path="r.toml", sha256="", title="Radiographer", certificates=certificates)
    own = {"basics": {"label": label}, "certificates": [{"name": name} for name in listed]}
    (gate,) = judge(rubric, {"basics": {"label": "HCPC"}}, own).gates(1)
    assert (gate.name, gate.state) == ("Registration", state)


def test_a_profile_in_another_language_is_asked() -> None:
    """It may have the certificate in words that the rubric does not know."""
    rubric = Rubric(path="r.toml", sha256="", title="Nurse", certificates=(CertificateTable("NMC register"),))
    document = {"certificates": [{"name": "Erste Hilfe"}]}
    assert [gate.state for gate in credential_gates(rubric, document, TODAY, foreign=True)] == ["unknown"]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        (("physics",), "a bachelor's degree in physics"),
        (("physics", "computer science"), "a bachelor's degree in physics or computer science"),
        (("physics", "mathematics", "glazing"), "a bachelor's degree in physics, mathematics or glazing"),
    ],
)
def test_fields_of_study_are_told_as_a_list(fields: tuple[str, ...], told: str) -> None:
    rubric = Rubric("T", "r", "", education=EducationTable("bachelor", fields))
    assert list(rubric.requirements.values()) == [told]
