"""What a review opens above its table: a decision with its reason, a comparison, the keys."""

from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import DataTable, Input, Label, OptionList, Static

from screen.sources.decisions import WORDS


class PeopleTable(DataTable[Text]):
    """The table of a review, walked through as people walk through a pager too."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", show=False),
        Binding("k", "cursor_up", show=False),
        Binding("g,home", "scroll_top", show=False),
        Binding("G,end", "scroll_bottom", show=False),
    ]


class DecisionScreen(ModalScreen[tuple[str, str] | None]):
    """Asks for a decision and its reason; None: neither."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "leave it")]

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name_of = name

    def compose(self) -> ComposeResult:
        """A list of decisions above a line for the reason."""
        with Vertical(id="box"):
            yield Label(Text(f"Decide on {self._name_of}", style="bold"))
            yield OptionList(*WORDS, id="words")
            yield Input(placeholder="why: every decision has a reason", id="reason")
            yield Label("Enter picks, then logs; Escape leaves it", classes="dim")

    def on_option_list_option_selected(self) -> None:
        """Go on to the reason."""
        self.query_one("#reason", Input).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand both back, once there is a reason."""
        if event.value.strip():
            place = self.query_one("#words", OptionList).highlighted or 0
            self.dismiss((WORDS[place], event.value.strip()))


class TextScreen(ModalScreen[None]):
    """A text to read and to leave."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter", "dismiss(None)", "back"),
    ]

    def __init__(self, text: Text) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        """The text, in a box that scrolls."""
        with VerticalScroll(id="page"):
            yield Static(self._text)
