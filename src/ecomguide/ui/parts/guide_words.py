"""The words of the guide page, on top of those it shares with the printed guide."""

from __future__ import annotations

from ecomguide.guide.model import Item
from ecomguide.language import tr
from ecomguide.render.phrases import Phrases

WORDS = {
    # the head of the page
    "arrive_on": "Goods arrive on {day}",
    "arrived_on": "Goods arrived on {day}",
    "arrive_unknown": "When do your goods arrive?",
    "arrive_assumed": "Assumed: the rules of today, {day}",
    "arrive_pick": "Day of arrival",
    "arrive_format": "Such as 1/15/2027 or Jan 15, 2027",
    "arrive_calendar": "Choose in a calendar",
    "arrive_show": "Show the guide for this day",
    "arrive_clear": "Without a day",
    "arrive_hint": "Rules, fees and deadlines follow the day your goods arrive.",
    "expand_all": "Expand all",
    "collapse_all": "Collapse all",
    "find": "Find",
    "contents_show": "Contents",
    # the rail
    "rail": "Contents of this guide",
    "edit": "Edit",
    "not_applying_short": "Does not apply",
    "coming_short": "Coming",
    "count_of": "{title}, {count}",
    # a card
    "done_box": "Done: {title}",
    "done_on": "done {day}",
    "open_card": "Show more: {title}",
    "close_card": "Show less: {title}",
    "why_chip": "Why: {sentence}",
    "checked": "checked {day}",
    "source_open": "Source",
    "source_close": "Hide source",
    "sources_of": "Sources of: {title}",
    "wrong": "This looks wrong",
    "wrong_of": "This looks wrong: {title}",
    "may_chip": "May apply",
    "above": "Above, under “{heading}”:",
    "go_above": "Go to: {title}",
    "marked": "Marked done.",
    "unmarked": "No longer marked done.",
    "undo": "Undo",
    "ask_contact": "Ask: {name}",
    "past": "this day has passed",
    # words explained
    "terms_open": "Words explained ({count})",
    "terms_of": "Words explained ({count}): {title}",
    "terms_name": "Words explained",
    "terms_all": "All words",
    "terms_see": "See also:",
    "terms_sources": "Source",
    "terms_sources_of": "Sources of: {term}",
    # what it cannot tell
    "limits_short": "What it cannot tell",
    "limits_title": "What this guide cannot tell you",
    "limits_lead": "These points concern you. This guide has only a part of the answer, or none. "
    "Ask before you rely on it.",
    "limit_partly": "Partly covered",
    "limit_no": "Not covered",
    "limits_all": "What is covered, and what is not",
    # other orders
    "sort_by": "Sort by:",
    "sort_way": "The way of your goods",
    "sort_again": "Sorted: {title}.",
    # may apply
    "may_group": "May apply: {count}",
    "may_group_of": "May apply: {count}, {section}",
    "hinges": "Depends on:",
    "answer_question": "Answer: {short}",
    "fold_open": "open",
    "fold_closed": "closed",
    # links
    "address_show": "Show web address",
    "address_hide": "Hide web address",
    "address_of": "Show the web address of: {cite}",
    "one_of": "{title}, {number} of {count}",
    "address_open": "Open in your browser",
    "address_copy": "Copy address",
    "address_copied": "Address copied.",
    "address_unsafe": "This address is not opened from here, as it is not encrypted. You can copy it.",
    "address_kept": "This computer does not open web pages from here. You can copy the address.",
    # costs
    "bar_title": "Government charges worked out",
    "bar_missing": "not worked out",
    "bar_picture": "A bar of {count} charges. The table below it says the same.",
    "may_line": "may apply",
    "cost_more": "More about it in this guide",
    "cost_more_of": "More about it in this guide: {title}",
    "went_in_open": "What went in, and sources",
    "went_in_of": "What went in, and sources: {title}",
    # timeline
    "as_table": "Show as a table",
    "as_table_of": "Show as a table: {title}",
    "counted_from": "counted from arrival on {day}",
    "counted_without": "counted from the day of arrival",
    "timeline_picture": "{title}: {points}. The table says the same, with every step.",
    # trouble
    "clocks": "Clocks that run",
    "first_trouble": "Do this first",
    "bill": "Your bill, line by line",
    "more_below": "More: {title}",
    "more": "More",
    # lists at the end
    "change": "Change",
    "change_what": "Change: {short}",
    "correct": "Correct",
    "correct_what": "Correct: {sentence}",
    "search_not": "Search what does not apply",
    "not_lead": "{count} topics are not yours with these answers. Each says what it would need.",
    "nothing_found": "Nothing here has these words.",
    "sources_lead": "{count} sources stand behind this guide. Each says when we looked and what it is for.",
    "show_sources": "Show all {count} sources",
    "show_not": "Show what does not apply",
    "used_by": "Used for: {titles}",
    "more_of": "Show more, {count} left",
    "checked_on": "Checked on {day}",
    "no_costs": "No charges were found for these answers.",
    "no_items": "Nothing was found that is yours yet. Answer more questions, or ask one of the contacts.",
    "no_contacts": "No contact was found for these answers.",
    "not_sure_yet": "Not sure yet",
    "no_answers": "No answers yet.",
    "no_first": "Nothing has to come before the rest. Go through the sections in order.",
    "review": "Change your answers",
    # find
    "find_what": "Find in this guide",
    "find_next": "Next",
    "find_before": "Previous",
    "find_close": "Close find",
    "find_count": "{here} of {count}",
    "find_none": "Not found",
    # report
    "report_title": "Report a mistake",
    "report_lead": "This text names the topic, the pack and its sources. Nothing is sent from here: copy it "
    "and send it yourself.",
    "report_to": "Send it to {name}: {address}",
    "report_to_name": "Send it to {name}.",
    "report_answers": "Add my answers",
    "report_copy": "Copy the report",
    "report_copied": "Report copied.",
    "report_text": "The report",
    "close": "Close",
}


class Say(Phrases):
    def __call__(self, key: str, **facts: object) -> str:
        if key not in WORDS:
            return super().__call__(key, **facts)
        words = tr(WORDS[key], self.language)
        return words.format(**facts) if facts else words

    def why(self, sentence: str) -> str:
        """Why: you are planning a shipment."""
        bare = sentence.rstrip(".")
        return self("why_chip", sentence=bare[:1].lower() + bare[1:])

    def source_line(self, item: Item) -> str:
        """19 CFR 149.2 · primary source · checked 24 Nov 2026"""
        cite = [item.sources[0].cite] if item.sources else []
        return " · ".join([*cite, self.named(item.status), self("checked", day=self.short(item.reviewed_on))])
