from __future__ import annotations

from crossread.web.visitors import MOST_SESSIONS, Sessions, carries_word


def test_every_visitor_has_a_word_of_their_own() -> None:
    sessions = Sessions("token", "cookie", "Ada")
    one, other = sessions.enter("token"), sessions.enter("token")
    assert one and other and one != other
    first, second = sessions.find(one), sessions.find(other)
    assert first and second and first.form_word != second.form_word
    assert carries_word(first, first.form_word) and not carries_word(first, second.form_word)
    assert not carries_word(first, None) and not carries_word(first, "é\ud800")


def test_the_word_of_another_server_is_worth_nothing() -> None:
    one, other = Sessions("token", "cookie", "Ada"), Sessions("token", "cookie", "Ada")
    value = one.enter("token")
    assert other.find(value) is None


def test_the_oldest_gives_way() -> None:
    sessions = Sessions("token", "cookie", "Ada")
    first = sessions.enter("token")
    for _ in range(MOST_SESSIONS):
        sessions.enter("token")
    assert sessions.find(first) is None


def test_what_was_kept_is_told_once() -> None:
    sessions = Sessions("token", "cookie", "Ada")
    visitor = sessions.find(sessions.enter("token"))
    assert visitor is not None
    visitor.kept = 3
    assert visitor.take_kept() == (3, "") and visitor.take_kept() == (None, "")
