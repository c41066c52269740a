"""A review on a terminal: one line a person, a tree that unfolds, the document at the quoted line, decisions."""

import asyncio
import io
import os
import shlex
import subprocess
from collections.abc import Callable
from typing import ClassVar

from rich.console import Console
from rich.text import Text
from textual import work
from textual.app import App, ComposeResult, SuspendNotSupported
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import DataTable, Footer, Input, Static

from screen.commands.ranking import Candidate
from screen.commands.review import Review
from screen.ground.errors import ScreenError
from screen.ground.outgoing import one_line
from screen.render.comparison.table import draw_comparison
from screen.render.ranking.words import basis, shown_names
from screen.render.review.rows import ORDERS, chosen, heads, legend, row
from screen.render.review.screens import DecisionScreen, PeopleTable, TextScreen
from screen.render.review.tree import ExplanationTree, TreeQuote
from screen.render.terminal import Parts


class ReviewApp(App[None]):
    """The review of one ranking."""

    CSS_PATH = "review.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "source", "text", priority=True, tooltip="what stands around the quote; the tree again"),
        Binding("slash", "filter", "find", tooltip="name, criterion that is met, decision; -word: without it"),
        Binding("s", "sort", "sort", show=False, tooltip="by score, name, requirements, decision"),
        Binding("c", "mark", "pair", tooltip="marks somebody; the second one is put beside the first"),
        Binding("d", "decide", "decide", tooltip="shortlist, hold or reject, with a reason, in the log"),
        Binding("x", "reject", "wrong", tooltip="no evidence of its criterion: a test in the rubric says so"),
        Binding("b", "blind", "blind", tooltip="pseudonyms for names; names again"),
        Binding("e", "edit", "edit", tooltip="opens the rubric, ranks anew, shows who moved"),
        Binding("r", "again", "rank", show=False, tooltip="ranks anew, the rubric having changed elsewhere"),
        Binding("escape", "fold", "fold", show=False, tooltip="closes what is open, one thing at a time"),
        Binding("question_mark", "keys", "keys", key_display="?", tooltip="this page"),
        Binding("q", "quit", "quit", tooltip="ends"),
    ]

    def __init__(self, review: Review) -> None:
        super().__init__()
        self.review = review
        self.order = "score"
        self.marked: list[str] = []
        self.listed: list[Candidate] = []

    def compose(self) -> ComposeResult:
        """Title, table, filter, tree and source, keys."""
        yield Static(id="title")
        yield PeopleTable(id="people", cursor_type="row", zebra_stripes=True)
        yield Static(id="legend")
        yield Input(placeholder="name, criterion, decision; -word: without it", id="filter")
        yield ExplanationTree("", id="tree")
        with VerticalScroll(id="source"):
            yield Static(id="around")
        yield Footer()

    def on_mount(self) -> None:
        """Fill the table."""
        self._fill()
        self.people.focus()

    def on_resize(self) -> None:
        """Columns go by the width."""
        if self.listed:
            self._fill()

    @property
    def people(self) -> DataTable[Text]:
        """The table."""
        return self.query_one("#people", DataTable)

    @property
    def told(self) -> ExplanationTree:
        """The explanation of whoever is unfolded."""
        return self.query_one("#tree", ExplanationTree)

    @property
    def current(self) -> Candidate | None:
        """Whom the cursor is on."""
        place = self.people.cursor_row
        return self.listed[place] if 0 <= place < len(self.listed) else None

    def _fill(self) -> None:
        table, kept = self.people, self.current.id if self.current else None
        words = self.query_one("#filter", Input).value
        self.listed = chosen(self.review, self.order, words)
        table.clear(columns=True)
        width = self.size.width
        names = shown_names(self.review.ranking)
        rows = [row(self.review, one, width, names[one.id], marked=one.id in self.marked) for one in self.listed]
        for place, head in enumerate(heads(self.review, width)):
            table.add_column(head, width=max([len(head), *(cells[place].cell_len for cells in rows)]))
        for one, cells in zip(self.listed, rows, strict=True):
            table.add_row(*cells, key=one.id)
        places = [place for place, one in enumerate(self.listed) if one.id == kept]
        table.move_cursor(row=places[0] if places else 0)
        title = Text(one_line(self.review.ranking.rubric.title), style="bold")
        shown = f"  {len(self.listed)} of {len(self.review.ranking.candidates)} people, by {self.order}"
        title.append(shown, style="not bold").append(f"  {basis(self.review.ranking)}", style="not bold dim")
        title.no_wrap, title.overflow = True, "ellipsis"
        self.query_one("#title", Static).update(title)
        named = legend(self.review, width)
        self.query_one("#legend", Static).update(Parts(named))
        self.screen.set_class(bool(named), "lettered")

    def on_data_table_row_selected(self) -> None:
        """Unfold whoever the cursor is on."""
        if self.current:
            self.screen.remove_class("source")
            self.screen.add_class("unfolded")
            self.told.show(self.current, self.review.ranking.rubric)
            self.told.focus()

    def on_data_table_row_highlighted(self) -> None:
        """Go along with the cursor."""
        if self.screen.has_class("unfolded") and self.current:
            self.told.show(self.current, self.review.ranking.rubric)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filter while people type."""
        if event.input.id == "filter":
            self._fill()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Back to the table, filtered."""
        if event.input.id == "filter":
            self.people.focus()

    def on_tree_node_highlighted(self) -> None:
        """Let the source go along with the tree."""
        if self.screen.has_class("source"):
            self._show_source()

    def action_source(self) -> None:
        """Show what stands around the quote, or the tree again."""
        if len(self.screen_stack) > 1:
            self.screen.focus_next()
        elif self.screen.has_class("unfolded"):
            self.screen.toggle_class("source")
            self._show_source()

    def _under(self) -> TreeQuote | None:
        """What the cursor of the tree is on."""
        node = self.told.cursor_node
        return node.data if node else None

    @work(exclusive=True, group="source")
    async def _show_source(self) -> None:
        under, text, quoted = self._under(), Text(), 0
        if under is None or self.current is None:
            text.append("Nothing is quoted here; put the cursor on a quote to see what stands around it.", style="dim")
        else:
            self.query_one("#around", Static).update(Text("Reading …", style="dim"))
            source = await asyncio.to_thread(self.review.source, self.current, under.quote)
            text.append(f"{one_line(source.head)}\n\n", style="bold")
            quoted = 2 + next((place for place, line in enumerate(source.lines) if line.quoted), 0)
            for line in source.lines:
                mark, style = ("▌ ", "bold") if line.quoted else ("  ", "")
                text.append(mark, style="magenta").append(f"{one_line(line.text)}\n", style=style)
        self.query_one("#around", Static).update(text)
        self.query_one("#source", VerticalScroll).scroll_to(y=max(0, quoted - 2), animate=False)

    def action_fold(self) -> None:
        """Close what is open, one thing at a time."""
        box = self.query_one("#filter", Input)
        if self.screen.has_class("source"):
            self.screen.remove_class("source")
            self.told.focus()
        elif self.screen.has_class("unfolded"):
            self.screen.remove_class("unfolded")
            self.people.focus()
        elif self.screen.has_class("filtered"):
            box.value = ""
            self.screen.remove_class("filtered")
            self.people.focus()

    def action_filter(self) -> None:
        """Ask which people to leave."""
        self.screen.add_class("filtered")
        self.query_one("#filter", Input).focus()

    def action_sort(self) -> None:
        """Take the next order."""
        orders = list(ORDERS)
        self.order = orders[(orders.index(self.order) + 1) % len(orders)]
        self._fill()

    def action_mark(self) -> None:
        """Mark somebody; the second one marked is compared with the first."""
        if self.current is None:
            return
        name = self.current.id
        self.marked = [one for one in self.marked if one != name] if name in self.marked else [*self.marked, name]
        if len(self.marked) == 2:
            try:
                text = self._compared()
            except ScreenError as error:
                self.notify(str(error), severity="error")
            else:
                self.push_screen(TextScreen(text))
            self.marked = []
        self._fill()

    def _compared(self) -> Text:
        """The two who are marked, side by side in the room that there is."""
        comparison, out = self.review.compare(self.marked), io.StringIO()
        room = max(40, self.size.width - self.size.width // 20 - 8)
        console = Console(file=out, width=room, force_terminal=True, color_system="standard", highlight=False)
        draw_comparison(comparison, console)
        return Text.from_ansi(out.getvalue())

    def action_decide(self) -> None:
        """Ask for a decision on whoever the cursor is on."""
        if (one := self.current) is None:
            return

        def log(decided: tuple[str, str] | None) -> None:
            if decided and self._tried(lambda: self.review.decide(one.id, *decided)):
                self.notify(f"{one_line(one.name)}: {decided[0]}")

        self.push_screen(DecisionScreen(one_line(one.name)), log)

    def action_reject(self) -> None:
        """Write into the rubric that what the cursor of the tree is on is no evidence of its criterion."""
        under, one = self._under(), self.current
        if one is None or under is None or not self.screen.has_class("unfolded"):
            self.notify("unfold somebody, and put the cursor on what is no evidence")
        elif self._tried(lambda: self.review.reject(one.id, under.criterion)):
            told = f"the rubric has a test now: {one_line(one.name)} lacks {under.criterion}; see `screen test`"
            self.notify(told, timeout=8)

    def action_keys(self) -> None:
        """Show what each key does."""
        bindings = [one for one in self.BINDINGS if isinstance(one, Binding)]
        rows = [
            ("Enter", "unfolds whoever the cursor is on"),
            ("j k g G", "down, up, first, last, as the arrows, Home and End"),
        ]
        rows += [
            (one.key_display or one.key.replace("slash", "/").replace("escape", "Esc"), one.tooltip) for one in bindings
        ]
        self.push_screen(
            TextScreen(Text("\n").join(Text(f"{key:<9}", "bold").append(told, "not bold") for key, told in rows))
        )

    def action_blind(self) -> None:
        """Pseudonyms for names, or names again."""
        self.marked = []
        self.clear_notifications()  # they name people
        self.screen.remove_class("unfolded", "source")
        self._tried(self.review.turn_blind)
        self.people.focus()

    def action_edit(self) -> None:
        """Open the rubric in the editor of the user, then rank anew."""
        editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
        try:
            with self.suspend():
                subprocess.run([*shlex.split(editor), str(self.review.rubric)], check=False)  # noqa: S603 - as git does
        except (SuspendNotSupported, OSError, ValueError) as error:
            self.notify(f"{editor}: {error}; edit {self.review.rubric} elsewhere, then press r", severity="error")
        else:
            self.action_again()

    def action_again(self) -> None:
        """Rank by the rubric as it stands now, and say who moved."""
        if self._tried(self.review.rank_again):
            moved = len(self.review.moves)
            self.notify(f"{moved} {'person' if moved == 1 else 'people'} moved" if moved else "nobody moved")

    def _tried(self, change: Callable[[], object]) -> bool:
        """Do something that a file may stand in the way of, and show what there is then."""
        try:
            change()
        except (ScreenError, OSError) as error:
            self.notify(one_line(str(error)), severity="error", timeout=10)
            return False
        self._fill()
        return True
