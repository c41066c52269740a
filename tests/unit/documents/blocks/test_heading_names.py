import pytest

from screen.documents.blocks.heading_names import head_kinds, heading_kinds

KINDS = [
    ("EMPLOYMENT", ("work",)),
    ("[경력사항]", ("work",)),
    ("< Education >", ("education",)),
    ("Refereed Conference Publications", ("publications/conference",)),
    ("Top Skills", ("skills",)),
    ("국제학회 논문", ("publications/conference",)),
    ("En cours de soumission", ("publications/under-review",)),
    ("Careers", ("work",)),
    ("WORK & RESEARCH EXPERIENCE", ("work",)),
    ("Internships", ("internship",)),
    ("경력", ("work",)),
    ("工作经历", ("work",)),
    ("Formations", ("education",)),
    ("Expérience professionnelle", ("work",)),
    ("Education & Experience", ("education", "work")),
    ("📖 Educations and Experiences", ("education", "work")),
    ("2 Education", ("education",)),
    ("E D U C A T I O N", ("education",)),
    ("E XPERIENCE", ("work",)),
    ("T ECHNICAL S KILLS", ("skills",)),
    ("Selected Publications (* equal contribution)", ("publications",)),
    ("Ausgewählte Veröffentlichungen", ("publications",)),
    ("Weitere Kenntnisse", ("skills",)),
    ("Publications choisies", ("publications",)),
    ("Publicaciones seleccionadas", ("publications",)),
    ("Wissenschaftlicher Werdegang", ("work",)),
    ("📝 Publications - Robustness", ("publications",)),
    ("Works in Submission", ("publications/under-review",)),
    ("Non-refereed Publications", ("publications/preprint",)),
    ("Refereed articles", ("publications/journal",)),
    ("论文与专利", ("publications", "patents")),
    ("Compétences techniques", ("skills",)),
    ("Core Capabilities:", ("skills",)),
    ("Honors & Awards", ("awards",)),
    ("Sprachkenntnisse", ("languages",)),
    ("Professional Registrations and Certificates", ("certificates",)),
]
OF_EUROPASS = [
    (
        "skills",
        "Personal skills; Personal skills and competences; Communication skills; Job-related skills; Digital skills",
    ),
    ("skills", "Organisational / managerial skills; Social skills and competences; Persönliche Fähigkeiten"),
    (
        "skills",
        "Organisations- und Führungstalent; Digitale Kompetenzen; Compétences personnelles; Compétence numérique",
    ),
    ("skills", "Compétences organisationnelles / managériales; Compétences liées à l'emploi; Competencias personales"),
    (
        "skills",
        "Competencia digital; Competenze personali; Competenze organizzative e gestionali; Competências digitais",
    ),
    ("skills", "Competências pessoais; Persoonlijke vaardigheden; Digitale vaardigheden; Umiejętności osobiste"),
    ("languages", "Mother tongue(s); Other language(s); Language skills; Muttersprache(n); Weitere Sprache(n)"),
    (
        "languages",
        "Langue(s) maternelle(s); Autre(s) langue(s); Lengua materna; Lingua madre; Altre lingue; Moedertaal",
    ),
    ("languages", "Língua materna; Outras línguas; Andere talen; Język ojczysty; Inne języki; Modersmål; Äidinkieli"),
    ("certificates", "Driving licence(s); Führerschein; Permis de conduire; Permiso de conducir; Patente di guida"),
    ("contact", "Personal information; Angaben zur Person; Information personnelle; Informação pessoal"),
    ("service", "Networks and memberships; Social and political activities"),
]
"""What the form of the European Union calls its parts (versions of 2005, 2013 and 2021)."""


@pytest.mark.parametrize(("text", "kinds"), KINDS)
def test_names_of_sections(text: str, kinds: tuple[str, ...]) -> None:
    assert heading_kinds(text) == kinds


@pytest.mark.parametrize(("kind", "names"), OF_EUROPASS)
def test_parts_of_the_european_form(kind: str, names: str) -> None:
    for name in names.split("; "):
        assert (heading_kinds(name), heading_kinds(name.upper())) == ((kind,), (kind,)), name


def test_the_last_word_of_a_heading_tells_of_jobs_in_any_trade() -> None:
    assert [heading_kinds(f"{trade} positions") for trade in ("Clinical", "Maritime")] == [("work",)] * 2
    assert [heading_kinds(text) for text in ("Editorial positions", "Two open positions")] == [(), ()]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Fort- und Weiterbildung", "certificates"),
        ("EDV- und Fachkenntnisse", "skills"),
        ("Schul- und Berufsausbildung", "education"),
    ],
)
def test_words_that_share_their_end_are_what_the_last_one_is(text: str, kind: str) -> None:
    assert heading_kinds(text) == (kind,)


@pytest.mark.parametrize(
    "text", ["Ada Example", "Senior Engineer", "Education of Robots", "Nonesuch GmbH", "Haus- und Hof", "2024", ""]
)
def test_what_names_no_section(text: str) -> None:
    assert heading_kinds(text) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [("E D U C AT I O N", "education"), ("C O N TA C T", "contact"), ("W O R K E X P E R I E N C E", "work")],
)
def test_letter_spaced_names_whose_pairs_are_set_closer(text: str, kind: str) -> None:
    assert heading_kinds(text) == (kind,)


@pytest.mark.parametrize(
    ("heading", "kinds"),
    [
        ("Education & Credentials", ("education", "certificates")),
        ("Registration and certificates", ("certificates",)),
        ("Tickets", ("certificates",)),
        ("PhD graduates", ("service",)),
        ("Spoken", ("languages",)),
    ],
)
def test_what_people_call_what_they_are_entitled_to_and_whom_they_taught(heading: str, kinds: tuple[str, ...]) -> None:
    assert heading_kinds(heading) == kinds


def test_a_name_written_with_or_without_spaces_is_one() -> None:
    assert heading_kinds("자격사항") == heading_kinds("자격 사항") == ("certificates",)


def test_whose_a_section_is_tells_nothing_in_any_language() -> None:
    written = ("Mis estudios", "La mia formazione", "Mijn opleiding", "Моё образование", "나의 학력", "저의학력")
    assert [heading_kinds(text) for text in written] == [("education",)] * len(written)
    assert heading_kinds("MA Education") == heading_kinds("MI Education") == heading_kinds("Min Research") == ()


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("professional awards", ("awards",)),
        ("awards", ()),
        ("summary of qualifications", ()),
        ("family awards", ()),
        ("sample kilns", ()),
    ],
)
def test_the_last_of_several_words_tells_what_a_heading_is_of(name: str, kinds: tuple[str, ...]) -> None:
    assert head_kinds(name) == kinds
