"""Which machines may be asked: public ones, and those that the user allows by name.

A feed or a page can name any address, and a server can redirect to any: to the router, to a
database on this machine, to a cloud's metadata service. What counts is therefore the address that
is connected to. The name is looked up once, the addresses are judged, and the connection goes to
an address that was judged, so that a name that changes its answer between two look-ups (DNS
rebinding) gains nothing.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterable
from typing import Any

import httpcore

from .options import SourceError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class Refused(Exception):
    """A machine that may not be asked; the message is a clause for the user."""


class Hosts:
    """The machines that may be asked.

    ``allowed`` holds host names, addresses or networks that may be asked although they are
    private: ``"127.0.0.1"``, ``"10.0.0.0/8"``, ``"news.intranet"``.

    >>> hosts = Hosts(["127.0.0.1"])
    >>> [hosts.may_ask(address) for address in ("127.0.0.1", "127.0.0.2", "::ffff:10.0.0.1", "8.8.8.8")]
    [True, False, False, True]
    """

    def __init__(self, allowed: Iterable[str] = (), look_up: Callable[..., Any] | None = None) -> None:
        self._look_up = look_up or socket.getaddrinfo
        self._networks: list[ipaddress.IPv4Network | ipaddress.IPv6Network] = []
        self._names: set[str] = set()
        for item in allowed:
            name = item.strip().lower()
            try:
                self._networks.append(ipaddress.ip_network(name.strip("[]"), strict=False))
            except ValueError:
                if not name or "/" in name:
                    raise SourceError(
                        f"{item!r} is neither a host nor a network; write 127.0.0.1 or 10.0.0.0/8."
                    ) from None
                self._names.add(name)

    def may_ask(self, address: str) -> bool:
        """Whether an address is public or allowed."""
        ip = _unwrapped(ipaddress.ip_address(address.partition("%")[0]))
        if any(ip.version == network.version and ip in network for network in self._networks):
            return True
        return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)

    def addresses(self, host: str, port: int) -> list[str]:
        """The addresses of a host that may be asked; raises :class:`Refused` where there is none."""
        try:
            found = self._look_up(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            raise Refused(f"the host {host} is not known; check the address and the network") from None
        every = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        if host.lower() in self._names:
            return every
        good = [address for address in every if self.may_ask(address)]
        if not good:
            where = "" if every[0] == host else f" ({every[0]})"
            raise Refused(f"{host} is a private address{where}; allow it with --allow-host {host}")
        return good


def _unwrapped(ip: Address) -> Address:
    """The IPv4 address inside an IPv6 one, in any of the ways in which one is carried in the other."""
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped or ip.sixtofour:
            return ip.ipv4_mapped or ip.sixtofour or ip
        if ip.teredo:
            return ip.teredo[1]
        if ip in _NAT64 or (int(ip) >> 32 == 0 and int(ip) > 1):
            return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip


class GuardedNetwork(httpcore.NetworkBackend):
    """Connections to machines that may be asked, and to no others."""

    def __init__(self, hosts: Hosts, network: httpcore.NetworkBackend | None = None) -> None:
        self._hosts = hosts
        self._network = network or httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Any = None,
    ) -> httpcore.NetworkStream:
        """A connection to a judged address of the host; the name itself is not looked up again."""
        failure: Exception = Refused(f"{host} has no address")
        for address in self._hosts.addresses(host, port)[:4]:
            try:
                return self._network.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Any = None
    ) -> httpcore.NetworkStream:
        """Never: no address on the web is a socket of this machine."""
        raise Refused("sockets of this machine may not be asked")

    def sleep(self, seconds: float) -> None:
        """Wait between attempts to connect."""
        self._network.sleep(seconds)
