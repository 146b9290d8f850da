"""The one style sheet, made from tokens: grounds, ink and edges. Fonts and spacing are set by the parts.

Selectors are the dynamic property `role`, so that a widget says what it is and not how it looks.
"""

from __future__ import annotations

from collections.abc import Callable

from ecomguide.ui.tokens import Tokens


def sheet(t: Tokens, px: Callable[[float], int]) -> str:
    return "\n".join(
        (
            _grounds(t, px),
            _words(t),
            _buttons(t, px),
            _chips(t, px),
            _fields(t, px),
            _scroll_bars(t, px),
            _interview(t, px),
        )
    )


def _grounds(t: Tokens, px: Callable[[float], int]) -> str:
    radius = px(10)
    return f"""
QWidget[role="paper"] {{ background: {t.paper}; }}
QFrame[role="bar"] {{ background: {t.card}; border: 0; }}
QFrame#top_bar {{ border-bottom: 1px solid {t.line}; }}
QFrame#status_bar {{ border-top: 1px solid {t.line}; }}
QFrame[role="card"] {{ background: {t.card}; border: 1px solid {t.line}; border-radius: {radius}px; }}
QFrame[role="info"] {{ background: {t.blue_soft}; border: 0; border-radius: {px(8)}px; }}
QFrame[role="success"] {{ background: {t.green_soft}; border: 0; border-radius: {px(8)}px; }}
QFrame[role="warning"] {{ background: {t.gold_soft}; border: 0; border-radius: {px(8)}px; }}
QFrame[role="error"] {{ background: {t.red_soft}; border: 0; border-radius: {px(8)}px; }}
QFrame[role="line"] {{ background: {t.line}; border: 0; }}
QToolTip {{ background: {t.card}; color: {t.ink}; border: 1px solid {t.edge}; padding: {px(6)}px; }}
QMenu {{ background: {t.card}; color: {t.ink}; border: 1px solid {t.edge}; padding: {px(6)}px 0;
    menu-scrollable: 1; icon-size: {px(20)}px; }}
QMenu::item {{ padding: {px(10)}px {px(24)}px; }}
QMenu::item:selected {{ background: {t.blue_soft}; color: {t.ink}; }}
QMenu::item:disabled {{ color: {t.ink_soft}; }}
QMenu::icon {{ padding-left: {px(16)}px; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: {px(6)}px {px(16)}px; }}
"""


def _words(t: Tokens) -> str:
    soft = ", ".join(f'QLabel[role="{role}"]' for role in ("soft", "small", "lead"))
    titles = ", ".join(f'QLabel[role="{role}"]' for role in ("title", "h1", "h2", "h3", "bar"))
    return f"""
QLabel {{ background: transparent; color: {t.ink}; }}
{soft} {{ color: {t.ink_soft}; }}
{titles} {{ color: {t.heading}; }}
QLabel[tone="red"] {{ color: {t.red}; }}
QLabel[tone="gold"] {{ color: {t.gold}; }}
QLabel[tone="green"] {{ color: {t.green}; }}
QLabel[tone="blue"] {{ color: {t.blue}; }}
QLabel[tone="ink"] {{ color: {t.ink}; }}
"""


def _buttons(t: Tokens, px: Callable[[float], int]) -> str:
    radius, side = px(5), px(20)
    return f"""
QPushButton[role="primary"] {{ background: {t.blue}; color: {t.on_blue}; border: 1px solid {t.blue};
    border-radius: {radius}px; padding: 0 {px(25)}px; }}
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:pressed {{ background: {t.blue_deep};
    border-color: {t.blue_deep}; }}
QPushButton[role="secondary"] {{ background: {t.card}; color: {t.heading}; border: 1px solid {t.edge};
    border-radius: {radius}px; padding: 0 {side}px; }}
QPushButton[role="secondary"]:hover, QPushButton[role="secondary"]:pressed {{ background: {t.blue_soft}; }}
QPushButton[role="quiet"] {{ background: transparent; color: {t.blue}; border: 1px solid transparent;
    border-radius: {radius}px; padding: 0 {px(10)}px; }}
QPushButton[role="quiet"]:hover, QPushButton[role="quiet"]:pressed {{ background: {t.blue_soft}; }}
QPushButton[role="primary"]:disabled, QPushButton[role="secondary"]:disabled {{ background: {t.grey_soft};
    color: {t.ink_soft}; border-color: {t.line}; }}
QPushButton[compact="true"] {{ padding: 0 {px(14)}px; margin: {px(4)}px 0; }}
QPushButton[role="brand"] {{ background: transparent; color: {t.heading}; border: 1px solid transparent;
    border-radius: {radius}px; padding: 0 {px(8)}px; }}
QPushButton[role="brand"]:hover {{ background: {t.blue_soft}; }}
QPushButton[role="tile"] {{ background: {t.card}; border: 1px solid {t.line}; border-radius: {px(8)}px; }}
QPushButton[role="tile"]:hover {{ background: {t.blue_faint}; border-color: {t.blue}; }}
QDialog QPushButton {{ background: {t.card}; color: {t.heading}; border: 1px solid {t.edge};
    border-radius: {radius}px; padding: 0 {side}px; min-height: {px(42)}px; }}
QDialog QPushButton:hover, QDialog QPushButton:default {{ background: {t.blue_soft};
    border-color: {t.blue}; }}
QDialog QPushButton[role="primary"] {{ background: {t.blue}; color: {t.on_blue}; border-color: {t.blue}; }}
QDialog QPushButton[role="primary"]:default {{ background: {t.blue}; }}
QDialog QPushButton[role="primary"]:hover {{ background: {t.blue_deep}; border-color: {t.blue_deep}; }}
QDialog QPushButton:disabled {{ background: {t.grey_soft}; color: {t.ink_soft}; border-color: {t.line}; }}
QPushButton {{ outline: 0; }}
QPushButton::menu-indicator {{ image: none; width: 0; }}
QPushButton[role="link"] {{ background: transparent; color: {t.blue}; border: 0; padding: 0;
    text-align: left; }}
QPushButton[role="link"]:hover {{ color: {t.blue_deep}; text-decoration: underline; }}
QPushButton[role="quiet"]:disabled, QPushButton[role="link"]:disabled {{ color: {t.ink_soft}; }}
"""


def _chips(t: Tokens, px: Callable[[float], int]) -> str:
    tones = {
        "red": (t.red_soft, t.red),
        "gold": (t.gold_soft, t.gold),
        "blue": (t.blue_soft, t.blue_deep),
        "green": (t.green_soft, t.green),
        "grey": (t.grey_soft, t.ink_soft),
    }
    shape = f"border-radius: {px(11)}px; padding: {px(3)}px {px(10)}px;"
    return "\n".join(
        f'QLabel[chip="{tone}"] {{ background: {ground}; color: {ink}; {shape} }}'
        for tone, (ground, ink) in tones.items()
    )


def _fields(t: Tokens, px: Callable[[float], int]) -> str:
    kinds = "QLineEdit, QPlainTextEdit, QDateEdit, QListWidget, QListView"
    chosen = f"background: {t.blue}; color: {t.on_blue};"
    return f"""
{kinds} {{ background: {t.card}; color: {t.ink}; border: 1px solid {t.edge}; border-radius: {px(5)}px;
    padding: {px(8)}px {px(12)}px; selection-background-color: {t.blue}; selection-color: {t.on_blue}; }}
QLineEdit[wrong="true"] {{ border: 2px solid {t.red}; }}
QListWidget::item, QListView::item {{ padding: {px(8)}px; color: {t.ink}; }}
QListWidget::item:selected, QListView::item:selected {{ {chosen} }}
QCheckBox, QRadioButton {{ color: {t.ink}; spacing: {px(12)}px; background: transparent; }}
QRadioButton::indicator {{ width: {px(16)}px; height: {px(16)}px; border: 2px solid {t.edge};
    border-radius: {px(16) // 2 + 2}px; background: {t.card}; }}
QRadioButton::indicator:checked {{ width: {px(8)}px; height: {px(8)}px; border: {px(4) + 2}px solid {t.blue};
    border-radius: {px(8) // 2 + px(4) + 2}px; }}
QProgressBar {{ background: {t.grey_soft}; border: 0; border-radius: {px(3)}px; }}
QProgressBar::chunk {{ background: {t.blue}; border-radius: {px(3)}px; }}
"""


def _scroll_bars(t: Tokens, px: Callable[[float], int]) -> str:
    width = px(12)
    return f"""
QScrollArea {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ background: transparent; width: {width}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {width}px; margin: 0; }}
QScrollBar::handle {{ background: {t.edge}; border-radius: {px(4)}px; margin: {px(2)}px; }}
QScrollBar::handle:vertical {{ min-height: {px(32)}px; }}
QScrollBar::handle:horizontal {{ min-width: {px(32)}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _interview(t: Tokens, px: Callable[[float], int]) -> str:
    round_, flat = px(22), px(8)
    return f"""
QLabel[tone="soft"] {{ color: {t.ink_soft}; }}
QPushButton[role="picked"] {{ background: {t.blue_soft}; color: {t.blue_deep};
    border: 1px solid {t.blue_soft};
    border-radius: {round_}px; padding: 0 {px(14)}px; }}
QPushButton[role="picked"]:hover {{ border-color: {t.blue}; }}
QPushButton[role="group"] {{ background: {t.card}; color: {t.ink}; border: 1px solid {t.line};
    border-radius: {flat}px; padding: 0 {px(14)}px; text-align: left; }}
QPushButton[role="group"]:hover {{ border-color: {t.blue}; background: {t.blue_faint}; }}
QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {t.blue}; }}
QCalendarWidget QToolButton {{ color: {t.on_blue}; background: transparent; border: 0;
    padding: 0 {px(8)}px; }}
QCalendarWidget QToolButton:hover {{ background: {t.blue_deep}; }}
QCalendarWidget QToolButton::menu-indicator {{ image: none; }}
"""
