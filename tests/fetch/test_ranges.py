from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, IPv6Network

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.fetch.ranges import find_refusal

REFUSED = {
    "0.0.0.0": "unspecified",
    "0.1.2.3": "unspecified",
    "10.0.0.1": "private",
    "100.64.0.1": "inner network",
    "100.100.100.200": "inner network",
    "100.127.255.255": "inner network",
    "127.0.0.1": "this machine",
    "127.255.0.9": "this machine",
    "168.63.129.16": "cloud",
    "169.254.169.254": "secrets",
    "172.16.0.1": "private",
    "172.31.255.255": "private",
    "192.0.0.192": "reserved",
    "192.0.2.1": "examples",
    "192.88.99.1": "relay",
    "192.168.1.1": "private",
    "198.18.0.1": "measurements",
    "198.51.100.7": "examples",
    "203.0.113.7": "examples",
    "224.0.0.1": "multicast",
    "239.255.255.250": "multicast",
    "240.0.0.1": "reserved",
    "255.255.255.255": "reserved",
    "::": "unspecified",
    "::1": "this machine",
    "::7f00:1": "reserved",
    "::ffff:127.0.0.1": "disguise",
    "::ffff:8.8.8.8": "disguise",
    "64:ff9b::7f00:1": "this machine",
    "64:ff9b::a9fe:a9fe": "secrets",
    "64:ff9b:1::808:808": "translator",
    "100::1": "reserved",
    "2001::1": "reserved",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2": "reserved",
    "2001:db8::1": "examples",
    "2002:7f00:1::": "6to4",
    "2002:808:808::": "6to4",
    "3fff::1": "examples",
    "5f00::1": "reserved",
    "fc00::1": "private",
    "fd00:ec2::254": "private",
    "fe80::1": "local link",
    "fe80::1%eth0": "local link",
    "fec0::1": "private",
    "ff02::1": "multicast",
    "newsroom": "no network",
}
PUBLIC = (
    "8.8.8.8",
    "93.184.216.34",
    "100.63.0.1",
    "100.128.0.1",
    "172.32.0.1",
    "2606:2800:220:1::1",
    "64:ff9b::808:808",
)


@pytest.mark.parametrize(("address", "words"), REFUSED.items())
def test_what_is_not_public_is_refused_with_its_kind(address: str, words: str) -> None:
    assert words in str(find_refusal(address))


@pytest.mark.parametrize("address", PUBLIC)
def test_what_is_public_is_not_refused(address: str) -> None:
    assert find_refusal(address) is None


@given(st.one_of(st.ip_addresses(v=4), st.ip_addresses(v=6)))
def test_nothing_is_public_that_the_registries_do_not_call_so(address: IPv4Address | IPv6Address) -> None:
    if find_refusal(str(address)) is None and address not in IPv6Network("64:ff9b::/96"):
        assert address.is_global and not address.is_multicast and not address.is_loopback
