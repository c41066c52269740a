"""Tricks of other kinds, written before the rule that they are tried on and not looked at while it was made."""

import random
from collections.abc import Callable, Iterator

from screen.ground.lexicon import load_lexicon
from screen.sources.rubric import Rubric
from tricks import (
    PAPER,
    SECTIONS,
    Document,
    Maker,
    Trick,
    in_turn,
    job,
    lines_of,
    many,
    names_of,
    of_file,
    of_skills,
    summary,
)
from tricks import silent as without_text

WORDS = [
    "river",
    "stone",
    "garden",
    "window",
    "paper",
    "market",
    "bottle",
    "ladder",
    "copper",
    "meadow",
    "signal",
    "winter",
    "harbour",
    "button",
    "carpet",
    "ticket",
    "castle",
    "engine",
    "pepper",
    "blanket",
    "mirror",
    "anchor",
    "candle",
    "forest",
    "hammer",
    "island",
    "jacket",
    "kettle",
    "lantern",
    "needle",
    "orchard",
    "pillow",
    "quarry",
    "ribbon",
    "saddle",
    "tunnel",
    "valley",
    "wagon",
    "yellow",
    "zipper",
]
COOKERY: Document = {"studyType": "MSc", "area": "Cookery", "startDate": "2010-09", "endDate": "2012-06"}
SMALL = ("the", "of", "with", "and", "for", "in", "on", "to")


def best_venue(rubric: Rubric) -> str:
    """The venue that the rubric gives most for."""
    listed = {name: worth for name, worth in rubric.venues.items() if name != "default"}
    return max(sorted(listed), key=lambda name: listed[name])


def at_venue(template: str, track: str = "main") -> Maker:
    """A paper for each name at the best venue, as first author."""
    return lambda rubric: {
        "publications": [
            PAPER | {"name": template.format(name), "venue": best_venue(rubric), "track": track}
            for name in names_of(rubric)
        ]
    }


def each_skill(template: str) -> Callable[[Rubric], list[str]]:
    """Each skill in the same few words."""
    return lambda rubric: [template.format(skill.name) for skill in rubric.skills]


def decades(rubric: Rubric) -> Document:
    """Ten jobs of two years, one behind the other, a sentence for each skill in each."""
    return in_turn([of_skills(rubric, seed) for seed in range(10)], 2006, 24)


def titles(rubric: Rubric) -> Document:
    """Jobs of a year whose titles name a skill, and which say nothing else."""
    names = [skill.name for skill in rubric.skills]
    jobs = in_turn([[] for _ in names], 2026 - len(names), 12)["work"]
    return {"work": [one | {"position": f"Senior {name} engineer"} for one, name in zip(jobs, names, strict=True)]}


def salad(rubric: Rubric, count: int = 50) -> list[str]:
    """Lines of words drawn by chance, small ones among them, with a name in each."""
    chance, names = random.Random(1), names_of(rubric)
    out = []
    for number in range(count):
        found = chance.sample(WORDS, 6) + chance.sample(SMALL, 3) + [names[number % len(names)]]
        chance.shuffle(found)
        out.append(" ".join(found))
    return out


def other_names(rubric: Rubric) -> list[str]:
    """The synonyms that the lexicon knows of a rubric's terms."""
    lexicon = load_lexicon()
    return list(
        dict.fromkeys(other for entry in map(lexicon.find, names_of(rubric)) if entry for other in entry.synonyms)
    )


def posting(rubric: Rubric) -> list[str]:
    """A posting for the rubric."""
    out = [f"We are looking for a {rubric.title} who joins our growing team.", rubric.summary, "What you bring:"]
    for skill in rubric.skills:
        terms = " or ".join(skill.terms[:2]) or skill.name
        out.append(
            f"Several years of hands-on experience with {skill.name}, for example {terms}, in a professional setting"
        )
    return [*out, f"Knowledge of {', '.join((rubric.keywords.terms or ())[:4])} is a plus"]


def turned(rubric: Rubric) -> list[str]:
    """The rubric's file from its end to its beginning, the words of each line shuffled."""
    chance, out = random.Random(2), []
    for line in reversed(of_file(rubric)):
        found = line.split()
        chance.shuffle(found)
        out.append(" ".join(found))
    return out


def comments_and_names(rubric: Rubric) -> list[str]:
    """Lines of the rubric's comments, each with a name behind it."""
    names = names_of(rubric)
    lines = [line for line in of_file(rubric) if "=" not in line and len(line.split()) > 5]
    return [f"{line} {names[number % len(names)]}" for number, line in enumerate(lines)]


def paraphrased(rubric: Rubric) -> list[str]:
    """The rubric as somebody says it of himself."""
    out = [f"I am a {rubric.title} and I do what follows: {rubric.summary}"]
    return out + [f"In {skill.name} I have done {', '.join(skill.terms[:3]) or skill.name}" for skill in rubric.skills]


def in_years(make: Callable[[Rubric], list[str]]) -> Maker:
    """Lines in a job of ten years."""
    return lambda rubric: {"work": [job(make(rubric), "2014-01", "2023-12")]}


def shuffled_copies(rubric: Rubric) -> Document:
    """Twenty jobs of a year each, one behind the other, with the same words in another order."""
    chance, out = random.Random(3), []
    for _ in range(20):
        lines = [line.rstrip(".").split() for line in of_skills(rubric)]
        for words in lines:
            chance.shuffle(words)
        out.append([" ".join(words) for words in lines])
    return in_turn(out, 2005, 12)


def copies_in_turn(rubric: Rubric) -> Document:
    """Twenty copies of a job, each in another year."""
    return in_turn([of_skills(rubric)] * 20, 2005, 12)


def one_year(make: Maker) -> Maker:
    """The first job alone."""
    return lambda rubric: {"work": make(rubric)["work"][:1]}


def degrees(rubric: Rubric) -> Document:
    """A degree in each skill, with a thesis about it."""
    lines = of_skills(rubric)
    return {
        "education": [
            {"studyType": "PhD", "area": skill.name, "thesis": line, "startDate": f"{1990 + 4 * number}",
             "endDate": f"{1993 + 4 * number}"}
            for number, (skill, line) in enumerate(zip(rubric.skills, lines, strict=True))
        ]
    }  # fmt: skip


def dated(section: str, field: str) -> Maker:
    """Fifty entries of a section, a sentence each, three years long."""
    return lambda rubric: {
        section: [
            {SECTIONS[section]: f"No. {number}", field: line, "startDate": f"{1985 + number % 38}-01",
             "endDate": f"{1987 + number % 38}-12", "date": f"{1987 + number % 38}-12",
             "releaseDate": f"{1987 + number % 38}-12"}
            for number, line in enumerate(lines_of(rubric))
        ]
    }  # fmt: skip


def half_years(rubric: Rubric) -> Document:
    """Jobs of half a year that say the same, each of another skill."""
    used = each_skill("Used {} together with colleagues on many exciting tasks")(rubric)
    return in_turn([[line, "Helped customers"] for line in used * 2], 2010, 6)


def role_alone(rubric: Rubric) -> Document:
    """Twenty years in the rubric's role, and no word of them."""
    return {"work": [job([], "2005-01", "2024-12", rubric.title)], "basics": {"summary": rubric.title}}


def one_line(rubric: Rubric) -> list[str]:
    """Everything in one breath."""
    return ["Worked hard for many happy customers and partners with " + " and ".join(names_of(rubric)) + " every day"]


def tricks_apart() -> Iterator[Trick]:
    """All of them."""
    yield Trick("names", "names as papers of a known venue", at_venue("{}"))
    yield Trick("names", "“On {}” as papers of a known venue", at_venue("On {}"))
    yield Trick("names", "“{} revisited” as papers of a known venue", at_venue("{} revisited"))
    yield Trick("names", "synonyms as projects", many("projects", other_names))
    yield Trick("names", "synonyms in the summary", summary(other_names))
    for template in (
        "I have eight years of experience in {}",
        "Responsible for {} and other duties",
        "Very strong knowledge of {}",
        "Served clients who use {} in their daily business",
        "Attended a meeting where {} was discussed by experts",
        "Translated a brochure on {} from Danish",
        "{}: a field that many modern companies deal with",
    ):
        claimed = in_years(each_skill(template))
        yield Trick("names", f"“{template}” in a job of ten years", claimed, without_text(claimed))
    turns: Maker = half_years
    yield Trick("names", "half years in turn, a skill in each", turns, without_text(turns))
    for template in ("#{}", "Ask me about {}!"):
        yield Trick("names", f"“{template}” in the summary", summary(each_skill(template)))
    yield Trick("names", "names as interests", many("interests", names_of))
    yield Trick(
        "names", "courses of a degree in cookery", lambda r: {"education": [COOKERY | {"courses": names_of(r)}]}
    )
    for section, template in (
        ("awards", "Nominee, best {} of the year"),
        ("certificates", "{} Professional Certificate"),
    ):
        yield Trick("names", f"“{template}”", many(section, each_skill(template), more={"date": "2023-05"}))
    reviews = at_venue("A review of the book {}", "workshop")
    yield Trick("names", "book reviews as papers of a known workshop", reviews)
    yield Trick("names", "skills as titles of dated jobs", titles, without_text(titles))
    role: Maker = role_alone
    yield Trick("names", "the role alone for twenty years", role, without_text(role))
    breath = in_years(one_line)
    yield Trick("names", "everything in one line of a dated job", breath, without_text(breath))
    for label, make in (
        ("the posting", posting),
        ("the file turned round", turned),
        ("its comments with names", comments_and_names),
        ("the rubric in the first person", paraphrased),
    ):
        long = in_years(make)
        yield Trick("pasted", f"{label} in the summary", summary(make))
        yield Trick("pasted", f"{label} in a job of ten years", long, without_text(long))
        yield Trick("pasted", f"{label} as projects", many("projects", make, "description"))
    yield Trick("copies", "twenty copies of a job, a year each", copies_in_turn, one_year(copies_in_turn))
    yield Trick(
        "copies", "twenty jobs of the same words shuffled, a year each", shuffled_copies, one_year(shuffled_copies)
    )
    yield Trick("invented", "ten jobs with a sentence for each skill", decades)
    yield Trick("invented", "fifty lines of random words in a job of ten years", in_years(salad))
    yield Trick("invented", "fifty lines of random words in the summary", summary(salad))
    yield Trick("invented", "a doctorate in each skill", degrees)
    for section, field in (
        ("projects", "description"),
        ("talks", "summary"),
        ("patents", "summary"),
        ("awards", "summary"),
        ("volunteer", "summary"),
        ("certificates", "name"),
        ("publications", "summary"),
    ):
        yield Trick("invented", f"fifty dated entries of {section}", dated(section, field))
    yield Trick(
        "invented",
        "forty jobs of a year, a sentence each",
        lambda r: in_turn([[line] for line in lines_of(r, 40)], 1986, 12),
    )
    yield Trick(
        "invented",
        "a sentence for each skill in a job of two years",
        lambda r: {"work": [job(of_skills(r), "2023-01", "2024-12")]},
    )
