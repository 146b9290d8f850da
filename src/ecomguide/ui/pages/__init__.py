"""The pages, each made when first shown.

A page is a widget with `__init__(session)`, `refresh()` and `heading`, which takes the focus when shown.
It may have `footer_place`, a layout where the frame puts Back and Continue; `check() -> bool`, asked before
Continue; `explain()` for "Why we ask"; `find()` for Ctrl+F, and `take`, which
the frame sets to what saves and prints.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ecomguide.ui.session import Place, Session


def make(place: Place, session: Session) -> QWidget:
    """Imports stand here one by one: Home must not wait for the guide's, and the packager sees them all."""
    match place:
        case "home":
            from ecomguide.ui.pages.home import HomePage

            return HomePage(session)
        case "question":
            from ecomguide.ui.pages.question import QuestionPage

            return QuestionPage(session)
        case "review":
            from ecomguide.ui.pages.review import ReviewPage

            return ReviewPage(session)
        case "guide":
            from ecomguide.ui.pages.guide import GuidePage

            return GuidePage(session)
        case "settings":
            from ecomguide.ui.pages.settings import SettingsPage

            return SettingsPage(session)
        case "about":
            from ecomguide.ui.pages.about import AboutPage

            return AboutPage(session)
        case "phone":
            from ecomguide.ui.pages.phone import PhonePage

            return PhonePage(session)
        case "reference":
            from ecomguide.ui.pages.reference import ReferencePage

            return ReferencePage(session)
