"""The line above the field while a command is typed: what it takes, what it does, and why it can't be done."""

from __future__ import annotations

from html import escape

from PySide6.QtWidgets import QWidget

from gui import theme
from gui.announce import announce
from gui.client.command_help import CommandHelp
from gui.views.above import Above
from gui.views.rich_label import RichLabel


class CommandLine(RichLabel):
    """Marks the parameter that is typed now by weight, line and colour."""

    def __init__(self, anchor: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("command")
        self._above = Above(self, anchor)
        self._said = ""
        self.hide()

    def say(self, found: CommandHelp | None, problem: str = "") -> None:
        """Shows the help and the problem; hides where there is neither."""
        if found is None and not problem:
            self._said = ""
            self.hide()
            return
        shown = theme.shown()
        lines = []
        spoken = problem
        if found is not None:
            parts = [f"<b>/{escape(found.name)}</b>"]
            for number, parameter in enumerate(found.parameters):
                now = number == found.current
                text = escape(parameter)
                parts.append(f'<b><u style="color:{shown.accent}">{text}</u></b>' if now else text)
            about = f'<span style="color:{shown.muted}">{escape(found.help)}</span>'
            lines.append(f"{'&nbsp; '.join(parts)} &nbsp;·&nbsp; {about}")
            current = found.parameters[found.current] if found.current >= 0 else ""
            spoken = ", ".join(part for part in (current or f"/{found.name}", found.help, problem) if part)
        if problem:
            lines.append(f'<span style="color:{shown.danger}">{escape(problem)}</span>')
        self.show_html("<br>".join(lines))
        self._above.place()
        self.show()
        if spoken != self._said:
            self._said = spoken
            self.setAccessibleName(spoken)
            announce(self, spoken)
