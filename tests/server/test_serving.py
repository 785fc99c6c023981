"""``crossread lsp`` as an editor meets it: a real client over standard input and output."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pygls", reason="pygls is not installed (the extra lsp)")

from lsprotocol import types
from pygls.lsp.client import LanguageClient

REPORTS = Path(__file__).parents[2] / "examples" / "harbour-ferry"
SOURCE = Path(__file__).parents[2] / "src"
TEXT = """# Ferry 🚢

🚢 The Marguerite Bell had 221 people aboard in fog.

Edwin Loxly, a retired pilot, died overnight.
"""
PATIENCE = 300


class Editor(LanguageClient):
    """A client that keeps what it is sent."""

    def __init__(self) -> None:
        super().__init__("editor", "1")
        self.sent: asyncio.Queue[Any] = asyncio.Queue()
        self.messages: list[str] = []

        @self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)  # type: ignore[untyped-decorator]
        def published(params: Any) -> None:
            self.sent.put_nowait(params)

        @self.feature(types.WINDOW_SHOW_MESSAGE)  # type: ignore[untyped-decorator]
        def shown(params: Any) -> None:
            self.messages.append(params.message)

    async def published(self) -> Any:
        return await asyncio.wait_for(self.sent.get(), PATIENCE)


def desk(folder: Path, text: str = TEXT) -> str:
    """A folder with a draft, its sources and settings that name them; the address of the draft."""
    (folder / "sources").mkdir()
    for name in ("orrin-courier.txt", "atlantic-ledger.md"):
        shutil.copy(REPORTS / name, folder / "sources")
    (folder / "crossread.toml").write_text('against = ["sources"]\n', "utf-8")
    (folder / "story.md").write_text(text, "utf-8")
    return (folder / "story.md").as_uri()


def talk(
    folder: Path, said: Callable[[Editor], Awaitable[None]], *, pulling: bool = False, options: Any = None
) -> None:
    async def run() -> None:
        editor = Editor()
        os.environ["PYTHONPATH"] = str(SOURCE)
        await editor.start_io(sys.executable, "-m", "crossread", "lsp")
        asked = types.TextDocumentClientCapabilities(
            diagnostic=types.DiagnosticClientCapabilities() if pulling else None
        )
        able = types.ClientCapabilities(text_document=asked)
        await editor.initialize_async(
            types.InitializeParams(capabilities=able, root_uri=folder.as_uri(), initialization_options=options)
        )
        editor.initialized(types.InitializedParams())
        await said(editor)
        await editor.shutdown_async(None)
        editor.exit(None)
        await editor.stop()  # type: ignore[no-untyped-call]

    asyncio.run(asyncio.wait_for(run(), 3 * PATIENCE))


def open_draft(editor: Editor, uri: str, text: str = TEXT) -> None:
    item = types.TextDocumentItem(uri, "markdown", 1, text)
    editor.text_document_did_open(types.DidOpenTextDocumentParams(item))


def change(editor: Editor, uri: str, version: int, text: str) -> None:
    whole = types.TextDocumentContentChangeWholeDocument(text)
    params = types.DidChangeTextDocumentParams(types.VersionedTextDocumentIdentifier(version, uri), [whole])
    editor.text_document_did_change(params)


def test_an_editor_that_is_sent_diagnostics(tmp_path: Path) -> None:
    uri = desk(tmp_path)
    named = types.TextDocumentIdentifier(uri)

    async def said(editor: Editor) -> None:
        open_draft(editor, uri)
        first = await editor.published()
        found = {item.code: item for item in first.diagnostics}
        line = TEXT.split("\n")[2].encode("utf-16-le")
        place = found["F102"].range
        assert line[2 * place.start.character : 2 * place.end.character].decode("utf-16-le") == "221"
        assert found["F102"].code_description.href.endswith("#f102-a-figure-differs-from-the-sources")
        related = found["F102"].related_information[0]
        assert related.location.uri.endswith("/sources/orrin-courier.txt") and "[212]" in related.message

        hover: Any = await editor.text_document_hover_async(types.HoverParams(named, place.start))
        assert "[212]" in hover.contents.value and "F102 warning" in hover.contents.value
        none = await editor.text_document_hover_async(types.HoverParams(named, types.Position(0, 0)))
        assert none is None

        wanted = types.CodeActionParams(named, found["N501"].range, types.CodeActionContext([]))
        actions: Any = await editor.text_document_code_action_async(wanted)
        assert [action.title for action in actions] == [
            "Write “Loxley”",
            "Accept N501 “Edwin Loxly” in this draft",
            "Accept N501 “Edwin Loxly” in crossread.toml",
        ]
        (edit,) = actions[0].edit.changes[uri]
        assert edit.new_text == "Loxley" and actions[0].is_preferred

        (accept,) = actions[1].edit.changes[uri]
        lines = TEXT.split("\n")
        lines[accept.range.start.line] += accept.new_text
        change(editor, uri, 2, "\n".join(lines).replace("221", "212"))
        second = await editor.published()
        assert second.version == 2 and not [item for item in second.diagnostics if item.severity <= 2]

    talk(tmp_path, said)


def test_an_editor_that_asks_for_diagnostics_is_sent_none(tmp_path: Path) -> None:
    uri = desk(tmp_path)

    async def said(editor: Editor) -> None:
        open_draft(editor, uri)
        asked = types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri))
        report: Any = await editor.text_document_diagnostic_async(asked)
        assert {item.code for item in report.items} >= {"F102", "N501"}
        await asyncio.sleep(0.3)
        assert editor.sent.empty()

    talk(tmp_path, said, pulling=True)


def test_what_cannot_be_used_is_said_once(tmp_path: Path) -> None:
    uri = desk(tmp_path)
    (tmp_path / "crossread.toml").write_text('against = ["../.."]\n', "utf-8")

    async def said(editor: Editor) -> None:
        open_draft(editor, uri)
        assert (await editor.published()).diagnostics == ()
        change(editor, uri, 2, TEXT + "More.\n")
        assert (await editor.published()).diagnostics == ()
        assert len(editor.messages) == 1 and "outside the folder" in editor.messages[0]

    talk(tmp_path, said)


def test_typing_on_a_draft_of_800_words_is_answered_every_time(tmp_path: Path) -> None:
    paragraph = "The Marguerite Bell had 212 people aboard when she struck the barge in fog off Port Orrin. " * 3
    text = "\n\n".join(f"Paragraph {chr(65 + number)}. {paragraph}" for number in range(16))
    uri = desk(tmp_path, text)
    answered: list[int] = []

    async def said(editor: Editor) -> None:
        open_draft(editor, uri, text)
        await editor.published()
        for version in range(2, 7):
            change(editor, uri, version, text + f"\n\nAbout {version} more people sang")
            answered.append((await editor.published()).version)

    talk(tmp_path, said)
    # How soon is told by the benchmarks; that only paragraphs which changed are parsed is held to in test_desk.py.
    assert answered == [2, 3, 4, 5, 6]


def test_sources_may_come_from_the_editor(tmp_path: Path) -> None:
    uri = desk(tmp_path)
    (tmp_path / "crossread.toml").unlink()

    async def said(editor: Editor) -> None:
        open_draft(editor, uri)
        assert "F102" in {item.code for item in (await editor.published()).diagnostics}
        nowhere = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(900, 900))
        assert await editor.text_document_hover_async(nowhere) is None
        change(editor, uri, 2, "")
        assert (await editor.published()).diagnostics == ()

    talk(tmp_path, said, options={"against": ["sources"]})
