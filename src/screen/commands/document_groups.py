"""Which documents are of one person, and the id of that person's profile."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, permutations
from pathlib import Path

import msgspec

from screen.documents.profile.owner_signs import OwnerSigns
from screen.documents.words.people import same_person
from screen.ground.name_forms import name_forms

_FEW = 3
"""People whose documents print one address, at most, for that to be told: a recruiter's stands on all."""

Signed = tuple[Path, OwnerSigns]
"""A document and the signs of whose it is."""


class _Group(msgspec.Struct):
    """Documents of one person."""

    folder: Path | None
    """That holds this person's documents alone; None: they lie among others'."""
    names: list[str]
    """As they state it, each form once."""
    addresses: set[str]
    """Digests of the addresses of e-mail that they print."""
    members: list[Signed]

    def takes(self, signs: OwnerSigns) -> bool:
        """Whether a document among others' is of the same person: of the same name, and not of another address."""
        if self.addresses and signs.addresses and not self.addresses & signs.addresses:
            return False
        return all(same_person(signs.name or "", name) for name in self.names)

    def add(self, path: Path, signs: OwnerSigns) -> None:
        """Take a document in."""
        self.members.append((path, signs))
        self.addresses |= signs.addresses
        if signs.name and signs.name not in self.names:
            self.names.append(signs.name)


class _LooseGroups:
    """The groups of documents that lie among others', found by the name that they state."""

    def __init__(self) -> None:
        self.groups: list[_Group] = []
        self._by_key: dict[str, list[int]] = defaultdict(list)

    def add(self, path: Path, signs: OwnerSigns) -> None:
        """Put a document with the one group that is its person's, else in one of its own."""
        keys = name_keys(signs.name or "")
        near = sorted({number for key in keys for number in self._by_key.get(key, ())})
        theirs = [number for number in near if self.groups[number].takes(signs)]
        # A document that prints no address may be of either of two people of one name: it is joined with none.
        if len(theirs) == 1 or (theirs and signs.addresses):
            number = theirs[0]
        else:
            number = len(self.groups)
            self.groups.append(_Group(None, [], set(), []))
        self.groups[number].add(path, signs)
        for key in keys:
            if number not in self._by_key[key][-1:]:
                self._by_key[key].append(number)


def name_keys(name: str) -> set[str]:
    """Keys of a name: two that can be of one person (see `people.same_person`) have one in common.

    They have the same letters in one order or the other, or a word and the initial of another one.
    """
    keys = set()
    for form in name_forms(name):
        keys |= {"".join(form), "".join(form[-1:] + form[:-1])}
        keys |= {f"{word} {other[0]}" for word, other in permutations(form, 2) if len(word) > 1}
    return keys


def group_documents(
    documents: Sequence[Signed], owner: Mapping[Path, Path], *, single: bool = False
) -> Iterator[list[Signed]]:
    """The documents person by person.

    With `single` all are one person's; so are those with one folder as their `owner`. Of other files, those that state
    one name are, unless they print different addresses of e-mail, and a part of a set that states none goes with the
    one person whose file lies in the same folder.
    """
    if single:
        if documents:
            yield list(documents)
        return
    folders: dict[Path, list[Signed]] = {}
    named, nameless = _LooseGroups(), []
    for path, signs in documents:
        folder = owner.get(path)
        if folder is not None:
            folders.setdefault(folder, []).append((path, signs))
        elif signs.name is None:
            nameless.append((path, signs))
        else:
            named.add(path, signs)
    loose = [group.members for group in named.groups]
    everybody = [*folders.values(), *loose, *_join_nameless(loose, nameless)]
    order = {path: number for number, (path, _) in enumerate(documents)}
    yield from sorted(
        (sorted(members, key=lambda pair: order[pair[0]]) for members in everybody),
        key=lambda members: order[members[0][0]],
    )


def own_folders(documents: Sequence[Signed], owner: Mapping[Path, Path]) -> dict[Path, Path]:
    """The folder of each document that is its one person's.

    Not of those in a folder that whole documents of several people share, nor of one that may be somebody else's.
    """
    shared = _shared_folders(documents, owner)
    held: dict[Path, list[Signed]] = defaultdict(list)
    for path, signs in documents:
        if (folder := owner.get(path)) is not None and folder not in shared:
            held[folder].append((path, signs))
    return {path: folder for folder, members in held.items() for path, _ in _of_one_person(members)}


def _of_one_person(members: Sequence[Signed]) -> Iterator[Signed]:
    """Of the documents in one person's folder those that name the person, and the parts of a set."""
    named = [pair for pair in members if pair[1].name]
    has_one = sum(not _is_part(*pair) for pair in members) == 1
    for pair in members:
        if pair[1].name or (_whose(pair, [named]) if named else has_one or _is_part(*pair)):
            yield pair


def _whose(nameless: Signed, people: Sequence[list[Signed]]) -> list[list[Signed]]:
    """Those of some people, each by their documents, whose a document that names nobody may be.

    Called as one of theirs it is theirs; else a whole document is nobody's, what lists works is its authors', and a
    part of a set may be anybody's.
    """
    path, signs = nameless
    stem = path.stem.casefold()
    if called := [one for one in people if any(other.stem.casefold() == stem for other, _ in one)]:
        return called
    if not _is_part(path, signs):
        return []
    return [one for one in people if not signs.authors or any(_wrote(other.name, signs) for _, other in one)]


def _wrote(name: str | None, signs: OwnerSigns) -> bool:
    """Whether somebody may be an author of most of what a document lists; names in two scripts cannot be compared."""
    return any(name and (same_person(name, one) or _script(name) != _script(one)) for one in signs.authors)


def _shared_folders(documents: Sequence[Signed], owner: Mapping[Path, Path]) -> set[Path]:
    """The folders that hold several people's documents, not the parts of one person's site.

    A site has more pages than documents of others, and one front page; a folder of CVs among which a page lies has not.
    """
    people: dict[Path, list[str]] = defaultdict(list)
    pages: Counter[Path] = Counter()
    fronts: Counter[Path] = Counter()
    for path, signs in documents:
        folder = owner.get(path)
        if folder is None:
            continue
        fronts[folder] += signs.is_front
        if _is_part(path, signs):
            pages[folder] += signs.is_page
        elif signs.name:
            people[folder].append(signs.name)
    crowded = {folder for folder, names in people.items() if (others := _others(names)) and others >= pages[folder]}
    return crowded | {folder for folder, number in fronts.items() if number > 1}


def _others(names: Sequence[str]) -> int:
    """How many of the names are of others than the first one in their script: names in two cannot be compared."""
    first: dict[bool, str] = {}
    return sum(not same_person(name, first.setdefault(_script(name), name)) for name in names)


def _script(name: str) -> bool:
    """Whether a name is written in Han or Hangul, which cannot be compared with Latin letters."""
    return bool(re.search(r"[\u3400-\u9fff\uac00-\ud7a3]", name))


def _join_nameless(named: Sequence[list[Signed]], nameless: Sequence[Signed]) -> list[list[Signed]]:
    """Put the parts that state no name with the one person whose file lies beside; of the others, who they make up."""
    beside: dict[Path, list[list[Signed]]] = defaultdict(list)
    for members in named:
        beside[members[0][0].parent].append(members)
    loose: dict[Path, list[Signed]] = {}
    for path, signs in nameless:
        people = _whose((path, signs), beside.get(path.parent, []))
        (people[0] if len(people) == 1 else loose.setdefault(path.parent, [])).append((path, signs))
    return [members for files in loose.values() for members in _apart(files)]


def _apart(beside: list[Signed]) -> Iterator[list[Signed]]:
    """Files of one folder that state no name: a page and its parts are one person's, several whole CVs are not."""
    parts: list[Signed] = []
    whole: list[Signed] = []
    for pair in beside:
        (parts if _is_part(*pair) else whole).append(pair)
    if len(whole) <= 1:
        yield beside
    else:
        yield from ([pair] for pair in whole)
        if parts:
            yield parts


_PART = re.compile(
    r"(?:publications?|papers?|bib(?:liography)?|references|education|work|experiences?"
    r"|projects?|skills?|awards?|accomplishments?|certificat(?:es?|ions?)|languages?|volunteering"
    r"|news|teaching|talks?|about|index|resume|cv|readme"
    r"|bio|home|profile|research|contact|services?|patents?)[\w-]*",
    re.IGNORECASE,
)


_DEVICE = re.compile(r"(?i:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)")
"""What is no name of a file on Windows."""
_CV = re.compile(r"(?:cv|resume)", re.IGNORECASE)


def _is_part(path: Path, signs: OwnerSigns | None = None) -> bool:
    """Whether a file says that it is a part of a set: by its name, as `publications.md`, or as a page of a site.

    One called `CV_Ada_Example` that names somebody is a whole document, as those beside it are; so is a front page that
    is called after somebody.
    """
    if signs is not None and not signs.is_front and (signs.is_page or (signs.name and _CV.match(path.stem))):
        return signs.is_page
    return bool(_PART.fullmatch(path.stem.lstrip("_"))) or path.suffix.casefold() in (".bib", ".yml", ".yaml")


def is_id(text: str) -> bool:
    """Whether a text can be the stem of a profile's file on any system."""
    is_device = _DEVICE.match(text) is not None
    return bool(re.fullmatch(r"[^\W_](?:[\w.-]{0,98}[\w-])?", text)) and ".." not in text and not is_device


def slug(text: str) -> str:
    """A text as an id: `Ada B. Example` is `ada-b-example`."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[^\w]+", "-", plain).strip("-_")[:80] or "profile"


def same_addresses(groups: Sequence[Sequence[Signed]]) -> list[tuple[int, int]]:
    """Pairs of groups, by number, whose documents print one address of e-mail.

    They name different people, or name nobody. What many print is the address of those who sent the documents.
    """
    printed: dict[str, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for address in set().union(*(signs.addresses for _, signs in group)):
            printed[address].append(number)
    few = (numbers for numbers in printed.values() if len(numbers) <= _FEW)
    return sorted({pair for numbers in few for pair in combinations(numbers, 2)})


def crowded_folders(groups: Iterable[Sequence[Signed]]) -> set[Path]:
    """The folders in which documents of several people lie: their names are nobody's."""
    seen: set[Path] = set()
    crowded: set[Path] = set()
    for group in groups:
        here = {path.resolve().parent for path, _ in group}
        crowded |= here & seen
        seen |= here
    return crowded


def id_of(
    group: Sequence[Signed], owner: Mapping[Path, Path], taken: Iterable[str], crowded: Container[Path] = ()
) -> str:
    """The id of a person's profile: the stem of the only file, else the folder's name, else the person's.

    The stem of `cv.pdf` says nothing: there the person's name comes before the folder's, and so does a folder that is
    `crowded` by several people's documents. However a path is typed, the id is the same. `taken`: ids that others have,
    case folded, as some systems fold the names of files.
    """
    names = _names_of(group, owner.get(group[0][0]), crowded)
    for name in names:
        chosen = name if is_id(name) else slug(name)
        if is_id(chosen) and chosen.casefold() not in taken:
            return chosen
    number = 2
    while f"{slug(names[0])}-{number}" in taken:
        number += 1
    return f"{slug(names[0])}-{number}"


def _names_of(group: Sequence[Signed], folder: Path | None, crowded: Container[Path]) -> list[str]:
    """What the profile of a group may be called, the best name first."""
    first = group[0][0]
    own = [signs.name for _, signs in group if signs.name][:1]
    parents = {path.resolve().parent for path, _ in group}
    beside = [parent.name for parent in parents if len(parents) == 1 and parent.name]
    shared = any(parent in crowded for parent in parents)
    if folder is not None and (len(group) > 1 or _is_part(first)):
        names = [folder.resolve().name, *([first.stem] if len(group) == 1 else []), *beside, *own]
    elif len(group) > 1 and not shared:
        names = [*beside, *own]
    elif len(group) > 1 or _is_part(first) or _DEVICE.match(first.stem):
        names = [*own, *beside]
    else:
        names = [first.stem, *beside, *own]
    return [*names, first.stem]
