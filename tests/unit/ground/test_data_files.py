"""Every entry of every data file can act: none is shadowed by another, misspelt, or read by nothing."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import screen.ground
from screen.documents.blocks.date_grammar import months
from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.printed_dates import find_dates
from screen.documents.entries.papers.paper_passage import is_link_label
from screen.documents.entries.stays.phrase import is_post
from screen.documents.words.word_patterns import says
from screen.ground.agents import done_by_others, of_house_which, of_named
from screen.ground.certificates import certificate_names
from screen.ground.degree_levels import degree_words, level_of_degree
from screen.ground.denial import denied
from screen.ground.derivation import deeds, is_past, same_deeds
from screen.ground.fields_of_study import names_of_field
from screen.ground.fluency import language_of, level_of_fluency, level_words
from screen.ground.inflection import inflections
from screen.ground.job_kinds import kind_of_title
from screen.ground.lexicon import load_lexicon
from screen.ground.occupations import occupations_of
from screen.ground.organisations import organisations_in
from screen.ground.others import is_other, of_others, other_doers
from screen.ground.package_data import load_tables, parse_toml, read_data
from screen.ground.paper_status import read_standing
from screen.ground.relatives import done_to_others, of_others_who
from screen.ground.roles import is_person, states_role
from screen.ground.text import fold, key, tokens
from screen.ground.venues import all_venues, find_venue
from screen.judgement.lint.registry import all_rules
from screen.judgement.lint.words import iter_phrases
from screen.sources.identity import identity_of, name_parts
from screen.sources.redaction import Redaction

FOLDER = Path(screen.ground.__file__).parent / "data"


def idle_skills() -> Iterator[str]:
    lexicon = load_lexicon()
    for entry in lexicon.entries:
        for term in (entry.name, *entry.synonyms):
            if (lexicon.asked if entry.wide else lexicon.find)(term) is not entry:
                yield f"{term} of {entry.name} is another entry's"
        yield from (f"{term} of {entry.name} is cased, and no synonym" for term in set(entry.cased) - {*entry.synonyms})
        for term in entry.cased:
            if not lexicon.needs_case(term):
                yield f"{term} of {entry.name} needs no case"
    counts = Counter(key(term) for entry in lexicon.entries for term in (entry.name, *entry.synonyms))
    yield from (f"{term} stands twice" for term, count in counts.items() if count > 1)
    for entry in lexicon.entries:
        own = Counter(key(term) for term in (entry.name, *entry.synonyms, *entry.includes))
        yield from (f"{term} stands twice in {entry.name}" for term, count in own.items() if count > 1)
        if entry.wide and not entry.includes:
            yield f"{entry.name} is wide, and includes nothing"


def idle_venues() -> Iterator[str]:
    for venue in all_venues():
        for term in (venue.acronym, venue.name, *venue.aliases):
            if find_venue(term) is not venue:
                yield f"{term} of {venue.acronym}"
    for name, words in load_tables("venues.toml")["around"].items():
        yield from (f"{word} of {name}" for word in words if name != "brackets" and word != word.lower())
        yield from (f"{word} stands twice in {name}" for word, count in Counter(words).items() if count > 1)


def idle_kinds() -> Iterator[str]:
    for kind in load_tables("job_kinds.toml")["kind"]:
        yield from (f"{word} is no {kind['name']}" for word in kind["words"] if kind_of_title(word) != kind["name"])


def idle_degrees() -> Iterator[str]:
    for level, words in degree_words().items():
        yield from (f"{word} is no {level}" for word in words if level_of_degree(word) != level)


def idle_languages() -> Iterator[str]:
    for level, words in level_words().items():
        yield from (f"{word} is not {level}" for word in words if level_of_fluency(word) != level)
    tables = load_tables("fluency.toml")
    for names in (tables["names"], tables["more"]):
        yield from (
            f"{word} is no {name}" for name, words in names.items() for word in words if language_of(word) != name
        )


def idle_standings() -> Iterator[str]:
    seen: Counter[tuple[str, ...]] = Counter()
    for kind, contexts in load_tables("status.toml").items():
        for context, phrases in contexts.items():
            for phrase in phrases if context != "between" else ():
                seen[(*tokens(phrase), str(phrase.count("*")), str(phrase.count("#")))] += 1
                if kind not in read_standing(phrase.replace("*", "tea").replace("#", "12")).kinds:
                    yield f"{phrase} of {kind}"
    yield from (f"{phrase} stands twice" for phrase, count in seen.items() if count > 1)


def idle_denials() -> Iterator[str]:
    tables = load_tables("denials.toml")
    own = (
        "turns", "preludes", "clauses", "speakers", "failing", "failing_beginnings", "not_failing", "failures", "pasts",
        "turning", "somewhere",
    )  # fmt: skip
    lists = {**tables["words"], **{name: tables[name] for name in own}}
    for name, words in lists.items():
        yield from (f"{word} of {name}" for word in words if tokens(word) != word.split())
        yield from (f"{word} stands twice in {name}" for word, count in Counter(words).items() if count > 1)
        used = f"<{name}>" in str(tables) or name in own
        yield from () if used else (f"no cue has {name}",)
    for kind in ("failing", "failures", "turning", "not_failing", "pasts", "speakers", "somewhere"):
        for word in tables[kind]:
            yield from () if _turns(kind, word) else (f"{word} of {kind} changes nothing",)
    for word in tables["words"]["employed"]:
        for line, place in ((f"tea was not {word}", 1), (f"no tea was {word}", 0)):
            yield from () if list(denied(line.split(), place)) else (f"{word} denies nothing in {line}",)
    for word in tables["clauses"]:
        if list(denied(f"tea {word} pots were not used".split(), 3)) != [(2, 3)]:
            yield f"{word} begins no clause"
    stands_for = {**tables["words"], "done": ["brewed"], "deed": ["brew"], "when": ["2031"]}
    for kind in ("after", "next", "before", "wishes", "aims", "undone", "anywhere"):
        for cue in tables[kind]:
            first, *others = cue.split()
            for word in tables["words"][first[1:-1]] if first[0] == "<" else [first]:
                rest = [stands_for.get(part[1:-1], [part])[0] if part[0] == "<" else part for part in others]
                said = [part for part in (word, *rest) if part != "<end>" and not part.startswith("*")]
                behind = () if cue.endswith("<end>") else ("tea",)
                line = tokens(" ".join(("tea", *said) if kind == "before" else (*said, *behind)))
                if not any(first < last for first, last in denied(line, int(kind == "before"))):
                    yield f"{cue} with {word} denies nothing"


def _turns(kind: str, word: str) -> bool:
    """Whether a line is denied, or not denied, because of a word of one of the lists of what was not done."""
    said = {
        "failing": ("did not brew tea", "did not {} tea"), "failures": ("never brewed tea", "never brewed {} tea"),
        "turning": ("did not brew tea", "did not {} tea"), "not_failing": ("did not {} tea", "did not overdo tea"),
        "pasts": ("never {} tea", "never tea"), "speakers": ("{} never brewed tea", "lamps never brewed tea"),
        "somewhere": ("no tea pots {} cups", "no tea pots of cups"),
    }  # fmt: skip
    denies, leaves = (line.format(word).split() for line in said[kind])
    here = int(kind == "speakers")
    return any(a < b for a, b in denied(denies, here)) and not any(a < b for a, b in denied(leaves, here))


_TURNS_TO = {"taken_up": "by", "stative": "that"}
"""Behind which word of such a line others did something."""


def idle_others() -> Iterator[str]:
    tables = load_tables("others.toml")
    for name, words in tables.items():
        yield from (f"{word} of {name}" for word in words if tokens(word) != word.split())
        yield from (f"{word} stands twice in {name}" for word, count in Counter(words).items() if count > 1)
    said = {
        "people": "the {} kept the tea", "bodies": "the {} kept the tea", "houses": "another {} kept the tea",
        "another": "the {} firm kept the tea", "receivers": "the {} used the tea", "used": "users {} the tea",
        "past": "the vendor {} the tea", "past_alone": "the vendor {} with tea", "have": "the vendor {} kept the tea",
        "particles": "the vendor cut {} tea", "charged": "the vendor is {} tea", "engaged": "{} a vendor for tea",
        "purpose": "hired a vendor {} tea", "opens": "tea {} the vendor kept cups",
    }  # fmt: skip
    own = {
        "ours": "our {} kept the tea",
        "compound": "a vendor {} the tea",
        "judged": "the vendor {} the tea",
        "own": "the vendor kept the tea {} did",
        "any_team": "the {} team kept the tea",
    }
    for word in tables["among"]:  # one of those who did it
        found = tokens(f"worked {word} cooks who brewed tea")
        yield from () if not list(of_others_who(found, 3)) else (f"{word} of among changes nothing",)
    ended = {"closes": "the vendor kept cups {} tea"}
    for name, line in (said | own | ended).items():
        for word in tables[name]:
            found = tokens(line.format(word))
            stretches = [of_others(found, place) for place, token in enumerate(found) if token in other_doers()]
            reached = any(last == len(found) for stretch in stretches for _, last in stretch)
            yield from () if reached is (name in said) else (f"{word} of {name} changes nothing",)
    for name, line in (("taken_up", "tea was {} by a vendor"), ("stative", "supported a tea group that {} tea")):
        for word in tables[name]:
            found = tokens(line.format(word))
            if list((done_by_others if name == "taken_up" else of_house_which)(found, found.index(_TURNS_TO[name]))):
                yield f"{word} of {name} changes nothing"
    yield from (
        f"{word} of by_hand" for word in tables["by_hand"] if not list(of_named(tokens(f"kettlova {word} the tea"), 0))
    )
    yield from (f"{ending} of trade_endings" for ending in tables["trade_endings"] if not is_other(f"kettn{ending}"))
    leading = {word: tokens(f"{word} seven cooks, who make tea") for word in tables["leading"]}
    yield from (f"{word} of leading" for word, found in leading.items() if list(of_others_who(found, 4)))
    for name, line in (
        ("had", "brewed tea for guests, some of whom {} tea"),
        ("caring", "{} guests some of whom had tea"),
    ):
        for word in tables[name]:
            found = tokens(line.format(word))
            if bool(list(done_to_others(found, found.index("whom")))) is (name == "caring"):
                yield f"{word} of {name} changes nothing"
    lists = {"among", "by_hand", "caring", "had", "leading", "stative", "taken_up", "trade_endings"}
    yield from tables.keys() - said.keys() - own.keys() - ended.keys() - lists


def idle_homonyms() -> Iterator[str]:
    tables = load_tables("homonyms.toml")
    for name, words in [*tables.items(), *tables.pop("company").items()]:
        if name != "company":
            yield from (f"{word} of {name}" for word in words if tokens(word) != [word])
            yield from (f"{word} stands twice in {name}" for word, count in Counter(words).items() if count > 1)
    yield from (f"{word} is before no person" for word in set(tables["titles"]) - set(tables["before_person"]))
    yield from (f"{word} is no name" for word in set(tables["places"]) - set(tables["names"]))


def idle_senses() -> Iterator[str]:
    tables = load_tables("senses.toml")
    for word, phrases in tables["phrases"].items():
        for phrase in phrases:
            steps = tokens(phrase)
            if steps != phrase.split() or not {word, f"{word}s"} & set(steps):
                yield f"{phrase} of {word}"
    unless = tables["unless"]
    yield from (f"{one} of {word}" for word, words in unless.items() for one in words if tokens(one) != [one])


def idle_dates() -> Iterator[str]:
    words = load_tables("dates.toml")
    for number, names in words["months"].items():
        for name in names:
            if months().get(name) != int(number) or [s.end for s in find_dates(f"{name} 2020")] != [
                f"2020-{number:0>2}"
            ]:
                yield f"{name} is not month {number}"
    for word in words["present"]["words"]:
        if [(span.start, span.current) for span in find_dates(f"2020-03 – {word}")] != [("2020-03", True)]:
            yield f"{word} ends no span"


def idle_headings() -> Iterator[str]:
    for kind, names in load_tables("headings.toml")["kinds"].items():
        yield from (f"{name} is no {kind}" for name in names if kind not in heading_kinds(name))
        yield from (f"{name} stands twice in {kind}" for name, count in Counter(names).items() if count > 1)
    members = load_tables("headings.toml")["memberships"]["words"]
    yield from (f"{name} is no heading of jobs" for name in members if heading_kinds(name) != ("work",))


def idle_lint_words() -> Iterator[str]:
    for group in load_tables("lint_words.toml")["words"]:
        for phrase in group["phrases"]:
            found = [watched.rule for watched, _ in iter_phrases(phrase, is_term=group["where"] != "prose")]
            if group["rule"] not in found:
                yield f"{phrase} of {group['rule']}"


def idle_word_lists() -> Iterator[str]:
    for name, words in load_tables("word_lists.toml").items():
        yield from (f"{word} of {name}" for word in words if word != word.casefold())
        yield from (f"{word} stands twice in {name}" for word, count in Counter(words).items() if count > 1)


def idle_deeds() -> Iterator[str]:
    for noun, verbs in load_tables("deeds.toml").items():
        yield from (f"{verb} stands twice for {noun}" for verb, count in Counter(verbs).items() if count > 1)
        yield from (f"{verb} is a deed of {noun}" for verb in verbs if verb in deeds(noun))
        if len({form for form in same_deeds(noun) if form.endswith("ing")}) < len(verbs):
            yield f"a verb of {noun}"


def idle_derivations() -> Iterator[str]:
    tables = load_tables("derivation.toml")
    for kind in ("verbs", "persons", "measured"):
        tried: list[str] = []
        for ending, others in tables[kind].items():
            yield from (f"{ending} of {kind} behind {one}" for one in tried if ending.endswith(one))
            yield from (f"{ending} of {kind} itself" for other in others if other == ending)
            tried.append(ending)
    yield from (f"{form} of {verb}" for verb, forms in tables["past"].items() for form in forms if not is_past(form))
    spelt = dict(pair.split("/") for pair in tables["spellings"]["pairs"])
    yield from (f"{end} is both" for end in spelt if end in spelt.values())
    yield from (
        f"{end} of spellings" for end, other in spelt.items() if f"quill{other}" not in inflections(f"quill{end}")
    )
    yield from (f"{verb} by rule" for verb, forms in tables["past"].items() if {*forms} <= {*inflections(verb)})


def idle_paper_words() -> Iterator[str]:
    tables: dict[str, Any] = load_tables("papers.toml")
    yield from (f"{word} is no link" for word in tables["links"]["words"] if not is_link_label(word))
    for table, lists in tables.items():
        for name, words in lists.items() if table != "links" else ():
            yield from (f"{word} of {table}" for word in words if not says(word, "papers", table, name))


def idle_entry_words() -> Iterator[str]:
    for table, lists in load_tables("entries.toml").items():
        for words in lists.values():
            folded = str.casefold if table in ("columns", "documents") else fold  # what the words are compared with
            yield from (f"{word} of {table}" for word in words if word != folded(word))


def idle_trades() -> Iterator[str]:
    words = load_tables("trades.toml")["trades"]["words"]
    yield from (f"{word} is not folded" for word in words if word != fold(word))
    yield from (f"{word} stands twice" for word, count in Counter(words).items() if count > 1)
    yield from (f"{word} is a position without it" for word in words if is_post(word))


def idle_roles() -> Iterator[str]:
    words = load_tables("roles.toml")
    endings = tuple(words["endings"])
    for name, own in words.items():
        yield from (f"{word} of {name}" for word in own if tokens(word) != [word])
        yield from (f"{word} stands twice in {name}" for word, count in Counter(own).items() if count > 1)
    yield from (f"{word} is no one" for word in words["people"] if not is_person(word))
    yield from (f"{word} is no thing by its ending" for word in words["things"] if not word.endswith(endings))
    for word in words["before"]:
        if not states_role([word], ["tea"]):
            yield f"{word} introduces no role"
    yield from (f"{word} of introduces no role" for word in words["before_of"] if not states_role([word, "of"], []))
    yield from (f"{word} opens a role" for word in words["not_the_role"] if states_role([word], []))
    yield from (f"{word} ends no adjectives" for word in words["function"] if states_role([word, "head"], ["tea"]))
    yield from (f"{word} closes no role" for word in (*words["after"], *words["dates"]) if not states_role([], [word]))


def idle_blind_words() -> Iterator[str]:
    tables = load_tables("blind.toml")
    redaction = Redaction(identity_of({"basics": {"name": "Zed Quux"}}, "x1"))
    for word, stands in tables["pronouns"].items():
        if redaction.text(f"that {word} made") != f"that {stands} made":
            yield f"{word} is no pronoun"
    for name, words in tables["words"].items():
        yield from (f"{word} of {name} is not folded" for word in words if word != fold(word))
        yield from (f"{word} stands twice in {name}" for word, count in Counter(words).items() if count > 1)
    for word in tables["words"]["countries"]:
        if redaction.text(f"in {word.title()} now") != "in [place] now":
            yield f"{word} is no country"
    for word in tables["words"]["titles"]:
        if redaction.text(f"{word.title()}. Zed Quux") != "[name]":
            yield f"{word} is no title"
    yield from (f"{word} is part of a name" for word in tables["words"]["beside_names"] if list(name_parts(word)))
    for word in (*tables["words"]["of_registers"], *tables["words"]["of_numbers"]):
        if redaction.text(f"{word} 15A1234E") != f"{word} [number]":
            yield f"{word} announces no number of a register"
    for word in tables["words"]["of_organisations"]:
        if dict(identity_of({"basics": {}, "work": [{"name": word}]}, "x1").organisations)["employer 1"] != (word,):
            yield f"{word} names an organisation"


def idle_organisations() -> Iterator[str]:
    words = load_tables("organisations.toml")
    lines = {
        "behind": "Tea {}", "before": "{} of Tea", "work": "{} at Tea", "societies": "in {} Tea 2019",
        "groups": "Kafka {}", "clubs": "Kafka Tea {}",
    }  # fmt: skip
    for name, own in words.items():
        yield from (f"{word} stands twice in {name}" for word, count in Counter(own).items() if count > 1)
        yield from (
            f"{word} of {name}" for word in own if not list(organisations_in(lines[name].format(word.capitalize())))
        )


def idle_fields_of_study() -> Iterator[str]:
    for row in load_tables("fields_of_study.toml")["fields"]:
        yield from (f"{name} stands twice" for name, count in Counter(map(key, row)).items() if count > 1)
        yield from (f"{name} is not of {row[0]}" for name in row if row[0] not in names_of_field(name.upper()))


def idle_certificates() -> Iterator[str]:
    rows = load_tables("certificates.toml")["certificates"]
    yield from (f"{name} stands twice" for name, count in Counter(key(n) for r in rows for n in r).items() if count > 1)
    known = ((row[0], name) for row in rows for name in row)
    yield from (f"{name} is not of {first}" for first, name in known if first not in certificate_names(name))


def idle_occupations() -> Iterator[str]:
    tables = parse_toml(read_data("occupations.toml"))
    rows = [row for rows in tables["occupations"].values() for row in rows]
    english = Counter(key(name) for row in rows for name in row["en"])
    yield from (f"{name} stands twice" for name, count in english.items() if count > 1)
    for row in rows:
        for tongue in tables["women"]:
            names = Counter(map(key, row.get(tongue, ())))
            yield from (f"{name} stands twice of {row['en'][0]}" for name, count in names.items() if count > 1)
            known = ((name, occupations_of(name)) for name in names)
            yield from (
                f"{name} is not of {row['en'][0]}"
                for name, found in known
                if all(key(row["en"][0]) not in one.english for one in found)
            )
        yield from (f"{word} of {row['en'][0]}" for word in row.get("apart", ()) if tokens(word) != [fold(word)])
    for tongue, endings in tables["women"].items():
        tried: list[str] = []
        for ending in endings:
            yield from (f"{ending} of {tongue} behind {one}" for one in tried if ending.endswith(one))
            tried.append(ending)


def idle_rules() -> Iterator[str]:
    yield from load_tables("lint_rules.toml").keys() - {rule.id for rule in all_rules()}


CHECKS: dict[str, Callable[[], Iterator[str]]] = {
    "lexicon.toml": idle_skills,
    "venues.toml": idle_venues,
    "job_kinds.toml": idle_kinds,
    "degrees.toml": idle_degrees,
    "fluency.toml": idle_languages,
    "status.toml": idle_standings,
    "denials.toml": idle_denials,
    "others.toml": idle_others,
    "senses.toml": idle_senses,
    "homonyms.toml": idle_homonyms,
    "dates.toml": idle_dates,
    "deeds.toml": idle_deeds,
    "derivation.toml": idle_derivations,
    "headings.toml": idle_headings,
    "lint_words.toml": idle_lint_words,
    "lint_rules.toml": idle_rules,
    "word_lists.toml": idle_word_lists,
    "papers.toml": idle_paper_words,
    "entries.toml": idle_entry_words,
    "trades.toml": idle_trades,
    "roles.toml": idle_roles,
    "blind.toml": idle_blind_words,
    "organisations.toml": idle_organisations,
    "fields_of_study.toml": idle_fields_of_study,
    "occupations.toml": idle_occupations,
    "certificates.toml": idle_certificates,
}


def test_every_file_is_checked() -> None:
    elsewhere = {
        "career.toml",
        "commands.toml",
        "field_names.toml",
        "flags.toml",
        "latex.toml",
        "posting.toml",
        "tongues.toml",
    }  # by the tests of those that read them
    assert {path.name for path in FOLDER.glob("*.toml")} == CHECKS.keys() | elsewhere


@pytest.mark.parametrize("name", CHECKS)
def test_every_entry_can_act(name: str) -> None:
    assert list(CHECKS[name]()) == []
