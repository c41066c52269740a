"""The names of certificates that are known, where they stand for what somebody holds."""

from collections.abc import Sequence

from screen.postings.words import PostingWords, phrases

WITH = (("with",), ("by",), ("bei",), ("beim",))
"""Behind a head, before those who keep the register: `registered with the Kiln Council`."""
OR = (("or",), ("oder",), ("ou",), ("o",))
AND = (("and",), ("und",), ("et",), ("y",))


def certificate_names(words: PostingWords) -> list[range]:
    """The places of names that are certificates: as they are spelt, to be held, and no kind of something else."""
    named = [
        place
        for place in words.find(phrases("certificates", "names"))
        if _as_spelt(words, place) and not is_known_only(words, place)
    ]
    return _without_kinds(words, [_with_class(words, place) for place in _joined(words, named)])


def _with_class(words: PostingWords, place: range) -> range:
    """A name with the number of its class, which stands before or behind it: `HGV Class 1`, `Class 2 HGV`."""
    start, stop = place.start - 2, place.stop
    before = start >= 0 and words.folded[start : start + 1] in phrases("names", "before_a_letter")
    numbered = before and words.folded[start + 1].isdigit()
    behind = words.folded[stop : stop + 1] in phrases("names", "before_a_letter")
    number = "".join(words.folded[stop + 1 : stop + 2])
    return range(start if numbered else place.start, stop + 2 if behind and number.isdigit() else stop)


def is_short_form(words: PostingWords, at: int) -> bool:
    """Whether the word at `at` is alone in a bracket and in capitals."""
    raw = words.raw(at, at + 1)
    alone = words.gap(at).strip() == "(" and words.gap(at + 1).lstrip().startswith(")")
    return alone and len(raw) > 1 and (raw.isupper() or raw.isdigit() or sum(map(str.isupper, raw)) > 1)


def is_known_only(words: PostingWords, place: range) -> bool:
    """Whether one is to know what a name stands for, not to hold it: `knowledge of the NMC Code`."""
    start = place.start
    while start > 0 and is_short_form(words, place.start) and (start == place.start or not words.gap(start).strip()):
        start -= 1  # `understanding of glaze chemistry (GC)`
    leads = list(words.find(phrases("phrases", "leads"), max(0, start - 4), place.start))
    if is_short_form(words, place.start) and any(lead.start >= start for lead in leads):
        return True
    small = {*phrases("phrases", "modifiers")}
    return any(all((word,) in small for word in words.folded[lead.stop : place.start]) for lead in leads)


def _joined(words: PostingWords, named: Sequence[range]) -> list[range]:
    """The names with those put together that stand side by side: `Six Sigma Green Belt`."""
    out: list[range] = []
    for place in named:
        if out and out[-1].stop == place.start and words.gap(place.start) == " ":
            out[-1] = range(out[-1].start, place.stop)
        else:
            out.append(place)
    return out


def _without_kinds(words: PostingWords, named: Sequence[range]) -> list[range]:
    """The names without those that say of what kind a noun behind them is: `CTA copy`, `A+ players`."""
    kept: list[range] = []
    kind_before: int | None = None
    for place in reversed(named):
        joined = kind_before is not None and all(
            (word,) in (*OR, *AND) for word in words.folded[place.stop : kind_before]
        )
        if joined or _is_kind(words, place):
            kind_before = place.start
        else:
            kept.append(place)
    return kept[::-1]


def _is_kind(words: PostingWords, place: range) -> bool:
    after = place.stop
    if after >= len(words) or words.gap(after) != " " or not words.raw(after, after + 1).islower():
        return False
    word = (words.folded[after],)
    if word[0].isdigit():
        return False
    of_phrases = ("stops", "tails", "modifiers", "leads")
    of_needs = ("must", "after", "before", "none", "alternatives", "if", "turns", "examples", "one_of")
    of_certificates = ("heads", "tails", "of", "before", "left_out")
    known = (("phrases", of_phrases), ("need", of_needs), ("certificates", of_certificates), ("years", ("of", "units")))
    return not any(phrase[:1] == word for table, names in known for name in names for phrase in phrases(table, name))


def _as_spelt(words: PostingWords, place: range) -> bool:
    """Whether a certificate's name stands there as it is spelt, for in small letters many are other words."""
    raw = words.raw(place.start, place.stop)
    return len(place) > 1 or (raw[:1].isupper() and (raw.isupper() or not raw.isalpha() or not raw[1:].islower()))
