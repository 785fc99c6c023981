from __future__ import annotations

import pytest

from crossread.errors import NewsroomError, SignInError
from crossread.newsroom.newsroom import Newsroom
from crossread.newsroom.passwords import hash_password, is_password
from crossread.newsroom.records import Member

WORD = "correct horse battery"


def test_whoever_knows_the_password_comes_in_until_they_sign_out(newsroom: Newsroom, ada: Member) -> None:
    cookie = newsroom.signing.sign_in("  ada LIND ", WORD, "192.0.2.1")
    signed = newsroom.signing.find(cookie)
    assert signed is not None and signed.member == ada and len(signed.form_word) == 64
    again = newsroom.signing.sign_in("Ada Lind", WORD, "192.0.2.1")
    assert again != cookie and newsroom.signing.find(again) != signed
    newsroom.signing.sign_out(cookie)
    assert newsroom.signing.find(cookie) is None and newsroom.signing.find(again) is not None


@pytest.mark.parametrize("cookie", [None, "", "nothing", "x" * 500, "\0", "' OR true --"])
def test_a_stranger_has_no_session(newsroom: Newsroom, ada: Member, cookie: str | None) -> None:
    assert newsroom.signing.find(cookie) is None and ada


def test_a_wrong_name_and_a_wrong_password_are_told_alike(newsroom: Newsroom, ada: Member) -> None:
    said = []
    for name, word in (("Ada Lind", "wrong"), ("Nobody", WORD), ("' OR true --", WORD), ("\0", "\0"), ("", "")):
        with pytest.raises(SignInError) as fault:
            newsroom.signing.sign_in(name, word, "192.0.2.1")
        said.append(str(fault.value))
    assert set(said) == {"the name or the password is wrong"} and ada
    assert [line.what for line in newsroom.audit.last()] == ["fails to sign in"] * 5


def test_who_guesses_is_stopped_and_who_is_right_begins_anew(newsroom: Newsroom, ada: Member) -> None:
    for _ in range(7):
        with pytest.raises(SignInError, match="wrong"):
            newsroom.signing.sign_in("Ada Lind", "wrong", "192.0.2.1")
    assert newsroom.signing.sign_in("Ada Lind", WORD, "192.0.2.1") and ada
    for _ in range(8):
        with pytest.raises(SignInError, match="wrong"):
            newsroom.signing.sign_in("ada lind", "wrong", "192.0.2.1")
    with pytest.raises(SignInError, match="too many"):
        newsroom.signing.sign_in("Ada Lind", WORD, "192.0.2.1")


def test_one_address_may_not_try_all_names(newsroom: Newsroom) -> None:
    with pytest.raises(SignInError, match="too many"):
        for number in range(100):
            try:
                newsroom.signing.sign_in(f"name {number}", "wrong", "192.0.2.9")
            except SignInError as fault:
                if "wrong" not in str(fault):
                    raise


def test_who_is_shut_out_or_has_another_password_is_signed_out(newsroom: Newsroom, ada: Member, ben: Member) -> None:
    cookie, other = newsroom.signing.sign_in("Ben Carver", WORD, "a"), newsroom.signing.sign_in("Ada Lind", WORD, "a")
    newsroom.people.set_role("Ben Carver", "editor")
    found = newsroom.signing.find(cookie)
    assert found is not None and found.member.role == "editor" and ben
    newsroom.people.set_active("Ben Carver", False)
    newsroom.people.set_password("Ada Lind", "another four words here")
    assert newsroom.signing.find(cookie) is None and newsroom.signing.find(other) is None
    with pytest.raises(SignInError):
        newsroom.signing.sign_in("Ben Carver", WORD, "a")
    with pytest.raises(SignInError):
        newsroom.signing.sign_in("Ada Lind", WORD, "a")
    with pytest.raises(NewsroomError, match="only owner"):
        newsroom.people.set_role("ada lind", "editor")
    with pytest.raises(NewsroomError, match="only owner"):
        newsroom.people.set_active("ada lind", False)
    assert ada


def test_a_session_ends_by_itself(newsroom: Newsroom, ada: Member) -> None:
    for column in ("seen", "created"):
        cookie = newsroom.signing.sign_in("Ada Lind", WORD, "a")
        with newsroom.pool.connection() as connection:
            connection.execute(f"UPDATE sessions SET {column} = now() - interval '8 days'")
        assert newsroom.signing.find(cookie) is None and ada


def test_a_proxy_says_who_it_is(newsroom: Newsroom, ada: Member) -> None:
    signed = newsroom.signing.sign_in_by_proxy("ada lind", None)
    assert signed.member == ada and signed == newsroom.signing.sign_in_by_proxy("Ada Lind", None)
    with pytest.raises(SignInError, match="not in this newsroom"):
        newsroom.signing.sign_in_by_proxy("Cy Dole", None)
    newcomer = newsroom.signing.sign_in_by_proxy("Cy Dole", "reader")
    assert newcomer.member.role == "reader" and newcomer.form_word != signed.form_word
    # Nobody knows a password for somebody who has none.
    with pytest.raises(SignInError):
        newsroom.signing.sign_in("Cy Dole", "", "a")
    with pytest.raises(SignInError):
        newsroom.signing.sign_in_by_proxy("\n", "reader")


def test_a_token_is_shown_once_and_does_what_it_may(newsroom: Newsroom, ada: Member, ben: Member) -> None:
    value = newsroom.signing.make_token(ada, "reading", ["read"])
    assert newsroom.signing.find_token(value) == (ada, frozenset({"read"}))
    (head,) = newsroom.signing.tokens(ada)
    assert head.name == "reading" and newsroom.signing.tokens(ben) == ()
    newsroom.signing.drop_token(ben, head.id)
    assert newsroom.signing.find_token(value) is not None
    newsroom.signing.drop_token(ada, head.id)
    assert newsroom.signing.find_token(value) is None and newsroom.signing.find_token("crossread_x") is None
    with pytest.raises(NewsroomError, match="read, or read and write"):
        newsroom.signing.make_token(ada, "all", ["read", "own"])  # type: ignore[list-item]


def test_a_password_is_never_kept(newsroom: Newsroom, ada: Member) -> None:
    with newsroom.pool.connection() as connection:
        kept = connection.execute("SELECT password FROM people").fetchone()
    assert kept is not None and kept[0].startswith("$argon2id$") and ada
    assert is_password(kept[0], WORD) and not is_password(kept[0], WORD + " ") and not is_password(None, WORD)
    assert is_password(hash_password("cafe\u0301 au lait"), "caf\u00e9 au lait")
    for word in ("short", "x" * 501):
        with pytest.raises(SignInError, match="10 characters"):
            hash_password(word)
