"""Pages that show what the reports say: the account's own sections, a page for each."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from crossread.render.html import missing_lines
from crossread.web.addresses import Addresses, read_place
from crossread.web.answers import show, show_sections, welcome
from crossread.web.paging import DIFFERENCES_A_PAGE, FIGURES_A_PAGE, SPEAKERS_A_PAGE, page_of
from crossread.web.room import Room

MOST_HITS = 100


def differences(request: Request, room: Room) -> Response:
    """The first page: where the reports differ, those that are not settled before all."""
    laid = room.lay_out()
    if laid is None:
        return welcome(request, room)
    numbered = list(enumerate(laid.account.discrepancies, 1))
    settled = [pair for pair in numbered if pair[1].id in laid.decided.settled]
    open_ones = [pair for pair in numbered if pair not in settled]
    listed = {"open": open_ones, "settled": settled}
    asked = request.query_params.get("show", "")
    name = asked if asked in listed else ""
    page = page_of(request, listed.get(name, numbered), DIFFERENCES_A_PAGE)
    return show(
        request,
        room,
        "differences_page.html.j2",
        "Differences",
        missing=missing_lines(laid.account, laid.view.drawing.faults),
        listed=page.listed,
        show=name,
        choices=[("", "All", len(numbered)), ("open", "Open", len(open_ones)), ("settled", "Settled", len(settled))],
        paging=page.links,
    )


def brief(request: Request, room: Room) -> Response:
    """What is agreed, what is not known, what moved; the figures that lead."""
    return show_sections(request, room, "In brief", "summary", "headlines")


def figures(request: Request, room: Room) -> Response:
    """The figures, report by report, as far as they have the words and the standing asked for."""
    laid = room.lay_out()
    if laid is None:
        return welcome(request, room)
    words = request.query_params.get("words", "")[:200]
    standing = request.query_params.get("standing", "")
    asked = words.casefold().split()
    rows = [
        row
        for row in laid.view.rows
        if standing in ("", row.figure.status)
        and all(word in f"{row.figure.label} {row.big}".casefold() for word in asked)
    ]
    page = page_of(request, rows, FIGURES_A_PAGE)
    filtered = bool(words or standing or page.number > 1)
    return show(
        request,
        room,
        "figures_page.html.j2",
        "Figures",
        rows=page.listed,
        all_rows=laid.view.rows,
        filtered=filtered,
        filter_words=words,
        standing=standing,
        found=len(rows),
        paging=page.links,
    )


def quotations(request: Request, room: Room) -> Response:
    """Who said what, by speaker."""
    laid = room.lay_out()
    if laid is None:
        return welcome(request, room)
    by_speaker: dict[str, list[object]] = {}
    for quote, versions in laid.view.quotes:
        by_speaker.setdefault(quote.speaker.name if quote.speaker else "", []).append((quote, versions))
    speakers = sorted(by_speaker.items(), key=lambda pair: not pair[0])
    page = page_of(request, speakers, SPEAKERS_A_PAGE)
    return show(request, room, "quotations_page.html.j2", "Quotations", speakers=page.listed, paging=page.links)


def people(request: Request, room: Room) -> Response:
    """People as cards, then bodies and other names."""
    return show_sections(request, room, "People", "names")


def events(request: Request, room: Room) -> Response:
    """The timeline, with each report's times."""
    return show_sections(request, room, "Events", "times")


def places(request: Request, room: Room) -> Response:
    """The map and the table of places."""
    return show_sections(request, room, "Places", "places")


def sources(request: Request, room: Room) -> Response:
    """Who carries what, what one report alone has, what is copied, who is heard."""
    return show_sections(request, room, "Who has what", "sharing")


def reports(request: Request, room: Room) -> Response:
    """All reports, what was given, and how more are added."""
    aside = room.project.decided().aside.values()
    return show_sections(request, room, "Reports", template="reports_page.html.j2", aside=list(aside))


def report(request: Request, room: Room) -> Response:
    """One report whole, with its marks; the address's end says at which characters it is opened."""
    laid = room.lay_out()
    found = laid.find_report(str(request.path_params["slug"])) if laid else None
    if laid is None or found is None:
        return show(request, room, "gone.html.j2", "Not found", 404, what="This report is not in the account.")
    source = laid.view.by_id[found]
    place = read_place(source.report, request.query_params.get("at", ""))
    texts = [laid.view.text(found, found=place)]
    return show(request, room, "report_page.html.j2", source.name, source=source, texts=texts, id=found)


def search(request: Request, room: Room) -> Response:
    """Places in the reports that have the words looked for."""
    words = request.query_params.get("words", "")[:400]
    laid = room.lay_out()
    found = room.project.search(words, MOST_HITS) if words.strip() else ()
    known = laid.view.by_id if laid else {}
    place = Addresses(room.base, known).place
    hits = [
        (known[hit.span.report], hit, place(known[hit.span.report], hit.span))
        for hit in found
        if hit.span.report in known
    ]
    return show(request, room, "search.html.j2", "Search", words=words, hits=hits, most=MOST_HITS)
