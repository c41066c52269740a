from typing import Any

import msgspec
import pytest

from laws.strategies import AS_OF, profile_of
from screen.criteria.foreign import Tongues
from screen.judgement.score import Judgement
from screen.sources.columns import Columns
from screen.sources.rubric import CertificateTable, KeywordsTable, Rubric, SeniorityTable, Skill

LINES = {
    "Korean": ["언어 모델의 분산 학습 시스템을 운영하였습니다.", "추론 서버의 지연 시간을 절반으로 줄였습니다.",
               "연구원 다섯 명으로 이루어진 팀을 이끌며 서비스를 개발하였고 고객의 요구를 반영하였습니다.",
               "데이터 수집과 정제 그리고 평가를 맡아 제품에 적용하였습니다."],
    "Chinese or Japanese": ["负责大规模语言模型的分布式训练系统设计与运维,将推理延迟降低一半,带领五人团队"],
    "German": ["Betreuung der Mandanten und Erstellung von Abschlüssen für die Niederlassung im Süden",
               "Einführung eines Systems zur Planung der Touren mit dem Team aus der Logistik"],
    "French": ["Gestion des stocks et des commandes pour les clients du groupe",
               "Formation des équipes sur le terrain avec les responsables dans une usine"],
    "English": ["Ran the training of large models with a team of five and cut the latency of serving by half",
                "Led the migration of the platform to the cloud for all of our customers"],
}  # fmt: skip
ENGLISH = Rubric(
    "Systems engineer", "r", "", "Makes training and serving of large models fast, for all of our teams.",
    points={"skills": 60, "keywords": 40}, keywords=KeywordsTable(("throughput",)),
    skills=(Skill("CUDA", required=True), Skill("Distributed training")),
    certificates=(CertificateTable("Diving licence"),),
)  # fmt: skip


def judged(lines: list[str], rubric: Rubric = ENGLISH, **more: Any) -> Judgement:
    document = {"work": [{"position": "", "highlights": lines}], "certificates": ["Tea"], **more}
    return Judgement(Columns([profile_of(document)]), rubric, AS_OF)


@pytest.mark.parametrize("language", LINES)
def test_what_a_profile_in_another_language_does_not_name_is_unknown(language: str) -> None:
    verdict = judged(LINES[language]).verdict(0)
    foreign = language != "English"
    assert {gate.state for gate in verdict.gates} == {"unknown" if foreign else "missing"}
    note = f"written in {language}, not in English like the rubric's terms"
    assert verdict.ask[:1] == ((note,) if foreign else ())
    assert ("Distributed training" in verdict.ask) is foreign
    assert verdict.confidence == (0 if foreign else 1)


@pytest.mark.parametrize("language", LINES)
def test_what_it_names_is_met_and_earns_the_same(language: str) -> None:
    judgement, english = (
        judged([*lines, "CUDA-Kernel: 2 Mio. Lines"], skills=["CUDA"]) for lines in (LINES[language], LINES["English"])
    )
    assert [gate.state for gate in judgement.verdict(0).gates][:1] == ["met"]
    assert judgement.scores[0] == english.scores[0] > 0


@pytest.mark.parametrize(
    ("title", "skills", "state"),
    [
        ("Paralegal", ("Legal research", "Case management software", "Contract drafting"), "unknown"),
        ("Engineer", ("Python", "Kubernetes", "Kafka", "Terraform", "PostgreSQL", "Docker", "Redis"), "missing"),
    ],
)
def test_a_rubric_without_small_words_is_in_english_if_it_has_words_of_it(
    title: str, skills: tuple[str, ...], state: str
) -> None:
    rubric = Rubric(title, "r", "", points={"skills": 100}, skills=tuple(Skill(one, required=True) for one in skills))
    assert {gate.state for gate in judged(LINES["German"], rubric).verdict(0).gates} == {state}
    assert {gate.state for gate in judged(LINES["English"], rubric).verdict(0).gates} == {"missing"}


@pytest.mark.parametrize("language", LINES)
def test_a_rubric_with_words_of_the_language_finds_them_missing(language: str) -> None:
    rubric = Rubric(
        "T", "r", "", LINES[language][0], points={"skills": 100}, skills=(Skill("Bogenbau", required=True),)
    )
    verdict = judged(LINES[language], rubric).verdict(0)
    assert [gate.state for gate in verdict.gates] == ["missing"]
    assert verdict.ask == ()


def test_the_years_of_jobs_that_may_say_anything_are_unknown() -> None:
    rubric = msgspec.structs.replace(
        ENGLISH, seniority=SeniorityTable(min_years=3), points={"skills": 60, "seniority": 40}
    )
    for language, years, state in (("German", 5, "unknown"), ("German", 2, "missing"), ("English", 5, "missing")):
        stay = {"position": "", "highlights": LINES[language], "startDate": "2015-01", "endDate": f"{2014 + years}-12"}
        verdict = judged([], rubric, work=[stay]).verdict(0)
        assert [gate.state for gate in verdict.gates if gate.kind == "years"] == [state], language
        assert ("years of work" in verdict.ask) is (language == "German")


def test_names_alone_tell_the_letters_of_a_rubric() -> None:
    rubric = Rubric("CUDA", "r", "", points={"skills": 100}, skills=(Skill("Kubernetes", required=True),))
    (korean, german) = (judged(LINES[language], rubric).verdict(0) for language in ("Korean", "German"))
    assert [gate.state for verdict in (korean, german) for gate in verdict.gates] == ["unknown", "missing"]
    assert korean.ask[0] == "written in Korean, not in Latin letters like the rubric's terms"


def test_a_word_or_two_tell_no_language_of_a_rubric() -> None:
    rubric = Rubric(
        "Sous chef", "r", "", points={"skills": 100}, skills=(Skill("Sous vide", terms=("sous chef",), required=True),)
    )
    assert [gate.state for gate in judged(LINES["English"], rubric).verdict(0).gates] == ["missing"]


@pytest.mark.parametrize(("summary", "state"), [("Fast and small.", "unknown"), ("Fast.", "missing")])
def test_one_small_word_tells_english_of_a_rubric(summary: str, state: str) -> None:
    rubric = Rubric("CUDA", "r", "", summary, points={"skills": 100}, skills=(Skill("Kubernetes", required=True),))
    assert [gate.state for gate in judged(LINES["German"], rubric).verdict(0).gates] == [state]


@pytest.mark.parametrize(
    ("summary", "state"), [("Planung mit der Werft", "unknown"), ("Bau mit der Werft im Tal", "missing")]
)
def test_three_small_words_tell_another_language_of_a_rubric(summary: str, state: str) -> None:
    rubric = Rubric(
        "CUDA and tea", "r", "", summary, points={"skills": 100}, skills=(Skill("Bogenbau", required=True),)
    )
    assert [gate.state for gate in judged(LINES["German"], rubric).verdict(0).gates] == [state]


def test_a_name_in_english_makes_no_english_rubric_of_a_german_one() -> None:
    rubric = Rubric(
        "Leitung Search and Rescue", "r", "", LINES["German"][0], points={"skills": 100},
        skills=(Skill("Bogenbau", required=True),),
    )  # fmt: skip
    assert [gate.state for gate in judged(LINES["English"], rubric).verdict(0).gates] == ["unknown"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chef de partie, mise en place, plats du jour, au gratin et au jus", "French"),
        ("Chef de partie, mise en place, plats du jour, au gratin et gibier", None),
        ("Chef de partie and banquets, les plats du jour, au gratin et au jus, depuis 2020", "French"),
        ("Chef de partie and banquets, les plats du jour", None),
        ("Mar del Plata, Puente de la Mujer, En Vivo, Rio de Janeiro, Banco de la Plaza", None),
        ("Au jus, du jour, bei der Werft, los muy", None),
        ("Zeichnete bei der Werft, seit der Lehre", "German"),
        ("Zeichnete bei der Werft, seit Lehre", None),
        ("bei " * 9 + "and " * 2, "German"),
        ("bei " * 9 + "and " * 3, None),
    ],
)
def test_four_small_words_tell_a_language(text: str, told: str | None) -> None:
    note = Tongues(Columns([profile_of({"work": [{"highlights": [text]}]})]), ENGLISH).note(0)
    assert note == (f"written in {told}, not in English like the rubric's terms" if told else None)


def test_a_few_words_tell_no_language() -> None:
    people = [{"skills": ["분산 학습"]}, {"summary": "Koordination mit der Küche"}, {}]
    columns = Columns([profile_of(document) for document in people])
    assert not Tongues(columns, ENGLISH).foreign.any()


def test_a_profile_in_two_languages_had_its_chance() -> None:
    verdict = judged(LINES["Korean"] + LINES["English"]).verdict(0)
    assert {gate.state for gate in verdict.gates} == {"missing"}


@pytest.mark.parametrize(("words", "told"), [(29, False), (30, True)])
def test_thirty_words_tell_a_language(words: int, told: bool) -> None:
    columns = Columns([profile_of({"work": [{"highlights": ["모델 " * words]}]})])
    assert Tongues(columns, ENGLISH).foreign.tolist() == [told]
