"""``crossread lsp``: the features of the protocol, each a call to the desk."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls import uris
from pygls.lsp.server import LanguageServer
from pygls.workspace import TextDocument

import crossread
from crossread.errors import CrossreadError
from crossread.faults import give_reason
from crossread.render.visible import one_line
from crossread.server.desk import ENDINGS, Desk, DeskCheck
from crossread.server.places import EditorPlaces
from crossread.server.saying import to_actions, to_diagnostics, to_hover

# A pause in typing, in seconds, after which a text is checked: most keys are followed by another sooner.
PAUSE = 0.05


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a version of a document was found to be; None where it is nothing that can be checked."""

    version: int | None
    text: str
    found: DeskCheck | None


class CheckServer(LanguageServer):
    """A language server with its desk and the last answer for every open document."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("crossread", crossread.__version__)
        self.desk = desk
        self.answers: dict[str, _Answer] = {}
        self.told: set[str] = set()
        self.worker = ThreadPoolExecutor(1)
        self.turn = asyncio.Lock()

    @property
    def pulled(self) -> bool:
        """Whether the editor asks for diagnostics itself; it would show those that are sent to it twice."""
        text = self.client_capabilities.text_document
        return text is not None and text.diagnostic is not None

    async def answer(self, uri: str) -> _Answer:
        """The check of the document as it stands now; in a thread, so that typing goes on."""
        document = self.workspace.get_text_document(uri)
        version, text = document.version, document.source
        found = await asyncio.get_running_loop().run_in_executor(self.worker, self._check, document, text)
        if isinstance(found, str):
            self._tell(found)
        answer = self.answers[uri] = _Answer(version, text, None if isinstance(found, str) else found)
        return answer

    def _check(self, document: TextDocument, text: str) -> DeskCheck | str | None:
        """What the desk finds, or in a line why it could not."""
        try:
            return self.desk.check(Path(document.path), text) if text.strip() else None
        except CrossreadError as fault:
            return one_line(str(fault))
        except Exception as fault:
            return f"a fault of the program: {one_line(give_reason(fault))}"

    def _tell(self, words: str) -> None:
        """Say what went wrong, once: the same is found again at every key."""
        if words not in self.told:
            self.told.add(words)
            self.window_show_message(types.ShowMessageParams(types.MessageType.Warning, f"Crossread: {words}"))

    def places(self, uri: str, text: str) -> EditorPlaces:
        """The positions of a document's text in the editor's units."""
        return EditorPlaces(text, self.workspace.get_text_document(uri).position_codec)

    def diagnose(self, uri: str, answer: _Answer) -> list[types.Diagnostic]:
        """The diagnostics of an answer."""
        return to_diagnostics(answer.found, self.places(uri, answer.text)) if answer.found else []

    async def publish(self, uri: str) -> None:
        """Send the diagnostics of a document once its writer pauses; nothing where the text has moved on by then."""
        version = self.workspace.get_text_document(uri).version
        await asyncio.sleep(PAUSE)
        if self.pulled:
            return
        async with self.turn:  # what was typed while another check ran is checked once, as it stands then
            if not self.is_current(uri, version):
                return
            answer = await self.answer(uri)
        if self.is_current(uri, version):
            sent = types.PublishDiagnosticsParams(uri, self.diagnose(uri, answer), version)
            self.text_document_publish_diagnostics(sent)

    def is_current(self, uri: str, version: int | None) -> bool:
        """Whether the document is open in this version."""
        document = self.workspace.text_documents.get(uri)
        return document is not None and document.version == version

    async def current(self, uri: str) -> _Answer:
        """The answer for the text as it stands, checked where that has not been done."""
        known = self.answers.get(uri)
        fresh = known is not None and known.text == self.workspace.get_text_document(uri).source
        return known if known is not None and fresh else await self.answer(uri)


def make_server(desk: Desk) -> CheckServer:
    """The server with all its features."""
    server = CheckServer(desk)
    _add_beginning(server)
    _add_documents(server)
    _add_requests(server)
    return server


def _add_beginning(server: CheckServer) -> None:
    @server.feature(types.INITIALIZED)
    def initialized(ls: CheckServer, params: types.InitializedParams) -> None:  # noqa: ARG001
        ls.worker.submit(ls.desk.warm)

    @server.feature(types.INITIALIZE)
    def initialize(ls: CheckServer, params: types.InitializeParams) -> None:
        given = params.initialization_options
        against: Any = given.get("against") if isinstance(given, dict) else None
        folder = params.workspace_folders[0].uri if params.workspace_folders else params.root_uri
        root = uris.to_fs_path(folder) if folder else None
        if isinstance(against, list) and all(isinstance(name, str) for name in against):
            ls.desk.against = [str(Path(root or ".") / name) for name in against]


def _add_documents(server: CheckServer) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(ls: CheckServer, params: types.DidOpenTextDocumentParams) -> None:
        await ls.publish(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(ls: CheckServer, params: types.DidChangeTextDocumentParams) -> None:
        await ls.publish(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def saved(ls: CheckServer, params: types.DidSaveTextDocumentParams) -> None:
        ls.answers.clear()  # what was saved may be the settings or a source
        ls.told.clear()
        if ls.pulled and Path(params.text_document.uri).suffix.lower() not in ENDINGS:
            ls.workspace_diagnostic_refresh(None)
        for uri in list(ls.workspace.text_documents):
            await ls.publish(uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(ls: CheckServer, params: types.DidCloseTextDocumentParams) -> None:
        ls.answers.pop(params.text_document.uri, None)
        if not ls.pulled:
            ls.text_document_publish_diagnostics(types.PublishDiagnosticsParams(params.text_document.uri, []))


def _add_requests(server: CheckServer) -> None:
    @server.feature(
        types.TEXT_DOCUMENT_DIAGNOSTIC,
        types.DiagnosticOptions(inter_file_dependencies=True, workspace_diagnostics=False, identifier="crossread"),
    )
    async def diagnostic(ls: CheckServer, params: types.DocumentDiagnosticParams) -> types.DocumentDiagnosticReport:
        uri = params.text_document.uri
        async with ls.turn:
            answer = await ls.answer(uri)
        return types.RelatedFullDocumentDiagnosticReport(items=ls.diagnose(uri, answer))

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(ls: CheckServer, params: types.HoverParams) -> types.Hover | None:
        uri = params.text_document.uri
        answer = await ls.current(uri)
        return to_hover(answer.found, ls.places(uri, answer.text), params.position) if answer.found else None

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])
    )
    async def actions(ls: CheckServer, params: types.CodeActionParams) -> Sequence[types.CodeAction]:
        uri = params.text_document.uri
        answer = await ls.current(uri)
        return to_actions(answer.found, ls.places(uri, answer.text), uri, params.range) if answer.found else []


def serve(desk: Desk) -> None:
    """Speak with an editor over standard input and output until it says goodbye."""
    logging.getLogger("pygls").setLevel(logging.ERROR)
    make_server(desk).start_io()
