"""What a job says of the work for a role: it names it, it says nothing, or it tells of other work.

A job names the work if a line of it names a skill of the rubric, or the role: the title's head word in its position,
and half of the title's telling words there or, where the position is of no other trade, in its text ("ML engineer" for
"ML systems engineer"). One word in the text of another trade's job may be chance (payroll in a recruiter's), and so may
a word of many trades in its position (a contract electrician): there it takes two skills, one of them, for a rubric of
software, no word of many trades (testing); so it does where the position is that of a manager whose trade is not said.
Names in lists alone are what was done only where the job tells something in words of its own. A job is
untold if it says nothing of what was done: no text, and a position that could be of any trade, or of the role's own
head, or of its trade at other work, or nothing but a list of skills that it names; such a job is told by the dated
projects of its years. A doctorate is told by its field, its thesis and the papers of its years. A rubric without
skills says nothing of the work either, so that every job counts in full.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from screen.criteria.hits import BY_CHANCE, MAX_CRITERIA_IN_PROSE, Hits
from screen.criteria.lessons import lessons
from screen.criteria.line_finder import Sought
from screen.criteria.paper_titles import WHOLE_PART, Titles
from screen.criteria.prose import own_words
from screen.criteria.role_names import is_apart, is_called, role_names
from screen.criteria.role_words import names_in, title_words
from screen.ground.arrays import Flags, Ints
from screen.ground.idf import is_everyday, reference_idf
from screen.ground.lexicon import load_lexicon
from screen.ground.roles import role_of
from screen.ground.sets import among, once
from screen.ground.text import MARKS, tokens, words
from screen.ground.word_lists import word_list
from screen.sources.columns import Columns
from screen.sources.fields import LISTED
from screen.sources.rubric import RELEVANCE, Matching, Rubric

NAMED, UNTOLD, OTHER = range(len(RELEVANCE))
"""Places in `RELEVANCE`."""
_ENOUGH = 2
"""Skills that a job of another trade names not by chance."""
_MONTHS = 1 << 20
"""More than there are."""
_OF_ITSELF = 3
"""Words of its own of a job that tells enough for the names of a list in it to be what was done there."""
_SMALL = 3
"""Letters of a small word inside a name, at most."""


class Relevance(NamedTuple):
    """What S stays say of the work."""

    says: Ints
    """(S,) each `NAMED`, `UNTOLD` or `OTHER`."""
    by_role: Flags
    """(S,) the words of the role name it."""
    by_papers: Flags
    """(S,) the papers of its years do."""
    by_projects: dict[int, tuple[int, ...]]
    """Of each stay that dated projects tell of: their places in the list of projects."""


def relevance(
    columns: Columns,
    rubric: Rubric,
    skills: Hits,
    bare: Flags,
    titles: Titles | None = None,
    pasted: Flags | None = None,
) -> Relevance:
    """What each stay says of the work, and what names it but skills and projects.

    `skills`: where those of the rubric are named; `bare`: (L,) lines that only name criteria, or say one sentence of
    each; `titles`: what those of papers say, each enough if left out: a paper tells of studies if its title says half
    what titles do; `pasted`: (L,) of the bare lines those that are the rubric's, none if left out.
    """
    stays = columns.stays
    size = len(stays.profile)
    out = np.full(size, OTHER)
    if not size or not rubric.skills:
        return Relevance(np.full(size, NAMED), np.zeros(size, bool), np.zeros(size, bool), {})
    head, telling = title_words(rubric.title)
    of_team = np.zeros(len(bare), bool)
    of_team[columns.lines_with(word_list("team"))] = True
    of_team[columns.lines_with(word_list("addressed"))] = False
    if pasted is not None:
        of_team &= ~pasted
    # What a team is for says what its members did, in however few words.
    told = _with(columns.line_stay[~columns.line_title & (~bare | of_team)], size)
    own = frozenset((head, *telling))
    listed = once(skills.line[bare[skills.line]])
    taught = among(skills.line, listed[lessons(columns, listed)])
    named = _names_skills(columns, skills, bare, taught, own, np.zeros(size, bool))
    by_lists = np.flatnonzero(_names_skills(columns, skills, bare, taught, own, told) & ~named)
    named[by_lists] = _tell_of_themselves(columns, rubric, skills, bare, of_team, by_lists)
    little = by_lists[~named[by_lists]]
    papers = columns.line_paper[skills.line[skills.rung > LISTED]]
    papers = papers[papers >= 0]
    by_papers = _with_papers(columns, papers if titles is None else papers[2 * titles.part[papers] >= WHOLE_PART])
    tells = told | ~_with(columns.line_stay[bare & ~columns.line_title], size)
    by_role = _names_role(columns, head, telling, skills.sought[0].field, tells)
    by_role |= _is_called(columns, role_of(rubric.title) or rubric.title)
    named |= by_role | by_papers
    told |= _with_papers(columns, np.arange(len(columns.papers.profile)))
    told[little] = False  # who writes two words beside a list tells no less than who writes the list alone
    lists = _with(columns.line_stay[skills.line], size)
    rows = np.flatnonzero(~named & ~told)
    general = {title for title in set(stays.title[rows].tolist()) if _is_general(_words(stays.titles[title]), head)}
    out[[row for row in rows.tolist() if lists[row] or int(stays.title[row]) in general]] = UNTOLD
    of_trade = _is_of_trade(columns, _trade_names(head, telling, skills.sought[0].field), rows)
    out[rows[of_trade[rows]]] = UNTOLD
    by_projects = _with_projects(columns, skills, rows[out[rows] == UNTOLD])
    named[list(by_projects)] = True
    out[named] = NAMED
    return Relevance(out, by_role, by_papers, by_projects)


def _with_projects(columns: Columns, skills: Hits, rows: Ints) -> dict[int, tuple[int, ...]]:
    """Of these stays those in whose months a project that names a skill lies, with the places of these projects."""
    stays, found = columns.stays, columns.line_project[skills.line]
    projects, out = columns.projects[once(found[found >= 0])], dict[int, tuple[int, ...]]()
    for row in rows[_with(projects[:, 0], len(columns.profile_ids))[stays.profile[rows]]].tolist():
        own = projects[projects[:, 0] == stays.profile[row]]
        within = own[(own[:, 2] <= stays.end[row]) & (own[:, 3] >= stays.start[row])]
        if len(within):
            out[row] = tuple(sorted(within[:, 1].tolist()))
    return out


def _names_skills(
    columns: Columns, skills: Hits, bare: Flags, taught: Flags, own: frozenset[str], told: Flags
) -> Flags:
    """(S,) the stay's position names a skill, or its text does; two, where its position is not one of the trade.

    `taught`: (H,) the hit is a course taken, no work of the job; `own`: the words of the rubric's title; `told`: (S,)
    the stay has text beside bare names. Of a rubric with a few skills one is enough.
    """
    size, criteria = len(columns.stays.profile), len(skills.sought)
    stay = columns.line_stay[skills.line]
    # A job of names alone says nothing of what was done; the title of a job says what it was.
    says = (skills.rung > LISTED) & ~bare[skills.line]
    inside = (stay >= 0) & ~taught & (says | columns.line_title[skills.line] | told[stay])
    found = once(stay[inside] * criteria + skills.criterion[inside]) // criteria
    number = np.bincount(found, minlength=size)
    out = number > 0
    if criteria < BY_CHANCE:
        return out
    field = skills.sought[0].field
    sure = inside & ~skills.everyday if field == "software" else inside
    in_title = _with(stay[columns.line_title[skills.line] & inside & ~skills.everyday], size)
    left = (
        columns.line_title[skills.line] & sure & ~in_title[stay]
    )  # words of many trades, of a rubric of none of software
    for row in np.flatnonzero(left).tolist():
        in_title[stay[row]] |= _is_of(columns.line_text[skills.line[row]], skills.forms(row))
    few, by_chance = number < _ENOUGH, ~_with(stay[sure], size)
    for row in np.flatnonzero(out & (few | by_chance) & ~in_title).tolist():
        stays = columns.stays
        title, kind = stays.title_of(row), stays.kinds[stays.kind[row]]
        other = _is_other_trade(title, own, field) or (few[row] and _is_of_no_trade(title, own))
        out[row] = kind == "phd" or not other
    return out


def _is_of(title: str, forms: Iterable[str]) -> bool:
    """Whether a position is of what one of these words says: a cook, a marketing manager, no contract electrician.

    It is of its last word that is not one of any trade, of the activity before that, an accounting buyer, and of what
    is joined to it: payroll and benefits coordinator.
    """
    general = word_list("general_title") | word_list("grade")
    found = words(role_of(title) or title)
    last = next((word for word in reversed(found) if word not in general), "")
    done = [word for word, on in pairwise(found) if on == last and word.endswith("ing")]
    joined = [word for word, link, on in zip(found, found[1:], found[2:], strict=False) if link == "and" and on == last]
    return any(word in forms for word in (last, *done, *joined))


def _tell_of_themselves(
    columns: Columns, rubric: Rubric, skills: Hits, bare: Flags, of_team: Flags, rows: Ints
) -> list[bool]:
    """Whether the text of each of these stays, lists apart, has words that the rubric's file does not have.

    A posting or a rubric that is pasted into a job has few, and so have the words that somebody puts around a list. A
    line of a team needs one.
    """
    lists = (bare | (skills.named_in_lines() > MAX_CRITERIA_IN_PROSE)) & ~of_team
    tells, new = own_words(columns, rubric)
    asked = _with(rows, len(columns.stays.profile))
    number = dict.fromkeys(rows.tolist(), 0)
    lines = np.flatnonzero((columns.line_stay >= 0) & ~columns.line_title & ~lists & asked[columns.line_stay])
    for line in lines.tolist():
        text, team, places = columns.line_text[line], bool(of_team[line]), columns.tokens_of(np.array([line]))[0]
        held = frozenset(np.flatnonzero(np.isin(places, columns.holders)).tolist())
        found = _own_number(text, columns.vocabulary, new if team else tells, new, held)
        number[int(columns.line_stay[line])] += found * (_OF_ITSELF if team else 1)
    return [number[row] >= _OF_ITSELF for row in rows.tolist()]


def _own_number(text: str, numbers: Mapping[str, int], tells: Flags, new: Flags, held: frozenset[int]) -> int:
    """The words of its own in a line; capitals are one, with short words between: a name may have any number.

    `held`: places of the tokens in the name of the employer, which are none.
    """
    own, named, between, is_name, place = 0, 0, 0, False, 0
    for piece in text.split():
        capital, found = piece[:1].isupper(), tokens(piece)
        start, place = place, place + len(found)
        if not held.isdisjoint(range(start, place)):
            found = [token for number, token in enumerate(found, start) if number not in held]
            if MARKS.issuperset(found):
                continue
        known = [numbers[word] for word in found if word in numbers and word not in MARKS]
        if not capital:
            between += sum(map(bool, tells[known].tolist()))
            is_name = is_name and len(piece) <= _SMALL  # `Banco de España`, `University of Texas at Dallas`
            continue
        if not is_name:
            own, named = own + between, named + bool(new[known].any())
        between, is_name = 0, True
    return own + named + between


@lru_cache(1 << 14)
def _is_of_no_trade(title: str, own: frozenset[str]) -> bool:
    """Whether a position is that of somebody who runs something, and says nothing of what: `manager`, `supervisor`."""
    found = words(role_of(title) or title)
    general = word_list("general_title") | word_list("grade")
    return own.isdisjoint(found) and general.issuperset(found) and not word_list("manager").isdisjoint(found)


@lru_cache(1 << 14)
def _is_other_trade(title: str, own: frozenset[str], field: str) -> bool:
    """Whether a position names a trade that is not the rubric's: a word of its own, beside those of any trade.

    `field`: that of the rubric; where it is software, a position that says so, or that the lexicon knows for software,
    is of its trade.
    """
    general = word_list("general_title") | word_list("grade")
    found = _words(role_of(title) or title)
    if all(word in general or word in own for word in found) or not (own - general).isdisjoint(found[-1:]):
        return False
    if field != "software" or field in found:
        return field != "software"
    spans = (" ".join(found[start:end]) for start in range(len(found)) for end in range(start + 1, len(found) + 1))
    return not any(load_lexicon().field_of(span) in ("software", "learning") for span in spans)


@lru_cache(1 << 14)
def _words(title: str) -> tuple[str, ...]:
    """The words of a position: of a pool many are the same."""
    return tuple(words(title))


def papers_on_topic(columns: Columns, silent: Flags, *hits: Hits) -> Flags:
    """(N,) whether a paper names something of the rubric: one of its skills, its title, one of its keywords.

    `hits`: where those are named; `silent`: (L,) lines without a word beside the names, which as titles do not
    count. A work is on topic if one of its versions is; a rubric that names nothing leaves all.
    """
    papers = columns.papers
    if not any(found.sought for found in hits):
        return np.ones(len(papers.profile), bool)
    out = np.zeros(len(papers.profile), bool)
    for found in hits:
        rows = columns.line_paper[found.line[~(silent & (columns.line_mentions > 1))[found.line]]]
        out[rows[rows >= 0]] = True
    work = papers.profile * (int(papers.work.max(initial=0)) + 1) + papers.work
    return among(work, once(work[out]))


def _names_role(columns: Columns, head: str, telling: tuple[str, ...], field: str, tells: Flags) -> Flags:
    """(S,) the stay's title has the head, and half of the telling words stand in its title or text.

    Of a name of several words one is enough in the title alone: the text has words of everything. Nor does the text of
    another trade's job count: an office manager writes of sales teams. `field`: that of the rubric; engineers of
    software are of one trade. `tells`: (S,) the text is no list of names alone.
    """
    size = len(columns.stays.profile)
    names = tuple(names_in(telling))
    plain = Matching(fuzzy=False)  # a title is short: nobody slips in it
    stay = columns.line_stay
    titled = Hits(columns, [Sought(head, (head,), plain)], within=columns.line_title & (stay >= 0))
    heads = _with(stay[titled.line], size)
    stays, own = columns.stays, frozenset((head, *telling))
    apart = [title for title in set(stays.title[heads].tolist()) if _is_apart(stays.titles[title], head, own)]
    heads &= ~np.isin(stays.title, np.array(apart, np.int64))
    titles = set(stays.title[heads].tolist()) if field != "software" else ()
    other = [title for title in titles if _is_other_trade(stays.titles[title], own, field)]
    in_text = tells & ~np.isin(stays.title, np.array(other, np.int64))
    within = (stay >= 0) & heads[stay] & (columns.line_title | in_text[stay])
    hits = Hits(columns, [Sought(name, (name,), plain, narrower=False) for name in map(" ".join, names)], within=within)
    stands = np.zeros((len(telling), size), bool)
    parts = {word for name in names if len(name) > 1 for word in name}
    for number, name in enumerate(names):
        lines = hits.line[hits.criterion == number]
        if len(name) == 1 and name[0] in parts:  # `virtual machines` are no `machine learning`
            lines = lines[columns.line_title[lines]]
        here = _with(stay[lines], size)
        for word in name:
            stands[telling.index(word)] |= here
    return np.asarray(heads & (2 * stands.sum(axis=0) >= len(telling)))


@lru_cache(1 << 14)
def _is_apart(title: str, head: str, own: frozenset[str]) -> bool:
    """Whether a word before the head that is not the role's own makes another trade of a position."""
    said = _words(title)
    return any(is_apart((one,), (other,)) for one, other in pairwise(said) if other == head and one not in own)


def _is_called(columns: Columns, role: str) -> Flags:
    """(S,) the stay's position says another name of the role: `SRE`."""
    out, stays = np.zeros(len(columns.stays.profile), bool), columns.stays
    for name in role_names(role):
        places = columns.find([(word,) for word in name.split()])
        lines = columns.lines_of(places[columns.line_title[columns.lines_of(places)]])
        for row in {row for row in columns.line_stay[lines].tolist() if row >= 0}:
            out[row] |= is_called(stays.title_of(row), role)
    return out


def _is_of_trade(columns: Columns, names: Sequence[str], rows: Ints) -> Flags:
    """(S,) the position of one of these stays is of the role's trade, at whatever work: HR manager, sales director.

    It has one of `names`, and beside it words of any trade alone.
    """
    size, general = len(columns.stays.profile), word_list("general_title") | word_list("grade")
    out = np.zeros(size, bool)
    if not names or not len(rows):
        return out
    within = columns.line_title & _with(rows, size)[columns.line_stay] & (columns.line_stay >= 0)
    found = Hits(columns, [Sought(name, (name,), Matching(fuzzy=False)) for name in names], within=within)
    for row, line in enumerate(found.line.tolist()):
        position, forms = _words(columns.line_text[line]), found.forms(row)
        rest = [word for word in position if word not in forms]
        goes_on = (load_lexicon().goes_on_elsewhere(word) for word in position if word in forms)
        out[columns.line_stay[line]] |= bool(rest) and general.difference(*goes_on).issuperset(rest)
    return out


def _trade_names(head: str, telling: Sequence[str], field: str) -> tuple[str, ...]:
    """What names the trade in the title of a rubric of `field`: the names that its telling words make, and other words.

    Of those the ones that not every trade uses, if there are any; one everyday word tells no trade of software
    (security). Where the head is a trade itself, the others tell what kind.
    """
    general = word_list("general_title") | word_list("grade")
    own = [word for word in telling if word not in general and head in general]
    whole = [name for name in names_in(own) if len(name) > 1]
    alone = [word for word in own if not any(word in name for name in whole)]
    alone = [word for word in alone if not reference_idf().is_common(word)] or alone
    return (*map(" ".join, whole), *(word for word in alone if field != "software" or not is_everyday(word)))


def _with_papers(columns: Columns, papers: Ints) -> Flags:
    """(S,) doctoral studies in whose years one of these papers (rows; -1: none) came out."""
    stays, rows = columns.stays, papers[papers >= 0]
    out = np.zeros(len(stays.profile), bool)
    if "phd" not in stays.kinds or not len(rows):
        return out
    studies = np.flatnonzero((stays.kind == stays.kinds.index("phd")) & stays.dated)
    month = columns.papers.month[rows]
    dated = columns.papers.profile[rows[month >= 0]] * _MONTHS + month[month >= 0]
    dated.sort()
    owner, ends = stays.profile[studies] * _MONTHS, np.minimum(stays.end[studies], _MONTHS - 1)
    first = np.searchsorted(dated, owner + stays.start[studies])
    out[studies] = np.searchsorted(dated, owner + ends, side="right") > first
    return out


def _is_general(title: Iterable[str], head: str) -> bool:
    """Whether the words of a position could be those of any trade, or of a grade of the role's own head."""
    general = word_list("general_title") | word_list("grade") | {head}
    return all(word in general for word in title)


def _with(rows: Ints, size: int) -> Flags:
    out = np.zeros(size, bool)
    out[rows[rows >= 0]] = True
    return out
