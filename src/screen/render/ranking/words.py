"""What the forms of a ranking share."""

import shlex
from pathlib import PurePath

from screen.commands.ranking import Candidate, Ranking
from screen.ground.evidence import Node, nearest
from screen.ground.outgoing import one_line
from screen.render.basis import basis_line
from screen.render.explanation.words import words_text
from screen.render.people_names import names_apart
from screen.render.twins import twin_sentences


def basis(ranking: Ranking) -> str:
    """Rubric, as-of date, IDF, version, and how many profiles: one line."""
    shown = f"{len(ranking.candidates)} of " if len(ranking.candidates) < ranking.profiles else ""
    invented = (f"{ranking.invented} invented left out",) if ranking.invented else ()
    return basis_line(
        one_line(PurePath(ranking.rubric.path).name),
        as_of=ranking.as_of,
        idf_kind=ranking.idf_kind,
        version=ranking.version,
        after=(f"{shown}{ranking.profiles} profile{'s' * (ranking.profiles != 1)}", *invented),
        skipped=len(ranking.skipped),
    )


def twins_told(ranking: Ranking) -> list[str]:
    """Who may be there twice, a sentence each."""
    return twin_sentences(ranking.twins, {candidate.id: candidate.name for candidate in ranking.candidates})


def shown_names(ranking: Ranking) -> dict[str, str]:
    """Id to what a form calls each of those listed."""
    return names_apart(ranking.candidates)


def rubric_argument(ranking: Ranking) -> str:
    """The rubric as a command takes it: `ml-systems` for `rubrics/ml-systems.toml`."""
    path = PurePath(one_line(ranking.rubric.path))
    plain = path.parent == PurePath("rubrics") and path.suffix == ".toml"
    return shlex.quote(path.stem if plain else str(path))


def own_questions(candidate: Candidate, ranking: Ranking) -> tuple[str, ...]:
    """What to ask of somebody besides what the rubric asks everybody."""
    return tuple(question for question in candidate.verdict.ask if question not in ranking.rubric.ask)


def asked_of_all(ranking: Ranking) -> str:
    """What the rubric asks everybody, once; empty: nothing, or nobody is listed."""
    asked = "; ".join(map(one_line, ranking.rubric.ask))
    return f"ask everybody: {asked}" if asked and ranking.candidates else ""


def left_out(ranking: Ranking) -> str:
    """How many are not listed, and whether the line was drawn between equals; empty where everybody is."""
    number = ranking.profiles - len(ranking.candidates)
    if number <= 0:
        return ""
    text = f"{number} more {'are' if number > 1 else 'is'} not listed"
    if equal := ranking.equals_left_out:
        as_much = f"{equal} of them {'score' if equal > 1 else 'scores'} as much as the last who is"
        text += f", and {as_much}: --top {len(ranking.candidates) + equal} lists {'them' if equal > 1 else 'that one'}"
    return text


def nothing_named(candidate: Candidate) -> str:
    """What is said in the place of a quote where no criterion is named."""
    leaf = nearest(candidate.explanation) if candidate.explanation else None
    if leaf is None:
        return "no evidence in this profile" if candidate.explanation else "none"
    return f"nothing named; words in common with {one_line(leaf.label)}: {words_text(leaf.common_words)}"


def quoted_for(explanation: Node, leaf: Node) -> str:
    """What the quote of a leaf stands for: its criterion; a paper, which is called by its own title, is a paper."""
    return "paper" if _is_in("publications", explanation, leaf) else one_line(leaf.label)


def years_told(explanation: Node, leaf: Node) -> str:
    """`years: Engineer (2020-03 – present)` for a leaf of time, whose quotes are bare dates; else empty."""
    return f"years: {one_line(leaf.label)}" if _is_in("seniority", explanation, leaf) else ""


def _is_in(label: str, explanation: Node, leaf: Node) -> bool:
    group = next((group for group in explanation.details or () if group.label == label), None)
    return group is not None and any(one is leaf for one in group.details or ())
