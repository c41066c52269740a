"""One candidate as data: a JSON Resume document, read into what criteria ask for.

Old keys and the loose values of real files (`company`, `null`, `Present`, numbers for strings) are read as meant, with
a note; a document that is no profile raises `InputError`.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from screen.ground.errors import InputError
from screen.sources.field_path import FieldPath
from screen.sources.fields import TOLD_OF_SKILLS
from screen.sources.papers import Paper, read_papers, standing_of, work_of
from screen.sources.passages import KINDS, SUMMARY, TEXT, Passage, Texts, passages_of, read_texts
from screen.sources.tenure import Stay, read_stays

_LISTS = (
    "work", "volunteer", "education", "awards", "certificates", "publications", "skills", "languages", "interests",
    "references", "projects", "patents", "talks", "service",
)  # fmt: skip
_STRING_ITEMS = frozenset({"skills", "languages", "interests", "awards", "certificates", "patents", "talks", "service"})
_OLD_KEYS = {"work": {"company": "name", "website": "url"}, "volunteer": {"website": "url"},
             "publications": {"website": "url"}, "projects": {"website": "url"}}  # fmt: skip


_A_CAREER = 300
"""A summary of so many characters has had room to say what somebody can do."""
_TELLING = frozenset(number for number, kind in enumerate(KINDS) if kind.section in TOLD_OF_SKILLS)


class Profile(msgspec.Struct, frozen=True):
    """A candidate, ready to be judged."""

    id: str
    """The file's stem, or the field `id` of a JSON line."""
    name: str
    """The candidate's name as printed; the id where there is none. Never matched."""
    source: str
    """The file, as the user named it, with the line in a JSON Lines file."""
    document: Mapping[str, Any]
    """The whole document, unknown keys too, old keys renamed."""
    texts: Texts
    """Every text that a criterion may read."""
    papers: tuple[Paper, ...] | None
    """None: the profile has no key `publications`, so it could not have said."""
    stays: tuple[Stay, ...] | None
    """Jobs and doctoral studies; None: the profile has neither a key `work` nor doctoral studies."""
    told_of_work: bool
    """The profile has a key `work`."""
    told_of_skills: bool
    """The profile has text about work, projects or skills, so a skill that it does not name is missing."""
    notes: tuple[str, ...] = ()
    """What was read as meant rather than as written."""

    @property
    def invented(self) -> bool:
        """Whether the profile says that nobody is called so (`meta.invented`)."""
        meta = self.document.get("meta")
        return isinstance(meta, Mapping) and meta.get("invented") is True

    @property
    def passages(self) -> tuple[Passage, ...]:
        """`texts`, with names for all of it; made anew."""
        return tuple(passages_of(self.texts))


def read_profile(document: object, *, profile_id: str, source: str) -> Profile:
    """The profile in a decoded JSON document.

    Raises:
        InputError: the document is not an object, or one of its sections has the wrong type.
    """
    notes: list[str] = []
    nulls: set[FieldPath] = set()
    shaped = _shaped(document, source, notes, nulls)
    basics = shaped["basics"]
    publications = shaped.get("publications", ())
    standings, works = [standing_of(item) for item in publications], [work_of(item) for item in publications]
    texts = read_texts(shaped, standings, works)
    # A null in a list stays in its place as an empty item, so that the paths of the others are those of the file.
    stays = read_stays(shaped, notes)
    if nulls:
        stays = tuple(stay for stay in stays if stay.path not in nulls)
    return Profile(
        id=profile_id,
        name=basics["name"].strip() if isinstance(basics.get("name"), str) and basics["name"].strip() else profile_id,
        source=source,
        document=shaped,
        texts=texts,
        papers=read_papers(publications, standings, works, notes) if "publications" in shaped else None,
        stays=stays if stays or "work" in shaped else None,
        told_of_work="work" in shaped,
        told_of_skills=_tells_of_skills(texts),
        notes=tuple(notes),
    )


def _tells_of_skills(texts: Texts) -> bool:
    """Whether there is text about work, projects or skills, or a summary that has room for it."""
    if not _TELLING.isdisjoint(texts.told[::TEXT]):
        return True
    return any(passage.path == SUMMARY and sum(map(len, passage.lines)) >= _A_CAREER for passage in passages_of(texts))


def _shaped(document: object, source: str, notes: list[str], nulls: set[FieldPath]) -> dict[str, Any]:
    if not isinstance(document, dict):
        many = "; write many profiles one a line, in a .jsonl file" if isinstance(document, list) else ""
        raise InputError(f"{source}: a profile is a JSON object, this is {_kind(document)}{many}")
    shaped = dict(document)
    basics = shaped.get("basics")
    if basics is None:
        basics = {}
    if not isinstance(basics, dict):
        raise InputError(f"{source}: `basics` must be an object, this is {_kind(basics)}")
    shaped["basics"] = basics
    for name in _LISTS:
        if name not in shaped:
            continue
        value = shaped[name]
        if value is None:
            del shaped[name]
            continue
        if not isinstance(value, list):
            raise InputError(f"{source}: `{name}` must be a list, this is {_kind(value)}")
        if None in value:
            nulls |= {FieldPath(name, index) for index, item in enumerate(value) if item is None}
        old = _OLD_KEYS.get(name, {}).keys()
        shaped[name] = [
            item if isinstance(item, dict) and old.isdisjoint(item) else _item(name, index, item, source, notes)
            for index, item in enumerate(value)
        ]
    return shaped


def _item(section: str, index: int, item: object, source: str, notes: list[str]) -> object:
    if isinstance(item, str) and section in _STRING_ITEMS:
        return item
    if item is None:
        if section != "publications":  # of which `read_papers` says that it has no title
            notes.append(f"{section}[{index}] is null: left out")
        return {}
    if not isinstance(item, dict):
        raise InputError(f"{source}: `{section}[{index}]` must be an object, this is {_kind(item)}")
    for old, new in _OLD_KEYS.get(section, {}).items():
        if item.get(old) is not None and item.get(new) is None:
            item = {**item, new: item[old]}
            notes.append(f"{section}[{index}].{old} read as {new}")
    return item


def _kind(value: object) -> str:
    kinds = {bool: "a boolean", int: "a number", float: "a number", str: "a string", list: "a list", dict: "an object"}
    return kinds.get(type(value), "null")
