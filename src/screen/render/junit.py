"""JUnit XML, which CI services read: suites of cases that pass, fail or could not be run.

The shape is what the schemas of Apache Ant and of Jenkins have in common, so that either accepts it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

import msgspec

from screen import __version__
from screen.ground.outgoing import visible

_NO_TIME = "1970-01-01T00:00:00"
"""The schema of Ant asks when and where; the same files give the same bytes, so neither is told."""


class Fault(msgspec.Struct, frozen=True):
    """Why a case did not pass."""

    kind: str
    """What was asked for: a rule, an assertion."""
    message: str
    text: str = ""
    """The whole of it, in lines."""
    error: bool = False
    """It could not be run at all."""


class Case(msgspec.Struct, frozen=True):
    """One thing that was tried."""

    name: str
    group: str
    """What it belongs to: the `classname`."""
    fault: Fault | None = None


class Suite(msgspec.Struct, frozen=True):
    """Cases that belong together."""

    name: str
    cases: tuple[Case, ...]
    properties: Mapping[str, str] = {}
    """Besides the version."""
    output: str = ""
    """What is worth knowing and fails no case, in lines."""


def junit_xml(suites: Iterable[Suite]) -> str:
    """The XML document."""
    lines = [line for number, suite in enumerate(suites) for line in _suite(number, suite)]
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>", *lines, "</testsuites>", ""])


def _suite(number: int, suite: Suite) -> Iterator[str]:
    faults = [case.fault for case in suite.cases if case.fault]
    errors = sum(fault.error for fault in faults)
    yield (
        f'  <testsuite name="{_attribute(suite.name)}" package="screen" id="{number}" tests="{len(suite.cases)}"'
        f' failures="{len(faults) - errors}" errors="{errors}" time="0" timestamp="{_NO_TIME}" hostname="localhost">'
    )
    yield "    <properties>"
    for name, value in {"version": __version__, **suite.properties}.items():
        yield f'      <property name="{name}" value="{_attribute(value)}"/>'
    yield "    </properties>"
    for case in suite.cases:
        yield from _case(case)
    yield f"    <system-out>{_text(suite.output)}</system-out>" if suite.output else "    <system-out/>"
    yield from ("    <system-err/>", "  </testsuite>")


def _case(case: Case) -> Iterator[str]:
    head = f'    <testcase name="{_attribute(case.name)}" classname="{_attribute(case.group)}" time="0"'
    if case.fault is None:
        yield f"{head}/>"
        return
    fault, tag = case.fault, "error" if case.fault.error else "failure"
    start = f'      <{tag} message="{_attribute(fault.message)}" type="{_attribute(fault.kind)}"'
    yield f"{head}>"
    yield f"{start}>{_text(fault.text)}</{tag}>" if fault.text else f"{start}/>"
    yield "    </testcase>"


@cache
def _not_xml() -> re.Pattern[str]:
    """What XML 1.0 cannot hold, escaped or not."""
    return re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _text(text: str) -> str:
    clean = _not_xml().sub("�", "\n".join(visible(line) for line in text.split("\n")))
    return clean.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _attribute(text: str) -> str:
    return _text(text).replace('"', "&quot;").replace("\n", "&#10;")
