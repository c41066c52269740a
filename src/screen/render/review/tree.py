"""One person's explanation as a tree that folds: requirements, groups, criteria, quotes."""

from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text
from textual.widgets import Tree
from textual.widgets.tree import TreeNode

from screen.commands.ranking import Candidate
from screen.ground.evidence import Evidence, Node
from screen.ground.outgoing import one_line
from screen.judgement.cell import cells
from screen.render.flag_words import MARK
from screen.render.points import share, two_decimals
from screen.render.requirement_names import requirement_name
from screen.render.terminal import AMBER, GROUP_STYLES, STATES, quote_text
from screen.sources.rubric import Rubric

_NARROWEST = 24
"""Cells of a quote, at least."""
_LABEL = 14
"""Cells that stand before the label of a criterion, and the scroll bar."""
_INDENT = 20
"""Cells that stand before and behind a quote."""


class TreeQuote(NamedTuple):
    """What a node stands for."""

    criterion: str
    quote: Evidence
    """The quote, or of a criterion its best one."""


_Branch = TreeNode[TreeQuote | None]


class ExplanationTree(Tree[TreeQuote | None]):
    """The tree of one candidate."""

    def show(self, candidate: Candidate, rubric: Rubric) -> None:
        """Draw somebody's tree, with the cursor on the first criterion."""
        self.clear()
        verdict = candidate.verdict
        self.root.set_label(Text(f"{one_line(candidate.name)}  {two_decimals(verdict.score)} of 100", style="bold"))
        self._add_needs(candidate, rubric)
        if (explanation := candidate.explanation) is None:
            return
        states = {(cell.group, cell.label): cell.state for cell in cells(explanation, verdict.gates)}
        first = self.root
        for group in explanation.details or ():
            mark, colour = GROUP_STYLES[group.label]
            told = f"{mark} {group.label}  {two_decimals(group.points)} of {share(group.of)}"
            branch = self.root.add(Text(told, style=f"bold {colour}"), expand=group.label == "skills")
            for leaf in group.details or ():
                if leaf.points or leaf.quotes or group.label == "skills":
                    node = self._add_leaf(branch, leaf, states.get((group.label, leaf.label)))
                    first = node if first is self.root and branch.is_expanded else first
        self.root.expand()
        self.call_after_refresh(self.move_cursor, first)

    def _add_needs(self, candidate: Candidate, rubric: Rubric) -> None:
        """What is required, folded into its marks; what to ask, flags, and what was decided."""
        gates = candidate.verdict.gates
        if gates:
            marks = Text(" ").join(Text(*STATES[gate.state]) for gate in gates)
            needs = self.root.add(Text("requirements  ").append_text(marks))
            for gate in gates:
                mark, colour = STATES[gate.state]
                needs.add_leaf(Text(f"{mark} {requirement_name(gate.name, rubric)}: {gate.state}", style=colour))
        if candidate.verdict.ask:
            asked = self.root.add(Text(f"ask  {len(candidate.verdict.ask)}", style=AMBER))
            for question in candidate.verdict.ask:
                asked.add_leaf(Text(one_line(question), style=AMBER))
        for flag in candidate.flags:
            self.root.add_leaf(Text(f"{MARK} {flag.kind}: {one_line(flag.message)}", style="magenta"))
        if candidate.decision:
            told = f"{candidate.decision.decision}: {candidate.decision.reason}"
            self.root.add_leaf(Text(one_line(told), style="green"))

    def _add_leaf(self, branch: _Branch, leaf: Node, state: str | None) -> _Branch:
        label = Text()
        if state:
            mark, colour = STATES[state]
            label.append(f"{mark} ", style=colour)
        label.append(f"{two_decimals(leaf.points)} of {two_decimals(leaf.of)}  ", style="bold")
        label.append(one_line(leaf.label))
        if leaf.note:
            label.append(f"  {one_line(leaf.note)}", style="dim")
        width = self.app.size.width  # that of the tree, which has none of its own before it is shown
        told = label.copy()
        label.truncate(width - _LABEL, overflow="ellipsis")
        lines = told.wrap(Console(), max(_NARROWEST, width - _INDENT))
        rest = list(lines) if told.cell_len > width - _LABEL else []
        quotes = [quote for quote in leaf.quotes if quote.match != "field"] or list(leaf.quotes)
        if not quotes and not rest:
            return branch.add_leaf(label)
        node = branch.add(label, data=TreeQuote(leaf.label, quotes[0]) if quotes else None)
        for quote in quotes:
            where = f"  {one_line(quote.place) if quote.place else quote.path}"
            text = quote_text(quote, max(_NARROWEST, width - _INDENT - cell_len(where)), "italic")
            node.add_leaf(text.append(where, style="not italic dim"), data=TreeQuote(leaf.label, quote))
        for line in rest:
            line.rstrip()
            node.add_leaf(line)
        return node
