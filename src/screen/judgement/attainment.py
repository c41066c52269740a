"""How many of a pool meet each requirement of a rubric, and how many would meet it in milder words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from screen.criteria.credentials import credential_gates
from screen.criteria.gate import Kind, State
from screen.ground.dates import month_of, parse_as_of
from screen.ground.degree_levels import LEVELS
from screen.ground.fluency import CEFR
from screen.judgement.lint.calibration_record import Attained
from screen.judgement.score import Judgement
from screen.sources.papers import PUBLISHED
from screen.sources.rubric import Rubric, Skill

_YEARS = (10.0, 8.0, 5.0, 4.0, 3.0, 2.0, 1.0, 0.5)
"""Years that a milder wording may ask for."""
_WORDS = 3
"""Words in common that are told of a skill which nobody names."""


def attainments(judgement: Judgement) -> tuple[Attained, ...]:
    """Every requirement, in the order of results; of skills all the words in common, for `joined`."""
    of_all = [judgement.gates(number) for number in range(len(judgement.scores))]
    out = []
    for place, gate in enumerate(of_all[0] if of_all else ()):
        states = [gates[place].state for gates in of_all]
        count = Counter(states)
        out.append(
            Attained(
                gate.name,
                gate.kind,
                met=count["met"],
                partly=count["partly"],
                missing=count["missing"],
                open=count["unknown"] + count["unread"],
                milder=tuple(_milder(judgement, gate.name, gate.kind)),
                words=tuple(_words(judgement, gate.name, states)) if gate.kind == "skill" else (),
            )
        )
    return tuple(out)


def _milder(judgement: Judgement, name: str, kind: Kind) -> Iterator[tuple[str, int]]:
    """Milder wordings, the strictest first, and how many meet each."""
    rubric = judgement.rubric
    if kind == "skill":
        yield from _of_skill(judgement, next(skill for skill in rubric.skills if skill.name == name))
    elif kind == "years" and rubric.seniority.min_years:
        months = [judgement.seniority.months_named(number) for number in range(len(judgement.scores))]
        yield from _of_years(months, rubric.seniority.min_years, "[seniority] min_years")
    elif kind == "publications" and rubric.publications.min:
        printed = [len(_published(judgement, number)) for number in range(len(judgement.scores))]
        for least in range(int(rubric.publications.min) - 1, 0, -1):
            yield (f"min = {least}", sum(number >= least for number in printed))
    else:
        yield from _of_credential(judgement, name, kind)


def _of_skill(judgement: Judgement, skill: Skill) -> Iterator[tuple[str, int]]:
    number, profiles = judgement.rubric.skills.index(skill), range(len(judgement.scores))
    if skill.min_years:
        months = [judgement.skills.months(profile, number) for profile in profiles]
        yield from _of_years(months, skill.min_years, "min_years")
    if skill.required == "used" or skill.min_years:
        named = int(judgement.skills.named[:, number].sum())
        yield ("required = true" + " without min_years" * bool(skill.min_years), named)


def _of_years(months: list[int], asked: float, key: str) -> Iterator[tuple[str, int]]:
    for years in _YEARS:
        if years < asked:
            yield (f"{key} = {years:g}", sum(number >= 12 * years for number in months))


def _published(judgement: Judgement, profile: int) -> set[object]:
    papers = judgement.columns.papers.of(profile)
    return {paper.identity for paper in papers if paper.status in PUBLISHED}


def _of_credential(judgement: Judgement, name: str, kind: Kind) -> Iterator[tuple[str, int]]:
    for text, rubric in _milder_credentials(judgement.rubric, name, kind):
        met = 0
        for fields, unread in zip(judgement.columns.credential_fields, judgement.columns.unread, strict=True):
            gates = credential_gates(
                rubric, fields, month_of(parse_as_of(judgement.as_of)), [line.text for line in unread]
            )
            met += any(gate.name == name and gate.kind == kind and gate.state == "met" for gate in gates)
        yield (text, met)


def _milder_credentials(rubric: Rubric, name: str, kind: Kind) -> Iterator[tuple[str, Rubric]]:
    """The rubric with a requirement of a degree or a language in milder words, the strictest first."""
    replace = msgspec.structs.replace
    if kind == "education" and (asked := rubric.education):
        levels = LEVELS[LEVELS.index(asked.level) :: -1]
        # A lower degree of the field asks for more than any degree.
        for fields in dict.fromkeys((asked.fields, ())):
            for level in levels[fields == asked.fields :]:
                text = f'level = "{level}"' + " in any field" * (fields != asked.fields)
                yield text, replace(rubric, education=replace(asked, level=level, fields=fields))
    elif kind == "language":
        for place, language in enumerate(rubric.languages):
            if language.name == name and language.level:
                lower: list[str | None] = [*CEFR[: CEFR.index(language.level)][::-1], None]
                for least in lower:
                    others = list(rubric.languages)
                    others[place] = replace(language, level=least)
                    text = f'level = "{least}"' if least else "no level"
                    yield text, replace(rubric, languages=tuple(others))


def _words(judgement: Judgement, name: str, states: Sequence[State]) -> Iterator[tuple[str, int]]:
    number = next(place for place, skill in enumerate(judgement.rubric.skills) if skill.name == name)
    found: Counter[str] = Counter()
    for profile, state in enumerate(states):
        if state != "met":
            found.update({word for word, _ in judgement.skills.leaf(profile, number).common_words})
    yield from found.items()


def joined(parts: Iterable[tuple[Attained, ...]]) -> tuple[Attained, ...]:
    """Every requirement over all parts of a pool, of each of which `attainments` told."""
    return tuple(map(_added, zip(*filter(None, parts), strict=True)))


def _added(parts: tuple[Attained, ...]) -> Attained:
    words: Counter[str] = Counter()
    for part in parts:
        words.update(dict(part.words))
    numbers = {name: sum(getattr(part, name) for part in parts) for name in ("met", "partly", "missing", "open")}
    milder = [(of[0][0], sum(met for _, met in of)) for of in zip(*(part.milder for part in parts), strict=True)]
    best = sorted(words.items(), key=lambda pair: (-pair[1], pair[0]))[:_WORDS]
    return msgspec.structs.replace(parts[0], **numbers, milder=tuple(milder), words=tuple(best))
