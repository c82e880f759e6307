"""Every text reads on every ground that it may stand on, in each theme with each accent: 4.5:1 at least."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtGui import QColor, QPalette

from gui import tray
from gui.client.persons import Presence
from gui.client.spans import Look, Style
from gui.colours import ACCENTS, THEMES, Theme, accented, badge, contrast
from gui.icons import FAINT
from gui.stylesheet import SHEET
from gui.theme import palette
from gui.views.chat_chips import REST_INK, chip_look
from gui.views.chat_style import Measures, mixed
from gui.views.chat_tools import SIGN, SURFACE
from gui.views.disc import NICK_COLOURS, disc_look, dot_colour
from gui.views.log_style import log_style
from gui.views.mark_looks import READABLE, mark_look

SHOWN = [
    pytest.param(accented(base, accent), id=f"{base.name} {accent}")
    for base in THEMES.values()
    for accent in ("copper", *ACCENTS)
]
every_theme = pytest.mark.parametrize("shown", SHOWN)

ROLE = QPalette.ColorRole
PALETTE = (
    (ROLE.WindowText, ROLE.Window),
    (ROLE.Text, ROLE.Base),
    (ROLE.Text, ROLE.AlternateBase),
    (ROLE.ButtonText, ROLE.Button),
    (ROLE.PlaceholderText, ROLE.Base),
    (ROLE.HighlightedText, ROLE.Highlight),
    (ROLE.Link, ROLE.Base),
    (ROLE.LinkVisited, ROLE.Base),
    (ROLE.ToolTipText, ROLE.ToolTipBase),
    (ROLE.BrightText, ROLE.Window),
)
SURFACES = ("background", "own", "hover", "mention", "code")
INKS = ("text", "muted", "link", "accent", "error")
ON_A_NOTICE = "on_warning"
"""Stands on a notice only, and there on what is hovered."""

VISIBLE = 3.0
"""The least contrast of what is no text but has to be seen (WCAG 2.1, 1.4.11)."""
ENHANCED = 7.0
"""The same for letters where somebody asked for a high contrast (WCAG 2.1, AAA)."""
LISTS = ("ground", "panel", "hover", "selected")
"""What discs stand on in the lists of rooms, people and candidates."""

TEXTLESS = ("indicator", "handle", "separator", "#rule")


@dataclass(frozen=True)
class Rule:
    """A part of the style sheet: what it is for, in which states, and its colours by the theme's names."""

    kind: str
    variant: str
    states: str
    ink: str
    ground: str


def rules() -> Iterator[Rule]:
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", SHEET.template):
        said = dict(re.findall(r"([\w-]+):\s*\$?([\w-]+)", body))
        ink, ground = said.get("color", ""), said.get("background", "")
        names = Theme.__dataclass_fields__
        for selector in selectors.split(","):
            last = selector.split()[-1]
            states = "".join(re.findall(r"(?<!:):[\w-]+", last))
            kind, _, variant = last.removesuffix(states).partition("[")
            if not any(word in kind for word in TEXTLESS):
                colours = (name if name in names else "" for name in (ink, ground))
                yield Rule(kind, variant, states, *colours)


def sheet_pairs() -> set[tuple[str, str]]:
    """What the sheet lets stand on what: the two of a rule, a rule's ink where it says no ground, and the other way."""
    known = list(rules())
    grounded = {(rule.kind, rule.variant) for rule in known if rule.ground and rule.ink}
    found = set()
    for rule in known:
        if rule.ink and rule.ground:
            found.add((rule.ink, rule.ground))
        elif rule.ink == ON_A_NOTICE:
            found.add((rule.ink, "warning"))
        elif rule.ink:
            found |= {(rule.ink, "ground"), (rule.ink, "panel")}
        elif rule.ground:
            same = [other for other in known if other.kind == rule.kind and other.ink]
            same = [other for other in same if other.states in ("", rule.states)]
            inks = {other.ink for other in same if other.variant == rule.variant}
            if not rule.variant:
                inks |= {each.ink for each in same if (each.kind, each.variant) not in grounded}
            found |= {(ink, rule.ground) for ink in inks or {"text"} if ink}
    return found - {("on_accent", "ground"), ("on_accent", "panel")}


@every_theme
@pytest.mark.parametrize(
    "group", [QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled], ids=["on", "off"]
)
def test_the_palette_reads(shown: Theme, group: QPalette.ColorGroup) -> None:
    made = palette(shown)
    ratios = {
        (ink.name, ground.name): contrast(made.color(group, ink).name(), made.color(group, ground).name())
        for ink, ground in PALETTE
    }
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < READABLE} == {}


@every_theme
def test_the_style_sheet_reads(shown: Theme) -> None:
    pairs = sheet_pairs()
    assert {("danger", "hover"), ("muted", "hover"), ("on_warning", "warning"), ("text", "selected")} <= pairs
    weak = [
        f"{ink} on {ground}"
        for ink, ground in sorted(pairs)
        if contrast(getattr(shown, ink), getattr(shown, ground)) < READABLE
    ]
    assert weak == []


@every_theme
def test_the_log_reads(shown: Theme, qapp: object) -> None:
    colours = Measures(log_style(shown)).colours
    nicks = {f"nick {number}": QColor(nick) for number, nick in enumerate(log_style(shown).palette.nicks)}
    inks = {name: colours[name] for name in INKS} | nicks
    grounds = {name: colours[name] for name in SURFACES}
    grounds["code in a line"] = mark_look(Look(Style.CODE), colours).background().color()
    own_code = mark_look(Look(Style.CODE), colours, own=True).background().color()
    grounds["code in a line of one's own"] = own_code
    least = 1.3 if shown.name == "contrast" else 1.05
    assert contrast(own_code.name(), colours["own"].name()) > least, "one sees where it stands"
    for ground in ("background", "hover"):
        assert contrast(grounds["code in a line"].name(), colours[ground].name()) > least
    pairs = {(ink, ground) for ink in inks for ground in grounds} - {(nick, "code") for nick in nicks}
    weak = [pair for pair in pairs if contrast(inks[pair[0]].name(), grounds[pair[1]].name()) < READABLE]
    assert weak == []
    assert contrast(shown.text, shown.selected) >= READABLE  # what is selected loses its own colour


@every_theme
def test_the_grounds_of_messages_are_told_apart(shown: Theme, qapp: object) -> None:
    colours = {name: colour.name() for name, colour in Measures(log_style(shown)).colours.items()}
    grounds = ("background", "own", "hover", "mention")
    pairs = [(one, other) for at, one in enumerate(grounds) for other in grounds[:at]]
    assert [pair for pair in pairs if colours[pair[0]] == colours[pair[1]]] == []
    lit, dark = (contrast(colours[name], "#000000") for name in ("hover", "background"))
    assert not shown.dark or lit > dark, "on a dark ground a darker one looks like a hole"
    assert (
        1.05
        < contrast(colours["hover"], colours["background"])
        < contrast(colours["own"], colours["background"])
    )


@pytest.mark.parametrize("ground", SURFACES)
def test_names_read_well_in_the_high_contrast(ground: str, qapp: object) -> None:
    palette = log_style(THEMES["contrast"]).palette
    assert [nick for nick in palette.nicks if contrast(nick, getattr(palette, ground)) < ENHANCED] == []


@every_theme
def test_an_arrow_that_can_not_be_pressed_is_seen(shown: Theme) -> None:
    faint = mixed(QColor(shown.ground), QColor(shown.accent), FAINT)
    assert contrast(faint.name(), shown.ground) >= VISIBLE


@every_theme
@pytest.mark.parametrize("ink", ["#ffffff", "#000000", "#ff0000", "#7f7f7f", "#ffff00", "#0000fc"])
def test_colours_that_others_send_read(shown: Theme, ink: str, qapp: object) -> None:
    colours = Measures(log_style(shown)).colours
    for look in (Look(ink=ink), Look(Style.REVERSE, ink=ink), Look(Style.REVERSE), Look(ink=ink, ground=ink)):
        made = mark_look(look, colours)
        has_ground = made.background().style() is not made.background().style().NoBrush
        ground = made.background().color() if has_ground else colours["background"]
        assert contrast(made.foreground().color().name(), ground.name()) >= READABLE, look


@every_theme
def test_initials_read_on_their_discs(shown: Theme, qapp: object) -> None:
    nicks = log_style(shown).palette.nicks
    assert [nick for nick in nicks if contrast(shown.ground, nick) < READABLE] == []


@pytest.mark.parametrize("ground", [tray.LOUD, tray.QUIET])
def test_the_count_in_the_tray_reads(ground: str) -> None:
    assert contrast("#ffffff", ground) >= READABLE


@every_theme
@pytest.mark.parametrize("raised", [False, True], ids=["as it is", "on a marked row"])
@pytest.mark.parametrize("loud", [False, True], ids=["messages", "mentions"])
def test_counts_of_unread_messages_read(shown: Theme, loud: bool, raised: bool) -> None:
    assert contrast(*badge(shown, loud=loud, raised=raised)) >= READABLE


@every_theme
def test_reactions_read_and_their_frames_are_seen(shown: Theme, qapp: object) -> None:
    colours = {name: colour.name() for name, colour in Measures(log_style(shown)).colours.items()}
    inside = chip_look(own=True), chip_look(own=False)
    assert [look for look in inside if contrast(colours[look.ink], colours[look.ground]) < READABLE] == []
    rows = ("background", "own", "hover", "mention")
    weak = [
        (look.frame, ground)
        for look in inside
        for ground in (look.ground, *rows)
        if contrast(colours[look.frame], colours[ground]) < VISIBLE
    ]
    assert weak == []
    assert [row for row in rows if contrast(colours[REST_INK], colours[row]) < READABLE] == []


@every_theme
def test_the_tools_of_a_message_are_seen(shown: Theme, qapp: object) -> None:
    colours = {name: colour.name() for name, colour in Measures(log_style(shown)).colours.items()}
    assert contrast(colours[SIGN], colours[SURFACE]) >= VISIBLE


@every_theme
@pytest.mark.parametrize("hollow", [False, True], ids=["here", "away"])
def test_discs_read_and_are_seen_in_every_list(shown: Theme, hollow: bool, qapp: object) -> None:
    looks = [disc_look(number, shown, hollow=hollow) for number in range(NICK_COLOURS)]
    assert [look for look in looks if contrast(look.letters, look.inside) < READABLE] == []
    weak = [
        (look.edge, ground)
        for look in looks
        for ground in LISTS
        if contrast(look.edge, getattr(shown, ground)) < VISIBLE
    ]
    assert weak == []


@every_theme
@pytest.mark.parametrize("presence", [Presence.HERE, Presence.AWAY])
def test_dots_are_seen_on_the_ring_that_parts_them_from_the_disc(shown: Theme, presence: Presence) -> None:
    assert contrast(dot_colour(presence, shown), shown.panel) >= VISIBLE
