"""How a notebook shows an account."""

from __future__ import annotations

import base64
from html import escape

from crossread.model.accounts import Account
from crossread.render.html import render_html
from crossread.render.visible import make_visible


def account_to_html(account: Account) -> str:
    """The account's page in a frame of its own: its style and the notebook's leave one another alone.

    The page stands in the frame's address, not in ``srcdoc``, where its links to its own places
    would be taken against the notebook's address and lead nowhere.
    """
    page = base64.b64encode(render_html(account).encode()).decode()
    title = escape(make_visible(account.story.title or "Account"), quote=True)
    style = "width: 100%; height: 42rem; border: 1px solid #ccc"
    return (
        f'<iframe title="{title}" sandbox="allow-popups" src="data:text/html;base64,{page}" style="{style}"></iframe>'
    )
