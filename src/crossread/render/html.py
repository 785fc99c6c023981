"""The account as one self-contained page."""

from __future__ import annotations

from html import escape

from crossread.model.accounts import Account


def render_html(account: Account) -> str:
    """The page; being written."""
    return f"<!doctype html><title>{escape(account.story.title or '')}</title>\n"
