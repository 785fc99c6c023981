"""Who asks: by the cookie of a session, or by the word of a trusted proxy in front."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from threading import Lock

from starlette.exceptions import HTTPException
from starlette.requests import Request

from crossread.errors import SignInError
from crossread.newsroom.newsroom import Newsroom
from crossread.newsroom.records import DeskRole, Member, SignedIn
from crossread.web.visitors import Visitor

# Visitors whose last form is still to be told of.
MOST_VISITORS = 2_000


@dataclass(frozen=True, slots=True)
class TrustedProxy:
    """A proxy that says in ``header`` who asks, from one of these networks; ``newcomers`` are taken in as that."""

    header: str
    networks: tuple[IPv4Network | IPv6Network, ...]
    newcomers: DeskRole | None = None

    @classmethod
    def of(cls, header: str, networks: Sequence[str], newcomers: DeskRole | None = None) -> TrustedProxy:
        """With networks as they are written: ``127.0.0.1``, ``10.0.0.0/8``. Raises ValueError for what is none."""
        return cls(header.lower(), tuple(ip_network(network) for network in networks), newcomers)

    def speaks(self, request: Request) -> bool:
        """Whether a request comes from the proxy itself."""
        try:
            address = ip_address(request.client.host if request.client else "")
        except ValueError:
            return False
        return any(address in network for network in self.networks)


class Entrance:
    """Lets people in, and keeps what their next page is to tell them."""

    def __init__(self, newsroom: Newsroom, *, secure: bool, proxy: TrustedProxy | None = None) -> None:
        """``secure`` is whether browsers come by HTTPS: the cookie goes nowhere else then."""
        self.newsroom, self.secure, self.proxy = newsroom, secure, proxy
        self.cookie = "__Host-crossread" if secure else "crossread"
        self._visitors: OrderedDict[str, Visitor] = OrderedDict()
        self._lock = Lock()

    def find(self, request: Request) -> SignedIn | None:
        """Whoever has signed in; None for a stranger. A header counts from the proxy alone."""
        if self.proxy is None:
            return self.newsroom.signing.find(request.cookies.get(self.cookie))
        name = request.headers.get(self.proxy.header, "")
        if not name or not self.proxy.speaks(request):
            return None
        try:
            return self.newsroom.signing.sign_in_by_proxy(name, self.proxy.newcomers)
        except SignInError as fault:
            raise HTTPException(403, str(fault)) from fault

    def demand(self, request: Request) -> SignedIn:
        """Whoever has signed in, noted as the visitor. Raises HTTPException for strangers: 401."""
        signed = self.find(request)
        if signed is None:
            raise HTTPException(401, "Sign in first.")
        request.state.signed = signed
        request.state.visitor = self._visitor(signed)
        return signed

    def address(self, request: Request) -> str:
        """The address that tries are counted by: what the proxy says where it is trusted."""
        told = request.headers.get("x-forwarded-for", "").rsplit(",", 1)[-1].strip()
        own = request.client.host if request.client else ""
        return told if told and self.proxy is not None and self.proxy.speaks(request) else own

    def _visitor(self, signed: SignedIn) -> Visitor:
        with self._lock:
            found = self._visitors.pop(signed.form_word, None)
            if found is None or found.name != signed.member.name:
                found = Visitor(signed.member.name, signed.form_word)
            self._visitors[signed.form_word] = found
            while len(self._visitors) > MOST_VISITORS:
                self._visitors.popitem(last=False)
            return found


def member_of(request: Request) -> Member:
    """Whoever a request is of that was let in."""
    signed: SignedIn = request.state.signed
    return signed.member
