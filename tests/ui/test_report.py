"""This looks wrong: a report names the topic, the pack and the sources, and no answer unless chosen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from ecomguide.ui.look import Look
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.report import ReportDialog, report_text, send_to
from guides import a_guide, a_stamp, an_item
from reading import Reading
from seen import presses, settle, words_on


@pytest.fixture
def dialog(look: Look) -> Iterator[ReportDialog]:
    session = Reading(a_guide())
    made = ReportDialog(an_item(), session, Say("en"))
    made.show()
    settle()
    yield made
    made.close()
    settle()


def test_it_names_topic_pack_status_and_sources() -> None:
    text = report_text(an_item(), a_stamp(), Say("en"))
    for said in (
        "(isf)",
        "U.S. import rules, 2026.11",
        "2026-11-24",
        "19 CFR 149.2",
        "https://www.ecfr.gov/149",
    ):
        assert said in text
    assert "Answers:" not in text


def test_a_draft_says_so() -> None:
    assert "(draft)" in report_text(an_item(), a_stamp(draft=True), Say("en"))


def test_answers_are_in_it_only_where_chosen(dialog: ReportDialog) -> None:
    assert "By ship" not in dialog.text.toPlainText()
    dialog.with_answers.click()
    assert "How goods travel: By ship" in dialog.text.toPlainText()
    dialog.with_answers.click()
    assert "By ship" not in dialog.text.toPlainText()


def test_it_is_copied_and_says_whom_to_send_it_to(dialog: ReportDialog) -> None:
    pack = dialog.session.pack
    assert pack is not None
    contact = next(one for one in pack.contents.contacts if one.id == pack.about.report_to)
    assert contact.name in send_to(dialog.session, Say("en"))
    assert contact.name in words_on(dialog)
    presses(dialog, "Copy the report")
    assert QGuiApplication.clipboard().text() == dialog.text.toPlainText()
    assert "Report copied." in words_on(dialog)


def test_its_controls_have_names(dialog: ReportDialog) -> None:
    assert dialog.accessibleName() == "Report a mistake"
    assert dialog.text.accessibleName() == "The report"
    assert dialog.with_answers.accessibleName() == "Add my answers"
