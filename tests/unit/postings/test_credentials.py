import pytest

from screen.postings.asked_degree import degree_of
from screen.postings.asked_languages import iter_languages
from screen.postings.asked_years import iter_years
from screen.postings.asks import asks_of, is_unfair
from screen.postings.certificates import iter_certificates
from screen.postings.needs import needs_of
from screen.postings.posting_sections import section_of
from screen.postings.text_parts import Part
from screen.postings.words import PostingWords


def part_of(text: str) -> Part:
    return Part(PostingWords(text), "required", True, False, 1)


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("PhD in physics or chemistry", ("phd", ("physics", "chemistry"), "required", False)),
        ("A bachelor's degree or higher (MS, PhD) in pottery", ("bachelor", ("pottery",), "required", False)),
        ("A postgraduate qualification in glazing", ("master", ("glazing",), "required", False)),
        ("Een afgeronde hbo-opleiding keramiek", ("bachelor", ("keramiek",), "required", False)),
        ("A degree in glazing (or bring comparable experience)", ("bachelor", ("glazing",), "required", True)),
        (
            "PhD in glazing, clay or similar, and have a background in kilns or Rust",
            ("phd", ("glazing", "clay"), "required", False),
        ),
        ("PhD (awarded or close to completion) in glazing", ("phd", ("glazing",), "required", False)),
        ("A Microsoft certification such as MS-100", None),
        ("Ausbildung mit Weiterbildung", ("apprenticeship", (), "required", False)),
        (
            "A degree in glazing; or any equivalent combination of education and experience",
            ("bachelor", ("glazing",), "required", True),
        ),
        ("Master's preferred", ("master", (), "preferred", False)),
        ("Bachelor (or equivalent experience)", ("bachelor", (), "required", True)),
        ("A Scrum Master who listens", None),
        ("Sales Associate", None),
        ("You hold a kiln degree", ("bachelor", ("kiln",), "required", False)),
        ("A high degree of care", None),
        ("Hochschulstudium (Master oder Diplom) in Keramik", ("master", ("Keramik",), "required", False)),
        ("PhD in physics, or Master's with three years of kilns", ("master", ("physics",), "required", False)),
        ("An honours degree (2:1 or above) in pottery", ("bachelor", ("pottery",), "required", False)),
        ("Degree or diploma in glazing", ("associate", ("glazing",), "required", False)),
        ("An MA in history", ("master", ("history",), "required", False)),
        ("ma petite entreprise", None),
        ("Bachelor's degree (or Master's) in pottery", ("bachelor", ("pottery",), "required", False)),
        ("Bachelor's degree (not Master's) in pottery", ("bachelor", ("pottery",), "required", False)),
        ("Bachelor's degree (Master's or PhD ideal)", ("bachelor", (), "required", False)),
        ("University degree (Master's) in pottery", ("master", ("pottery",), "required", False)),
        ("Fires kilns to a large degree", None),
        ("Fires kilns to a high degree", None),
        ("Mends doors to the nth degree", None),
        ("Educated to a degree level in pottery", ("bachelor", ("pottery",), "required", False)),
        ("A 180-degree view of the kiln", None),
        ("You do not need a degree, but you need clay", None),
        ("No degree, but clay", None),
        ("Not necessarily a degree, but clay", None),
        (
            "A Degree/ National Diploma Ceramics, Glass, Clay or an equivalent qualification",
            ("associate", ("Ceramics", "Glass", "Clay"), "required", False),
        ),
        ("Bachelor's Degree Required, Kilns", ("bachelor", (), "required", False)),
        ("Grade 12", None),
        (
            "Bachelor's degree in glazing or clay, CPA or equivalent",
            ("bachelor", ("glazing", "clay"), "required", True),
        ),
        ("MBO-4 or bachelor's degree in glazing", ("apprenticeship", ("glazing",), "required", False)),
        (
            "Minimum requirements include a Masters in Glazing or equivalent degree",
            ("master", ("Glazing",), "required", True),
        ),
        ("BBA / MCA / BCA", ("bachelor", (), "required", False)),
        ("MSc or PhD degree in pottery", ("master", ("pottery",), "required", False)),
        ("MSc or another degree in pottery", ("bachelor", ("pottery",), "required", False)),
        ("Technical degree (Bachelor, Master)", ("bachelor", (), "required", False)),
        ("You have an understanding of M&A", None),
        ("High School degree or GED equivalent", None),
        ("Ausbildung im Brennen oder Erfahrung im Glasieren", ("apprenticeship", ("Brennen",), "required", True)),
        ("Ausbildung zur/zum Keramikerin", ("apprenticeship", ("Keramikerin",), "required", False)),
        ("Degree in ceramics (3 or 5 years)", ("bachelor", ("ceramics",), "required", False)),
        ("Degree in ceramics, with two or more years in a studio", ("bachelor", ("ceramics",), "required", False)),
        (
            "BS (MS preferred) in ceramics (preferred), clay or glass",
            ("bachelor", ("ceramics", "clay", "glass"), "required", False),
        ),
    ],
)
def test_a_degree(text: str, degree: object) -> None:
    found = degree_of(part_of(text), needs_of(part_of(text)))
    assert (found and (found.level, found.fields, found.need, found.or_experience)) == degree


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("5+ years of sailing", [5]),
        ("2 to 5 years at sea", [2]),
        ("3-5 years at sea", [3]),
        ("2 years+ at sea", [2]),
        ("1.5 years at sea", [1]),
        ("Between 3 and 5 years at sea", [3]),
        ("Entre 3 et 5 ans d'expérience", [3]),
        ("Experience, between 2 and 4 years of it at sea", [2]),
        ("five years at sea", [5]),
        ("three or more years at sea", [3]),
        ("항해 경력 3년 이상", [3]),
        ("Minimaal 3 jaar ervaring", [3]),
        ("mindestens 3 Jahre Berufserfahrung", [3]),
        ("Our founders have 20 years of experience", []),
        ("A company of 120 years", []),
        ("A four year apprenticeship in clay", []),
        ("At least 18 years of age", []),
        ("Aged 18 years or older", []),
        ("Ceramics degree (and 3 years of experience)", [3]),
    ],
)
def test_years(text: str, years: list[int]) -> None:
    assert [found.years for found in iter_years(part_of(text), needs_of(part_of(text)))] == years


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("Fluent German and English", [("German", "C1"), ("English", "C1")]),
        ("Deutsch C1, Englisch B1", [("German", "C1"), ("English", "B1")]),
        ("Spanish", [("Spanish", None)]),
        ("Fluent English; working knowledge of French", [("English", "C1"), ("French", "B2")]),
        (
            "Proficiency in two official languages (English/Afrikaans/Xhosa)",
            [("English", None), ("Afrikaans", None), ("Xhosa", None)],
        ),
        ("German and/or French for calls with potters", [("German", None), ("French", None)]),
        ("French, for the colleagues at the kiln", [("French", None)]),
        ("Anglais courant", [("English", "C1")]),
        ("Deutsch (C1), Englisch fürs Archiv", [("German", "C1"), ("English", None)]),
        ("Fluent Danish, good Swedish", [("Danish", "C1"), ("Swedish", "B2")]),
        ("Fluent English is required; Danish is a strong plus", [("English", "C1"), ("Danish", None)]),
        ("Sehr gute Dänischkenntnisse (B1)", [("Danish", "B1")]),
        ("Vloeiend Engels", [("English", "C1")]),
        ("영어로 의사소통이 가능하신 분", [("English", None)]),
        ("Knows the English Channel from end to end", []),
        ("English is required of all who teach here, Danish is an advantage", [("English", None), ("Danish", None)]),
        ("English kiln law is required", []),
        (
            "Fließend Deutsch und gutes Englisch (B2); Polnisch wäre toll",
            [("German", "C1"), ("English", "B2"), ("Polish", None)],
        ),
        ("You have taught maths and English", []),
        ("Able to teach, mentor and speak fluent German", [("German", "C1")]),
        ("Experience with English as an additional language, fluent German", [("German", "C1")]),
        ("Experience of teaching art in English, fluent German", [("English", None), ("German", "C1")]),
        ("Good German (B2) or willingness to learn it; English is a plus", [("German", "B2"), ("English", None)]),
    ],
)
def test_languages(text: str, languages: list[tuple[str, str | None]]) -> None:
    assert [(one.name, one.level) for one in iter_languages(part_of(text), needs_of(part_of(text)))] == languages


@pytest.mark.parametrize(
    ("text", "certificates"),
    [
        ("A full UK driving licence", ["driving licence"]),
        ("A CPA is a plus", ["CPA"]),
        ("Een geldig ovencertificaat", ["ovencertificaat"]),
        ("Gültiger Brennofenschein", ["Brennofenschein"]),
        ("Lieferschein und Gutschein", []),
        ("Two years as a registered potter", []),
        ("We seek an enthusiastic registered nurse to join us", ["registered nurse"]),
        ("A full clean driving licence", ["driving licence"]),
        ("Category C+E licence", ["Category C+E licence"]),
        ("Fellowship of the Kiln Academy (FKA)", ["Fellowship of the Kiln Academy"]),
        ("Membership of CIPD", ["Membership of CIPD"]),
        ("You are a member of the Platform Team", []),
        ("Weiterbildung zum Keramiker (IHK)", ["Weiterbildung zum Keramiker"]),
        ("Bereitschaft zur Weiterbildung", []),
        ("Level 3 Kiln Safety", ["Level 3 Kiln Safety"]),
        ("Level 2 kiln support", []),
        ("You are on the NMC register", ["NMC register"]),
        ("Boatmaster Certificate", ["Boatmaster Certificate"]),
        ("Registered with the Kiln Council of Norway", ["Kiln Council of Norway"]),
        ("A call to the bar of Ontario", ["call to the bar"]),
        ("Authorised to work in Norway", []),
        ("Minimum 3 years' post-registration experience in kilns", []),
        ("Post-registration experience and a kiln registration", ["kiln registration"]),
        ("Advanced Kiln Safety (AKS) certificate", ["Advanced Kiln Safety (AKS) certificate"]),
        ("Firing (gas or wood) certificate", []),
        ("Registration with the General Kiln Council (GKC)", ["General Kiln Council"]),
        ("Registered potter (clay) on the NMC register", ["Registered potter (clay) on the NMC register"]),
        ("Qualified Teacher Status (QTS)", ["Qualified Teacher Status"]),
        ("PMP, PRINCE2 or equivalent", ["PMP or PRINCE2"]),
        ("A qualified potter", ["qualified potter"]),
        ("A fully qualified potter", ["qualified potter"]),
        ("Newly qualified potter", []),
        ("Qualified potters and the best qualified candidate", []),
        ("RTITB or ITSSAR", ["RTITB or ITSSAR"]),
        ("CISSP or other kiln certifications", ["CISSP or other kiln certifications"]),
        ("CPA and CFA certificates", ["CPA", "CFA"]),
        ("Level 3 qualification in glazing", ["Level 3 qualification in glazing"]),
        ("Knowledge of the NMC Code", []),
        ("Understanding of glaze chemistry (PE) deals", []),
        ("A+ potters", []),
        ("SRA, CII and CEN norms", []),
        ("PE teaching", []),
        ("A+ or Network+ preferred", ["A+ or Network+"]),
        ("Lead qualification", []),
        ("Supplier qualification and accreditation", []),
        ("Patient qualification and registration of visitors", []),
        ("Sample qualification", []),
        ("AAT qualification", ["AAT qualification"]),
        ("A teaching qualification", ["teaching qualification"]),
        ("High school diploma or GED", []),
        ("High school diploma and a kiln licence", ["kiln licence"]),
        ("Nursing school diploma", ["Nursing school diploma"]),
        (
            "Registered with Social Work England or the Scottish Clay Council",
            ["Social Work England or the Scottish Clay Council"],
        ),
        ("Registered with the Kiln Council or an equivalent body", ["Kiln Council"]),
        ("Registered with Social Work England or Python", ["Social Work England"]),
        ("Lean / Six Sigma Green Belt", ["Lean / Six Sigma Green Belt"]),
        ("Registered with Clay Work Norway", ["Clay Work Norway"]),
        ("Commercial Driver's License (CDL)", ["Commercial Driver's License"]),
        ("Applicants who do not possess this license", []),
        ("A current license as a Kiln Operator from the board", ["license as a Kiln Operator"]),
        ("CISSP, CRISC and other security certifications", ["CISSP", "CRISC"]),
        ("Registered Nurse [Clay - RN License] - State required", ["Registered Nurse [Clay - RN License]"]),
    ],
)
def test_certificates(text: str, certificates: list[str]) -> None:
    assert [one.name for one in iter_certificates(part_of(text), needs_of(part_of(text)))] == certificates


def test_the_short_form_of_a_certificate_is_a_term() -> None:
    part = part_of("Advanced Kiln Safety (AKS) certificate")
    (found,) = iter_certificates(part, needs_of(part))
    assert found.terms == ("Advanced Kiln Safety", "AKS")


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("What you'll need", "required"),
        ("Schön, aber kein Muss", "preferred"),
        ("Les petits plus", "preferred"),
        ("Les petits plus de chez nous", "benefits"),
        ("Wat breng je mee?", "required"),
        ("You'll have", "required"),
        ("What you will bring", "required"),
        ("It would be lovely, though not vital, if you also had:", "preferred"),
        ("Wat bieden wij?", "benefits"),
        ("To succeed in this role you'll need", "required"),
        ("Essential duties and responsibilities", "duties"),
        ("Strong candidates may also have experience with", "preferred"),
        ("It would be an advantage to have", "preferred"),
        ("Preferred Qualifications", "preferred"),
        ("Benefits & perks", "benefits"),
        ("Das bieten wir", "benefits"),
        ("Vos missions", "duties"),
        ("About us", "company"),
        ("Soft skills", "soft"),
        ("우대 사항", "preferred"),
        ("자격요건", "required"),
        ("혜택 및 복지", "benefits"),
        ("Rotterdam", None),
        ("Essential Job Functions:", "duties"),
        ("Ideal Candidates Will Be Interested In Any Of", "preferred"),
        ("Performance Indicators", "process"),
        ("Knowledge of:", "required"),
        ("Requirement #16-00755", "process"),
    ],
)
def test_the_section_that_a_heading_opens(heading: str, section: str | None) -> None:
    assert section_of(heading) == section


def test_another_language_than_the_one_that_is_named() -> None:
    part = part_of("A language other than English is spoken")
    assert list(iter_languages(part, needs_of(part))) == []


@pytest.mark.parametrize(
    ("text", "certificates"),
    [
        (
            "A kiln certificate or a similar qualification in glazing",
            [
                (
                    "kiln certificate or a similar qualification in glazing",
                    ("kiln certificate", "qualification in glazing"),
                )
            ],
        ),
        ("CKA or AWS certifications", [("CKA or AWS certifications", ("CKA", "AWS certifications"))]),
        ("An AWS or Azure certification", [("AWS or Azure certification", ("AWS", "Azure certification"))]),
        ("Experience of the Kiln Diploma", []),
        (
            "Head Potter (HP) Certification by the Example Board for Kilns (EBK)",
            [("Head Potter (HP) Certification by the Example Board for Kilns (EBK)", ("Head Potter", "HP"))],
        ),
        ("Registration in the K.B.R. list", [("Registration in the K.B.R", ())]),
        ("KCB/RHPB registered", [("KCB/RHPB registered", ("KCB", "RHPB"))]),
        ("One of the following qualifications: kiln work", []),
        ("A Levels or equivalent", []),
        ("CISM, CISA or similar certification a plus", [("CISM or CISA", ("CISM", "CISA"))]),
        ("Glaze training accredited by the Kiln Council", [("Glaze training", ())]),
        ("Experience of kilns, and a Kiln Diploma", [("Kiln Diploma", ())]),
        ("Examinierte Töpferin (m/w/d)", [("Examinierte Töpferin", ("Töpferin",))]),
        ("Registered potter with a good eye", [("Registered potter", ())]),
        ("Current first aid", [("first aid", ())]),
        ("Potware Certified Kiln Engineer", [("Potware Certified Kiln Engineer", ())]),
        (
            "AWS Certified Kiln Engineer – Associate",
            [("AWS Certified Kiln Engineer – Associate", ("AWS Certified Kiln Engineer – Associate",))],
        ),
        (
            "Potware Certified Professional (PCP) or AWS Certified Database – Specialty",
            [
                (
                    "Potware Certified Professional (PCP) or AWS Certified Database – Specialty",
                    ("PCP", "AWS Certified Database – Specialty"),
                )
            ],
        ),
        (
            "A raku or kiln building licence",
            [("raku or kiln building licence", ("raku", "kiln building licence"))],
        ),
        ("A raku bowl or a kiln licence", [("kiln licence", ())]),
        ("Potware Certified: Kiln Operator", [("Potware Certified: Kiln Operator", ())]),
        ("Potware Certified Kiln Engineer – preferred", [("Potware Certified Kiln Engineer", ())]),
        ("A current Working with Children Check", [("Working with Children Check", ())]),
        ("Class C driver licence", [("Class C driver licence", ())]),
        ("Driving licence class C+E", [("Driving licence class C+E", ())]),
        ("CAPTE-accredited school", []),
        (
            "Registered nurse or midwife with 2 years of kilns",
            [("Registered nurse or midwife", ("Registered nurse", "midwife"))],
        ),
        ("Registered nurse or social worker", [("Registered nurse", ())]),
        ("CMA or KMA at hire", [("CMA or KMA", ("CMA", "KMA"))]),
        ("OSHA 10 or OSHA 30", [("OSHA 10 or OSHA 30", ("OSHA 10", "OSHA 30"))]),
        (
            "A kiln license, or eligibility for licensure in Norway",
            [
                (
                    "kiln license, or eligibility for licensure in Norway",
                    ("kiln license", "licensure in Norway"),
                )
            ],
        ),
        ("CPA or CMA (an MBA is fine too)", [("CPA or CMA", ("CPA", "CMA"))]),
        ("Potware Registered Kiln Operator", [("Potware Registered Kiln Operator", ())]),
        ("Note: a driving licence is needed.", [("driving licence", ())]),
    ],
)
def test_alternatives_of_certificates(text: str, certificates: list[tuple[str, tuple[str, ...]]]) -> None:
    part = part_of(text)
    assert [(one.name, one.terms) for one in iter_certificates(part, needs_of(part))] == certificates


def test_an_article_is_no_french_year() -> None:
    part = part_of("A degree in pottery, together with a PGCE or an equivalent teaching qualification")
    degree = degree_of(part, needs_of(part))
    assert degree is not None
    assert not degree.or_experience


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("Why you'll like it here", "benefits"),
        ("Working for us", "benefits"),
        ("Interested?", "process"),
        ("The practice", "company"),
        ("Requisitos deseables", "preferred"),
        ("Who we are looking for", "required"),
        ("About the job", "duties"),
        ("The practice of glazing", None),
        ("Skills we prefer", "preferred"),
        ("Skills we need", "required"),
        ("We would love people who also know kilns:", "preferred"),
    ],
)
def test_headings_by_their_words(heading: str, section: str | None) -> None:
    assert section_of(heading) == section


def test_a_certificate_beside_a_driving_licence() -> None:
    part = part_of("A driving licence and a Kiln Card certificate")
    names = [one.name for one in iter_certificates(part, needs_of(part))]
    assert names == ["driving licence", "Kiln Card certificate"]


def test_a_wish_behind_a_list_is_of_the_last_alone() -> None:
    part = part_of("Englischkenntnisse in Wort und Schrift, Polnisch wäre schön")
    languages = {one.name: one.need for one in iter_languages(part, needs_of(part))}
    assert languages == {"English": "required", "Polish": "preferred"}


def test_what_may_be_had_after_the_start_is_a_wish() -> None:
    part = part_of("A BLS certification; ACLS within 6 months of hire")
    assert [(one.name, one.need) for one in iter_certificates(part, needs_of(part))] == [
        ("BLS certification", "required"),
        ("ACLS", "preferred"),
    ]


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        (
            "Proficiency in two of the languages (French/German/Polish)",
            {"French": "preferred", "German": "preferred", "Polish": "preferred"},
        ),
        ("Fluent in French or German", {"French": "preferred", "German": "preferred"}),
        ("Fluent Danish, French or good German", {"Danish": "preferred", "French": "preferred", "German": "preferred"}),
        (
            "Fluent in English and French or German",
            {"English": "required", "French": "preferred", "German": "preferred"},
        ),
        ("Fluent in French and German", {"French": "required", "German": "required"}),
        ("German at C1 or above, fluent English", {"German": "required", "English": "required"}),
    ],
)
def test_of_alternative_languages_none_is_required_by_itself(text: str, needs: dict[str, str]) -> None:
    part = part_of(text)
    found = list(iter_languages(part, needs_of(part)))
    assert {one.name: one.need for one in found} == needs
    assert {one.name for one in found if one.either} == {name for name, need in needs.items() if need == "preferred"}


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("ACCA part-qualified", "preferred"),
        ("Part-qualified ACCA", "preferred"),
        ("ACCA qualified or part-qualified", "preferred"),
        ("CIMA finalist", "preferred"),
        ("ACCA qualified", "required"),
    ],
)
def test_a_certificate_that_may_be_half_done_is_no_gate(text: str, need: str) -> None:
    part = part_of(text)
    assert [one.need for one in iter_certificates(part, needs_of(part))] == [need]


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("A degree in physics or five years in a lab", "preferred"),
        ("A degree in pottery, or at least seven years of equivalent experience", "preferred"),
        ("MS or PhD in pottery, or 3+ years of industry experience", "preferred"),
        ("A degree in pottery, with two or more years in a studio", "required"),
        ("Clay or glazes, five years", "required"),
        ("PhD in clay or glazes, or MSc with 3 years in a lab", "preferred"),
        ("MSc or PhD with 3 years in a lab", "required"),
    ],
)
def test_years_that_would_do_instead_of_a_degree_are_no_demand(text: str, need: str) -> None:
    """Who has the degree is not turned away for want of the years."""
    part = part_of(text)
    assert [years.need for years in iter_years(part, needs_of(part))] == [need]


@pytest.mark.parametrize(
    ("text", "level", "fields"),
    [
        ("Experience with GC-MS, LC/MS and MS-DOS", None, ()),
        ("Can read the result of an A/B test", None, ()),
        ("MS/MS and kilns", None, ()),
        ("A numerate degree", "bachelor", ()),
        ("Ausbildung als Töpfer oder Maurer oder vergleichbar", "apprenticeship", ("Töpfer", "Maurer")),
        ("BA/MA in pottery", "bachelor", ("pottery",)),
        ("ADN or BSN", "associate", ()),
        ("A degree (Level 8) in pottery", "bachelor", ("pottery",)),
        ("A diploma or bachelor's degree in pottery", "associate", ("pottery",)),
        ("PhD in history or a cognate discipline, awarded or near completion", "phd", ("history",)),
        ("A degree in a numerate discipline such as statistics or economics", "bachelor", ("statistics", "economics")),
    ],
)
def test_degrees_and_what_only_looks_like_one(text: str, level: str | None, fields: tuple[str, ...]) -> None:
    part = part_of(text)
    degree = degree_of(part, needs_of(part))
    assert (degree and degree.level, degree.fields if degree else ()) == (level, fields)


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("5 years of kilns or equivalent degree", ["preferred"]),
        ("Pottery or 3 years of glazing", ["preferred"]),
        ("Teaching in Year 5 or Year 6", []),
        ("Two or more years in glazing", ["required"]),
    ],
)
def test_years_beside_an_alternative(text: str, needs: list[str]) -> None:
    part = part_of(text)
    assert [years.need for years in iter_years(part, needs_of(part))] == needs


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Driving licence CE", "Driving licence CE"),
        ("Driving licence class B", "Driving licence"),
        ("Driving licence", "Driving licence"),
    ],
)
def test_the_class_of_a_licence_belongs_to_its_name(text: str, name: str) -> None:
    part = part_of(text)
    assert [one.name for one in iter_certificates(part, needs_of(part))] == [name]


def test_the_shift_that_something_is_done_before_asks_for_no_hours() -> None:
    assert asks_of(part_of("Vehicle checks before each shift")) == ()
    assert asks_of(part_of("Use of a tail lift")) == ()
    assert asks_of(part_of("Able to lift 20 kg and work night shifts")) == ("body", "shifts")


@pytest.mark.parametrize(
    ("text", "level", "fields"),
    [
        (
            "A degree in electrical or mechanical engineering",
            "bachelor",
            ("electrical engineering", "mechanical engineering"),
        ),
        (
            "BSc in computer, electrical or software engineering",
            "bachelor",
            ("computer engineering", "electrical engineering", "software engineering"),
        ),
        (
            "A master's degree in chemical or biological sciences",
            "master",
            ("chemical sciences", "biological sciences"),
        ),
        ("A degree in physics or computer science", "bachelor", ("physics", "computer science")),
        (
            "A degree in business, accounting or computer science",
            "bachelor",
            ("business", "accounting", "computer science"),
        ),
        ("Bachelor's degree (B.S.) in pottery (a graduate degree in finance is a plus)", "bachelor", ("pottery",)),
        ("Eine kaufmännische Ausbildung (z. B. als Bürokauffrau)", "apprenticeship", ("Bürokauffrau",)),
        ("Ein Studium im Bereich der Keramik oder verwandten Disziplinen", "bachelor", ("Keramik",)),
        ("Berufsausbildung im Bereich Elektrotechnik, z.B. Elektroniker", "apprenticeship", ("Elektrotechnik",)),
        ("Lehrabschluss im Lehrberuf Keramik", "apprenticeship", ("Keramik",)),
        (
            "Graduate in the field of computer science, mathematics, etc.",
            "bachelor",
            ("computer science", "mathematics"),
        ),
        ("Titulaire d'un BTS électrotechnique", "associate", ("électrotechnique",)),
        ("Formation Bac+2 à Bac+3 type maintenance, céramique", "associate", ("maintenance", "céramique")),
    ],
)
def test_the_fields_of_a_degree(text: str, level: str, fields: tuple[str, ...]) -> None:
    part = part_of(text)
    degree = degree_of(part, needs_of(part))
    assert (degree and degree.level, degree.fields if degree else ()) == (level, fields)


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("Bachelor's degree in pottery, MBA preferred", "required"),
        ("Bachelor's degree in pottery or glass, CPA/CMA or equivalent preferred.", "required"),
        ("Bachelor's degree in pottery, glass or clay preferred", "preferred"),
        ("Bachelor's degree in pottery, or MBA preferred", "preferred"),
        ("Bachelor's degree preferred, CPA required", "preferred"),
        ("Bachelor's degree in pottery, CPA preferred but not required", "required"),
    ],
)
def test_what_is_preferred_beside_a_degree(text: str, need: str) -> None:
    part = part_of(text)
    degree = degree_of(part, needs_of(part))
    assert degree is not None
    assert degree.need == need


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("Sehr gute deutsche und englische Sprachkenntnisse", [("German", "C1"), ("English", "C1")]),
        ("Englische und gute französische Sprachkenntnisse", [("English", None), ("French", "B2")]),
        ("Deutsche Muttersprache", [("German", "C2")]),
        ("Bonne connaissance des langues anglaise et allemande", [("English", "B2"), ("German", "B2")]),
        ("Maîtrise de la langue anglaise", [("English", None)]),
        ("Umgang mit deutschen Kunden und ihrer Sprache", []),
        ("Kenntnisse im deutschen Arbeitsrecht", []),
        ("Cuisine française", []),
    ],
)
def test_a_language_told_by_its_adjective(text: str, languages: list[tuple[str, str | None]]) -> None:
    part = part_of(text)
    assert [(one.name, one.level) for one in iter_languages(part, needs_of(part))] == languages


@pytest.mark.parametrize(
    ("text", "unfair"),
    [
        ("25 bis 35 Jahre alt", True),
        ("Between 25 and 35 years old", True),
        ("Mindestens 18 Jahre alt", False),
        ("Âgé de 18 ans minimum", False),
    ],
)
def test_an_age_is_no_experience(text: str, unfair: bool) -> None:
    part = part_of(text)
    assert list(iter_years(part, needs_of(part))) == []
    assert is_unfair(part) == unfair


@pytest.mark.parametrize(
    ("text", "asked"),
    [("Build models to support vaccination policy", False), ("Proof of vaccination against hepatitis B", True)],
)
def test_a_vaccine_is_asked_for_where_somebody_must_have_it(text: str, asked: bool) -> None:
    assert asks_of(part_of(text)) == (("body",) if asked else ())


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Full driving licence and use of a car", ()),
        ("Führerschein und eigener Pkw", ()),
        ("Driving licence, and willing to travel", ("travel",)),
        ("Use of a car for visits", ("car",)),
        ("Driving licence; own car for our second site", ("car",)),
    ],
)
def test_a_car_to_drive_is_no_more_than_the_licence_and_no_travel(text: str, asked: tuple[str, ...]) -> None:
    assert asks_of(part_of(text)) == asked
