"""Which documents are of one person, and the id of that person's profile."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from screen.documents.blocks.block import Document
from screen.documents.profile.identity import stated_name
from screen.documents.words.people import same_person


class _Group(msgspec.Struct):
    """Documents of one person."""

    folder: Path | None
    """That holds this person's documents alone; None: they lie among others'."""
    name: str | None
    """As the first of them states it."""
    members: list[tuple[Path, Document]]

    def takes(self, folder: Path | None, name: str | None) -> bool:
        """Whether another document is of the same person: of the same folder, or of the same name among others."""
        if folder is not None or self.folder is not None:
            return folder == self.folder
        return bool(name and self.name and same_person(name, self.name))


def group_documents(
    documents: Sequence[tuple[Path, Document]], owner: Mapping[Path, Path], *, single: bool = False
) -> Iterator[list[tuple[Path, Document]]]:
    """The documents person by person.

    With `single` all are one person's. Those of a folder are too, unless whole documents in it state the names of
    several people. Of other files, those that state one name are, and a file that states none goes with the one person
    whose file lies in the same folder.
    """
    if single:
        if documents:
            yield list(documents)
        return
    groups, nameless = _by_person(documents, owner)
    everybody = [group.members for group in groups]
    everybody += _join_nameless([group.members for group in groups if group.folder is None], nameless)
    order = {path: number for number, (path, _) in enumerate(documents)}
    yield from sorted(
        (sorted(members, key=lambda pair: order[pair[0]]) for members in everybody),
        key=lambda members: order[members[0][0]],
    )


def _by_person(
    documents: Sequence[tuple[Path, Document]], owner: Mapping[Path, Path]
) -> tuple[list[_Group], list[tuple[Path, Document]]]:
    """The documents with those of the same folder or name, and those that neither a folder nor a name gives to one."""
    groups: list[_Group] = []
    nameless: list[tuple[Path, Document]] = []
    stated_names = {path: stated_name(document) for path, document in documents}
    shared = _shared_folders(documents, owner, stated_names)
    for path, document in documents:
        folder = None if owner.get(path) in shared else owner.get(path)
        stated = stated_names[path]
        name = stated[0] if stated else None
        if folder is None and stated is None:
            nameless.append((path, document))
        elif theirs := next((group for group in groups if group.takes(folder, name)), None):
            theirs.members.append((path, document))
        else:
            groups.append(_Group(folder, name, [(path, document)]))
    return groups, nameless


def _shared_folders(
    documents: Sequence[tuple[Path, Document]],
    owner: Mapping[Path, Path],
    stated_names: Mapping[Path, tuple[str, str] | None],
) -> set[Path]:
    """The folders that hold several people's documents, not the parts of one person's site."""
    people: dict[Path, list[str]] = {}
    sites: set[Path] = set()
    for path, document in documents:
        folder = owner.get(path)
        if folder is None:
            continue
        if _is_part(path, document):
            sites |= {folder} if any(key in document.metadata for key in _OF_SITES) else set()
            continue
        stated = stated_names[path]
        known = people.setdefault(folder, [])
        if stated and not any(same_person(stated[0], name) or _script(stated[0]) != _script(name) for name in known):
            known.append(stated[0])
    return {folder for folder, names in people.items() if len(names) > 1 and folder not in sites}


def _script(name: str) -> bool:
    """Whether a name is written in Han or Hangul, which cannot be compared with Latin letters."""
    return bool(re.search(r"[\u3400-\u9fff\uac00-\ud7a3]", name))


def _join_nameless(
    named: Sequence[list[tuple[Path, Document]]], nameless: Sequence[tuple[Path, Document]]
) -> list[list[tuple[Path, Document]]]:
    """Put the files that state no name with the one person whose file lies beside; of the others, who they make up."""
    loose: dict[Path, list[tuple[Path, Document]]] = {}
    for path, document in nameless:
        beside = [members for members in named if members[0][0].parent == path.parent]
        (beside[0] if len(beside) == 1 else loose.setdefault(path.parent, [])).append((path, document))
    return [members for files in loose.values() for members in _apart(files)]


def _apart(beside: list[tuple[Path, Document]]) -> Iterator[list[tuple[Path, Document]]]:
    """Files of one folder that state no name: a page and its parts are one person's, several whole CVs are not."""
    parts = [pair for pair in beside if _is_part(*pair)]
    whole = [pair for pair in beside if pair not in parts]
    if len(whole) <= 1:
        yield beside
    else:
        yield from ([pair] for pair in whole)
        if parts:
            yield parts


_PART = re.compile(
    r"(?:publications?|papers?|bib(?:liography)?|references|education|work|experiences?"
    r"|projects?|skills?|awards?|news|teaching|talks?|about|index|resume|cv|readme"
    r"|bio|home|profile|research|contact|services?|patents?)[\w-]*",
    re.IGNORECASE,
)


_OF_SITES = ("collection", "permalink", "layout", "paperurl")
"""Front matter of the pages of one site."""


def _is_part(path: Path, document: Document | None = None) -> bool:
    """Whether a file says that it is a part of a set: by its name, as `publications.md`, or as a page of a site."""
    if document is not None and any(key in document.metadata for key in _OF_SITES):
        return True
    return bool(_PART.fullmatch(path.stem.lstrip("_"))) or path.suffix.casefold() in (".bib", ".yml", ".yaml")


def is_id(text: str) -> bool:
    """Whether a text can be the stem of a profile's file on any system."""
    return bool(re.fullmatch(r"[^\W_](?:[\w.-]{0,98}[\w-])?", text)) and ".." not in text


def slug(text: str) -> str:
    """A text as an id: `Ada B. Example` is `ada-b-example`."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[^\w]+", "-", plain).strip("-_")[:80] or "profile"


def id_of(group: Sequence[tuple[Path, Document]], owner: Mapping[Path, Path], taken: Iterable[str]) -> str:
    """The id of a person's profile: the stem of the only file, else the folder's name, else the person's.

    The stem of `cv.pdf` says nothing: there the person's name comes before the folder's. However a path is typed, the
    id is the same.
    """
    first = group[0][0]
    folder = owner.get(first)
    stated = next((found[0] for _, document in group if (found := stated_name(document))), None)
    own = [stated] if stated else []
    parents = {path.resolve().parent.name for path, _ in group} - {""}
    beside = list(parents) if len(parents) == 1 else []
    if folder is not None:
        names = [folder.resolve().name, *([first.stem] if len(group) == 1 else []), *beside, *own]
    elif len(group) > 1:
        names = [*beside, *own]
    elif _is_part(first):
        names = [*own, *beside]
    else:
        names = [first.stem, *beside, *own]
    names.append(first.stem)
    for name in names:
        chosen = name if is_id(name) else slug(name)
        if chosen not in taken:
            return chosen
    number = 2
    while f"{slug(names[0])}-{number}" in taken:
        number += 1
    return f"{slug(names[0])}-{number}"
