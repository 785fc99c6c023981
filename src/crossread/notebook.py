"""How a notebook shows an account.

Notebooks ask an object for ``_repr_html_``, so the method must stand on Account; but the model
imports nothing of ours. Its method therefore finds this module by name, only when a notebook
asks. That serves every account however it was made (read back from JSON, unpickled), and no
import has a side effect, which registering a formatter or patching the class would need.
"""

from __future__ import annotations

from html import escape

from crossread.model.accounts import Account
from crossread.render.html import render_html


def account_to_html(account: Account) -> str:
    """The account's page in a frame of its own: its style and the notebook's leave one another alone."""
    page = escape(render_html(account), quote=True)
    title = escape(account.story.title or "Account", quote=True)
    style = "width: 100%; height: 42rem; border: 1px solid #ccc"
    return f'<iframe title="{title}" sandbox="allow-popups" srcdoc="{page}" style="{style}"></iframe>'
