"""Which addresses of the internet are public: only those are connected to."""

from __future__ import annotations

import ipaddress
from ipaddress import IPv4Address, IPv6Address

# The special-purpose registries of IANA (RFC 6890 and its updates), the first that fits. What is told is the kind.
_RANGES_4 = (
    ("0.0.0.0/8", "the unspecified network"),
    ("10.0.0.0/8", "a private network"),
    ("100.64.0.0/10", "a provider's inner network"),
    ("127.0.0.0/8", "this machine itself"),
    ("168.63.129.16/32", "a cloud's own service"),
    ("169.254.0.0/16", "the local link, where clouds keep their secrets"),
    ("172.16.0.0/12", "a private network"),
    ("192.0.0.0/24", "a reserved network"),
    ("192.0.2.0/24", "a network of examples"),
    ("192.88.99.0/24", "a relay between networks"),
    ("192.168.0.0/16", "a private network"),
    ("198.18.0.0/15", "a network for measurements"),
    ("198.51.100.0/24", "a network of examples"),
    ("203.0.113.0/24", "a network of examples"),
    ("224.0.0.0/4", "a group of machines (multicast)"),
    ("240.0.0.0/4", "a reserved network"),
)
_RANGES_6 = (
    ("::/128", "the unspecified address"),
    ("::1/128", "this machine itself"),
    ("::ffff:0:0/96", "an address of the old kind in disguise"),
    ("64:ff9b:1::/48", "a translator of a private network"),
    ("2001::/23", "a reserved network"),
    ("2001:db8::/32", "a network of examples"),
    ("2002::/16", "a tunnel (6to4)"),
    ("3fff::/20", "a network of examples"),
    ("fc00::/7", "a private network"),
    ("fe80::/10", "the local link"),
    ("fec0::/10", "a private network"),
    ("ff00::/8", "a group of machines (multicast)"),
)
_KNOWN_4 = tuple((ipaddress.IPv4Network(network), kind) for network, kind in _RANGES_4)
_KNOWN_6 = tuple((ipaddress.IPv6Network(network), kind) for network, kind in _RANGES_6)
# All that is handed out in the sixth version; the rest is reserved.
_GLOBAL_6 = ipaddress.IPv6Network("2000::/3")
# The well-known translator to the fourth version: public where what it leads to is.
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")


def find_refusal(address: str) -> str | None:
    """What an address that is not public belongs to: ``a private network`` for ``10.0.0.1``; None for a public one."""
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return "no network that is known"
    if isinstance(parsed, IPv4Address):
        return next((kind for network, kind in _KNOWN_4 if parsed in network), None)
    return _find_refusal_6(parsed)


def _find_refusal_6(address: IPv6Address) -> str | None:
    kind = next((kind for network, kind in _KNOWN_6 if address in network), None)
    if kind is not None:
        return kind
    if address in _TRANSLATED:
        return find_refusal(str(IPv4Address(int(address) & 0xFFFF_FFFF)))
    return None if address in _GLOBAL_6 else "a reserved network"
