"""Who is heard, as what kind of voice, and who is only named."""

from __future__ import annotations

import crossread
from crossread.model.accounts import Account
from crossread.model.reports import Report

TEXT = (
    "“The dam held all night,” said Police Chief Orla Finnegan.\n\n"
    "“We carried the boat up the stairs ourselves,” said Tomas Brandt, a resident of Mill Street.\n\n"
    "Mayor Della Quist visited the shelter. According to the report, the gates had been “left half open for a week.”"
)


def account() -> Account:
    return crossread.account([Report("a", TEXT, outlet="The Mill Post")])


def test_voices_have_their_words_and_their_kind() -> None:
    heard = {voice.name: (voice.words, voice.role) for voice in account().voices if voice.words}
    assert heard["Orla Finnegan"] == (5, "official")
    assert heard["Tomas Brandt"] == (8, "witness")
    assert sum(round(voice.share, 3) for voice in account().voices) == 1


def test_who_is_named_and_never_quoted_is_there_without_words() -> None:
    (silent,) = [voice for voice in account().voices if not voice.words]
    assert (silent.name, silent.role, silent.quotations) == ("Della Quist", "official", 0)
