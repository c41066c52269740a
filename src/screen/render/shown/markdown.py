"""One candidate as Markdown: the card in short, and what each rubric says with its quotes."""

from collections.abc import Iterator, Mapping
from typing import Any

from screen.commands.show import Fit, Shown
from screen.render.basis import basis_line
from screen.render.career import career_sentence
from screen.render.explanation.markdown import explanation_lines
from screen.render.flag_words import MARK, flag_item
from screen.render.markdown import literal
from screen.render.points import two_decimals
from screen.render.requirement_names import requirement_name
from screen.render.shown.card import dates_text
from screen.render.unread import unread_quotes
from screen.sources.field_path import FieldPath
from screen.sources.tenure import Stay, span_text


def render_markdown(shown: Shown, *, everything: bool = False) -> str:
    """A page that reads well in an issue; `everything`: with what earned nothing."""
    lines = [f"## {literal(shown.profile.name)}", "", *_card(shown, everything=everything)]
    lines += [f"- {MARK} {flag_item(flag)}" for flag in shown.flags]
    for fit in shown.fits:
        lines += ["", *_fit(fit, shown, everything=everything)]
    return "\n".join([*lines, ""])


def _card(shown: Shown, *, everything: bool) -> Iterator[str]:
    document = shown.profile.document
    for name in ("label", "summary"):
        if isinstance(text := document["basics"].get(name), str):
            yield from (literal(text), "")
    jobs = {FieldPath("work", index): item for index, item in enumerate(document.get("work") or ())}
    for stay in shown.profile.stays or ():
        if stay.path in jobs:  # doctoral studies stand in the education
            yield f"- {literal(span_text(stay))}: {literal(_role(stay, jobs[stay.path]))}"
    for item in document.get("education") or ():
        if isinstance(item, Mapping) and (study := _study(item)):
            yield f"- {literal(study)}"
    for section, named in (("skills", "Skills"), ("certificates", "Certificates"), ("languages", "Languages")):
        if names := ", ".join(name for item in document.get(section) or () for name in _names(item)):
            yield f"- {named}: {literal(names)}"
    for one in shown.decisions:
        told = "; ".join(filter(None, (one.reason, one.note, one.rubric and f"for {one.rubric}")))
        yield f"- {literal(f'{one.at[:10]} {one.decision}: {told}')}"
    if unread := unread_quotes(document, everything=everything):
        yield f"- {literal(unread)}"


def _role(stay: Stay, job: Mapping[str, Any]) -> str:
    employer = f", {job['name']}" if isinstance(job.get("name"), str) else ""
    kind = "" if stay.kind == "full-time" else f" ({stay.kind})"
    return f"{stay.title or 'position not stated'}{employer}{kind}"


def _study(item: Mapping[str, Any]) -> str:
    told = ", ".join(item[name] for name in ("studyType", "area", "institution") if isinstance(item.get(name), str))
    when = dates_text(item)
    return f"{when}: {told}" if told and when else told


def _names(item: object) -> Iterator[str]:
    """The names in an item of a list of names: its own with the words that it groups, or those alone."""
    if isinstance(item, Mapping):
        name, words = item.get("name") or item.get("language"), item.get("keywords")
        words = words if isinstance(words, list) else [item.get("fluency")]
        grouped = ", ".join(word for word in words if isinstance(word, str))
        if isinstance(name, str):
            yield f"{name} ({grouped})" if grouped else name
        elif grouped:
            yield grouped
    elif isinstance(item, str):
        yield item


def _fit(fit: Fit, shown: Shown, *, everything: bool) -> Iterator[str]:
    verdict = fit.verdict
    yield from (f"### {literal(fit.rubric.title)}: {two_decimals(verdict.score)} of 100", "")
    if fit.strong_career is not None:
        yield from (literal(career_sentence(fit.strong_career)), "")
    for gate in verdict.gates:
        yield f"- {literal(requirement_name(gate.name, fit.rubric))}: {gate.state}"
    if verdict.ask:
        yield f"- ask: {literal('; '.join(verdict.ask))}"
    for flag in fit.flags:
        yield f"- {MARK} {flag_item(flag)}"
    yield ""
    yield from explanation_lines(fit.explanation, everything=everything)
    yield literal(basis_line(fit.rubric.path, as_of=shown.as_of, idf_kind=fit.idf_kind, version=shown.version))
